#pragma once

#include <cstddef>
#include <string_view>

namespace ireum::analysis::writing {

// What is typed as one name is shorter than this, in characters. The functions of this folder that make candidates make
// none of anything longer.
constexpr std::size_t longest_typed = 64;

// Whether `text` is short enough to be a typed name, judged by its bytes alone (a decomposed syllable takes nine).
constexpr bool is_typed_size(std::string_view text) {
  return text.size() <= longest_typed * 9;
}

}  // namespace ireum::analysis::writing
