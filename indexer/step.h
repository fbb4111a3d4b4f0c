#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "indexer/article_queue.h"
#include "indexer/changes.h"
#include "indexer/delta.h"
#include "indexer/delta_writers.h"
#include "indexer/held_index.h"
#include "indexer/memory.h"
#include "indexer/scratch.h"

namespace ireum::indexer {

// What a run has analysed and written since it last put something in force, and what of it an interrupted run had: the
// changes, and the databases in the scratch folder.
class Step {
 public:
  // Touches nothing. `index`: where the scratch folder lies, and what the step is written against; it must live as
  // long. `elsewhere`: as Scratch has it. `jobs`: threads that write.
  Step(const HeldIndex& index, const std::string& elsewhere, bool rebuild, unsigned jobs, const MemoryPlan& plan);

  // Goes on with what an interrupted run left; `message` as take_up() has it, and its errors.
  void take_up(const std::function<void(const std::string&)>& message);
  // Begins to write. Throws std::system_error.
  void begin_writing();
  // Whether it has begun, and not ended yet.
  bool is_writing() const { return writers_ != nullptr; }
  // Takes an article that is to be written. False when a writer has given up.
  bool add(Job job);
  // Hands what was taken to the writers; false when one has given up.
  bool flush();
  // Waits until all is written; the databases, those taken up first. Throws what a writer threw.
  std::vector<Delta> end_writing();
  // After a failure: what is written stays for the next run, and `message` says so; what can be made again goes.
  void keep(const std::function<void(const std::string&)>& message);
  // Nothing of it is to stay.
  void discard();
  // All that was done is in force: the next step begins.
  void published();

  Changes& changes() { return changes_; }
  const Changes& changes() const { return changes_; }
  const Scratch& scratch() const { return scratch_; }
  // What describes the step for a run that goes on with it.
  RunNote note() const;
  // Databases of an interrupted run that it goes on with.
  const std::vector<Delta>& taken_up() const { return taken_up_; }
  // Articles written or taken up.
  std::uint64_t articles() const { return articles_; }

 private:
  const HeldIndex& index_;
  bool rebuild_;
  unsigned jobs_;
  MemoryPlan plan_;
  Scratch scratch_;
  std::unique_ptr<DeltaWriters> writers_;
  Changes changes_;
  std::vector<Delta> taken_up_;
  Batch batch_;
  std::uint64_t articles_ = 0;
};

}  // namespace ireum::indexer
