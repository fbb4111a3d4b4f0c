#pragma once

#include <vector>

#include "analysis/sound/likeness.h"

namespace ireum::sound_learning {

struct Example {
  analysis::sound::Features features;
  bool right;
  double weight = 1;
};

// Weights of a logistic regression with a small ridge, by Newton's method. `used`: how many features, the rest get 0.
analysis::sound::Features fit(const std::vector<Example>& examples);

// The sum of features times weights: the logarithm of the odds.
double logit(const analysis::sound::Features& features, const analysis::sound::Features& weights);

}  // namespace ireum::sound_learning
