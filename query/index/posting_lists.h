#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ireum::query {

struct Posting {
  Xapian::docid article = 0;
  Xapian::termcount evidence = 0;  // the wdf
};

// The posting lists of terms, and how long they are, each read once: a name's forms, its bands, their parts and their
// count ask for the same ones. One a search.
class PostingLists {
 public:
  // `articles` must outlive this.
  explicit PostingLists(const Xapian::Database& articles) : articles_(articles) {}

  const Xapian::Database& articles() const { return articles_; }

  // How many articles have the term.
  Xapian::doccount frequency(const std::string& term);
  // What was found out otherwise: that so many have it.
  void note_frequency(const std::string& term, Xapian::doccount articles) { lists_[term].frequency = articles; }
  // These, in the order of their numbers. Stays where it is.
  const std::vector<Posting>& of(const std::string& term);

 private:
  struct List {
    std::optional<Xapian::doccount> frequency;
    std::optional<std::vector<Posting>> postings;
  };

  const Xapian::Database& articles_;
  std::unordered_map<std::string, List> lists_;
};

}  // namespace ireum::query
