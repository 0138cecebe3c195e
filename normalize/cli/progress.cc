#include "normalize/cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <string>

#include "normalize/base/file.h"
#include "normalize/cli/console.h"

namespace normalize {
namespace {

constexpr std::chrono::milliseconds kTerminalInterval(200);
constexpr std::chrono::seconds kLogInterval(5);
constexpr double kMegabyte = 1e6;

}  // namespace

Progress::Progress(bool enabled, size_t source_count)
    : enabled_(enabled),
      terminal_(StderrIsTerminal()),
      source_count_(source_count),
      start_(Clock::now()),
      next_(start_) {}

void Progress::Add(size_t source, size_t bytes) {
  source_ = source + 1;
  ++documents_;
  bytes_ += bytes;
  if (!enabled_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  Print(now);
  next_ = now + (terminal_ ? Clock::duration(kTerminalInterval)
                           : Clock::duration(kLogInterval));
}

void Progress::Finish() {
  if (!enabled_) return;
  Print(Clock::now());
  if (terminal_) (void)WriteAll(STDERR_FILENO, "\n", "standard error");
}

void Progress::Print(Clock::time_point now) {
  const std::chrono::duration<double> seconds = now - start_;
  const double megabytes = static_cast<double>(bytes_) / kMegabyte;
  const std::string line = fmt::format(
      "{}{} of {} inputs, {} documents, {:.1f} MB, {:.1f} MB/s{}",
      terminal_ ? "\r" : "", source_, source_count_, documents_, megabytes,
      seconds.count() > 0 ? megabytes / seconds.count() : 0,
      terminal_ ? "\x1b[K" : "\n");
  (void)WriteAll(STDERR_FILENO, line, "standard error");
}

}  // namespace normalize
