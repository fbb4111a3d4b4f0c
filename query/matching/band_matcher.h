#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/index/index_reader.h"
#include "query/index/posting_lists.h"
#include "query/matching/answer.h"
#include "query/matching/best_hits.h"
#include "query/matching/filters.h"
#include "query/typed/request.h"

namespace ireum::query {

struct ArticleCount {
  std::uint64_t articles = 0;
  bool exact = true;
};

// What a match says of how many articles there are; exact where its bounds meet, else Xapian's estimate.
ArticleCount count_of(const Xapian::MSet& found);

// Ranks and counts the articles that bands match, each article in the best of its bands. Bands with an empty query are
// passed over: their hits stand already.
class BandMatcher {
 public:
  // `apart`: keys of articles that stand in no band. The others must outlive this.
  BandMatcher(const IndexReader& index, PostingLists& lists, const Filters& filters, Order order,
              const std::vector<Band>& bands, const std::vector<Xapian::Query>& apart);

  // The best `wanted` articles of the band at `place`, scores with its base.
  BestHits best(std::size_t place, Xapian::doccount wanted) const;
  // The same as they come by date, counted up to count_limit.
  Xapian::MSet newest(std::size_t place, Xapian::doccount wanted) const;
  // Articles of the first `bands` bands, counted without weighing them; above count_limit about how many.
  ArticleCount counted(std::size_t bands) const;

  // Whatever `query` matches, filtered, in the order that was asked for.
  Xapian::Enquire enquire(const Xapian::Query& query) const;

 private:
  Xapian::Query one_band(std::size_t place) const;
  BestHits weigh_all(Xapian::Enquire enquire, Xapian::doccount wanted) const;

  const IndexReader& index_;
  PostingLists& lists_;
  const Filters& filters_;
  Order order_;
  const std::vector<Band>& bands_;
  Xapian::Query apart_;  // any of these
};

}  // namespace ireum::query
