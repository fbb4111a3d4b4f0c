#include "indexer/document_check.h"

#include <optional>

#include "indexer/document_builder.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::indexer {

std::string document_fault(const Xapian::Document& document, const std::string& analyzer) {
  const std::optional<schema::StoredArticle> stored = schema::stored_in(document);
  if (!stored) {
    return "its stored article is damaged";
  }
  if (document.get_value(schema::slot_key) != stored->id) {
    return "its key value and its stored id disagree";
  }
  if (document.get_value(schema::slot_fingerprint) != fingerprint_of(article_of(*stored), analyzer)) {
    return "its fingerprint is not of what it holds";
  }
  const std::string term = schema::key_term(stored->id);
  Xapian::TermIterator key = document.termlist_begin();
  key.skip_to(term);
  return key == document.termlist_end() || *key != term ? "has no key term" : std::string();
}

}  // namespace ireum::indexer
