#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "benchmarks/relevance/collection.h"
#include "benchmarks/relevance/trec.h"

namespace ireum::relevance {

// The folder of our own answers.
constexpr std::string_view kOurs = "ireum";

// The answers of one engine: a folder with run.txt, and where they are known timing.tsv and index.txt; the first two
// may be compressed.
struct RunFile {
  std::string engine;  // the folder's name
  std::filesystem::path run;
  std::filesystem::path timing;                           // empty: none
  std::map<std::string, std::string, std::less<>> facts;  // index.txt: engine, index_wall_s, index_bytes ...
};

struct Results {
  std::filesystem::path folder;
  std::vector<RunFile> runs;                                 // ours first, then by name
  std::vector<std::pair<std::string, std::string>> missing;  // engine, reason: what peers.tsv says did not run
};

// The runs on the collection `name` below the folder `results`.
Results find_results(const std::filesystem::path& results, const std::string& name, std::vector<Problem>& problems);

// Reads one run of the topics `asked` and checks that the collections know them.
TrecRun read_run(const RunFile& file, const std::vector<const Collection*>& knowing, const std::vector<Topic>& asked,
                 std::vector<Problem>& problems);

}  // namespace ireum::relevance
