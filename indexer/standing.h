#pragma once

#include <xapian.h>

#include <optional>
#include <string>

namespace ireum::indexer {

// The articles of the generation in force when a step of a run begins.
class Standing {
 public:
  // Opens the articles database at `path`; throws Xapian::Error.
  explicit Standing(const std::string& path) : database_(path) {}

  struct Found {
    Xapian::docid document;
    std::string fingerprint;  // 16 bytes
  };

  // The article with that id, if there is one.
  std::optional<Found> find(const std::string& id) const;

  const Xapian::Database& database() const { return database_; }

 private:
  Xapian::Database database_;
};

}  // namespace ireum::indexer
