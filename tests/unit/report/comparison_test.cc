#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <string>

#include "normalize/base/file.h"
#include "normalize/report/comparison_html.h"
#include "normalize/report/comparison_json.h"
#include "normalize/report/comparison_table.h"

namespace normalize {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kHostile[] = "</script><script>boom()</script> & \"q\" 'q' \xFF";

// A comparison with every field in use and hostile text in all that comes from
// documents.
Comparison Everything() {
  Comparison comparison;
  comparison.documents = 3;
  comparison.words = 1200;
  comparison.tests = 1;
  comparison.outlets = {{"Harbor Post", 2, 800, {{"epithet", 3}}, 5, 1},
                        {kHostile, 1, 400, {}, 2, 2}};
  Finding finding;
  finding.id = "naming-taiwan";
  finding.entity = "taiwan";
  finding.label = "Taiwan";
  finding.subject = "Taiwan";
  finding.summary = kHostile;
  finding.cluster = kHostile;
  finding.outlets = {0, 1};
  finding.unit = "mentions";
  finding.totals = {12, 8};
  finding.variants = {
      {"Taiwan", "", {12, 2}, {{.7, 1}, {.1, .6}}, {}, {}},
      {kHostile, "note", {0, 6}, {{0, .3}, {.4, .9}}, 2.5, .01}};
  finding.test = TestResult{"Fisher exact", 0, 0, 1e-7};
  finding.q = 2e-7;
  Passage passage;
  passage.doc = kHostile;
  passage.date = "2031-05-06";
  passage.outlet = 1;
  passage.begin = 100;
  passage.text = std::string("Before ") + kHostile + " after";
  passage.marks = {{107, 116}};
  finding.passages = {passage};
  comparison.findings.push_back(finding);
  finding.kind = FindingKind::kKeyness;
  comparison.findings.push_back(finding);
  for (size_t kind = 0; kind < kFindingKinds; ++kind) {
    comparison.checks.push_back({static_cast<FindingKind>(kind),
                                 kind == 0 || kind == 4 ? 1u : 0u,
                                 kind == 0 || kind == 4 ? 1u : 0u,
                                 {}});
  }
  comparison.clusters = {{kHostile, "2031-05-06", "", {kHostile}, {0, 1}, 3}};
  comparison.timelines = {
      {"taiwan", "Taiwan", {{"2031-05-06", 0, 12}, {"2031-05-07", 1, 8}}}};
  comparison.boilerplate = {{"log-in", 2, passage}};
  comparison.notes = {"A note."};
  return comparison;
}

TEST(ComparisonJsonTest, FollowsThePublishedSchema) {
  const auto text =
      ReadFile(NORMALIZE_SOURCE_DIR "/normalize/report/compare.schema.json");
  ASSERT_TRUE(text.ok());
  rapidjson::Document schema_json, json;
  ASSERT_FALSE(schema_json.Parse(text->c_str()).HasParseError());
  const std::string written = ComparisonJson(Everything());
  ASSERT_FALSE(json.Parse(written.c_str()).HasParseError()) << written;
  const rapidjson::SchemaDocument schema(schema_json);
  rapidjson::SchemaValidator validator(schema);
  rapidjson::StringBuffer where;
  const bool valid = json.Accept(validator);
  validator.GetInvalidDocumentPointer().StringifyUriFragment(where);
  EXPECT_TRUE(valid) << where.GetString() << " "
                     << validator.GetInvalidSchemaKeyword();
}

TEST(ComparisonJsonTest, KeepsSmallProbabilities) {
  EXPECT_THAT(ComparisonJson(Everything()), HasSubstr("\"p\":1e-7"));
}

TEST(ComparisonHtmlTest, EscapesWhatComesFromDocuments) {
  const std::string page = ComparisonHtml(Everything());
  EXPECT_THAT(page, Not(HasSubstr("boom()</script>")));
  EXPECT_THAT(page, HasSubstr("&lt;/script&gt;&lt;script&gt;boom()"));
  EXPECT_THAT(page, HasSubstr("Before <mark>&lt;/script&gt;</mark>&lt;scr"));
  EXPECT_THAT(page, Not(HasSubstr("\xFF")));
}

TEST(ComparisonHtmlTest, NeedsNothingButItself) {
  const std::string page = ComparisonHtml(Everything());
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  for (const char* reference : {"<link", "src=\"http", "@import", "<img"}) {
    EXPECT_THAT(page.substr(0, page.find("<script>")),
                Not(HasSubstr(reference)));
  }
}

TEST(ComparisonTableTest, SaysWhatAPersonNeeds) {
  const std::string table = ComparisonTable(Everything(), kPlainStyle);
  EXPECT_THAT(table, HasSubstr("[1] Harbor Post: 2 documents, 800 words"));
  EXPECT_THAT(table, HasSubstr("12 of 12, 70–100%"));
  EXPECT_THAT(table, HasSubstr("Fisher exact, p 1e-07, q 2e-07"));
  EXPECT_THAT(table, HasSubstr("Before [</script>]<script>"));
}

// More rows than passages have room, the first with many passages.
Comparison ManyRows(size_t rows) {
  Comparison comparison;
  comparison.outlets = {{"Harbor Post", 1, 400, {}, 2, 2}};
  Finding finding;
  finding.outlets = {0};
  for (size_t row = 0; row < rows; ++row) {
    finding.variants.push_back({"row", "", {1}, {}, {}, {}});
    for (size_t i = 0; i < (row == 0 ? 20u : 1u); ++i) {
      Passage passage;
      passage.variant = row;
      passage.text = "words of row " + std::to_string(row) + ".";
      finding.passages.push_back(passage);
    }
  }
  comparison.findings.push_back(finding);
  return comparison;
}

TEST(ComparisonTableTest, EveryRowThatIsShownHasAPassage) {
  const std::string table = ComparisonTable(ManyRows(14), kPlainStyle);
  for (size_t row = 0; row < 12; ++row) {
    EXPECT_THAT(table, HasSubstr("words of row " + std::to_string(row) + "."));
  }
  EXPECT_THAT(table, Not(HasSubstr("words of row 12.")));
}

TEST(ComparisonTableTest, FewRowsLeaveRoomForMorePassages) {
  const std::string table = ComparisonTable(ManyRows(1), kPlainStyle);
  size_t passages = 0;
  for (size_t at = 0;
       (at = table.find("words of row 0.", at)) != std::string::npos; ++at) {
    ++passages;
  }
  EXPECT_EQ(passages, 8u);
}

TEST(ComparisonTableTest, ChanceIsCalledChance) {
  Finding finding;
  finding.test = TestResult{"chi-squared", 1, 1, .3};
  finding.q = .4;
  EXPECT_THAT(TestText(finding), HasSubstr("may be chance"));
}

TEST(ComparisonTableTest, NothingAtAll) {
  EXPECT_THAT(ComparisonTable({}, kPlainStyle), HasSubstr("0 documents"));
  EXPECT_THAT(ComparisonHtml({}), HasSubstr("</html>"));
}

}  // namespace
}  // namespace normalize
