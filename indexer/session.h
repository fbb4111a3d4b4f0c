#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/reader.h"
#include "indexer/selection.h"
#include "schema/index_directory.h"

namespace ireum::indexer {

// An id to take out.
struct Deletion {
  std::string id;
  std::string at;  // where it was read: "ids.txt:3"; empty: nowhere, it was typed

  bool operator==(const Deletion&) const = default;
};

// The same of ids that were typed.
std::vector<Deletion> typed_deletions(const std::vector<std::string>& ids);

// What a run does; ireum-index reads it off its command line (options.h).
struct SessionOptions {
  std::string db;                        // the index directory
  std::vector<std::string> inputs;       // FILE, DIR or "-"
  std::vector<Deletion> deletions;       // ids to take out
  Selection selection;                   // more articles to take out
  bool rebuild = false;                  // a new generation from the stored articles; no inputs
  bool compact = false;                  // a new generation without a trace of what was deleted; no inputs
  bool dry_run = false;                  // count, change nothing
  unsigned jobs = 0;                     // threads that analyse and write; 0: one a core
  std::uint64_t memory = 0;              // bytes; 0: default_memory()
  std::string scratch;                   // a folder to keep what is analysed in until it is merged; empty: in the index
  std::uint64_t publish_every = 200000;  // articles written between two generations in force
  std::size_t commit_every = 200;        // articles held in memory, a thread, at most; 200 are the most
  // How long a change in place waits for those who read the generation; then a new one is made.
  std::chrono::milliseconds wait_for_readers{3000};
  const std::atomic<int>* stop = nullptr;  // not 0: the signal that asks to stop reading
};

// What a run did. read = added + replaced + unchanged + rejected.
struct SessionReport {
  std::uint64_t read = 0;
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t rejected = 0;
  std::uint64_t deleted = 0;
  std::uint64_t not_found = 0;       // ids to delete that the index does not hold
  std::uint64_t other_files = 0;     // files that hold no articles
  std::uint64_t failed_sources = 0;  // files that could not be read at all
  std::uint64_t articles = 0;        // in the index afterwards
  std::uint64_t forms = 0;
  std::uint64_t bytes = 0;
  double seconds = 0;
  std::string generation;  // in force afterwards; empty: none
  bool changed = false;    // whether anything was changed
  bool traces = false;     // compacted, but somebody reads an old generation, which still has all that was deleted
  bool stopped = false;    // whether SessionOptions::stop ended it before all was read
};

// Where a session says what it is doing.
struct SessionOutput {
  std::function<void(const std::string&)> message;  // a problem or a note, one line
  std::function<void(std::uint64_t articles, std::uint64_t bytes, std::uint64_t all_bytes)>
      progress;  // bytes 0: unknown
};

// Runs `options` against its index. Bad records and files are messages and counts; a broken index, disk or lock throws
// (schema::IndexError, std::system_error, Xapian::Error) and leaves what was in force; what was written of articles by
// then is kept for the next run, and a message says so.
SessionReport run_session(const SessionOptions& options, const SessionOutput& output);

}  // namespace ireum::indexer
