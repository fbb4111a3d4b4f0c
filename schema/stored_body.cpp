#include "schema/stored_body.h"

#include <zstd.h>

#include <cstdint>
#include <memory>
#include <new>
#include <stdexcept>

namespace ireum::schema {

namespace {

// Level 3 makes the index 1% smaller, and as much slower to build.
constexpr int level = 1;

// The longest body that is made room for, in bytes: an input line has 64 MiB at most. A damaged frame may claim more.
constexpr std::uint64_t most_bytes = std::uint64_t{64} << 20U;

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

template <typename Context>
std::unique_ptr<Context, FreeContext> owned(Context* context) {
  if (context == nullptr) {
    throw std::bad_alloc();
  }
  return std::unique_ptr<Context, FreeContext>(context);
}

std::unique_ptr<ZSTD_CCtx, FreeContext> make_compressor() {
  auto context = owned(ZSTD_createCCtx());
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  return context;
}

}  // namespace

// Making a context costs as much as several bodies do, so each thread keeps one.

std::string compress_body(std::string_view body) {
  thread_local const auto context = make_compressor();
  std::string value(ZSTD_compressBound(body.size()), '\0');
  const std::size_t size = ZSTD_compress2(context.get(), value.data(), value.size(), body.data(), body.size());
  if (ZSTD_isError(size) != 0) {
    throw std::runtime_error(std::string("a body cannot be compressed: ") + ZSTD_getErrorName(size));
  }
  value.resize(size);
  return value;
}

std::optional<std::string> decompress_body(std::string_view value) {
  thread_local const auto context = owned(ZSTD_createDCtx());
  const std::uint64_t size = ZSTD_getFrameContentSize(value.data(), value.size());
  if (size > most_bytes) {  // and what stands for an unknown size or an error
    return std::nullopt;
  }
  std::string body(size, '\0');
  const std::size_t written = ZSTD_decompressDCtx(context.get(), body.data(), body.size(), value.data(), value.size());
  if (ZSTD_isError(written) != 0 || written != body.size()) {
    return std::nullopt;
  }
  return body;
}

}  // namespace ireum::schema
