#include "query/matching/combining.h"

#include <utility>

namespace ireum::query {

Xapian::Query either(const Xapian::Query& a, const Xapian::Query& b) {
  return a.empty() ? b : b.empty() ? a : Xapian::Query(Xapian::Query::OP_OR, a, b);
}

Xapian::Query constant(double weight) {
  return Xapian::Query((new Xapian::FixedWeightPostingSource(weight))->release());
}

Xapian::Query weighing(const Xapian::Query& query, double weight) {
  return {Xapian::Query::OP_FILTER, constant(weight), query};
}

Band any_part(Tier tier, bool literal, std::vector<Part> parts) {
  Band band;
  band.tier = tier;
  band.literal = literal;
  for (const Part& part : parts) {
    band.query = either(band.query, part.query);
  }
  band.condition = band.query;
  band.parts = std::move(parts);
  return band;
}

Xapian::Query narrowed(Xapian::Query query, const std::vector<Xapian::Query>& required) {
  for (const Xapian::Query& one : required) {
    query = Xapian::Query(Xapian::Query::OP_FILTER, query, one);
  }
  return query;
}

}  // namespace ireum::query
