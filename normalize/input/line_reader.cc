#include "normalize/input/line_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace normalize {
namespace {

constexpr size_t kBlock = 256 << 10;

Status Failure(const std::string& name, int error) {
  const std::string message = name + ": " + std::strerror(error);
  return error == ENOENT ? Status::NotFound(message) : Status::IoError(message);
}

}  // namespace

Result<std::unique_ptr<LineReader>> LineReader::Open(const std::string& path) {
  if (path == "-") {
    return std::unique_ptr<LineReader>(
        new LineReader(STDIN_FILENO, "standard input"));
  }
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Failure(path, errno);
  return std::unique_ptr<LineReader>(new LineReader(descriptor, path));
}

LineReader::LineReader(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)) {}

LineReader::~LineReader() {
  if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

Result<bool> LineReader::Next(std::string* line) {
  while (true) {
    const size_t newline = FindNewline();
    if (newline != std::string::npos) {
      line->assign(buffer_, used_, newline - used_);
      if (!line->empty() && line->back() == '\r') line->pop_back();
      used_ = scanned_ = newline + 1;
      return true;
    }
    scanned_ = end_;
    const auto more = Fill();
    if (!more.ok()) return more.status();
    if (*more) continue;
    const bool unfinished_line = used_ < end_;
    line->assign(buffer_, used_, end_ - used_);
    used_ = scanned_ = end_;
    return unfinished_line;
  }
}

bool LineReader::Ready() const {
  return at_end_ || FindNewline() != std::string::npos;
}

size_t LineReader::FindNewline() const {
  return std::string_view(buffer_.data(), end_).find('\n', scanned_);
}

// Moves what is left to the front; a line that fills the buffer doubles it, so
// that even the longest one is copied a few times only.
void LineReader::MakeRoom() {
  std::memmove(buffer_.data(), buffer_.data() + used_, end_ - used_);
  scanned_ -= used_;
  end_ -= used_;
  used_ = 0;
  if (buffer_.size() - end_ < kBlock) {
    buffer_.resize(std::max(2 * buffer_.size(), 2 * kBlock));
  }
}

// Reads what the system has ready; false at the end.
Result<bool> LineReader::Fill() {
  if (at_end_) return false;
  MakeRoom();
  ssize_t n;
  do {
    n = ::read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
  } while (n < 0 && errno == EINTR);
  if (n < 0) return Failure(name_, errno);
  end_ += static_cast<size_t>(n);
  at_end_ = n == 0;
  return n > 0;
}

}  // namespace normalize
