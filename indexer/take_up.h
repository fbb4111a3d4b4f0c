#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/changes.h"
#include "indexer/delta.h"
#include "indexer/scratch.h"

namespace ireum::indexer {

// What was taken up of an interrupted run.
struct TakenUp {
  std::vector<Delta> deltas;
  std::uint64_t articles = 0;  // in the deltas, that still count
  std::uint64_t deleted = 0;   // documents of the base
};

// Takes up what an interrupted run left in `scratch`, as though this one, described by `now` (but for its lists), had
// done it: `changes` gets the articles and the deletions. What cannot be used is removed, and `message` says why; what
// is in force already goes without a word. `standing`: what is in force, or null.
TakenUp take_up(const Scratch& scratch, const RunNote& now, const Standing* standing, Changes& changes,
                const std::function<void(const std::string&)>& message);

}  // namespace ireum::indexer
