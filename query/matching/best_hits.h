#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/index/posting_lists.h"

namespace ireum::query {

struct RankedHit {
  Xapian::docid document = 0;
  double score = 0;
  std::string id;
};

// Better scores first, equal ones by id.
bool ranks_before(const RankedHit& a, const RankedHit& b);

struct BestHits {
  std::vector<RankedHit> hits;         // best first, equal scores by id
  std::optional<std::uint64_t> total;  // articles that match; none: not counted
};

// The first hits, at most `most`, as weighing_enquire() ranks them, with its scores, for a fraction of the
// work: what posting lists tell alike (foremost.h) weighs the same, so one article of each is weighed. Nothing: `query`
// cannot be ranked so, or not at a gain.
std::optional<BestHits> best_hits(PostingLists& lists, const Xapian::Query& query, Xapian::doccount most);

}  // namespace ireum::query
