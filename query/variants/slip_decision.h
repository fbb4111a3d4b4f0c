#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "analysis/writing/slip_kind.h"
#include "query/variants/key_lookup.h"

namespace ireum::query {

// What speaks for a form being meant by a name one slip away that stands in no article.
struct SlipFeatures {
  static constexpr double no_person = -20;

  double weight = 0;        // articles that hold the form, those that say what bears it eight times
  double share = 1;         // of all forms one slip away, by weight
  double typed_rarest = 0;  // natural logarithm of 1 + forms with the rarest pair of neighbours, of the pairs that only
  double form_rarest = 0;   // one of the two has: of the name typed, and of the form
  double letters = 0;       // length of the form
  double typed_person = 0;  // natural logarithm of how usual either is as the full name of a Korean, from no_person up:
  double form_person = 0;   // a usual one that no article names is hardly a slip
  bool same_start = false;  // both begin with the same character
  analysis::writing::SlipKind kind = analysis::writing::SlipKind::other_key;
};

// A form one slip away that stands in the articles.
struct Slip {
  std::string form;
  SlipFeatures features;
  double confidence = 0;  // 0 to 1, that it was meant
  bool meant = false;     // the confidence reaches what its kind needs
};

// Judges `forms`, all one slip away from `typed`, which stands nowhere; the likeliest first, without those that no
// article holds.
std::vector<Slip> judge_slips(std::string_view typed, const std::vector<std::string>& forms,
                              const Xapian::Database& articles, const KeyLookup& words);

}  // namespace ireum::query
