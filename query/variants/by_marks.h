#pragma once

#include "query/variants/collector.h"

namespace ireum::query {

// A name in Latin letters typed without the marks that articles write, or with marks that they do not: Orsted, Mbappé;
// and one that stands nowhere with another mark inside: 3.1재단, 에코-가람. Whether it is what the lexicon calls a
// company.
bool add_by_marks(VariantCollector& variants);

}  // namespace ireum::query
