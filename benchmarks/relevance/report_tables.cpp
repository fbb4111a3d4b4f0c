#include "benchmarks/relevance/report_tables.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "benchmarks/relevance/metrics.h"
#include "benchmarks/relevance/table.h"

namespace ireum::relevance {
namespace {

const Measure kAp{MeasureKind::kAveragePrecision, 0};
const Measure kSetF{MeasureKind::kSetF, 0};

ReportCell number(double value, int decimals) {
  return {Cell::figure(value, decimals).text(), "", false, true};
}

// Marks the greatest figure among the cells, as printed; several where they print alike.
void mark_best(const std::vector<ReportCell*>& cells) {
  std::optional<double> best;
  for (const ReportCell* cell : cells) {
    if (cell->numeric && (!best || std::stod(cell->text) > *best)) best = std::stod(cell->text);
  }
  for (ReportCell* cell : cells) cell->best = cell->numeric && std::stod(cell->text) == *best;
}

void mark_best_in_columns(ReportTable& table, std::size_t first, std::size_t last) {
  for (std::size_t c = first; c < last; ++c) {
    std::vector<ReportCell*> cells;
    for (auto& row : table.rows) cells.push_back(&row[c]);
    mark_best(cells);
  }
}

}  // namespace

ReportCell words(std::string text) {
  return {std::move(text), "", false, false};
}

ReportCell with_interval(double value, const Interval& interval) {
  return {Cell::figure(value, kDecimals).text(),
          Cell::figure(interval.low, kDecimals).text() + "–" + Cell::figure(interval.high, kDecimals).text(), false,
          true};
}

void mark_best_in_row(std::vector<ReportCell>& row, std::size_t first) {
  std::vector<ReportCell*> cells;
  for (std::size_t c = first; c < row.size(); ++c) cells.push_back(&row[c]);
  mark_best(cells);
}

ReportTable engines_table(const std::vector<Engine>& engines, std::size_t shown_measures, const Resampling& how) {
  ReportTable table{"Engines", "Means over the topics with 95% bootstrap intervals.", {"engine"}, {}};
  const auto& measures = engines.front().scores.measures;
  for (std::size_t m = 0; m < shown_measures; ++m) table.columns.push_back(measure_name(measures[m]));
  for (const Engine& engine : engines) {
    std::vector<ReportCell> row = {words(engine.name)};
    const auto intervals = bootstrap_means(engine.scores.values, how);
    for (std::size_t m = 0; m < shown_measures; ++m) {
      row.push_back(with_interval(mean(engine.scores.values[m]), intervals[m]));
    }
    table.rows.push_back(std::move(row));
  }
  mark_best_in_columns(table, 1, table.columns.size());
  return table;
}

std::optional<ReportTable> speed_table(const std::vector<Engine>& engines) {
  ReportTable table{"Speed",
                    "Match time of all topics asked; building the index in seconds, its size in megabytes.",
                    {"engine", "p50 ms", "p95 ms", "p99 ms", "index s", "index MB"},
                    {}};
  bool known = false;
  for (const Engine& engine : engines) {
    std::vector<ReportCell> row = {words(engine.name)};
    for (const double percent : {50.0, 95.0, 99.0}) {
      row.push_back(engine.match_ms.empty() ? ReportCell() : number(percentile(engine.match_ms, percent), 2));
    }
    for (const auto& [fact, unit] : {std::pair("index_wall_s", 1.0), std::pair("index_bytes", 1e6)}) {
      const auto figure = engine.facts.find(fact);
      row.push_back(figure == engine.facts.end() ? ReportCell()
                                                 : number(std::strtod(figure->second.c_str(), nullptr) / unit, 1));
    }
    known = known || std::any_of(row.begin() + 1, row.end(), [](const ReportCell& cell) { return cell.numeric; });
    table.rows.push_back(std::move(row));
  }
  if (!known) return std::nullopt;
  return table;
}

std::optional<ReportTable> types_table(const std::vector<Engine>& engines, const std::vector<Topic>& topics,
                                       const Resampling& how) {
  std::map<std::string, std::string, std::less<>> type_of;
  for (const Topic& topic : topics) type_of.emplace(topic.id, topic.type);
  const auto groups = group_topics(engines.front().scores, type_of);
  if (groups.size() < 2) return std::nullopt;
  ReportTable table{"By type", "AP and F1 of the returned set, with the number of topics.", {"engine"}, {}};
  for (const auto& [type, positions] : groups) {
    for (const Measure& measure : {kAp, kSetF}) {
      table.columns.push_back(type + " (" + std::to_string(positions.size()) + ") " + measure_name(measure));
    }
  }
  for (const Engine& engine : engines) {
    std::vector<ReportCell> row = {words(engine.name)};
    for (const auto& [type, positions] : groups) {
      std::vector<std::vector<double>> columns(2);
      for (const std::size_t position : positions) {
        columns[0].push_back(engine.scores.of(kAp)[position]);
        columns[1].push_back(engine.scores.of(kSetF)[position]);
      }
      const auto intervals = bootstrap_means(columns, how);
      for (std::size_t m = 0; m < 2; ++m) row.push_back(with_interval(mean(columns[m]), intervals[m]));
    }
    table.rows.push_back(std::move(row));
  }
  mark_best_in_columns(table, 1, table.columns.size());
  return table;
}

ReportTable attribute_table(const std::vector<Engine>& engines, const std::string& column,
                            const std::map<std::string, std::string, std::less<>>& value_of, const Resampling& how) {
  ReportTable table{
      "By " + column, "AP by " + column + " of the topics, with 95% bootstrap intervals.", {column, "topics"}, {}};
  for (const Engine& engine : engines) table.columns.push_back(engine.name);
  for (const auto& [value, positions] : group_topics(engines.front().scores, value_of)) {
    std::vector<ReportCell> row = {words(value), {std::to_string(positions.size()), "", false, true}};
    for (const Engine& engine : engines) {
      std::vector<std::vector<double>> figures(1);
      for (const std::size_t position : positions) figures[0].push_back(engine.scores.of(kAp)[position]);
      row.push_back(with_interval(mean(figures[0]), bootstrap_means(figures, how).front()));
    }
    mark_best_in_row(row, 2);
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace ireum::relevance
