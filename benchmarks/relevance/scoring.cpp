#include "benchmarks/relevance/scoring.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace ireum::relevance {

TopicAnswer judge(const std::vector<Hit>* hits, const TopicJudgments& judged, const TopicJudgments* unjudged,
                  const ScoreOptions& options) {
  TopicAnswer answer;
  answer.grades.level = options.level;
  answer.grades.judged.reserve(judged.size());
  for (const auto& [article, judgment] : judged) answer.grades.judged.push_back(judgment.grade);
  if (hits == nullptr) return answer;

  const auto grade_of = [&](const Hit& hit) {
    const auto judgment = judged.find(hit.article);
    return judgment == judged.end() ? 0 : judgment->second.grade;
  };
  answer.hits = *hits;
  if (unjudged != nullptr) {
    // A pair that stands in both lists is judged.
    answer.left_unjudged = std::erase_if(
        answer.hits, [&](const Hit& hit) { return unjudged->contains(hit.article) && !judged.contains(hit.article); });
  }
  order_hits(answer.hits);
  for (const Hit& hit : answer.hits) {
    if (hit.tier == 1 && hit.literal) answer.grades.returned.push_back(grade_of(hit));
  }
  if (answer.hits.size() > options.depth) {
    answer.cut = answer.hits.size() - options.depth;
    answer.hits.resize(options.depth);
  }
  answer.grades.ranked.reserve(answer.hits.size());
  for (const Hit& hit : answer.hits) answer.grades.ranked.push_back(grade_of(hit));
  return answer;
}

const std::vector<double>& Scores::of(const Measure& measure) const {
  const auto at = std::find(measures.begin(), measures.end(), measure);
  if (at == measures.end()) throw std::out_of_range(measure_name(measure) + " was not measured");
  return values[static_cast<std::size_t>(at - measures.begin())];
}

Scores score_run(const TrecRun& run, const Judgments& qrels, const Judgments& unjudged,
                 const std::vector<std::string>& topics, const std::vector<Measure>& measures,
                 const ScoreOptions& options) {
  std::vector<std::string> asked = topics;
  if (asked.empty()) {
    for (const auto& [topic, judged] : qrels) asked.push_back(topic);
  }
  Scores scores;
  scores.measures = measures;
  scores.values.resize(measures.size());
  scores.precision_at_recall.assign(11, 0.0);
  for (const std::string& topic : asked) {
    const auto judged = qrels.find(topic);
    if (judged == qrels.end()) {
      scores.unscored.push_back(topic);
      continue;
    }
    const auto found = run.topics.find(topic);
    const auto left = unjudged.find(topic);
    const TopicAnswer answer = judge(found == run.topics.end() ? nullptr : &found->second, judged->second,
                                     left == unjudged.end() ? nullptr : &left->second, options);
    scores.topics.push_back(topic);
    for (std::size_t m = 0; m < measures.size(); ++m) scores.values[m].push_back(evaluate(measures[m], answer.grades));
    const auto points = interpolated_precision(answer.grades);
    std::transform(points.begin(), points.end(), scores.precision_at_recall.begin(), scores.precision_at_recall.begin(),
                   [](double point, double sum) { return point + sum; });
    const auto relevant = [&](int grade) { return grade >= options.level; };
    const auto& grades = answer.grades;
    scores.answered += found == run.topics.end() ? 0 : 1;
    scores.hits += answer.hits.size();
    scores.left_unjudged += answer.left_unjudged;
    scores.cut += answer.cut;
    scores.relevant += static_cast<std::size_t>(std::count_if(grades.judged.begin(), grades.judged.end(), relevant));
    scores.relevant_found +=
        static_cast<std::size_t>(std::count_if(grades.ranked.begin(), grades.ranked.end(), relevant));
  }
  for (double& point : scores.precision_at_recall) {
    if (!scores.topics.empty()) point /= static_cast<double>(scores.topics.size());
  }
  return scores;
}

std::vector<Problem> unknown_topics(const TrecRun& run, const std::string& file, const Judgments& qrels,
                                    const Judgments& unjudged, const std::vector<std::string>& topics) {
  const std::set<std::string_view> asked(topics.begin(), topics.end());
  std::vector<Problem> problems;
  for (const auto& [topic, hits] : run.topics) {
    if (qrels.contains(topic) || unjudged.contains(topic) || asked.contains(topic)) continue;
    problems.push_back({file, hits.front().line, "topic '" + std::string(topic) + "' is unknown to the judgments"});
  }
  std::sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) { return a.line < b.line; });
  return problems;
}

std::map<std::string, std::vector<std::size_t>> group_topics(
    const Scores& scores, const std::map<std::string, std::string, std::less<>>& group_of) {
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < scores.topics.size(); ++i) {
    const auto group = group_of.find(scores.topics[i]);
    groups[group == group_of.end() ? "-" : group->second].push_back(i);
  }
  return groups;
}

std::vector<std::vector<double>> values_at(const Scores& scores, const std::vector<std::size_t>& positions) {
  std::vector<std::vector<double>> values(scores.values.size());
  for (std::size_t m = 0; m < values.size(); ++m) {
    for (const std::size_t position : positions) values[m].push_back(scores.values[m].at(position));
  }
  return values;
}

}  // namespace ireum::relevance
