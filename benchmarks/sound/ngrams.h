#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/sound/chunk_model.h"

namespace ireum::sound_learning {

namespace sound = analysis::sound;

// The tables of a chunk model in memory, as they are learned.
struct OwnedTables {
  std::vector<std::uint64_t> chunks;
  std::vector<std::uint16_t> next;
  std::vector<sound::Cost> cost, backoff;
  std::vector<std::uint32_t> children, shorter;

  sound::ChunkTables view() const;
};

// What was seen, as ids of chunks without boundaries, and how often.
struct Sequence {
  std::vector<std::uint16_t> ids;
  double weight = 1;
};

struct NgramOptions {
  int order = 3;
  double discount = 0.7;  // taken off each count for what was not seen
  double least_two = 1;   // n-grams of two seen less often are left out
  double least_more = 1.5;
};

// N-gram costs over `chunks` (sorted), by interpolated Kneser-Ney smoothing with one discount. Source: Chen and Goodman, An
// empirical study of smoothing techniques for language modeling (1998).
OwnedTables build(std::vector<std::uint64_t> chunks, const std::vector<Sequence>& sequences,
                  const NgramOptions& options);

// The tables as text; see analysis/data/sound/README.md. `left_is_latin`: how the left side's symbols are written.
void write(const OwnedTables& tables, const std::string& path, const std::string& head, bool left_is_latin);

// Reads what write() wrote. Throws std::runtime_error when it cannot be read.
OwnedTables read(const std::string& path);

}  // namespace ireum::sound_learning
