#include "query/best_hits.h"

#include <algorithm>
#include <utility>

#include "query/search.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Beyond so many hits the articles to be weighed are too many for a gain.
constexpr Xapian::doccount most_hits = 100;
// Articles ranked by their bounds for a hit, at first and where these do not settle it.
constexpr Xapian::doccount bounds_a_hit = 6;
constexpr Xapian::doccount more_bounds_a_hit = 24;
// Both weights of an article are sums of rounded numbers.
constexpr double rounding = 1e-9;

// BM25 of an article as short as any counts: wdf (k1 + 1) / (wdf + k1 (1 - b + b min_normlen)). Without lengths (b = 0)
// that is the same curve with this k1, but for a factor.
double bound_k1() {
  const Ranking ranking;
  return ranking.k1 * (1 - ranking.b + ranking.b * ranking.min_normlen);
}

// The articles given, in one database.
class Chosen : public Xapian::PostingSource {
 public:
  explicit Chosen(std::vector<Xapian::docid> documents) : documents_(std::move(documents)) {
    std::sort(documents_.begin(), documents_.end());
  }

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void next(double /*least*/) override {
    at_ += started_ ? 1 : 0;
    started_ = true;
  }
  void skip_to(Xapian::docid document, double /*least*/) override {
    started_ = true;
    at_ = static_cast<std::size_t>(
        std::lower_bound(documents_.begin() + static_cast<std::ptrdiff_t>(at_), documents_.end(), document) -
        documents_.begin());
  }
  bool at_end() const override { return at_ == documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[at_]; }
  void init(const Xapian::Database& /*articles*/) override {
    at_ = 0;
    started_ = false;
  }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_.size()); }

  std::vector<Xapian::docid> documents_;
  std::size_t at_ = 0;
  bool started_ = false;
};

class Ranker {
 public:
  Ranker(const Xapian::Database& articles, const Xapian::Query& query, const Xapian::Query& bound)
      : articles_(articles), bounding_(articles), weighing_(articles), query_(query) {
    const Ranking ranking;
    bounding_.set_weighting_scheme(Xapian::BM25Weight(bound_k1(), 0, 1, 0, ranking.min_normlen));
    bounding_.set_query(bound);
    weighing_.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, 0, 1, ranking.b, ranking.min_normlen));
  }

  // The best `wanted` of the first `looked_at` by their bounds; nothing where one beyond these may be among them.
  std::optional<std::vector<RankedHit>> best(Xapian::doccount wanted, Xapian::doccount looked_at,
                                             Xapian::doccount counted) {
    bounds_ = bounding_.get_mset(0, looked_at, counted);
    weighed_ = 0;
    hits_.clear();
    if (bounds_.size() < looked_at) {
      all_ = true;
    } else if (bounds_[0].get_weight() <= bounds_.back().get_weight()) {
      return std::nullopt;  // the bounds tell nothing
    }
    // A second look costs more than to weigh some too many.
    weigh(2 * wanted + wanted / 2);
    if (weighed_ < bounds_.size()) {
      const double least = last_score(wanted) * (1 - rounding);
      Xapian::doccount needed = weighed_;
      while (needed < bounds_.size() && bounds_[needed].get_weight() >= least) {
        ++needed;
      }
      if (needed == bounds_.size() && !all_) {
        return std::nullopt;
      }
      weigh(needed);
    }
    return ranked(wanted);
  }

  // Articles that match; nothing: more than counted.
  std::optional<std::uint64_t> total(Xapian::doccount counted) const {
    if (bounds_.get_matches_lower_bound() != bounds_.get_matches_upper_bound() ||
        bounds_.get_matches_lower_bound() >= counted) {
      return std::nullopt;
    }
    return bounds_.get_matches_lower_bound();
  }

 private:
  // Weighs those up to the place `end` by their bounds.
  void weigh(Xapian::doccount end) {
    end = std::min(end, bounds_.size());
    std::vector<Xapian::docid> documents;
    for (Xapian::doccount i = weighed_; i < end; ++i) {
      documents.push_back(*bounds_[i]);
    }
    if (documents.empty()) {
      return;
    }
    weighed_ = end;
    const Xapian::Query chosen((new Chosen(std::move(documents)))->release());
    // Scaled, so that Xapian does not take the query's parts apart for the filter: another order of adding up weights
    // would round otherwise.
    const Xapian::Query whole(Xapian::Query::OP_SCALE_WEIGHT, query_, 1);
    weighing_.set_query(Xapian::Query(Xapian::Query::OP_FILTER, whole, chosen));
    const Xapian::MSet found = weighing_.get_mset(0, end);
    for (Xapian::MSetIterator it = found.begin(); it != found.end(); ++it) {
      hits_.push_back({*it, it.get_weight(), {}});
    }
    std::sort(hits_.begin(), hits_.end(), [](const RankedHit& a, const RankedHit& b) { return a.score > b.score; });
  }

  double last_score(Xapian::doccount wanted) const {
    return hits_[std::min<std::size_t>(wanted, hits_.size()) - 1].score;
  }

  std::vector<RankedHit> ranked(Xapian::doccount wanted) {
    if (hits_.empty()) {
      return {};
    }
    const double least = last_score(wanted);
    while (hits_.back().score < least) {
      hits_.pop_back();
    }
    // Neighbours' ids lie in one block.
    std::sort(hits_.begin(), hits_.end(),
              [](const RankedHit& a, const RankedHit& b) { return a.document < b.document; });
    for (RankedHit& hit : hits_) {
      hit.id = articles_.get_document(hit.document, Xapian::DOC_ASSUME_VALID).get_value(schema::slot_key);
    }
    std::sort(hits_.begin(), hits_.end(), ranks_before);
    hits_.resize(std::min<std::size_t>(wanted, hits_.size()));
    return std::move(hits_);
  }

  const Xapian::Database& articles_;
  Xapian::Enquire bounding_;
  Xapian::Enquire weighing_;
  const Xapian::Query& query_;
  Xapian::MSet bounds_;           // best first by their bounds
  bool all_ = false;              // of all articles that match
  Xapian::doccount weighed_ = 0;  // of these
  std::vector<RankedHit> hits_;   // best first
};

// Whether numbers of documents are those of one database: Chosen cannot tell them apart otherwise.
bool is_single(const Xapian::Database& articles) {
  return articles.get_uuid().find(':') == std::string::npos;
}

}  // namespace

double bound_scale() {
  return (Ranking().k1 + 1) / (bound_k1() + 1);
}

bool ranks_before(const RankedHit& a, const RankedHit& b) {
  return a.score != b.score ? a.score > b.score : a.id < b.id;
}

std::optional<BestHits> best_hits(const Xapian::Database& articles, const Xapian::Query& query,
                                  const Xapian::Query& bound, Xapian::doccount first, Xapian::doccount most,
                                  Xapian::doccount counted) {
  const Xapian::doccount wanted = first + most;
  if (most == 0 || wanted > most_hits || !is_single(articles)) {
    return std::nullopt;
  }
  Ranker ranker(articles, query, bound);
  std::optional<std::vector<RankedHit>> hits = ranker.best(wanted, bounds_a_hit * wanted, counted);
  BestHits best;
  best.total = ranker.total(counted);
  if (!hits) {
    hits = ranker.best(wanted, more_bounds_a_hit * wanted, counted);
  }
  if (!hits) {
    return std::nullopt;
  }
  best.hits = std::move(*hits);
  best.hits.erase(best.hits.begin(),
                  best.hits.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(first, best.hits.size())));
  return best;
}

}  // namespace ireum::query
