#include "query/matching/band_matcher.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "query/index/article_marks.h"
#include "query/matching/combining.h"
#include "query/matching/evidence_weight.h"
#include "schema/date.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Postings that are counted by marking articles. Xapian stops at count_limit articles, which is sooner beyond.
constexpr std::uint64_t most_marked = 4 * count_limit;
// Hits beyond the last that is wanted which tell whether others weigh the same.
constexpr Xapian::doccount equals = 50;

// To pass over what cannot come among the hits, Xapian 1.4.22 makes AND of AND_MAYBE or OR. If one side is ahead of the
// other just then, the article it stands at is lost. A band of one part has no such sides.
bool prunes_wrongly(const Band& band) {
  return band.names > 1 || band.parts.size() > 1;
}

std::vector<RankedHit> ranked(const Xapian::MSet& found) {
  std::vector<RankedHit> hits;
  for (Xapian::MSetIterator it = found.begin(); it != found.end(); ++it) {
    hits.push_back({*it, it.get_weight(), it.get_document().get_value(schema::slot_key)});
  }
  return hits;
}

BestHits weigh(const Xapian::Enquire& enquire, Xapian::doccount wanted) {
  BestHits best{ranked(enquire.get_mset(0, wanted)), std::nullopt};
  if (best.hits.size() < wanted) {
    best.total = best.hits.size();
  }
  return best;
}

}  // namespace

ArticleCount count_of(const Xapian::MSet& found) {
  return {found.get_matches_estimated(), found.get_matches_lower_bound() == found.get_matches_upper_bound()};
}

BandMatcher::BandMatcher(const IndexReader& index, PostingLists& lists, const Filters& filters, Order order,
                         const std::vector<Band>& bands, const std::vector<Xapian::Query>& apart)
    : index_(index), lists_(lists), filters_(filters), order_(order), bands_(bands) {
  if (!apart.empty()) {
    apart_ = Xapian::Query(Xapian::Query::OP_OR, apart.begin(), apart.end());
  }
}

BestHits BandMatcher::best(std::size_t place, Xapian::doccount wanted) const {
  const Xapian::Query query = one_band(place);
  std::optional<BestHits> best = best_hits(lists_, filters_.apply(query), wanted);
  if (best) {
    return std::move(*best);
  }
  return prunes_wrongly(bands_[place]) ? weigh_all(enquire(query), wanted) : weigh(enquire(query), wanted);
}

Xapian::MSet BandMatcher::newest(std::size_t place, Xapian::doccount wanted) const {
  return enquire(one_band(place)).get_mset(0, wanted, static_cast<Xapian::doccount>(count_limit + 1));
}

ArticleCount BandMatcher::counted(std::size_t bands) const {
  Xapian::Query any;
  for (std::size_t i = 0; i < bands; ++i) {
    any = either(any, bands_[i].condition);
  }
  if (!any.empty() && !apart_.empty()) {
    any = Xapian::Query(Xapian::Query::OP_AND_NOT, any, apart_);
  }
  const Xapian::Query query = filters_.apply(any);
  if (const auto articles = count_matching(lists_, query, count_limit)) {
    return {*articles, true};
  }
  Xapian::Enquire enquire(index_.articles());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  // Where the frequencies alone tell that there are too many, nothing is gained by looking at articles.
  const Xapian::MSet guess = enquire.get_mset(0, 0);
  if (guess.get_matches_lower_bound() > count_limit) {
    return count_of(guess);
  }
  if (const auto articles = count_matching(lists_, query, most_marked)) {
    return {*articles, true};
  }
  return count_of(enquire.get_mset(0, 0, static_cast<Xapian::doccount>(count_limit + 1)));
}

Xapian::Enquire BandMatcher::enquire(const Xapian::Query& query) const {
  Xapian::Enquire enquire = weighing_enquire(index_.articles());
  enquire.set_query(filters_.apply(query));
  if (order_ == Order::date) {
    // Newest first, undated last, equal dates by id.
    auto* keys = new Xapian::MultiValueKeyMaker;
    keys->add_value(schema::slot_date, true, Xapian::sortable_serialise(-static_cast<double>(schema::far_moment)));
    keys->add_value(schema::slot_key);
    enquire.set_sort_by_key(keys->release(), false);
  }
  return enquire;
}

// What the band matches and none before it does, with its base.
Xapian::Query BandMatcher::one_band(std::size_t place) const {
  const Band& band = bands_[place];
  Xapian::Query query = band.query;
  Xapian::Query better = apart_;
  for (std::size_t i = 0; i < place; ++i) {
    better = either(better, bands_[i].query.empty() ? Xapian::Query() : bands_[i].condition);
  }
  if (!better.empty()) {
    query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, better);
  }
  if (band.base > 0) {
    query = Xapian::Query(Xapian::Query::OP_AND, query, constant(band.base));
  }
  return query;
}

// With nothing passed over. The ids of all would cost more than their weights: only those of the best are compared.
BestHits BandMatcher::weigh_all(Xapian::Enquire enquire, Xapian::doccount wanted) const {
  const Xapian::doccount every = index_.articles().get_doccount();
  enquire.set_sort_by_relevance();
  const Xapian::MSet found = enquire.get_mset(0, wanted + equals, every);
  if (found.size() == wanted + equals && found[wanted - 1].get_weight() <= found.back().get_weight()) {
    enquire.set_sort_by_relevance_then_value(schema::slot_key, false);
    return {ranked(enquire.get_mset(0, wanted, every)), found.get_matches_estimated()};
  }
  std::vector<RankedHit> hits = ranked(found);
  std::sort(hits.begin(), hits.end(), ranks_before);
  hits.resize(std::min<std::size_t>(hits.size(), wanted));
  return {std::move(hits), found.get_matches_estimated()};
}

}  // namespace ireum::query
