#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "query/index/index_reader.h"
#include "schema/stored_article.h"

namespace ireum::query {

// The stored article of `document`, called `id` in the message of the schema::IndexError that is thrown when it is
// damaged.
schema::StoredArticle stored_article(const IndexReader& index, Xapian::docid document, const std::string& id);

// The article `id`, of several copies the one that counts; nothing where no index has it. Throws schema::IndexError
// when it is damaged.
std::optional<schema::StoredArticle> find_article(const IndexReader& index, const std::string& id);

}  // namespace ireum::query
