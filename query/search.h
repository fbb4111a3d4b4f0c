#pragma once

#include <xapian.h>

#include "query/answer.h"
#include "query/index_reader.h"
#include "query/request.h"

namespace ireum::query {

// The most hits that are counted exactly.
constexpr std::size_t count_limit = 10000;

// Between two bands; no sum of BM25 weights of a query reaches it.
constexpr double band_step = 5000;

// Answers `request`. Throws schema::IndexError when tier 3 is asked for and the words cannot be read, Xapian::Error
// when the index fails.
Answer search(const IndexReader& index, const Request& request);

// BM25's k1 over evidence (schema/evidence.h), which bears the lengths of articles already; chosen by cross-validation,
// see benchmarks/relevance/. One term weighs k1 + 1 times its rarity at most; the fixed weights (type_evidence.cpp,
// other_forms.cpp) go with that.
constexpr double evidence_k1 = 9.6;

// BM25 with that and nothing else: no lengths, and a term twice in a query weighs twice.
Xapian::BM25Weight evidence_weight();

// An enquiry that weighs as search() does.
Xapian::Enquire weighing_enquire(const Xapian::Database& articles);

}  // namespace ireum::query
