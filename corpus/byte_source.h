#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ireum::corpus {

// What is read from a pipe or a terminal, and would wait, ends as soon as `descriptor` can be read; -1: it waits.
void end_waiting_on(int descriptor);

// The bytes of a file or of standard input, read through one buffer that grows only as far as it is asked to. Read
// errors end the bytes and stay in error().
class ByteSource {
 public:
  // Opens `path`; "-" is standard input. On failure error() says why and there are no bytes.
  explicit ByteSource(const std::string& path);
  // The bytes of `text`, for tests and fuzzing.
  static ByteSource from_text(std::string_view text);

  ByteSource(ByteSource&& other) noexcept;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ByteSource& operator=(ByteSource&&) = delete;
  ~ByteSource();

  // The system's message of what went wrong, or empty.
  const std::string& error() const { return error_; }
  // Bytes taken from the file so far.
  std::uint64_t bytes_read() const { return bytes_read_; }
  bool at_end() const { return at_end_; }

  // Up to `size` bytes from the current place without taking them; fewer only at the end.
  std::string_view peek(std::size_t size);

  struct Line {
    char* text = nullptr;   // may be written to; text[size] is 0, and `slack` further bytes may be read
    std::size_t size = 0;   // without the line feed; of a line that is too long, its whole length
    bool too_long = false;  // longer than asked for: its bytes are gone
  };
  // Takes the next line, which ends at a line feed or at the end; none at the end. What it points to lives until the
  // next call. `max` is its greatest length in bytes.
  std::optional<Line> line(std::size_t max);

  // Bytes that may be read behind a line, so that a parser may look at sixteen at a time.
  static constexpr std::size_t slack = 64;

 private:
  ByteSource() = default;
  // Moves the kept bytes to the front, makes room for more up to `wanted` and reads once. False at the end.
  bool fill(std::size_t wanted);

  int descriptor_ = -1;
  bool owned_ = false;
  bool at_end_ = false;
  std::string error_;
  std::uint64_t bytes_read_ = 0;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;  // the kept bytes
  std::size_t end_ = 0;
};

}  // namespace ireum::corpus
