#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ireum::analysis {

namespace hashing {

// Little-endian on every machine: compile_lists.py makes tables by the same hash.
template <typename Integer>
std::uint64_t load(const char* at) {
  Integer value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (std::endian::native == std::endian::big) {
    value = sizeof value == 8 ? static_cast<Integer>(__builtin_bswap64(value))
                              : static_cast<Integer>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
  }
  return value;
}

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29U);
}

}  // namespace hashing

// The first N * 8 bytes of `text`, which has no more, in numbers; 0 bytes behind its end. Reads no byte beside it and
// writes none by itself, which a processor would have to wait for.
template <std::size_t N>
std::array<std::uint64_t, N> bytes_of(std::string_view text) {
  using hashing::load;
  std::array<std::uint64_t, N> numbers{};
  const char* at = text.data();
  const std::size_t whole = text.size() / 8;
  const std::size_t left = text.size() % 8;
  for (std::size_t i = 0; i < whole; ++i) {
    numbers[i] = load<std::uint64_t>(at + 8 * i);
  }
  if (left == 0) {
    return numbers;
  }
  if (whole > 0) {  // the last eight bytes, without those that were read before
    numbers[whole] = load<std::uint64_t>(at + text.size() - 8) >> (8 * (8 - left));
  } else if (left >= 4) {  // both halves may overlap
    numbers[0] = load<std::uint32_t>(at) | load<std::uint32_t>(at + left - 4) << (8 * (left - 4));
  } else {
    const auto byte = [at](std::size_t i) -> std::uint64_t { return static_cast<unsigned char>(at[i]); };
    numbers[0] = byte(0) | byte(left / 2) << (8 * (left / 2)) | byte(left - 1) << (8 * (left - 1));
  }
  return numbers;
}

// Whether both are the same: of short texts quicker than a call, in steps of eight bytes.
inline bool same_text(std::string_view a, std::string_view b) {
  using hashing::load;
  if (a.size() != b.size()) {
    return false;
  }
  const char* x = a.data();
  const char* y = b.data();
  std::size_t left = a.size();
  for (; left > 8; left -= 8, x += 8, y += 8) {
    if (load<std::uint64_t>(x) != load<std::uint64_t>(y)) {
      return false;
    }
  }
  if (left >= 4) {  // both halves may overlap
    return load<std::uint32_t>(x) == load<std::uint32_t>(y) &&
           load<std::uint32_t>(x + left - 4) == load<std::uint32_t>(y + left - 4);
  }
  for (; left > 0; --left) {
    if (x[left - 1] != y[left - 1]) {
      return false;
    }
  }
  return true;
}

// A hash of short texts: a multiplication for eight bytes, no branch for each.
inline std::uint32_t hash_of(std::string_view text) {
  using hashing::load;
  using hashing::mix;
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = left;
  for (; left > 8; left -= 8, at += 8) {
    hash = mix(hash, load<std::uint64_t>(at));
  }
  if (left >= 4) {  // both halves may overlap
    hash = mix(hash, load<std::uint32_t>(at) | load<std::uint32_t>(at + left - 4) << 32U);
  } else if (left > 0) {
    const auto byte = [at](std::size_t i) -> std::uint64_t { return static_cast<unsigned char>(at[i]); };
    hash = mix(hash, byte(0) | byte(left / 2) << 8U | byte(left - 1) << 16U);
  }
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

}  // namespace ireum::analysis
