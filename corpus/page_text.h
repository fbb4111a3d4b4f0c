#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace ireum::corpus {

// What the readers of pages ask of a text, which is valid UTF-8; offsets are in bytes.

struct Char {
  char32_t c = 0;
  std::size_t offset = 0;
};

using Chars = std::vector<Char>;

// The code points of `text`, each with its place.
Chars decode(std::string_view text);

inline bool one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// Of ASCII.
constexpr bool digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool contains(std::string_view text, std::string_view part);
bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts);
bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends);

// What stands between white space, in order.
std::vector<std::string_view> split_words(std::string_view text);

}  // namespace ireum::corpus
