// What is printed for people: previews and explanations.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "normalize/report/explain.h"
#include "normalize/report/preview.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

std::shared_ptr<const Lexicon> TinyLexicon() {
  test::TinyTables tables;
  tables.entities = "id|type|label_en\nnvidia|organization|Nvidia\n";
  return test::CompileTiny(tables);
}

using testing::HasSubstr;

TEST(StyleTest, PrintableTakesWhatControlsTerminalsAway) {
  EXPECT_EQ(Printable("a\x1b[31mb\nc\xFF\u0085"
                      "d"),
            "a [31mb c\uFFFD d");
}

TEST(StyleTest, ColumnsCountWideCharactersTwice) {
  EXPECT_EQ(LastColumns("abc黄仁勋", 5), "仁勋");
  EXPECT_EQ(FirstColumns("abc黄仁勋", 6), "abc黄");
  EXPECT_EQ(FirstColumns("abc", 10), "abc");
  EXPECT_EQ(LastColumns("", 10), "");
}

class PeopleTest : public testing::Test {
 protected:
  PeopleTest() {
    document_.id = "a.txt";
    document_.text = "Title\nNVIDIA and Huang, NVIDIA again.\n";
    annotation_.lang = "en";
    for (const size_t begin : {6, 24}) Add(begin, begin + 6, "nvidia", true);
    Add(17, 22, "", false);
    annotation_.mentions[2].alternatives = {
        {"jensen-huang",
         "Jensen Huang",
         "person",
         Method::kShortForm,
         0.4,
         {{"antecedent", ByteSpan{6, 12}, kNoRow, "none before it"}}}};
  }

  void Add(size_t begin, size_t end, const char* entity, bool rewrite) {
    Mention mention;
    mention.span = {begin, end};
    mention.surface = mention.span.In(document_.text);
    mention.entity = entity;
    if (rewrite) {
      mention.label = "Nvidia";
      mention.replacement = "Nvidia";
      mention.type = "organization";
      mention.rewrite = true;
      mention.confidence = 0.99;
      mention.evidence = {{"name", {}, 0, ""}};
    }
    annotation_.mentions.push_back(mention);
  }

  const std::shared_ptr<const Lexicon> lexicon_ = TinyLexicon();
  Document document_;
  Annotation annotation_;
};

TEST_F(PeopleTest, APreviewCountsEqualChanges) {
  std::string out;
  AppendPreview(document_, annotation_, *lexicon_, kPlainStyle, &out);
  EXPECT_THAT(out, HasSubstr("a.txt \u00b7 en\n"));
  EXPECT_THAT(out,
              HasSubstr("  NVIDIA \u2192 Nvidia and Huang, NVIDIA again.\n"));
  EXPECT_THAT(out, HasSubstr("exact 0.99"));
  EXPECT_THAT(out, HasSubstr("2 times"));
  EXPECT_THAT(out,
              HasSubstr("2 rewritten, 0 linked and kept, 1 left undecided"));
}

TEST_F(PeopleTest, ColourMarksOldAndNew) {
  std::string out;
  AppendPreview(document_, annotation_, *lexicon_, kColorStyle, &out);
  EXPECT_THAT(out, HasSubstr("\x1b[32mNvidia\x1b[0m"));
}

TEST_F(PeopleTest, AnExplanationTellsWhyNothingWasDecided) {
  std::string out;
  AppendExplanation(document_, annotation_, {"x", {}}, *lexicon_, Profile(),
                    kPlainStyle, &out);
  EXPECT_THAT(out, HasSubstr("undecided"));
  EXPECT_THAT(out, HasSubstr("candidate  Jensen Huang (jensen-huang, person), "
                             "short-form 0.40"));
  EXPECT_THAT(out, HasSubstr("this text names the same one as \"NVIDIA\" (bytes 6-12): none"));
}

TEST_F(PeopleTest, AnExplanationTellsWhyANameWasKept) {
  annotation_.mentions[0].rewrite = false;
  annotation_.mentions[0].confidence = 0.6;
  std::string out;
  AppendExplanation(document_, annotation_, {"x", {}}, *lexicon_, Profile(),
                    kPlainStyle, &out);
  EXPECT_THAT(out, HasSubstr("the profile rewrites from 0.70 on"));
}

}  // namespace
}  // namespace normalize
