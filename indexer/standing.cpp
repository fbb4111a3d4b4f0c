#include "indexer/standing.h"

#include "schema/terms.h"

namespace ireum::indexer {

std::optional<Standing::Found> Standing::find(const std::string& id) const {
  const std::string term = schema::key_term(id);
  for (Xapian::PostingIterator it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) {
    const Xapian::Document document = database_.get_document(*it, Xapian::DOC_ASSUME_VALID);
    // The terms of long ids are hashes.
    if (id.size() <= schema::max_key_bytes || document.get_value(schema::slot_key) == id) {
      return Found{*it, document.get_value(schema::slot_fingerprint)};
    }
  }
  return std::nullopt;
}

std::string Standing::id_of(Xapian::docid document) const {
  return database_.get_document(document, Xapian::DOC_ASSUME_VALID).get_value(schema::slot_key);
}

}  // namespace ireum::indexer
