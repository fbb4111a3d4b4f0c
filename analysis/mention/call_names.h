#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/hangul.h"

namespace ireum::analysis::mention {

// What somebody may be called by before a title alone, as in "이 회장". Told once, for the analysis and for whoever
// looks only where such words are.
struct CallNames {
  std::string_view surname;  // 이 of 이재용, 볼트먼 of 제레 볼트먼; empty: none
  std::string_view first;    // of a name of two words the other one: a Japanese surname comes first
  std::string_view as_one;   // foreign names written as one, of which any end may be the surname: 제레볼트먼

  bool empty() const { return surname.empty() && as_one.empty(); }

  // Calls `take` with each.
  template <typename Take>
  void each(Take take) const {
    for (const std::string_view name : {surname, first}) {
      if (!name.empty()) {
        take(name);
      }
    }
    for (std::size_t size = syllable_bytes(2); size < as_one.size(); size += syllable_bytes(1)) {
      take(as_one.substr(as_one.size() - size));
    }
  }
};

// Of who is named by `form`, Hangul in one word; `may_be_foreign` where nothing but its sound tells against a
// foreigner's names.
CallNames names_in_word(std::string_view form, bool may_be_foreign);

}  // namespace ireum::analysis::mention
