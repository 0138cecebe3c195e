#include "normalize/cli/ordered.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace normalize {
namespace {

using Runner = OrderedRunner<int, int>;

TEST(OrderedRunnerTest, ResultsComeInTheOrderOfInputs) {
  for (const size_t threads : {1u, 2u, 7u}) {
    int next = 0;
    std::vector<int> written;
    Runner runner({[&]() -> std::optional<int> {
                     if (next == 500) return {};
                     return next++;
                   },
                   [](int i) {
                     std::this_thread::sleep_for(
                         std::chrono::microseconds(i * 37 % 100));
                     return i * 2;
                   },
                   [&](int result) {
                     written.push_back(result);
                     return true;
                   }});
    runner.Run(threads);
    ASSERT_EQ(written.size(), 500u);
    for (int i = 0; i < 500; ++i) ASSERT_EQ(written[i], 2 * i);
  }
}

TEST(OrderedRunnerTest, WhatIsInFlightIsBounded) {
  std::atomic<int> in_flight = 0, most = 0;
  int next = 0;
  Runner runner({[&]() -> std::optional<int> {
                   if (next == 300) return {};
                   most = std::max(most.load(), ++in_flight);
                   return next++;
                 },
                 [](int i) {
                   // The first one holds all others back.
                   if (i == 0) {
                     std::this_thread::sleep_for(std::chrono::milliseconds(50));
                   }
                   return i;
                 },
                 [&](int) {
                   --in_flight;
                   return true;
                 }});
  runner.Run(3);
  EXPECT_LE(most, 12);
}

TEST(OrderedRunnerTest, StopsWhenWritingFails) {
  int next = 0, written = 0;
  Runner runner({[&]() -> std::optional<int> { return next++; },
                 [](int i) { return i; }, [&](int) { return ++written < 10; }});
  runner.Run(4);
  EXPECT_EQ(written, 10);
}

}  // namespace
}  // namespace normalize
