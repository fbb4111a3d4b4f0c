#pragma once

#include <vector>

#include "analysis/sound/likeness.h"
#include "query/variants/collector.h"

namespace ireum::query {

// Names of other languages than English in Latin letters, as Korean news writes them by rule (Tanaka: 다나카), where
// articles hold them so. Not of what the lexicon knows (`known`).
void add_by_language(VariantCollector& variants, bool known);

// What other languages read where English has the name that was typed in Hangul: 위튼버그 may be spelled wittenberg,
// and that is 비텐베르크. `spellings`: how the name may be spelled in Latin letters.
void add_by_spellings(VariantCollector& variants, const std::vector<analysis::sound::HangulQuery::Spelled>& spellings);

// Adds how else a name of one word in Hangul is written where it is Japanese: 다카이치 for 타카이치.
void add_japanese(VariantCollector& variants);

// Adds how else a foreign name of one word in Hangul is written with tense consonants, or without: 까르띠에 for
// 카르티에.
void add_by_tension(VariantCollector& variants);

// Adds a foreign name in Hangul with other writings of its words that a table lists: 응우옌 푸 쫑 for 응웬 푸 쫑.
void add_by_foreign_words(VariantCollector& variants);

}  // namespace ireum::query
