#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>

namespace ireum::query {

// How many articles `query` matches, by marking them: far less work than Xapian's matcher, which compares the sides
// of every OR at every article. Nothing where `query` holds more than terms, OR, SYNONYM, AND, FILTER, AND_NOT and
// scaled weights, or its terms have more than `most_postings` postings together.
std::optional<Xapian::doccount> count_matching(const Xapian::Database& articles, const Xapian::Query& query,
                                               std::uint64_t most_postings);

}  // namespace ireum::query
