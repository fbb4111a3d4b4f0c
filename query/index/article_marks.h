#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/index/posting_lists.h"

namespace ireum::query {

// The articles that queries match, by marking them: far less work than Xapian's matcher, which compares the sides of
// every OR at every article. Only queries of terms, OR, SYNONYM, AND, FILTER, AND_NOT and scaled weights can be marked.
class ArticleMarks {
 public:
  // `lists` must outlive this.
  explicit ArticleMarks(PostingLists& lists);

  // Marks what `query` matches besides. It must be one that postings_of() knows.
  void add(const Xapian::Query& query);
  bool holds(Xapian::docid article) const { return (words_[article / word_bits] >> (article % word_bits) & 1U) != 0; }
  std::uint64_t count() const;

 private:
  static constexpr std::size_t word_bits = 64;

  void narrow(const Xapian::Query& query);

  PostingLists& lists_;
  std::vector<std::uint64_t> words_;  // an article a bit
};

// The term of a leaf.
std::string term_of(const Xapian::Query& leaf);

// The postings that marking `query` reads; nothing where it cannot be marked.
std::optional<std::uint64_t> postings_of(PostingLists& lists, const Xapian::Query& query);

// How many articles `query` matches. Nothing where it cannot be marked or would read more than `most_postings`.
std::optional<std::uint64_t> count_matching(PostingLists& lists, const Xapian::Query& query,
                                            std::uint64_t most_postings);

}  // namespace ireum::query
