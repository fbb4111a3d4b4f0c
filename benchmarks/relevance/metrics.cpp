#include "benchmarks/relevance/metrics.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>

namespace ireum::relevance {
namespace {

enum class Cutoff { kNever, kMay, kMust };

struct Named {
  std::string_view name;
  MeasureKind kind;
  Cutoff cutoff;
};

constexpr std::array kNames = {
    Named{"nDCG", MeasureKind::kNdcg, Cutoff::kMay},          Named{"AP", MeasureKind::kAveragePrecision, Cutoff::kMay},
    Named{"RR", MeasureKind::kReciprocalRank, Cutoff::kMay},  Named{"P", MeasureKind::kPrecision, Cutoff::kMust},
    Named{"Rprec", MeasureKind::kRPrecision, Cutoff::kNever}, Named{"R", MeasureKind::kRecall, Cutoff::kMust},
    Named{"Success", MeasureKind::kSuccess, Cutoff::kMust},   Named{"SetP", MeasureKind::kSetPrecision, Cutoff::kNever},
    Named{"SetR", MeasureKind::kSetRecall, Cutoff::kNever},   Named{"SetF", MeasureKind::kSetF, Cutoff::kNever},
};

constexpr std::size_t kMaxCutoff = 1'000'000;

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0.0;
}

std::size_t count_relevant(const std::vector<int>& grades, std::size_t first, int level) {
  const auto end = grades.begin() + static_cast<std::ptrdiff_t>(std::min(first, grades.size()));
  return static_cast<std::size_t>(std::count_if(grades.begin(), end, [&](int grade) { return grade >= level; }));
}

double discounted_gain(const std::vector<int>& grades, std::size_t depth) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(depth, grades.size()); ++i) {
    if (grades[i] > 0) sum += grades[i] / std::log2(static_cast<double>(i) + 2);
  }
  return sum;
}

double ndcg(const TopicGrades& topic, std::size_t depth) {
  std::vector<int> ideal = topic.judged;
  std::sort(ideal.begin(), ideal.end(), std::greater<>());
  return ratio(discounted_gain(topic.ranked, depth), discounted_gain(ideal, depth));
}

double average_precision(const TopicGrades& topic, std::size_t depth, double relevant) {
  double sum = 0;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < std::min(depth, topic.ranked.size()); ++i) {
    if (topic.ranked[i] < topic.level) continue;
    ++seen;
    sum += static_cast<double>(seen) / static_cast<double>(i + 1);
  }
  return ratio(sum, relevant);
}

double reciprocal_rank(const TopicGrades& topic, std::size_t depth) {
  const auto end = topic.ranked.begin() + static_cast<std::ptrdiff_t>(std::min(depth, topic.ranked.size()));
  const auto first = std::find_if(topic.ranked.begin(), end, [&](int grade) { return grade >= topic.level; });
  return first == end ? 0.0 : 1.0 / static_cast<double>(first - topic.ranked.begin() + 1);
}

}  // namespace

std::optional<Measure> parse_measure(std::string_view name) {
  const std::size_t at = name.find('@');
  const std::string_view stem = name.substr(0, at);
  const auto named = std::find_if(kNames.begin(), kNames.end(), [&](const Named& n) { return n.name == stem; });
  if (named == kNames.end()) return std::nullopt;
  if (at == std::string_view::npos) {
    if (named->cutoff == Cutoff::kMust) return std::nullopt;
    return Measure{named->kind, 0};
  }
  if (named->cutoff == Cutoff::kNever) return std::nullopt;
  const std::string_view digits = name.substr(at + 1);
  std::size_t cutoff = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), cutoff);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  if (cutoff == 0 || cutoff > kMaxCutoff) return std::nullopt;
  return Measure{named->kind, cutoff};
}

std::string measure_name(const Measure& measure) {
  const auto named = std::find_if(kNames.begin(), kNames.end(), [&](const Named& n) { return n.kind == measure.kind; });
  std::string name(named->name);
  if (measure.cutoff > 0) name += "@" + std::to_string(measure.cutoff);
  return name;
}

bool is_set_measure(const Measure& measure) {
  return measure.kind == MeasureKind::kSetPrecision || measure.kind == MeasureKind::kSetRecall ||
         measure.kind == MeasureKind::kSetF;
}

double evaluate(const Measure& measure, const TopicGrades& topic) {
  const std::size_t relevant_count = count_relevant(topic.judged, topic.judged.size(), topic.level);
  const auto relevant = static_cast<double>(relevant_count);
  const std::size_t depth = measure.cutoff > 0 ? measure.cutoff : topic.ranked.size();
  const auto found = [&](std::size_t first) {
    return static_cast<double>(count_relevant(topic.ranked, first, topic.level));
  };
  const auto in_set = static_cast<double>(count_relevant(topic.returned, topic.returned.size(), topic.level));
  const auto set_size = static_cast<double>(topic.returned.size());
  switch (measure.kind) {
    case MeasureKind::kNdcg:
      // Without a cutoff the ideal ranking goes on to the last judged article, however short the answer is.
      return ndcg(topic, measure.cutoff > 0 ? measure.cutoff : std::max(topic.ranked.size(), topic.judged.size()));
    case MeasureKind::kAveragePrecision:
      return average_precision(topic, depth, relevant);
    case MeasureKind::kReciprocalRank:
      return reciprocal_rank(topic, depth);
    case MeasureKind::kPrecision:
      return ratio(found(measure.cutoff), static_cast<double>(measure.cutoff));
    case MeasureKind::kRPrecision:
      return ratio(found(relevant_count), relevant);
    case MeasureKind::kRecall:
      return ratio(found(measure.cutoff), relevant);
    case MeasureKind::kSuccess:
      return found(measure.cutoff) > 0 ? 1.0 : 0.0;
    case MeasureKind::kSetPrecision:
      return ratio(in_set, set_size);
    case MeasureKind::kSetRecall:
      return ratio(in_set, relevant);
    case MeasureKind::kSetF:
      return in_set > 0 ? 2 * in_set / (set_size + relevant) : 0.0;
  }
  return 0.0;
}

std::array<double, 11> interpolated_precision(const TopicGrades& topic) {
  std::array<double, 11> points{};
  const std::size_t relevant = count_relevant(topic.judged, topic.judged.size(), topic.level);
  if (relevant == 0) return points;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < topic.ranked.size(); ++i) {
    if (topic.ranked[i] < topic.level) continue;
    ++seen;
    const double precision = static_cast<double>(seen) / static_cast<double>(i + 1);
    // trec_eval rounds a recall level to the nearest whole number of articles, a half upwards.
    for (std::size_t level = 0; level < points.size(); ++level) {
      const std::size_t needed = (level * relevant + 5) / 10;
      if (seen >= needed) points[level] = std::max(points[level], precision);
    }
  }
  return points;
}

}  // namespace ireum::relevance
