#pragma once

#include "analysis/sound/likeness.h"

namespace ireum::analysis::sound {

// Logistic decisions; the weights are learned (benchmarks/sound/measure.cpp) and stand in decision.cpp.
// A match below these is not to be used by itself. Chosen on names that the models were not learned from so that a
// tenth of the foreign names without another spelling in the vocabulary still get a match.
constexpr double least_hangul_confidence = 0.5;
constexpr double least_latin_confidence = 0.2;

double hangul_confidence(const Features& features);
double latin_confidence(const Features& features);

}  // namespace ireum::analysis::sound
