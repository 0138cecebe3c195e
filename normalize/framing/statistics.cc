#include "normalize/framing/statistics.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/hypergeometric.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <numeric>
#include <random>

namespace normalize {
namespace {

namespace bm = boost::math;

using Table = std::vector<std::vector<uint64_t>>;

constexpr double kTail = (1 - kConfidence) / 2;

// Probabilities that differ by rounding only count as equal.
constexpr double kRounding = 1 + 1e-7;

constexpr int kDraws = 9999;
constexpr uint64_t kSeed = 20080401;
// Drawing takes time in proportion to the counts; where there are more, the
// approximation is good for all but the rarest rows.
constexpr uint64_t kMaxDrawnCount = 5000;

uint64_t Sum(const std::vector<uint64_t>& values) {
  return std::accumulate(values.begin(), values.end(), uint64_t{0});
}

std::vector<uint64_t> ColumnSums(const Table& table) {
  std::vector<uint64_t> sums(table.empty() ? 0 : table[0].size());
  for (const auto& row : table) {
    for (size_t c = 0; c < sums.size(); ++c) sums[c] += row[c];
  }
  return sums;
}

// The table without rows and columns of zeros.
Table Reduced(const Table& table) {
  const auto columns = ColumnSums(table);
  Table reduced;
  for (const auto& row : table) {
    if (Sum(row) == 0) continue;
    auto& kept = reduced.emplace_back();
    for (size_t c = 0; c < row.size(); ++c) {
      if (columns[c] > 0) kept.push_back(row[c]);
    }
  }
  return reduced;
}

// The two margins of a table, from which come the counts to expect.
struct Margins {
  explicit Margins(const Table& table) : columns(ColumnSums(table)) {
    for (const auto& row : table) rows.push_back(Sum(row));
    total = Sum(rows);
  }
  double Expected(size_t row, size_t column) const {
    return static_cast<double>(rows[row]) *
           static_cast<double>(columns[column]) / static_cast<double>(total);
  }
  std::vector<uint64_t> rows, columns;
  uint64_t total = 0;
};

double SquaredError(uint64_t observed, double expected) {
  const double error = static_cast<double>(observed) - expected;
  return error * error / expected;
}

double ChiSquared(const Table& table, const Margins& margins) {
  double sum = 0;
  for (size_t r = 0; r < table.size(); ++r) {
    for (size_t c = 0; c < table[r].size(); ++c) {
      sum += SquaredError(table[r][c], margins.Expected(r, c));
    }
  }
  return sum;
}

double ChiSquaredTail(double statistic, double degrees) {
  return bm::cdf(
      bm::complement(bm::chi_squared_distribution<>(degrees), statistic));
}

// Cochran's rule.
bool IsLargeEnough(const std::vector<double>& expected) {
  size_t small = 0;
  for (const double e : expected) {
    if (e < 1) return false;
    small += e < 5 ? 1 : 0;
  }
  return small * 5 <= expected.size();
}

std::vector<double> AllExpected(const Margins& margins) {
  std::vector<double> expected;
  for (size_t r = 0; r < margins.rows.size(); ++r) {
    for (size_t c = 0; c < margins.columns.size(); ++c) {
      expected.push_back(margins.Expected(r, c));
    }
  }
  return expected;
}

// The column of each counted thing, row after row.
std::vector<uint32_t> ColumnLabels(const Margins& margins) {
  std::vector<uint32_t> labels;
  for (size_t c = 0; c < margins.columns.size(); ++c) {
    labels.insert(labels.end(), margins.columns[c], static_cast<uint32_t>(c));
  }
  return labels;
}

Table TableOf(const std::vector<uint32_t>& labels, const Margins& margins) {
  Table table(margins.rows.size(),
              std::vector<uint64_t>(margins.columns.size()));
  size_t next = 0;
  for (size_t r = 0; r < table.size(); ++r) {
    for (uint64_t i = 0; i < margins.rows[r]; ++i) ++table[r][labels[next++]];
  }
  return table;
}

// Below `limit`; std::uniform_int_distribution differs between libraries.
size_t Draw(size_t limit, std::mt19937_64* random) {
  return static_cast<size_t>((*random)() % limit);
}

double PermutationTail(double observed, const Margins& margins) {
  std::vector<uint32_t> labels = ColumnLabels(margins);
  std::mt19937_64 random(kSeed);
  int extreme = 0;
  for (int draw = 0; draw < kDraws; ++draw) {
    for (size_t i = labels.size(); i > 1; --i) {
      std::swap(labels[i - 1], labels[Draw(i, &random)]);
    }
    const double drawn = ChiSquared(TableOf(labels, margins), margins);
    extreme += drawn * kRounding >= observed ? 1 : 0;
  }
  return (1.0 + extreme) / (1.0 + kDraws);
}

double BinomialTail(uint64_t count, uint64_t total, double probability) {
  const bm::binomial_distribution<> binomial(static_cast<double>(total),
                                             probability);
  const double observed = bm::pdf(binomial, static_cast<double>(count));
  double tail = 0;
  for (uint64_t i = 0; i <= total; ++i) {
    const double p = bm::pdf(binomial, static_cast<double>(i));
    if (p <= observed * kRounding) tail += p;
  }
  return std::min(tail, 1.0);
}

double FitError(const std::vector<uint64_t>& counts,
                const std::vector<double>& expected) {
  double sum = 0;
  for (size_t i = 0; i < counts.size(); ++i) {
    sum += SquaredError(counts[i], expected[i]);
  }
  return sum;
}

size_t DrawWeighted(const std::vector<double>& cumulated,
                    std::mt19937_64* random) {
  constexpr double kUnit = 1.0 / 9007199254740992.0;  // 2^-53
  const double at =
      static_cast<double>((*random)() >> 11) * kUnit * cumulated.back();
  const auto found = std::upper_bound(cumulated.begin(), cumulated.end(), at);
  return std::min<size_t>(static_cast<size_t>(found - cumulated.begin()),
                          cumulated.size() - 1);
}

double MultinomialTail(double observed, uint64_t total,
                       const std::vector<double>& expected) {
  std::vector<double> cumulated(expected.size());
  std::partial_sum(expected.begin(), expected.end(), cumulated.begin());
  std::mt19937_64 random(kSeed);
  int extreme = 0;
  for (int draw = 0; draw < kDraws; ++draw) {
    std::vector<uint64_t> counts(expected.size());
    for (uint64_t i = 0; i < total; ++i) {
      ++counts[DrawWeighted(cumulated, &random)];
    }
    extreme += FitError(counts, expected) * kRounding >= observed ? 1 : 0;
  }
  return (1.0 + extreme) / (1.0 + kDraws);
}

}  // namespace

Interval WilsonInterval(uint64_t successes, uint64_t trials) {
  if (trials == 0) return {0, 1};
  const double n = static_cast<double>(trials);
  const double p = static_cast<double>(successes) / n;
  const double z = bm::quantile(bm::normal(), 1 - kTail);
  const double z2 = z * z;
  const double middle = p + z2 / (2 * n);
  const double reach = z * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  const double scale = 1 + z2 / n;
  return {std::max(0.0, (middle - reach) / scale),
          std::min(1.0, (middle + reach) / scale)};
}

Interval PoissonInterval(uint64_t count, double exposure) {
  const double x = static_cast<double>(count);
  Interval interval;
  if (count > 0) {
    interval.low = bm::quantile(bm::chi_squared(2 * x), kTail) / 2 / exposure;
  }
  interval.high =
      bm::quantile(bm::chi_squared(2 * x + 2), 1 - kTail) / 2 / exposure;
  return interval;
}

double FisherExact(uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
  const uint64_t row = a + b, column = a + c, total = a + b + c + d;
  if (row == 0 || column == 0 || row == total || column == total) return 1;
  const bm::hypergeometric_distribution<> distribution(
      static_cast<unsigned>(row), static_cast<unsigned>(column),
      static_cast<unsigned>(total));
  const double observed = bm::pdf(distribution, static_cast<double>(a));
  const uint64_t first = row + column > total ? row + column - total : 0;
  double tail = 0;
  for (uint64_t x = first; x <= std::min(row, column); ++x) {
    const double p = bm::pdf(distribution, static_cast<double>(x));
    if (p <= observed * kRounding) tail += p;
  }
  return std::min(tail, 1.0);
}

TestResult TestTable(const std::vector<std::vector<uint64_t>>& full) {
  const Table table = Reduced(full);
  TestResult result;
  if (table.size() < 2 || table[0].size() < 2) return result;
  const Margins margins(table);
  const double statistic = ChiSquared(table, margins);
  const double degrees =
      static_cast<double>((table.size() - 1) * (table[0].size() - 1));
  if (IsLargeEnough(AllExpected(margins)) || margins.total > kMaxDrawnCount) {
    return {"chi-squared", statistic, degrees,
            ChiSquaredTail(statistic, degrees)};
  }
  if (table.size() == 2 && table[0].size() == 2) {
    return {"Fisher exact", 0, 0,
            FisherExact(table[0][0], table[0][1], table[1][0], table[1][1])};
  }
  return {"permutation", statistic, degrees,
          PermutationTail(statistic, margins)};
}

TestResult TestRates(const std::vector<uint64_t>& counts,
                     const std::vector<double>& exposures) {
  const uint64_t total = Sum(counts);
  const double exposure =
      std::accumulate(exposures.begin(), exposures.end(), 0.0);
  if (total == 0 || counts.size() < 2) return {};
  std::vector<double> expected;
  for (const double e : exposures) {
    expected.push_back(static_cast<double>(total) * e / exposure);
  }
  const double statistic = FitError(counts, expected);
  const double degrees = static_cast<double>(counts.size() - 1);
  if (IsLargeEnough(expected) || total > kMaxDrawnCount) {
    return {"chi-squared", statistic, degrees,
            ChiSquaredTail(statistic, degrees)};
  }
  if (counts.size() == 2) {
    return {"exact binomial", 0, 0,
            BinomialTail(counts[0], total, exposures[0] / exposure)};
  }
  return {"permutation", statistic, degrees,
          MultinomialTail(statistic, total, expected)};
}

LogOdds InformedLogOdds(const WordCount& i, const WordCount& j,
                        const WordCount& prior) {
  const double yi = i.word + prior.word, yj = j.word + prior.word;
  const double ni = i.total + prior.total, nj = j.total + prior.total;
  LogOdds odds;
  odds.delta = std::log(yi / (ni - yi)) - std::log(yj / (nj - yj));
  odds.z = odds.delta / std::sqrt(1 / yi + 1 / yj);
  return odds;
}

double NormalTail(double z) {
  return 2 * bm::cdf(bm::complement(bm::normal(), std::abs(z)));
}

double Simes(std::vector<double> p) {
  std::sort(p.begin(), p.end());
  double least = 1;
  for (size_t k = 0; k < p.size(); ++k) {
    least = std::min(least, p[k] * static_cast<double>(p.size()) /
                                static_cast<double>(k + 1));
  }
  return least;
}

std::vector<double> BenjaminiHochberg(const std::vector<double>& p) {
  std::vector<size_t> order(p.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return p[a] < p[b]; });
  std::vector<double> q(p.size());
  double least = 1;
  for (size_t k = order.size(); k > 0; --k) {
    const double adjusted = p[order[k - 1]] * static_cast<double>(p.size()) /
                            static_cast<double>(k);
    least = std::min(least, adjusted);
    q[order[k - 1]] = least;
  }
  return q;
}

}  // namespace normalize
