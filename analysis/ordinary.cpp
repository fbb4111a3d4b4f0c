#include "analysis/ordinary.h"

#include <algorithm>
#include <cstdint>

#include "analysis/word_lists.h"

namespace ireum::analysis {

// Made by data/ordinary/compile_ordinary.py: the words in the order of their bytes, where each begins, and where the
// last ends.
extern const char ordinary_text[];
extern const std::uint32_t ordinary_begins[];
extern const std::uint32_t ordinary_count;

bool is_ordinary_word(std::string_view text) {
  const auto word_at = [](const std::uint32_t& begin) {
    return std::string_view(ordinary_text + begin, *(&begin + 1) - begin);
  };
  const std::uint32_t* const end = ordinary_begins + ordinary_count;
  const std::uint32_t* const found =
      std::lower_bound(ordinary_begins, end, text,
                       [&](const std::uint32_t& begin, std::string_view sought) { return word_at(begin) < sought; });
  return found != end && word_at(*found) == text;
}

bool is_ordinary_or_common(std::string_view text) {
  return is_ordinary_word(text) || is_common_word(text);
}

}  // namespace ireum::analysis
