#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis {

// A stretch of a source text, in bytes.
struct Span {
  std::uint32_t begin;
  std::uint32_t end;
};

// Where the normalised `words` are side by side in `text` as one name: each but the last as an eojeol of its own or
// run on to the next, the last at the beginning of an eojeol that ends with it but for what cut_piece() takes off.
// Where the text has a space that `words` have not, no common word of that eojeol may reach beyond the end: 고양이주 is
// not in 고양이 주인.
std::vector<Span> find_sequences(std::string_view text, const std::vector<std::string>& words);

}  // namespace ireum::analysis
