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
// The n-grams are a tree: the children of the root are the single chunks in order of their ids and the boundary, the
// children of a node are what follows that sequence, sorted. A context is a node: what came before, as far back as the
// tree knows.
struct ChunkTables {
  std::span<const std::uint64_t> chunks;  // left << 24 | right, sorted; the index is the id
  std::span<const std::uint16_t>
      next;                    // of each node: the last chunk of its sequence, an id or boundary(); node 0 is the root
  std::span<const Cost> cost;  // of that chunk after the sequence before it
  std::span<const Cost> backoff;  // of looking a chunk up after the sequence without its first, when it is no child
  std::span<const std::uint32_t> children;  // first child of each node; one entry more than nodes
  std::span<const std::uint32_t> shorter;   // the node of the sequence without its first chunk
  // Of models compiled in: ids of chunks, plus 1, by open addressing; 0: free. A power of two, half of which is free.
  // Empty: looked up among the sorted chunks.
  std::span<const std::uint16_t> slots{};
  // Of models compiled in whose chunks are single jamo: what step_cost() adds, and above it in 16 bits the context
  // behind, for each context and in it each chunk and the boundary. Empty: looked up in the tree.
  std::span<const std::uint32_t> steps{};

  // Stands at the beginning of a sequence and ends it.
  std::uint32_t boundary() const { return static_cast<std::uint32_t>(chunks.size()); }
  std::uint32_t start() const { return boundary() + 1; }  // the context of a beginning
};

using Context = std::uint32_t;

struct Step {
  double p;         // probability of the chunk here
  Context context;  // what comes after it has this context
};

// What the chunk (or boundary) `next` costs after `context`, a node that start() or a step gave.
Step step(const ChunkTables& tables, Context context, std::uint32_t next);

// The same as a sum of costs; `context` becomes what comes after it.
std::uint32_t step_cost(const ChunkTables& tables, Context& context, std::uint32_t next);

// The same of each chunk from `begin` up to `end`, for less than each by itself. Replaces `out`.
void steps(const ChunkTables& tables, Context context, std::uint32_t begin, std::uint32_t end, std::vector<Step>& out);

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
  const ChunkTables* tables_;
  Side side_;
  std::size_t max_left_;
  std::size_t max_right_;
};

// The id of the chunk `left`, `right`, or tables.boundary().
std::uint32_t find_chunk(const ChunkTables& tables, Packed left, Packed right);

}  // namespace ireum::analysis::sound
