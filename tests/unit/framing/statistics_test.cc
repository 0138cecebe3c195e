// The expected values are scipy 1.10's and statsmodels 0.13's; how each was
// got stands beside it.
#include "normalize/framing/statistics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace normalize {
namespace {

using ::testing::DoubleNear;
using ::testing::Pointwise;

constexpr double kNear = 1e-9;

struct IntervalCase {
  uint64_t count;
  double of;
  double low, high;
};

// proportion_confint(count, of, method="wilson")
TEST(StatisticsTest, WilsonIntervals) {
  for (const IntervalCase& c : std::vector<IntervalCase>{
           {0, 10, 0, 0.27753279986288926},
           {3, 12, 0.08894166839405476, 0.5323053349335658},
           {19, 19, 0.8318207759473837, 1},
           {500, 1000, 0.4690696003681042, 0.5309303996318958}}) {
    SCOPED_TRACE(c.count);
    const Interval interval =
        WilsonInterval(c.count, static_cast<uint64_t>(c.of));
    EXPECT_NEAR(interval.low, c.low, kNear);
    EXPECT_NEAR(interval.high, c.high, kNear);
  }
}

TEST(StatisticsTest, NothingTriedSaysNothing) {
  EXPECT_EQ(WilsonInterval(0, 0).low, 0);
  EXPECT_EQ(WilsonInterval(0, 0).high, 1);
}

// chi2.ppf(.025, 2x)/2/of and chi2.ppf(.975, 2x+2)/2/of
TEST(StatisticsTest, PoissonIntervals) {
  for (const IntervalCase& c : std::vector<IntervalCase>{
           {0, 2, 0, 1.8444397270569677},
           {5, 1, 1.6234863901184207, 11.66833207932267},
           {40, 12.5, 2.286126915343117, 4.3574917571187255}}) {
    SCOPED_TRACE(c.count);
    const Interval interval = PoissonInterval(c.count, c.of);
    EXPECT_NEAR(interval.low, c.low, kNear);
    EXPECT_NEAR(interval.high, c.high, kNear);
  }
}

// fisher_exact(table); the first is the lady tasting tea, 34/70 by hand.
TEST(StatisticsTest, FisherExact) {
  EXPECT_NEAR(FisherExact(3, 1, 1, 3), 34.0 / 70, kNear);
  EXPECT_NEAR(FisherExact(8, 2, 1, 5), 0.034965034965034975, kNear);
  EXPECT_NEAR(FisherExact(0, 7, 12, 1), 0.00010319917440660477, kNear);
  EXPECT_NEAR(FisherExact(120, 80, 95, 130), 0.0003151616686679846, kNear);
  EXPECT_EQ(FisherExact(0, 0, 3, 4), 1);
}

// chi2_contingency([[30, 12, 20], [10, 28, 15]], correction=False)
TEST(StatisticsTest, LargeTablesAreTestedByChiSquared) {
  const TestResult result = TestTable({{30, 12, 20}, {10, 28, 15}});
  EXPECT_EQ(result.name, "chi-squared");
  EXPECT_NEAR(result.statistic, 16.511064255282147, kNear);
  EXPECT_EQ(result.degrees, 2);
  EXPECT_NEAR(result.p, 0.0002598172320887873, kNear);
}

TEST(StatisticsTest, SmallTablesOfTwoByTwoAreTestedExactly) {
  const TestResult result = TestTable({{8, 2}, {1, 5}});
  EXPECT_EQ(result.name, "Fisher exact");
  EXPECT_NEAR(result.p, 0.034965034965034975, kNear);
}

// All tables of these margins, enumerated: 0.006493506493506494 have a
// statistic at least as great.
TEST(StatisticsTest, OtherSmallTablesAreTestedByDrawing) {
  const TestResult result = TestTable({{5, 0, 1}, {0, 4, 2}});
  EXPECT_EQ(result.name, "permutation");
  EXPECT_NEAR(result.p, 0.006493506493506494, 0.0025);
  EXPECT_EQ(result.p, TestTable({{5, 0, 1}, {0, 4, 2}}).p) << "must repeat";
}

TEST(StatisticsTest, EmptyRowsAndColumnsAreLeftOut) {
  EXPECT_NEAR(TestTable({{8, 0, 2}, {0, 0, 0}, {1, 0, 5}}).p,
              0.034965034965034975, kNear);
  EXPECT_EQ(TestTable({{3, 4}}).p, 1);
  EXPECT_EQ(TestTable({}).p, 1);
}

// chisquare([30, 50, 20], [100*2/6, 100*3/6, 100/6])
TEST(StatisticsTest, RatesOfLargeCounts) {
  const TestResult result = TestRates({30, 50, 20}, {2, 3, 1});
  EXPECT_EQ(result.name, "chi-squared");
  EXPECT_NEAR(result.statistic, 1, kNear);
  EXPECT_NEAR(result.p, 0.6065306597126334, kNear);
}

// binomtest(2, 9, 1/2) and binomtest(8, 9, 2/3)
TEST(StatisticsTest, RatesOfSmallCounts) {
  EXPECT_EQ(TestRates({2, 7}, {1, 1}).name, "exact binomial");
  EXPECT_NEAR(TestRates({2, 7}, {1, 1}).p, 0.1796875, kNear);
  EXPECT_NEAR(TestRates({8, 1}, {2, 1}).p, 0.2879134278311233, kNear);
}

// Formulas 16, 20 and 22 by hand in Python: y 30 of 1000 against 10 of 2000,
// prior 40 of 3000.
TEST(StatisticsTest, LogOddsWithAPrior) {
  const LogOdds odds = InformedLogOdds({30, 1000}, {10, 2000}, {40, 3000});
  EXPECT_NEAR(odds.delta, 0.5672203873206421, kNear);
  EXPECT_NEAR(odds.z, 3.0633402075629625, kNear);
}

// 2*norm.sf(z)
TEST(StatisticsTest, NormalTail) {
  EXPECT_NEAR(NormalTail(1.96), 0.04999579029644087, kNear);
  EXPECT_NEAR(NormalTail(-4), 6.334248366623973e-05, kNear);
}

// multipletests(p, method="fdr_bh")
TEST(StatisticsTest, BenjaminiHochberg) {
  const std::vector<double> q =
      BenjaminiHochberg({.01, .04, .03, .005, .5, .2});
  EXPECT_THAT(q, Pointwise(DoubleNear(kNear),
                           std::vector{.03, .06, .06, .03, .5, .24}));
  EXPECT_TRUE(BenjaminiHochberg({}).empty());
}

// min(6 * p_(k) / k)
TEST(StatisticsTest, Simes) {
  EXPECT_NEAR(Simes({.01, .04, .03, .005, .5, .2}), 0.03, kNear);
  EXPECT_EQ(Simes({}), 1);
}

}  // namespace
}  // namespace normalize
