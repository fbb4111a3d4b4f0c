#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

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

}  // namespace ireum::indexer
