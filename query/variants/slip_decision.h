#pragma once

#include <string_view>

#include "query/variants/key_lookup.h"

namespace ireum::query {

// What speaks for a form being meant by a name one slip away that stands in no article.
struct SlipFeatures {
  static constexpr double no_person = -20;

  double articles = 0;        // natural logarithm of 1 + articles that hold the form
  double evidence = 0;        // the same of those that say what bears it
  double typed_rarest = 0;    // natural logarithm of 1 + forms with the rarest pair of neighbours, of the pairs that
  double form_rarest = 0;     // only one of the two has: of the name typed, and of the form
  double letters = 0;         // length of the form
  double typed_person = 0;    // natural logarithm of how usual either is as the full name of a Korean, from -20 up:
  double form_person = 0;     // a usual one that no article names is hardly a slip
};

SlipFeatures slip_features(std::string_view typed, std::string_view form, const Xapian::Database& articles,
                           const KeyLookup& words);

// How likely the form was meant, 0 to 1.
double slip_confidence(const SlipFeatures& features);

}  // namespace ireum::query
