#include "analysis/sound/decision.h"

#include <cmath>

namespace ireum::analysis::sound {

namespace {

constexpr Features hangul_weights = {-0.5739, -0.5613, -1.182, 0.7978, 0.2488, -0.4996, -0.356, 1.396, 0.1419, 0.162, -0.7074, -0.2301};
constexpr Features latin_weights = {-0.6125, -0.8744, -1.646, 0.2633, -1.118, -0.5757, -0.2129, 3.613, -0.6513, -0.09247, -0.7748, 0.6128};

double logistic(const Features& features, const Features& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) {
    sum += features[i] * weights[i];
  }
  return 1 / (1 + std::exp(-sum));
}

}  // namespace

double hangul_confidence(const Features& features) {
  return logistic(features, hangul_weights);
}

double latin_confidence(const Features& features) {
  return logistic(features, latin_weights);
}

}  // namespace ireum::analysis::sound
