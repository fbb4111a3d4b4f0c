#include "query/article_count.h"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <string>
#include <vector>

namespace ireum::query {

namespace {

constexpr std::size_t word_bits = 64;

// Articles, a bit each.
using Marks = std::vector<std::uint64_t>;

std::string term_of(const Xapian::Query& leaf) {
  return *leaf.get_terms_begin();
}

class Counter {
 public:
  explicit Counter(const Xapian::Database& articles)
      : articles_(articles), words_(articles.get_lastdocid() / word_bits + 1) {}

  // Whether all of `query` can be counted; adds the postings of its terms.
  bool reads(const Xapian::Query& query, std::uint64_t& postings) const {
    switch (query.get_type()) {
      case Xapian::Query::LEAF_MATCH_NOTHING:
        return true;
      case Xapian::Query::LEAF_TERM:
        postings += articles_.get_termfreq(term_of(query));
        return true;
      case Xapian::Query::OP_OR:
      case Xapian::Query::OP_SYNONYM:
      case Xapian::Query::OP_SCALE_WEIGHT:
      case Xapian::Query::OP_AND:
      case Xapian::Query::OP_FILTER:
      case Xapian::Query::OP_AND_NOT:
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
          if (!reads(query.get_subquery(i), postings)) {
            return false;
          }
        }
        return true;
      default:
        return false;
    }
  }

  Xapian::doccount count(const Xapian::Query& query) const {
    Marks marks(words_);
    mark(query, marks);
    std::size_t all = 0;
    for (const std::uint64_t word : marks) {
      all += std::bitset<word_bits>(word).count();
    }
    return static_cast<Xapian::doccount>(all);
  }

 private:
  // Adds to `marks` what `query` matches.
  void mark(const Xapian::Query& query, Marks& marks) const {
    switch (query.get_type()) {
      case Xapian::Query::LEAF_MATCH_NOTHING:
        break;
      case Xapian::Query::LEAF_TERM: {
        const std::string term = term_of(query);
        for (auto it = articles_.postlist_begin(term), end = articles_.postlist_end(term); it != end; ++it) {
          marks[*it / word_bits] |= std::uint64_t{1} << (*it % word_bits);
        }
        break;
      }
      case Xapian::Query::OP_AND:
      case Xapian::Query::OP_FILTER:
      case Xapian::Query::OP_AND_NOT:
        narrow(query, marks);
        break;
      default:
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
          mark(query.get_subquery(i), marks);
        }
    }
  }

  void narrow(const Xapian::Query& query, Marks& marks) const {
    const bool leaves_out = query.get_type() == Xapian::Query::OP_AND_NOT;
    Marks narrowed(words_);
    mark(query.get_subquery(0), narrowed);
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
      Marks other(words_);
      mark(query.get_subquery(i), other);
      std::transform(narrowed.begin(), narrowed.end(), other.begin(), narrowed.begin(),
                     [&](std::uint64_t a, std::uint64_t b) { return leaves_out ? a & ~b : a & b; });
    }
    std::transform(marks.begin(), marks.end(), narrowed.begin(), marks.begin(),
                   [](std::uint64_t a, std::uint64_t b) { return a | b; });
  }

  const Xapian::Database& articles_;
  std::size_t words_;
};

}  // namespace

std::optional<Xapian::doccount> count_matching(const Xapian::Database& articles, const Xapian::Query& query,
                                               std::uint64_t most_postings) {
  const Counter counter(articles);
  std::uint64_t postings = 0;
  if (query.empty() || !counter.reads(query, postings) || postings > most_postings) {
    return std::nullopt;
  }
  return counter.count(query);
}

}  // namespace ireum::query
