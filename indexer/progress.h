#pragma once

#include <chrono>
#include <cstdint>

namespace ireum::indexer {

// A line on a terminal's standard error that says how far a run is; nothing when standard error is no terminal.
class Progress {
 public:
  Progress();
  // `bytes` of `all_bytes` read; 0 of the latter: unknown.
  void show(std::uint64_t articles, std::uint64_t bytes, std::uint64_t all_bytes);
  // Wipes the line, before something else is printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_ = begin_;
};

}  // namespace ireum::indexer
