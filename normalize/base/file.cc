#include "normalize/base/file.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>
#include <vector>

namespace normalize {
namespace {

// Closes a descriptor when the scope ends.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

Status Failure(const std::string& path, int error) {
  const std::string message = path + ": " + std::strerror(error);
  return error == ENOENT || error == ENOTDIR ? Status::NotFound(message)
                                             : Status::IoError(message);
}

Result<struct stat> StatFile(int fd, const std::string& path) {
  struct stat info;
  if (::fstat(fd, &info) != 0) return Failure(path, errno);
  if (S_ISDIR(info.st_mode)) {
    return Status::InvalidArgument(path + ": is a folder, not a file");
  }
  return info;
}

// By way of a buffer that stays in the cache: to read into a string, it would
// have to be filled with zeros first.
Result<std::string> ReadDescriptor(int fd, const std::string& name,
                                   size_t expected) {
  std::string bytes;
  bytes.reserve(expected);
  std::vector<char> buffer(std::clamp<size_t>(expected + 1, 4096, 256 << 10));
  while (true) {
    const ssize_t n = ::read(fd, buffer.data(), buffer.size());
    if (n == 0) break;
    if (n < 0 && errno != EINTR) return Failure(name, errno);
    if (n > 0) bytes.append(buffer.data(), static_cast<size_t>(n));
  }
  return bytes;
}

// The file behind a symbolic link, so that writing replaces it and not the
// link; `path` itself when there is none.
std::string ResolveLink(const std::string& path) {
  char resolved[PATH_MAX];
  return ::realpath(path.c_str(), resolved) ? std::string(resolved) : path;
}

Status WriteAndFlush(int fd, std::string_view bytes, const std::string& path,
                     mode_t mode) {
  if (Status s = WriteAll(fd, bytes, path); !s.ok()) return s;
  if (::fchmod(fd, mode) != 0 || ::fsync(fd) != 0) return Failure(path, errno);
  return Status::Ok();
}

// Into a device or a pipe as it is: a rename would put a file in its place.
Status WriteInPlace(const std::string& path, std::string_view bytes) {
  Descriptor fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (fd.get() < 0) return Failure(path, errno);
  if (Status s = WriteAll(fd.get(), bytes, path); !s.ok()) return s;
  return ::close(fd.release()) == 0 ? Status::Ok() : Failure(path, errno);
}

// The mode of the file to be replaced, or what the umask allows a new one.
mode_t ModeFor(const std::string& path) {
  struct stat info;
  if (::stat(path.c_str(), &info) == 0) return info.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

Result<std::string> ReadFile(const std::string& path) {
  Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (fd.get() < 0) return Failure(path, errno);
  const auto info = StatFile(fd.get(), path);
  if (!info.ok()) return info.status();
  return ReadDescriptor(fd.get(), path, static_cast<size_t>(info->st_size));
}

Result<std::string> ReadStdin() {
  return ReadDescriptor(STDIN_FILENO, "standard input", 65536);
}

Status WriteAll(int descriptor, std::string_view bytes,
                const std::string& name) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return Failure(name, errno);
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return Status::Ok();
}

Status WriteFileAtomically(const std::string& path, std::string_view bytes) {
  const std::string target = ResolveLink(path);
  struct stat info;
  if (::stat(target.c_str(), &info) == 0) {
    if (S_ISDIR(info.st_mode)) {
      return Status::InvalidArgument(path + ": is a folder, not a file");
    }
    if (!S_ISREG(info.st_mode)) return WriteInPlace(path, bytes);
    // A rename would replace a file that its owner has made read-only.
    if (::access(target.c_str(), W_OK) != 0) return Failure(path, errno);
  }
  std::string temporary = target + ".XXXXXX";
  Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC));
  if (fd.get() < 0) return Failure(path, errno);
  Status status = WriteAndFlush(fd.get(), bytes, path, ModeFor(target));
  if (status.ok() && ::rename(temporary.c_str(), target.c_str()) != 0) {
    status = Failure(path, errno);
  }
  if (!status.ok()) ::unlink(temporary.c_str());
  return status;
}

Result<std::unique_ptr<MappedFile>> MappedFile::Open(const std::string& path) {
  Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (fd.get() < 0) return Failure(path, errno);
  const auto info = StatFile(fd.get(), path);
  if (!info.ok()) return info.status();
  const auto size = static_cast<size_t>(info->st_size);
  if (size == 0) {
    return std::unique_ptr<MappedFile>(new MappedFile(nullptr, 0));
  }
  void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd.get(), 0);
  if (data == MAP_FAILED) return Failure(path, errno);
  return std::unique_ptr<MappedFile>(
      new MappedFile(static_cast<const char*>(data), size));
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace normalize
