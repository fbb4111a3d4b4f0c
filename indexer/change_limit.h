#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace ireum::indexer {

// Ends the program with tool::exit_error where what goes on while this lives takes more than `most` of the processors'
// time: Xapian follows damaged blocks in a circle and neither returns nor heeds a signal. Says before that the index in
// directory `index` is damaged. Waiting for a disk takes no such time. Nothing is in force then that was not before.
class ChangeLimit {
 public:
  ChangeLimit(std::string index, std::chrono::seconds most);
  ~ChangeLimit();
  ChangeLimit(const ChangeLimit&) = delete;
  ChangeLimit& operator=(const ChangeLimit&) = delete;

 private:
  void watch();

  std::string index_;
  std::chrono::nanoseconds end_;  // of the processors' time of this process
  bool done_ = false;
  std::mutex mutex_;
  std::condition_variable ended_;
  std::thread watcher_;
};

}  // namespace ireum::indexer
