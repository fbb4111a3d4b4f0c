#include <unistd.h>
#include <xapian.h>

#include <cstdlib>
#include <iostream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/analyzer.h"
#include "query/answering.h"
#include "query/listings.h"
#include "query/options.h"
#include "query/topic_run.h"
#include "query/variants/aliases.h"
#include "schema/terms.h"
#include "tool/crash_report.h"
#include "tool/default_index.h"
#include "tool/plain_line.h"
#include "tool/run_tool.h"

namespace ireum {
namespace {

constexpr int exit_found = 0;
constexpr int exit_nothing = 1;

// Each line of `text` is a message.
void complain(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::cerr << "ireum-query: " << tool::plain_line(line) << "\n";
  }
}

// The user's own aliases: those asked for, or those that lie in the indexes.
std::optional<query::Aliases> aliases_of(const query::Options& options, const query::IndexReader& index) {
  if (!options.aliases.empty()) {
    return query::Aliases::open(options.aliases, complain);
  }
  std::vector<std::string> paths;
  for (const std::string& db : index.paths()) {
    std::string path = db + "/aliases.tsv";
    if (!options.request.exact && access(path.c_str(), F_OK) == 0) {
      paths.push_back(std::move(path));
    }
  }
  return paths.empty() ? std::nullopt : std::optional(query::Aliases::open(paths, complain));
}

std::vector<std::string> paths_of(const query::Options& options) {
  if (!options.db.empty()) {
    return options.db;
  }
  return {tool::default_index().path};
}

query::Outcome answer(const query::IndexReader& index, const query::Options& options) {
  query::RenderStyle style;
  style.filtered = query::is_filtered(options.request);
  style.colour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  const auto renderer = query::make_renderer(options.format, std::cout, style);
  if (!options.show.empty()) {
    return query::show_article(index, options, *renderer, complain);
  }
  if (!options.names_of.empty()) {
    return query::list_names(index, options, std::cout, complain);
  }
  if (!options.suggest.empty()) {
    return query::list_suggestions(index, options, std::cout, complain);
  }
  if (options.group) {
    return query::list_groups(index, options, style, std::cout, complain);
  }
  if (options.mentions) {
    return query::list_mentions(index, options, style, std::cout, complain);
  }
  return options.topics.empty() ? query::answer_name(index, options, *renderer, complain)
                                : query::answer_topics(index, options, *renderer, complain);
}

// Damage that shows while several indexes are read as one does not say whose it is.
std::string unreadable(const std::vector<std::string>& paths, const std::string& why) {
  std::string text = paths.size() == 1 ? paths.front() + ": the index" : "one of the indexes";
  text += " cannot be read: " + why + "; see ireum-index --check";
  for (std::size_t i = 0; i < paths.size() && paths.size() > 1; ++i) {
    text += (i == 0 ? " of " : ", ") + paths[i];
  }
  return text;
}

int run(const std::vector<std::string>& arguments) {
  query::Options options = query::parse_options(arguments);
  if (options.help) {
    std::cout << query::help_text();
    return exit_found;
  }
  if (options.version) {
    std::cout << "ireum-query " << IREUM_VERSION << ", schema " << schema::version << ", "
              << analysis::analyzer_specification() << ", Xapian " << Xapian::version_string() << "\n";
    return exit_found;
  }
  const std::vector<std::string> paths = paths_of(options);
  tool::report_crash(
      "ireum-query: " + tool::plain_line(unreadable(paths, "it leads out of its bounds, or this program is at fault")),
      tool::exit_error);
  const query::IndexReader index(paths);
  for (const std::string& passed_over : index.passed_over()) {
    complain(passed_over);
  }
  const std::optional<query::Aliases> aliases = aliases_of(options, index);
  options.request.aliases = aliases ? &*aliases : nullptr;
  query::Outcome outcome = query::Outcome::failed;
  try {
    outcome = answer(index, options);
  } catch (const Xapian::Error& error) {
    throw schema::IndexError(unreadable(index.paths(), error.get_description()));
  }
  for (const std::string& off : index.words_off()) {
    complain(off);
  }
  if (!index.outgrown().empty()) {
    complain(index.outgrown());
  }
  switch (outcome) {
    case query::Outcome::found:
      return exit_found;
    case query::Outcome::nothing:
      return exit_nothing;
    case query::Outcome::failed:
      break;
  }
  return tool::exit_error;
}

}  // namespace
}  // namespace ireum

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const auto work = [&] {
    try {
      return ireum::run({argv + 1, argv + argc});
    } catch (const Xapian::Error& error) {
      throw std::runtime_error(error.get_description());
    }
  };
  return ireum::tool::run_tool(work, ireum::complain);
}
