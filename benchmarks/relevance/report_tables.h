#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "benchmarks/relevance/collection.h"
#include "benchmarks/relevance/page.h"
#include "benchmarks/relevance/scoring.h"
#include "benchmarks/relevance/stats.h"

namespace ireum::relevance {

// Of measures, behind the point.
constexpr int kDecimals = 3;

// What an engine scores on some topics.
struct Engine {
  std::string name;
  Scores scores;
  std::vector<double> match_ms;                           // of all topics that its run answers; empty: not known
  std::map<std::string, std::string, std::less<>> facts;  // as RunFile has them
};

ReportCell words(std::string text);
ReportCell with_interval(double value, const Interval& interval);

// Marks the greatest figure of a row from cell `first` on, as printed; several where they print alike.
void mark_best_in_row(std::vector<ReportCell>& row, std::size_t first);

// The means of the first `shown_measures` measures, a row an engine. Of all these tables, `engines` holds one at least,
// scored on the same topics.
ReportTable engines_table(const std::vector<Engine>& engines, std::size_t shown_measures, const Resampling& how);

// Times of searching and building, and sizes; nothing where none is known. Times are those of all topics that the run
// answers, so they are told once for a collection.
std::optional<ReportTable> speed_table(const std::vector<Engine>& engines);

// AP and F1 by type of `topics`; nothing where they are of one type.
std::optional<ReportTable> types_table(const std::vector<Engine>& engines, const std::vector<Topic>& topics,
                                       const Resampling& how);

// AP by a column of attributes.tsv, such as the classes of traps: a row a value, a column an engine. `value_of` has the
// value of each topic.
ReportTable attribute_table(const std::vector<Engine>& engines, const std::string& column,
                            const std::map<std::string, std::string, std::less<>>& value_of, const Resampling& how);

}  // namespace ireum::relevance
