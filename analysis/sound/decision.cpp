#include "analysis/sound/decision.h"

#include <cmath>

namespace ireum::analysis::sound {

namespace {

constexpr Features hangul_weights = {-0.6332, -0.5296, -1.144, 0.8039, 0.2603,  -0.5074,
                                     -0.3939, 1.397,   0.1425, 0.1462, -0.7467, -0.2296};
constexpr Features latin_weights = {-0.7793, -0.4622, -2.169, 0.1846,  -0.9336, -0.6802,
                                    -0.5579, 2.898,   0.4699, 0.01853, -0.8723, -0.1495};

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
