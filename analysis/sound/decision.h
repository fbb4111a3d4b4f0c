#pragma once

#include "analysis/sound/likeness.h"

namespace ireum::analysis::sound {

// Logistic decisions over what likeness.cpp measures of a match: 1, distance, log of the root of the length, advantage
// over the nearest other form, how foreign the form looks, difference of the skeletons, whether the first consonants
// differ, pointwise information of the pair, and more. The weights are learned by scripts/learn-sound ... measure, on
// names that the models were not learned from: half the questions have no answer, and that is what a confidence counts
// on.

// A match below these is not to be used by itself: of foreign names without another spelling in the vocabulary one in
// ten still gets a match, of Korean words one in forty. That of Hangul leaves room for what other languages read
// (query/variants/by_language.h); chosen on the absent names that benchmarks/relevance/draw-absent draws.
constexpr double least_hangul_confidence = 0.50;
constexpr double least_latin_confidence = 0.38;

double hangul_confidence(const Features& features);
double latin_confidence(const Features& features);

}  // namespace ireum::analysis::sound
