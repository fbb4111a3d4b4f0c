#include <unistd.h>
#include <xapian.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>

#include "analysis/analyzer.h"
#include "query/answering.h"
#include "query/listings.h"
#include "query/options.h"
#include "query/variants/aliases.h"
#include "schema/terms.h"

namespace ireum {
namespace {

constexpr int exit_found = 0;
constexpr int exit_nothing = 1;
constexpr int exit_error = 2;

void complain(const std::string& text) {
  std::cerr << "ireum-query: " << text << "\n";
}

// The user's own aliases: those asked for, or those that lie in the index.
std::optional<query::Aliases> aliases_of(const query::Options& options, const std::string& db) {
  std::string path = options.aliases;
  if (path.empty()) {
    path = db + "/aliases.tsv";
    if (options.request.exact || access(path.c_str(), F_OK) != 0) {
      return std::nullopt;
    }
  }
  return query::Aliases::open(path, complain);
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
  std::string db = options.db;
  if (db.empty()) {
    bool from_environment = false;
    db = schema::default_index_path(from_environment);
  }
  const query::IndexReader index(db);
  const std::optional<query::Aliases> aliases = aliases_of(options, db);
  options.request.aliases = aliases ? &*aliases : nullptr;
  query::RenderStyle style;
  style.filtered = query::is_filtered(options.request);
  style.colour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  const auto renderer = query::make_renderer(options.format, std::cout, style);
  query::Outcome outcome = query::Outcome::failed;
  if (!options.show.empty()) {
    outcome = query::show_article(index, options, *renderer, complain);
  } else if (!options.names_of.empty()) {
    outcome = query::list_names(index, options, std::cout, complain);
  } else if (!options.suggest.empty()) {
    outcome = query::list_suggestions(index, options, std::cout, complain);
  } else if (options.group) {
    outcome = query::list_groups(index, options, style, std::cout, complain);
  } else if (options.mentions) {
    outcome = query::list_mentions(index, options, style, std::cout, complain);
  } else if (!options.topics.empty()) {
    outcome = query::answer_topics(index, options, *renderer, complain);
  } else {
    outcome = query::answer_name(index, options, *renderer, complain);
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
  return exit_error;
}

}  // namespace
}  // namespace ireum

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    const int status = ireum::run({argv + 1, argv + argc});
    std::cout.flush();
    if (!std::cout) {
      ireum::complain("standard output: cannot be written");
      return ireum::exit_error;
    }
    return status;
  } catch (const ireum::query::UsageError& error) {
    ireum::complain(std::string(error.what()) + "; see --help");
  } catch (const Xapian::Error& error) {
    ireum::complain("the index cannot be read: " + error.get_description() + "; see ireum-index --check");
  } catch (const std::exception& error) {
    ireum::complain(error.what());
  }
  return ireum::exit_error;
}
