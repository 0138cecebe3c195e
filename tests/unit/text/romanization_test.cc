#include "normalize/text/romanization.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace normalize {
namespace {

using ::testing::IsEmpty;

std::string Name(Syllable syllable) {
  return std::string(Spell(syllable, Scheme::kPinyin));
}

bool StartsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::string Replaced(std::string text, std::string_view from,
                     std::string_view to) {
  const size_t at = text.find(from);
  return at == text.npos ? text : text.replace(at, from.size(), to);
}

struct Parts {
  std::string initial;
  std::string final;
};

Parts Split(const std::string& pinyin) {
  for (const std::string_view initial :
       {"zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l",
        "g",  "k",  "h",  "j", "q", "x", "r", "z", "c", "s"}) {
    if (StartsWith(pinyin, initial)) {
      return {std::string(initial), pinyin.substr(initial.size())};
    }
  }
  return {"", pinyin};
}

bool IsOneOf(std::string_view text, std::vector<std::string_view> set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

TEST(SyllableTableTest, IsSortedAndWithoutRepeats) {
  EXPECT_NEAR(SyllableCount(), 410, 5);
  for (Syllable i = 1; i < SyllableCount(); ++i) {
    EXPECT_LT(Name(i - 1), Name(i));
  }
}

// The initials of Wade-Giles follow from those of pinyin.
TEST(SyllableTableTest, WadeGilesInitialsFollowTheRule) {
  const std::pair<std::string_view, std::string_view> kInitials[] = {
      {"b", "p"},    {"p", "p'"},  {"m", "m"},   {"f", "f"},  {"d", "t"},
      {"t", "t'"},   {"n", "n"},   {"l", "l"},   {"g", "k"},  {"k", "k'"},
      {"h", "h"},    {"j", "ch"},  {"q", "ch'"}, {"x", "hs"}, {"zh", "ch"},
      {"ch", "ch'"}, {"sh", "sh"}, {"r", "j"},   {"z", "ts"}, {"c", "ts'"},
      {"s", "s"}};
  for (Syllable i = 0; i < SyllableCount(); ++i) {
    const std::string initial = Split(Name(i)).initial;
    const std::string_view spelled = Spell(i, Scheme::kWadeGiles);
    for (const auto& [pinyin, wade_giles] : kInitials) {
      if (initial != pinyin) continue;
      std::string expected(wade_giles);
      if (Name(i) == "zi") expected = "tz";
      if (Name(i) == "ci") expected = "tz'";
      EXPECT_TRUE(StartsWith(spelled, expected)) << Name(i);
      const bool aspirated = spelled.find('\'') != spelled.npos;
      EXPECT_EQ(aspirated, expected.back() == '\'') << Name(i);
    }
  }
}

TEST(SyllableTableTest, WadeGilesFinalsFollowTheRule) {
  for (Syllable i = 0; i < SyllableCount(); ++i) {
    const auto [initial, final] = Split(Name(i));
    const std::string_view spelled = Spell(i, Scheme::kWadeGiles);
    const auto ends = [&](std::string_view ending) {
      return spelled.size() >= ending.size() &&
             spelled.substr(spelled.size() - ending.size()) == ending;
    };
    if (final == "ian") {
      EXPECT_TRUE(ends("ien")) << Name(i);
    }
    if (final == "ong") {
      EXPECT_TRUE(ends("ung")) << Name(i);
    }
    if (final == "iong") {
      EXPECT_TRUE(ends("iung")) << Name(i);
    }
    if (final == "ie") {
      EXPECT_TRUE(ends("ieh")) << Name(i);
    }
    if (final == "uo") {
      EXPECT_TRUE(ends("o")) << Name(i);
    }
    if (IsOneOf(initial, {"j", "q", "x"}) && final[0] == 'u') {
      EXPECT_NE(spelled.find("ü"), spelled.npos) << Name(i);
    }
  }
}

TEST(SyllableTableTest, TongyongFollowsTheRule) {
  for (Syllable i = 0; i < SyllableCount(); ++i) {
    const auto [initial, final] = Split(Name(i));
    if (initial.empty()) continue;
    std::string expected = Replaced(final, "ü", "yu");
    if (IsOneOf(initial, {"j", "q", "x"}) && final[0] == 'u') {
      expected = "y" + final;
    }
    if (final == "iu") expected = "iou";
    if (final == "ui") expected = "uei";
    if (final == "iong") expected = "yong";
    if (initial == "f" && final == "eng") expected = "ong";
    if (final == "i" &&
        IsOneOf(initial, {"zh", "ch", "sh", "r", "z", "c", "s"})) {
      expected = "ih";
    }
    const std::string head = initial == "zh"  ? "jh"
                             : initial == "q" ? "c"
                             : initial == "x" ? "s"
                                              : initial;
    EXPECT_EQ(Spell(i, Scheme::kTongyong), head + expected) << Name(i);
  }
}

TEST(SyllableTableTest, KnownSpellings) {
  const struct {
    std::string_view pinyin;
    std::string_view wade_giles;
    std::string_view tongyong;
  } kCases[] = {
      {"zhang", "chang", "jhang"}, {"qiong", "ch'iung", "cyong"},
      {"xu", "hsü", "syu"},        {"lü", "lü", "lyu"},
      {"si", "ssu", "sih"},        {"zi", "tzu", "zih"},
      {"ci", "tz'u", "cih"},       {"ri", "jih", "rih"},
      {"er", "erh", "er"},         {"ye", "yeh", "ye"},
      {"yi", "i", "yi"},           {"you", "yu", "you"},
      {"yu", "yü", "yu"},          {"ge", "ko", "ge"},
      {"he", "ho", "he"},          {"guo", "kuo", "guo"},
      {"gui", "kuei", "guei"},     {"feng", "feng", "fong"},
      {"wen", "wen", "wun"},       {"weng", "weng", "wong"},
      {"jie", "chieh", "jie"},     {"que", "ch'üeh", "cyue"},
      {"yan", "yen", "yan"},       {"yong", "yung", "yong"},
      {"shuo", "shuo", "shuo"},    {"luo", "lo", "luo"},
      {"liu", "liu", "liou"},      {"zhi", "chih", "jhih"},
  };
  for (const auto& c : kCases) {
    const auto syllable = SyllableOfPinyin(c.pinyin);
    ASSERT_TRUE(syllable.has_value()) << c.pinyin;
    EXPECT_EQ(Spell(*syllable, Scheme::kPinyin), c.pinyin);
    EXPECT_EQ(Spell(*syllable, Scheme::kWadeGiles), c.wade_giles);
    EXPECT_EQ(Spell(*syllable, Scheme::kTongyong), c.tongyong);
  }
}

TEST(SyllableOfPinyinTest, KnowsTheWaysToTypeUmlauts) {
  for (const std::string_view typed : {"lü", "lv", "lyu", "lu:"}) {
    EXPECT_EQ(SyllableOfPinyin(typed), SyllableOfPinyin("lü")) << typed;
  }
  EXPECT_EQ(SyllableOfPinyin("nve"), SyllableOfPinyin("nüe"));
  EXPECT_NE(SyllableOfPinyin("lu"), SyllableOfPinyin("lü"));
  for (const std::string_view none :
       {"", "l", "hsu", "xyz", "zhangg", "Zhang", "l\xFF", "lvvv"}) {
    EXPECT_FALSE(SyllableOfPinyin(none).has_value()) << none;
  }
  EXPECT_TRUE(Spell(9999, Scheme::kPinyin).empty());
}

// "jiang/6/2": syllable, bytes, schemes.
std::vector<std::string> PrefixesOf(std::string_view word) {
  std::vector<SyllablePrefix> found;
  SyllablesAt(word, &found);
  std::vector<std::string> out;
  for (const SyllablePrefix& p : found) {
    out.push_back(Name(p.syllable) + "/" + std::to_string(p.length) + "/" +
                  std::to_string(p.schemes));
  }
  return out;
}

TEST(SyllablesAtTest, GivesEverythingLongestFirst) {
  using V = std::vector<std::string>;
  EXPECT_EQ(PrefixesOf("chang"), (V{"chang/5/7", "zhang/5/2", "chan/4/7",
                                    "zhan/4/2", "cha/3/7", "zha/3/2"}));
  EXPECT_EQ(PrefixesOf("jhang"), (V{"zhang/5/4", "zhan/4/4", "zha/3/4"}));
  EXPECT_EQ(PrefixesOf("hsu"), (V{"xu/3/2"}));
  EXPECT_EQ(PrefixesOf("syu"), (V{"xu/3/4"}));
  EXPECT_EQ(PrefixesOf("lu"), (V{"lu/2/7", "lü/2/3"}));
  EXPECT_EQ(PrefixesOf("lv"), (V{"lü/2/1"}));
  EXPECT_EQ(PrefixesOf("lyu"), (V{"lü/3/5"}));
  EXPECT_EQ(PrefixesOf("ren2xun"), (V{"ren/4/5", "re/2/5"}));
  EXPECT_EQ(PrefixesOf("szu"), (V{"si/3/2"}));
  EXPECT_THAT(PrefixesOf(""), IsEmpty());
  EXPECT_THAT(PrefixesOf("trump"), IsEmpty());
  EXPECT_THAT(PrefixesOf("\xFF\x80"), IsEmpty());
  EXPECT_THAT(PrefixesOf("{|}"), IsEmpty());
  EXPECT_THAT(PrefixesOf("2ren"), IsEmpty());
}

TEST(SyllablesAtTest, AppendsOnly) {
  std::vector<SyllablePrefix> out = {{7, 7, 7}};
  SyllablesAt("li", &out);
  ASSERT_EQ(out.size(), 2u);
  EXPECT_EQ(out[0].syllable, 7);
}

// Every spelling of the table is found, without its apostrophe and umlaut.
TEST(SyllablesAtTest, FindsEverySpelling) {
  for (Syllable i = 0; i < SyllableCount(); ++i) {
    for (const Scheme scheme :
         {Scheme::kPinyin, Scheme::kWadeGiles, Scheme::kTongyong}) {
      std::string word = Replaced(std::string(Spell(i, scheme)), "'", "");
      word = Replaced(word, "ü", "u");
      std::vector<SyllablePrefix> found;
      SyllablesAt(word, &found);
      const bool hit =
          std::any_of(found.begin(), found.end(), [&](const SyllablePrefix& p) {
            return p.syllable == i && p.length == word.size() &&
                   (p.schemes & static_cast<SchemeSet>(scheme)) != 0;
          });
      EXPECT_TRUE(hit) << word;
    }
  }
}

TEST(IsSyllabicTest, TellsNamesFromWords) {
  for (const std::string_view word : {"huang",
                                      "renxun",
                                      "huangrenxun",
                                      "huang2ren2xun1",
                                      "chiangchingkuo",
                                      "hsiao",
                                      "tsai",
                                      "jhang",
                                      "cyonglin",
                                      "sih",
                                      "syu",
                                      "lyu",
                                      "xiaoping",
                                      "zedong",
                                      "tsetung",
                                      "enlai",
                                      "kuo",
                                      "szu",
                                      "sze",
                                      "xian",
                                      "canmen",
                                      "china",
                                      "lv"}) {
    EXPECT_TRUE(IsSyllabic(word)) << word;
  }
  for (const std::string_view word :
       {"", "trump", "nvidia", "london", "taipei1x", "lutnick", "hsujhang",
        "xyz", "th", "\xE9\xBB\x84", "2", "washington"}) {
    EXPECT_FALSE(IsSyllabic(word)) << word;
  }
  EXPECT_TRUE(IsSyllabic(std::string(64, 'a')));
  EXPECT_FALSE(IsSyllabic(std::string(65, 'a')));
}

}  // namespace
}  // namespace normalize
