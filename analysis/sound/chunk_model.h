#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/sound/jamo.h"

namespace ireum::analysis::sound {

// Probabilities are stored as costs, -log2 p in units of 1/128 bit.
using Cost = std::uint16_t;
constexpr unsigned cost_units = 128;

// The probability that `cost` stands for.
double probability(Cost cost);

// Up to three symbols of one side in one number, the first in the highest byte that is used.
using Packed = std::uint32_t;

// A model of two strings written side by side in chunks: the first chunk of the one with the first chunk of the other,
// and so on, an n-gram over such pairs of chunks with back-off. Source: Bisani and Ney, Joint-sequence models for
// grapheme-to-phoneme conversion, Speech Communication 50 (2008). The tables are learned by scripts/learn-sound.
//
// A context is what came before: a chunk (its id), the boundary (`boundary()`), or a pair of chunks, whose number is
// that of the bigram plus boundary() + 1.
struct ChunkTables {
  std::span<const std::uint64_t> chunks;  // left << 24 | right, sorted; the index is the id
  // One entry a chunk, then one for the boundary, which is the end as what comes next and the beginning as context.
  std::span<const Cost> unigram;
  std::span<const Cost> backoff;
  std::span<const std::uint32_t> bigrams;  // where those of a context begin; one entry more than contexts
  std::span<const std::uint16_t> bigram_next;
  std::span<const Cost> bigram;
  std::span<const Cost> bigram_backoff;
  std::span<const std::uint32_t> trigrams;  // where those of a bigram begin; one entry more than bigrams
  std::span<const std::uint16_t> trigram_next;
  std::span<const Cost> trigram;

  std::uint32_t boundary() const { return static_cast<std::uint32_t>(chunks.size()); }
};

using Context = std::uint32_t;

struct Step {
  double p;         // probability of the chunk here
  Context context;  // what comes after it has this context
};

// What the chunk (or boundary) `next` costs after `context`.
Step step(const ChunkTables& tables, Context context, std::uint32_t next);

// One side of a comparison, prepared: for each place and length, the packed symbols.
class Side {
 public:
  Side() = default;
  explicit Side(const std::vector<Symbol>& symbols);

  std::size_t size() const { return size_; }
  // The `length` (0 to 3) symbols from `pos` on; there must be as many.
  Packed at(std::size_t pos, std::size_t length) const { return packed_[pos][length]; }

 private:
  std::size_t size_ = 0;
  std::vector<std::array<Packed, 4>> packed_;
};

// The left side with its chunks looked up, to be compared with many right sides.
class LeftSide {
 public:
  // `tables` must outlive this. `max_left` and `max_right`: longest chunk on either side, at most 3.
  LeftSide(const ChunkTables& tables, const std::vector<Symbol>& symbols, std::size_t max_left, std::size_t max_right);

  std::size_t size() const { return side_.size(); }

  // log P(left, right), natural, summed over all ways of cutting both; -infinity where the model knows no way.
  double log_joint(const Side& right) const;

 private:
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  const ChunkTables* tables_;
  Side side_;
  std::size_t max_left_;
  std::size_t max_right_;
  std::vector<std::array<Range, 4>> ranges_;
};

// The id of the chunk `left`, `right` within [begin, end), or `end`.
std::uint32_t find_chunk(const ChunkTables& tables, std::uint32_t begin, std::uint32_t end, Packed left, Packed right);

}  // namespace ireum::analysis::sound
