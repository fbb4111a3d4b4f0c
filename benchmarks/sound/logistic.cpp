#include "benchmarks/sound/logistic.h"

#include <cmath>
#include <utility>

namespace ireum::sound_learning {

using analysis::sound::Features;
constexpr std::size_t n = analysis::sound::feature_count;

double logit(const Features& features, const Features& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    sum += features[i] * weights[i];
  }
  return sum;
}

Features fit(const std::vector<Example>& examples) {
  Features weights{};
  for (int round = 0; round < 30; ++round) {
    std::array<std::array<double, n + 1>, n> system{};  // Hessian and gradient
    for (std::size_t i = 0; i < n; ++i) {
      system[i][i] = 1;
      system[i][n] = -weights[i];
    }
    for (const Example& example : examples) {
      const double p = 1 / (1 + std::exp(-logit(example.features, weights)));
      for (std::size_t i = 0; i < n; ++i) {
        system[i][n] += example.weight * example.features[i] * ((example.right ? 1 : 0) - p);
        for (std::size_t j = 0; j < n; ++j) {
          system[i][j] += example.weight * p * (1 - p) * example.features[i] * example.features[j];
        }
      }
    }
    for (std::size_t i = 0; i < n; ++i) {  // Gauss
      std::size_t pivot = i;
      for (std::size_t k = i + 1; k < n; ++k) {
        pivot = std::abs(system[k][i]) > std::abs(system[pivot][i]) ? k : pivot;
      }
      std::swap(system[i], system[pivot]);
      for (std::size_t k = 0; k < n; ++k) {
        if (k != i) {
          const double factor = system[k][i] / system[i][i];
          for (std::size_t j = i; j <= n; ++j) {
            system[k][j] -= factor * system[i][j];
          }
        }
      }
    }
    double moved = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const double by = system[i][n] / system[i][i];
      weights[i] += by;
      moved += std::abs(by);
    }
    if (moved < 1e-6) {
      break;
    }
  }
  return weights;
}

}  // namespace ireum::sound_learning
