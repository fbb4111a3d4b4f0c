#pragma once

#include <string_view>
#include <vector>

#include "analysis/sound/jamo.h"
#include "analysis/sound/models.h"

namespace ireum::analysis::sound {

// log P(symbols), natural, under a model of single jamo (`Models::foreign` or `Models::native`).
double log_sound(const ChunkTables& jamo, const std::vector<Symbol>& symbols);

// How much likelier the sequence of jamo is in foreign names than in Korean words: log of the ratio of both
// probabilities over the square root of the number of jamo. Above 0: rather foreign. 0 for no symbols.
double looks_foreign(const Models& models, const std::vector<Symbol>& symbols);
// The same of a text, by the models that are compiled in.
double looks_foreign(std::string_view text);

// What foreign names reach and other things hardly: any Korean word; what looks like a Korean's name (이시바 is above);
// a verb or an adjective (산티아고, 프리드리히); a noun of one syllable with 를 (샤를, not 코를).
constexpr double rather_foreign = 0.3;
constexpr double surely_no_korean_name = 1;
constexpr double surely_no_verb = 1.2;
constexpr double surely_no_noun = 1.5;

// log P of what `form` has behind its beginning `stem`, natural, given that beginning, in foreign names.
double log_ending(const Models& models, std::string_view form, std::string_view stem);
// Of foreign names that end like a particle, nine in ten are above it, together with half of looks_foreign().
constexpr double least_ending = -6;

}  // namespace ireum::analysis::sound
