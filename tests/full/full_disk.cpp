// A disk that is full, for tests: loaded before the C library (LD_PRELOAD), it lets no more than FULL_DISK_AFTER bytes
// be written to files whose path holds FULL_DISK_PATH; from then on those writes fail with ENOSPC.
#include <dlfcn.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long long> written{0};

bool is_full(int descriptor, std::size_t bytes) {
  const char* const part = std::getenv("FULL_DISK_PATH");
  const char* const after = std::getenv("FULL_DISK_AFTER");
  if (part == nullptr || after == nullptr) {
    return false;
  }
  std::array<char, 64> link{};
  std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
  std::array<char, 4096> path{};
  if (readlink(link.data(), path.data(), path.size() - 1) <= 0 || std::strstr(path.data(), part) == nullptr) {
    return false;
  }
  if ((written += static_cast<long long>(bytes)) <= std::atoll(after)) {
    return false;
  }
  errno = ENOSPC;
  return true;
}

// The function of that name that would have been called without this library.
template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* data, size_t size) {
  static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
  return is_full(descriptor, size) ? -1 : real(descriptor, data, size);
}

ssize_t writev(int descriptor, const iovec* parts, int count) {
  static auto* const real = next<ssize_t(int, const iovec*, int)>("writev");
  std::size_t size = 0;
  for (int i = 0; i < count; ++i) {
    size += parts[i].iov_len;
  }
  return is_full(descriptor, size) ? -1 : real(descriptor, parts, count);
}

ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset) {
  static auto* const real = next<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  return is_full(descriptor, size) ? -1 : real(descriptor, data, size, offset);
}

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset) {
  static auto* const real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  return is_full(descriptor, size) ? -1 : real(descriptor, data, size, offset);
}

ssize_t sendfile(int to, int from, off_t* offset, size_t size) {
  static auto* const real = next<ssize_t(int, int, off_t*, size_t)>("sendfile");
  return is_full(to, size) ? -1 : real(to, from, offset, size);
}

ssize_t sendfile64(int to, int from, off64_t* offset, size_t size) {
  static auto* const real = next<ssize_t(int, int, off64_t*, size_t)>("sendfile64");
  return is_full(to, size) ? -1 : real(to, from, offset, size);
}

ssize_t copy_file_range(int from, off64_t* from_offset, int to, off64_t* to_offset, size_t size, unsigned flags) {
  static auto* const real = next<ssize_t(int, off64_t*, int, off64_t*, size_t, unsigned)>("copy_file_range");
  return is_full(to, size) ? -1 : real(from, from_offset, to, to_offset, size, flags);
}
}
