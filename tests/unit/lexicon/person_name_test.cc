#include "normalize/lexicon/person_name.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Case {
  const char* name;
  const char* full;
  const char* han;
  const char* country;
  const char* family;
  const char* given;
  bool family_first;
};

class CutPersonNameTest : public ::testing::TestWithParam<Case> {};

TEST_P(CutPersonNameTest, TellsTheFamilyName) {
  const Case& c = GetParam();
  EntityRow row;
  row.type = "person";
  row.label_en = c.full;
  row.label_zh = c.han;
  row.country = c.country;
  const PersonName name = CutPersonName(row, c.full);
  EXPECT_EQ(name.family, c.family);
  EXPECT_EQ(name.given, c.given);
  EXPECT_EQ(name.family_first, c.family_first);
}

const Case kCases[] = {
    {"Western", "Howard Lutnick", "", "US", "Lutnick", "Howard", false},
    {"WesternMiddleInitial", "Donald J. Trump", "", "US", "Trump",
     "Donald J.", false},
    {"Particles", "Ursula von der Leyen", "", "EU", "von der Leyen", "Ursula",
     false},
    {"ParticleAloneIsAGivenName", "Van Jones", "", "US", "Jones", "Van",
     false},
    {"Junior", "Robert F. Kennedy Jr.", "", "US", "Kennedy", "Robert F.",
     false},
    {"Third", "Joseph Biden III", "", "US", "Biden", "Joseph", false},
    {"OneWord", "Madonna", "", "US", "", "", false},
    {"Pinyin", "Xi Jinping", "习近平", "CN", "Xi", "Jinping", true},
    {"PinyinGivenFirst", "Jinping Xi", "习近平", "CN", "Xi", "Jinping", false},
    {"WadeGiles", "Tsai Ing-wen", "蔡英文", "TW", "Tsai", "Ing-wen", true},
    {"AbroadByReading", "Jensen Huang", "黄仁勋", "US", "Huang", "Jensen",
     false},
    {"CompoundSurname", "Ouyang Xiu", "欧阳修", "CN", "Ouyang", "Xiu", true},
    {"Cantonese", "Chow Yun-fat", "周润发", "HK", "Chow", "Yun-fat", true},
    {"CantoneseWesternGivenName", "John Lee", "李家超", "HK", "Lee", "John",
     false},
    {"Korean", "Yoon Suk-yeol", "尹锡悦", "KR", "Yoon", "Suk-yeol", true},
    {"KoreanThreeWords", "Kim Jong Un", "金正恩", "KP", "Kim", "Jong Un",
     true},
    {"Japanese", "Sanae Takaichi", "高市早苗", "JP", "Takaichi", "Sanae",
     false},
    {"Vietnamese", "Nguyen Phu Trong", "阮富仲", "VN", "Nguyen", "Phu Trong",
     true},
    {"SingaporeWithoutHan", "Goh Chok Tong", "", "SG", "Goh", "Chok Tong",
     true},
};

INSTANTIATE_TEST_SUITE_P(
    All, CutPersonNameTest, ::testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

TEST(HanFamilyLengthTest, ByCountryAndSurname) {
  EXPECT_EQ(HanFamilyLength("习近平", "CN"), 1u);
  EXPECT_EQ(HanFamilyLength("欧阳修", "CN"), 2u);
  EXPECT_EQ(HanFamilyLength("諸葛亮", "TW"), 2u);
  EXPECT_EQ(HanFamilyLength("高市早苗", "JP"), 2u);
  EXPECT_EQ(HanFamilyLength("林芳正", "JP"), 0u);  // one or two: unknown
  EXPECT_EQ(HanFamilyLength("黄仁勋", "US"), 0u);
  EXPECT_EQ(HanFamilyLength("唐纳德·特朗普", "CN"), 0u);
  EXPECT_EQ(HanFamilyLength("Xi", "CN"), 0u);
  EXPECT_EQ(HanFamilyLength("", "CN"), 0u);
}

TEST(AfterLastDotTest, KnowsTheDotsOfTransliteration) {
  EXPECT_EQ(AfterLastDot("唐纳德·特朗普"), "特朗普");
  EXPECT_EQ(AfterLastDot("ドナルド・トランプ"), "トランプ");
  EXPECT_EQ(AfterLastDot("甲•乙‧丙"), "丙");
  EXPECT_EQ(AfterLastDot("特朗普"), "");
  EXPECT_EQ(AfterLastDot("特朗普·"), "");
}

TEST(SplitWordsTest, DropsEmptyWords) {
  EXPECT_THAT(SplitWords("  a  bc d "), ElementsAre("a", "bc", "d"));
  EXPECT_THAT(SplitWords(""), IsEmpty());
  EXPECT_THAT(SplitWords("   "), IsEmpty());
}

}  // namespace
}  // namespace normalize
