#include "benchmarks/relevance/commands.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "benchmarks/relevance/process.h"
#include "benchmarks/relevance/search.h"
#include "tool/command_line.h"

namespace ireum::relevance {
namespace {

namespace fs = std::filesystem;

const fs::path kData = fs::path(IREUM_SOURCE_DIR) / "tests/data/eval";

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

Outcome done(const std::vector<std::string>& words) {
  std::ostringstream out;
  std::ostringstream err;
  std::string line = "ireum-eval";
  for (const std::string& word : words) line += " " + word;
  const int status = perform(parse_command_line(words), line, out, err);
  return {status, out.str(), err.str()};
}

class Commands : public ::testing::Test {
 protected:
  // The stand-ins come before any installed tools; beside the test program there are none.
  void SetUp() override {
    const char* path = std::getenv("PATH");
    before_ = path == nullptr ? "" : path;
    setenv("PATH", ((kData / "tools").string() + ":" + before_).c_str(), 1);
  }
  void TearDown() override {
    setenv("PATH", before_.c_str(), 1);
    unsetenv("STAND_IN_INDEX_STATUS");
  }

  std::string file(const std::string& name, const std::string& text) {
    write_file(folder_.path() / name, text);
    return (folder_.path() / name).string();
  }
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

  const std::string mini_ = (kData / "mini").string();
  const std::string variants_ = (kData / "mini-variants").string();
  const std::string qrels_ = (kData / "trec/qrels.txt").string();
  const std::string run_ = (kData / "trec/run.txt").string();

 private:
  TemporaryFolder folder_;
  std::string before_;
};

TEST_F(Commands, ScorePrintsMeansAndWhatTheyRestOn) {
  // Of the 256 draws of four topics, 5 have a mean AP above 0.4444 and 11 one of at least that: it is the upper end.
  const Outcome outcome = done({"score", "-q", qrels_, "-r", run_, "-m", "AP,SetF"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out,
            "means\n"
            "measure    mean     low    high\n"
            "AP       0.2222  0.0000  0.4444\n"
            "SetF     0.3095  0.0000  0.6190\n"
            "\n"
            "all: 4 topics, 3 with an answer; 7 hits, 3 of 5 relevant.\n");
}

TEST_F(Commands, ScoreByTopicAndByAttribute) {
  const std::string kinds = file("kinds.tsv", "topic\tkind\na\tlong\nb\tshort\n");
  const Outcome outcome =
      done({"score", "-q", qrels_, "-r", run_, "-m", "RR", "-a", kinds, "-b", "kind", "--per-topic", "-f", "tsv"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.out.find("# by kind\nmeasure\tkind\ttopics\tmean\tlow\thigh\nRR\t-\t2\t0.0000"), std::string::npos)
      << outcome.out;
  EXPECT_NE(outcome.out.find("RR\tlong\t1\t0.5000\t0.5000\t0.5000"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("# by topic\ntopic\ttype\tquery\tRR\na\t-\t-\t0.5000"), std::string::npos) << outcome.out;
}

TEST_F(Commands, ScoreSaysWhichTopicsItCannotScore) {
  const std::string topics = file("topics.tsv", "a\tperson\t이재용\nnew\tperson\t최태원\n");
  const Outcome outcome = done({"score", "-q", qrels_, "-r", run_, "-t", topics, "-m", "RR"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.out.find("topics: 1 topic without judgments not scored: new."), std::string::npos) << outcome.out;
}

TEST_F(Commands, BadInputEndsWithStatusTwoAndNoFigure) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> rows = {
      {{"score", "-q", qrels_, "-r", file("twice", "a Q0 d1 1 2 x\na Q0 d1 2 1 x\n")},
       path("twice") + ":2: topic 'a' has article 'd1' in line 1 already"},
      {{"score", "-q", qrels_, "-r", file("unknown", "a Q0 d1 1 2 x\nq Q0 d1 2 1 x\n")},
       path("unknown") + ":2: topic 'q' is unknown to the judgments"},
      {{"score", "-q", qrels_, "-r", file("nan", "a Q0 d1 1 nan x\n")},
       path("nan") + ":1: score 'nan' is no finite number"},
      {{"score", "-q", qrels_, "-r", file("short", "a Q0 d1 1\n")},
       path("short") + ":1: 4 columns where 6 are wanted: topic Q0 article rank score tag"},
      {{"score", "-q", qrels_, "-r", file("empty", "")}, path("empty") + ": holds no hit"},
      {{"score", "-q", file("noq", ""), "-r", run_}, path("noq") + ": holds no judgment"},
      {{"score", "-q", file("half", "a 0 d1 1\nb 0 d1\n"), "-r", run_},
       path("half") + ":2: 3 columns where 4 are wanted: topic iteration article grade"},
      {{"score", "-q", qrels_, "-r", run_, "-t", file("none", "zz\tperson\t가\n")},
       "none: none of its topics has a judgment"},
      {{"score", "-q", qrels_, "-r", run_, "-b", "kind", "-a", file("table", "topic\tsort\na\tx\n")},
       path("table") + ": has no column 'kind'"},
      {{"compare", "-q", qrels_, run_, path("nan")}, path("nan") + ":1: score 'nan' is no finite number"},
      {{"check", path("nothing")}, path("nothing") + ": is no folder"},
      {{"run", path("nothing")}, path("nothing") + ": is no folder"},
      {{"variants", mini_, mini_}, mini_ + "/base.tsv: is missing"},
      {{"gate", mini_, "--baseline", file("base", "x\n")},
       path("base") + ":1: does not begin with the head of a baseline"},
      {{"report", path(""), "-c", mini_}, path("mini") + ": is no folder of runs"},
  };
  for (const auto& [words, expected] : rows) {
    const Outcome outcome = done(words);
    EXPECT_EQ(outcome.status, 2) << expected;
    EXPECT_EQ(outcome.out, "") << expected;
    EXPECT_EQ(outcome.err.substr(0, outcome.err.find('\n')), "ireum-eval: " + expected);
  }
}

TEST_F(Commands, ABrokenEnvironmentIsAnException) {
  EXPECT_THROW(done({"score", "-q", path("gone"), "-r", run_}), std::runtime_error);
  setenv("PATH", "/nonexistent", 1);
  EXPECT_THROW(done({"run", mini_}), std::runtime_error);
}

TEST_F(Commands, AnIndexerThatLeavesSomethingOutIsNotScored) {
  setenv("STAND_IN_INDEX_STATUS", "1", 1);
  EXPECT_THROW(done({"run", mini_}), std::runtime_error);
}

TEST_F(Commands, PackedRunsAreRead) {
  fs::copy_file(run_, path("packed.run"));
  ASSERT_EQ(run_program({"gzip", path("packed.run")}), 0);
  const Outcome plain = done({"score", "-q", qrels_, "-r", run_});
  EXPECT_EQ(done({"score", "-q", qrels_, "-r", path("packed.run.gz")}).out, plain.out);
  fs::copy_file(run_, path("packed.run"));
  ASSERT_EQ(run_program({"xz", path("packed.run")}), 0);
  EXPECT_EQ(done({"score", "-q", qrels_, "-r", path("packed.run.xz")}).out, plain.out);
}

TEST_F(Commands, CompareShowsDifferencesAndTheTopicsThatChanged) {
  const std::string other = file("other.txt", "a Q0 d1 1 9 x\nb Q0 d8 1 2 x\nd Q0 d5 1 1 x\n");
  const Outcome outcome = done({"compare", "-q", qrels_, run_, other, "-m", "AP", "--seed", "3"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  // a: 0.3889 to 0.3333; b: 0.5 to 0; d: 0 to 1.
  EXPECT_NE(outcome.out.find("AP       other.txt  0.2222  0.3333      0.1111"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("d          -  0.0000  1.0000      1.0000\n"
                             "a          -  0.3889  0.3333     -0.0556\n"
                             "b          -  0.5000  0.0000     -0.5000\n"),
            std::string::npos)
      << outcome.out;
  EXPECT_EQ(done({"compare", "-q", qrels_, run_, other, "-m", "AP", "--seed", "3"}).out, outcome.out);
}

TEST_F(Commands, RunIndexesAsksAndScores) {
  const Outcome outcome = done({"run", mini_, "-m", "AP,SetP,SetF", "-o", path("mini.run"), "--per-topic"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("c1     company  가람은행  1.0000  1.0000  1.0000"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("      2   0.500   0.500   0.500"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("1 unjudged hit left"), std::string::npos) << outcome.out;
  EXPECT_NE(read_file(path("mini.run")).find("c1 Q0 m3 3 997 ireum-t3"), std::string::npos)
      << "all tiers are asked for";
}

TEST_F(Commands, RunAsksTheTopicsGivenOnceEach) {
  const Outcome outcome =
      done({"run", mini_, "-m", "AP", "-t", mini_ + "/topics_people.tsv", "-t", mini_ + "/topics.tsv"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("means, topics_people"), std::string::npos);
  EXPECT_NE(outcome.out.find("means, topics\n"), std::string::npos);
  EXPECT_NE(outcome.out.find("2 topics answered"), std::string::npos) << outcome.out;
}

TEST_F(Commands, HeldoutTopicsAreAskedOnlyWhenToldTo) {
  const fs::path own = path("own");
  fs::copy(mini_, own);
  write_file(own / "topics_heldout.tsv", "h1\tcompany\t가람은행\n");
  write_file(own / "qrels.txt", read_file(own / "qrels.txt") + "h1 0 m1 1\n");
  write_file(own / "attributes.tsv", "topic\tclass\nc1\tinside\np1\tplain\nh1\tinside\n");
  const Outcome open = done({"run", own.string(), "-m", "AP", "--heldout", "-b", "class", "-f", "tsv"});
  EXPECT_EQ(open.status, 0) << open.err;
  EXPECT_NE(open.out.find("# means, topics_heldout\n"), std::string::npos) << open.out;
  EXPECT_NE(open.out.find("AP\tinside\t1\t1.0000"), std::string::npos) << open.out;
  EXPECT_NE(open.out.find("for reporting, not to choose a setting by"), std::string::npos) << open.out;

  // What is unreadable as topics does no harm where it is not read.
  write_file(own / "topics_heldout.tsv", "no topics at all");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"run", own.string(), "-o", path("own.run")},
        {"gate", own.string(), "--baseline", path("own.baseline"), "--write"},
        {"gate", own.string(), "--baseline", path("own.baseline")},
        {"variants", own.string(), variants_},
        {"score", "-q", (own / "qrels.txt").string(), "-r", path("own.run"), "-t", (own / "topics.tsv").string()}}) {
    const Outcome closed = done(words);
    EXPECT_EQ(closed.status, 0) << words[0] << closed.err;
    EXPECT_EQ(closed.out.find("heldout"), std::string::npos) << closed.out;
  }
  EXPECT_EQ(done({"run", own.string(), "--heldout"}).status, 2);
  EXPECT_EQ(done({"check", own.string()}).status, 2);
  EXPECT_EQ(done({"run", mini_, "--heldout"}).err, "ireum-eval: " + mini_ + "/topics_heldout.tsv: is missing\n");
}

TEST_F(Commands, NoTuningCommandTakesHeldoutTopics) {
  const std::string topics = path("topics_heldout.tsv");
  for (const std::vector<std::string>& words : {std::vector<std::string>{"run", mini_, "-t", topics},
                                                {"score", "-q", qrels_, "-r", run_, "-t", topics},
                                                {"compare", "-q", qrels_, run_, run_, "-t", topics},
                                                {"gate", mini_, "--baseline", path("b"), "-t", topics}}) {
    EXPECT_THROW(parse_command_line(words), tool::UsageError) << words[0];
  }
  EXPECT_NO_THROW(parse_command_line({"report", path(""), "-c", mini_, "-t", topics}));
}

TEST_F(Commands, TheReportRefusesARunOfOtherTopics) {
  fs::create_directories(path("results/mini/scan"));
  file("results/mini/scan/run.txt", "c1 Q0 m1 1 1 scan\n");
  const Outcome outcome = done({"report", path("results"), "-c", mini_, "-t", mini_ + "/topics_people.tsv"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "ireum-eval: " + path("results/mini/scan/run.txt") +
                             ": answers none of the topics of mini, topics_people\n");
}

TEST_F(Commands, TheReportTellsApartByAttribute) {
  const fs::path own = path("own");
  fs::copy(mini_, own);
  write_file(own / "attributes.tsv", "topic\tclass\nc1\tinside\np1\tplain\n");
  fs::create_directories(path("results/own/scan"));
  file("results/own/scan/run.txt", "c1 Q0 m1 1 1 scan\np1 Q0 m4 1 1 scan\n");
  const Outcome outcome = done({"report", path("results"), "-c", own.string(), "-m", "AP"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("| class | topics | scan |\n| --- | ---: | ---: |\n| inside | 1 | **0.500** "),
            std::string::npos)
      << outcome.out;
}

TEST_F(Commands, RunKeepsWhatItFound) {
  const Outcome outcome = done({"run", mini_, "--keep", path("keep")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  std::vector<std::string> names;
  fs::path about;
  fs::path run;
  for (const auto& entry : fs::recursive_directory_iterator(path("keep"))) {
    if (entry.path().filename() == "about.txt") about = entry.path();
    if (entry.path().filename() == "run.txt.xz") run = entry.path();
  }
  ASSERT_FALSE(about.empty());
  ASSERT_FALSE(run.empty());
  EXPECT_EQ(about.parent_path().filename(), "ireum");
  EXPECT_EQ(about.parent_path().parent_path().filename(), "mini");
  const std::string text = read_file(about);
  EXPECT_NE(text.find("command: ireum-eval run "), std::string::npos) << text;
  EXPECT_NE(text.find("version: ireum-query stand-in"), std::string::npos) << text;
  EXPECT_NE(text.find("XXH3-128 "), std::string::npos) << text;
  EXPECT_NE(read_file(run).find("c1 Q0 m1 1 2999 ireum-t1"), std::string::npos);
  EXPECT_TRUE(fs::exists(about.parent_path() / "figures.json"));
  EXPECT_TRUE(fs::exists(about.parent_path() / "timing.tsv"));
}

TEST_F(Commands, WhatFollowsTwoDashesReachesTheQueryTool) {
  EXPECT_THROW(done({"run", mini_, "--", "--nonsense"}), std::runtime_error);
}

TEST_F(Commands, VariantsAreHeldAgainstTheirBaseTopics) {
  const Outcome outcome = done({"variants", mini_, variants_, "--per-topic"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("addspace       1  0.0000   1.0000  0.0000  0.0000  0.0000\n"
                             "josa           1  0.5000   1.0000  0.5000  0.5000  0.5000\n"
                             "same           1  1.0000   1.0000  1.0000  1.0000  1.0000\n"
                             "all            3  0.5000   1.0000  0.5000  0.0000  1.0000\n"),
            std::string::npos)
      << outcome.out;
  EXPECT_NE(outcome.out.find("v2     josa      가람은행은  c1    가람은행    0.5000   1.0000"), std::string::npos)
      << outcome.out;
}

TEST_F(Commands, VariantsMayBringArticlesAndBaseTopics) {
  const fs::path own = path("own");
  fs::create_directories(own / "base");
  write_file(own / "corpus.jsonl", "{\"id\": \"x1\", \"body\": \"라온물산이 값을 내렸다.\"}\n");
  write_file(own / "topics.tsv", "w1\tcompany\tLaon\n");
  write_file(own / "base/topics.tsv", "b1\tcompany\t라온물산\n");
  write_file(own / "base.tsv", "w1\tb1\tenglish\t라온물산\n");
  write_file(own / "qrels.txt", "w1 0 x1 1\nb1 0 x1 1\n");
  const Outcome outcome = done({"variants", mini_, own.string()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("english       1  0.0000   1.0000  0.0000"), std::string::npos) << outcome.out;
}

TEST_F(Commands, CheckSaysWhatIsThere) {
  const Outcome outcome = done({"check", mini_});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(
      outcome.out.rfind("mini: nothing is wrong: 6 articles, 2 topics, 5 judgments, 1 unjudged pairs; XXH3-128 ", 0),
      0U)
      << outcome.out;
}

TEST_F(Commands, TheGateHoldsAndFalls) {
  const std::string baseline = path("baseline.tsv");
  EXPECT_EQ(done({"gate", mini_, "--baseline", baseline, "--write"}).status, 0);
  EXPECT_EQ(read_file(baseline).rfind("topics\tmeasure\tcount\tmean\tlow\thigh\ntopics\tnDCG@10\t2\t1.0000", 0), 0U);
  EXPECT_EQ(done({"gate", mini_, "--baseline", baseline}).status, 0);
  const Outcome one = done({"gate", mini_, "--baseline", baseline, "-m", "AP"});
  EXPECT_EQ(one.status, 0);
  EXPECT_EQ(one.out.find("nDCG"), std::string::npos) << one.out;
  const Outcome unknown = done({"gate", mini_, "--baseline", baseline, "-m", "P@7"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_NE(unknown.err.find("holds no figure of P@7"), std::string::npos) << unknown.err;

  // The ranking broken on purpose: the worst hit first, in every topic.
  done({"run", mini_, "-o", path("mini.run")});
  std::istringstream lines(read_file(path("mini.run")));
  std::string reversed;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream columns(line);
    std::string topic, q0, article, rank, score, tag;
    columns >> topic >> q0 >> article >> rank >> score >> tag;
    reversed += topic + " Q0 " + article + " 1 -" + score + " " + tag + "\n";
  }
  const Outcome broken = done({"gate", mini_, "--baseline", baseline, "--run", file("broken.run", reversed)});
  EXPECT_EQ(broken.status, 1);
  EXPECT_NE(broken.out.find("FELL"), std::string::npos) << broken.out;
  EXPECT_EQ(broken.err, "ireum-eval: a figure fell under the baseline by more than its interval\n");
}

TEST_F(Commands, TheGateAllowsTheIntervalOfTheBaseline) {
  const std::string baseline =
      file("b", "topics\tmeasure\tcount\tmean\tlow\thigh\ntopics\tAP\t4\t1.0000\t0.7500\t1.0000\n");
  file("half.run", "c1 Q0 m1 1 2 x\nc1 Q0 m2 1 1 x\np1 Q0 m6 1 2 x\np1 Q0 m4 1 1 x\n");  // AP 1 and 0.5
  const Outcome outcome = done({"gate", mini_, "--baseline", baseline, "--run", path("half.run")});
  EXPECT_EQ(outcome.status, 0) << outcome.out;
  EXPECT_NE(outcome.err.find("2 topics, the baseline has 4"), std::string::npos) << outcome.err;
}

TEST_F(Commands, AGateWithoutAFigureForItsTopicsIsAnError) {
  const std::string baseline = file("b", "topics\tmeasure\tcount\tmean\tlow\thigh\nothers\tAP\t2\t1\t1\t1\n");
  EXPECT_EQ(done({"gate", mini_, "--baseline", baseline}).status, 2);
}

TEST_F(Commands, TheReportHoldsEnginesTypesVariantsAndTheWorstTopics) {
  const fs::path results = path("results");
  for (const char* folder : {"mini/ireum", "mini/scan", "mini-variants/ireum"})
    fs::create_directories(results / folder);
  done({"run", mini_, "-o", (results / "mini/ireum/run.txt").string()});
  write_file(results / "mini/ireum/timing.tsv", "c1\t0.25\t0\np1\t0.75\t0\n");
  write_file(results / "mini/ireum/index.txt", "engine\tireum-query 9\nindex_wall_s\t1.25\nindex_bytes\t2500000\n");
  write_file(results / "mini/scan/run.txt", "c1 Q0 m3 1 2 scan\nc1 Q0 m1 1 1 scan\np1 Q0 m4 1 1 scan\n");
  write_file(results / "mini/peers.tsv", "name\tstatus\treason\nscan\tran\t-\nabsent\tmissing\tit is not installed\n");
  write_file(results / "mini-variants/ireum/run.txt", "v2 Q0 m1 1 1 ireum-t1\nv3 Q0 m4 1 1 ireum-t1\n");
  const Outcome outcome = done({"report", results.string(), "-c", mini_, "--variants", variants_, "--html",
                                path("page.html"), "-m", "AP,SetF", "--worst-of", "scan", "--title", "A <title>"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  for (const char* expected :
       {"| engine | AP | SetF |\n", "| engine | p50 ms | p95 ms | p99 ms | index s | index MB |",
        "| ireum | **1.000** (1.000–1.000) | **1.000** (1.000–1.000) |\n", "| ireum | 0.25 | 0.75 | 0.75 | 1.2 | 2.5 |",
        "| scan | 0.625 (0.250–1.000) |",
        "| engine | company (1) AP | company (1) SetF | person (1) AP | person (1) SetF |",
        "| josa | 1 | **0.500** (0.500–0.500) |", "- absent on mini: missing: it is not installed",
        "- ireum: ireum-query 9", "- scan has no run on mini-variants."}) {
    EXPECT_NE(outcome.out.find(expected), std::string::npos) << expected << "\n" << outcome.out;
  }
  const std::string page = read_file(path("page.html"));
  for (const char* expected : {"A &lt;title&gt;", "<svg", "currentColor", "prefers-color-scheme: dark",
                               "Worst topics of scan", "rank 1: <code>m3</code>", "Missed:", "<code>m2</code>"}) {
    EXPECT_NE(page.find(expected), std::string::npos) << expected;
  }
  EXPECT_EQ(page.find("벚꽃"), std::string::npos) << "bodies are shown only when asked for";
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("href=\"http"), std::string::npos);
  done({"report", results.string(), "-c", mini_, "--html", path("page.html"), "--worst-of", "scan", "--snippets"});
  EXPECT_NE(read_file(path("page.html")).find("벚꽃"), std::string::npos);
  EXPECT_NE(page.find("<strong lang"), std::string::npos);
  done({"report", results.string(), "-c", mini_, "--html", path("page.html"), "--worst-of", "scan", "--ids-only"});
  EXPECT_EQ(read_file(path("page.html")).find("<strong lang"), std::string::npos) << "no queries";
  EXPECT_NE(read_file(path("page.html")).find("<code>m3</code>"), std::string::npos);
  // Two forms of one run may be of different days.
  ASSERT_EQ(run_program({"xz", "-k", (results / "mini/scan/run.txt").string()}), 0);
  const Outcome twice = done({"report", results.string(), "-c", mini_});
  EXPECT_EQ(twice.status, 2);
  EXPECT_NE(twice.err.find("run.txt.xz: beside run.txt"), std::string::npos) << twice.err;
}

}  // namespace
}  // namespace ireum::relevance
