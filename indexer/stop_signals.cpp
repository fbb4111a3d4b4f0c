#include "indexer/stop_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <system_error>

#include "corpus/byte_source.h"

namespace ireum::indexer {

namespace {

std::atomic<int> asked{0};
std::atomic<std::int64_t> asked_at{0};  // by the monotonic clock, in nanoseconds
std::atomic<int> wake{-1};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free,
              "a signal may come while it is read");

// Whoever stops a process and its group, as timeout(1) does, sends the signal twice.
constexpr std::int64_t second = 1'000'000'000;

// May be called in a handler.
std::int64_t now() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * second + time.tv_nsec;
}

void on_signal(int signal) {
  const int before = errno;
  if (asked != 0) {
    if (now() - asked_at < second) {
      errno = before;
      return;
    }
    std::signal(signal, SIG_DFL);
    raise(signal);  // takes effect when this function returns
  }
  asked_at = now();  // before it is asked, since another may come in between
  asked = signal;
  const ssize_t ignored = write(wake, "x", 1);
  static_cast<void>(ignored);
  errno = before;
}

}  // namespace

const std::atomic<int>& catch_stop_signals() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
    throw std::system_error(errno, std::generic_category(), "pipe");
  }
  wake = ends[1];
  corpus::end_waiting_on(ends[0]);
  struct sigaction action {};
  action.sa_handler = on_signal;  // without SA_RESTART: opening a pipe that nobody writes ends too
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction old {};
    // Who is started with a signal ignored (nohup, a shell's background job) keeps ignoring it.
    if (sigaction(signal, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) {
      sigaction(signal, &action, nullptr);
    }
  }
  return asked;
}

const char* signal_name(int signal) {
  return signal == SIGINT ? "SIGINT" : "SIGTERM";
}

}  // namespace ireum::indexer
