#include "benchmarks/relevance/report_runs.h"

#include <algorithm>
#include <sstream>
#include <system_error>

#include "benchmarks/relevance/scoring.h"

namespace ireum::relevance {
namespace {

namespace fs = std::filesystem;

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

// Who did not run, and why, as the file of a comparison with peers says; nobody where there is no such file.
std::vector<std::pair<std::string, std::string>> read_missing(const fs::path& path) {
  std::vector<std::pair<std::string, std::string>> missing;
  if (!fs::exists(path)) return missing;
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
      missing.emplace_back(std::move(engine), status.append(": ").append(reason));
    }
  }
  return missing;
}

}  // namespace

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
  found.missing = read_missing(found.folder / "peers.tsv");
  if (found.runs.empty()) problems.push_back({found.folder.string(), 0, "holds no ENGINE/run.txt, plain, .gz or .xz"});
  return found;
}

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

}  // namespace ireum::relevance
