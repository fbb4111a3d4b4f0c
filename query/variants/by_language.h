#pragma once

#include "query/variants/collector.h"

namespace ireum::query {

// Names of other languages than English in Latin letters, as Korean news writes them by rule (Tanaka: 다나카), where
// articles hold them so. Not of what the lexicon knows (`known`).
void add_by_language(VariantCollector& variants, bool known);

}  // namespace ireum::query
