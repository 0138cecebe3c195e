// The same work on many items, on several threads.
#ifndef NORMALIZE_BASE_PARALLEL_H_
#define NORMALIZE_BASE_PARALLEL_H_

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace normalize {

// Calls `work(worker, i)` once for each i below `count`, on at most `threads`
// threads, each of which makes itself a worker with `make()`. Returns when all
// is done. Nothing is promised about the order.
template <typename Make, typename Work>
void ParallelFor(size_t count, size_t threads, const Make& make,
                 const Work& work) {
  std::atomic<size_t> next = 0;
  const auto run = [&] {
    auto worker = make();
    for (size_t i = next++; i < count; i = next++) work(worker, i);
  };
  std::vector<std::jthread> others;
  for (size_t t = 1; t < std::min(threads, count); ++t) {
    others.emplace_back(run);
  }
  run();
}

}  // namespace normalize

#endif  // NORMALIZE_BASE_PARALLEL_H_
