#include "indexer/delta_writers.h"

#include <optional>
#include <system_error>

#include "indexer/document_builder.h"

namespace ireum::indexer {

namespace {

// A delta while it is written: documents are numbered in its order file before they are committed. In a transaction, so
// that Xapian commits nothing by itself: not where $XAPIAN_FLUSH_THRESHOLD is low, nor what an error left unnumbered.
class DeltaDatabase {
 public:
  DeltaDatabase(Delta& delta, const MemoryPlan& plan)
      : delta_(delta), plan_(plan), database_(delta.path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC) {
    database_.begin_transaction();
  }

  void add(const Xapian::Document& document, std::uint64_t sequence, std::size_t bytes) {
    database_.add_document(document);
    pending_.push_back(sequence);
    pending_bytes_ += bytes;
    if (pending_.size() >= plan_.commit_articles || pending_bytes_ >= plan_.commit_bytes) {
      commit();
    }
  }

  std::size_t articles() const { return delta_.sequences.size() + pending_.size(); }

  void commit() {
    if (pending_.empty()) {
      return;
    }
    append_order(delta_.path, pending_);
    database_.commit_transaction();
    database_.begin_transaction();
    delta_.sequences.insert(delta_.sequences.end(), pending_.begin(), pending_.end());
    pending_.clear();
    pending_bytes_ = 0;
  }

 private:
  Delta& delta_;
  const MemoryPlan& plan_;
  Xapian::WritableDatabase database_;
  std::vector<std::uint64_t> pending_;
  std::size_t pending_bytes_ = 0;
};

}  // namespace

DeltaWriters::DeltaWriters(const std::string& directory, unsigned first, unsigned threads, const MemoryPlan& plan)
    : directory_(directory), next_(first), plan_(plan), queue_(plan.queue_bytes), writers_(threads) {
  for (Writer& writer : writers_) {
    try {
      writer.thread = std::thread([this, &writer] { work(writer); });
    } catch (const std::system_error&) {
      if (&writer == &writers_.front()) {
        throw;
      }
      break;  // the machine gives no more threads; those there are do it all
    }
  }
}

DeltaWriters::~DeltaWriters() {
  queue_.stop();
  join();
}

void DeltaWriters::join() {
  for (Writer& writer : writers_) {
    if (writer.thread.joinable()) {
      writer.thread.join();
    }
  }
}

void DeltaWriters::work(Writer& writer) {
  try {
    write(writer);
  } catch (...) {
    writer.error = std::current_exception();
    queue_.stop();
  }
}

void DeltaWriters::write(Writer& writer) {
  DocumentBuilder builder;
  std::optional<DeltaDatabase> database;
  while (std::optional<Batch> batch = queue_.pop()) {
    if (!database) {
      writer.deltas.push_back({directory_ + "/delta-" + std::to_string(next_++), {}});
      database.emplace(writer.deltas.back(), plan_);
    }
    for (const Job& job : batch->jobs) {
      const Xapian::Document document = builder.build(job.article, job.date, job.fingerprint);
      database->add(document, job.sequence, job.bytes());
    }
    if (database->articles() >= plan_.delta_articles) {
      database->commit();
      database.reset();
    }
  }
  if (database) {
    database->commit();
  }
}

std::vector<Delta> DeltaWriters::finish() {
  queue_.finish();
  join();
  std::vector<Delta> deltas;
  for (Writer& writer : writers_) {
    if (writer.error) {
      std::rethrow_exception(writer.error);
    }
    for (Delta& delta : writer.deltas) {
      if (!delta.sequences.empty()) {
        deltas.push_back(std::move(delta));
      }
    }
  }
  return deltas;
}

}  // namespace ireum::indexer
