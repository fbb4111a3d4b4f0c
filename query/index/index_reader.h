#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "query/index/first_copies.h"
#include "query/index/opened_index.h"

namespace ireum::query {

// What is searched: an index, or several read as one. Of an id that stands in several the copy in the index named first
// counts, as if the others were not there; only the frequencies that weights are made of count them all.
class IndexReader {
 public:
  // Throws schema::IndexError, which names the directory, when one cannot be read.
  explicit IndexReader(const std::string& path) : IndexReader(std::vector<std::string>{path}) {}
  // The same directory again, by whatever path, and an exact copy of another are passed over.
  explicit IndexReader(const std::vector<std::string>& paths);

  // The articles of all; for several, every copy of an id.
  const Xapian::Database& articles() const { return articles_; }

  // What `read` takes from the words of all, which are opened at the first call; a form stands there once for each
  // index that has it. Those that cannot be opened are left out. Throws schema::IndexError when none can, or `read`
  // throws Xapian::Error, so that it may read nothing else: what needs the words cannot be answered, the rest can.
  template <typename Read>
  auto read_words(const Read& read) const {
    const Xapian::Database& all = words();
    try {
      return read(all);
    } catch (const Xapian::Error& error) {
      throw unreadable_words(error.get_msg());
    }
  }
  // What to throw where words that were opened are found damaged.
  schema::IndexError unreadable_words(const std::string& why) const;
  // The form that `document` of the words is of. Throws schema::IndexError when it cannot be read.
  std::string word(Xapian::docid document) const;
  // Whether every form of the words stands in articles(): none went since the words were made.
  bool words_stand() const;
  // Why words could not be read, of all that were asked for so far.
  const std::vector<std::string>& words_off() const { return words_off_; }

  // What is to be said of the words if they were asked for and some were made with other tables than this tool's, a
  // line an index; else empty.
  const std::string& outgrown() const { return outgrown_; }

  // What `query` matches, each id once: of several copies the one that counts.
  Xapian::Query each_once(const Xapian::Query& query) const { return copies_ ? copies_->only(query) : query; }
  // Whether an id may stand in several of the indexes.
  bool has_copies() const { return copies_.has_value(); }

  // How many are read as one.
  std::size_t size() const { return indexes_.size(); }
  // The directory of `document`, and its place among those read.
  const std::string& path(Xapian::docid document) const { return indexes_[place(document)].path(); }
  std::size_t place(Xapian::docid document) const { return (document - 1) % indexes_.size(); }
  // The directories read, in the order they were named.
  std::vector<std::string> paths() const;
  // What was passed over, and why.
  const std::vector<std::string>& passed_over() const { return passed_over_; }

 private:
  const Xapian::Database& words() const;
  // `error`, which words_off() tells of from now on.
  schema::IndexError noted(schema::IndexError error) const;

  std::vector<OpenedIndex> indexes_;
  Xapian::Database articles_;
  std::optional<FirstCopies> copies_;
  std::vector<std::string> passed_over_;
  mutable std::optional<Xapian::Database> words_;
  mutable std::optional<bool> words_stand_;
  mutable std::string outgrown_;
  mutable std::vector<std::string> words_off_;
  mutable std::vector<std::size_t> words_of_;  // the places of the indexes that words_ are of
};

}  // namespace ireum::query
