// The statistics behind the findings. Distributions come from Boost.Math; each
// function names its formula and where it is from.
#ifndef NORMALIZE_FRAMING_STATISTICS_H_
#define NORMALIZE_FRAMING_STATISTICS_H_

#include <cstdint>
#include <string>
#include <vector>

namespace normalize {

// All intervals are at this level.
inline constexpr double kConfidence = 0.95;

struct Interval {
  double low = 0;
  double high = 0;
};

// Score interval of a proportion: with p = x/n and the normal quantile z,
// (p + z²/2n ± z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n). Wilson (1927),
// "Probable inference, the law of succession, and statistical inference",
// JASA 22. Without trials: 0 to 1.
Interval WilsonInterval(uint64_t successes, uint64_t trials);

// Exact interval of a rate, for a Poisson count over `exposure`:
// χ²(α/2; 2x)/2 and χ²(1-α/2; 2x+2)/2 over the exposure. Garwood (1936),
// "Fiducial limits for the Poisson distribution", Biometrika 28.
// REQUIRES: exposure > 0.
Interval PoissonInterval(uint64_t count, double exposure);

// What a test of several outlets said.
struct TestResult {
  std::string name;      // "Fisher exact", "chi-squared", "permutation", ...
  double statistic = 0;  // 0 for an exact test
  double degrees = 0;
  double p = 1;
};

// Two-sided exact test of the table (a b / c d): the sum of the hypergeometric
// probabilities that do not exceed that of the table. Fisher (1935), "The
// logic of inductive inference", JRSS 98.
double FisherExact(uint64_t a, uint64_t b, uint64_t c, uint64_t d);

// Independence of rows and columns. Pearson's χ² = Σ(O-E)²/E with (r-1)(c-1)
// degrees of freedom when no expected count is below 1 and at most a fifth is
// below 5 (Cochran 1954, "Some methods for strengthening the common χ² tests",
// Biometrics 10); Fisher's exact test for other tables of two by two; else the
// same χ² against random tables of the same margins, p = (1 + as extreme) /
// (1 + drawn) (Hope 1968, "A simplified Monte Carlo significance test
// procedure", JRSS B 30), with a fixed seed. Empty rows and columns are left
// out; p is 1 when less than two by two remain.
TestResult TestTable(const std::vector<std::vector<uint64_t>>& table);

// Whether counts over exposures have one rate: given their sum, the counts are
// multinomial with probabilities proportional to the exposures (Przyborowski &
// Wilenski 1940, "Homogeneity of results in testing samples from Poisson
// series", Biometrika 31). χ² of the fit under Cochran's rule; the exact
// binomial for two outlets; else random counts as above.
TestResult TestRates(const std::vector<uint64_t>& counts,
                     const std::vector<double>& exposures);

// A word in two bodies of text under an informative Dirichlet prior: with
// prior counts α_w and their sum α_0,
//   δ = ln((y_i+α_w)/(n_i+α_0-y_i-α_w)) - ln((y_j+α_w)/(n_j+α_0-y_j-α_w))
//   σ² ≈ 1/(y_i+α_w) + 1/(y_j+α_w),  z = δ/σ.
// Monroe, Colaresi & Quinn (2008), "Fightin' Words", Political Analysis 16,
// equations 16, 20 and 22.
struct LogOdds {
  double delta = 0;
  double z = 0;
};
struct WordCount {
  double word = 0;   // y: how often the word stands in the text
  double total = 0;  // n: words of the text
};
LogOdds InformedLogOdds(const WordCount& i, const WordCount& j,
                        const WordCount& prior);

// Two-sided tail of the standard normal.
double NormalTail(double z);

// Simes' (1986) p of the hypothesis that none of several effects is there:
// min over k of m·p_(k)/k, "An improved Bonferroni procedure", Biometrika 73.
double Simes(std::vector<double> p);

// Adjusted p values in the order of `p`: q_(k) = min over l >= k of m·p_(l)/l,
// at most 1. Benjamini & Hochberg (1995), "Controlling the false discovery
// rate", JRSS B 57.
std::vector<double> BenjaminiHochberg(const std::vector<double>& p);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_STATISTICS_H_
