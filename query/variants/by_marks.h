#pragma once

#include "query/variants/collector.h"

namespace ireum::query {

// A name in Latin letters typed without the marks that articles write, or with marks that they do not: Orsted, Mbappé.
// Whether it is what the lexicon calls a company.
bool add_by_marks(VariantCollector& variants);

}  // namespace ireum::query
