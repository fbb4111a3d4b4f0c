#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/matching/answer.h"
#include "query/matching/form_queries.h"
#include "query/variants/variant.h"

namespace ireum::query {

// A variant of several words that articles do not join.
struct ProvenVariant {
  double confidence = 0;
  std::string words;                // as --explain prints them
  Xapian::Query holding;            // articles that hold them
  std::vector<Xapian::Query> keys;  // of those that hold them side by side
};

// The band of the other forms of a name: those that are equally sure count together, the less sure for less. `apart`:
// the name was typed as several words.
Band other_forms_band(const std::vector<Variant>& variants, const std::vector<ProvenVariant>& proven,
                      const FormQueries& forms, bool apart);

}  // namespace ireum::query
