// How far a run is, on standard error.
#ifndef NORMALIZE_CLI_PROGRESS_H_
#define NORMALIZE_CLI_PROGRESS_H_

#include <chrono>
#include <cstddef>

namespace normalize {

// On a terminal one line that is written over; else a line every few seconds.
// Not thread safe.
class Progress {
 public:
  Progress(bool enabled, size_t source_count);

  // A document of so many bytes is done; it came from this source.
  void Add(size_t source, size_t bytes);
  void Finish();

 private:
  using Clock = std::chrono::steady_clock;
  void Print(Clock::time_point now);

  const bool enabled_;
  const bool terminal_;
  const size_t source_count_;
  const Clock::time_point start_;
  Clock::time_point next_;
  size_t source_ = 0;
  size_t documents_ = 0;
  size_t bytes_ = 0;
};

}  // namespace normalize

#endif  // NORMALIZE_CLI_PROGRESS_H_
