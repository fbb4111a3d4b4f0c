#include "indexer/compaction.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "indexer/generation.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

// The values whose bounds would tell of articles that are gone: all, a date says when and a fingerprint proves a guess.
constexpr std::array telling_slots = {schema::slot_key, schema::slot_date, schema::slot_fingerprint, schema::slot_body};

// Whether the bounds of `slot` that Xapian keeps are values of documents that stand.
bool bounds_stand(const Xapian::Database& articles, Xapian::valueno slot) {
  if (articles.get_value_freq(slot) == 0) {
    return true;  // Xapian forgets them with the last value
  }
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

// Takes the values of `slots` out of all documents and puts those of `source`, where documents have the same numbers,
// back, upon which Xapian forgets the bounds that it had seen.
void renew_bounds(Xapian::WritableDatabase& articles, const Xapian::Database& source,
                  const std::vector<Xapian::valueno>& slots) {
  const std::vector<Xapian::docid> documents(articles.postlist_begin(""), articles.postlist_end(""));
  for (const bool back : {false, true}) {
    for (const Xapian::docid document : documents) {
      Xapian::Document changed = articles.get_document(document);
      for (const Xapian::valueno slot : slots) {
        const std::string value = source.get_document(document).get_value(slot);
        if (value.empty()) {
          continue;
        }
        if (back) {
          changed.add_value(slot, value);
        } else {
          changed.remove_value(slot);
        }
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
  std::vector<Xapian::valueno> stale;
  std::copy_if(telling_slots.begin(), telling_slots.end(), std::back_inserter(stale),
               [&](Xapian::valueno slot) { return !bounds_stand(database, slot); });
  if (!stale.empty()) {
    renew_bounds(database, Xapian::Database(articles), stale);
  }
  return copy;
}

}  // namespace ireum::indexer
