#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "schema/date.h"

namespace ireum::indexer {

// An article on its way into the index.
struct Job {
  std::uint64_t sequence;  // from 0, in the order of reading
  corpus::Article article;
  std::optional<schema::Moment> date;
  std::string fingerprint;

  // What it holds, in bytes, near enough.
  std::size_t bytes() const {
    return article.id.size() + article.title.size() + article.body.size() + article.date.size() +
           article.outlet.size() + article.url.size() + article.byline.size() + article.extra.size();
  }
};

// Articles that are handed on together.
struct Batch {
  std::vector<Job> jobs;
  std::size_t bytes = 0;
};

// Batches of jobs between the thread that reads and those that write. Bounded, so that reading never runs ahead.
class ArticleQueue {
 public:
  // Holds batches of `capacity` bytes in all, and one at least, however large.
  explicit ArticleQueue(std::size_t capacity) : capacity_(capacity) {}

  // Waits for room. False when a writer has given up.
  bool push(Batch batch) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return batches_.empty() || held_ + batch.bytes <= capacity_ || stopped_; });
    if (stopped_) {
      return false;
    }
    held_ += batch.bytes;
    batches_.push_back(std::move(batch));
    ready_.notify_one();
    return true;
  }

  // Waits for a batch; nothing when all is done.
  std::optional<Batch> pop() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return !batches_.empty() || finished_ || stopped_; });
    if (batches_.empty() || stopped_) {
      return std::nullopt;
    }
    Batch batch = std::move(batches_.front());
    batches_.pop_front();
    held_ -= batch.bytes;
    room_.notify_one();
    return batch;
  }

  // No batch will follow.
  void finish() {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    ready_.notify_all();
  }

  // Nobody shall wait any more: something went wrong.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    ready_.notify_all();
    room_.notify_all();
  }

 private:
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::condition_variable room_;
  std::deque<Batch> batches_;
  std::size_t held_ = 0;
  bool finished_ = false;
  bool stopped_ = false;
};

}  // namespace ireum::indexer
