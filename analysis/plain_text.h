#pragma once

#include <cstddef>
#include <string_view>

namespace ireum::analysis {

// Names in text that is not normalised: nearly all news is normal but for its capitals, and looking through it costs a
// tenth of normalising it.

// What of ASCII a single space is made of; a line feed is none.
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

// Where `text` begins, from byte `pos` on, with `name` (normalised, not empty, without spaces) written with spaces,
// middle dots and hyphens or without, and with prefixes that belong to no name behind a space (故홍길동);
// std::string_view::npos: nowhere. `end` gets the byte behind it. Finds all that split_pieces() would find in the words
// that find_irregular() does not name.
std::size_t find_plain(std::string_view name, std::string_view text, std::size_t pos, std::size_t& end);

// The first character from byte `pos` on that normalize() may change into something that a name could hold, or that
// changes those beside it; the text's size: none.
std::size_t find_irregular(std::string_view text, std::size_t pos);

}  // namespace ireum::analysis
