#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "benchmarks/relevance/metrics.h"
#include "benchmarks/relevance/scoring.h"
#include "benchmarks/relevance/stats.h"
#include "benchmarks/relevance/table.h"

namespace ireum::relevance {

// What is measured and how it is resampled; of score, compare, run, gate and report.
struct MeasureOptions {
  std::vector<Measure> measures;  // default: default_measures()
  ScoreOptions score;
  Resampling resampling;
};

// The choice that --help speaks of, in the order of the columns.
std::vector<Measure> default_measures();

struct ScoreCommand {
  std::filesystem::path qrels;
  std::filesystem::path run;
  std::filesystem::path unjudged;             // empty: none
  std::vector<std::filesystem::path> topics;  // a table each; empty: all topics of the judgments
  std::filesystem::path attributes;           // empty: the topics files
  std::string by;                             // a column; empty: no groups
  bool per_topic = false;
  MeasureOptions measure;
  Format format = Format::kText;
};

struct CompareCommand {
  std::filesystem::path qrels;
  std::vector<std::filesystem::path> runs;  // two or more; all are held against the first
  std::filesystem::path unjudged;
  std::vector<std::filesystem::path> topics;
  Measure changed_by;        // the measure whose topics that changed most are shown
  std::size_t changed = 10;  // how many, either way
  MeasureOptions measure;
  Format format = Format::kText;
};

// Where a command that searches takes its index from and where it leaves what it found.
struct SearchOptions {
  std::filesystem::path db;                // empty: a temporary index
  std::filesystem::path run_out;           // empty: not written
  std::filesystem::path keep;              // results folder; empty: nothing is kept
  std::vector<std::string> query_options;  // given to ireum-query as they are
};

struct RunCommand {
  std::filesystem::path collection;
  std::vector<std::filesystem::path> topics;  // empty: topics.tsv
  bool heldout = false;                       // topics_heldout.tsv too, a table of its own
  std::string by;                             // type, or a column of the collection's attributes.tsv
  bool per_topic = false;
  SearchOptions search;
  MeasureOptions measure;
  Format format = Format::kText;
};

struct VariantsCommand {
  std::filesystem::path collection;
  std::filesystem::path variants;
  bool per_topic = false;
  bool leave_out = false;  // each variant without what the tables know of its base topic's name
  SearchOptions search;
  MeasureOptions measure;  // one measure: AP unless another is asked for
  Format format = Format::kText;
};

struct CheckCommand {
  std::filesystem::path collection;
  std::filesystem::path base;  // empty: the collection stands alone
};

struct GateCommand {
  std::filesystem::path collection;
  std::filesystem::path baseline;
  std::vector<std::filesystem::path> topics;  // empty: topics.tsv
  std::filesystem::path run;                  // empty: search with our tools
  bool write = false;                         // write the baseline instead of holding against it
  bool only = false;                          // hold the measures that are named alone
  SearchOptions search;
  MeasureOptions measure;
};

struct ReportCommand {
  std::filesystem::path results;                   // a folder a collection, in it one an engine
  std::vector<std::filesystem::path> collections;  // their runs lie in results/NAME
  std::vector<std::filesystem::path> topics;       // of the first collection; a section each; empty: topics.tsv
  std::vector<std::filesystem::path> variants;     // over the first collection; their runs lie in results/NAME
  std::filesystem::path html;                      // empty: not written
  std::filesystem::path markdown;                  // empty: standard output
  std::string worst_of;    // the engine whose worst topics are shown; empty: ireum, else the first
  std::size_t worst = 20;  // how many
  bool snippets = false;   // show the beginning of bodies
  bool ids_only = false;   // of the worst topics show no queries
  std::string title = "Relevance";
  MeasureOptions measure;
};

struct HelpCommand {
  std::string text;  // to be printed on standard output
};

using Command = std::variant<HelpCommand, ScoreCommand, CompareCommand, RunCommand, VariantsCommand, CheckCommand,
                             GateCommand, ReportCommand>;

// Reads the arguments after the program's name. Opens no file. Throws tool::UsageError.
Command parse_command_line(const std::vector<std::string>& arguments);

}  // namespace ireum::relevance
