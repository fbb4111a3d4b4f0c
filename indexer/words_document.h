#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace ireum::indexer {

// A form of the articles -> its document in the words, with the terms that SCHEMA.md names. One a thread; its buffers
// are used again.
class WordsDocument {
 public:
  // The document of `form`, normalised; `joined`: of one that stands as a joined form alone.
  Xapian::Document build(const std::string& form, bool joined);

 private:
  void add_keys(std::string_view form, Xapian::Document& document);

  std::vector<std::string> slips_;
};

// Whether the words hold a joined form of so many articles: `evident` when one of them says what bears it.
bool holds_joined(Xapian::doccount articles, bool evident);

}  // namespace ireum::indexer
