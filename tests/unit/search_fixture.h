#pragma once

// Questions to an index of index_fixture.h, and their answers in one line.
#include <string>

#include "query/index/index_reader.h"
#include "query/matching/search.h"
#include "tests/unit/index_fixture.h"

namespace ireum::tests {

inline query::Request asked(const std::string& name) {
  query::Request request;
  request.name = name;
  request.limit = 1000;
  return request;
}

inline query::Answer answer(const std::string& path, const query::Request& request) {
  return query::search(query::IndexReader(path), request);
}

// Ids in the order of the hits, with their tiers: "a/1 b/2".
inline std::string ids(const query::Answer& found) {
  std::string text;
  for (const query::Hit& hit : found.hits) {
    text += (text.empty() ? "" : " ") + hit.id + "/" + std::to_string(static_cast<int>(hit.tier));
  }
  return text;
}

inline std::string found(const std::string& path, const std::string& name) {
  return ids(answer(path, asked(name)));
}

}  // namespace ireum::tests
