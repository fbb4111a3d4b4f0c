#include "indexer/delta_writers.h"

#include <filesystem>

#include "indexer/document_builder.h"

namespace ireum::indexer {

DeltaWriters::DeltaWriters(std::string directory, unsigned threads, std::size_t commit_every)
    : commit_every_(commit_every), queue_(2 * static_cast<std::size_t>(threads)), deltas_(threads) {
  std::filesystem::create_directories(directory);
  for (std::size_t i = 0; i < deltas_.size(); ++i) {
    deltas_[i].path = directory + "/delta-" + std::to_string(i);
  }
  for (Delta& delta : deltas_) {
    delta.thread = std::thread([this, &delta] {
      try {
        write(delta);
      } catch (...) {
        delta.error = std::current_exception();
        queue_.stop();
      }
    });
  }
}

DeltaWriters::~DeltaWriters() {
  queue_.stop();
  join();
}

void DeltaWriters::join() {
  for (Delta& delta : deltas_) {
    if (delta.thread.joinable()) {
      delta.thread.join();
    }
  }
}

void DeltaWriters::write(Delta& delta) {
  DocumentBuilder builder;
  std::optional<Xapian::WritableDatabase> database;
  std::size_t pending = 0;
  while (std::optional<std::vector<Job>> batch = queue_.pop()) {
    if (!database) {
      database.emplace(delta.path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    }
    for (const Job& job : *batch) {
      const Xapian::Document document = builder.build(job.article, job.date, job.fingerprint);
      delta.written.emplace_back(job.sequence, database->add_document(document));
      delta.postings += builder.term_count();
      if (++pending >= commit_every_) {
        database->commit();
        pending = 0;
      }
    }
  }
  if (database) {
    database->commit();
  }
}

std::vector<std::string> DeltaWriters::finish(const std::unordered_set<std::uint64_t>& superseded) {
  queue_.finish();
  join();
  for (const Delta& delta : deltas_) {
    if (delta.error) {
      std::rethrow_exception(delta.error);
    }
  }
  std::vector<std::string> paths;
  for (const Delta& delta : deltas_) {
    if (delta.written.empty()) {
      continue;
    }
    paths.push_back(delta.path);
    std::vector<Xapian::docid> dropped;
    for (const auto& [sequence, document] : delta.written) {
      if (superseded.count(sequence) != 0) {
        dropped.push_back(document);
      }
    }
    if (!dropped.empty()) {
      Xapian::WritableDatabase database(delta.path, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
      for (const Xapian::docid document : dropped) {
        database.delete_document(document);
      }
      database.commit();
    }
  }
  return paths;
}

std::uint64_t DeltaWriters::postings() const {
  std::uint64_t sum = 0;
  for (const Delta& delta : deltas_) {
    sum += delta.postings;
  }
  return sum;
}

}  // namespace ireum::indexer
