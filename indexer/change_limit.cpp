#include "indexer/change_limit.h"

#include <cstdlib>
#include <ctime>
#include <iostream>
#include <utility>

#include "tool/plain_line.h"
#include "tool/run_tool.h"

namespace ireum::indexer {

namespace {

std::chrono::nanoseconds time_taken() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

}  // namespace

ChangeLimit::ChangeLimit(std::string index, std::chrono::seconds most)
    : index_(std::move(index)), end_(time_taken() + most), watcher_([this] { watch(); }) {}

ChangeLimit::~ChangeLimit() {
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
  }
  ended_.notify_one();
  watcher_.join();
}

void ChangeLimit::watch() {
  constexpr std::chrono::milliseconds between(500);
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, between, [this] { return done_; })) {
    if (time_taken() > end_) {
      std::cerr << "ireum-index: " << tool::plain_line(index_)
                << ": the change does not end, so the index is damaged; nothing of it is in force. --check says where, "
                   "--rebuild makes a new one of what can be read\n"
                << std::flush;
      std::_Exit(tool::exit_error);  // no destructor of Xapian's may go on where it was
    }
  }
}

}  // namespace ireum::indexer
