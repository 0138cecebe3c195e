#include "normalize/base/compress.h"

#include <zstd.h>

#include <memory>

namespace normalize {
namespace {

constexpr int kLevel = 3;
// Tables shrink to a tenth; bytes that claim a thousandth are damaged.
constexpr size_t kMostGrowth = 1000;
constexpr size_t kAlwaysAllowed = 1 << 16;

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

Status Damaged() {
  return Status::DataLoss("the compressed bytes are damaged");
}

}  // namespace

std::string Compress(std::string_view bytes) {
  const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const size_t size = ZSTD_compress2(context.get(), out.data(), out.size(),
                                     bytes.data(), bytes.size());
  out.resize(ZSTD_isError(size) ? 0 : size);
  return out;
}

Result<std::string> Decompress(std::string_view compressed) {
  const unsigned long long size =
      ZSTD_getFrameContentSize(compressed.data(), compressed.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR ||
      size > compressed.size() * kMostGrowth + kAlwaysAllowed) {
    return Damaged();
  }
  std::string out(size, '\0');
  const size_t written = ZSTD_decompress(out.data(), out.size(),
                                         compressed.data(), compressed.size());
  if (ZSTD_isError(written) || written != out.size()) return Damaged();
  return out;
}

}  // namespace normalize
