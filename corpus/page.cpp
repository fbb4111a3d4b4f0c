#include "corpus/page.h"

#include <utility>

namespace ireum::corpus {

Page::Page(std::string text) : text_(std::move(text)), lines_(split_page(text_, storage_)) {
  for (const PageLine& line : lines_) ++times_[line.line];
}

std::size_t Page::times(std::string_view text) const {
  const auto found = times_.find(text);
  return found == times_.end() ? 0 : found->second;
}

}  // namespace ireum::corpus
