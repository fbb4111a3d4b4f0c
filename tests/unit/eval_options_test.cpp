#include "benchmarks/relevance/options.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tool/command_line.h"

namespace ireum::relevance {
namespace {

using Words = std::vector<std::string>;

template <typename Kind>
Kind parsed(const Words& words) {
  return std::get<Kind>(parse_command_line(words));
}

std::string usage_error(const Words& words) {
  try {
    parse_command_line(words);
  } catch (const tool::UsageError& error) {
    return error.what();
  }
  return "none";
}

TEST(Options, ScoreHasDefaults) {
  const auto command = parsed<ScoreCommand>({"score", "--qrels", "q", "-r", "r"});
  EXPECT_EQ(command.qrels, "q");
  EXPECT_EQ(command.run, "r");
  EXPECT_EQ(command.measure.measures, default_measures());
  EXPECT_EQ(command.measure.score.depth, 1000U);
  EXPECT_EQ(command.measure.score.level, 1);
  EXPECT_EQ(command.format, Format::kText);
  EXPECT_FALSE(command.per_topic);
}

TEST(Options, ScoreTakesEverything) {
  const auto command = parsed<ScoreCommand>(
      {"score",   "-q", "q",        "-r", "r",      "-u",          "u",           "-t",     "t1", "-t",
       "t2",      "-a", "base.tsv", "-b", "class",  "--per-topic", "-m",          "AP,P@5", "-m", "AP",
       "--depth", "10", "-l",       "2",  "--seed", "7",           "--resamples", "99",     "-f", "md"});
  EXPECT_EQ(command.topics.size(), 2U);
  EXPECT_EQ(command.by, "class");
  EXPECT_EQ(command.attributes, "base.tsv");
  ASSERT_EQ(command.measure.measures.size(), 2U);
  EXPECT_EQ(measure_name(command.measure.measures[1]), "P@5");
  EXPECT_EQ(command.measure.score.depth, 10U);
  EXPECT_EQ(command.measure.score.level, 2);
  EXPECT_EQ(command.measure.resampling.seed, 7U);
  EXPECT_EQ(command.measure.resampling.resamples, 99U);
  EXPECT_EQ(command.format, Format::kMarkdown);
}

TEST(Options, WhatFollowsTwoDashesGoesToTheQueryTool) {
  const auto run = parsed<RunCommand>({"run", "c", "--db", "d", "--", "--loose", "-x"});
  EXPECT_EQ(run.collection, "c");
  EXPECT_EQ(run.search.db, "d");
  EXPECT_EQ(run.search.query_options, (Words{"--loose", "-x"}));
  const auto variants = parsed<VariantsCommand>({"variants", "c", "v", "--", "--plain"});
  EXPECT_EQ(variants.variants, "v");
  EXPECT_EQ(variants.search.query_options, Words{"--plain"});
  EXPECT_EQ(measure_name(variants.measure.measures.at(0)), "AP");
}

TEST(Options, CheckHasThreeSpellings) {
  EXPECT_EQ(parsed<CheckCommand>({"check", "c"}).collection, "c");
  EXPECT_EQ(parsed<CheckCommand>({"--check", "c"}).collection, "c");
  EXPECT_EQ(parsed<CheckCommand>({"run", "--check", "c"}).collection, "c");
  EXPECT_EQ(parsed<CheckCommand>({"check", "c", "--with", "b"}).base, "b");
}

TEST(Options, CompareChangesByTheFirstMeasureGiven) {
  EXPECT_EQ(measure_name(parsed<CompareCommand>({"compare", "-q", "q", "a", "b"}).changed_by), "AP");
  EXPECT_EQ(measure_name(parsed<CompareCommand>({"compare", "-q", "q", "a", "b", "-m", "RR"}).changed_by), "RR");
  const auto command = parsed<CompareCommand>({"compare", "-q", "q", "a", "b", "c", "-m", "RR", "--changed-by", "P@1"});
  EXPECT_EQ(measure_name(command.measure.measures.back()), "P@1") << "what topics are shown by is measured too";
  EXPECT_EQ(command.runs.size(), 3U);
}

TEST(Options, GateAndReport) {
  const auto gate = parsed<GateCommand>({"gate", "c", "--baseline", "b", "--write"});
  EXPECT_TRUE(gate.write);
  EXPECT_EQ(gate.measure.measures.size(), 3U);
  const auto report = parsed<ReportCommand>({"report", "r", "-c", "names", "--variants", "v", "--html", "p.html"});
  EXPECT_EQ(report.results, "r");
  EXPECT_EQ(report.worst, 20U);
  EXPECT_FALSE(report.snippets);
  EXPECT_FALSE(report.ids_only);
}

TEST(Options, HelpIsAskedForAnywhere) {
  EXPECT_NE(parsed<HelpCommand>({"--help"}).text.find("Usage: ireum-eval"), std::string::npos);
  EXPECT_NE(parsed<HelpCommand>({"--version"}).text.find("ireum-eval "), std::string::npos);
  for (const char* command : {"run", "score", "compare", "variants", "check", "gate", "report"}) {
    const std::string text = parsed<HelpCommand>({command, "--help"}).text;
    EXPECT_EQ(text.rfind(std::string("Usage: ireum-eval ") + command, 0), 0U) << text;
    EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 40) << command << " does not fit a screen";
  }
}

TEST(Options, MistakesAreNamed) {
  const std::vector<std::pair<Words, std::string>> rows = {
      {{}, "a command is missing: run, score, compare, variants, check, gate or report"},
      {{"rum"}, "unknown command 'rum'; there are run, score, compare, variants, check, gate and report"},
      {{"score", "-r", "r"}, "--qrels (-q) is missing"},
      {{"score", "-q", "q"}, "--run (-r) is missing"},
      {{"score", "-q", "q", "-r", "r", "--per"}, "unrecognised option '--per'"},
      {{"score", "-q", "q", "-r", "r", "extra"}, "too many positional options have been specified on the command line"},
      {{"score", "-q", "q", "-r", "r", "-m", "MAP"},
       "'MAP' is no measure; there are nDCG@k, nDCG, AP, RR, P@k, Rprec, R@k, Success@k, SetP, SetR, SetF"},
      {{"score", "-q", "q", "-r", "r", "-f", "xml"}, "'xml' is no format; there are text, json, tsv and md"},
      {{"score", "-q", "q", "-r", "r", "-a", "a"}, "--attributes (-a) says nothing without --by (-b)"},
      {{"score", "-q", "q", "-r", "r", "-b", "type"}, "--by (-b) needs --topics (-t) or --attributes (-a)"},
      {{"score", "-q", "q", "-r", "r", "--depth", "0"}, "--depth is from 1 to 1000000"},
      {{"score", "-q", "q", "-r", "r", "--depth", "-1"}, "--depth is from 1 to 1000000"},
      {{"score", "-q", "q", "-r", "r", "--level", "0"}, "--level is from 1 to 127"},
      {{"score", "-q", "q", "-r", "r", "--resamples", "0"}, "--resamples is from 1 to 1000000"},
      {{"score", "-q", "q", "-r", "r", "--", "-x"}, "'score' passes nothing on to ireum-query after --"},
      {{"compare", "-q", "q", "r"}, "two runs or more are needed"},
      {{"compare", "-q", "q", "r", "s", "--changed", "-1"}, "--changed is from 0 to 1000000"},
      {{"run"}, "COLLECTION is missing"},
      {{"variants", "c"}, "COLLECTION and VARIANTS are needed"},
      {{"variants", "c", "v", "-m", "AP,RR"}, "variants takes one --measure (-m)"},
      {{"gate", "c"}, "--baseline is missing"},
      {{"gate", "c", "--baseline", "b", "-r", "r", "--db", "d"}, "--run (-r) and --db exclude each other"},
      {{"report", "r"}, "--collection (-c) is missing"},
  };
  for (const auto& [words, expected] : rows) EXPECT_EQ(usage_error(words), expected);
}

}  // namespace
}  // namespace ireum::relevance
