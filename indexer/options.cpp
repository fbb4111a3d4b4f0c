#include "indexer/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <filesystem>
#include <sstream>
#include <thread>

#include "indexer/memory.h"
#include "tool/command_line.h"

namespace ireum::indexer {

namespace {

namespace po = boost::program_options;
using tool::UsageError;

// Options as they were typed, before they are understood.
struct Typed {
  std::vector<std::string> deletions;
  std::string before;
  std::string memory;
  std::string publish_every;
};

po::options_description visible(Options& options, Typed& typed) {
  po::options_description all("Options", 100, 60);
  auto add = all.add_options();
  add("db", po::value(&options.session.db)->value_name("DIR"),
      "the index; else $IREUM_DB, else the XDG data directory");
  add("delete", po::value(&typed.deletions)->value_name("ID")->composing(), "take this article out; repeatable");
  add("delete-from", po::value(&options.deletions_file)->value_name("FILE"), "take out the ids in FILE, one a line");
  add("before", po::value(&typed.before)->value_name("DATE"), "with --delete alone: take out all dated earlier");
  add("outlet", po::value(&options.session.selection.outlet)->value_name("NAME"),
      "with --delete alone: take out all of this outlet");
  add("rebuild", po::bool_switch(&options.session.rebuild), "a new generation from the stored articles");
  add("compact", po::bool_switch(&options.session.compact), "a new generation without a trace of what was deleted");
  add("dry-run", po::bool_switch(&options.session.dry_run), "read and count, change nothing");
  add("stats", po::bool_switch(&options.stats), "print what the index holds");
  add("check", po::bool_switch(&options.check), "check the index");
  add("jobs", po::value(&options.session.jobs)->value_name("N")->default_value(0, "the cores"),
      "threads that analyse and write");
  add("memory", po::value(&typed.memory)->value_name("SIZE"),
      "memory to keep to, as 512M or 2G; else 1G, or a quarter of it all");
  add("scratch", po::value(&options.session.scratch)->value_name("DIR"),
      "where what is analysed lies until it is merged, as on another disk");
  add("publish-every",
      po::value(&typed.publish_every)->value_name("N")->default_value(std::to_string(SessionOptions().publish_every)),
      "articles after which more input is put in force already");
  add("help", po::bool_switch(&options.help), "print this");
  add("version", po::bool_switch(&options.version), "print the versions");
  return all;
}

std::uint64_t read_memory(const std::string& text, unsigned jobs) {
  if (text.empty()) {
    return 0;
  }
  std::uint64_t bytes = 0;
  try {
    bytes = parse_size(text);
  } catch (const std::invalid_argument& error) {
    throw UsageError(std::string("--memory ") + error.what());
  }
  const unsigned threads = jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
  if (bytes < least_memory(threads)) {
    throw UsageError("--memory " + text + " is too little: " + std::to_string(threads) +
                     (threads == 1 ? " thread needs " : " threads need ") +
                     std::to_string(least_memory(threads) >> 20U) + "M; give more, or fewer --jobs");
  }
  return bytes;
}

std::uint64_t read_count(const std::string& text) {
  const std::uint64_t count = tool::whole_number(text).value_or(0);
  if (count == 0) {
    throw UsageError("--publish-every takes a number from 1, not " + text);
  }
  return count;
}

// Takes each --delete that no ID follows out of `arguments`; whether there was one. An ID is what is no option of
// `known`.
bool take_bare_delete(std::vector<std::string>& arguments, const po::options_description& known) {
  const auto is_option = [&known](const std::string& text) {
    return text.rfind("--", 0) == 0 &&
           (text.size() == 2 || known.find_nothrow(text.substr(2, text.find('=') - 2), false) != nullptr);
  };
  bool found = false;
  for (auto it = arguments.begin(); it != arguments.end() && *it != "--";) {
    if (*it != "--delete") {
      ++it;
    } else if (it + 1 == arguments.end() || is_option(*(it + 1))) {
      it = arguments.erase(it);
      found = true;
    } else {
      it += 2;
    }
  }
  return found;
}

void understand_selection(const Typed& typed, Options& options) {
  if (!typed.before.empty()) {
    options.session.selection.before = schema::parse_date(typed.before);
    if (!options.session.selection.before) {
      throw UsageError("--before takes a date such as 2025-02-04, not \"" + typed.before + "\"");
    }
  }
  if (options.delete_selected && options.session.selection.is_empty()) {
    throw UsageError("--delete takes an ID, or goes with --before DATE or --outlet NAME");
  }
  if (!options.delete_selected && !options.session.selection.is_empty()) {
    throw UsageError("--before and --outlet go with a --delete that has no ID");
  }
}

}  // namespace

Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  Typed typed;
  po::options_description all = visible(options, typed);
  all.add_options()("input", po::value(&options.session.inputs), "");
  po::positional_options_description positional;
  positional.add("input", -1);
  std::vector<std::string> rest = arguments;
  options.delete_selected = take_bare_delete(rest, all);
  tool::require_text(tool::parse(rest, all, positional),
                     {"db", "delete-from", "before", "outlet", "scratch", "memory"});
  if (std::count(typed.deletions.begin(), typed.deletions.end(), "") != 0) {
    throw UsageError("--delete is empty");
  }
  options.session.deletions = typed_deletions(typed.deletions);
  if (!options.help && !options.version) {
    understand_selection(typed, options);
  }
  const int modes = static_cast<int>(options.session.rebuild) + static_cast<int>(options.session.compact) +
                    static_cast<int>(options.stats) + static_cast<int>(options.check);
  if (modes > 1) {
    throw UsageError("--rebuild, --compact, --stats and --check exclude each other");
  }
  const bool deletes = !options.session.deletions.empty() || !options.deletions_file.empty() || options.delete_selected;
  if (modes == 1 && (!options.session.inputs.empty() || (deletes && (options.stats || options.check)))) {
    throw UsageError("--rebuild, --compact, --stats and --check take no FILE; --stats and --check delete nothing");
  }
  if (options.session.jobs > 256) {
    throw UsageError("--jobs takes a number from 0 to 256");
  }
  if (!options.session.scratch.empty() && !std::filesystem::is_directory(options.session.scratch)) {
    throw UsageError("--scratch " + options.session.scratch + ": no such folder");
  }
  options.session.memory = read_memory(typed.memory, options.session.jobs);
  options.session.publish_every = read_count(typed.publish_every);
  return options;
}

std::string help_text() {
  Options options;
  Typed typed;
  std::ostringstream text;
  text << "Usage: ireum-index [--db DIR] [FILE|DIR|-]...\n"
          "Loads Korean news articles (JSON Lines, or text copied from a web page) into an index.\n\n"
       << visible(options, typed)
       << "\nExit status: 0 done, 2 an error, 130 or 143 stopped by a signal.\n"
          "Example: ireum-index --db news articles.jsonl pages/\n";
  return text.str();
}

}  // namespace ireum::indexer
