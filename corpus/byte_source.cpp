#include "corpus/byte_source.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace ireum::corpus {
namespace {

constexpr std::size_t first_capacity = std::size_t{256} << 10;

std::atomic<int> ends_waiting{-1};

// Waits for bytes to read; false when waiting was ended before.
bool wait_to_read(int descriptor) {
  const int end = ends_waiting;
  if (end < 0) return true;
  std::array<pollfd, 2> both = {{{end, POLLIN, 0}, {descriptor, POLLIN, 0}}};
  while (::poll(both.data(), both.size(), -1) < 0 && errno == EINTR) {
  }
  return both[0].revents == 0;
}

std::string message_of(int code) {
  return std::generic_category().message(code);
}

}  // namespace

void end_waiting_on(int descriptor) {
  ends_waiting = descriptor;
}

ByteSource::ByteSource(const std::string& path) {
  if (path == "-") {
    descriptor_ = STDIN_FILENO;
    return;
  }
  descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  owned_ = descriptor_ >= 0;
  if (descriptor_ < 0) {
    error_ = message_of(errno);
    at_end_ = true;
  }
}

ByteSource ByteSource::from_text(std::string_view text) {
  ByteSource source;
  source.capacity_ = std::max(text.size(), std::size_t{1});
  source.buffer_ = std::make_unique<char[]>(source.capacity_ + slack);
  std::copy(text.begin(), text.end(), source.buffer_.get());
  source.end_ = text.size();
  source.bytes_read_ = text.size();
  source.at_end_ = true;
  return source;
}

ByteSource::ByteSource(ByteSource&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      owned_(std::exchange(other.owned_, false)),
      at_end_(std::exchange(other.at_end_, true)),
      error_(std::move(other.error_)),
      bytes_read_(other.bytes_read_),
      buffer_(std::move(other.buffer_)),
      capacity_(std::exchange(other.capacity_, 0)),
      begin_(std::exchange(other.begin_, 0)),
      end_(std::exchange(other.end_, 0)) {}

ByteSource::~ByteSource() {
  if (owned_) ::close(descriptor_);
}

bool ByteSource::fill(std::size_t wanted) {
  if (at_end_) return false;
  if (begin_ > 0) {
    if (end_ > begin_) std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == capacity_) {
    // Twice as large each time, so that a long line costs its length only.
    const std::size_t grown = std::max(first_capacity, std::min(capacity_ * 2, std::max(wanted, capacity_ + 1)));
    std::unique_ptr<char[]> larger(new char[grown + slack]);
    if (end_ > 0) std::memcpy(larger.get(), buffer_.get(), end_);
    std::memset(larger.get() + grown, 0, slack);
    buffer_ = std::move(larger);
    capacity_ = grown;
  }
  if (!wait_to_read(descriptor_)) {
    at_end_ = true;
    return false;
  }
  for (;;) {
    const ssize_t got = ::read(descriptor_, buffer_.get() + end_, capacity_ - end_);
    if (got > 0) {
      end_ += static_cast<std::size_t>(got);
      bytes_read_ += static_cast<std::uint64_t>(got);
      return true;
    }
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) error_ = message_of(errno);
    at_end_ = true;
    return false;
  }
}

std::string_view ByteSource::peek(std::size_t size) {
  while (end_ - begin_ < size && fill(size)) {
  }
  return {buffer_.get() + begin_, std::min(size, end_ - begin_)};
}

std::optional<ByteSource::Line> ByteSource::line(std::size_t max) {
  std::size_t scanned = 0;
  for (;;) {
    char* const start = buffer_.get() + begin_;
    const std::size_t kept = end_ - begin_;
    void* const feed = kept > scanned ? std::memchr(start + scanned, '\n', kept - scanned) : nullptr;
    if (feed != nullptr) {
      const auto size = static_cast<std::size_t>(static_cast<char*>(feed) - start);
      begin_ += size + 1;
      if (size > max) return Line{nullptr, size, true};
      start[size] = '\0';
      return Line{start, size, false};
    }
    scanned = kept;
    if (kept > max) break;
    if (!fill(max + 1)) {
      if (kept == 0) return std::nullopt;
      char* const rest = buffer_.get() + begin_;  // trying to fill may have moved it
      begin_ = end_;
      rest[kept] = '\0';
      return Line{rest, kept, false};
    }
  }
  // Too long: let go of it piece by piece.
  std::size_t size = 0;
  for (;;) {
    char* const start = buffer_.get() + begin_;
    const std::size_t kept = end_ - begin_;
    void* const feed = kept > 0 ? std::memchr(start, '\n', kept) : nullptr;
    if (feed != nullptr) {
      const auto rest = static_cast<std::size_t>(static_cast<char*>(feed) - start);
      begin_ += rest + 1;
      return Line{nullptr, size + rest, true};
    }
    size += kept;
    begin_ = end_;
    if (!fill(capacity_)) return Line{nullptr, size, true};
  }
}

}  // namespace ireum::corpus
