#pragma once

#include <string>
#include <string_view>

namespace ireum::analysis {

// Accents and the like that stand behind the letter they belong to.
constexpr bool is_combining_mark(char32_t c) {
  return c >= 0x300 && c < 0x370;
}

// Whether a byte of normalised text is one of a to z.
constexpr bool is_latin_letter(char c) {
  return c >= 'a' && c <= 'z';
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
