// Which forms the rows of one entity give rise to.
#include "normalize/lexicon/forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace normalize {
namespace {

using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::Contains;

EntityRow Entity(std::string type, std::string en, std::string zh,
                 std::string country, std::string region = "") {
  EntityRow row;
  row.id = "x";
  row.type = std::move(type);
  row.label_en = std::move(en);
  row.label_zh = std::move(zh);
  row.country = std::move(country);
  row.region = std::move(region);
  row.row = 1;
  return row;
}

NameRow Name(std::string name, std::string lang, std::string strength,
             std::string letter_case = "") {
  NameRow row;
  row.entity = "x";
  row.name = std::move(name);
  row.lang = std::move(lang);
  row.strength = std::move(strength);
  row.letter_case = std::move(letter_case);
  row.row = 2;
  return row;
}

std::vector<Form> Derive(const EntityRow& entity,
                         const std::vector<NameRow>& names = {}) {
  std::vector<const NameRow*> rows;
  for (const NameRow& name : names) rows.push_back(&name);
  return DeriveForms(entity, rows, {}, {});
}

const char* OriginName(NameOrigin origin) {
  switch (origin) {
    case NameOrigin::kLabel:
      return "label";
    case NameOrigin::kListed:
      return "listed";
    case NameOrigin::kRegion:
      return "region";
    case NameOrigin::kScript:
      return "script";
    case NameOrigin::kOrder:
      return "order";
    case NameOrigin::kJoined:
      return "joined";
    case NameOrigin::kArticle:
      return "article";
    case NameOrigin::kSurname:
      return "surname";
    case NameOrigin::kGiven:
      return "given";
    default:
      return "other";
  }
}

// "Jensen Huang/en label strong"
std::vector<std::string> Describe(const std::vector<Form>& forms) {
  std::vector<std::string> texts;
  for (const Form& form : forms) {
    texts.push_back(form.text + "/" + form.lang + " " +
                    OriginName(form.origin) +
                    (form.strong() ? " strong" : " weak"));
  }
  return texts;
}

struct Case {
  const char* name;
  EntityRow entity;
  std::vector<NameRow> names;
  std::vector<std::string> have;
  std::vector<std::string> have_not;  // texts
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class FormsTest : public ::testing::TestWithParam<Case> {};

TEST_P(FormsTest, GivesRiseTo) {
  const auto forms = Derive(GetParam().entity, GetParam().names);
  EXPECT_THAT(Describe(forms), IsSupersetOf(GetParam().have));
  std::vector<std::string> texts;
  for (const Form& form : forms) texts.push_back(form.text);
  for (const std::string& text : GetParam().have_not) {
    EXPECT_THAT(texts, Not(Contains(text)));
  }
}

const Case kCases[] = {
    {"WesternPerson",
     Entity("person", "Donald Trump", "唐纳德·特朗普", "US"),
     {},
     {"Donald Trump/en label strong", "Trump/en surname weak",
      "唐纳德·特朗普/zh-Hans label strong", "特朗普/zh-Hans surname weak",
      "唐納德·特朗普/zh-Hant script strong"},
     {"Trump Donald", "Donald"}},
    {"WesternPersonWithParticle",
     Entity("person", "Ursula von der Leyen", "", "EU"),
     {},
     {"von der Leyen/en surname weak"},
     {"Leyen"}},
    {"KoreanPerson",
     Entity("person", "Kim Jong-un", "金正恩", "KP"),
     {},
     {"Kim/en surname weak", "Jong-un/en given weak",
      "Jong-un Kim/en order strong", "Kim Jongun/en joined strong",
      "Jongun Kim/en joined strong"},
     {"金"}},
    {"JapanesePerson",
     Entity("person", "Sanae Takaichi", "高市早苗", "JP"),
     {},
     {"Takaichi/en surname weak", "Takaichi Sanae/en order strong",
      "高市/zh-Hans surname weak"},
     {"高"}},
    {"CompoundChineseSurname",
     Entity("person", "Ouyang Xiu", "欧阳修", "CN"),
     {},
     {"欧阳/zh-Hans surname weak", "Ouyang/en surname weak",
      "歐陽修/zh-Hant script strong"},
     {"欧"}},
    {"VietnamesePerson",
     Entity("person", "Nguyen Phu Trong", "阮富仲", "VN"),
     {},
     {"Nguyen/en surname weak", "Trong/en given weak"},
     {"Phu Trong"}},
    {"ListedWeakNameGivesNoSurname",
     Entity("person", "Jensen Huang", "", "US"),
     {Name("Leather Man", "en", "weak")},
     {"Leather Man/en listed weak"},
     {"Man"}},
    {"OutletWithArticle",
     Entity("outlet", "The Wall Street Journal", "", "US"),
     {},
     {"The Wall Street Journal/en label strong",
      "Wall Street Journal/en article strong"},
     {"Journal"}},
    {"TwoWordsKeepTheirArticle",
     Entity("outlet", "The Times", "", "UK"),
     {},
     {"The Times/en label strong"},
     {"Times"}},
    {"DottedInitials",
     Entity("organization", "U.S. Department of War", "", "US"),
     {},
     {"US Department of War/en joined strong"},
     {}},
    {"PlaceNamesFromTheRegion",
     Entity("place", "Germany", "德国", "DE", "DE"),
     {},
     {"Deutschland/de region strong", "Германия/ru region strong",
      "ドイツ/ja region strong", "독일/ko region strong"},
     {}},
    {"TaiwanAndHongKongSpellings",
     Entity("organization", "", "城市里面", "TW"),
     {},
     {"城市裡面/zh-Hant-TW script strong",
      "城市裏面/zh-Hant script strong"},
     {}},
    {"LatinNamesHaveNoScripts",
     Entity("organization", "TSMC", "", "TW"),
     {},
     {"TSMC/en label strong"},
     {}},
    {"RowRepeatingALabelKeepsItsRow",
     Entity("outlet", "Time", "", "US"),
     {Name("Time", "en", "weak")},
     {"Time/en label strong"},
     {}},
};

INSTANTIATE_TEST_SUITE_P(
    All, FormsTest, ::testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

const Form* Find(const std::vector<Form>& forms, std::string_view text) {
  for (const Form& form : forms) {
    if (form.text == text) return &form;
  }
  return nullptr;
}

TEST(FormFlagsTest, CaseRuleAndFlags) {
  const struct {
    const char* label;
    CaseRule rule;
    int flags;
  } kRows[] = {
      {"Nvidia", CaseRule::kProper, kStrong},
      {"TSMC", CaseRule::kExact, kStrong | kAbbreviation},
      {"U.S.", CaseRule::kExact, kStrong | kAbbreviation},
      {"Apple", CaseRule::kProper, kStrong | kCommonWord},
      {"New York", CaseRule::kProper, kStrong},
      {"one country, two systems", CaseRule::kAny, kStrong},
      {"iPhone", CaseRule::kAny, kStrong},
      {"台积电", CaseRule::kAny, kStrong},
  };
  for (const auto& row : kRows) {
    const auto forms = Derive(Entity("organization", row.label, "", "US"));
    const Form* form = Find(forms, row.label);
    ASSERT_NE(form, nullptr) << row.label;
    EXPECT_EQ(form->case_rule, row.rule) << row.label;
    EXPECT_EQ(form->flags, row.flags) << row.label;
  }
}

TEST(FormFlagsTest, TheColumnCaseMakesExact) {
  const auto forms = Derive(Entity("organization", "Arm Holdings", "", "UK"),
                            {Name("Arm", "en", "weak", "exact")});
  ASSERT_NE(Find(forms, "Arm"), nullptr);
  EXPECT_EQ(Find(forms, "Arm")->case_rule, CaseRule::kExact);
}

TEST(FormRowsTest, DerivedFormsCarryTheRowThatTheyFollowFrom) {
  NameRow name = Name("Kim Chong-un", "en", "strong");
  name.from = "2011";
  name.to = "2012-02";
  name.frame = "epithet";
  const auto forms =
      Derive(Entity("person", "Kim Jong-un", "金正恩", "KP"), {name});
  const Form* joined = Find(forms, "Kim Chongun");
  ASSERT_NE(joined, nullptr);
  EXPECT_EQ(joined->row, 2u);
  EXPECT_EQ(FormatDay(joined->from), "2011-01-01");
  EXPECT_EQ(FormatDay(joined->to), "2012-02-29");
  EXPECT_EQ(joined->frame, "epithet");
  EXPECT_EQ(Find(forms, "Kim Jongun")->row, 1u);
}

TEST(FormRowsTest, OneFormForATextAndALanguage) {
  const auto forms = Derive(Entity("place", "Taiwan", "台湾", "TW", "TW"),
                            {Name("臺灣", "zh-Hant", "strong"),
                             Name("Taiwan", "de", "strong")});
  std::vector<std::string> keys;
  for (const Form& form : forms) keys.push_back(form.text + "/" + form.lang);
  const std::set<std::string> unique(keys.begin(), keys.end());
  EXPECT_EQ(unique.size(), keys.size());
}

}  // namespace
}  // namespace normalize
