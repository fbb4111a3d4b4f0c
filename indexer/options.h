#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/selection.h"

namespace ireum::indexer {

// A command line that says nothing sensible; the text names the options as they were typed.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The command line of ireum-index.
struct Options {
  std::string db;                      // --db; empty: the default place
  std::vector<std::string> inputs;     // FILE, DIR or "-"
  std::vector<std::string> deletions;  // --delete
  std::string deletions_file;          // --delete-from
  bool delete_selected = false;        // --delete without an ID: what `selection` means
  Selection selection;                 // --before, --outlet
  bool rebuild = false;
  bool compact = false;
  bool dry_run = false;
  bool stats = false;
  bool check = false;
  bool help = false;
  bool version = false;
  unsigned jobs = 0;                     // --jobs; 0: one a core
  std::uint64_t memory = 0;              // --memory, in bytes; 0: as much as seems right
  std::string scratch;                   // --scratch; empty: in the index
  std::uint64_t publish_every = 200000;  // --publish-every, in articles
};

// Parses without touching any file. Throws UsageError.
Options parse_options(const std::vector<std::string>& arguments);

// What --help prints.
std::string help_text();

}  // namespace ireum::indexer
