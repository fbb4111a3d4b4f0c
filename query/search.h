#pragma once

#include <xapian.h>

#include "query/answer.h"
#include "query/index_reader.h"
#include "query/request.h"

namespace ireum::query {

// The most hits that are counted exactly.
constexpr std::size_t count_limit = 10000;

// Between two bands; no sum of BM25 weights of a query reaches it.
constexpr double band_step = 1000;

// Answers `request`. Throws schema::IndexError when tier 3 is asked for and the words cannot be read, Xapian::Error
// when the index fails.
Answer search(const IndexReader& index, const Request& request);

// Parameters of BM25 over evidence units, chosen by cross-validation; see benchmarks/relevance/.
struct Ranking {
  double k1 = 1.2;
  double b = 0.3;
  double min_normlen = 0.5;
};

// An enquiry that weighs as search() does.
Xapian::Enquire weighing_enquire(const Xapian::Database& articles);

}  // namespace ireum::query
