#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ireum::query {

// What everything that is weighed by BM25 is multiplied with in the bound of a query, see best_hits().
double bound_scale();

struct RankedHit {
  Xapian::docid document = 0;
  double score = 0;
  std::string id;
};

// Better scores first, equal ones by id.
bool ranks_before(const RankedHit& a, const RankedHit& b);

struct BestHits {
  std::vector<RankedHit> hits;         // best first, equal scores by id
  std::optional<std::uint64_t> total;  // articles that match; none: more than were to be counted
};

// The hits from `first` on, at most `most`, that weighing_enquire() ranks so, with its scores, without weighing most
// articles: the length of an article is what costs most in weighing it, and whatever it is, `bound` weighs the article
// no less than `query` does. So all are ranked by `bound` without their lengths, and weighed from the top until none
// below can come among the hits. `bound` is `query` with all of it scaled by bound_scale() but what is constant and
// weighs more than all else. Nothing: it cannot be had so, or not at a gain. Counts up to `counted` articles.
std::optional<BestHits> best_hits(const Xapian::Database& articles, const Xapian::Query& query,
                                  const Xapian::Query& bound, Xapian::doccount first, Xapian::doccount most,
                                  Xapian::doccount counted);

}  // namespace ireum::query
