#include "query/index/stored_articles.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "schema/terms.h"

namespace ireum::query {

schema::StoredArticle stored_article(const IndexReader& index, Xapian::docid document, const std::string& id) {
  auto stored = schema::stored_in(index.articles().get_document(document, Xapian::DOC_ASSUME_VALID));
  if (!stored) {
    throw schema::IndexError(index.path(document) + ": the stored article " + id +
                             " is damaged; see ireum-index --check");
  }
  return std::move(*stored);
}

std::optional<schema::StoredArticle> find_article(const IndexReader& index, const std::string& id) {
  const std::string key = schema::key_term(id);
  std::vector<Xapian::docid> documents(index.articles().postlist_begin(key), index.articles().postlist_end(key));
  std::stable_sort(documents.begin(), documents.end(),
                   [&](Xapian::docid a, Xapian::docid b) { return index.place(a) < index.place(b); });
  for (const Xapian::docid document : documents) {
    schema::StoredArticle stored = stored_article(index, document, id);
    if (stored.id == id) {
      return stored;
    }
  }
  return std::nullopt;
}

}  // namespace ireum::query
