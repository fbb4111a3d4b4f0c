#include "benchmarks/relevance/commands.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <sstream>

#include "benchmarks/relevance/collection.h"
#include "benchmarks/relevance/figures.h"
#include "benchmarks/relevance/search.h"
#include "benchmarks/relevance/trec.h"
#include "benchmarks/relevance/variants.h"

namespace ireum::relevance {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kAllTiers = {"--wide", "--loose", "--limit", "1000"};
const std::vector<std::string> kPlainSearch = {"--limit", "1000"};

// The topics of one file, or all of a collection.
struct TopicSet {
  std::string name;
  std::vector<Topic> topics;  // empty: every topic of the judgments

  std::map<std::string, std::string, std::less<>> types() const {
    std::map<std::string, std::string, std::less<>> out;
    for (const Topic& topic : topics) out.emplace(topic.id, topic.type);
    return out;
  }
};

std::vector<TopicSet> read_topic_sets(const std::vector<fs::path>& files, std::vector<Problem>& problems) {
  std::vector<TopicSet> sets;
  sets.reserve(files.size());
  for (const fs::path& file : files) {
    sets.push_back({file.stem().string(), parse_topics(read_file(file), file.string(), problems)});
  }
  return sets;
}

// Every topic of the sets once. The same topic with two queries is a problem.
std::vector<Topic> union_of(const std::vector<TopicSet>& sets, std::vector<Problem>& problems) {
  std::vector<Topic> all;
  std::map<std::string, std::string> queries;
  for (const TopicSet& set : sets) {
    for (const Topic& topic : set.topics) {
      const auto [other, added] = queries.emplace(topic.id, topic.query);
      if (added) {
        all.push_back(topic);
      } else if (other->second != topic.query) {
        problems.push_back(
            {set.name, topic.line,
             "topic '" + topic.id + "' asks '" + topic.query + "' here and '" + other->second + "' elsewhere"});
      }
    }
  }
  return all;
}

void append(std::vector<std::string>& notes, const std::vector<std::string>& more) {
  notes.insert(notes.end(), more.begin(), more.end());
}

// A table a topic set would be the same name twice where only one is asked for.
std::string titled(const std::string& what, const TopicSet& set) {
  return set.name.empty() ? what : what + ", " + set.name;
}

void add_scores(Findings& findings, const TopicSet& set, const Scores& scores, const std::string& by,
                const std::map<std::string, std::string, std::less<>>& group_of, bool per_topic,
                const Resampling& how) {
  findings.tables.push_back(means_table(titled("means", set), scores, how));
  if (!by.empty()) findings.tables.push_back(groups_table(titled("by " + by, set), by, scores, group_of, how));
  if (per_topic) findings.tables.push_back(topics_table(titled("by topic", set), scores, set.topics));
  append(findings.notes, notes_on(set.name.empty() ? "all" : set.name, scores));
}

// A set of topics none of which can be scored has no mean.
bool nothing_scored(const TopicSet& set, const Scores& scores, std::vector<Problem>& problems) {
  if (!scores.topics.empty()) return false;
  problems.push_back({set.name, 0, "none of its topics has a judgment"});
  return true;
}

int score(const ScoreCommand& command, std::ostream& out, std::ostream& err) {
  std::vector<Problem> problems;
  const Judgments qrels = parse_qrels(read_file(command.qrels), command.qrels.string(), problems);
  Judgments unjudged;
  if (!command.unjudged.empty()) {
    unjudged = parse_unjudged(read_file(command.unjudged), command.unjudged.string(), problems);
  }
  std::vector<TopicSet> sets = read_topic_sets(command.topics, problems);
  std::map<std::string, std::string, std::less<>> group_of;
  if (!command.attributes.empty()) {
    const Attributes table = parse_attributes(read_file(command.attributes), command.attributes.string(), problems);
    const std::size_t column = table.column(command.by);
    if (column == table.columns.size()) {
      problems.push_back({command.attributes.string(), 0, "has no column '" + command.by + "'"});
    } else {
      for (const auto& [topic, values] : table.rows) group_of.emplace(topic, values[column]);
    }
  } else if (!command.by.empty() && command.by != "type") {
    problems.push_back(
        {"--by", 0,
         "a topics file has the column type only; give the table of '" + command.by + "' with --attributes"});
  }
  const TrecRun run = parse_run(read_file(command.run), command.run.string(), problems);
  if (!problems.empty()) return refuse(problems, err);
  const std::vector<Topic> all = union_of(sets, problems);
  for (const Problem& problem : unknown_topics(run, command.run.string(), qrels, unjudged, topic_ids(all))) {
    problems.push_back(problem);
  }
  if (!problems.empty()) return refuse(problems, err);

  if (sets.empty()) sets.emplace_back();
  Findings findings{"score", {}, {}};
  for (const TopicSet& set : sets) {
    const Scores scores =
        score_run(run, qrels, unjudged, topic_ids(set.topics), command.measure.measures, command.measure.score);
    if (nothing_scored(set, scores, problems)) return refuse(problems, err);
    add_scores(findings, set, scores, command.by, command.attributes.empty() ? set.types() : group_of,
               command.per_topic, command.measure.resampling);
  }
  write(out, command.format, findings);
  return 0;
}

// The shortest names that tell the runs apart: file names, else the paths as given.
std::vector<std::string> run_names(const std::vector<fs::path>& runs) {
  std::vector<std::string> names;
  std::set<std::string> distinct;
  for (const fs::path& run : runs) distinct.insert(names.emplace_back(run.filename().string()));
  if (distinct.size() < runs.size()) {
    for (std::size_t i = 0; i < runs.size(); ++i) names[i] = runs[i].string();
  }
  return names;
}

int compare(const CompareCommand& command, std::ostream& out, std::ostream& err) {
  std::vector<Problem> problems;
  const Judgments qrels = parse_qrels(read_file(command.qrels), command.qrels.string(), problems);
  Judgments unjudged;
  if (!command.unjudged.empty()) {
    unjudged = parse_unjudged(read_file(command.unjudged), command.unjudged.string(), problems);
  }
  std::vector<TopicSet> sets = read_topic_sets(command.topics, problems);
  const std::vector<Topic> all = union_of(sets, problems);
  if (sets.empty()) sets.emplace_back();
  std::vector<std::vector<Scores>> scores(sets.size());  // [set][run]
  for (const fs::path& path : command.runs) {
    // One run at a time, as they may be large.
    const TrecRun run = parse_run(read_file(path), path.string(), problems);
    for (const Problem& problem : unknown_topics(run, path.string(), qrels, unjudged, topic_ids(all))) {
      problems.push_back(problem);
    }
    for (std::size_t s = 0; s < sets.size(); ++s) {
      scores[s].push_back(
          score_run(run, qrels, unjudged, topic_ids(sets[s].topics), command.measure.measures, command.measure.score));
    }
  }
  if (!problems.empty()) return refuse(problems, err);

  const std::vector<std::string> names = run_names(command.runs);
  Findings findings{"compare", {}, {"base: " + names.front() + "."}};
  for (std::size_t s = 0; s < sets.size(); ++s) {
    if (nothing_scored(sets[s], scores[s].front(), problems)) return refuse(problems, err);
    findings.tables.push_back(
        differences_table(titled("differences", sets[s]), names, scores[s], command.measure.resampling));
    for (std::size_t r = 1; r < names.size() && command.changed > 0; ++r) {
      findings.tables.push_back(
          changes_table(titled("changed most by " + measure_name(command.changed_by) + ", " + names[r], sets[s]),
                        scores[s].front(), scores[s][r], command.changed_by, command.changed, sets[s].topics));
    }
    for (std::size_t r = 0; r < names.size(); ++r) {
      append(findings.notes, notes_on(titled(names[r], sets[s]), scores[s][r]));
    }
  }
  write(out, command.format, findings);
  return 0;
}

std::string speed_note(const Answers& answers) {
  return "Indexed in " + Cell::figure(answers.index_seconds, 2).text() + " s, " + std::to_string(answers.index_bytes) +
         " bytes; " + std::to_string(answers.match_ms.size()) + " topics answered in " +
         Cell::figure(answers.query_seconds, 2).text() + " s.";
}

// Topics without judgments may be asked for by name (--topics), but a collection is refused as a whole.
int run(const RunCommand& command, const std::string& command_line, std::ostream& out, std::ostream& err) {
  std::vector<Problem> problems =
      check_collection(command.collection, {}, command.heldout ? Heldout::kRead : Heldout::kLeaveClosed);
  const fs::path kept_apart = command.collection / kHeldoutFile;
  if (command.heldout && !fs::exists(kept_apart)) problems.push_back({kept_apart.string(), 0, "is missing"});
  if (!problems.empty()) return refuse(problems, err);
  const Collection collection = read_collection(command.collection, problems);
  std::vector<TopicSet> sets = read_topic_sets(command.topics, problems);
  if (sets.empty()) sets.push_back({"topics", collection.topics});
  if (command.heldout) sets.push_back(std::move(read_topic_sets({kept_apart}, problems).front()));
  const std::vector<Topic> asked = union_of(sets, problems);
  std::map<std::string, std::string, std::less<>> group_of;
  if (!command.by.empty()) group_of = attribute_of_topics(collection, asked, command.by, problems);
  if (!problems.empty()) return refuse(problems, err);

  const Answers answers = search({collection.corpus()}, asked, kAllTiers, command.search);
  const TrecRun run = parse_run(answers.run, "the answer of ireum-query", problems);
  for (const Problem& problem :
       unknown_topics(run, "the answer of ireum-query", collection.qrels, collection.unjudged, topic_ids(asked))) {
    problems.push_back(problem);
  }
  if (!problems.empty()) return refuse(problems, err);
  Findings findings{"run", {}, {}};
  for (const TopicSet& set : sets) {
    const Scores scores = score_run(run, collection.qrels, collection.unjudged, topic_ids(set.topics),
                                    command.measure.measures, command.measure.score);
    if (nothing_scored(set, scores, problems)) return refuse(problems, err);
    add_scores(findings, set, scores, command.by, group_of, command.per_topic, command.measure.resampling);
  }
  findings.tables.push_back(times_table(answers.match_ms));
  if (command.heldout) findings.notes.emplace_back("topics_heldout: for reporting, not to choose a setting by.");
  findings.notes.push_back(speed_note(answers));
  if (!command.search.keep.empty()) {
    const fs::path folder =
        keep_results(command.search.keep, collection.name, command.collection, command_line, answers, findings);
    findings.notes.push_back("Kept in " + folder.string() + ".");
  }
  write(out, command.format, findings);
  return 0;
}

int variants(const VariantsCommand& command, const std::string& command_line, std::ostream& out, std::ostream& err) {
  std::vector<Problem> problems = check_collection(command.collection, {}, Heldout::kLeaveClosed);
  for (const Problem& problem : check_collection(command.variants, command.collection, Heldout::kLeaveClosed))
    problems.push_back(problem);
  if (!problems.empty()) return refuse(problems, err);
  const Collection collection = read_collection(command.collection, problems);
  const Collection own = read_collection(command.variants, problems);
  const VariantTable table = read_variants(collection, own, problems);
  if (!problems.empty()) return refuse(problems, err);

  std::vector<fs::path> corpora = {collection.corpus()};
  if (own.has_corpus) corpora.push_back(own.corpus());
  std::vector<Topic> asked = own.topics;
  if (command.leave_out) leave_out_bases(asked, table);
  asked.insert(asked.end(), table.base_topics.begin(), table.base_topics.end());
  const Answers answers = search(corpora, asked, kPlainSearch, command.search);
  const TrecRun run = parse_run(answers.run, "the answer of ireum-query", problems);
  if (!problems.empty()) return refuse(problems, err);

  const std::vector<VariantScore> scored =
      score_variants(run, run, collection, own, table, command.measure.measures.front(), command.measure.score);
  const std::string measure = measure_name(command.measure.measures.front());
  Findings findings{"variants", {variants_table("variants", measure, scored, command.measure.resampling)}, {}};
  if (command.per_topic) findings.tables.push_back(variant_topics_table(measure, scored));
  findings.tables.push_back(times_table(answers.match_ms));
  findings.notes.push_back(std::to_string(scored.size()) + " variants of " + std::to_string(table.base_topics.size()) +
                           " base topics, answered by plain searches.");
  if (command.leave_out) {
    findings.notes.push_back(
        "Each variant was answered without the rows of the built-in tables that hold its base "
        "topic's name.");
  }
  findings.notes.push_back(speed_note(answers));
  if (!command.search.keep.empty()) {
    const fs::path folder =
        keep_results(command.search.keep, own.name, command.variants, command_line, answers, findings);
    findings.notes.push_back("Kept in " + folder.string() + ".");
  }
  write(out, command.format, findings);
  return 0;
}

int check(const CheckCommand& command, std::ostream& out, std::ostream& err) {
  std::vector<Problem> problems = check_collection(command.collection, command.base, Heldout::kRead);
  if (!problems.empty()) return refuse(problems, err);
  const Collection collection = read_collection(command.collection, problems);
  const Contents contents = count_contents(collection);
  out << collection.name << ": nothing is wrong: " << contents.articles << " articles, " << contents.topics
      << " topics, " << contents.judgments << " judgments, " << contents.unjudged << " unjudged pairs; XXH3-128 "
      << collection_checksum(command.collection) << '\n';
  return 0;
}

// One line of a baseline.
struct Held {
  std::string topics;  // the name of the topics file without its ending
  std::string measure;
  std::size_t count = 0;
  double mean = 0;
  double low = 0;
  double high = 0;
};

constexpr const char* kBaselineHead = "topics\tmeasure\tcount\tmean\tlow\thigh";

std::vector<Held> read_baseline(const fs::path& path, std::vector<Problem>& problems) {
  std::vector<Held> baseline;
  std::istringstream lines(read_file(path));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    if (++number == 1) {
      if (line != kBaselineHead) problems.push_back({path.string(), 1, "does not begin with the head of a baseline"});
      continue;
    }
    Held held;
    std::istringstream columns(line);
    std::string rest;
    if (columns >> held.topics >> held.measure >> held.count >> held.mean >> held.low >> held.high &&
        !(columns >> rest) && parse_measure(held.measure)) {
      baseline.push_back(held);
    } else {
      problems.push_back({path.string(), number, "is no line of a baseline"});
    }
  }
  if (baseline.empty() && problems.empty()) problems.push_back({path.string(), 0, "holds no figure"});
  return baseline;
}

// Complains of the measures asked for of which the baseline holds no figure.
void check_held(const GateCommand& command, const std::vector<Held>& baseline, std::vector<Problem>& problems) {
  for (const Measure& measure : command.measure.measures) {
    if (std::none_of(baseline.begin(), baseline.end(),
                     [&](const Held& held) { return *parse_measure(held.measure) == measure; })) {
      problems.push_back({command.baseline.string(), 0, "holds no figure of " + measure_name(measure)});
    }
  }
}

// The measures asked for, and then those of the baseline.
std::vector<Measure> measures_with(const std::vector<Held>& baseline, std::vector<Measure> measures) {
  for (const Held& held : baseline) {
    const Measure measure = *parse_measure(held.measure);
    if (std::find(measures.begin(), measures.end(), measure) == measures.end()) measures.push_back(measure);
  }
  return measures;
}

// The lines of a baseline that hold the scores of a set of topics.
std::string baseline_lines(const TopicSet& set, const Scores& scores, const Resampling& resampling) {
  std::string lines;
  for (const auto& row : means_table("", scores, resampling).rows) {
    lines += set.name + '\t' + row[0].text() + '\t' + std::to_string(scores.topics.size());
    for (std::size_t c = 1; c < row.size(); ++c) lines += '\t' + row[c].text();
    lines += '\n';
  }
  return lines;
}

// Adds to `table` how the scores of a set of topics stand to the figures of the baseline, a row each; `fell`: one is
// below. Whether the baseline holds any of the set.
bool compare_with(const std::vector<Held>& baseline, const GateCommand& command, const TopicSet& set,
                  const Scores& scores, Table& table, bool& fell, std::ostream& err) {
  const std::vector<Measure>& wanted = command.measure.measures;
  bool held_any = false;
  for (const Held& held : baseline) {
    const Measure its = *parse_measure(held.measure);
    const bool left_out = command.only && std::find(wanted.begin(), wanted.end(), its) == wanted.end();
    if (held.topics != set.name || left_out) continue;
    held_any = true;
    // Compared as the baseline is written: to the fourth decimal.
    const Cell figure = Cell::figure(mean(scores.of(its)));
    const bool low = std::stod(figure.text()) < held.low;
    fell = fell || low;
    table.rows.push_back({set.name, held.measure, Cell::count(scores.topics.size()), figure, Cell::figure(held.mean),
                          Cell::figure(held.low), low ? "FELL" : "held"});
    if (scores.topics.size() != held.count) {
      err << "ireum-eval: " << set.name << ": " << scores.topics.size() << " topics, the baseline has " << held.count
          << "; write it anew in a commit of its own\n";
    }
  }
  return held_any;
}

int gate(const GateCommand& command, std::ostream& out, std::ostream& err) {
  std::vector<Problem> problems = check_collection(command.collection, {}, Heldout::kLeaveClosed);
  if (!problems.empty()) return refuse(problems, err);
  const Collection collection = read_collection(command.collection, problems);
  std::vector<TopicSet> sets = read_topic_sets(command.topics, problems);
  if (sets.empty()) sets.push_back({"topics", collection.topics});
  const std::vector<Topic> asked = union_of(sets, problems);
  std::vector<Held> baseline;
  if (!command.write) baseline = read_baseline(command.baseline, problems);
  if (!problems.empty()) return refuse(problems, err);
  if (command.only && !command.write) check_held(command, baseline, problems);
  if (!problems.empty()) return refuse(problems, err);

  const std::string text = command.run.empty() ? search({collection.corpus()}, asked, kAllTiers, command.search).run
                                               : read_file(command.run);
  const std::string source = command.run.empty() ? "the answer of ireum-query" : command.run.string();
  const TrecRun run = parse_run(text, source, problems);
  for (const Problem& problem : unknown_topics(run, source, collection.qrels, collection.unjudged, topic_ids(asked))) {
    problems.push_back(problem);
  }
  if (!problems.empty()) return refuse(problems, err);

  const std::vector<Measure> measures = measures_with(baseline, command.measure.measures);
  Table table{"gate", {"topics", "measure", "count", "mean", "baseline", "lowest allowed", "verdict"}, {}};
  std::string written = std::string(kBaselineHead) + '\n';
  bool fell = false;
  for (const TopicSet& set : sets) {
    const Scores scores =
        score_run(run, collection.qrels, collection.unjudged, topic_ids(set.topics), measures, command.measure.score);
    if (nothing_scored(set, scores, problems)) return refuse(problems, err);
    if (command.write) {
      written += baseline_lines(set, scores, command.measure.resampling);
    } else if (!compare_with(baseline, command, set, scores, table, fell, err)) {
      return refuse({{command.baseline.string(), 0, "holds no figure for the topics '" + set.name + "'"}}, err);
    }
  }
  if (command.write) {
    write_file(command.baseline, written);
    out << written;
    return 0;
  }
  write(out, Format::kText, {"gate", {table}, {}});
  if (!fell) return 0;
  err << "ireum-eval: a figure fell under the baseline by more than its interval\n";
  return 1;
}

struct Performer {
  const std::string& command_line;
  std::ostream& out;
  std::ostream& err;

  int operator()(const HelpCommand& help) const {
    out << help.text;
    return 0;
  }
  int operator()(const ScoreCommand& command) const { return score(command, out, err); }
  int operator()(const CompareCommand& command) const { return compare(command, out, err); }
  int operator()(const RunCommand& command) const { return run(command, command_line, out, err); }
  int operator()(const VariantsCommand& command) const { return variants(command, command_line, out, err); }
  int operator()(const CheckCommand& command) const { return check(command, out, err); }
  int operator()(const GateCommand& command) const { return gate(command, out, err); }
  int operator()(const ReportCommand& command) const { return report(command, out, err); }
};

}  // namespace

int refuse(const std::vector<Problem>& problems, std::ostream& err) {
  constexpr std::size_t kShown = 20;
  for (std::size_t i = 0; i < std::min(kShown, problems.size()); ++i) {
    err << "ireum-eval: " << to_string(problems[i]) << '\n';
  }
  if (problems.size() > kShown) err << "ireum-eval: and " << problems.size() - kShown << " more\n";
  return 2;
}

int perform(const Command& command, const std::string& command_line, std::ostream& out, std::ostream& err) {
  return std::visit(Performer{command_line, out, err}, command);
}

}  // namespace ireum::relevance
