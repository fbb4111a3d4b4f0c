#include "benchmarks/relevance/metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace ireum::relevance {
namespace {

double value(const std::string& name, const TopicGrades& topic) {
  const auto measure = parse_measure(name);
  EXPECT_TRUE(measure.has_value()) << name;
  return measure ? evaluate(*measure, topic) : -1;
}

TEST(Measures, NamesAreReadAndGivenBack) {
  for (const char* name : {"nDCG", "nDCG@10", "AP", "AP@100", "RR", "RR@10", "P@1", "Rprec", "R@1000", "Success@5",
                           "SetP", "SetR", "SetF", "P@1000000"}) {
    const auto measure = parse_measure(name);
    ASSERT_TRUE(measure.has_value()) << name;
    EXPECT_EQ(measure_name(*measure), name);
  }
}

TEST(Measures, OtherNamesAreRefused) {
  for (const char* name : {"", "ndcg", "MAP", "P", "R", "Success", "P@", "P@0", "P@-1", "P@1.5", "P@10 ", "P@1000001",
                           "P@99999999999999999999", "Rprec@5", "SetF@5", "nDCG@x", "@10", "P@1@2"}) {
    EXPECT_FALSE(parse_measure(name).has_value()) << name;
  }
}

TEST(Measures, OnlySetMeasuresLookAtTheSet) {
  EXPECT_TRUE(is_set_measure(*parse_measure("SetF")));
  EXPECT_FALSE(is_set_measure(*parse_measure("P@5")));
}

// Five hits, grades 2 0 1 0 0; judged relevant: 2, 1, 1. Worked out by hand:
// AP = (1/1 + 2/3) / 3; DCG = 2 + 1/2; ideal DCG = 2 + 1/log2(3) + 1/2.
TEST(Measures, OneTopicByHand) {
  const TopicGrades topic{{2, 0, 1, 0, 0}, {2, 0}, {2, 1, 1, 0}, 1};
  EXPECT_NEAR(value("AP", topic), 5.0 / 9, 1e-12);
  EXPECT_NEAR(value("AP@2", topic), 1.0 / 3, 1e-12);
  EXPECT_NEAR(value("nDCG", topic), 2.5 / (2.5 + 1 / std::log2(3)), 1e-12);
  EXPECT_NEAR(value("nDCG@1", topic), 1, 1e-12);
  EXPECT_NEAR(value("nDCG@2", topic), 2 / (2 + 1 / std::log2(3)), 1e-12);
  EXPECT_NEAR(value("RR", topic), 1, 1e-12);
  EXPECT_NEAR(value("P@2", topic), 0.5, 1e-12);
  EXPECT_NEAR(value("P@10", topic), 0.2, 1e-12);
  EXPECT_NEAR(value("Rprec", topic), 2.0 / 3, 1e-12);
  EXPECT_NEAR(value("R@1", topic), 1.0 / 3, 1e-12);
  EXPECT_NEAR(value("R@100", topic), 2.0 / 3, 1e-12);
  EXPECT_NEAR(value("Success@1", topic), 1, 1e-12);
  EXPECT_NEAR(value("SetP", topic), 0.5, 1e-12);
  EXPECT_NEAR(value("SetR", topic), 1.0 / 3, 1e-12);
  EXPECT_NEAR(value("SetF", topic), 0.4, 1e-12);
}

TEST(Measures, LevelTwoAsksForMoreButGainsStay) {
  const TopicGrades topic{{1, 2}, {1, 2}, {2, 1}, 2};
  EXPECT_NEAR(value("AP", topic), 0.5, 1e-12);
  EXPECT_NEAR(value("RR", topic), 0.5, 1e-12);
  EXPECT_NEAR(value("SetP", topic), 0.5, 1e-12);
  EXPECT_NEAR(value("nDCG", topic), (1 + 2 / std::log2(3)) / (2 + 1 / std::log2(3)), 1e-12);
}

TEST(Measures, NothingRelevantOrNothingReturnedIsZero) {
  for (const TopicGrades& topic : {TopicGrades{{}, {}, {1, 2}, 1}, TopicGrades{{0, 0}, {0, 0}, {0}, 1},
                                   TopicGrades{{}, {}, {}, 1}, TopicGrades{{-1, 0}, {-1}, {-1, -2}, 1}}) {
    for (const char* name :
         {"nDCG", "nDCG@10", "AP", "RR", "P@5", "Rprec", "R@5", "Success@5", "SetP", "SetR", "SetF"}) {
      EXPECT_EQ(value(name, topic), 0) << name;
    }
  }
}

TEST(Measures, AReciprocalRankBelowTheCutoffIsZero) {
  const TopicGrades topic{{0, 0, 1}, {}, {1}, 1};
  EXPECT_NEAR(value("RR", topic), 1.0 / 3, 1e-12);
  EXPECT_EQ(value("RR@2", topic), 0);
  EXPECT_NEAR(value("RR@3", topic), 1.0 / 3, 1e-12);
}

TEST(Measures, InterpolatedPrecisionTakesTheBestToTheRight) {
  // Relevant at ranks 1, 3 and 4 of three: precision 1, 2/3, 3/4.
  const auto points = interpolated_precision({{1, 0, 1, 1}, {}, {1, 1, 1}, 1});
  EXPECT_NEAR(points[0], 1, 1e-12);
  EXPECT_NEAR(points[4], 1, 1e-12);     // 0.4 of 3 is nearest to one article
  EXPECT_NEAR(points[5], 0.75, 1e-12);  // 0.5 of 3 is nearest to two: the better 3/4 lies to the right
  EXPECT_NEAR(points[10], 0.75, 1e-12);
}

// The slow, obvious way: every number of the definition counted anew at every rank.
double slow_average_precision(const TopicGrades& topic) {
  int relevant = 0;
  for (const int grade : topic.judged) relevant += grade >= topic.level ? 1 : 0;
  if (relevant == 0) return 0;
  double sum = 0;
  for (std::size_t rank = 1; rank <= topic.ranked.size(); ++rank) {
    if (topic.ranked[rank - 1] < topic.level) continue;
    int above = 0;
    for (std::size_t other = 1; other <= rank; ++other) above += topic.ranked[other - 1] >= topic.level ? 1 : 0;
    sum += double(above) / double(rank);
  }
  return sum / relevant;
}

double slow_ndcg(const TopicGrades& topic, std::size_t cutoff) {
  const auto gain_at = [](const std::vector<int>& grades, std::size_t rank) {
    return rank <= grades.size() && grades[rank - 1] > 0 ? grades[rank - 1] / std::log2(double(rank + 1)) : 0.0;
  };
  std::vector<int> best = topic.judged;
  std::sort(best.rbegin(), best.rend());
  double got = 0;
  double ideal = 0;
  for (std::size_t rank = 1; rank <= cutoff; ++rank) {
    got += gain_at(topic.ranked, rank);
    ideal += gain_at(best, rank);
  }
  return ideal == 0 ? 0 : got / ideal;
}

double slow_f1(const TopicGrades& topic) {
  double hits = 0;
  double relevant = 0;
  for (const int grade : topic.returned) hits += grade >= topic.level ? 1 : 0;
  for (const int grade : topic.judged) relevant += grade >= topic.level ? 1 : 0;
  if (hits == 0) return 0;
  const double precision = hits / double(topic.returned.size());
  const double recall = hits / relevant;
  return 2 * precision * recall / (precision + recall);
}

TEST(Measures, RandomTopicsAgreeWithTheSlowWay) {
  std::mt19937 random(20260101);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  for (int round = 0; round < 3000; ++round) {
    TopicGrades topic;
    topic.level = 1 + below(2);
    // Every judged article is found or not, unjudged ones fill up; the order is random.
    const int judged = below(30);
    for (int i = 0; i < judged; ++i) {
      topic.judged.push_back(below(5) - 1);
      if (below(3) > 0) topic.ranked.push_back(topic.judged.back());
    }
    for (int i = below(30); i > 0; --i) topic.ranked.push_back(0);
    std::shuffle(topic.ranked.begin(), topic.ranked.end(), random);
    topic.returned.assign(topic.ranked.begin(), topic.ranked.begin() + below(unsigned(topic.ranked.size()) + 1));
    EXPECT_NEAR(value("AP", topic), slow_average_precision(topic), 1e-12);
    EXPECT_NEAR(value("nDCG@10", topic), slow_ndcg(topic, 10), 1e-12);
    EXPECT_NEAR(value("nDCG", topic), slow_ndcg(topic, 100), 1e-12);
    EXPECT_NEAR(value("SetF", topic), slow_f1(topic), 1e-12);
    for (const char* name : {"AP", "nDCG", "nDCG@10", "RR", "P@5", "Rprec", "R@5", "SetP", "SetR", "SetF"}) {
      const double figure = value(name, topic);
      EXPECT_GE(figure, 0) << name;
      EXPECT_LE(figure, 1 + 1e-12) << name;
    }
  }
}

}  // namespace
}  // namespace ireum::relevance
