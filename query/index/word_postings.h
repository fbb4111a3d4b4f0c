#pragma once

#include <xapian.h>

#include <string>

#include "query/index/index_reader.h"

namespace ireum::query {

// How many forms the words have under `term`. Throws schema::IndexError when the words cannot be read.
Xapian::doccount forms_under(const IndexReader& index, const std::string& term);

// The documents of the words that have a term, one after the other, in the order of their numbers. Where a step finds
// the words damaged it throws schema::IndexError.
class WordPostings {
 public:
  // Stands at the first. `index` must outlive this.
  WordPostings(const IndexReader& index, const std::string& term);

  bool at_end() const { return number_ == 0; }
  Xapian::docid number() const { return number_; }
  Xapian::termcount wdf() const { return wdf_; }

  void next();
  // To the first whose number is `number` or higher.
  void skip_to(Xapian::docid number);

 private:
  template <typename Step>
  void step(const Step& step);

  const IndexReader& index_;
  Xapian::PostingIterator at_;
  Xapian::docid number_ = 0;  // 0 at the end
  Xapian::termcount wdf_ = 0;
};

}  // namespace ireum::query
