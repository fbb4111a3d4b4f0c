#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "query/index/posting_lists.h"

namespace ireum::query {

// Articles that weigh the same: they have the same evidence of a name, and the same of its parts of fixed weight hold
// for them.
struct Alike {
  std::uint64_t evidence;               // the sum of the wdf of what is weighed
  std::vector<Xapian::docid> articles;  // in no order
};

struct Foremost {
  std::vector<Alike> articles;  // of each kind those with most evidence, at least as many as asked if it has them
  std::uint64_t total = 0;      // articles that match
};

// The articles that come first among those that `query` matches, as posting lists tell: with less evidence none of
// their kind weighs as much. Nothing where the query is not one term or SYNONYM that is weighed, within FILTER,
// AND_NOT, a scaled weight, AND with a constant (combining.h) or AND_MAYBE with parts of fixed weight; or where it
// would read more than `most_postings`.
std::optional<Foremost> find_foremost(PostingLists& lists, const Xapian::Query& query, std::size_t most_a_kind,
                                      std::uint64_t most_postings);

}  // namespace ireum::query
