#include "normalize/cli/console.h"

#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "normalize/base/file.h"
#include "normalize/cli/program.h"

namespace normalize {
namespace {

constexpr size_t kBufferSize = 64 << 10;

std::string& ProgramName() {
  static std::string name = "normalize";
  return name;
}

bool IsSet(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool TerminalIsDumb() {
  const char* term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) == "dumb";
}

}  // namespace

void IgnoreClosedPipes() { std::signal(SIGPIPE, SIG_IGN); }

void SetProgramName(const std::string& name) { ProgramName() = name; }

void Complain(std::string_view message) {
  // One write, so that the messages of several threads do not mix.
  const std::string line = ProgramName() + ": " + std::string(message) + "\n";
  (void)WriteAll(STDERR_FILENO, line, "standard error");
}

bool StdoutIsTerminal() { return ::isatty(STDOUT_FILENO) == 1; }
bool StderrIsTerminal() { return ::isatty(STDERR_FILENO) == 1; }

Style StyleFor(const std::string& color) {
  if (color == "always") return kColorStyle;
  if (color == "never") return kPlainStyle;
  const bool wanted =
      StdoutIsTerminal() && !IsSet("NO_COLOR") && !TerminalIsDumb();
  return wanted ? kColorStyle : kPlainStyle;
}

Status Stdout::Write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > kBufferSize) {
    if (Status status = Flush(); !status.ok()) return status;
  }
  if (bytes.size() > kBufferSize) {
    return WriteAll(STDOUT_FILENO, bytes, "standard output");
  }
  buffer_.append(bytes);
  return Status::Ok();
}

Status Stdout::Flush() {
  const Status status = WriteAll(STDOUT_FILENO, buffer_, "standard output");
  buffer_.clear();
  return status;
}

bool StdoutIsClosed() {
  struct pollfd out = {STDOUT_FILENO, POLLOUT, 0};
  return ::poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

int FinishStdout(const Status& status) {
  if (status.ok() || StdoutIsClosed()) return kDone;
  Complain(status.message());
  return kFailed;
}

}  // namespace normalize
