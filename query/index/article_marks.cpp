#include "query/index/article_marks.h"

#include <algorithm>
#include <bitset>
#include <cstddef>

namespace ireum::query {

ArticleMarks::ArticleMarks(PostingLists& lists)
    : lists_(lists), words_(lists.articles().get_lastdocid() / word_bits + 1) {}

void ArticleMarks::add(const Xapian::Query& query) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_MATCH_NOTHING:
      break;
    case Xapian::Query::LEAF_TERM:
      for (const Posting& one : lists_.of(term_of(query))) {
        words_[one.article / word_bits] |= std::uint64_t{1} << (one.article % word_bits);
      }
      break;
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
  ArticleMarks narrowed(lists_);
  narrowed.add(query.get_subquery(0));
  for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
    ArticleMarks other(lists_);
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

std::optional<std::uint64_t> postings_of(PostingLists& lists, const Xapian::Query& query) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_MATCH_NOTHING:
      return 0;
    case Xapian::Query::LEAF_TERM:
      return lists.frequency(term_of(query));
    case Xapian::Query::OP_OR:
    case Xapian::Query::OP_SYNONYM:
    case Xapian::Query::OP_SCALE_WEIGHT:
    case Xapian::Query::OP_AND:
    case Xapian::Query::OP_FILTER:
    case Xapian::Query::OP_AND_NOT: {
      std::uint64_t all = 0;
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        const auto postings = postings_of(lists, query.get_subquery(i));
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

std::optional<std::uint64_t> count_matching(PostingLists& lists, const Xapian::Query& query,
                                            std::uint64_t most_postings) {
  const auto postings = query.empty() ? std::nullopt : postings_of(lists, query);
  if (!postings || *postings > most_postings) {
    return std::nullopt;
  }
  ArticleMarks marks(lists);
  marks.add(query);
  return marks.count();
}

}  // namespace ireum::query
