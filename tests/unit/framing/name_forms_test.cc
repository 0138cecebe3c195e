#include "normalize/framing/name_forms.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "normalize/framing/facts.h"

namespace normalize {
namespace {

struct FormsCase {
  const char* name;
  const char* label;
  const char* type;
  // Forms; "*" after one: a romanization, "!": it takes a stance.
  std::vector<std::string> forms;
  // The classes' forms between bars, in the order of their first forms.
  std::string classes;
};

NameForm ToForm(std::string text) {
  NameForm form;
  form.count = 1;
  form.reading = text.ends_with('*');
  form.stance = text.ends_with('!');
  if (form.reading || form.stance) text.pop_back();
  form.form = text;
  return form;
}

class NameFormsTest : public testing::TestWithParam<FormsCase> {};

TEST_P(NameFormsTest, GathersSpellings) {
  const FormsCase& c = GetParam();
  std::vector<NameForm> forms;
  for (const std::string& form : c.forms) forms.push_back(ToForm(form));
  const auto classes = ClassesOf(forms, c.label, c.type);
  std::vector<size_t> order;
  std::map<size_t, std::string> members;
  for (size_t i = 0; i < forms.size(); ++i) {
    if (classes[i] == kNoClass) continue;
    std::string& list = members[classes[i]];
    if (list.empty()) order.push_back(classes[i]);
    if (!list.empty()) list += ", ";
    list += forms[i].form;
  }
  std::string found;
  for (const size_t index : order) {
    if (!found.empty()) found += " | ";
    found += members[index];
  }
  EXPECT_EQ(found, c.classes);
}

const std::vector<FormsCase> kCases = {
    {"CaseIsSpelling",
     "Nvidia",
     "organization",
     {"NVIDIA", "Nvidia"},
     "NVIDIA, Nvidia"},
    {"LegalForm",
     "Nvidia",
     "organization",
     {"Nvidia", "Nvidia Corp."},
     "Nvidia, Nvidia Corp."},
    {"AnotherName",
     "Jensen Huang",
     "person",
     {"Jensen Huang", "Huang Renxun*", "Huang Ren Xun*"},
     "Jensen Huang | Huang Renxun, Huang Ren Xun"},
    {"SharedSurnameTellsNothing",
     "Jensen Huang",
     "person",
     {"Huang", "Jensen Huang", "Huang Renxun*"},
     "Jensen Huang | Huang Renxun"},
    {"RomanizationOfItself",
     "Mao Zedong",
     "person",
     {"Mao Zedong", "Mao Tse-tung*"},
     "Mao Zedong, Mao Tse-tung"},
    {"TitleAndSurname",
     "Donald Trump",
     "person",
     {"Donald Trump", "Trump", "President Trump"},
     "Donald Trump, Trump, President Trump"},
    {"Slip",
     "Howard Lutnick",
     "person",
     {"Howard Lutnick", "Howard Lutnik"},
     "Howard Lutnick, Howard Lutnik"},
    {"InventedGivenName",
     "Jamieson Greer",
     "person",
     {"Jamieson Greer", "Charles Greer"},
     "Jamieson Greer | Charles Greer"},
    {"Initials",
     "United States",
     "place",
     {"US", "U.S.", "United States"},
     "US, U.S., United States"},
    {"PlacesKeepAdditions",
     "Taiwan",
     "place",
     {"Taiwan", "Taiwan region!", "Taiwan island", "Taiwan, China!"},
     "Taiwan | Taiwan region | Taiwan island | Taiwan, China"},
    {"PartOfTheLabel",
     "Washington, D.C.",
     "place",
     {"Washington", "D.C."},
     "Washington, D.C."},
    {"TwoInitials",
     "Communist Party of China",
     "organization",
     {"CCP", "CPC", "Communist Party", "Communist Party of China",
      "Chinese Communist Party"},
     "CCP, Chinese Communist Party | CPC, Communist Party of China"},
    {"Scripts", "黄仁勋", "person", {"黄仁勋", "黃仁勳"}, "黄仁勋, 黃仁勳"},
};

INSTANTIATE_TEST_SUITE_P(All, NameFormsTest, testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

TEST(PlainFormTest, OneSpelling) {
  EXPECT_EQ(PlainForm("the  White\nHouse"), "White House");
  EXPECT_EQ(PlainForm("Trump’s"), "Trump");
  EXPECT_EQ(PlainForm("Hawks'"), "Hawks");
}

TEST(ExpandShortNamesTest, TakesTheOneLongerForm) {
  std::vector<NameFact> names(3);
  for (NameFact& name : names) {
    name.entity = "xi-jinping";
    name.label = "Xi Jinping";
    name.type = "person";
  }
  names[0].form = "Xi Jinping";
  names[1].form = names[2].form = "Xi";
  ExpandShortNames(&names);
  EXPECT_EQ(names[1].form, "Xi Jinping");
}

}  // namespace
}  // namespace normalize
