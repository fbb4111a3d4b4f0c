#include "benchmarks/relevance/search.h"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "benchmarks/relevance/collection.h"
#include "benchmarks/relevance/process.h"

namespace ireum::relevance {
namespace {

namespace fs = std::filesystem;

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::uintmax_t bytes_below(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

std::string one_line_of(const std::vector<std::string>& argv) {
  try {
    return first_line(capture_program(argv));
  } catch (const std::runtime_error&) {
    return "";
  }
}

std::string machine() {
  std::ifstream cpu("/proc/cpuinfo");
  std::string model = "unknown processor";
  for (std::string line; std::getline(cpu, line);) {
    if (line.rfind("model name", 0) == 0 && line.find(": ") != std::string::npos) {
      model = line.substr(line.find(": ") + 2);
      break;
    }
  }
  return model + ", " + std::to_string(sysconf(_SC_NPROCESSORS_ONLN)) + " cores";
}

// Asked only where a repository is, as git complains elsewhere.
bool in_repository() {
  for (fs::path folder = fs::current_path(); folder != folder.parent_path(); folder = folder.parent_path()) {
    if (fs::exists(folder / ".git")) return true;
  }
  return false;
}

std::string commit() {
  const std::string id = in_repository() ? one_line_of({"git", "rev-parse", "--short=12", "HEAD"}) : "";
  return id.empty() ? std::string("v") + IREUM_VERSION : id;
}

bool has_changes() {
  return in_repository() && !one_line_of({"git", "status", "--porcelain", "--untracked-files=no"}).empty();
}

}  // namespace

void write_file(const fs::path& path, std::string_view text) {
  errno = 0;
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) throw std::runtime_error(path.string() + ": cannot be written: " + std::strerror(errno == 0 ? EIO : errno));
}

Answers search(const std::vector<fs::path>& corpora, const std::vector<Topic>& topics,
               const std::vector<std::string>& how, const SearchOptions& options) {
  const fs::path indexer = find_tool("ireum-index");
  const fs::path searcher = find_tool("ireum-query");
  const TemporaryFolder folder;
  const fs::path db = options.db.empty() ? folder.path() / "index" : options.db;
  Answers answers;
  for (const fs::path& tool : {indexer, searcher})
    answers.versions.push_back(one_line_of({tool.string(), "--version"}));

  std::vector<std::string> index = {indexer.string(), "--db", db.string()};
  for (const fs::path& corpus : corpora) index.push_back(corpus.string());
  auto start = std::chrono::steady_clock::now();
  // Any status but 0 says that something was left out, and figures on a part of a collection are none.
  if (const int status = run_program(index); status != 0) {
    throw std::runtime_error("ireum-index: ended with status " + std::to_string(status) + "; nothing is scored");
  }
  answers.index_seconds = seconds_since(start);
  answers.index_bytes = bytes_below(db);

  std::string list;
  for (const Topic& topic : topics) {
    list += topic.id + '\t' + topic.type + '\t' + topic.query;
    if (!topic.left_out.empty()) list += '\t' + topic.left_out;
    list += '\n';
  }
  const fs::path asked = folder.path() / "topics.tsv";
  const fs::path run = folder.path() / "run.txt";
  const fs::path timing = folder.path() / "timing.tsv";
  write_file(asked, list);
  std::vector<std::string> query = {searcher.string(), "--db", db.string(), "--topics",     asked.string(),
                                    "--format",        "trec", "--timing",  timing.string()};
  query.insert(query.end(), how.begin(), how.end());
  query.insert(query.end(), options.query_options.begin(), options.query_options.end());
  start = std::chrono::steady_clock::now();
  // 1 says that no topic found anything.
  if (const int status = run_program(query, run); status > 1) {
    throw std::runtime_error("ireum-query: ended with status " + std::to_string(status) + "; nothing is scored");
  }
  answers.query_seconds = seconds_since(start);
  answers.run = read_file(run);
  answers.timing = read_file(timing);
  std::vector<Problem> problems;
  answers.match_ms = parse_timing(answers.timing, "ireum-query --timing", problems);
  if (!problems.empty()) throw std::runtime_error(to_string(problems.front()));
  if (!options.run_out.empty()) write_file(options.run_out, answers.run);
  return answers;
}

fs::path keep_results(const fs::path& keep, const std::string& name, const fs::path& collection,
                      const std::string& command_line, const Answers& answers, const Findings& findings) {
  fs::path folder = keep / (today() + "-" + commit()) / name / "ireum";
  fs::create_directories(folder);
  const fs::path run = folder / "run.txt";
  write_file(run, answers.run);
  if (run_program({"xz", "-f9", "--", run.string()}) != 0) throw std::runtime_error(run.string() + ": xz failed");
  write_file(folder / "timing.tsv", answers.timing);
  std::ostringstream figures;
  write(figures, Format::kJson, findings);
  write_file(folder / "figures.json", figures.str());
  const std::string seconds = Cell::figure(answers.index_seconds, 2).text();
  write_file(folder / "index.txt", "engine\t" + answers.versions.back() + "\nindex_wall_s\t" + seconds +
                                       "\nindex_bytes\t" + std::to_string(answers.index_bytes) + "\n");
  std::ostringstream about;
  about << "command: " << command_line << '\n';
  for (const std::string& version : answers.versions) about << "version: " << version << '\n';
  about << "version: ireum-eval " << IREUM_VERSION << '\n'
        << "commit: " << commit() << (has_changes() ? ", with changes" : "") << '\n'
        << "machine: " << machine() << '\n'
        << "collection: " << name << ", XXH3-128 " << collection_checksum(collection) << '\n'
        << "index: " << seconds << " s, " << answers.index_bytes << " bytes\n"
        << "queries: " << answers.match_ms.size() << " in " << Cell::figure(answers.query_seconds, 2).text() << " s\n";
  write_file(folder / "about.txt", about.str());
  return folder;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::string text(16, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts));
  return text;
}

}  // namespace ireum::relevance
