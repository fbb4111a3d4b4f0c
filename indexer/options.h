#pragma once

#include <string>
#include <vector>

#include "indexer/session.h"

namespace ireum::indexer {

// The command line of ireum-index.
struct Options {
  SessionOptions session;        // what a run is to do; its db is empty for the default place
  std::string deletions_file;    // --delete-from
  bool delete_selected = false;  // --delete without an ID: what the session's selection means
  bool stats = false;
  bool check = false;
  bool help = false;
  bool version = false;
};

// Parses; of the disk it asks only whether --scratch is a folder. Throws tool::UsageError.
Options parse_options(const std::vector<std::string>& arguments);

// What --help prints.
std::string help_text();

}  // namespace ireum::indexer
