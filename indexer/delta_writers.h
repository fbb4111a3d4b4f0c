#pragma once

#include <xapian.h>

#include <atomic>
#include <exception>
#include <string>
#include <thread>
#include <vector>

#include "indexer/article_queue.h"
#include "indexer/delta.h"
#include "indexer/memory.h"

namespace ireum::indexer {

// Writes articles into databases of their own, which a new generation is then merged from. Each thread fills one, and
// begins another when it holds MemoryPlan::delta_articles: what a commit costs grows with the database.
class DeltaWriters {
 public:
  // The databases become `directory`/delta-FIRST and those after it; none is there yet, but the folder is.
  DeltaWriters(const std::string& directory, unsigned first, unsigned threads, const MemoryPlan& plan);
  // Commits what has been written, where it can be.
  ~DeltaWriters();
  DeltaWriters(const DeltaWriters&) = delete;
  DeltaWriters& operator=(const DeltaWriters&) = delete;

  // Takes a batch; false when a writer has failed (finish() then throws what it threw).
  bool push(Batch batch) { return queue_.push(std::move(batch)); }

  // Waits until all is written and committed. Returns the databases that hold something. Throws what a writer threw.
  std::vector<Delta> finish();

 private:
  struct Writer {
    std::vector<Delta> deltas;
    std::thread thread;
    std::exception_ptr error;
  };

  void work(Writer& writer);
  void write(Writer& writer);
  void join();

  std::string directory_;
  std::atomic<unsigned> next_;  // number of the next database
  MemoryPlan plan_;
  ArticleQueue queue_;
  std::vector<Writer> writers_;
};

}  // namespace ireum::indexer
