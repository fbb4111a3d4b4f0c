#include "benchmarks/relevance/scoring.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "benchmarks/relevance/stats.h"

namespace ireum::relevance {
namespace {

namespace fs = std::filesystem;

const fs::path kData = fs::path(IREUM_SOURCE_DIR) / "tests/data/eval";

Judgments qrels_of(const std::string& text) {
  std::vector<Problem> problems;
  Judgments judgments = parse_qrels(text, "qrels", problems);
  EXPECT_TRUE(problems.empty());
  return judgments;
}

TrecRun run_of(const std::string& text) {
  std::vector<Problem> problems;
  TrecRun run = parse_run(text, "run", problems);
  EXPECT_TRUE(problems.empty());
  return run;
}

std::vector<Measure> measures_of(const std::vector<std::string>& names) {
  std::vector<Measure> measures;
  for (const std::string& name : names) measures.push_back(parse_measure(name).value());
  return measures;
}

// Whether two figures agree to the fourth decimal, the expected one being rounded to it.
bool agrees(double figure, double expected) {
  return std::abs(figure - expected) <= 0.5e-4 + 1e-9;
}

double figure_of(const Scores& scores, const std::string& measure, const std::string& topic) {
  const auto& values = scores.of(parse_measure(measure).value());
  if (topic == "all") return mean(values);
  const auto at = std::find(scores.topics.begin(), scores.topics.end(), topic);
  return at == scores.topics.end() ? std::nan("") : values[static_cast<std::size_t>(at - scores.topics.begin())];
}

TEST(Scoring, OwnGoldenRun) {
  const Scores scores =
      score_run(run_of(read_file(kData / "trec/run.txt")), qrels_of(read_file(kData / "trec/qrels.txt")), {}, {},
                measures_of({"AP", "nDCG@10", "RR", "P@5", "R@5", "Rprec", "SetP", "SetR", "SetF"}), {});
  std::ifstream expected(kData / "trec/expected.tsv");
  std::string measure;
  std::string topic;
  double figure = 0;
  int rows = 0;
  while (expected >> measure >> topic >> figure) {
    ++rows;
    EXPECT_TRUE(agrees(figure_of(scores, measure, topic), figure))
        << measure << " " << topic << ": " << figure_of(scores, measure, topic) << ", by hand " << figure;
  }
  EXPECT_EQ(rows, 33);
  EXPECT_EQ(scores.answered, 3U);
  EXPECT_EQ(scores.hits, 7U);
  EXPECT_EQ(scores.relevant, 5U);
  EXPECT_EQ(scores.relevant_found, 3U);
}

// Every figure that both know of a run of trec_eval's, where the reference folder lies beside the checkout.
TEST(Scoring, TrecEvalsGoldenRun) {
  fs::path golden;
  for (fs::path up = IREUM_SOURCE_DIR; up != up.parent_path(); up = up.parent_path()) {
    if (fs::exists(up.parent_path() / "shared/golden/trec_eval/expected.txt")) {
      golden = up.parent_path() / "shared/golden/trec_eval";
      break;
    }
  }
  if (golden.empty()) GTEST_SKIP() << "../shared/golden/trec_eval is not there";

  const std::map<std::string, std::string> names = {
      {"map", "AP"},     {"recip_rank", "RR"},   {"Rprec", "Rprec"},  {"ndcg", "nDCG"},
      {"set_P", "SetP"}, {"set_recall", "SetR"}, {"set_F", "SetF"},   {"P_", "P@"},
      {"recall_", "R@"}, {"ndcg_cut_", "nDCG@"}, {"map_cut_", "AP@"}, {"success_", "Success@"}};
  const auto our_name = [&](const std::string& theirs) -> std::string {
    if (const auto same = names.find(theirs); same != names.end()) return same->second;
    const std::size_t digits = theirs.find_last_of('_') + 1;
    const auto stem = names.find(theirs.substr(0, digits));
    return stem == names.end() || theirs.find('.') != std::string::npos ? "" : stem->second + theirs.substr(digits);
  };

  std::vector<std::tuple<std::string, std::string, double>> rows;
  std::vector<std::pair<std::string, double>> points;
  std::vector<std::string> wanted;
  std::ifstream expected(golden / "expected.txt");
  std::string theirs;
  std::string topic;
  std::string figure;
  while (expected >> theirs >> topic >> figure) {
    if (theirs.rfind("iprec_at_recall_", 0) == 0 && topic == "all") points.emplace_back(theirs, std::stod(figure));
    const std::string ours = our_name(theirs);
    if (ours.empty()) continue;
    rows.emplace_back(ours, topic, std::stod(figure));
    if (std::find(wanted.begin(), wanted.end(), ours) == wanted.end()) wanted.push_back(ours);
  }
  const Scores scores = score_run(run_of(read_file(golden / "run.txt")), qrels_of(read_file(golden / "qrels.txt")), {},
                                  {}, measures_of(wanted), {});
  ASSERT_GT(rows.size(), 1000U);
  for (const auto& [name, id, value] : rows) {
    EXPECT_TRUE(agrees(figure_of(scores, name, id), value))
        << name << " " << id << ": " << figure_of(scores, name, id) << ", trec_eval " << value;
  }
  ASSERT_EQ(points.size(), 11U);
  for (std::size_t i = 0; i < points.size(); ++i) {
    EXPECT_TRUE(agrees(scores.precision_at_recall[i], points[i].second)) << points[i].first;
  }
  EXPECT_EQ(scores.topics.size(), 40U);
  EXPECT_EQ(scores.answered, 37U);
  EXPECT_EQ(scores.hits, 1672U);
  EXPECT_EQ(scores.relevant, 305U);
  EXPECT_EQ(scores.relevant_found, 281U);
}

// One topic of a random run as plain as it can be held.
struct SlowHit {
  std::string article;
  double score = 0;
  int tier = 1;
};

struct SlowFigures {
  double average_precision = 0;
  double ndcg = 0;  // at 10
  double f1 = 0;
};

// The rank of a hit is one more than the number of hits before it, counted anew for each; no list is ever sorted but
// the ideal one.
SlowFigures slow_figures(const std::vector<SlowHit>& hits, const std::map<std::string, int>& judged) {
  const auto grade = [&](const std::string& article) { return judged.count(article) > 0 ? judged.at(article) : 0; };
  const auto before = [](const SlowHit& a, const SlowHit& b) {
    const auto left = static_cast<float>(a.score);
    const auto right = static_cast<float>(b.score);
    return left > right || (left == right && a.article > b.article);
  };
  const auto rank = [&](const SlowHit& hit) {
    int above = 1;
    for (const SlowHit& other : hits) above += before(other, hit) ? 1 : 0;
    return above;
  };
  double relevant = 0;
  std::vector<int> ideal;
  for (const auto& [article, g] : judged) {
    relevant += g > 0 ? 1 : 0;
    ideal.push_back(std::max(g, 0));
  }
  std::sort(ideal.rbegin(), ideal.rend());
  double best = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(10, ideal.size()); ++i) best += ideal[i] / std::log2(double(i) + 2);
  SlowFigures figures;
  double gain = 0;
  double returned = 0;
  double right = 0;
  for (const SlowHit& hit : hits) {
    const int own = rank(hit);
    const int g = grade(hit.article);
    if (hit.tier == 1) returned += 1;
    if (g <= 0) continue;
    if (hit.tier == 1) right += 1;
    if (own <= 10) gain += g / std::log2(own + 1.0);
    double up_to_here = 0;
    for (const SlowHit& other : hits) up_to_here += grade(other.article) > 0 && rank(other) <= own ? 1 : 0;
    figures.average_precision += up_to_here / own / relevant;
  }
  if (best > 0) figures.ndcg = gain / best;
  if (right > 0) {
    const double precision = right / returned;
    const double recall = right / relevant;
    figures.f1 = 2 * precision * recall / (precision + recall);
  }
  return figures;
}

TEST(Scoring, RandomRunsAndJudgmentsAgreeWithTheSlowWay) {
  std::mt19937 random(20260102);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  for (int round = 0; round < 300; ++round) {
    const bool tiered = below(2) == 0;
    std::map<std::string, std::map<std::string, int>> judged;
    std::map<std::string, std::vector<SlowHit>> hits;
    std::vector<std::string> run_lines;
    std::string qrels_text;
    std::string unjudged_text;
    for (int t = 0; t < 6; ++t) {
      const std::string topic = "t" + std::to_string(t);
      const bool answered = below(6) > 0;
      for (int a = 0; a < 1 + below(40); ++a) {
        const std::string article = "a" + std::to_string(a);
        const int kind = below(4);  // judged twice as often as unjudged or unknown
        if (kind < 2 || judged[topic].empty()) {
          judged[topic][article] = below(5) - 1;
          qrels_text.append(topic).append(" 0 ").append(article + " " + std::to_string(judged[topic][article]) + "\n");
        } else if (kind == 2) {
          unjudged_text.append(topic).append(" 0 ").append(article).append(" -1\n");
        }
        if (!answered || below(4) == 0) continue;
        // Few scores, so that there are ties, some of them only in 32 bits.
        const double score = below(8) + (below(2) == 0 ? 0 : 1e-9);
        const int tier = tiered ? 1 + below(3) : 1;
        std::ostringstream line;
        line.precision(17);
        line << topic << " Q0 " << article << ' ' << below(100) << ' ' << score << ' '
             << (tiered ? "ireum-t" + std::to_string(tier) : "peer") << '\n';
        run_lines.push_back(line.str());
        if (kind != 2 || judged[topic].count(article) > 0) hits[topic].push_back({article, score, tier});
      }
    }
    if (run_lines.empty()) continue;
    std::shuffle(run_lines.begin(), run_lines.end(), random);
    std::string run_text;
    for (const std::string& line : run_lines) run_text += line;
    std::vector<Problem> problems;
    const Judgments unjudged = parse_unjudged(unjudged_text, "u", problems);
    const Scores scores =
        score_run(run_of(run_text), qrels_of(qrels_text), unjudged, {}, measures_of({"AP", "nDCG@10", "SetF"}), {});
    ASSERT_EQ(scores.topics.size(), 6U);
    for (std::size_t t = 0; t < scores.topics.size(); ++t) {
      const SlowFigures slow = slow_figures(hits[scores.topics[t]], judged[scores.topics[t]]);
      EXPECT_NEAR(scores.values[0][t], slow.average_precision, 1e-12) << run_text << qrels_text;
      EXPECT_NEAR(scores.values[1][t], slow.ndcg, 1e-12) << run_text << qrels_text;
      EXPECT_NEAR(scores.values[2][t], slow.f1, 1e-12) << run_text << qrels_text;
    }
  }
}

TEST(Scoring, UnjudgedPairsLeaveBeforeTheDepth) {
  const Judgments qrels = qrels_of("t 0 good 1\n");
  const TrecRun run = run_of("t Q0 open 1 3 x\nt Q0 bad 2 2 x\nt Q0 good 3 1 x\n");
  std::vector<Problem> problems;
  const Judgments unjudged = parse_unjudged("t 0 open -1\n", "u", problems);
  const Scores whole = score_run(run, qrels, unjudged, {}, measures_of({"RR", "SetP"}), {2, 1});
  EXPECT_NEAR(whole.values[0][0], 0.5, 1e-12);
  EXPECT_NEAR(whole.values[1][0], 0.5, 1e-12);
  EXPECT_EQ(whole.left_unjudged, 1U);
  EXPECT_EQ(whole.cut, 0U);
  const Scores cut = score_run(run, qrels, {}, {}, measures_of({"RR", "SetP"}), {2, 1});
  EXPECT_EQ(cut.values[0][0], 0);
  EXPECT_NEAR(cut.values[1][0], 1.0 / 3, 1e-12) << "the set is not cut";
  EXPECT_EQ(cut.cut, 1U);
}

TEST(Scoring, SetMeasuresSeeTheFirstTierOnly) {
  const Judgments qrels = qrels_of("t 0 a 1\nt 0 b 1\nu 0 a 1\n");
  const TrecRun run = run_of("t Q0 a 1 3 ireum-t1\nt Q0 x 2 2 ireum-t2\nt Q0 b 3 1 ireum-t3\nu Q0 a 1 1 ireum-t2\n");
  EXPECT_TRUE(run.tiered);
  const Scores scores = score_run(run, qrels, {}, {}, measures_of({"AP", "SetP", "SetR", "SetF"}), {});
  EXPECT_NEAR(scores.values[0][0], (1 + 2.0 / 3) / 2, 1e-12);
  EXPECT_NEAR(scores.values[1][0], 1, 1e-12);
  EXPECT_NEAR(scores.values[2][0], 0.5, 1e-12);
  EXPECT_NEAR(scores.values[0][1], 1, 1e-12);
  EXPECT_EQ(scores.values[3][1], 0) << "no hit of the first tier is an empty set";
}

TEST(Scoring, OnlyTheTopicsAskedForAreScored) {
  const Judgments qrels = qrels_of("t 0 a 1\nu 0 a 1\n");
  const TrecRun run = run_of("t Q0 a 1 3 x\nu Q0 b 1 3 x\n");
  const Scores scores = score_run(run, qrels, {}, {"u", "new"}, measures_of({"AP"}), {});
  EXPECT_EQ(scores.topics, std::vector<std::string>{"u"});
  EXPECT_EQ(scores.unscored, std::vector<std::string>{"new"});
  EXPECT_EQ(mean(scores.values[0]), 0);
}

TEST(Scoring, ATopicThatNobodyKnowsIsNamedByItsLine) {
  const Judgments qrels = qrels_of("t 0 a 1\n");
  const TrecRun run = run_of("t Q0 a 1 3 x\nz Q0 b 1 3 x\ny Q0 b 1 3 x\nn Q0 b 1 3 x\n");
  const auto problems = unknown_topics(run, "run.txt", qrels, {}, {"n"});
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(to_string(problems[0]), "run.txt:2: topic 'z' is unknown to the judgments");
  EXPECT_EQ(problems[1].line, 3U);
}

TEST(Scoring, GroupsHoldEveryTopicOnce) {
  const Judgments qrels = qrels_of("t 0 a 1\nu 0 a 1\nv 0 a 1\n");
  const Scores scores = score_run(run_of("t Q0 a 1 3 x\n"), qrels, {}, {}, measures_of({"AP"}), {});
  const auto groups = group_topics(scores, {{"t", "person"}, {"u", "company"}});
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(values_at(scores, groups.at("person"))[0], std::vector<double>{1});
  EXPECT_EQ(values_at(scores, groups.at("-"))[0], std::vector<double>{0});
}

}  // namespace
}  // namespace ireum::relevance
