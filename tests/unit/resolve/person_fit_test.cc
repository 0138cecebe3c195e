// How the words at a title compare with the names of a person.
#include "normalize/resolve/person_fit.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/unit/resolve/office_lexicon.h"

namespace normalize {
namespace {

struct Case {
  const char* name;
  const char* person;
  const char* words;
  NameFit fit;
  bool given_differs;
  const char* part;  // what of the words is the name
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class PersonFitTest : public ::testing::TestWithParam<Case> {};

TEST_P(PersonFitTest, Fits) {
  const Case& c = GetParam();
  const std::string words = c.words;
  FoldedNames names(test::OfficeFile());
  const PersonFit fit =
      WordsAtTitle(words).Fit(names.Of(test::OfficeEntity(c.person)));
  EXPECT_EQ(fit.fit, c.fit);
  EXPECT_EQ(fit.given_differs, c.given_differs);
  EXPECT_EQ(words.substr(0, fit.length), c.part);
}

const Case kCases[] = {
    {"WholeName", "desmond-farlie", "Desmond Farlie", NameFit::kFull, false,
     "Desmond Farlie"},
    {"FamilyName", "desmond-farlie", "Farlie", NameFit::kFamily, false,
     "Farlie"},
    {"Case", "desmond-farlie", "FARLIE", NameFit::kFamily, false, "FARLIE"},
    {"OtherGivenName", "desmond-farlie", "Robert Farlie", NameFit::kFamily,
     true, "Robert Farlie"},
    {"FamilyNameFirst", "desmond-farlie", "Farlie Robert", NameFit::kFamily,
     true, "Farlie Robert"},
    {"Slip", "desmond-farlie", "Farlei", NameFit::kNear, false, "Farlei"},
    {"SlipWithGivenName", "desmond-farlie", "Robert Farley", NameFit::kNear,
     true, "Robert Farley"},
    {"GivenNameOnly", "desmond-farlie", "Desmond Zubrowski",
     NameFit::kGivenOnly, false, "Desmond Zubrowski"},
    {"Nothing", "desmond-farlie", "Zubrowski", NameFit::kUnknown, false,
     "Zubrowski"},
    {"MandarinFamilyName", "deng-haoran", "Deng", NameFit::kFamily, false,
     "Deng"},
    {"MandarinWhole", "deng-haoran", "Deng Haoran", NameFit::kFull, false,
     "Deng Haoran"},
    {"HanWhole", "deng-haoran", "邓浩然表示", NameFit::kFull, false, "邓浩然"},
    {"HanTraditional", "deng-haoran", "鄧浩然表示", NameFit::kFull, false,
     "鄧浩然"},
    {"HanSameSound", "deng-haoran", "邓皓然表示", NameFit::kNear, false,
     "邓皓然"},
    {"HanOther", "deng-haoran", "王大明表示", NameFit::kUnknown, false, ""},
    {"HanFamilyPart", "desmond-farlie", "法利表示", NameFit::kFamily, false,
     "法利"},
    {"HanTransliteration", "harold-lindqvist", "林奎斯特说", NameFit::kFamily,
     false, "林奎斯特"},
    {"HanOtherTransliteration", "harold-lindqvist", "林魁斯特说",
     NameFit::kNear, false, "林魁斯特"},
    {"Empty", "desmond-farlie", "", NameFit::kUnknown, false, ""},
};

INSTANTIATE_TEST_SUITE_P(All, PersonFitTest, ::testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace normalize
