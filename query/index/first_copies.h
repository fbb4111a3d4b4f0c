#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

namespace ireum::query {

// Whether two databases of articles hold the same articles under the same numbers.
bool is_copy(const Xapian::Database& a, const Xapian::Database& b);

// Of articles that stand in several databases, picks those of the database named first. An id is looked up in the
// databases before its own when a match comes to it, once; nothing is read beforehand.
class FirstCopies {
 public:
  // `databases`, none a copy of another, in the order named. They must be those of the database searched.
  explicit FirstCopies(std::vector<Xapian::Database> databases);

  // Whether an id may stand in two of them, as far as the first and last ids of each tell.
  bool may_be() const;

  // What `query` matches, without the copies that do not count.
  Xapian::Query only(const Xapian::Query& query) const;

 private:
  class Shards;
  class Source;
  std::shared_ptr<Shards> shards_;
};

}  // namespace ireum::query
