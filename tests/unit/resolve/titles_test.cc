// Titles: whose they are, at what time, and at whose name they stand.
#include "normalize/resolve/titles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "normalize/match/matcher.h"
#include "tests/unit/resolve/office_lexicon.h"

namespace normalize {
namespace {

const char* NameOf(Capacity capacity) {
  static const char* const kNames[] = {"", "former ", "then ", "acting ",
                                       "designate "};
  return kNames[static_cast<size_t>(capacity)];
}

// "former us-commerce+cn-commerce: Name"; `*` after offices that are bound.
std::string Describe(const Title& title, std::string_view text) {
  std::string line(NameOf(title.capacity));
  for (size_t i = 0; i < title.offices.size(); ++i) {
    const LexiconFile& file = test::OfficeFile();
    if (i > 0) line.append("+");
    line.append(file.Text(file.Entity(title.offices[i]).id));
  }
  line.append(title.bound ? "*: " : ": ").append(title.name.In(text));
  return line;
}

std::vector<Title> FindIn(const std::string& text, const std::string& lang) {
  const Hits hits = FindNames(test::OfficeFile(), text, {lang});
  Surroundings around(text);
  return FindTitles(
      {test::OfficeFile(), text, lang, kNoDay, around, {}, hits});
}

std::vector<std::string> TitlesOf(const std::string& text,
                                  const std::string& lang) {
  std::vector<std::string> lines;
  for (const Title& title : FindIn(text, lang)) {
    if (!title.offices.empty()) lines.push_back(Describe(title, text));
  }
  return lines;
}

struct Case {
  const char* name;
  const char* lang;
  const char* text;
  const char* title;  // "" for none that leaves an office
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class TitleTest : public ::testing::TestWithParam<Case> {};

TEST_P(TitleTest, IsReadSo) {
  const auto titles = TitlesOf(GetParam().text, GetParam().lang);
  if (GetParam().title[0] == '\0') {
    EXPECT_THAT(titles, testing::IsEmpty());
  } else {
    EXPECT_THAT(titles, testing::ElementsAre(GetParam().title));
  }
}

const Case kNames[] = {
    {"NameAfter", "en", "He met Commerce Secretary Harold Lindqvist there.",
     "us-commerce: Harold Lindqvist"},
    {"UnknownName", "en", "He met Commerce Secretary Bob Zzyq there.",
     "us-commerce: Bob Zzyq"},
    {"NameBefore", "en", "He met Harold Lindqvist, the commerce secretary.",
     "us-commerce: Harold Lindqvist"},
    {"NameBeforeInCapitals", "en",
     "He met Harold Lindqvist, the U.S. Commerce Secretary.",
     "us-commerce*: Harold Lindqvist"},
    {"InitialInName", "en", "Then Commerce Secretary Harold J. Lindqvist left.",
     "then us-commerce: Harold J. Lindqvist"},
    {"NameOverALineEnd", "en", "a Commerce Secretary Harold\nLindqvist fan",
     "us-commerce: Harold\nLindqvist"},
    {"NoName", "en", "The Commerce Secretary said so.", "us-commerce: "},
    {"LowerCaseFollows", "en", "a Commerce Secretary of note", ""},
    {"GermanName", "de", "Er traf Bundeskanzler Otto Kranich in Bonn.",
     "de-chancellor*: Otto Kranich"},
    {"FrenchName", "fr", "Il a vu le président Luc Marchand hier.",
     "fr-president: Luc Marchand"},
    {"HanNameAfter", "zh-Hans", "美国贸易代表法利表示。",
     "us-trade*: 法利表示"},
    {"HanTraditional", "zh-Hant", "美國商務部長林奎斯特。",
     "us-commerce*: 林奎斯特"},
    {"HanDottedName", "zh-Hans", "美国总统杰拉德·普劳斯。",
     "us-president*: 杰拉德·普劳斯"},
};

const Case kOwners[] = {
    {"OpenToTwo", "en", "He met President Prowse.",
     "fr-president+us-president: Prowse"},
    {"DemonymBefore", "en", "He met French President Marchand.",
     "fr-president*: Marchand"},
    {"PlaceBefore", "en", "He met U.S. President Prowse.",
     "us-president*: Prowse"},
    {"PossessiveBefore", "en", "He met Germany's Chancellor Kranich.",
     "de-chancellor*: Kranich"},
    {"CurlyPossessive", "en", "He met Germany’s Chancellor Kranich.",
     "de-chancellor*: Kranich"},
    {"PlaceAfter", "en", "He met President of France Luc Marchand.",
     "fr-president*: Luc Marchand"},
    {"PlaceAfterIsPartOfTheTitle", "en", "the President of the United States",
     "us-president*: "},
    {"CompanyBefore", "en", "He met Veltrona chief executive Okoro.",
     "veltrona-ceo*: Okoro"},
    {"CompanyPossessive", "en", "He met Veltrona's CEO Okoro.",
     "veltrona-ceo*: Okoro"},
    {"OfTheCompany", "en", "He met the CEO of Veltrona today.",
     "veltrona-ceo*: "},
    {"SomebodyElses", "en", "He met Ontario's Trade Representative Farlie.",
     ""},
    {"OfSomewhereElse", "en", "He met the President of Wakanda Prowse.", ""},
    {"OtherCountryBefore", "en", "He met Chinese Trade Representative Farlie.",
     ""},
    {"ChineseOwner", "zh-Hans", "中国商务部长邓浩然。", "cn-commerce*: 邓浩然"},
    {"ChineseOpen", "zh-Hans", "他会见了商务部长邓浩然。",
     "cn-commerce+us-commerce: 邓浩然"},
};

const Case kCapacities[] = {
    {"Former", "en", "He met former Commerce Secretary Brandner.",
     "former us-commerce: Brandner"},
    {"FormerBeforeOwner", "en",
     "He met former U.S. Commerce Secretary Brandner.",
     "former us-commerce*: Brandner"},
    {"OwnerBeforeFormer", "en", "He met U.S. former Commerce Secretary X.",
     "former us-commerce*: X"},
    {"Ex", "en", "He met ex-Chancellor Wiedemann.",
     "former de-chancellor: Wiedemann"},
    {"ThenHyphen", "en", "He met then-Chancellor Wiedemann.",
     "then de-chancellor: Wiedemann"},
    {"ThenSpace", "en", "He met then Chancellor Wiedemann.",
     "then de-chancellor: Wiedemann"},
    {"Acting", "en", "He met acting Commerce Secretary Strowd.",
     "acting us-commerce: Strowd"},
    {"Interim", "en", "He met Interim Commerce Secretary Strowd.",
     "acting us-commerce: Strowd"},
    {"Incoming", "en", "He met incoming Chancellor Kranich.",
     "designate de-chancellor: Kranich"},
    {"Elect", "en", "He met President-elect Prowse.",
     "designate fr-president+us-president: Prowse"},
    {"Designate", "en", "He met Chancellor-designate Kranich.",
     "designate de-chancellor: Kranich"},
    {"Nominee", "en", "He met Commerce Secretary nominee Lindqvist.",
     "designate us-commerce: Lindqvist"},
    {"GermanFormer", "de",
     "Er traf den früheren und ehemaliger Bundeskanzler "
     "Wiedemann.",
     "former de-chancellor*: Wiedemann"},
    {"GermanDative", "de",
     "Er sprach mit dem damaligen Bundeskanzler "
     "Wiedemann.",
     "then de-chancellor*: Wiedemann"},
    {"GermanEx", "de", "Er traf Ex-Bundeskanzler Wiedemann.",
     "former de-chancellor*: Wiedemann"},
    {"GermanAdverb", "de", "Er war früher Bundeskanzler Wiedemann.",
     "de-chancellor*: Wiedemann"},
    {"Russian", "ru", "Он встретил бывшего Bundeskanzler Wiedemann.",
     "former de-chancellor*: Wiedemann"},
    {"French", "fr", "Il a vu l'ancien président Marchand.",
     "former fr-president: Marchand"},
    {"HanFormer", "zh-Hans", "美国前商务部长布兰德纳。",
     "former us-commerce*: 布兰德纳"},
    {"HanThen", "zh-Hans", "时任美国商务部长布兰德纳。",
     "then us-commerce*: 布兰德纳"},
    {"HanActing", "zh-Hans", "代理商务部长林奎斯特。",
     "acting cn-commerce+us-commerce: 林奎斯特"},
    {"HanDesignate", "zh-Hant", "候任美國總統普勞斯。",
     "designate us-president*: 普勞斯"},
};

std::string NameOfCase(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(Names, TitleTest, testing::ValuesIn(kNames),
                         NameOfCase);
INSTANTIATE_TEST_SUITE_P(Owners, TitleTest, testing::ValuesIn(kOwners),
                         NameOfCase);
INSTANTIATE_TEST_SUITE_P(Capacities, TitleTest, testing::ValuesIn(kCapacities),
                         NameOfCase);

// The span reaches over the owner and the capacity, for whoever explains it.
TEST(TitleSpanTest, HoldsOwnerAndCapacity) {
  const std::string text =
      "Then former U.S. Commerce Secretary Brandner spoke of it.";
  const auto titles = FindIn(text, "en");
  ASSERT_EQ(titles.size(), 1u);
  EXPECT_EQ(titles[0].span.In(text), "former U.S. Commerce Secretary");
  EXPECT_EQ(titles[0].rows.size(), titles[0].offices.size());
}

}  // namespace
}  // namespace normalize
