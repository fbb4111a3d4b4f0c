#include "query/index/posting_lists.h"

namespace ireum::query {

Xapian::doccount PostingLists::frequency(const std::string& term) {
  List& list = lists_[term];
  if (!list.frequency) {
    list.frequency = articles_.get_termfreq(term);
  }
  return *list.frequency;
}

const std::vector<Posting>& PostingLists::of(const std::string& term) {
  List& list = lists_[term];
  if (!list.postings) {
    std::vector<Posting>& postings = list.postings.emplace();
    postings.reserve(list.frequency.value_or(0));
    for (auto it = articles_.postlist_begin(term), end = articles_.postlist_end(term); it != end; ++it) {
      postings.push_back({*it, it.get_wdf()});
    }
  }
  return *list.postings;
}

}  // namespace ireum::query
