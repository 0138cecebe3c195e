// Work on many threads whose results come out in the order of the inputs.
#ifndef NORMALIZE_CLI_ORDERED_H_
#define NORMALIZE_CLI_ORDERED_H_

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace normalize {

// read -> work -> write. Each thread reads an input, works on it and leaves
// the result; whoever leaves the one that is next in line writes it and those
// after it. Inputs and results in flight are bounded, so memory is.
template <typename Input, typename Output>
class OrderedRunner {
 public:
  struct Stages {
    std::function<std::optional<Input>()> read;  // one call at a time
    std::function<Output(Input)> work;           // on any thread
    std::function<bool(Output)> write;  // one at a time, in order; false: stop
  };

  explicit OrderedRunner(Stages stages) : stages_(std::move(stages)) {}

  // Returns when everything is written, or `write` said stop.
  void Run(size_t threads) {
    window_ = kInFlightPerThread * threads;
    std::vector<std::jthread> helpers;
    for (size_t i = 1; i < threads; ++i) {
      helpers.emplace_back([this] { WorkThrough(); });
    }
    WorkThrough();
  }

 private:
  static constexpr size_t kInFlightPerThread = 4;

  struct Job {
    size_t number;
    Input input;
  };

  void WorkThrough() {
    while (auto job = Take()) {
      Deliver(job->number, stages_.work(std::move(job->input)));
    }
  }

  // The next input, once there is room for its result.
  std::optional<Job> Take() {
    std::unique_lock reading(read_mutex_);
    {
      std::unique_lock lock(mutex_);
      room_.wait(lock,
                 [this] { return stopped_ || taken_ < written_ + window_; });
      if (stopped_) return {};
    }
    auto input = stages_.read();
    if (!input) return {};
    return Job{taken_++, std::move(*input)};
  }

  void Deliver(size_t number, Output output) {
    std::unique_lock lock(mutex_);
    done_.emplace(number, std::move(output));
    if (writing_) return;
    writing_ = true;
    for (auto next = done_.find(written_); next != done_.end() && !stopped_;
         next = done_.find(written_)) {
      WriteOne(done_.extract(next), &lock);
    }
    writing_ = false;
  }

  void WriteOne(typename std::map<size_t, Output>::node_type result,
                std::unique_lock<std::mutex>* lock) {
    lock->unlock();
    const bool go_on = stages_.write(std::move(result.mapped()));
    lock->lock();
    ++written_;
    stopped_ = !go_on;
    room_.notify_all();
  }

  const Stages stages_;
  size_t window_ = 0;

  std::mutex read_mutex_;
  size_t taken_ = 0;  // under read_mutex_

  std::mutex mutex_;  // for what follows
  std::condition_variable room_;
  std::map<size_t, Output> done_;
  size_t written_ = 0;
  bool writing_ = false;
  bool stopped_ = false;
};

}  // namespace normalize

#endif  // NORMALIZE_CLI_ORDERED_H_
