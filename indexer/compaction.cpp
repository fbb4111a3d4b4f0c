#include "indexer/compaction.h"

#include <array>
#include <vector>

#include "indexer/generation.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

// The values whose bounds would tell of articles that are gone.
constexpr std::array telling_slots = {schema::slot_key, schema::slot_body};

// Whether the bounds of `slot` that Xapian keeps are values of documents that stand.
bool bounds_stand(const Xapian::Database& articles, Xapian::valueno slot) {
  const std::string lower = articles.get_value_lower_bound(slot);
  const std::string upper = articles.get_value_upper_bound(slot);
  bool lower_stands = false;
  bool upper_stands = false;
  for (Xapian::ValueIterator it = articles.valuestream_begin(slot); it != articles.valuestream_end(slot); ++it) {
    const std::string value = *it;
    lower_stands = lower_stands || value == lower;
    upper_stands = upper_stands || value == upper;
  }
  return lower_stands && upper_stands;
}

// Takes the values of `slot` out of all documents and puts those of `source`, where documents have the same numbers,
// back, upon which Xapian forgets the bounds that it had seen.
void renew_bounds(Xapian::WritableDatabase& articles, const Xapian::Database& source, Xapian::valueno slot) {
  const std::vector<Xapian::docid> documents(articles.postlist_begin(""), articles.postlist_end(""));
  for (const bool back : {false, true}) {
    for (const Xapian::docid document : documents) {
      Xapian::Document changed = articles.get_document(document);
      if (back) {
        changed.add_value(slot, source.get_document(document).get_value(slot));
      } else {
        changed.remove_value(slot);
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
  for (const schema::Slot slot : telling_slots) {
    if (database.get_doccount() > 0 && !bounds_stand(database, slot)) {
      renew_bounds(database, Xapian::Database(articles), slot);
    }
  }
  return copy;
}

}  // namespace ireum::indexer
