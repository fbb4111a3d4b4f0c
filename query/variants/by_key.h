#pragma once

#include "query/variants/collector.h"
#include "query/variants/key_lookup.h"

namespace ireum::query {

// Forms in Hanja that are read as what was typed.
void add_hanja(VariantCollector& variants, const KeyLookup& words);

// For a name of several words that no article is sure to hold side by side: one of them a syllable, and that one slip
// away from what articles hold (미셸 윈, 미셸 위).
void add_slips_of_syllables(VariantCollector& variants, const KeyLookup& words);

// For a name that stands nowhere: forms with the initials typed, of the same keys in another mode, or one slip away.
void add_by_key(VariantCollector& variants, const KeyLookup& words);

}  // namespace ireum::query
