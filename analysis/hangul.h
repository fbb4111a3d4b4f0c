#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ireum::analysis {

// The script of a character, as far as names care.
enum class Script : std::uint8_t { other, hangul, latin, digit, hanja, kana };

// The code point that begins at byte `pos` of valid UTF-8 `text`; `length` gets its number of bytes (1 to 4).
char32_t decode(std::string_view text, std::size_t pos, std::size_t& length);

// Appends `c` to `out` in UTF-8.
void append_utf8(std::string& out, char32_t c);

// The script of `c`: hangul covers syllables and conjoining jamo, latin every letter of another alphabet as well.
Script script_of(char32_t c);

constexpr bool is_syllable(char32_t c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

// Indices of a syllable's parts, in Unicode's order: 19 onsets, 21 nuclei, 28 codas (0: none).
// Source: The Unicode Standard, chapter 3.12.
constexpr std::uint32_t onset_of(char32_t syllable) {
  return static_cast<std::uint32_t>(syllable - 0xAC00) / 588;
}
constexpr std::uint32_t nucleus_of(char32_t syllable) {
  return static_cast<std::uint32_t>(syllable - 0xAC00) % 588 / 28;
}
constexpr std::uint32_t coda_of(char32_t syllable) {
  return static_cast<std::uint32_t>(syllable - 0xAC00) % 28;
}
constexpr std::uint32_t coda_rieul = 8;

// Number of code points in valid UTF-8 `text`.
std::size_t count_chars(std::string_view text);

// The last code point of valid, non-empty UTF-8 `text`; `length` gets its number of bytes.
char32_t last_char(std::string_view text, std::size_t& length);

// The first `count` code points of `text`, or all of it when it has fewer.
std::string_view first_chars(std::string_view text, std::size_t count);

// Whether every character of `text` is a Hangul syllable; false for an empty one.
bool all_syllables(std::string_view text);

}  // namespace ireum::analysis
