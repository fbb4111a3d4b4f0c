#include "query/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <sstream>

#include "query/suggesting/suggest.h"
#include "query/typed/query_text.h"
#include "tool/command_line.h"

namespace ireum::query {

namespace {

namespace po = boost::program_options;
using tool::UsageError;

constexpr std::size_t most_hits = 1000000;
constexpr std::size_t hits_of_group = 3;
constexpr std::size_t most_repeats = 1000000;

// Options as they were typed, before they are understood.
struct Typed {
  std::vector<std::string> names;
  std::string limit = "10";
  std::string offset = "0";
  std::string from;
  std::string to;
  std::string in = "all";
  std::string sort = "relevance";
  std::string type = "any";
  std::string format = "text";
  std::string repeat = "1";
};

po::options_description visible(Options& options, Typed& typed) {
  po::options_description all("Options", 100, 60);
  auto add = all.add_options();
  add("db", po::value(&options.db)->value_name("DIR")->composing(),
      "an index; may be repeated; else $IREUM_DB, else XDG data");
  add("wide", po::bool_switch(&options.request.wide), "longer names that begin with it as well");
  add("loose", po::bool_switch(&options.request.loose), "these, and words that hold it inside");
  add("type", po::value(&typed.type)->value_name("TYPE")->default_value("any"), "person, company or any");
  add("any", po::bool_switch(&options.request.any), "of several names one is enough");
  add("not", po::value(&options.request.without)->value_name("NAME")->composing(),
      "not where this name stands; may be repeated");
  add("with", po::value(&options.request.with)->value_name("WORD")->composing(),
      "only where this word stands; may be repeated");
  add("in", po::value(&typed.in)->value_name("PART")->default_value("all"), "where names count: all, or title only");
  add("byline", po::value(&options.request.byline)->value_name("NAME"), "only what NAME signs; names may be left out");
  add("exact", po::bool_switch(&options.request.exact), "the name as typed, none of its other forms");
  add("limit", po::value(&typed.limit)->value_name("N")->default_value("10"), "hits to show");
  add("offset", po::value(&typed.offset)->value_name("N")->default_value("0"), "hits to leave out first");
  add("from", po::value(&typed.from)->value_name("DATE"), "only of this day in Seoul and later");
  add("to", po::value(&typed.to)->value_name("DATE"), "only of this day in Seoul and earlier");
  add("outlet", po::value(&options.request.outlet)->value_name("NAME"), "only of this outlet");
  add("sort", po::value(&typed.sort)->value_name("ORDER")->default_value("relevance"), "relevance or date");
  add("format", po::value(&typed.format)->value_name("FORMAT")->default_value("text"), "text, json, tsv or trec");
  add("explain", po::bool_switch(&options.explain), "say of each hit why it stands there");
  add("show", po::value(&options.show)->value_name("ID"), "print this article, NAME marked in it");
  add("group", po::bool_switch(&options.group), "the hits in groups of one person each, by titles and organisations");
  add("mentions", po::bool_switch(&options.mentions), "each mention of NAME in the hits with its sentence");
  add("names-of", po::value(&options.names_of)->value_name("ID"), "the names in this article, most evidence first");
  add("suggest", po::value(&options.suggest)->value_name("TEXT"), "names for what is typed so far, best first");
  add("aliases", po::value(&options.aliases)->value_name("FILE"),
      "own other names; else aliases.tsv in the index, if there");
  add("topics", po::value(&options.topics)->value_name("FILE"),
      "answer each line: topic, type and query, tabs between");
  add("timing", po::value(&options.timing)->value_name("FILE"), "with --topics: write the times of each topic");
  add("repeat", po::value(&typed.repeat)->value_name("N")->default_value("1"), "with --topics: answer all N times");
  add("help", po::bool_switch(&options.help), "print this");
  add("version", po::bool_switch(&options.version), "print the versions");
  return all;
}

schema::DayRange day_of(const std::string& text, const char* option) {
  const auto day = schema::parse_day(text);
  if (!day) {
    throw UsageError(std::string(option) + " takes a date such as 2025-02-04, not \"" + text + "\"");
  }
  return *day;
}

void understand(const Typed& typed, const po::variables_map& map, Options& options) {
  Request& request = options.request;
  request.limit = tool::number_option(typed.limit, "--limit", 0, most_hits);
  request.offset = tool::number_option(typed.offset, "--offset", 0, most_hits);
  if (map["limit"].defaulted()) {
    request.limit = options.group ? hits_of_group : map.count("names-of") != 0 ? most_hits : request.limit;
  }
  options.repeat = tool::number_option(typed.repeat, "--repeat", 1, most_repeats);
  if (map.count("from") != 0) {
    request.from = day_of(typed.from, "--from").first;
  }
  if (map.count("to") != 0) {
    request.to = day_of(typed.to, "--to").last;
  }
  if (request.from && request.to && *request.from > *request.to) {
    throw UsageError("--from " + typed.from + " is later than --to " + typed.to);
  }
  if (typed.sort != "relevance" && typed.sort != "date") {
    throw UsageError("--sort takes relevance or date, not \"" + typed.sort + "\"");
  }
  request.order = typed.sort == "date" ? Order::date : Order::relevance;
  if (typed.in != "all" && typed.in != "title") {
    throw UsageError("--in takes all or title, not \"" + typed.in + "\"");
  }
  request.in_title = typed.in == "title";
  if (!parse_type(typed.type, request.type)) {
    throw UsageError("--type takes person, company or any, not \"" + typed.type + "\"");
  }
  if (!parse_format(typed.format, options.format)) {
    throw UsageError("--format takes text, json, tsv or trec, not \"" + typed.format + "\"");
  }
  for (const std::string& word : typed.names) {
    request.name += (request.name.empty() ? "" : " ") + word;
  }
  if (typed.names.empty() && !request.byline.empty() && map["sort"].defaulted()) {
    request.order = Order::date;  // nothing else tells what somebody signs apart
  }
}

void check_not_empty(const po::variables_map& map, const Options& options) {
  tool::require_text(map, {"outlet", "names-of", "suggest", "aliases", "topics", "timing", "show", "byline"});
  if (std::find(options.db.begin(), options.db.end(), "") != options.db.end()) {
    throw UsageError("--db is empty");
  }
}

// What asks for hits says nothing of names: `mode`, which lists names, takes none of it but the option `taken`.
void check_no_hits_asked(const po::variables_map& map, const std::string& mode, std::string_view taken) {
  for (const char* option : {"sort", "in", "type", "from", "to", "outlet", "not", "with", "byline", "exact", "wide",
                             "loose", "any", "offset"}) {
    if (option != taken && map.count(option) != 0 && !map[option].defaulted()) {
      throw UsageError(mode + " takes no --" + option);
    }
  }
}

// Whether what is typed goes together.
void check_modes(const Typed& typed, const po::variables_map& map, const Options& options) {
  const bool batch = map.count("topics") != 0;
  const bool show = map.count("show") != 0;
  const bool names_of = map.count("names-of") != 0;
  if (batch && (show || !typed.names.empty() || !map["type"].defaulted())) {
    throw UsageError("--topics takes no NAME, no --type and no --show");
  }
  if (!batch && (map.count("timing") != 0 || !map["repeat"].defaulted())) {
    throw UsageError("--timing and --repeat go with --topics");
  }
  if (options.explain && (show || (options.format != Format::text && options.format != Format::json))) {
    throw UsageError("--explain explains hits, as text or json");
  }
  if (show && options.format == Format::trec) {
    throw UsageError("--show prints text, json or tsv");
  }
  const bool suggest = map.count("suggest") != 0;
  const int listings =
      (options.group ? 1 : 0) + (options.mentions ? 1 : 0) + (names_of ? 1 : 0) + (show ? 1 : 0) + (suggest ? 1 : 0);
  if (listings > 1 || (listings == 1 && (batch || options.explain))) {
    throw UsageError("--group, --mentions, --names-of, --suggest, --show, --explain and --topics go one at a time");
  }
  if (listings == 1 && options.format == Format::trec) {
    throw UsageError("--group, --mentions, --names-of and --suggest print text, json or tsv");
  }
  if ((names_of || suggest) && !typed.names.empty()) {
    throw UsageError("--names-of and --suggest take no NAME");
  }
  if (options.group && !map["offset"].defaulted()) {
    throw UsageError("--group takes no --offset");
  }
  if (names_of || suggest) {
    check_no_hits_asked(map, names_of ? "--names-of" : "--suggest", names_of ? "type" : "");
  }
  if (suggest && (options.request.limit == 0 || options.request.limit > most_suggestions)) {
    throw UsageError("--suggest takes a --limit from 1 to " + std::to_string(most_suggestions));
  }
  if (!batch && !show && !names_of && !suggest && typed.names.empty() && options.request.byline.empty()) {
    throw UsageError("no name is given");
  }
}

}  // namespace

Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  Typed typed;
  po::options_description all = visible(options, typed);
  all.add_options()("name", po::value(&typed.names), "");
  po::positional_options_description positional;
  positional.add("name", -1);
  const po::variables_map map = tool::parse(arguments, all, positional);
  if (!options.help && !options.version) {
    understand(typed, map, options);
    check_not_empty(map, options);
    check_modes(typed, map, options);
  }
  return options;
}

bool is_filtered(const Request& request) {
  return request.from || request.to || !request.outlet.empty() || request.type != NameType::any ||
         !request.without.empty() || !request.with.empty() || !request.byline.empty() || request.in_title ||
         !read_query(request.name).excluded.empty();
}

std::string help_text() {
  Options options;
  Typed typed;
  std::ostringstream text;
  text << "Usage: ireum-query [--db DIR]... [OPTION]... NAME...\n"
          "Finds the articles that name a company or a person, best first. The words given are read as one name where\n"
          "one stands in the index, else as several: articles with all of them come first. Quotes inside an argument\n"
          "make one name of words, and -NAME inside one excludes.\n\n"
       << visible(options, typed)
       << "\nExit status: 0 found, 1 nothing found, 2 an error.\n"
          "Example: ireum-query --db news --from 2025-01-01 샘 올트먼\n";
  return text.str();
}

}  // namespace ireum::query
