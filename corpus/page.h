#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/page_line.h"

namespace ireum::corpus {

// A page by its lines.
class Page {
 public:
  // `text`: valid UTF-8.
  explicit Page(std::string text);
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  std::vector<PageLine>& lines() { return lines_; }
  const std::vector<PageLine>& lines() const { return lines_; }
  // How often `text` is a whole line.
  std::size_t times(std::string_view text) const;

 private:
  const std::string text_;
  std::vector<std::string> storage_;
  std::vector<PageLine> lines_;
  std::unordered_map<std::string_view, std::size_t> times_;
};

// Some lines of a page, [begin, end).
struct LineSpan {
  std::size_t begin = 0, end = 0;
};

}  // namespace ireum::corpus
