#pragma once

#include <xapian.h>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "analysis/text_numbers.h"
#include "corpus/article.h"
#include "schema/date.h"
#include "schema/stored_article.h"

namespace ireum::indexer {

// The article that `stored` was made of.
corpus::Article article_of(const schema::StoredArticle& stored);

// 16 bytes over all that an article's document depends on: its fields and the analyzer specification.
std::string fingerprint_of(const corpus::Article& article, const std::string& analyzer);

// Article -> Xapian document. One a thread; its buffers are used again.
class DocumentBuilder {
 public:
  // The document of `article`, whose date has been read to `date` (nothing: unreadable or none).
  Xapian::Document build(const corpus::Article& article, std::optional<schema::Moment> date,
                         const std::string& fingerprint);

 private:
  struct Form {
    std::string_view text;
    Xapian::termcount units = 0;         // of the form as one word
    bool certain = false;                // at least once nothing at its end may be a particle
    Xapian::termcount joined_units = 0;  // of two eojeols side by side
    unsigned evidence = 0;
    bool in_title = false;
    bool quoted_only = true;
    bool lettered = false;                // may be lettered in several ways
    bool usual = false;                   // stands in its usual lettering
    std::vector<std::string_view> other;  // its other letterings
  };

  struct Term {
    std::string_view prefix;
    std::string_view text;
    std::string_view context;
    Xapian::termcount wdf;
  };

  void read_mentions(const corpus::Article& article);
  void read_lettering(std::string_view source, Form& form);
  // Notes the term `prefix` `text`, and behind a context_mark `context` where it is not empty. Terms may come twice if
  // `wdf` is 0. The texts must live until they are added.
  void note(std::string_view prefix, std::string_view text, Xapian::termcount wdf, std::string_view context = {});
  void note_forms();
  void note_letterings(const Form& form);
  void add_terms(Xapian::Document& document);

  analysis::Analysis analysis_;
  analysis::TextNumbers numbers_;  // of the forms
  std::vector<Form> forms_;        // by number
  std::deque<std::string> letterings_;
  std::vector<Term> terms_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order_;  // how a term begins, and its place in terms_
  std::string term_;
};

}  // namespace ireum::indexer
