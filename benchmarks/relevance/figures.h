#pragma once

#include <map>
#include <string>
#include <vector>

#include "benchmarks/relevance/options.h"
#include "benchmarks/relevance/scoring.h"
#include "benchmarks/relevance/table.h"

namespace ireum::relevance {

// Columns measure, mean, low, high (95% bootstrap): a row a measure.
Table means_table(const std::string& name, const Scores& scores, const Resampling& how);

// Columns measure, `by`, topics, mean, low, high: a row a measure and a value of the attribute.
Table groups_table(const std::string& name, const std::string& by, const Scores& scores,
                   const std::map<std::string, std::string, std::less<>>& group_of, const Resampling& how);

// A row a topic: topic, type and query where `topics` knows them, and a column a measure.
Table topics_table(const std::string& name, const Scores& scores, const std::vector<Topic>& topics);

// Columns measure, run, base, mean, difference, low, high, p: a row a measure and a further run, held against the
// first. All runs are scored on the same topics.
Table differences_table(const std::string& name, const std::vector<std::string>& names,
                        const std::vector<Scores>& scores, const Resampling& how);

// The topics whose value of `measure` changed most from one run to another: first those that gained, most first, then
// those that lost, most last, at most `count` each. Topics that did not change are not shown.
Table changes_table(const std::string& name, const Scores& from, const Scores& to, const Measure& measure,
                    std::size_t count, const std::vector<Topic>& topics);

// Columns topics, p50, p95, p99 in milliseconds.
Table times_table(const std::vector<double>& match_ms);

// What the figures rest on: topics, answers, hits, what left; and what is to be known about topics that could not be
// scored.
std::vector<std::string> notes_on(const std::string& name, const Scores& scores);

// One variant topic and its base topic.
struct VariantScore {
  std::string topic;
  std::string base;
  std::string kind;  // its class
  std::string query;
  std::string base_query;
  double value = 0;
  double base_value = 0;
};

// Columns class, topics, mean, base, ratio, low, high: a row a class and one for all. The ratio is the mean over the
// class's topics divided by the mean over their base topics, a base topic counting once for each variant; its interval
// is a bootstrap over the pairs. Without a base above 0 there is no ratio.
Table variants_table(const std::string& name, const std::string& measure, const std::vector<VariantScore>& variants,
                     const Resampling& how);

// The same a row a variant.
Table variant_topics_table(const std::string& measure, const std::vector<VariantScore>& variants);

}  // namespace ireum::relevance
