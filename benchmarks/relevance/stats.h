#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ireum::relevance {

struct Interval {
  double low = 0;
  double high = 0;
};

// How often and from which seed to resample. The same seed gives the same figures on every machine.
struct Resampling {
  std::uint64_t seed = 1;
  std::size_t resamples = 10'000;  // at least 1
  double confidence = 0.95;        // of the interval, between 0 and 1
};

// The mean; 0 of nothing.
double mean(const std::vector<double>& values);

// Percentile bootstrap intervals of the means of several columns, one value a topic each, all of the same length.
// Topics are drawn with replacement, the same ones for all columns (Efron and Tibshirani 1993, chapter 13). The
// interval of a difference between two systems is that of the column of differences by topic: the paired bootstrap.
std::vector<Interval> bootstrap_means(const std::vector<std::vector<double>>& columns, const Resampling& how);

// The same of sum(numerator) / sum(denominator), pairs drawn together; draws whose denominator is 0 are drawn again, at
// most 100 times, then count as 0.
Interval bootstrap_ratio(const std::vector<double>& numerator, const std::vector<double>& denominator,
                         const Resampling& how);

// Two-sided p of a paired randomisation test on the mean of the differences by topic: how often flipping signs at
// random gives a mean at least as far from 0, (1 + times) / (1 + resamples) (Smucker, Allan and Carterette 2007). 1
// where all are 0.
double randomisation_p(const std::vector<double>& differences, const Resampling& how);

// The smallest value that at least `percent` of 100 of the values do not exceed (nearest rank); 0 of nothing.
double percentile(std::vector<double> values, double percent);

}  // namespace ireum::relevance
