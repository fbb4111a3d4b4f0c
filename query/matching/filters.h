#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/index/index_reader.h"
#include "query/typed/query_text.h"
#include "query/typed/request.h"
#include "query/typed/typed_name.h"

namespace ireum::query {

// Says of a word that verbs are made of (구속) that these are not found; empty: it is none.
std::string note_on_verbs(const TypedName& word);

// What narrows an answer beside the names asked for: dates, outlet, signature, words, and names that must not stand in
// an article.
class Filters {
 public:
  // `excluded` come from the query itself, besides those of `request`. `index` must outlive this.
  Filters(const IndexReader& index, const Request& request, const std::vector<QueryText::Part>& excluded);

  // Why it cannot be done; empty: it can.
  const std::string& refusal() const { return refusal_; }
  // What was not looked for, and why.
  const std::vector<std::string>& notes() const { return notes_; }

  // What every article must match, but for the names that must not stand there.
  const std::vector<Xapian::Query>& required() const { return required_; }

  // `query`, narrowed, each article once.
  Xapian::Query apply(Xapian::Query query) const;

 private:
  void add_excluded(const IndexReader& index, const Request& request, const std::string& name);
  void add_word(const IndexReader& index, const std::string& word);

  const IndexReader& index_;
  std::vector<Xapian::Query> required_;
  std::vector<Xapian::Query> excluded_;
  std::vector<std::string> notes_;
  std::string refusal_;
};

}  // namespace ireum::query
