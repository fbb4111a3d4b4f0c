#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "benchmarks/relevance/collection.h"
#include "benchmarks/relevance/commands.h"
#include "benchmarks/relevance/figures.h"
#include "benchmarks/relevance/page.h"
#include "benchmarks/relevance/plot.h"
#include "benchmarks/relevance/search.h"
#include "benchmarks/relevance/variants.h"

namespace ireum::relevance {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOurs = "ireum";
constexpr std::size_t kShownHits = 5;

const Measure kAp{MeasureKind::kAveragePrecision, 0};
const Measure kSetF{MeasureKind::kSetF, 0};

// The answers of one engine: a folder with run.txt, and where they are known timing.tsv and index.txt; the first two
// may be compressed.
struct RunFile {
  std::string engine;  // the folder's name
  fs::path run;
  fs::path timing;                                        // empty: none
  std::map<std::string, std::string, std::less<>> facts;  // index.txt: engine, index_wall_s, index_bytes ...
};

struct Results {
  fs::path folder;
  std::vector<RunFile> runs;                                 // ours first, then by name
  std::vector<std::pair<std::string, std::string>> missing;  // engine, reason: what peers.tsv says did not run
};

std::map<std::string, std::string, std::less<>> read_facts(const fs::path& path) {
  std::map<std::string, std::string, std::less<>> facts;
  if (!fs::exists(path)) return facts;
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) facts.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  return facts;
}

// The file itself or compressed, as read_file takes it; empty where there is neither. Two of them are a problem, as
// they may be of different days.
fs::path find_packed(const fs::path& plain, std::vector<Problem>& problems) {
  fs::path found;
  for (const char* ending : {"", ".gz", ".xz"}) {
    const fs::path path = plain.string() + ending;
    if (!fs::exists(path)) continue;
    if (!found.empty()) problems.push_back({path.string(), 0, "beside " + found.filename().string()});
    found = path;
  }
  return found;
}

Results find_results(const fs::path& results, const std::string& name, std::vector<Problem>& problems) {
  Results found;
  found.folder = results / name;
  std::error_code error;
  if (!fs::is_directory(found.folder, error)) {
    problems.push_back({found.folder.string(), 0, "is no folder of runs"});
    return found;
  }
  for (const auto& entry : fs::directory_iterator(found.folder)) {
    const fs::path& folder = entry.path();
    const fs::path run = find_packed(folder / "run.txt", problems);
    if (run.empty()) continue;
    found.runs.push_back({folder.filename().string(), run, find_packed(folder / "timing.tsv", problems),
                          read_facts(folder / "index.txt")});
  }
  std::sort(found.runs.begin(), found.runs.end(), [](const RunFile& a, const RunFile& b) {
    const bool ours = a.engine == kOurs;
    return ours != (b.engine == kOurs) ? ours : a.engine < b.engine;
  });
  if (fs::exists(found.folder / "peers.tsv")) {
    const fs::path path = found.folder / "peers.tsv";
    std::istringstream lines(read_file(path));
    for (std::string line; std::getline(lines, line);) {
      std::istringstream columns(line);
      std::string engine;
      std::string status;
      std::string reason;
      std::getline(columns, engine, '\t');
      std::getline(columns, status, '\t');
      std::getline(columns, reason);
      if (status == "missing" || status == "failed") {
        found.missing.emplace_back(std::move(engine), status.append(": ").append(reason));
      }
    }
  }
  if (found.runs.empty()) problems.push_back({found.folder.string(), 0, "holds no ENGINE/run.txt, plain, .gz or .xz"});
  return found;
}

// Topics on which all engines are scored and what came out.
struct Engine {
  std::string name;
  Scores scores;
  std::vector<double> match_ms;
  std::map<std::string, std::string, std::less<>> facts;
};

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

ReportCell words(std::string text) {
  return {std::move(text), "", false, false};
}

constexpr int kDecimals = 3;

ReportCell with_interval(double value, const Interval& interval) {
  return {Cell::figure(value, kDecimals).text(),
          Cell::figure(interval.low, kDecimals).text() + "–" + Cell::figure(interval.high, kDecimals).text(), false,
          true};
}

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

ReportTable engines_table(const Part& part, std::size_t shown_measures, const Resampling& how) {
  ReportTable table{"Engines", "Means over the topics with 95% bootstrap intervals.", {"engine"}, {}};
  const auto& measures = part.engines.front().scores.measures;
  for (std::size_t m = 0; m < shown_measures; ++m) table.columns.push_back(measure_name(measures[m]));
  for (const Engine& engine : part.engines) {
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

// Times are those of all topics that the run answers, so they are told once for a collection.
std::optional<ReportTable> speed_table(const Part& part) {
  ReportTable table{"Speed",
                    "Match time of all topics asked; building the index in seconds, its size in megabytes.",
                    {"engine", "p50 ms", "p95 ms", "p99 ms", "index s", "index MB"},
                    {}};
  bool known = false;
  for (const Engine& engine : part.engines) {
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

std::optional<ReportTable> types_table(const Part& part, const Resampling& how) {
  std::map<std::string, std::string, std::less<>> type_of;
  for (const Topic& topic : part.topics) type_of.emplace(topic.id, topic.type);
  const auto groups = group_topics(part.engines.front().scores, type_of);
  if (groups.size() < 2) return std::nullopt;
  ReportTable table{"By type", "AP and F1 of the returned set, with the number of topics.", {"engine"}, {}};
  for (const auto& [type, positions] : groups) {
    for (const Measure& measure : {kAp, kSetF}) {
      table.columns.push_back(type + " (" + std::to_string(positions.size()) + ") " + measure_name(measure));
    }
  }
  for (const Engine& engine : part.engines) {
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

// A row a value of a column of attributes.tsv, such as the classes of traps, and a column an engine.
ReportTable attribute_table(const Part& part, const std::string& column,
                            const std::map<std::string, std::string, std::less<>>& value_of, const Resampling& how) {
  ReportTable table{
      "By " + column, "AP by " + column + " of the topics, with 95% bootstrap intervals.", {column, "topics"}, {}};
  for (const Engine& engine : part.engines) table.columns.push_back(engine.name);
  for (const auto& [value, positions] : group_topics(part.engines.front().scores, value_of)) {
    std::vector<ReportCell> row = {words(value), {std::to_string(positions.size()), "", false, true}};
    for (const Engine& engine : part.engines) {
      std::vector<std::vector<double>> figures(1);
      for (const std::size_t position : positions) figures[0].push_back(engine.scores.of(kAp)[position]);
      row.push_back(with_interval(mean(figures[0]), bootstrap_means(figures, how).front()));
    }
    std::vector<ReportCell*> cells;
    for (std::size_t c = 2; c < row.size(); ++c) cells.push_back(&row[c]);
    mark_best(cells);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// Up to `width` characters of the body from a little before the query, or from its start.
std::string snippet(const ArticleText& article, const std::string& query) {
  constexpr std::size_t kBefore = 60;   // bytes
  constexpr std::size_t kLength = 240;  // bytes
  const std::string& body = article.body;
  const auto character_start = [&](std::size_t at) {
    while (at < body.size() && (static_cast<unsigned char>(body[at]) & 0xC0) == 0x80) ++at;
    return std::min(at, body.size());
  };
  const std::size_t found = body.find(query);
  const std::size_t start = found == std::string::npos || found < kBefore ? 0 : character_start(found - kBefore);
  const std::size_t end = character_start(std::min(body.size(), start + kLength));
  return (start > 0 ? "…" : "") + body.substr(start, end - start) + (end < body.size() ? "…" : "");
}

std::vector<WorstTopic> worst_topics(const TrecRun& run, const Collection& collection, const std::vector<Topic>& topics,
                                     const Scores& scores, const ReportCommand& command) {
  std::map<std::string, const Topic*> known;
  for (const Topic& topic : topics) known.emplace(topic.id, &topic);
  std::vector<std::size_t> order(scores.topics.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto& values = scores.of(kAp);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });

  const int level = command.measure.score.level;
  std::vector<WorstTopic> worst;
  for (const std::size_t position : order) {
    if (worst.size() == command.worst || values[position] >= 1) break;
    const std::string& id = scores.topics[position];
    const auto hits = run.topics.find(id);
    const auto unjudged = collection.unjudged.find(id);
    const TopicJudgments& judged = collection.qrels.find(id)->second;
    const TopicAnswer answer =
        judge(hits == run.topics.end() ? nullptr : &hits->second, judged,
              unjudged == collection.unjudged.end() ? nullptr : &unjudged->second, command.measure.score);
    WorstTopic topic{id,
                     known[id]->type,
                     command.ids_only ? "" : known[id]->query,
                     Cell::figure(values[position], kDecimals).text(),
                     "",
                     {},
                     {}};
    std::set<std::string_view> found;
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
      if (answer.grades.ranked[i] >= level) {
        found.insert(answer.hits[i].article);
      } else if (topic.wrong.size() < kShownHits) {
        topic.wrong.push_back({i + 1, std::string(answer.hits[i].article), ""});
      }
    }
    std::set<std::string> missed;
    std::size_t relevant = 0;
    for (const auto& [article, judgment] : judged) {
      if (judgment.grade < level) continue;
      ++relevant;
      if (!found.contains(article)) missed.insert(article);
    }
    for (const std::string& article : missed) {
      if (topic.missed.size() < kShownHits) topic.missed.push_back({0, article, ""});
    }
    if (relevant == 0) continue;  // nothing could have been found
    topic.found = std::to_string(found.size()) + " of " + std::to_string(relevant);
    worst.push_back(std::move(topic));
  }
  return worst;
}

void add_snippets(std::vector<WorstTopic>& worst, const Collection& collection) {
  std::set<std::string> ids;
  for (const WorstTopic& topic : worst) {
    for (const auto* hits : {&topic.wrong, &topic.missed}) {
      for (const WrongHit& hit : *hits) ids.insert(hit.article);
    }
  }
  const auto articles = read_articles({collection.corpus()}, ids);
  for (WorstTopic& topic : worst) {
    for (auto* hits : {&topic.wrong, &topic.missed}) {
      for (WrongHit& hit : *hits) {
        const auto article = articles.find(hit.article);
        if (article != articles.end()) hit.snippet = snippet(article->second, topic.query);
      }
    }
  }
}

std::string collection_line(const Collection& collection, const std::string& kind) {
  const Contents contents = count_contents(collection);
  std::string line = kind + " " + collection.name + ": ";
  if (collection.has_corpus) line += std::to_string(contents.articles) + " articles, ";
  return line + std::to_string(contents.topics) + " topics, " + std::to_string(contents.judgments) + " judgments, " +
         std::to_string(contents.unjudged) + " unjudged pairs; XXH3-128 " + collection_checksum(collection.folder) +
         ".";
}

// Reads one run and checks that the collection knows its topics.
TrecRun read_run(const RunFile& file, const std::vector<const Collection*>& knowing, const std::vector<Topic>& asked,
                 std::vector<Problem>& problems) {
  TrecRun run = parse_run(read_file(file.run), file.run.string(), problems);
  Judgments all;
  for (const Collection* collection : knowing) {
    for (const Judgments* pairs : {&collection->qrels, &collection->unjudged}) {
      for (const auto& [topic, articles] : *pairs) all.try_emplace(topic);
    }
  }
  for (const Problem& problem : unknown_topics(run, file.run.string(), all, {}, topic_ids(asked)))
    problems.push_back(problem);
  return run;
}

// Scores all runs of one collection on its parts; a run is read once.
void score_parts(std::vector<Part*>& parts, const ReportCommand& command, const std::vector<Measure>& measures,
                 std::vector<Problem>& problems) {
  const Results& results = *parts.front()->results;
  const Collection& collection = *parts.front()->collection;
  std::string worst_of = command.worst_of;
  const auto has = [&](std::string_view name) {
    return std::any_of(results.runs.begin(), results.runs.end(),
                       [&](const RunFile& run) { return run.engine == name; });
  };
  if (worst_of.empty()) worst_of = has(kOurs) ? std::string(kOurs) : results.runs.front().engine;
  if (!has(worst_of))
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
  section.tables.push_back(engines_table(part, shown_measures, command.measure.resampling));
  if (auto types = types_table(part, command.measure.resampling)) section.tables.push_back(std::move(*types));
  if (fs::exists(part.collection->attributes())) {
    const fs::path file = part.collection->attributes();
    const Attributes attributes = parse_attributes(read_file(file), file.string(), problems);
    for (const std::string& column : attributes.columns) {
      if (column == "topic" || column == "type" || column == "query") continue;
      const auto value_of = attribute_of_topics(*part.collection, part.topics, column, problems);
      section.tables.push_back(attribute_table(part, column, value_of, command.measure.resampling));
    }
  }
  if (auto speed = part.with_speed ? speed_table(part) : std::nullopt) section.tables.push_back(std::move(*speed));
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
  ReportTable shown{"What is left of AP by class",
                    "AP of the variants divided by AP of their base topics, with 95% bootstrap intervals.",
                    {"class", "topics"},
                    {}};
  std::map<std::string, std::vector<ReportCell>> rows;
  std::vector<std::string> order;
  for (const RunFile& file : results.runs) {
    const TrecRun run = read_run(file, {&variants, &collection}, variants.topics, problems);
    if (!problems.empty()) return section;
    // The base topics stand in the same run, else in the engine's run of the collection.
    const bool brings_bases =
        table.own_bases || std::any_of(run.topics.begin(), run.topics.end(),
                                       [&](const auto& topic) { return base_ids.contains(std::string(topic.first)); });
    std::optional<TrecRun> base_run;
    if (!brings_bases) {
      const auto same = std::find_if(collection_results.runs.begin(), collection_results.runs.end(),
                                     [&](const RunFile& other) { return other.engine == file.engine; });
      if (same == collection_results.runs.end()) {
        notes.push_back(file.engine + ": no answers to the base topics of " + variants.name +
                        "; left out of its table.");
        continue;
      }
      base_run = parse_run(read_file(same->run), same->run.string(), problems);
      if (!problems.empty()) return section;
    }
    const auto scored =
        score_variants(run, base_run ? *base_run : run, collection, variants, table, kAp, command.measure.score);
    const Table figures = variants_table("", "AP", scored, command.measure.resampling);
    shown.columns.push_back(file.engine);
    for (const auto& row : figures.rows) {
      auto [cells, added] = rows.try_emplace(row[0].text());
      if (added) {
        order.push_back(row[0].text());
        cells->second = {words(row[0].text()), {row[1].text(), "", false, true}};
      }
      cells->second.resize(shown.columns.size() - 1);
      ReportCell cell;
      if (!row[4].empty()) {
        cell = with_interval(std::stod(row[4].text()), {std::stod(row[5].text()), std::stod(row[6].text())});
      }
      cells->second.push_back(cell);
    }
  }
  for (const std::string& kind : order) {
    auto& row = rows[kind];
    row.resize(shown.columns.size());
    std::vector<ReportCell*> cells;
    for (std::size_t c = 2; c < row.size(); ++c) cells.push_back(&row[c]);
    mark_best(cells);
    shown.rows.push_back(row);
  }
  section.paragraphs.push_back(std::to_string(variants.topics.size()) + " variants of " +
                               std::to_string(table.base_topics.size()) + " base topics.");
  section.tables.push_back(std::move(shown));
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
