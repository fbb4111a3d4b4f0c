#pragma once

#include <xapian.h>

namespace ireum::query {

// BM25's k1 over evidence (schema/evidence.h), which bears the lengths of articles already; chosen by cross-validation,
// see benchmarks/relevance/. One term weighs k1 + 1 times its rarity at most; the fixed weights (type_evidence.cpp,
// other_forms.cpp) go with that.
constexpr double evidence_k1 = 9.6;

// BM25 with that and nothing else: no lengths, and a term twice in a query weighs twice.
Xapian::BM25Weight evidence_weight();

// An enquiry that weighs by it, and orders what weighs the same by id.
Xapian::Enquire weighing_enquire(const Xapian::Database& articles);

}  // namespace ireum::query
