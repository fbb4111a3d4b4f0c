#include "analysis/sound/decision.h"

#include <cmath>

namespace ireum::analysis::sound {

namespace {

constexpr Features hangul_weights = {-0.3137, -0.8478, -0.3656, 0.1393,  0.6299, -1.037,
                                     -1.255,  0.4258,  0.4172,  0.05622, -1.212, 0};
constexpr Features latin_weights = {-0.5627, -0.3878, -0.7868, 0.332,   -0.8452, -1.039,
                                    -0.6582, 1.911,   -0.1365, 0.01464, -1.039,  0.1478};

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
