#include "query/article_marks.h"

#include <algorithm>
#include <bitset>
#include <cstddef>

namespace ireum::query {

ArticleMarks::ArticleMarks(const Xapian::Database& articles)
    : articles_(articles), words_(articles.get_lastdocid() / word_bits + 1) {}

void ArticleMarks::add(const Xapian::Query& query) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_MATCH_NOTHING:
      break;
    case Xapian::Query::LEAF_TERM: {
      const std::string term = term_of(query);
      for (auto it = articles_.postlist_begin(term), end = articles_.postlist_end(term); it != end; ++it) {
        words_[*it / word_bits] |= std::uint64_t{1} << (*it % word_bits);
      }
      break;
    }
    case Xapian::Query::OP_AND:
    case Xapian::Query::OP_FILTER:
    case Xapian::Query::OP_AND_NOT:
      narrow(query);
      break;
    default:
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        add(query.get_subquery(i));
      }
  }
}

std::uint64_t ArticleMarks::count() const {
  std::uint64_t all = 0;
  for (const std::uint64_t word : words_) {
    all += std::bitset<word_bits>(word).count();
  }
  return all;
}

void ArticleMarks::narrow(const Xapian::Query& query) {
  const bool leaves_out = query.get_type() == Xapian::Query::OP_AND_NOT;
  ArticleMarks narrowed(articles_);
  narrowed.add(query.get_subquery(0));
  for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
    ArticleMarks other(articles_);
    other.add(query.get_subquery(i));
    std::transform(narrowed.words_.begin(), narrowed.words_.end(), other.words_.begin(), narrowed.words_.begin(),
                   [&](std::uint64_t a, std::uint64_t b) { return leaves_out ? a & ~b : a & b; });
  }
  std::transform(words_.begin(), words_.end(), narrowed.words_.begin(), words_.begin(),
                 [](std::uint64_t a, std::uint64_t b) { return a | b; });
}

std::string term_of(const Xapian::Query& leaf) {
  return *leaf.get_terms_begin();
}

std::optional<std::uint64_t> postings_of(const Xapian::Database& articles, const Xapian::Query& query) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_MATCH_NOTHING:
      return 0;
    case Xapian::Query::LEAF_TERM:
      return articles.get_termfreq(term_of(query));
    case Xapian::Query::OP_OR:
    case Xapian::Query::OP_SYNONYM:
    case Xapian::Query::OP_SCALE_WEIGHT:
    case Xapian::Query::OP_AND:
    case Xapian::Query::OP_FILTER:
    case Xapian::Query::OP_AND_NOT: {
      std::uint64_t all = 0;
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        const auto postings = postings_of(articles, query.get_subquery(i));
        if (!postings) {
          return std::nullopt;
        }
        all += *postings;
      }
      return all;
    }
    default:
      return std::nullopt;
  }
}

std::optional<std::uint64_t> count_matching(const Xapian::Database& articles, const Xapian::Query& query,
                                            std::uint64_t most_postings) {
  const auto postings = query.empty() ? std::nullopt : postings_of(articles, query);
  if (!postings || *postings > most_postings) {
    return std::nullopt;
  }
  ArticleMarks marks(articles);
  marks.add(query);
  return marks.count();
}

}  // namespace ireum::query
