#include "benchmarks/relevance/stats.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace ireum::relevance {
namespace {

TEST(Stats, MeanOfNothingIsZero) {
  EXPECT_EQ(mean({}), 0);
  EXPECT_EQ(mean({1, 2, 6}), 3);
}

TEST(Stats, PercentileIsByNearestRank) {
  const std::vector<double> values = {5, 1, 4, 2, 3};
  EXPECT_EQ(percentile(values, 50), 3);
  EXPECT_EQ(percentile(values, 95), 5);
  EXPECT_EQ(percentile(values, 20), 1);
  EXPECT_EQ(percentile(values, 21), 2);
  EXPECT_EQ(percentile(values, 100), 5);
  EXPECT_EQ(percentile(values, 0), 1);
  EXPECT_EQ(percentile({}, 50), 0);
}

TEST(Stats, TheSameSeedGivesTheSameInterval) {
  const std::vector<std::vector<double>> columns = {{0, 1, 0, 1, 1, 0, 1, 1}};
  const auto once = bootstrap_means(columns, {7, 500, 0.95});
  const auto again = bootstrap_means(columns, {7, 500, 0.95});
  EXPECT_EQ(once[0].low, again[0].low);
  EXPECT_EQ(once[0].high, again[0].high);
}

TEST(Stats, TheBootstrapAgreesWithTheNormalInterval) {
  // 1,000 values of a uniform distribution: standard error of the mean 1 / sqrt(12 * 1000) = 0.00913.
  std::mt19937 random(3);
  std::vector<double> values(1000);
  for (double& value : values) value = static_cast<double>(random()) / 4294967296.0;
  const auto interval = bootstrap_means({values}, {})[0];
  EXPECT_NEAR(interval.low, mean(values) - 1.96 * 0.00913, 0.002);
  EXPECT_NEAR(interval.high, mean(values) + 1.96 * 0.00913, 0.002);
}

TEST(Stats, AConstantColumnHasNoWidth) {
  const auto intervals = bootstrap_means({{0.5, 0.5, 0.5}, {0, 1, 0}}, {});
  EXPECT_EQ(intervals[0].low, 0.5);
  EXPECT_EQ(intervals[0].high, 0.5);
  EXPECT_EQ(intervals[1].low, 0);
  EXPECT_EQ(intervals[1].high, 1);
  EXPECT_TRUE(bootstrap_means({}, {}).empty());
  EXPECT_EQ(bootstrap_means({{}}, {})[0].high, 0);
}

TEST(Stats, TheRatioOfProportionalColumnsHasNoWidth) {
  const auto interval = bootstrap_ratio({0.5, 0.25, 0.4}, {1, 0.5, 0.8}, {});
  EXPECT_NEAR(interval.low, 0.5, 1e-12);
  EXPECT_NEAR(interval.high, 0.5, 1e-12);
  const auto empty = bootstrap_ratio({1, 1}, {0, 0}, {1, 10, 0.95});
  EXPECT_EQ(empty.high, 0);
}

TEST(Stats, RandomisationMatchesTheExactTest) {
  // Five equal differences: 2 of the 32 sign patterns are as far from zero, p = 1/16.
  EXPECT_NEAR(randomisation_p({0.1, 0.1, 0.1, 0.1, 0.1}, {1, 100'000, 0.95}), 0.0625, 0.003);
  EXPECT_NEAR(randomisation_p({0.1, -0.1}, {}), 1, 1e-12);
  EXPECT_EQ(randomisation_p({0, 0, 0}, {}), 1);
  EXPECT_EQ(randomisation_p({}, {}), 1);
  EXPECT_LT(randomisation_p(std::vector<double>(30, 0.2), {}), 0.001);
}

}  // namespace
}  // namespace ireum::relevance
