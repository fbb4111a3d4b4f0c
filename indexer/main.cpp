#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "analysis/analyzer.h"
#include "corpus/utf8.h"
#include "indexer/index_check.h"
#include "indexer/lost_error.h"
#include "indexer/options.h"
#include "indexer/progress.h"
#include "indexer/session.h"
#include "indexer/stop_signals.h"
#include "schema/index_directory.h"
#include "schema/terms.h"
#include "tool/crash_report.h"
#include "tool/default_index.h"
#include "tool/plain_line.h"
#include "tool/run_tool.h"

namespace {

namespace analysis = ireum::analysis;
namespace corpus = ireum::corpus;
namespace indexer = ireum::indexer;
namespace schema = ireum::schema;
namespace tool = ireum::tool;

constexpr int exit_done = 0;
constexpr int exit_signal = 128;  // and the signal's number

// What names files, ids and dates may hold anything.
int complain(const std::string& text) {
  std::cerr << "ireum-index: " << tool::plain_line(text) << "\n";
  return tool::exit_error;
}

// Without white space at both ends, which no id holds, nor the byte order mark that some editors put first.
std::string_view trimmed_id(std::string_view line) {
  if (line.substr(0, corpus::byte_order_mark.size()) == corpus::byte_order_mark) {
    line.remove_prefix(corpus::byte_order_mark.size());
  }
  if (corpus::invalid_utf8_at(line) != std::string_view::npos) {
    return line;
  }
  std::size_t begin = line.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t character = at;
    if (!corpus::is_white_space(corpus::take_code_point(line, at))) {
      begin = std::min(begin, character);
      end = at;
    }
  }
  return line.substr(begin, end - std::min(begin, end));
}

// Appends the ids in the file at `path`, one a line, to `deletions`; throws std::system_error where it cannot be read.
void read_ids(const std::string& path, std::vector<indexer::Deletion>& deletions) {
  std::ifstream file(path);
  if (!file) {
    throw std::system_error(errno, std::generic_category(), path);
  }
  std::uint64_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (const std::string_view id = trimmed_id(line); !id.empty()) {
      deletions.push_back({std::string(id), path + ":" + std::to_string(number)});
    }
  }
  if (file.bad()) {
    throw std::system_error(errno, std::generic_category(), path);
  }
}

int check(const std::string& db) {
  const std::uint64_t faults = indexer::check_index(db, [](const std::string& text) { complain(text); });
  if (faults != 0) {
    return complain(db + ": " + std::to_string(faults) + (faults == 1 ? " fault" : " faults"));
  }
  std::cout << tool::plain_line(db) << ": no faults\n";
  return exit_done;
}

int stats(const std::string& db) {
  const indexer::IndexStats stats = indexer::index_stats(db);
  std::cout << "index       " << tool::plain_line(db) << "\n"
            << "generation  " << stats.generation << "\n"
            << "analyzer    " << stats.analyzer << "\n"
            << "articles    " << stats.articles << "\n"
            << "forms       " << (stats.forms ? std::to_string(*stats.forms) : "cannot be read; see --check") << "\n";
  std::printf("terms       %.1f an article\n", stats.terms_per_article);
  std::printf("size        %.1f MB articles, %.1f MB words\n", static_cast<double>(stats.articles_bytes) / 1e6,
              static_cast<double>(stats.words_bytes) / 1e6);
  if (!stats.first_date.empty()) {
    std::cout << "dates       " << stats.first_date << " to " << stats.last_date << "\n";
  }
  return exit_done;
}

void summarise(const indexer::SessionReport& report, bool dry_run) {
  std::printf("read %llu: new %llu, replaced %llu, unchanged %llu, rejected %llu\n",
              static_cast<unsigned long long>(report.read), static_cast<unsigned long long>(report.added),
              static_cast<unsigned long long>(report.replaced), static_cast<unsigned long long>(report.unchanged),
              static_cast<unsigned long long>(report.rejected));
  if (report.deleted > 0 || report.not_found > 0) {
    std::printf("deleted %llu, not found %llu\n", static_cast<unsigned long long>(report.deleted),
                static_cast<unsigned long long>(report.not_found));
  }
  if (report.other_files > 0) {
    std::printf("left out %llu %s without articles\n", static_cast<unsigned long long>(report.other_files),
                report.other_files == 1 ? "file" : "files");
  }
  const char* const articles = report.articles == 1 ? "article" : "articles";
  if (dry_run) {
    std::printf("dry run: nothing was changed\n");
  } else if (report.changed) {
    std::printf("index %llu %s, %llu %s, %.1f MB, in %.1f s\n", static_cast<unsigned long long>(report.articles),
                articles, static_cast<unsigned long long>(report.forms), report.forms == 1 ? "form" : "forms",
                static_cast<double>(report.bytes) / 1e6, report.seconds);
  } else {
    std::printf("index %llu %s, nothing to change, in %.1f s\n", static_cast<unsigned long long>(report.articles),
                articles, report.seconds);
  }
}

int index(const indexer::Options& options, const std::string& db) {
  indexer::SessionOptions session = options.session;
  session.db = db;
  if (!options.deletions_file.empty()) {
    read_ids(options.deletions_file, session.deletions);
  }
  if (session.inputs.empty() && session.deletions.empty() && options.deletions_file.empty() &&
      session.selection.is_empty() && !session.rebuild && !session.compact) {
    if (isatty(STDIN_FILENO) != 0) {
      return complain("nothing to index: name a FILE or a DIR, or - for standard input; see --help");
    }
    session.inputs.emplace_back("-");
  }
  indexer::report_lost_full_disk(db, session.scratch, tool::exit_error);
  const std::atomic<int>& stop = indexer::catch_stop_signals();
  session.stop = &stop;
  indexer::Progress progress;
  const indexer::SessionOutput output{
      [&](const std::string& text) {
        progress.clear();
        complain(text);
      },
      [&](std::uint64_t articles, std::uint64_t bytes, std::uint64_t all) { progress.show(articles, bytes, all); }};
  const indexer::SessionReport report = indexer::run_session(session, output);
  progress.clear();
  summarise(report, session.dry_run);
  if (report.stopped) {
    const bool kept = session.dry_run || session.rebuild;
    complain(std::string("stopped by ") + indexer::signal_name(stop) +
             (kept ? "; nothing was changed" : "; what was read by then is in force"));
    return exit_signal + stop;
  }
  const bool lost = session.rebuild && report.rejected > 0;
  return report.failed_sources > 0 || report.traces || lost ? tool::exit_error : exit_done;
}

int run(const std::vector<std::string>& arguments) {
  const indexer::Options options = indexer::parse_options(arguments);
  if (options.help) {
    std::cout << indexer::help_text();
    return exit_done;
  }
  if (options.version) {
    std::cout << "ireum-index " << IREUM_VERSION << ", schema " << schema::version << ", "
              << analysis::analyzer_specification() << ", Xapian " << Xapian::version_string() << "\n";
    return exit_done;
  }
  std::string db = options.session.db;
  if (db.empty()) {
    const tool::DefaultIndex standard = tool::default_index();
    db = standard.path;
    const bool reads_only = options.check || options.stats || options.session.dry_run;
    if (!reads_only && !standard.named && !schema::IndexDirectory(db).read_manifest()) {
      complain("creating the index in " + db);
    }
  }
  tool::report_crash("ireum-index: " + tool::plain_line(db) +
                         ": the index cannot be read: it leads out of its bounds, or this program is at fault; " +
                         (options.check ? "make it again from its articles" : "see --check"),
                     tool::exit_error);
  if (options.check) {
    return check(db);
  }
  return options.stats ? stats(db) : index(options, db);
}

}  // namespace

int main(int argc, char** argv) {
  const auto work = [&] {
    try {
      return run({argv + 1, argv + argc});
    } catch (const Xapian::Error& error) {
      throw std::runtime_error(error.get_description() + "; what was in force before is in force still");
    } catch (const std::filesystem::filesystem_error& error) {
      throw std::runtime_error(error.path1().string() + ": " + error.code().message());
    }
  };
  return tool::run_tool(work, complain);
}
