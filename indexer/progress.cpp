#include "indexer/progress.h"

#include <unistd.h>

#include <cstdio>

namespace ireum::indexer {

Progress::Progress() : terminal_(isatty(STDERR_FILENO) != 0) {}

void Progress::show(std::uint64_t articles, std::uint64_t bytes, std::uint64_t all_bytes) {
  const Clock::time_point now = Clock::now();
  if (!terminal_ || now - last_ < std::chrono::milliseconds(200)) {
    return;
  }
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  std::fprintf(stderr, "\r\033[K%llu articles, %.0f a second", static_cast<unsigned long long>(articles),
               static_cast<double>(articles) / seconds);
  if (all_bytes > 0 && bytes > 0 && bytes <= all_bytes) {
    const double left = seconds * static_cast<double>(all_bytes - bytes) / static_cast<double>(bytes);
    std::fprintf(stderr, ", %.0f s left", left);
  }
  std::fflush(stderr);
  shown_ = true;
}

void Progress::clear() {
  if (shown_) {
    std::fputs("\r\033[K", stderr);
    shown_ = false;
  }
}

}  // namespace ireum::indexer
