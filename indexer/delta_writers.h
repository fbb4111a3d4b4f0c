#pragma once

#include <xapian.h>

#include <exception>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

#include "indexer/article_queue.h"

namespace ireum::indexer {

// Writes articles into databases of their own, one a thread, which a new generation is then merged from.
class DeltaWriters {
 public:
  // The databases become DIR/delta-0, delta-1 …; `commit_every` articles stay in memory at most, a thread.
  DeltaWriters(std::string directory, unsigned threads, std::size_t commit_every);
  ~DeltaWriters();
  DeltaWriters(const DeltaWriters&) = delete;
  DeltaWriters& operator=(const DeltaWriters&) = delete;

  // Takes a batch; false when a writer has failed (finish() then throws what it threw).
  bool push(std::vector<Job> batch) { return queue_.push(std::move(batch)); }

  // Waits until all is written and committed, then drops the articles whose sequence is in `superseded`. Returns the
  // paths of the databases that hold something. Throws what a writer threw.
  std::vector<std::string> finish(const std::unordered_set<std::uint64_t>& superseded);

  // Distinct (term, article) pairs written.
  std::uint64_t postings() const;

 private:
  struct Delta {
    std::string path;
    std::thread thread;
    std::exception_ptr error;
    std::vector<std::pair<std::uint64_t, Xapian::docid>> written;
    std::uint64_t postings = 0;
  };

  void write(Delta& delta);
  void join();

  std::size_t commit_every_;
  ArticleQueue queue_;
  std::vector<Delta> deltas_;
};

}  // namespace ireum::indexer
