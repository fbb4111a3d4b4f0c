#include "benchmarks/relevance/options.h"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <sstream>

#include "benchmarks/relevance/collection.h"
#include "tool/command_line.h"

namespace ireum::relevance {
namespace {

namespace po = boost::program_options;
using tool::UsageError;
namespace fs = std::filesystem;

#ifndef IREUM_VERSION
#error "the build gives the version"
#endif

constexpr const char* kOverview =
    "ireum-eval measures how well articles are found by name.\n"
    "\n"
    "Usage: ireum-eval COMMAND [OPTION]... [ARGUMENT]...\n"
    "\n"
    "  run COLLECTION                 index a collection, answer its topics, score\n"
    "  score --qrels Q --run R        score a run\n"
    "  compare --qrels Q RUN RUN...   differences between runs\n"
    "  variants COLLECTION VARIANTS   what is left of AP when names are written differently\n"
    "  check COLLECTION               name what is wrong with a collection\n"
    "  gate COLLECTION --baseline F   fail when figures fall under a baseline\n"
    "  report RESULTS                 one page and one table out of many runs\n"
    "\n"
    "  --help                         print this; COMMAND --help tells the options of a command\n"
    "  --version                      print the version\n"
    "\n"
    "Exit status: 0 done, 1 the gate fell, 2 error.\n"
    "Example: ireum-eval run corpus/sample --by class\n";

// A subcommand's line of usage, its options and its arguments.
struct Form {
  std::string usage;
  po::options_description options{"Options", 110, 60};
  po::options_description hidden;
  po::positional_options_description positional;

  explicit Form(std::string line) : usage(std::move(line)) { options.add_options()("help,h", "print this and exit"); }

  po::options_description_easy_init add() { return options.add_options(); }

  void argument(const char* name, int count) {
    hidden.add_options()(name, po::value<std::vector<std::string>>());
    positional.add(name, count);
  }
};

void add_measures(Form& form, bool one = false, const std::string& otherwise = "a choice of ten") {
  form.add()("measure,m", po::value<std::vector<std::string>>()->value_name("NAME"),
             (one ? "what to measure (default: AP)"
                  : "what to measure, repeatable or with commas between: nDCG@k, nDCG, AP, RR, P@k, Rprec, R@k, "
                    "Success@k, SetP, SetR, SetF (default: " +
                        otherwise + ")")
                 .c_str());
  form.add()("depth", po::value<std::size_t>()->value_name("N"),
             "hits a topic that ranking measures see, after unjudged ones have left (default: 1000)");
  form.add()("level,l", po::value<int>()->value_name("GRADE"), "the smallest grade that is relevant (default: 1)");
  form.add()("seed", po::value<std::uint64_t>()->value_name("N"), "of resampling (default: 1)");
  form.add()("resamples", po::value<std::size_t>()->value_name("N"), "for intervals and p (default: 10000)");
}

constexpr std::size_t kMostRows = 1'000'000;  // of a table; -1 would read as more

void add_format(Form& form) {
  form.add()("format,f", po::value<std::string>()->value_name("FORM"), "text, json, tsv or md (default: text)");
}

void add_topics(Form& form, const char* what) {
  form.add()("topics,t", po::value<std::vector<std::string>>()->value_name("FILE"), what);
}

void add_search(Form& form) {
  form.add()("db", po::value<std::string>()->value_name("DIR"),
             "add the collection to the index in DIR and keep it (default: a temporary one)");
  form.add()("output,o", po::value<std::string>()->value_name("RUN"), "write the run there");
  form.add()("keep", po::value<std::string>()->value_name("DIR"),
             "keep run, figures, times, versions and checksum in DIR/DATE-COMMIT/NAME/ireum");
}

// What was given for one subcommand.
class Given {
 public:
  Given(const Form& form, const std::vector<std::string>& arguments) {
    po::options_description all;
    all.add(form.options).add(form.hidden);
    map_ = tool::parse(arguments, all, form.positional);
  }

  bool has(const char* name) const { return map_.count(name) > 0; }

  template <typename Value>
  Value get(const char* name, Value otherwise) const {
    return has(name) ? map_[name].as<Value>() : otherwise;
  }

  std::string text(const char* name) const { return get<std::string>(name, ""); }
  fs::path path(const char* name) const { return fs::path(text(name)); }

  std::vector<fs::path> paths(const char* name) const {
    const auto given = get<std::vector<std::string>>(name, {});
    return {given.begin(), given.end()};
  }

  // Topics kept for reporting are closed to what one chooses settings by.
  std::vector<fs::path> tuning_topics() const {
    auto files = paths("topics");
    for (const fs::path& file : files) {
      if (file.filename() == kHeldoutFile) {
        throw UsageError(file.string() + " is kept for reporting: run --heldout asks it, report --topics shows it");
      }
    }
    return files;
  }

  fs::path required(const char* name, const char* what) const {
    if (!has(name) || text(name).empty()) throw UsageError(std::string(what) + " is missing");
    return path(name);
  }

 private:
  po::variables_map map_;
};

Measure read_measure(const std::string& name) {
  const auto measure = parse_measure(name);
  if (!measure)
    throw UsageError("'" + name +
                     "' is no measure; there are nDCG@k, nDCG, AP, RR, P@k, Rprec, R@k, Success@k, SetP, SetR, SetF");
  return *measure;
}

MeasureOptions read_measures(const Given& given, std::vector<Measure> otherwise) {
  MeasureOptions options;
  for (const std::string& names : given.get<std::vector<std::string>>("measure", {})) {
    std::istringstream list(names);
    for (std::string name; std::getline(list, name, ',');) {
      const Measure measure = read_measure(name);
      if (std::find(options.measures.begin(), options.measures.end(), measure) == options.measures.end()) {
        options.measures.push_back(measure);
      }
    }
  }
  if (options.measures.empty()) options.measures = std::move(otherwise);
  options.score.depth = given.get<std::size_t>("depth", options.score.depth);
  options.score.level = given.get<int>("level", options.score.level);
  options.resampling.seed = given.get<std::uint64_t>("seed", options.resampling.seed);
  options.resampling.resamples = given.get<std::size_t>("resamples", options.resampling.resamples);
  constexpr std::size_t kMost = 1'000'000;
  if (options.score.depth < 1 || options.score.depth > kMost) throw UsageError("--depth is from 1 to 1000000");
  if (options.score.level < 1 || options.score.level > 127) throw UsageError("--level is from 1 to 127");
  if (options.resampling.resamples < 1 || options.resampling.resamples > kMost) {
    throw UsageError("--resamples is from 1 to 1000000");
  }
  return options;
}

Format read_format(const Given& given) {
  const std::string name = given.get<std::string>("format", "text");
  const auto format = parse_format(name);
  if (!format) throw UsageError("'" + name + "' is no format; there are text, json, tsv and md");
  return *format;
}

SearchOptions read_search(const Given& given, const std::vector<std::string>& query_options) {
  return {given.path("db"), given.path("output"), given.path("keep"), query_options};
}

fs::path only_argument(const Given& given, const char* name, const char* what) {
  const auto all = given.paths(name);
  if (all.empty() || all.front().empty()) throw UsageError(std::string(what) + " is missing");
  return all.front();
}

std::string help_of(const Form& form) {
  std::ostringstream out;
  out << "Usage: ireum-eval " << form.usage << "\n\n" << form.options;
  return out.str();
}

using Arguments = std::vector<std::string>;

Command parse_score(const Arguments& arguments) {
  Form form("score --qrels FILE --run FILE [OPTION]...");
  form.add()("qrels,q", po::value<std::string>()->value_name("FILE"), "judgments: topic 0 article grade");
  form.add()("run,r", po::value<std::string>()->value_name("FILE"),
             "the run: topic Q0 article rank score tag; .gz and .xz are unpacked");
  form.add()("unjudged,u", po::value<std::string>()->value_name("FILE"),
             "pairs that leave the run before it is scored");
  add_topics(form, "score these topics only; repeatable, a table each");
  form.add()("by,b", po::value<std::string>()->value_name("COLUMN"),
             "a table for each value of a column: type of --topics, or one of --attributes by name or number");
  form.add()("attributes,a", po::value<std::string>()->value_name("FILE"),
             "tab-separated table of topics, such as base.tsv");
  form.add()("per-topic", "a row for every topic too");
  add_measures(form);
  add_format(form);
  const Given given(form, arguments);
  if (given.has("help")) return HelpCommand{help_of(form)};
  ScoreCommand command;
  command.qrels = given.required("qrels", "--qrels (-q)");
  command.run = given.required("run", "--run (-r)");
  command.unjudged = given.path("unjudged");
  command.topics = given.tuning_topics();
  command.attributes = given.path("attributes");
  command.by = given.text("by");
  command.per_topic = given.has("per-topic");
  command.measure = read_measures(given, default_measures());
  command.format = read_format(given);
  if (!command.attributes.empty() && command.by.empty())
    throw UsageError("--attributes (-a) says nothing without --by (-b)");
  if (!command.by.empty() && command.attributes.empty() && command.topics.empty()) {
    throw UsageError("--by (-b) needs --topics (-t) or --attributes (-a)");
  }
  return command;
}

Command parse_compare(const Arguments& arguments) {
  Form form("compare --qrels FILE RUN RUN... [OPTION]...\nEvery run is held against the first.");
  form.argument("runs", -1);
  form.add()("qrels,q", po::value<std::string>()->value_name("FILE"), "judgments: topic 0 article grade");
  form.add()("unjudged,u", po::value<std::string>()->value_name("FILE"),
             "pairs that leave the runs before they are scored");
  add_topics(form, "compare on these topics only; repeatable, tables for each");
  form.add()("changed-by", po::value<std::string>()->value_name("MEASURE"),
             "show the topics that changed most by it (default: the first of --measure, else AP)");
  form.add()("changed", po::value<std::size_t>()->value_name("N"),
             "how many of them either way, 0 for none (default: 10)");
  add_measures(form);
  add_format(form);
  const Given given(form, arguments);
  if (given.has("help")) return HelpCommand{help_of(form)};
  CompareCommand command;
  command.qrels = given.required("qrels", "--qrels (-q)");
  command.runs = given.paths("runs");
  if (command.runs.size() < 2) throw UsageError("two runs or more are needed");
  command.unjudged = given.path("unjudged");
  command.topics = given.tuning_topics();
  command.measure = read_measures(given, default_measures());
  command.changed_by = given.has("changed-by") ? read_measure(given.text("changed-by"))
                       : given.has("measure")  ? command.measure.measures.front()
                                               : Measure{MeasureKind::kAveragePrecision, 0};
  command.changed = given.get<std::size_t>("changed", command.changed);
  if (command.changed > kMostRows) throw UsageError("--changed is from 0 to 1000000");
  if (std::find(command.measure.measures.begin(), command.measure.measures.end(), command.changed_by) ==
      command.measure.measures.end()) {
    command.measure.measures.push_back(command.changed_by);
  }
  command.format = read_format(given);
  return command;
}

Command parse_run_command(const Arguments& arguments, const Arguments& query_options) {
  Form form(
      "run COLLECTION [OPTION]... [-- QUERY_OPTION...]\n"
      "Ranking measures see all tiers, set measures the first, as typed. What follows -- goes to ireum-query.");
  form.argument("collection", 1);
  add_topics(form, "ask these topics (default: topics.tsv of the collection); repeatable, a table each");
  form.add()("heldout", "ask topics_heldout.tsv of the collection too: for reporting, never to choose a setting by");
  form.add()("by,b", po::value<std::string>()->value_name("COLUMN"),
             "a row for each value of type, or of a column of the collection's attributes.tsv");
  form.add()("per-topic", "a row for every topic too");
  add_search(form);
  add_measures(form);
  add_format(form);
  form.add()("check", "only name what is wrong with the collection");
  const Given given(form, arguments);
  if (given.has("help")) return HelpCommand{help_of(form)};
  if (given.has("check")) return CheckCommand{only_argument(given, "collection", "COLLECTION"), {}};
  RunCommand command;
  command.collection = only_argument(given, "collection", "COLLECTION");
  command.topics = given.tuning_topics();
  command.heldout = given.has("heldout");
  command.by = given.text("by");
  command.per_topic = given.has("per-topic");
  command.search = read_search(given, query_options);
  command.measure = read_measures(given, default_measures());
  command.format = read_format(given);
  return command;
}

Command parse_variants(const Arguments& arguments, const Arguments& query_options) {
  Form form(
      "variants COLLECTION VARIANTS [OPTION]... [-- QUERY_OPTION...]\n"
      "Base topics and variants are plain searches; what follows -- goes to ireum-query.");
  form.argument("folders", 2);
  form.add()("per-topic", "a row for every variant too");
  form.add()("leave-out", "each variant without the rows of the built-in tables that hold its base topic's name");
  add_search(form);
  add_measures(form, true);
  add_format(form);
  const Given given(form, arguments);
  if (given.has("help")) return HelpCommand{help_of(form)};
  const auto folders = given.paths("folders");
  if (folders.size() < 2) throw UsageError("COLLECTION and VARIANTS are needed");
  VariantsCommand command;
  command.collection = folders[0];
  command.variants = folders[1];
  command.per_topic = given.has("per-topic");
  command.leave_out = given.has("leave-out");
  command.search = read_search(given, query_options);
  command.measure = read_measures(given, {Measure{MeasureKind::kAveragePrecision, 0}});
  if (command.measure.measures.size() > 1) throw UsageError("variants takes one --measure (-m)");
  command.format = read_format(given);
  return command;
}

Command parse_check(const Arguments& arguments) {
  Form form("check COLLECTION [--with BASE]");
  form.argument("collection", 1);
  form.add()("with", po::value<std::string>()->value_name("BASE"),
             "the collection whose corpus and topics this one builds on");
  const Given given(form, arguments);
  if (given.has("help")) return HelpCommand{help_of(form)};
  return CheckCommand{only_argument(given, "collection", "COLLECTION"), given.path("with")};
}

Command parse_gate(const Arguments& arguments, const Arguments& query_options) {
  Form form(
      "gate COLLECTION --baseline FILE [OPTION]... [-- QUERY_OPTION...]\n"
      "Exit status 1 when a figure is below the lower end of the baseline's interval.");
  form.argument("collection", 1);
  form.add()("baseline", po::value<std::string>()->value_name("FILE"), "the figures to hold");
  add_topics(form, "ask these topics (default: topics.tsv of the collection); repeatable, held one by one");
  form.add()("run,r", po::value<std::string>()->value_name("FILE"), "score this run instead of searching");
  form.add()("write", "write the baseline from these figures");
  form.add()("db", po::value<std::string>()->value_name("DIR"),
             "add the collection to the index in DIR and keep it (default: a temporary one)");
  add_measures(form, false, "nDCG@10, AP, SetF");
  const Given given(form, arguments);
  if (given.has("help")) return HelpCommand{help_of(form)};
  GateCommand command;
  command.collection = only_argument(given, "collection", "COLLECTION");
  command.baseline = given.required("baseline", "--baseline");
  command.only = given.has("measure");
  command.topics = given.tuning_topics();
  command.run = given.path("run");
  command.write = given.has("write");
  command.search.db = given.path("db");
  command.search.query_options = query_options;
  command.measure = read_measures(given, {Measure{MeasureKind::kNdcg, 10}, Measure{MeasureKind::kAveragePrecision, 0},
                                          Measure{MeasureKind::kSetF, 0}});
  if (!command.run.empty() && !command.search.db.empty()) throw UsageError("--run (-r) and --db exclude each other");
  return command;
}

Command parse_report(const Arguments& arguments) {
  Form form(
      "report RESULTS --collection DIR [OPTION]...\n"
      "RESULTS/NAME/ENGINE holds run.txt[.gz|.xz], timing.tsv and index.txt of an engine on the collection NAME.");
  form.argument("results", 1);
  form.add()("collection,c", po::value<std::vector<std::string>>()->value_name("DIR"), "a collection; repeatable");
  add_topics(form, "of the first collection, a section each; repeatable (default: topics.tsv)");
  form.add()("variants", po::value<std::vector<std::string>>()->value_name("DIR"),
             "variants of the first collection's topics; repeatable");
  form.add()("html", po::value<std::string>()->value_name("FILE"), "write the page there");
  form.add()("md", po::value<std::string>()->value_name("FILE"), "write the tables there (default: standard output)");
  form.add()("worst-of", po::value<std::string>()->value_name("ENGINE"), "whose worst topics to show (default: ireum)");
  form.add()("worst", po::value<std::size_t>()->value_name("N"), "how many (default: 20)");
  form.add()("snippets", "show the beginning of the bodies: only where the collection's licence allows it");
  form.add()("ids-only",
             "show the worst topics without their queries: where no text of the collection may be passed on");
  form.add()("title", po::value<std::string>()->value_name("TEXT"), "of the page (default: Relevance)");
  add_measures(form);
  const Given given(form, arguments);
  if (given.has("help")) return HelpCommand{help_of(form)};
  ReportCommand command;
  command.results = only_argument(given, "results", "RESULTS");
  command.collections = given.paths("collection");
  if (command.collections.empty()) throw UsageError("--collection (-c) is missing");
  command.topics = given.paths("topics");
  command.variants = given.paths("variants");
  command.html = given.path("html");
  command.markdown = given.path("md");
  command.worst_of = given.text("worst-of");
  command.worst = given.get<std::size_t>("worst", command.worst);
  if (command.worst > kMostRows) throw UsageError("--worst is from 0 to 1000000");
  command.snippets = given.has("snippets");
  command.ids_only = given.has("ids-only");
  if (command.snippets && command.ids_only) throw UsageError("--snippets and --ids-only exclude each other");
  command.title = given.get<std::string>("title", command.title);
  command.measure = read_measures(given, default_measures());
  return command;
}

}  // namespace

std::vector<Measure> default_measures() {
  std::vector<Measure> measures;
  for (const char* name : {"nDCG@10", "AP", "RR", "P@10", "Rprec", "R@100", "Success@1", "SetP", "SetR", "SetF"}) {
    measures.push_back(*parse_measure(name));
  }
  return measures;
}

Command parse_command_line(const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw UsageError("a command is missing: run, score, compare, variants, check, gate or report");
  std::string name = arguments.front();
  if (name == "--help" || name == "-h") return HelpCommand{kOverview};
  if (name == "--version") return HelpCommand{"ireum-eval " IREUM_VERSION "\n"};
  if (name == "--check") name = "check";
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  const Arguments before(arguments.begin() + 1, end);
  const Arguments after(end == arguments.end() ? end : end + 1, arguments.end());
  const bool searches = name == "run" || name == "variants" || name == "gate";
  if (!searches && end != arguments.end()) throw UsageError("'" + name + "' passes nothing on to ireum-query after --");
  if (name == "run") return parse_run_command(before, after);
  if (name == "score") return parse_score(before);
  if (name == "compare") return parse_compare(before);
  if (name == "variants") return parse_variants(before, after);
  if (name == "check") return parse_check(before);
  if (name == "gate") return parse_gate(before, after);
  if (name == "report") return parse_report(before);
  throw UsageError("unknown command '" + name + "'; there are run, score, compare, variants, check, gate and report");
}

}  // namespace ireum::relevance
