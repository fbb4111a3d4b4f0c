#include "indexer/compaction.h"

#include <utility>

#include "indexer/generation.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

bool is_id_of_an_article(const Xapian::Database& articles, const std::string& id) {
  return articles.term_exists(schema::key_term(id));
}

// Takes the ids out of all documents and puts them back, upon which Xapian forgets the bounds that it had seen.
void renew_bounds(Xapian::WritableDatabase& articles) {
  std::vector<std::pair<Xapian::docid, std::string>> ids;
  ids.reserve(articles.get_doccount());
  for (Xapian::ValueIterator it = articles.valuestream_begin(schema::slot_key);
       it != articles.valuestream_end(schema::slot_key); ++it) {
    ids.emplace_back(it.get_docid(), *it);
  }
  for (const bool back : {false, true}) {
    for (const auto& [document, id] : ids) {
      Xapian::Document changed = articles.get_document(document);
      if (back) {
        changed.add_value(schema::slot_key, id);
      } else {
        changed.remove_value(schema::slot_key);
      }
      articles.replace_document(document, changed);
    }
    articles.commit();
  }
}

}  // namespace

std::string without_traces(const std::string& articles, const std::vector<Xapian::docid>& removed,
                           const std::string& scratch) {
  std::string copy = scratch + "/without-traces";
  copy_without(articles, removed, copy);
  Xapian::WritableDatabase database(copy, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
  if (database.get_doccount() > 0 &&
      (!is_id_of_an_article(database, database.get_value_lower_bound(schema::slot_key)) ||
       !is_id_of_an_article(database, database.get_value_upper_bound(schema::slot_key)))) {
    renew_bounds(database);
  }
  return copy;
}

}  // namespace ireum::indexer
