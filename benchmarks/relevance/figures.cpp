#include "benchmarks/relevance/figures.h"

#include <algorithm>
#include <utility>

namespace ireum::relevance {
namespace {

std::map<std::string, const Topic*, std::less<>> by_id(const std::vector<Topic>& topics) {
  std::map<std::string, const Topic*, std::less<>> index;
  for (const Topic& topic : topics) index.emplace(topic.id, &topic);
  return index;
}

std::string plural(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace

Table means_table(const std::string& name, const Scores& scores, const Resampling& how) {
  Table table{name, {"measure", "mean", "low", "high"}, {}};
  const auto intervals = bootstrap_means(scores.values, how);
  for (std::size_t m = 0; m < scores.measures.size(); ++m) {
    table.rows.push_back({measure_name(scores.measures[m]), Cell::figure(mean(scores.values[m])),
                          Cell::figure(intervals[m].low), Cell::figure(intervals[m].high)});
  }
  return table;
}

Table groups_table(const std::string& name, const std::string& by, const Scores& scores,
                   const std::map<std::string, std::string, std::less<>>& group_of, const Resampling& how) {
  Table table{name, {"measure", by, "topics", "mean", "low", "high"}, {}};
  struct Group {
    std::string value;
    std::vector<std::vector<double>> values;
    std::vector<Interval> intervals;
    std::size_t topics;
  };
  std::vector<Group> groups;
  for (const auto& [value, positions] : group_topics(scores, group_of)) {
    auto values = values_at(scores, positions);
    auto intervals = bootstrap_means(values, how);
    groups.push_back({value, std::move(values), std::move(intervals), positions.size()});
  }
  for (std::size_t m = 0; m < scores.measures.size(); ++m) {
    for (const Group& group : groups) {
      table.rows.push_back({measure_name(scores.measures[m]), group.value, Cell::count(group.topics),
                            Cell::figure(mean(group.values[m])), Cell::figure(group.intervals[m].low),
                            Cell::figure(group.intervals[m].high)});
    }
  }
  return table;
}

Table topics_table(const std::string& name, const Scores& scores, const std::vector<Topic>& topics) {
  Table table{name, {"topic", "type", "query"}, {}};
  const auto index = by_id(topics);
  for (const Measure& measure : scores.measures) table.columns.push_back(measure_name(measure));
  for (std::size_t t = 0; t < scores.topics.size(); ++t) {
    const auto known = index.find(scores.topics[t]);
    std::vector<Cell> row = {scores.topics[t]};
    row.emplace_back(known == index.end() ? "" : known->second->type);
    row.emplace_back(known == index.end() ? "" : known->second->query);
    for (const auto& values : scores.values) row.push_back(Cell::figure(values[t]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table differences_table(const std::string& name, const std::vector<std::string>& names,
                        const std::vector<Scores>& scores, const Resampling& how) {
  Table table{name, {"measure", "run", "base", "mean", "difference", "low", "high", "p"}, {}};
  const Scores& base = scores.front();
  std::vector<std::vector<std::vector<double>>> differences;  // [run - 1][measure][topic]
  std::vector<std::vector<Interval>> intervals;
  for (std::size_t r = 1; r < scores.size(); ++r) {
    auto& run = differences.emplace_back(base.values.size());
    for (std::size_t m = 0; m < run.size(); ++m) {
      for (std::size_t t = 0; t < base.topics.size(); ++t) {
        run[m].push_back(scores[r].values[m].at(t) - base.values[m].at(t));
      }
    }
    intervals.push_back(bootstrap_means(run, how));
  }
  for (std::size_t m = 0; m < base.measures.size(); ++m) {
    for (std::size_t r = 1; r < scores.size(); ++r) {
      const auto& by_topic = differences[r - 1][m];
      const Interval& interval = intervals[r - 1][m];
      table.rows.push_back({measure_name(base.measures[m]), names[r], Cell::figure(mean(base.values[m])),
                            Cell::figure(mean(scores[r].values[m])), Cell::figure(mean(by_topic)),
                            Cell::figure(interval.low), Cell::figure(interval.high),
                            Cell::figure(randomisation_p(by_topic, how))});
    }
  }
  return table;
}

Table changes_table(const std::string& name, const Scores& from, const Scores& to, const Measure& measure,
                    std::size_t count, const std::vector<Topic>& topics) {
  Table table{name, {"topic", "query", "base", "run", "difference"}, {}};
  const auto index = by_id(topics);
  const auto& before = from.of(measure);
  const auto& after = to.of(measure);
  std::vector<std::size_t> order(from.topics.size());
  for (std::size_t t = 0; t < order.size(); ++t) order[t] = t;
  const auto change = [&](std::size_t t) { return after[t] - before[t]; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return change(a) > change(b); });
  const auto first_lost = std::find_if(order.begin(), order.end(), [&](std::size_t t) { return change(t) < 0; });
  const auto first_same = std::find_if(order.begin(), order.end(), [&](std::size_t t) { return change(t) <= 0; });
  const auto add = [&](auto begin, auto end) {
    for (auto t = begin; t != end; ++t) {
      const auto known = index.find(from.topics[*t]);
      table.rows.push_back({from.topics[*t], known == index.end() ? Cell() : Cell(known->second->query),
                            Cell::figure(before[*t]), Cell::figure(after[*t]), Cell::figure(change(*t))});
    }
  };
  const auto most = static_cast<std::ptrdiff_t>(count);
  add(order.begin(), order.begin() + std::min(most, first_same - order.begin()));
  add(order.end() - std::min(most, order.end() - first_lost), order.end());
  return table;
}

Table times_table(const std::vector<double>& match_ms) {
  return {"match time",
          {"answers", "p50 ms", "p95 ms", "p99 ms"},
          {{Cell::count(match_ms.size()), Cell::figure(percentile(match_ms, 50), 3),
            Cell::figure(percentile(match_ms, 95), 3), Cell::figure(percentile(match_ms, 99), 3)}}};
}

std::vector<std::string> notes_on(const std::string& name, const Scores& scores) {
  std::vector<std::string> notes;
  std::string text = name + ": " + plural(scores.topics.size(), "topic") + ", " + std::to_string(scores.answered) +
                     " with an answer; " + plural(scores.hits, "hit") + ", " + std::to_string(scores.relevant_found) +
                     " of " + std::to_string(scores.relevant) + " relevant";
  if (scores.left_unjudged > 0) text += "; " + plural(scores.left_unjudged, "unjudged hit") + " left before scoring";
  if (scores.cut > 0) text += "; " + plural(scores.cut, "hit") + " below the depth";
  notes.push_back(text + ".");
  if (!scores.unscored.empty()) {
    constexpr std::size_t kShown = 5;
    std::string list;
    for (std::size_t i = 0; i < std::min(kShown, scores.unscored.size()); ++i) {
      list += (i > 0 ? ", " : "") + scores.unscored[i];
    }
    if (scores.unscored.size() > kShown) list += ", ...";
    notes.push_back(name + ": " + plural(scores.unscored.size(), "topic") + " without judgments not scored: " + list +
                    ".");
  }
  return notes;
}

Table variants_table(const std::string& name, const std::string& measure, const std::vector<VariantScore>& variants,
                     const Resampling& how) {
  Table table{name, {"class", "topics", measure, "base " + measure, "ratio", "low", "high"}, {}};
  std::map<std::string, std::pair<std::vector<double>, std::vector<double>>> classes;
  std::pair<std::vector<double>, std::vector<double>> all;
  for (const VariantScore& variant : variants) {
    auto& of_class = classes[variant.kind];
    for (auto* columns : {&of_class, &all}) {
      columns->first.push_back(variant.value);
      columns->second.push_back(variant.base_value);
    }
  }
  const auto add = [&](const std::string& kind, const auto& columns) {
    const double value = mean(columns.first);
    const double base = mean(columns.second);
    std::vector<Cell> row = {kind, Cell::count(columns.first.size()), Cell::figure(value), Cell::figure(base)};
    if (base > 0) {
      const Interval interval = bootstrap_ratio(columns.first, columns.second, how);
      row.insert(row.end(), {Cell::figure(value / base), Cell::figure(interval.low), Cell::figure(interval.high)});
    } else {
      row.resize(table.columns.size());
    }
    table.rows.push_back(std::move(row));
  };
  for (const auto& [kind, columns] : classes) add(kind, columns);
  if (classes.size() > 1) add("all", all);
  return table;
}

Table variant_topics_table(const std::string& measure, const std::vector<VariantScore>& variants) {
  Table table{"by topic", {"topic", "class", "query", "base", "base query", measure, "base " + measure}, {}};
  for (const VariantScore& variant : variants) {
    table.rows.push_back({variant.topic, variant.kind, variant.query, variant.base, variant.base_query,
                          Cell::figure(variant.value), Cell::figure(variant.base_value)});
  }
  return table;
}

}  // namespace ireum::relevance
