#include "benchmarks/relevance/variants.h"

#include <map>
#include <set>

namespace ireum::relevance {
namespace fs = std::filesystem;

VariantTable read_variants(const Collection& collection, const Collection& variants, std::vector<Problem>& problems) {
  VariantTable table;
  const fs::path base = variants.folder / "base.tsv";
  const fs::path own = variants.folder / "base/topics.tsv";
  if (!fs::exists(base)) {
    problems.push_back({base.string(), 0, "is missing"});
    return table;
  }
  table.rows = parse_attributes(read_file(base), base.string(), problems);
  const std::size_t column = table.rows.column("base");
  if (column == table.rows.columns.size() || table.rows.column("class") == table.rows.columns.size()) {
    problems.push_back({base.string(), 1, "no columns topic, base, class, query"});
    return table;
  }
  table.own_bases = fs::exists(own);
  const std::vector<Topic> bases =
      table.own_bases ? parse_topics(read_file(own), own.string(), problems) : collection.topics;
  std::set<std::string> variant_ids;
  for (const Topic& topic : variants.topics) {
    variant_ids.insert(topic.id);
    if (!table.rows.rows.contains(topic.id)) {
      problems.push_back(
          {(variants.folder / "topics.tsv").string(), topic.line, "topic '" + topic.id + "' has no line in base.tsv"});
    }
  }
  std::set<std::string> wanted;
  for (const auto& [topic, values] : table.rows.rows) wanted.insert(values[column]);
  for (const Topic& topic : bases) {
    if (wanted.erase(topic.id) == 0) continue;
    if (variant_ids.contains(topic.id)) {
      problems.push_back({base.string(), 0, "base topic '" + topic.id + "' is a variant's name too"});
    }
    table.base_topics.push_back(topic);
  }
  for (const std::string& topic : wanted) {
    problems.push_back({base.string(), 0, "base topic '" + topic + "' is in no topics file"});
  }
  return table;
}

std::vector<VariantScore> score_variants(const TrecRun& run, const TrecRun& base_run, const Collection& collection,
                                         const Collection& variants, const VariantTable& table, const Measure& measure,
                                         const ScoreOptions& options) {
  const auto values_of = [&](const TrecRun& answers, const Collection& judge, const std::vector<Topic>& topics) {
    const std::vector<std::string> ids = topic_ids(topics);
    std::map<std::string, double> values;
    if (ids.empty()) return values;
    const Scores scores = score_run(answers, judge.qrels, judge.unjudged, ids, {measure}, options);
    for (std::size_t t = 0; t < scores.topics.size(); ++t) values.emplace(scores.topics[t], scores.values[0][t]);
    return values;
  };
  const auto own = values_of(run, variants, variants.topics);
  const auto base = values_of(base_run, table.own_bases ? variants : collection, table.base_topics);
  const std::size_t base_column = table.rows.column("base");
  const std::size_t class_column = table.rows.column("class");
  std::map<std::string, std::string> queries;
  for (const Topic& topic : table.base_topics) queries.emplace(topic.id, topic.query);
  std::vector<VariantScore> scored;
  for (const Topic& topic : variants.topics) {
    const auto value = own.find(topic.id);
    const auto& row = table.rows.rows.at(topic.id);
    const auto base_value = base.find(row[base_column]);
    if (value == own.end() || base_value == base.end()) continue;
    scored.push_back({topic.id, row[base_column], row[class_column], topic.query, queries[row[base_column]],
                      value->second, base_value->second});
  }
  return scored;
}

void leave_out_bases(std::vector<Topic>& topics, const VariantTable& table) {
  const std::size_t column = table.rows.column("base");
  std::map<std::string, std::string> queries;
  for (const Topic& topic : table.base_topics) queries.emplace(topic.id, topic.query);
  for (Topic& topic : topics) {
    const auto row = table.rows.rows.find(topic.id);
    if (row != table.rows.rows.end()) topic.left_out = queries[row->second[column]];
  }
}

}  // namespace ireum::relevance
