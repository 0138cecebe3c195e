#include "tools/bench/ratios.h"

#include <fmt/format.h>

#include <algorithm>

namespace normalize::bench {
namespace {

constexpr double kMega = 1e6;

// "english/match/1 thread/real_time" and what else the library appends.
std::string PlainName(const std::string& name) {
  return name.substr(0, name.find("/real_time"));
}

}  // namespace

void RatioReporter::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run& run : runs) {
    const auto speed = run.counters.find("bytes_per_second");
    if (run.run_type != Run::RT_Iteration || speed == run.counters.end()) {
      continue;
    }
    bytes_per_second_[PlainName(run.benchmark_name())].push_back(speed->second);
  }
}

double RatioReporter::SpeedOf(const std::string& name) const {
  const auto found = bytes_per_second_.find(name);
  if (found == bytes_per_second_.end()) return 0;
  std::vector<double> speeds = found->second;
  std::sort(speeds.begin(), speeds.end());
  return speeds[speeds.size() / 2];
}

void RatioReporter::PrintRatios() const {
  if (bytes_per_second_.empty()) return;
  fmt::print("\n| {:<36} | {:>8} | {:>10} | {:>8} |\n", "measured", "MB/s",
             "1 / memcpy", "x naive");
  fmt::print("|{:-<38}|{:->10}|{:->12}|{:->10}|\n", "", ":", ":", ":");
  for (const auto& [name, speeds] : bytes_per_second_) {
    const std::string text = name.substr(0, name.find('/'));
    const double speed = SpeedOf(name);
    const double memcpy_speed = SpeedOf(text + "/memcpy");
    const double naive_speed = SpeedOf(text + "/naive");
    fmt::print("| {:<36} | {:>8.1f} | {:>10.0f} | {:>8.2f} |\n", name,
               speed / kMega, memcpy_speed / speed,
               naive_speed > 0 ? speed / naive_speed : 0);
  }
}

}  // namespace normalize::bench
