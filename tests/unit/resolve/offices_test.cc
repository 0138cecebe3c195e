// The office method end to end: who is meant by a title, a name and a date, and
// when nobody is.
#include "normalize/resolve/offices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/unit/resolve/office_lexicon.h"

namespace normalize {
namespace {

using Lines = std::vector<std::string>;

struct Case {
  const char* name;
  const char* lang;
  const char* date;
  const char* text;
  Lines people;  // see test::PeopleOf
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class OfficeTest : public ::testing::TestWithParam<Case> {};

Annotation AnnotateAt(const std::string& text, const std::string& date,
                      const std::string& lang = "en") {
  Document document;
  document.text = text;
  document.lang = lang;
  document.date = date;
  return test::AnnotateOffice(document);
}

TEST_P(OfficeTest, People) {
  const Case& c = GetParam();
  const std::string text = c.text;
  Document document;
  document.text = text;
  document.lang = c.lang;
  document.date = c.date;
  EXPECT_EQ(test::PeopleOf(test::AnnotateOffice(document)), c.people);
}

const Case kRepairs[] = {
    {"ReadNameBefore",
     "en",
     "2025-11-04",
     "Li Yuan Mao Xiong, Japan's prime minister, was there.",
     {"Li Yuan Mao Xiong=shigeo-tachihara"}},
    {"ReadNameAfter",
     "en",
     "2025-11-04",
     "He met Prime Minister Liyuan Maoxiong there.",
     {"Liyuan Maoxiong=shigeo-tachihara"}},
    {"SmallLetterAfterAHyphen",
     "en",
     "2025-11-04",
     "He met Trade Representative Hen-rik Farlie there.",
     {"Hen-rik Farlie=desmond-farlie given-name-mismatch"}},
    {"GivenName",
     "en",
     "2025-11-04",
     "He met Trade Representative Robert Farlie there.",
     {"Robert Farlie=desmond-farlie given-name-mismatch"}},
    {"GivenNameBeforeTheTitle",
     "en",
     "2025-11-04",
     "He met Robert Farlie, the U.S. Trade Representative.",
     {"Robert Farlie=desmond-farlie given-name-mismatch"}},
    {"GivenNameOfAnAcronym",
     "en",
     "2025-11-04",
     "He met USTR Robert Farlie there.",
     {"Robert Farlie=desmond-farlie given-name-mismatch"}},
    {"NotOfSomebodyWhoseNameReadsSo",
     "en",
     "2025-11-04",
     "He met Chinese Commerce Minister Deng Ziming there.",
     {"Deng Ziming=danny-deng"}},
    {"FamilyNameAlone",
     "en",
     "2025-11-04",
     "He met Trade Representative Farlie there.",
     {"Farlie=desmond-farlie"}},
    {"NearFamilyName",
     "en",
     "2025-11-04",
     "He met Trade Representative Farlye there.",
     {"Farlye=desmond-farlie name-mismatch"}},
    {"NearFamilyNameBound",
     "en",
     "2025-11-04",
     "He met U.S. Commerce Secretary Linkwist there.",
     {"Linkwist=harold-lindqvist name-mismatch"}},
    {"ChineseFamilyName",
     "zh-Hans",
     "2025-11-04",
     "美国商务部长林奎斯特表示，关税不变。",
     {"林奎斯特=harold-lindqvist"}},
    {"ChineseOtherTransliteration",
     "zh-Hans",
     "2025-11-04",
     "美国商务部长林魁斯特表示，关税不变。",
     {"林魁斯特=harold-lindqvist name-mismatch"}},
    {"Follows",
     "en",
     "2025-11-04",
     "He met Trade Representative Robert Farlie there. Later Robert Farlie "
     "left.",
     {"Robert Farlie=desmond-farlie given-name-mismatch",
      "Robert Farlie=desmond-farlie given-name-mismatch"}},
    {"FollowsBefore",
     "en",
     "2025-11-04",
     "Robert Farlie left. It was Trade Representative Robert Farlie.",
     {"Robert Farlie=desmond-farlie given-name-mismatch",
      "Robert Farlie=desmond-farlie given-name-mismatch"}},
};

const Case kRefusals[] = {
    {"LesserOffice",
     "en",
     "2025-11-04",
     "He met Deputy Trade Representative Robert Farlie there.",
     {}},
    {"LesserOfficeOfACountry",
     "en",
     "2025-11-04",
     "After some days he met Assistant U.S. Commerce Secretary Paul Lindqvist "
     "there once more, with several others.",
     {}},
    {"NameOfAnother",
     "en",
     "2025-11-04",
     "He met China's Commerce Minister Deng Mingze there.",
     {"Deng Mingze=deng-mingze"}},
    {"BeforeTheTenure",
     "en",
     "2022-05-01",
     "He met Trade Representative Robert Farlie there.",
     {"Farlie=? contradiction"}},
    {"AfterTheTenure",
     "en",
     "2025-11-04",
     "He met Chancellor Robert Wiedemann there.",
     {"Wiedemann=? contradiction"}},
    {"OtherOwner",
     "en",
     "2025-11-04",
     "He met Ontario's Trade Representative Robert Farlie there.",
     {}},
    {"OtherCountry",
     "en",
     "2025-11-04",
     "He met French Trade Representative Robert Farlie there.",
     {}},
    {"UnknownNameOfTwoWords",
     "en",
     "2025-11-04",
     "He met Trade Representative Bob Zubrowski there.",
     {}},
    {"OrdinaryWord",
     "en",
     "2025-11-04",
     "The Trade Representative Monday left.",
     {}},
    {"DictionaryWord",
     "en",
     "2025-11-04",
     "A U.S. Commerce Secretary Statement followed.",
     {}},
    {"SomebodyElsesName",
     "en",
     "2025-11-04",
     "A Trade Representative Luc Marchand met was absent.",
     {"Luc Marchand=luc-marchand"}},
};

const Case kContradictions[] = {
    {"Predecessor",
     "en",
     "2025-11-04",
     "He met German Chancellor Wiedemann there.",
     {"Wiedemann=? contradiction"}},
    {"InTheTenure",
     "en",
     "2024-11-04",
     "He met German Chancellor Wiedemann there.",
     {"Wiedemann=klaus-wiedemann"}},
    {"Former",
     "en",
     "2025-11-04",
     "He met former German Chancellor Wiedemann there.",
     {"Wiedemann=klaus-wiedemann"}},
    {"Then",
     "en",
     "2025-11-04",
     "He met then-Chancellor Wiedemann there.",
     {"Wiedemann=klaus-wiedemann"}},
    {"LooksBack",
     "en",
     "2025-11-04",
     "It began under Chancellor Klaus Wiedemann there.",
     {"Klaus Wiedemann=klaus-wiedemann"}},
    {"YearOfTheSentence",
     "en",
     "2025-11-04",
     "In 2023 he met German Chancellor Wiedemann there.",
     {"Wiedemann=klaus-wiedemann"}},
    {"Designate",
     "en",
     "2025-04-04",
     "He met incoming Chancellor Kranich there.",
     {"Kranich=otto-kranich"}},
};

// Without a date a tenure is never used as if it were the current one: the
// mention says `undated`, or is no mention.
const Case kUndated[] = {
    {"GivenName",
     "en",
     "",
     "He met Trade Representative Robert Farlie there.",
     {"Farlie=desmond-farlie undated"}},
    {"FamilyName",
     "en",
     "",
     "He met Trade Representative Farlie there.",
     {"Farlie=desmond-farlie undated"}},
    {"UnknownName",
     "en",
     "",
     "He met U.S. Trade Representative Zubrowski there.",
     {}},
    {"NoContradiction",
     "en",
     "",
     "He met German Chancellor Klaus Wiedemann there.",
     {"Klaus Wiedemann=klaus-wiedemann undated"}},
    {"YearCounts",
     "en",
     "",
     "In 2019 he met Trade Representative Robert Kallowell there.",
     {"Robert Kallowell=miriam-kallowell given-name-mismatch"}},
};

std::string NameOfCase(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(Repairs, OfficeTest, testing::ValuesIn(kRepairs),
                         NameOfCase);
INSTANTIATE_TEST_SUITE_P(Refusals, OfficeTest, testing::ValuesIn(kRefusals),
                         NameOfCase);
INSTANTIATE_TEST_SUITE_P(Contradictions, OfficeTest,
                         testing::ValuesIn(kContradictions), NameOfCase);
INSTANTIATE_TEST_SUITE_P(Undated, OfficeTest, testing::ValuesIn(kUndated),
                         NameOfCase);

std::vector<std::string> KindsOf(const std::vector<Evidence>& evidence) {
  std::vector<std::string> kinds;
  for (const Evidence& e : evidence) kinds.emplace_back(e.kind);
  return kinds;
}

TEST(OfficeEvidenceTest, NamesTitleAndTenure) {
  const std::string text = "He met Trade Representative Robert Farlie there.";
  const Annotation annotation = AnnotateAt(text, "2025-11-04");
  ASSERT_EQ(annotation.mentions.size(), 1u);
  const Mention& mention = annotation.mentions[0];
  EXPECT_EQ(mention.method, Method::kOffice);
  EXPECT_TRUE(mention.rewrite);
  EXPECT_EQ(mention.replacement, "Desmond Farlie");
  EXPECT_THAT(KindsOf(mention.evidence),
              testing::ElementsAre("title", "tenure"));
  EXPECT_NE(mention.evidence[1].row, kNoRow);
}

TEST(OfficeEvidenceTest, AContradictionTellsBothAndChangesNothing) {
  const std::string text = "He met German Chancellor Wiedemann there.";
  const Annotation annotation = AnnotateAt(text, "2025-11-04");
  ASSERT_EQ(annotation.mentions.size(), 1u);
  const Mention& mention = annotation.mentions[0];
  EXPECT_EQ(mention.method, Method::kContradiction);
  EXPECT_FALSE(mention.rewrite);
  std::vector<std::string> candidates;
  for (const Candidate& c : mention.alternatives) {
    candidates.emplace_back(c.entity);
  }
  EXPECT_THAT(candidates,
              testing::UnorderedElementsAre("klaus-wiedemann", "otto-kranich"));
}

// An unknown name resolves with less confidence than a near one, a near one
// with less than the family name.
TEST(OfficeEvidenceTest, ConfidenceFallsWithTheFit) {
  const auto confidence = [](const std::string& name) {
    const std::string text =
        "He met U.S. Commerce Secretary " + name + " there.";
    return AnnotateAt(text, "2025-11-04").mentions.back().confidence;
  };
  EXPECT_GT(confidence("Harold Lindqvist"), confidence("Robert Lindqvist"));
  EXPECT_GT(confidence("Robert Lindqvist"), confidence("Linkwist"));
  EXPECT_GT(confidence("Linkwist"), confidence("Zubrowski"));
}

}  // namespace
}  // namespace normalize
