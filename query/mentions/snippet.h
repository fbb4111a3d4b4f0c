#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/mentions/mention_finder.h"

namespace ireum::query {

// A stretch of a shown text to be marked, in bytes.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool by_title = false;  // stands for the name and is not it
};

// A text to show, on one line: runs of white space and control characters are one space each.
struct MarkedText {
  std::string text;
  std::vector<Mark> marks;
};

// Longest snippet, in characters, without the marks of omission.
constexpr std::size_t snippet_chars = 160;

// The whole of `text` on one line, with its `places` (those of the title, or those of the body).
MarkedText marked_line(std::string_view text, const std::vector<NamePlace>& places);

// Some sentences of `body` around the first of the best `places` of the body (the name itself before "이 회장"), cut at
// the ends of sentences, or where these are too far at spaces, marked "…" there. Without a place, its beginning.
MarkedText snippet_of(const std::string& body, const std::vector<NamePlace>& places);

}  // namespace ireum::query
