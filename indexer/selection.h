#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/delta.h"
#include "schema/date.h"

namespace ireum::indexer {

// Which articles are taken out besides those named by id: all to whom each condition that is given applies.
struct Selection {
  std::optional<schema::Moment> before;  // dated earlier; an article without a date is not
  std::string outlet;                    // of this outlet, as it is written in any width and case; empty: of any

  bool is_empty() const { return !before && outlet.empty(); }
};

// The documents of `articles` that `selection` means, sorted; none for an empty one.
std::vector<Xapian::docid> select(const Xapian::Database& articles, const Selection& selection);

// The ids of the articles of `deltas` that `selection` means, but for those whose sequence number is in `superseded`.
std::vector<std::string> select_ids(const std::vector<Delta>& deltas, const Selection& selection,
                                    const std::unordered_set<std::uint64_t>& superseded);

}  // namespace ireum::indexer
