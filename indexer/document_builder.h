#pragma once

#include <xapian.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/analyzer.h"
#include "corpus/article.h"
#include "schema/date.h"

namespace ireum::indexer {

// 16 bytes over all that an article's document depends on: its fields and the analyzer specification.
std::string fingerprint_of(const corpus::Article& article, const std::string& analyzer);

// Article -> Xapian document. One a thread; its buffers are used again.
class DocumentBuilder {
 public:
  // The document of `article`, whose date has been read to `date` (nothing: unreadable or none).
  Xapian::Document build(const corpus::Article& article, std::optional<schema::Moment> date,
                         const std::string& fingerprint);

  // Mentions and distinct terms of the last article, for statistics.
  std::size_t term_count() const { return terms_.size(); }

 private:
  struct Form {
    Xapian::termcount units = 0;         // of the form as one word
    bool certain = false;                // at least once nothing at its end may be a particle
    Xapian::termcount joined_units = 0;  // of two eojeols side by side
    unsigned evidence = 0;
    bool in_title = false;
    bool quoted_only = true;
  };

  void add_term(std::string_view prefix, std::string_view text, Xapian::termcount wdf);

  analysis::Analysis analysis_;
  std::unordered_map<std::string_view, Form> forms_;
  std::vector<std::pair<std::string, Xapian::termcount>> terms_;
};

}  // namespace ireum::indexer
