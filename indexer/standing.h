#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "schema/table_files.h"

namespace ireum::indexer {

// The articles of the generation in force when a step of a run begins.
class Standing {
 public:
  // Opens the articles database at `path`; throws Xapian::Error, schema::IndexError where a table is missing.
  explicit Standing(const std::string& path) : database_(path) { schema::require_tables(path, database_); }

  struct Found {
    Xapian::docid document;
    std::string fingerprint;  // 16 bytes
  };

  // The article with that id, if there is one.
  std::optional<Found> find(const std::string& id) const;

  // The id of an article.
  std::string id_of(Xapian::docid document) const;

  const Xapian::Database& database() const { return database_; }

 private:
  Xapian::Database database_;
};

}  // namespace ireum::indexer
