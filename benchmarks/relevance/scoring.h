#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "benchmarks/relevance/metrics.h"
#include "benchmarks/relevance/trec.h"

namespace ireum::relevance {

struct ScoreOptions {
  std::size_t depth = 1000;  // hits a topic that ranking measures see, counted after unjudged pairs have left
  int level = 1;             // the smallest relevant grade
};

// One topic's answer, ordered and joined with its judgments. Unjudged pairs leave first, then the ranking is cut at the
// depth; the returned set is all of the first tier, as typed, and is not cut.
struct TopicAnswer {
  TopicGrades grades;
  std::vector<Hit> hits;          // those that grades.ranked grades, in the same order
  std::size_t left_unjudged = 0;  // hits that left because they are unjudged
  std::size_t cut = 0;            // hits that the depth cut off
};

// `hits` may be null: a topic without an answer. `unjudged` may be null.
TopicAnswer judge(const std::vector<Hit>* hits, const TopicJudgments& judged, const TopicJudgments* unjudged,
                  const ScoreOptions& options);

// Figures of one run over a list of topics.
struct Scores {
  std::vector<Measure> measures;
  std::vector<std::string> topics;          // those scored, in the order asked
  std::vector<std::vector<double>> values;  // [measure][topic]
  std::vector<double> precision_at_recall;  // eleven points, the mean over the topics
  std::vector<std::string> unscored;        // asked, but without any judgment
  std::size_t answered = 0;                 // scored topics with at least one hit in the run
  std::size_t hits = 0;                     // of the scored topics, after unjudged ones left and the depth cut
  std::size_t left_unjudged = 0;
  std::size_t cut = 0;
  std::size_t relevant = 0;        // judged relevant, over the scored topics
  std::size_t relevant_found = 0;  // of these, among `hits`

  const std::vector<double>& of(const Measure& measure) const;  // throws std::out_of_range where it was not asked for
};

// Scores `run` on `topics`, or on every topic of `qrels` where `topics` is empty. A topic without an answer counts
// zero; one without judgments is not scored and is named in `unscored`.
Scores score_run(const TrecRun& run, const Judgments& qrels, const Judgments& unjudged,
                 const std::vector<std::string>& topics, const std::vector<Measure>& measures,
                 const ScoreOptions& options);

// The topics of the run that neither the judgments, nor the unjudged pairs, nor `topics` know, each at its first line.
std::vector<Problem> unknown_topics(const TrecRun& run, const std::string& file, const Judgments& qrels,
                                    const Judgments& unjudged, const std::vector<std::string>& topics);

// The topics of each value of an attribute, as positions in `scores.topics`. Topics that `group_of` does not know have
// the value "-".
std::map<std::string, std::vector<std::size_t>> group_topics(
    const Scores& scores, const std::map<std::string, std::string, std::less<>>& group_of);

// The scores of the topics at these positions only; counts other than the number of topics stay those of the whole.
std::vector<std::vector<double>> values_at(const Scores& scores, const std::vector<std::size_t>& positions);

}  // namespace ireum::relevance
