#include "normalize/framing/quantities.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace normalize {
namespace {

struct AmountCase {
  const char* name;
  const char* lang;
  const char* text;
  // "written=low[..high]unit[~+-]" for each amount, with "~" for about, "+" for
  // at least, "-" for at most.
  const char* amounts;
};

std::string Plain(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string Described(std::string_view text, const Quantity& q) {
  std::string out(q.span.In(text));
  out += '=';
  out += Plain(q.low);
  if (q.high != q.low) {
    out += "..";
    out += Plain(q.high);
  }
  out += q.unit;
  if (q.bound == Bound::kAbout) out += '~';
  if (q.bound == Bound::kAtLeast) out += '+';
  if (q.bound == Bound::kAtMost) out += '-';
  return out;
}

class QuantitiesTest : public testing::TestWithParam<AmountCase> {};

TEST_P(QuantitiesTest, FindsAmounts) {
  const AmountCase& c = GetParam();
  std::string found;
  for (const Quantity& q : FindQuantities(c.text, c.lang, {})) {
    if (!found.empty()) found += "; ";
    found += Described(c.text, q);
  }
  EXPECT_EQ(found, c.amounts) << c.text;
}

constexpr AmountCase kEnglish[] = {
    {"Dollars", "en", "It paid $5 billion for it.", "$5 billion=5000000000USD"},
    {"ShortMagnitude", "en", "a €2.5bn fund", "€2.5bn=2500000000EUR"},
    {"CurrencyAfter", "en", "some 40 million yuan",
     "40 million yuan=40000000CNY~"},
    {"Grouped", "en", "It made 200,000 of them.", "200,000=200000"},
    {"Percent", "en", "up to 15% and 3.5 percent",
     "15%=15%-; 3.5 percent=3.5%"},
    {"Half", "en", "half of the members", "half=50%"},
    {"Fraction", "en", "two-thirds of the votes", "two-thirds=66.666667%"},
    {"MoreThan", "en", "more than 300 ships", "300=300+"},
    {"AsMuchAs", "en", "as much as $50 billion", "$50 billion=50000000000USD-"},
    {"Range", "en", "between 10-12 million tons",
     "10-12 million=10000000..12000000"},
    {"RangeWithTo", "en", "$3 to $4 billion",
     "$3 to $4 billion=3000000000..4000000000USD"},
    {"Vague", "en", "tens of billions of dollars",
     "tens of billions of dollars=1000000000..100000000000USD"},
    {"Words", "en", "three million people", "three million=3000000"},
    {"Duration", "en", "an 18-month lead", "18-month=18month"},
    {"NoYear", "en", "in 2025 and since 1993", ""},
    {"NoDate", "en", "on October 30, by 12 May", ""},
    {"NoTime", "en", "at 11:15 on 2025.11.04", ""},
    {"NoModel", "en", "the H20 and the A100 chips", ""},
    {"NoOrdinal", "en", "on the 28th", ""},
    {"NoSmallCount", "en", "two of them took 3", ""},
    {"NoArticle", "en", "once a year", ""},
};

constexpr AmountCase kChinese[] = {
    {"Yi", "zh-Hans", "投资50亿美元", "50亿美元=5000000000USD"},
    {"WanYi", "zh-Hans", "市值超过4万亿美元", "4万亿美元=4000000000000USD+"},
    {"Traditional", "zh-Hant", "約3億元", "3億元=300000000CNY~"},
    {"HanNumber", "zh-Hans", "五百万美元", "五百万美元=5000000USD"},
    {"PercentOf", "zh-Hans", "百分之五十的人", "百分之五十=50%"},
    {"Tenths", "zh-Hans", "七成五的受访者", "七成五=75%"},
    {"Half", "zh-Hans", "一半的人", "一半=50%"},
    {"More", "zh-Hans", "30多万元", "30多万元=300000CNY+"},
    {"NoYear", "zh-Hans", "2025年11月4日", ""},
};

constexpr AmountCase kGerman[] = {
    {"Milliarden", "de", "rund 2,5 Milliarden Euro",
     "2,5 Milliarden Euro=2500000000EUR~"},
    {"Billionen", "de", "1 Billion Dollar",
     "1 Billion Dollar=1000000000000USD"},
    {"Grouped", "de", "mehr als 12.500 Menschen", "12.500=12500+"},
    {"Prozent", "de", "15 Prozent", "15 Prozent=15%"},
    {"Half", "de", "die Hälfte der Sitze", "die Hälfte=50%"},
};

std::string CaseName(const testing::TestParamInfo<AmountCase>& info) {
  return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(English, QuantitiesTest, testing::ValuesIn(kEnglish),
                         CaseName);
INSTANTIATE_TEST_SUITE_P(Chinese, QuantitiesTest, testing::ValuesIn(kChinese),
                         CaseName);
INSTANTIATE_TEST_SUITE_P(German, QuantitiesTest, testing::ValuesIn(kGerman),
                         CaseName);

TEST(QuantitiesTest, PartsOfNamesAreSkipped) {
  EXPECT_TRUE(FindQuantities("the Cloud 384 unit", "en", {{4, 13}}).empty());
}

Quantity Only(const char* text) {
  const auto found = FindQuantities(text, "en", {});
  EXPECT_EQ(found.size(), 1u) << text;
  return found.empty() ? Quantity() : found[0];
}

TEST(QuantitiesTest, Agreement) {
  EXPECT_TRUE(Agree(Only("half of the city"), Only("50%")));
  EXPECT_TRUE(Agree(Only("about 48%"), Only("50%")));
  EXPECT_TRUE(Agree(Only("10-12 million"), Only("11 million")));
  EXPECT_FALSE(Agree(Only("$5 billion"), Only("$50 billion")));
  EXPECT_FALSE(Agree(Only("48%"), Only("50%")));
}

TEST(QuantitiesTest, Magnitudes) {
  EXPECT_TRUE(DifferByMagnitude(Only("$5 billion"), Only("$50 billion")));
  EXPECT_FALSE(DifferByMagnitude(Only("$5 billion"), Only("$6 billion")));
  EXPECT_FALSE(DifferByMagnitude(Only("$5 billion"), Only("$5 billion")));
}

}  // namespace
}  // namespace normalize
