#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <utility>

#include "benchmarks/relevance/collection.h"
#include "benchmarks/relevance/commands.h"
#include "benchmarks/relevance/figures.h"
#include "benchmarks/relevance/page.h"
#include "benchmarks/relevance/plot.h"
#include "benchmarks/relevance/report_runs.h"
#include "benchmarks/relevance/report_tables.h"
#include "benchmarks/relevance/search.h"
#include "benchmarks/relevance/variants.h"
#include "benchmarks/relevance/worst_topics.h"

namespace ireum::relevance {
namespace {

namespace fs = std::filesystem;

const Measure kAp{MeasureKind::kAveragePrecision, 0};
const Measure kSetF{MeasureKind::kSetF, 0};

// Topics on which all engines are scored and what came out.
struct Part {
  const Collection* collection = nullptr;
  const Results* results = nullptr;
  std::string title;
  std::vector<Topic> topics;
  std::vector<Engine> engines;
  std::vector<WorstTopic> worst;
  std::string worst_of;
  bool with_speed = true;
};

// The run of `engine` among `results`; null: it has none.
const RunFile* run_of(const Results& results, std::string_view engine) {
  const auto found =
      std::find_if(results.runs.begin(), results.runs.end(), [&](const RunFile& run) { return run.engine == engine; });
  return found == results.runs.end() ? nullptr : &*found;
}

std::string collection_line(const Collection& collection, const std::string& kind) {
  const Contents contents = count_contents(collection);
  std::string line = kind + " " + collection.name + ": ";
  if (collection.has_corpus) line += std::to_string(contents.articles) + " articles, ";
  return line + std::to_string(contents.topics) + " topics, " + std::to_string(contents.judgments) + " judgments, " +
         std::to_string(contents.unjudged) + " unjudged pairs; XXH3-128 " + collection_checksum(collection.folder) +
         ".";
}

// Scores all runs of one collection on its parts; a run is read once.
void score_parts(std::vector<Part*>& parts, const ReportCommand& command, const std::vector<Measure>& measures,
                 std::vector<Problem>& problems) {
  const Results& results = *parts.front()->results;
  const Collection& collection = *parts.front()->collection;
  std::string worst_of = command.worst_of;
  if (worst_of.empty()) {
    worst_of = run_of(results, kOurs) != nullptr ? std::string(kOurs) : results.runs.front().engine;
  }
  if (run_of(results, worst_of) == nullptr)
    problems.push_back({results.folder.string(), 0, "holds no run of '" + worst_of + "' (--worst-of)"});
  for (const RunFile& file : results.runs) {
    std::vector<Topic> asked;
    for (const Part* part : parts) asked.insert(asked.end(), part->topics.begin(), part->topics.end());
    const TrecRun run = read_run(file, {&collection}, asked, problems);
    std::vector<double> times;
    if (!file.timing.empty()) times = parse_timing(read_file(file.timing), file.timing.string(), problems);
    if (!problems.empty()) continue;
    for (Part* part : parts) {
      Scores scores = score_run(run, collection.qrels, collection.unjudged, topic_ids(part->topics), measures,
                                command.measure.score);
      if (scores.topics.empty()) {
        problems.push_back({part->title, 0, "none of its topics has a judgment"});
        continue;
      }
      // A run of other topics would come out as the worst engine of all.
      if (scores.answered == 0) {
        problems.push_back({file.run.string(), 0, "answers none of the topics of " + part->title});
        continue;
      }
      if (file.engine == worst_of) {
        part->worst = worst_topics(run, collection, part->topics, scores, command);
        part->worst_of = worst_of;
      }
      part->engines.push_back({file.engine, std::move(scores), times, file.facts});
    }
  }
}

// Ours first, then by falling AP of the first part; one order for the whole page, so that colours stay.
std::vector<std::string> best_first(const std::vector<Engine>& engines) {
  std::vector<std::pair<double, std::string>> ranked;
  ranked.reserve(engines.size());
  for (const Engine& engine : engines)
    ranked.emplace_back(engine.name == kOurs ? -2 : -mean(engine.scores.of(kAp)), engine.name);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> order;
  order.reserve(ranked.size());
  for (const auto& [value, name] : ranked) order.push_back(name);
  return order;
}

std::size_t place(const std::vector<std::string>& order, const std::string& name) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), name) - order.begin());
}

ReportSection part_section(Part& part, const ReportCommand& command, std::size_t shown_measures, std::size_t number,
                           std::vector<Problem>& problems) {
  ReportSection section;
  section.title = part.title;
  const Scores& first = part.engines.front().scores;
  std::string line = std::to_string(first.topics.size()) + " topics with " + std::to_string(first.relevant) +
                     " relevant articles. Unjudged pairs left every run before scoring; depth " +
                     std::to_string(command.measure.score.depth) +
                     ". Set measures see what an engine returns by default: of ireum the first tier, as typed.";
  if (!first.unscored.empty())
    line += " " + std::to_string(first.unscored.size()) + " topics have no judgment and are not scored.";
  section.paragraphs.push_back(line);
  section.tables.push_back(engines_table(part.engines, shown_measures, command.measure.resampling));
  if (auto types = types_table(part.engines, part.topics, command.measure.resampling))
    section.tables.push_back(std::move(*types));
  if (fs::exists(part.collection->attributes())) {
    const fs::path file = part.collection->attributes();
    const Attributes attributes = parse_attributes(read_file(file), file.string(), problems);
    for (const std::string& column : attributes.columns) {
      if (column == "topic" || column == "type" || column == "query") continue;
      const auto value_of = attribute_of_topics(*part.collection, part.topics, column, problems);
      section.tables.push_back(attribute_table(part.engines, column, value_of, command.measure.resampling));
    }
  }
  if (auto speed = part.with_speed ? speed_table(part.engines) : std::nullopt)
    section.tables.push_back(std::move(*speed));
  std::vector<Curve> curves;
  for (const Engine& engine : part.engines) {
    curves.push_back({engine.name, engine.scores.precision_at_recall,
                      mean(engine.scores.of({MeasureKind::kSetPrecision, 0})),
                      mean(engine.scores.of({MeasureKind::kSetRecall, 0}))});
  }
  if (!command.html.empty()) section.plot = plot_precision_recall(curves, "s" + std::to_string(number) + "-");
  section.plot_caption =
      "Interpolated precision at eleven levels of recall, mean over the topics; the points are the precision and "
      "recall of the "
      "returned set.";
  if (command.snippets && part.collection->has_corpus) add_snippets(part.worst, *part.collection);
  section.worst_title = "Worst topics of " + part.worst_of;
  section.worst = std::move(part.worst);
  return section;
}

// What is left of AP: a row a class of variants, a column an engine, both as they come.
class ClassTable {
 public:
  // `figures`: as variants_table() makes them.
  void add(const std::string& engine, const Table& figures) {
    table_.columns.push_back(engine);
    for (const auto& row : figures.rows) {
      auto [cells, added] = rows_.try_emplace(row[0].text());
      if (added) {
        order_.push_back(row[0].text());
        cells->second = {words(row[0].text()), {row[1].text(), "", false, true}};
      }
      cells->second.resize(table_.columns.size() - 1);
      ReportCell cell;
      if (!row[4].empty()) {
        cell = with_interval(std::stod(row[4].text()), {std::stod(row[5].text()), std::stod(row[6].text())});
      }
      cells->second.push_back(cell);
    }
  }

  ReportTable table() const {
    ReportTable table = table_;
    for (const std::string& kind : order_) {
      std::vector<ReportCell>& row = table.rows.emplace_back(rows_.at(kind));
      row.resize(table.columns.size());
      mark_best_in_row(row, 2);
    }
    return table;
  }

 private:
  ReportTable table_{"What is left of AP by class",
                     "AP of the variants divided by AP of their base topics, with 95% bootstrap intervals.",
                     {"class", "topics"},
                     {}};
  std::map<std::string, std::vector<ReportCell>> rows_;
  std::vector<std::string> order_;
};

ReportSection variants_section(const Collection& collection, const Results& collection_results,
                               const Collection& variants, const Results& results, const ReportCommand& command,
                               std::vector<std::string>& notes, std::vector<Problem>& problems) {
  ReportSection section;
  section.title = "Variants: " + variants.name;
  const VariantTable table = read_variants(collection, variants, problems);
  if (!problems.empty()) return section;
  const std::set<std::string> base_ids = [&] {
    const auto ids = topic_ids(table.base_topics);
    return std::set<std::string>(ids.begin(), ids.end());
  }();
  ClassTable classes;
  for (const RunFile& file : results.runs) {
    const TrecRun run = read_run(file, {&variants, &collection}, variants.topics, problems);
    if (!problems.empty()) return section;
    // The base topics stand in the same run, else in the engine's run of the collection.
    const bool brings_bases =
        table.own_bases || std::any_of(run.topics.begin(), run.topics.end(),
                                       [&](const auto& topic) { return base_ids.contains(std::string(topic.first)); });
    std::optional<TrecRun> base_run;
    if (!brings_bases) {
      const RunFile* same = run_of(collection_results, file.engine);
      if (same == nullptr) {
        notes.push_back(file.engine + ": no answers to the base topics of " + variants.name +
                        "; left out of its table.");
        continue;
      }
      base_run = parse_run(read_file(same->run), same->run.string(), problems);
      if (!problems.empty()) return section;
    }
    const auto scored =
        score_variants(run, base_run ? *base_run : run, collection, variants, table, kAp, command.measure.score);
    classes.add(file.engine, variants_table("", "AP", scored, command.measure.resampling));
  }
  section.paragraphs.push_back(std::to_string(variants.topics.size()) + " variants of " +
                               std::to_string(table.base_topics.size()) + " base topics.");
  section.tables.push_back(classes.table());
  return section;
}

// Collections, and the runs on each, in the same order.
struct Sources {
  std::vector<Collection> collections;
  std::vector<Results> results;
};

Sources read_sources(const std::vector<fs::path>& folders, const fs::path& results, std::vector<Problem>& problems) {
  Sources sources;
  for (const fs::path& folder : folders) {
    sources.collections.push_back(read_collection(folder, problems));
    sources.results.push_back(find_results(results, sources.collections.back().name, problems));
  }
  return sources;
}

// A part for each collection; of the first one for each file of topics that is named.
std::vector<Part> parts_of(const Sources& sources, const std::vector<fs::path>& topics,
                           std::vector<Problem>& problems) {
  std::vector<Part> parts;
  for (std::size_t c = 0; c < sources.collections.size(); ++c) {
    const Collection& collection = sources.collections[c];
    if (c > 0 || topics.empty()) {
      parts.push_back({&collection, &sources.results[c], collection.name, collection.topics, {}, {}, ""});
      continue;
    }
    for (const fs::path& file : topics) {
      parts.push_back({&collection,
                       &sources.results[c],
                       collection.name + ", " + file.stem().string(),
                       parse_topics(read_file(file), file.string(), problems),
                       {},
                       {},
                       ""});
    }
  }
  return parts;
}

// Those asked for, and behind them what the tables by type and the plot need, which is not shown then.
std::vector<Measure> measures_to_score(std::vector<Measure> asked) {
  for (const Measure& needed :
       {kAp, kSetF, Measure{MeasureKind::kSetPrecision, 0}, Measure{MeasureKind::kSetRecall, 0}}) {
    if (std::find(asked.begin(), asked.end(), needed) == asked.end()) asked.push_back(needed);
  }
  return asked;
}

// Scores the parts and adds the sections of them; `order` gets the engines as the first part ranks them. Stops at the
// first problem.
void add_parts(const Sources& sources, std::vector<Part>& parts, const ReportCommand& command, ReportPage& page,
               std::vector<std::string>& order, std::vector<Problem>& problems) {
  const std::vector<Measure> measures = measures_to_score(command.measure.measures);
  for (const Collection& collection : sources.collections) {
    page.paragraphs.push_back(collection_line(collection, "Collection"));
    std::vector<Part*> own;
    for (Part& part : parts) {
      if (part.collection == &collection) own.push_back(&part);
    }
    score_parts(own, command, measures, problems);
    if (!problems.empty()) return;
    if (order.empty()) order = best_first(own.front()->engines);
    for (Part* part : own) {
      std::stable_sort(part->engines.begin(), part->engines.end(),
                       [&](const Engine& a, const Engine& b) { return place(order, a.name) < place(order, b.name); });
      part->with_speed = part == own.front();
      page.sections.push_back(
          part_section(*part, command, command.measure.measures.size(), page.sections.size(), problems));
    }
    if (!problems.empty()) return;
  }
}

// Adds the sections of `variants`, of topics of the first of `sources`. Stops at the first problem.
void add_variants(const Sources& sources, Sources& variants, const ReportCommand& command,
                  const std::vector<std::string>& order, ReportPage& page, std::vector<Problem>& problems) {
  for (std::size_t v = 0; v < variants.collections.size() && problems.empty(); ++v) {
    std::vector<RunFile>& runs = variants.results[v].runs;
    std::stable_sort(runs.begin(), runs.end(), [&](const RunFile& a, const RunFile& b) {
      return place(order, a.engine) < place(order, b.engine);
    });
    page.paragraphs.push_back(collection_line(variants.collections[v], "Variants"));
    page.sections.push_back(variants_section(sources.collections.front(), sources.results.front(),
                                             variants.collections[v], variants.results[v], command, page.notes,
                                             problems));
  }
}

// Adds which engines have no run where, and why, and the version of each.
void add_engine_notes(const std::vector<const Sources*>& all, ReportPage& page) {
  std::set<std::string> engines;
  std::map<std::string, std::string, std::less<>> versions;
  std::vector<std::pair<const Results*, std::string>> named;
  for (const Sources* sources : all) {
    for (std::size_t c = 0; c < sources->results.size(); ++c) {
      named.emplace_back(&sources->results[c], sources->collections[c].name);
    }
  }
  for (const auto& [results, name] : named) {
    for (const RunFile& run : results->runs) {
      engines.insert(run.engine);
      const auto version = run.facts.find("engine");
      if (version != run.facts.end()) versions.emplace(run.engine, version->second);
    }
  }
  const auto note = [&](const auto&... words) {
    std::string& text = page.notes.emplace_back();
    (text.append(words), ...);
  };
  for (const auto& [results, name] : named) {
    std::set<std::string> told;
    for (const RunFile& run : results->runs) told.insert(run.engine);
    for (const auto& [engine, reason] : results->missing) {
      note(engine, " on ", name, ": ", reason);
      told.insert(engine);
    }
    for (const std::string& engine : engines) {
      if (!told.contains(engine)) note(engine, " has no run on ", name, ".");
    }
  }
  for (const auto& [engine, version] : versions) note(engine, ": ", version);
}

}  // namespace

int report(const ReportCommand& command, std::ostream& out, std::ostream& err) {
  std::vector<Problem> problems;
  const Sources sources = read_sources(command.collections, command.results, problems);
  Sources variants = read_sources(command.variants, command.results, problems);
  std::vector<Part> parts = parts_of(sources, command.topics, problems);
  if (!problems.empty()) return refuse(problems, err);

  ReportPage page;
  page.title = command.title;
  page.paragraphs.push_back("Written on " + today() + " by ireum-eval " IREUM_VERSION ".");
  std::vector<std::string> order;
  add_parts(sources, parts, command, page, order, problems);
  if (!problems.empty()) return refuse(problems, err);
  add_variants(sources, variants, command, order, page, problems);
  if (!problems.empty()) return refuse(problems, err);
  add_engine_notes({&sources, &variants}, page);

  if (!command.html.empty()) write_file(command.html, render_html(page));
  if (command.markdown.empty()) {
    out << render_markdown(page);
  } else {
    write_file(command.markdown, render_markdown(page));
  }
  return 0;
}

}  // namespace ireum::relevance
