#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace ireum::indexer {

// A database of new articles, which a generation is merged from. Beside it lies an order file: the sequence number of
// each document, 8 bytes each, the lowest first. It is written before the documents are committed, so that every one
// that is there has its number.
struct Delta {
  std::string path;                      // the order file is path + ".order"
  std::vector<std::uint64_t> sequences;  // of document 1, 2 …
};

// Adds to the order file of the database at `path`. Throws std::system_error.
void append_order(const std::string& path, const std::vector<std::uint64_t>& sequences);

// Whether something may have been committed to the database at `path`, damaged or not.
bool is_begun(const std::string& path);

// The database at `path`, made by `analyzer`, with its order. Checks all of it; throws Xapian::Error when it is damaged
// or has documents without a number.
Delta open_delta(const std::string& path, const std::string& analyzer);

// Takes the articles out of `deltas` whose sequence number is in `superseded`.
void drop_superseded(const std::vector<Delta>& deltas, const std::unordered_set<std::uint64_t>& superseded);

}  // namespace ireum::indexer
