// Files: read whole, map, and write so that a failed run leaves the old one.
#ifndef NORMALIZE_BASE_FILE_H_
#define NORMALIZE_BASE_FILE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "normalize/status.h"

namespace normalize {

// The whole file. kNotFound or kIoError with path and reason; a folder is
// kInvalidArgument.
Result<std::string> ReadFile(const std::string& path);

// Everything on standard input.
Result<std::string> ReadStdin();

// Writes all of `bytes` to the open descriptor, retrying short writes.
Status WriteAll(int descriptor, std::string_view bytes,
                const std::string& name);

// Replaces `path` by a file holding `bytes`: written beside it, flushed to
// the disk, renamed. On any error the old file is as it was and nothing is
// left beside it. Keeps the mode of an existing file and follows a symbolic
// link to the file behind it. A device or a pipe (/dev/stdout) is written to.
Status WriteFileAtomically(const std::string& path, std::string_view bytes);

// A file mapped for reading. Thread safe; the view lives as long as the object.
class MappedFile {
 public:
  static Result<std::unique_ptr<MappedFile>> Open(const std::string& path);
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::string_view bytes() const { return {data_, size_}; }

 private:
  MappedFile(const char* data, size_t size) : data_(data), size_(size) {}

  const char* data_;
  size_t size_;
};

}  // namespace normalize

#endif  // NORMALIZE_BASE_FILE_H_
