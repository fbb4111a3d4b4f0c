#pragma once

#include "query/variants/collector.h"

namespace ireum::query {

// What follows from the writing alone: Hanja read in Hangul, the keyboard's other mode, letters by their names, names
// of people and organisations in Latin letters. Whether what was typed is surname and given name of a Korean who
// stands, romanised.
bool add_by_writing(VariantCollector& variants);

// Of a name that the lexicon knows in Latin letters only those of its own names that it reads as an organisation's.
void add_own_organisations(VariantCollector& variants);

}  // namespace ireum::query
