#include "query/index/word_postings.h"

namespace ireum::query {

Xapian::doccount forms_under(const IndexReader& index, const std::string& term) {
  return index.read_words([&](const Xapian::Database& words) { return words.get_termfreq(term); });
}

WordPostings::WordPostings(const IndexReader& index, const std::string& term) : index_(index) {
  step([&](const Xapian::Database& words) { at_ = words.postlist_begin(term); });
}

void WordPostings::next() {
  step([&](const Xapian::Database& /*words*/) { ++at_; });
}

void WordPostings::skip_to(Xapian::docid number) {
  step([&](const Xapian::Database& /*words*/) { at_.skip_to(number); });
}

template <typename Step>
void WordPostings::step(const Step& step) {
  const Xapian::docid before = number_;
  index_.read_words([&](const Xapian::Database& words) {
    step(words);
    const bool ended = at_ == Xapian::PostingIterator();
    number_ = ended ? 0 : *at_;
    wdf_ = ended ? 0 : at_.get_wdf();
  });
  if (number_ != 0 && number_ < before) {  // who reads them counts on the order
    throw index_.unreadable_words("forms out of order");
  }
}

}  // namespace ireum::query
