#include "indexer/selection.h"

#include <algorithm>
#include <iterator>

#include "analysis/normalize.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

std::vector<Xapian::docid> dated_before(const Xapian::Database& articles, schema::Moment moment) {
  const std::string bound = Xapian::sortable_serialise(static_cast<double>(moment));
  std::vector<Xapian::docid> documents;
  for (Xapian::ValueIterator it = articles.valuestream_begin(schema::slot_date);
       it != articles.valuestream_end(schema::slot_date); ++it) {
    if (*it < bound) {
      documents.push_back(it.get_docid());
    }
  }
  return documents;
}

std::vector<Xapian::docid> of_outlet(const Xapian::Database& articles, const std::string& name) {
  const std::string term = schema::term(schema::prefix_outlet, schema::key_text(analysis::normalize(name)));
  return {articles.postlist_begin(term), articles.postlist_end(term)};
}

}  // namespace

std::vector<Xapian::docid> select(const Xapian::Database& articles, const Selection& selection) {
  std::vector<Xapian::docid> documents;
  if (selection.before) {
    documents = dated_before(articles, *selection.before);
  }
  if (!selection.outlet.empty()) {
    std::vector<Xapian::docid> own = of_outlet(articles, selection.outlet);
    if (selection.before) {
      std::vector<Xapian::docid> both;
      std::set_intersection(documents.begin(), documents.end(), own.begin(), own.end(), std::back_inserter(both));
      own = std::move(both);
    }
    documents = std::move(own);
  }
  return documents;
}

std::vector<std::string> select_ids(const std::vector<Delta>& deltas, const Selection& selection,
                                    const std::unordered_set<std::uint64_t>& superseded) {
  std::vector<std::string> ids;
  for (const Delta& delta : deltas) {
    const Xapian::Database database(delta.path);
    for (const Xapian::docid document : select(database, selection)) {
      if (superseded.count(delta.sequences[document - 1]) == 0) {
        ids.push_back(database.get_document(document, Xapian::DOC_ASSUME_VALID).get_value(schema::slot_key));
      }
    }
  }
  return ids;
}

}  // namespace ireum::indexer
