#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "query/index/index_reader.h"
#include "query/matching/form_queries.h"

namespace ireum::query {

// The first `most` articles that `query` matches, each id once, in an order that does not hang on document numbers.
Xapian::MSet first_candidates(const IndexReader& index, const Xapian::Query& query, Xapian::doccount most);

// Reads the texts of articles for words that must stand side by side, where no term says whether they do.
class TextProof {
 public:
  // Proven is on articles that all of `required` match, and in titles alone if `forms` asks for these. `index` must
  // outlive this.
  TextProof(const IndexReader& index, FormQueries forms, std::vector<Xapian::Query> required)
      : index_(&index), forms_(forms), required_(std::move(required)) {}

  // Articles that hold each of `words`, whatever particle it bears, but for those that read as verbs (페르난도 가고),
  // where another is left; empty where none is long enough to be a form. `key` is the whole name.
  Xapian::Query holding(const std::vector<std::string>& words, const std::string& key) const;
  // The best candidates for `query`, at most `most`, that all of the required match.
  Xapian::MSet candidates(const Xapian::Query& query, std::size_t most) const;
  // Whether `words` stand side by side in a stored article; `apart`: with a space between.
  bool stand_side_by_side(const std::vector<std::string>& words, const Xapian::Document& document, bool apart) const;
  // The keys of those found in which they do; none where they do in none of the first `enough`.
  std::vector<Xapian::Query> proven_among(const Xapian::MSet& found, const std::vector<std::string>& words,
                                          std::size_t enough, bool apart) const;
  // Whether they do in articles that are not required, the first `most` for `query`: what a name is does not hang on
  // dates. Never if nothing is required.
  bool proven_besides(const Xapian::Query& query, std::size_t most, const std::vector<std::string>& words,
                      std::size_t enough, bool apart) const;

 private:
  const IndexReader* index_;
  FormQueries forms_;
  std::vector<Xapian::Query> required_;
};

}  // namespace ireum::query
