#pragma once

#include "analysis/sound/likeness.h"

namespace ireum::analysis::sound {

// Logistic decisions over what likeness.cpp measures of a match: 1, distance, log of the root of the length, advantage
// over the nearest other form, how foreign the form looks, difference of the skeletons, whether the first consonants
// differ, pointwise information of the pair, and more. The weights are learned by scripts/learn-sound ... measure, on
// names that the models were not learned from: half the questions have no answer, and that is what a confidence counts
// on.

// A match below these is not to be used by itself. Chosen so that a search bends fewer than one in ten foreign names
// that are nowhere (benchmarks/relevance/draw-absent, count-absent) into another, what other languages read of a
// Hangul name (query/variants/by_language.h) among that.
constexpr double least_hangul_confidence = 0.50;
constexpr double least_latin_confidence = 0.35;

// The chance, 0 to 1, that the form with these features is another spelling of the Hangul name typed, or how the Latin
// one is written in Hangul.
double hangul_confidence(const Features& features);
double latin_confidence(const Features& features);

}  // namespace ireum::analysis::sound
