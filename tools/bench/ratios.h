// Prints what Google Benchmark measured and, at the end, each speed as a ratio
// to those of the same text: machines differ and are shared, so that only
// ratios from one run can be compared.
#ifndef NORMALIZE_TOOLS_BENCH_RATIOS_H_
#define NORMALIZE_TOOLS_BENCH_RATIOS_H_

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace normalize::bench {

class RatioReporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override;

  // One line a benchmark named "TEXT/WHAT", in order of names: MB/s (median of
  // the repetitions), its share of "TEXT/memcpy", times "TEXT/naive".
  void PrintRatios() const;

 private:
  double SpeedOf(const std::string& name) const;

  std::map<std::string, std::vector<double>> bytes_per_second_;
};

}  // namespace normalize::bench

#endif  // NORMALIZE_TOOLS_BENCH_RATIOS_H_
