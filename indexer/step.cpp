#include "indexer/step.h"

#include <utility>

#include "indexer/take_up.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

constexpr std::size_t batch_articles = 64;

}  // namespace

Step::Step(const HeldIndex& index, const std::string& elsewhere, bool rebuild, unsigned jobs, const MemoryPlan& plan)
    : index_(index), rebuild_(rebuild), jobs_(jobs), plan_(plan), scratch_(index.path() + "/gen-scratch", elsewhere) {}

void Step::take_up(const std::function<void(const std::string&)>& message) {
  TakenUp taken = indexer::take_up(scratch_, note(), index_.standing(), changes_, message);
  taken_up_ = std::move(taken.deltas);
  articles_ = taken.articles;
}

void Step::begin_writing() {
  scratch_.prepare_deltas();
  scratch_.write_note(note());
  writers_ = std::make_unique<DeltaWriters>(scratch_.deltas(), scratch_.next_delta(), jobs_, plan_);
}

bool Step::add(Job job) {
  ++articles_;
  batch_.bytes += job.bytes();
  batch_.jobs.push_back(std::move(job));
  return (batch_.jobs.size() < batch_articles && batch_.bytes < plan_.batch_bytes) || flush();
}

bool Step::flush() {
  const bool taken = !writers_ || batch_.jobs.empty() || writers_->push(std::move(batch_));
  batch_ = {};
  return taken;
}

std::vector<Delta> Step::end_writing() {
  std::vector<Delta> deltas = std::move(taken_up_);
  taken_up_.clear();
  if (writers_) {
    for (Delta& delta : writers_->finish()) {
      deltas.push_back(std::move(delta));
    }
    writers_.reset();
  }
  return deltas;
}

void Step::keep(const std::function<void(const std::string&)>& message) {
  if (!scratch_.missing().empty()) {
    return;
  }
  writers_.reset();
  scratch_.clear_merging();
  const std::uint64_t articles = scratch_.articles();
  if (articles == 0) {
    scratch_.clear();
  } else {
    message(std::to_string(articles) + (articles == 1 ? " article that is" : " articles that are") +
            " analysed and not in force yet: kept in " + scratch_.path() + " for the next run");
  }
}

void Step::discard() {
  writers_.reset();
  scratch_.clear();
}

void Step::published() {
  changes_.published();
  articles_ = 0;
  scratch_.clear();
}

RunNote Step::note() const {
  RunNote note;
  note.version = schema::version;
  note.analyzer = index_.analyzer();
  note.base = index_.generation();
  note.rebuild = rebuild_;
  note.deleted = changes_.deleted();
  note.dropped = changes_.dropped();
  return note;
}

}  // namespace ireum::indexer
