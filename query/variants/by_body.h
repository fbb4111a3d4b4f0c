#pragma once

#include "query/variants/collector.h"

namespace ireum::query {

// A public body's or an association's name that stands nowhere as it was typed, with or without what stands before the
// rest of it: 전기안전공사 for 한국전기안전공사, 심사평가원 for 건강보험심사평가원, and back. Throws schema::IndexError
// where the words cannot be read.
void add_by_body(VariantCollector& variants);

// The name with its end short or in full (수원지법, 수원지방법원; 현대車), or FC on its other side (FC누리, 누리FC), as
// articles surely have it.
void add_by_end(VariantCollector& variants);

// The name of a company with 사 behind it, of a foreign paper with 지, or without (마이크론사, 가디언지), where
// articles have both, the short one no less often. The company is known to the lexicon, or foreign and told by the
// articles.
void add_by_kind(VariantCollector& variants);

}  // namespace ireum::query
