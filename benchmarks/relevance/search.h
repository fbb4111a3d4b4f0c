#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "benchmarks/relevance/options.h"
#include "benchmarks/relevance/trec.h"

namespace ireum::relevance {

// What our own tools answered.
struct Answers {
  std::string run;     // TREC lines
  std::string timing;  // topic \t match_ms \t render_ms a line
  std::vector<double> match_ms;
  double index_seconds = 0;
  double query_seconds = 0;  // the whole batch, start of the process included
  std::uintmax_t index_bytes = 0;
  std::vector<std::string> versions;  // a line a tool
};

// Indexes the corpora with ireum-index and answers the topics with ireum-query, both found beside this program or in
// PATH, in the index options.db or a temporary one. `how` are options for ireum-query beside --db, --topics, --format
// and --timing; options.query_options follow them. Throws std::runtime_error where a tool is missing or fails, and
// where what it wrote is not to be read.
Answers search(const std::vector<std::filesystem::path>& corpora, const std::vector<Topic>& topics,
               const std::vector<std::string>& how, const SearchOptions& options);

// Keeps a run in `keep`/DATE-COMMIT/`name`/ireum/, the place where `report` looks for it: run.txt.xz, timing.tsv,
// index.txt (engine, index_wall_s, index_bytes), figures.json (the findings) and about.txt (command, versions, machine,
// checksum of the collection, times). DATE is today's in UTC, COMMIT that of the repository in which the program was
// started, or the version's where there is none. Gives the folder.
std::filesystem::path keep_results(const std::filesystem::path& keep, const std::string& name,
                                   const std::filesystem::path& collection, const std::string& command_line,
                                   const Answers& answers, const Findings& findings);

// Today's date in UTC, as 2025-02-04.
std::string today();

// Writes a file whole or throws std::runtime_error.
void write_file(const std::filesystem::path& path, std::string_view text);

}  // namespace ireum::relevance
