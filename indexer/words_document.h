#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "schema/words_order.h"

#include "analysis/form_keys.h"

namespace ireum::indexer {

// What a document of the words is of.
enum class WordsKind {
  single,          // a form that stands as one word
  joined,          // one that stands as a joined form alone
  besides_joined,  // one that came to stand as one word after it had a document as a joined form, which has its keys
};

// A form of the articles -> its document in the words, with the terms that SCHEMA.md names. One a thread; its buffers
// are used again.
class WordsDocument {
 public:
  // The document of `form`, normalised.
  Xapian::Document build(const std::string& form, WordsKind kind);

 private:
  void add_keys(std::string_view form, Xapian::Document& document);

  std::vector<analysis::SlipKey> slips_;
};

using schema::holds_joined;

}  // namespace ireum::indexer
