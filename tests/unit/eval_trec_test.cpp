#include "benchmarks/relevance/trec.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ireum::relevance {
namespace {

using Reasons = std::vector<std::string>;

Reasons reasons(const std::vector<Problem>& problems) {
  Reasons out;
  for (const Problem& problem : problems) out.push_back(to_string(problem));
  return out;
}

struct BadLine {
  std::string text;
  std::string expected;
};

TEST(Qrels, AnyNumberOfSpacesIsRead) {
  for (const char* text : {"t 0 a 1\nu 0 b -2\n", "t 0 a 1\nu 0 b -2", "  t  0   a 1 \nu 0 b -2\n"}) {
    std::vector<Problem> problems;
    const Judgments judgments = parse_qrels(text, "q", problems);
    EXPECT_EQ(reasons(problems), Reasons{}) << text;
    ASSERT_EQ(judgments.size(), 2U) << text;
    EXPECT_EQ(judgments.at("t").at("a").grade, 1);
    EXPECT_EQ(judgments.at("u").at("b").grade, -2);
    EXPECT_EQ(judgments.at("u").at("b").line, 2U);
  }
}

TEST(Qrels, BadLinesAreNamed) {
  const std::vector<BadLine> rows = {
      {"t 0 a 1\nu\t0\ta\t1\nv\t0\ta\t1\n", "q:2: a tab; the columns are apart by spaces"},
      {"t 0 a 1\nu 0 a 1\r\nv 0 a 1\r\n", "q:2: a line ends in CRLF; LF is wanted"},
      {"\xEF\xBB\xBFt 0 a 1\n", "q:1: a byte-order mark"},
      {"t 0 a 1\nt 0 a\n", "q:2: 3 columns where 4 are wanted: topic iteration article grade"},
      {"t 0 a 1 x\n", "q:1: 5 columns where 4 are wanted: topic iteration article grade"},
      {"t 0 a 1\n\nt 0 b 1\n", "q:2: 0 columns where 4 are wanted: topic iteration article grade"},
      {"t 0 a 1.5\n", "q:1: grade '1.5' is no whole number from -127 to 127"},
      {"t 0 a x\n", "q:1: grade 'x' is no whole number from -127 to 127"},
      {"t 0 a 128\n", "q:1: grade '128' is no whole number from -127 to 127"},
      {"t 0 a 1\nt 0 a 0\n", "q:2: topic 't' and article 'a' stand in line 1 already"},
      {"", "q: holds no judgment"},
      {"\xEF\xBB\xBF", "q:1: a byte-order mark"},
  };
  for (const auto& [text, expected] : rows) {
    std::vector<Problem> problems;
    parse_qrels(text, "q", problems);
    EXPECT_EQ(reasons(problems), Reasons{expected}) << text;
  }
}

TEST(Qrels, UnjudgedPairsHaveGradeMinusOne) {
  std::vector<Problem> problems;
  EXPECT_TRUE(parse_unjudged("", "u", problems).empty());
  EXPECT_TRUE(problems.empty());
  parse_unjudged("t 0 a -1\nt 0 b 0\n", "u", problems);
  EXPECT_EQ(reasons(problems), Reasons{"u:2: grade '0' in a list of unjudged pairs, where it is -1"});
}

TEST(Run, BadLinesAreNamed) {
  const std::vector<BadLine> rows = {
      {"t Q0 a 1 3.5\n", "r:1: 5 columns where 6 are wanted: topic Q0 article rank score tag"},
      {"t Q0 a 1 3.5 x y\n", "r:1: 7 columns where 6 are wanted: topic Q0 article rank score tag"},
      {"t Q0 a 1 nan x\n", "r:1: score 'nan' is no finite number"},
      {"t Q0 a 1 -NaN x\n", "r:1: score '-NaN' is no finite number"},
      {"t Q0 a 1 inf x\n", "r:1: score 'inf' is no finite number"},
      {"t Q0 a 1 3,5 x\n", "r:1: score '3,5' is no finite number"},
      {"t Q0 a 1 1e39 x\n", "r:1: score '1e39' does not fit a 32-bit float, in which scores are compared"},
      {"t Q0 a 1 2 x\nu Q0 a 1 2 x\nt Q0 a 2 1 x\n", "r:3: topic 't' has article 'a' in line 1 already"},
      {"t Q0 a 1 2 ireum-t1\nt Q0 b 2 1 other\n",
       "r:2: tag 'other' beside 'ireum-t1': either all tags name a tier or none does"},
      {"", "r: holds no hit"},
  };
  for (const auto& [text, expected] : rows) {
    std::vector<Problem> problems;
    parse_run(text, "r", problems);
    EXPECT_EQ(reasons(problems), Reasons{expected}) << text;
  }
}

TEST(Run, TopicsMayBeInterleavedAndTheRankIsNotLookedAt) {
  std::vector<Problem> problems;
  const TrecRun run = parse_run("\xEF\xBB\xBFt Q0 a one +2 x\r\nu Q0 a 1 1e-3 x\nt\tQ0\tb\t1\t-.5\tx", "r", problems);
  EXPECT_EQ(reasons(problems), Reasons{});
  EXPECT_EQ(run.hits, 3U);
  EXPECT_FALSE(run.tiered);
  ASSERT_EQ(run.topics.at("t").size(), 2U);
  EXPECT_EQ(run.topics.at("t")[0].score, 2.0F);
  EXPECT_EQ(run.topics.at("t")[1].line, 3U);
}

TEST(Run, TagsOfOtherFormsAreTheFirstTier) {
  for (const char* tag : {"ireum-t0", "ireum-t", "ireum-t1a", "ireum-t+1", "golden", "ireum"}) {
    std::vector<Problem> problems;
    const TrecRun run = parse_run(std::string("t Q0 a 1 1 ") + tag + "\n", "r", problems);
    EXPECT_FALSE(run.tiered) << tag;
    EXPECT_EQ(run.topics.at("t")[0].tier, 1) << tag;
  }
}

TEST(Run, OrderIsByScoreIn32BitsThenByIdDescending) {
  std::vector<Problem> problems;
  TrecRun run = parse_run(
      "t Q0 a 1 16777217 x\nt Q0 b 1 16777216 x\nt Q0 c 1 16777218 x\nt Q0 가 1 1 x\nt Q0 z 1 1 x\nt Q0 d 1 -1 x\n",
      "r", problems);
  auto& hits = run.topics.begin()->second;
  order_hits(hits);
  std::string order;
  for (const Hit& hit : hits) order += std::string(hit.article) + " ";
  EXPECT_EQ(order, "c b a 가 z d ") << "16777217 has no float of its own";
}

TEST(Topics, BadLinesAreNamed) {
  const std::vector<BadLine> rows = {
      {"t\tperson\n", "t:1: 2 columns where 3 are wanted: topic, type, query, with tabs between"},
      {"t person 이재용\n", "t:1: 1 column where 3 are wanted: topic, type, query, with tabs between"},
      {"t\tperson\t이재용\t\n", "t:1: 4 columns where 3 are wanted: topic, type, query, with tabs between"},
      {"t\tperson\t \n", "t:1: an empty column"},
      {"t 1\tperson\t이재용\n", "t:1: topic 't 1' holds a space"},
      {"t\tperson\t이재용\nt\tperson\t최태원\n", "t:2: topic 't' stands in line 1 already"},
      {"", "t: holds no topic"},
  };
  for (const auto& [text, expected] : rows) {
    std::vector<Problem> problems;
    parse_topics(text, "t", problems);
    EXPECT_EQ(reasons(problems), Reasons{expected}) << text;
  }
}

TEST(Topics, QueriesKeepTheirSpaces) {
  std::vector<Problem> problems;
  const auto topics = parse_topics("\xEF\xBB\xBFt\tperson\t샘 올트먼\r\n", "t", problems);
  ASSERT_EQ(topics.size(), 1U);
  EXPECT_EQ(topics[0].id, "t");
  EXPECT_EQ(topics[0].query, "샘 올트먼");
}

TEST(AttributeTable, ColumnsHaveNamesWithAndWithoutAHeader) {
  std::vector<Problem> problems;
  const Attributes base = parse_attributes("v1\tt1\tnfd\t이재용\n", "a", problems);
  EXPECT_EQ(base.column("class"), 2U);
  EXPECT_EQ(base.column("2"), 1U);
  EXPECT_EQ(base.column("9"), base.columns.size());
  EXPECT_EQ(base.column("kind"), base.columns.size());
  const Attributes named = parse_attributes("topic\tkind\nt1\tlong\n", "a", problems);
  EXPECT_EQ(named.column("kind"), 1U);
  EXPECT_EQ(named.rows.at("t1")[1], "long");
  EXPECT_TRUE(problems.empty());
  parse_attributes("topic\tkind\nt1\nt2\tx\nt2\ty\n", "a", problems);
  EXPECT_EQ(reasons(problems), (Reasons{"a:2: 1 column where 2 are wanted: as many as in the first line",
                                        "a:4: topic 't2' stands in line 3 already"}));
}

TEST(Timing, MatchTimesAreRead) {
  std::vector<Problem> problems;
  EXPECT_EQ(parse_timing("topic\tmatch_ms\trender_ms\nt\t0.25\t1\nu\t3\t0\textra\n", "m", problems),
            (std::vector<double>{0.25, 3}));
  EXPECT_TRUE(problems.empty());
  parse_timing("t\tfast\t1\nt\n", "m", problems);
  EXPECT_EQ(problems.size(), 2U);
}

TEST(Files, ABrokenEnvironmentIsAnException) {
  EXPECT_THROW(read_file("/nonexistent/file"), std::runtime_error);
  EXPECT_THROW(read_file("/"), std::runtime_error);
}

}  // namespace
}  // namespace ireum::relevance
