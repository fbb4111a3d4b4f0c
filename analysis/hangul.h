#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ireum::analysis {

// The script of a character, as far as names care.
enum class Script : std::uint8_t { other, hangul, latin, digit, hanja, kana };

constexpr std::uint32_t byte_at(std::string_view text, std::size_t pos) {
  return static_cast<unsigned char>(text[pos]);
}

// The code point that begins at byte `pos` of valid UTF-8 `text`; `length` gets its number of bytes (1 to 4). Here, as
// the other short ones, because every character of an article goes through it.
inline char32_t decode(std::string_view text, std::size_t pos, std::size_t& length) {
  const std::uint32_t lead = byte_at(text, pos);
  if (lead < 0x80) {
    length = 1;
    return lead;
  }
  if (lead < 0xE0) {
    length = 2;
    return ((lead & 0x1F) << 6) | (byte_at(text, pos + 1) & 0x3F);
  }
  if (lead < 0xF0) {
    length = 3;
    return ((lead & 0x0F) << 12) | ((byte_at(text, pos + 1) & 0x3F) << 6) | (byte_at(text, pos + 2) & 0x3F);
  }
  length = 4;
  return ((lead & 0x07) << 18) | ((byte_at(text, pos + 1) & 0x3F) << 12) | ((byte_at(text, pos + 2) & 0x3F) << 6) |
         (byte_at(text, pos + 3) & 0x3F);
}

// The bytes of the character of valid UTF-8 that begins with `lead`.
constexpr std::size_t char_bytes(std::uint32_t lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// Whether byte `pos` of UTF-8 `text` begins a character.
constexpr bool begins_char(std::string_view text, std::size_t pos) {
  return (byte_at(text, pos) & 0xC0U) != 0x80U;
}

// The beginning of the character before byte `pos` > 0.
constexpr std::size_t char_before(std::string_view text, std::size_t pos) {
  do {
    --pos;
  } while (pos > 0 && !begins_char(text, pos));
  return pos;
}

// Appends `c` to `out` in UTF-8.
void append_utf8(std::string& out, char32_t c);

constexpr bool is_syllable(char32_t c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

// The bytes of `count` Hangul syllables in UTF-8.
constexpr std::size_t syllable_bytes(std::size_t count) {
  return 3 * count;
}

// The script of `c`: hangul covers syllables and conjoining jamo, latin every letter of another alphabet as well.
Script script_of_no_syllable(char32_t c);
inline Script script_of(char32_t c) {
  if (c < 0x80) {
    const char32_t small = c | 0x20U;
    return c >= '0' && c <= '9' ? Script::digit : small >= 'a' && small <= 'z' ? Script::latin : Script::other;
  }
  return is_syllable(c) ? Script::hangul : script_of_no_syllable(c);
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
constexpr std::uint32_t coda_nieun = 4;
constexpr std::uint32_t coda_rieul = 8;
constexpr char32_t syllable_of(std::uint32_t onset, std::uint32_t nucleus, std::uint32_t coda) {
  return 0xAC00 + onset * 588 + nucleus * 28 + coda;
}

// Number of code points in valid UTF-8 `text`.
std::size_t count_chars(std::string_view text);

// The last code point of valid, non-empty UTF-8 `text`; `length` gets its number of bytes.
inline char32_t last_char(std::string_view text, std::size_t& length) {
  return decode(text, char_before(text, text.size()), length);
}

// Whether all of `text` is ASCII.
bool is_ascii(std::string_view text);

// The first `count` code points of `text`, or all of it when it has fewer.
std::string_view first_chars(std::string_view text, std::size_t count);

// Whether every character of `text` is a Hangul syllable; false for an empty one.
bool all_syllables(std::string_view text);

// The same of Hanja.
bool all_hanja(std::string_view text);

// Normalised `text` without its spaces and line ends, as forms are written.
std::string without_spaces(std::string_view text);

// `words` as one text, with `between` in between.
std::string joined(std::span<const std::string> words, std::string_view between);

// Whether `text` ends with one of `ends`.
inline bool ends_with_one_of(std::string_view text, std::span<const std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

}  // namespace ireum::analysis
