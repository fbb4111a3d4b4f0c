#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ireum::indexer {

// How a run keeps within its memory: what may be held at once.
struct MemoryPlan {
  std::size_t queue_bytes;      // bodies on their way from reading to analysis
  std::size_t batch_bytes;      // bodies handed over at once
  std::size_t commit_articles;  // articles that a thread holds before it commits
  std::size_t commit_bytes;     // their bodies
  std::size_t delta_articles;   // articles of one database of a thread's
  std::size_t ids;              // articles that are remembered by id before a step is published
};

// A size such as 512M or 2G: a number, then K, M or G (of 1,024) or nothing for bytes. Throws std::invalid_argument
// with the reason.
std::uint64_t parse_size(std::string_view text);

// What a run may use when nobody says, in bytes: 1 GB, or a quarter of the machine if that is less, but never below
// least_memory().
std::uint64_t default_memory(unsigned jobs);

// The least that a run with so many threads works with, in bytes.
std::uint64_t least_memory(unsigned jobs);

// Divides `memory` bytes, at least least_memory(jobs), for steps of so many articles at most.
MemoryPlan plan_memory(std::uint64_t memory, unsigned jobs, std::uint64_t step_articles);

}  // namespace ireum::indexer
