#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::relevance {

// What is wrong with an input, and where.
struct Problem {
  std::string file;      // as it was given
  std::size_t line = 0;  // from 1; 0: the file as a whole
  std::string reason;
};

// `file:line: reason`, or `file: reason` where there is no line.
std::string to_string(const Problem& problem);

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Calls `each` with every line, without its end, and its number, from 1. A byte-order mark is no part of the first.
template <typename Each>
void for_each_line(std::string_view text, const Each& each) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    each(line, ++number);
  }
}

// Many programs read these files, and not all read the same bytes alike: one takes a byte-order mark for the beginning
// of the first topic, another a CR for the end of the last column. Each of the two is told once, at its first line.
void check_bytes(std::string_view text, const std::string& file, std::vector<Problem>& problems);

// Tells where `bytes` stand first in `text`, if they do; `reason` says what is wrong with them.
void refuse_bytes(std::string_view text, std::string_view bytes, const char* reason, const std::string& file,
                  std::vector<Problem>& problems);

}  // namespace ireum::relevance
