#include "query/matching/best_hits.h"

#include <algorithm>
#include <utility>

#include "query/matching/evidence_weight.h"
#include "query/matching/foremost.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Beyond so many hits the articles to be weighed are too many for a gain.
constexpr Xapian::doccount most_foremost = 100;
// Postings that are read for it. Xapian's matcher costs less for more.
constexpr std::uint64_t most_postings = 50000;

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

// Articles of one weight.
struct Weighed {
  double score = 0;
  std::vector<Xapian::docid> articles;
};

// What each of `groups` weighs, best first.
std::vector<Weighed> weigh(const Xapian::Database& articles, const Xapian::Query& query, std::vector<Alike> groups) {
  std::vector<std::pair<Xapian::docid, std::size_t>> first;  // an article of each group
  std::vector<Xapian::docid> chosen;
  std::vector<Weighed> weighed;
  for (Alike& group : groups) {
    first.emplace_back(group.articles.front(), weighed.size());
    chosen.push_back(group.articles.front());
    weighed.push_back({0, std::move(group.articles)});
  }
  std::sort(first.begin(), first.end());
  const Xapian::Query those((new Chosen(std::move(chosen)))->release());
  // Scaled, so that Xapian does not take the query's parts apart for the filter: another order of adding up weights
  // would round otherwise.
  const Xapian::Query whole(Xapian::Query::OP_SCALE_WEIGHT, query, 1);
  Xapian::Enquire enquire(articles);
  enquire.set_weighting_scheme(evidence_weight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, whole, those));
  const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(first.size()));
  for (Xapian::MSetIterator it = found.begin(); it != found.end(); ++it) {
    const auto at = std::lower_bound(first.begin(), first.end(), std::pair<Xapian::docid, std::size_t>(*it, 0));
    weighed[at->second].score = it.get_weight();
  }
  std::sort(weighed.begin(), weighed.end(), [](const Weighed& a, const Weighed& b) { return a.score > b.score; });
  return weighed;
}

// The best `wanted`, with their ids.
std::vector<RankedHit> ranked(const Xapian::Database& articles, const std::vector<Weighed>& weighed,
                              Xapian::doccount wanted) {
  std::vector<RankedHit> hits;
  for (const Weighed& group : weighed) {
    if (hits.size() >= wanted && group.score < hits.back().score) {
      break;
    }
    for (const Xapian::docid article : group.articles) {
      hits.push_back({article, group.score, {}});
    }
  }
  // Neighbours' ids lie in one block.
  std::sort(hits.begin(), hits.end(), [](const RankedHit& a, const RankedHit& b) { return a.document < b.document; });
  for (RankedHit& hit : hits) {
    hit.id = articles.get_document(hit.document, Xapian::DOC_ASSUME_VALID).get_value(schema::slot_key);
  }
  std::sort(hits.begin(), hits.end(), ranks_before);
  hits.resize(std::min<std::size_t>(wanted, hits.size()));
  return hits;
}

// Whether numbers of documents are those of one database: Chosen cannot tell them apart otherwise.
bool is_single(const Xapian::Database& articles) {
  return articles.get_uuid().find(':') == std::string::npos;
}

}  // namespace

bool ranks_before(const RankedHit& a, const RankedHit& b) {
  return a.score != b.score ? a.score > b.score : a.id < b.id;
}

std::optional<BestHits> best_hits(PostingLists& lists, const Xapian::Query& query, Xapian::doccount most) {
  const Xapian::Database& articles = lists.articles();
  if (most == 0 || most > most_foremost || !is_single(articles)) {
    return std::nullopt;
  }
  std::optional<Foremost> foremost = find_foremost(lists, query, most, most_postings);
  if (!foremost) {
    return std::nullopt;
  }
  BestHits best;
  best.total = foremost->total;
  best.hits = ranked(articles, weigh(articles, query, std::move(foremost->articles)), most);
  return best;
}

}  // namespace ireum::query
