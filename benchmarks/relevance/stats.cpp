#include "benchmarks/relevance/stats.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <random>

namespace ireum::relevance {
namespace {

// std::uniform_int_distribution may differ between standard libraries; this does not. The bias, below size / 2^32, is
// far under what resampling shows.
std::size_t draw(std::mt19937_64& random, std::size_t size) {
  return static_cast<std::size_t>(((random() >> 32U) * static_cast<std::uint64_t>(size)) >> 32U);
}

Interval middle(std::vector<double>& sample, double confidence) {
  std::sort(sample.begin(), sample.end());
  const auto at = [&](double quantile) {
    const double position = quantile * static_cast<double>(sample.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sample.size() - 1);
    return std::lerp(sample[below], sample[above], position - static_cast<double>(below));
  };
  const double tail = (1 - confidence) / 2;
  return {at(tail), at(1 - tail)};
}

}  // namespace

double mean(const std::vector<double>& values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::vector<Interval> bootstrap_means(const std::vector<std::vector<double>>& columns, const Resampling& how) {
  std::vector<Interval> intervals(columns.size());
  const std::size_t topics = columns.empty() ? 0 : columns.front().size();
  if (topics == 0) return intervals;
  // Topic by topic, so that one draw reads one stretch of memory.
  std::vector<double> values(topics * columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (std::size_t t = 0; t < topics; ++t) values[t * columns.size() + c] = columns[c].at(t);
  }
  std::mt19937_64 random(how.seed);
  std::vector<std::vector<double>> samples(columns.size(), std::vector<double>(how.resamples));
  std::vector<double> sums(columns.size());
  for (std::size_t r = 0; r < how.resamples; ++r) {
    std::fill(sums.begin(), sums.end(), 0.0);
    for (std::size_t i = 0; i < topics; ++i) {
      const double* row = &values[draw(random, topics) * columns.size()];
      for (std::size_t c = 0; c < columns.size(); ++c) sums[c] += row[c];
    }
    for (std::size_t c = 0; c < columns.size(); ++c) samples[c][r] = sums[c] / static_cast<double>(topics);
  }
  for (std::size_t c = 0; c < columns.size(); ++c) intervals[c] = middle(samples[c], how.confidence);
  return intervals;
}

Interval bootstrap_ratio(const std::vector<double>& numerator, const std::vector<double>& denominator,
                         const Resampling& how) {
  const std::size_t topics = numerator.size();
  if (topics == 0) return {};
  constexpr int kTries = 100;
  std::mt19937_64 random(how.seed);
  std::vector<double> sample(how.resamples);
  for (double& ratio : sample) {
    ratio = 0;
    for (int tries = 0; tries < kTries; ++tries) {
      double over = 0;
      double under = 0;
      for (std::size_t i = 0; i < topics; ++i) {
        const std::size_t topic = draw(random, topics);
        over += numerator[topic];
        under += denominator.at(topic);
      }
      if (under <= 0) continue;
      ratio = over / under;
      break;
    }
  }
  return middle(sample, how.confidence);
}

double randomisation_p(const std::vector<double>& differences, const Resampling& how) {
  std::vector<double> changed;
  std::copy_if(differences.begin(), differences.end(), std::back_inserter(changed), [](double d) { return d != 0; });
  if (changed.empty()) return 1;
  const double observed = std::abs(std::accumulate(changed.begin(), changed.end(), 0.0));
  // Sums of the same numbers in other signs may differ by rounding alone.
  const double threshold = observed - 1e-12 * static_cast<double>(changed.size());
  std::mt19937_64 random(how.seed);
  std::size_t as_far = 0;
  for (std::size_t r = 0; r < how.resamples; ++r) {
    double sum = 0;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < changed.size(); ++i) {
      if (i % 64 == 0) bits = random();
      sum += (bits & 1U) != 0 ? changed[i] : -changed[i];
      bits >>= 1U;
    }
    if (std::abs(sum) >= threshold) ++as_far;
  }
  return static_cast<double>(as_far + 1) / static_cast<double>(how.resamples + 1);
}

double percentile(std::vector<double> values, double percent) {
  if (values.empty()) return 0;
  const double wanted = std::ceil(percent / 100 * static_cast<double>(values.size()));
  const std::size_t rank = std::clamp<std::size_t>(static_cast<std::size_t>(wanted), 1, values.size());
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

}  // namespace ireum::relevance
