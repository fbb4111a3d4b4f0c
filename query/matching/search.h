#pragma once

#include "query/index/index_reader.h"
#include "query/matching/answer.h"
#include "query/typed/request.h"

namespace ireum::query {

// Between two bands; no sum of the BM25 weights of a query of up to ten names reaches it. Of more it is a multiple.
constexpr double band_step = 5000;

// Answers `request`. Throws schema::IndexError when tier 3 is asked for and the words cannot be read, Xapian::Error
// when the index fails.
Answer search(const IndexReader& index, const Request& request);

}  // namespace ireum::query
