#include "query/matching/evidence_weight.h"

#include "schema/terms.h"

namespace ireum::query {

Xapian::BM25Weight evidence_weight() {
  constexpr double least_length = 0.5;  // without lengths of no effect
  return {evidence_k1, 0, 1, 0, least_length};
}

Xapian::Enquire weighing_enquire(const Xapian::Database& articles) {
  Xapian::Enquire enquire(articles);
  enquire.set_weighting_scheme(evidence_weight());
  enquire.set_sort_by_relevance_then_value(schema::slot_key, false);
  return enquire;
}

}  // namespace ireum::query
