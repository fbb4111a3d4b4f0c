#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace ireum::indexer {

// Checks the index in `directory`: Xapian's own check of both databases; that every article has its key once,
// its text as its fingerprint says and a form list that the words hold; that every document of the words is found by
// its form; that manifest and metadata agree. Each fault is one call of `fault`. Returns how many there were. Throws
// schema::IndexError when there is no index, or none that may be written, which Xapian's check needs.
std::uint64_t check_index(const std::string& directory, const std::function<void(const std::string&)>& fault);

// What the index holds, for --stats.
struct IndexStats {
  std::string generation;
  std::string analyzer;
  std::uint64_t articles = 0;
  std::optional<std::uint64_t> forms;  // none: the words cannot be read
  double terms_per_article = 0;        // all kinds
  std::uint64_t articles_bytes = 0;
  std::uint64_t words_bytes = 0;
  std::string first_date;  // ISO 8601; empty: no article has a date
  std::string last_date;
};

// Reads the statistics; throws as check_index().
IndexStats index_stats(const std::string& directory);

}  // namespace ireum::indexer
