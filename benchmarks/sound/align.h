#pragma once

#include <cstdint>
#include <vector>

#include "benchmarks/sound/ngrams.h"

namespace ireum::sound_learning {

// Two spellings of one name.
struct Pair {
  std::vector<sound::Symbol> left, right;
  double weight = 1;
};

struct AlignOptions {
  std::size_t min_left = 0, max_left = 3;  // symbols of a chunk on each side
  std::size_t min_right = 0, max_right = 3;
  bool same_alphabet = false;  // both sides are jamo: a chunk that could be cut at an equal symbol is none
  int rounds = 8;
  double least = 5;  // chunks expected less often are left out after the first rounds
};

// Learns which chunks there are by expectation-maximisation over all ways of cutting, then n-grams of them over the
// best way of cutting each pair, twice.
OwnedTables learn(const std::vector<Pair>& pairs, const AlignOptions& align, const NgramOptions& ngrams);

}  // namespace ireum::sound_learning
