#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ireum::sound_learning {

struct AskOptions {
  std::string questions;           // a file: query, right form or nothing, kind a line
  std::vector<std::string> texts;  // articles, one a line: the vocabulary
  std::size_t candidates;          // forms compared
  bool verbose;                    // each question
};

// Asks the questions of a file by the tables compiled in, as a search would: every match of enough confidence counts,
// and the right one among them. Prints a table by kind, and gives the exit status. Throws std::runtime_error where a
// file cannot be read.
int ask(const AskOptions& options);

}  // namespace ireum::sound_learning
