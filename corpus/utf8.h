#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ireum::corpus {

// What some editors put at the beginning of a file.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Offset in bytes of the first byte that is no part of valid UTF-8 (Unicode 15, table 3-7: no overlong forms, no
// surrogates, nothing above U+10FFFF), or npos.
std::size_t invalid_utf8_at(std::string_view text);

// How many code points valid UTF-8 holds.
std::size_t count_code_points(std::string_view text);

// Takes one code point off valid UTF-8 at `offset` and moves it on; `offset` must be below text.size().
char32_t take_code_point(std::string_view text, std::size_t& offset);

// `text` in NFC where it holds Hangul written in single letters of a syllable, U+1100 to U+11FF; else as it is.
std::string with_whole_syllables(std::string_view text);

// `text` with a to z for A to Z; all else stays.
std::string lower_ascii(std::string_view text);

// Unicode's White_Space.
bool is_white_space(char32_t c);

// C0, DEL and C1.
bool is_control(char32_t c);

// Seen by nobody: zero width spaces and joiners, soft hyphen, byte order mark, direction marks.
bool is_invisible(char32_t c);

// Hangul syllables and jamo, also compatibility and half-width ones.
bool is_hangul(char32_t c);

// CJK unified and compatibility ideographs.
bool is_hanja(char32_t c);

// Without white space, control and invisible characters at both ends. `text` must be valid UTF-8.
std::string_view trim(std::string_view text);

}  // namespace ireum::corpus
