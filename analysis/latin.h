#pragma once

#include <string>
#include <string_view>

namespace ireum::analysis {

// Accents and the like that come behind the letter they belong to.
constexpr bool is_combining_mark(char32_t c) {
  return c >= 0x300 && c < 0x370;
}

// Whether a byte of normalised text is one of a to z.
constexpr bool is_latin_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// Whether it is one of A to Z.
constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// Whether it is one of 0 to 9.
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The small letter of a byte of A to Z, the capital one of a to z; every other byte stays.
constexpr char small_letter(char c) {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr char capital_letter(char c) {
  return is_latin_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

// What is typed for an apostrophe.
constexpr bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x02BB || c == 0x00B4;
}

// The letters a to z that a letter with marks is without them, or that take the place of one of another alphabet: o for
// ø and ö, ss for ß, i for ı, empty for every other character and for a to z themselves. Of small letters and capitals.
std::string_view plain_letter(char32_t letter);

// Valid UTF-8 `text` with such letters in the place of those; combining marks behind a Latin letter go. The rest stays.
std::string without_marks(std::string_view text);

}  // namespace ireum::analysis
