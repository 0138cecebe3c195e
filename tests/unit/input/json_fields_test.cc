#include "normalize/input/json_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

using testing::HasSubstr;

TEST(JsonFieldsTest, TakesTheFieldsOfTheOutermostObject) {
  const auto fields = ParseJsonFields(
      R"({"id":7,"text":"a\u00e9\n","date":"2025-11-04T08:00Z",)"
      R"("meta":{"text":"inner","outlet":"inner"},"outlet":"Ledger",)"
      R"("language":"en","title":null,"tags":["x",1,true,null,2.5e3]})");
  ASSERT_TRUE(fields.ok()) << fields.status().message();
  EXPECT_EQ(fields->text, "a\xC3\xA9\n");
  EXPECT_EQ(fields->metadata.id, "7");
  EXPECT_EQ(fields->metadata.date, "2025-11-04");
  EXPECT_EQ(fields->metadata.outlet, "Ledger");
  EXPECT_EQ(fields->metadata.lang, "en");
  EXPECT_EQ(fields->metadata.title, "");
}

TEST(JsonFieldsTest, ADateThatIsNoneIsAWarning) {
  const auto fields = ParseJsonFields(R"({"date":"yesterday"})");
  ASSERT_TRUE(fields.ok());
  EXPECT_EQ(fields->metadata.date, "");
  EXPECT_THAT(fields->metadata.warnings,
              testing::ElementsAre(HasSubstr("yesterday")));
}

struct Broken {
  const char* name;
  std::string json;
  const char* reason;
};

class BrokenJsonTest : public testing::TestWithParam<Broken> {};

TEST_P(BrokenJsonTest, IsRefusedWithAReason) {
  const auto fields = ParseJsonFields(GetParam().json);
  ASSERT_FALSE(fields.ok());
  EXPECT_THAT(std::string(fields.status().message()),
              HasSubstr(GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(
    Table, BrokenJsonTest,
    testing::Values(Broken{"Empty", "", "broken JSON"},
                    Broken{"Open", R"({"text":"a)", "byte"},
                    Broken{"NoComma", R"({"a":1 "b":2})", "byte 7"},
                    Broken{"Array", R"([{"text":"a"}])", "no JSON object"},
                    Broken{"String", R"("text")", "no JSON object"},
                    Broken{"Number", "12", "no JSON object"},
                    Broken{"Null", "null", "no JSON object"},
                    Broken{"TwoObjects", R"({"text":"a"}{})", "byte 12"},
                    Broken{"Nul", std::string("{}\0{}", 5), "NUL"},
                    Broken{"LoneSurrogate", R"({"text":"\ud800"})",
                           "surrogate"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(JsonFieldsTest, DeepNestingNeedsNoStack) {
  const size_t depth = 1 << 20;
  const std::string json = "{\"a\":" + std::string(depth, '[') +
                           std::string(depth, ']') + ",\"text\":\"b\"}";
  const auto fields = ParseJsonFields(json);
  ASSERT_TRUE(fields.ok());
  EXPECT_EQ(fields->text, "b");
}

struct Replacement {
  const char* name;
  std::string json;
  std::string text;
  std::string want;
};

class ReplaceTextTest : public testing::TestWithParam<Replacement> {};

TEST_P(ReplaceTextTest, ChangesNothingElse) {
  const Replacement& c = GetParam();
  const auto fields = ParseJsonFields(c.json);
  ASSERT_TRUE(fields.ok()) << fields.status().message();
  EXPECT_EQ(ReplaceText(c.json, fields->text_value, c.text), c.want);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ReplaceTextTest,
    testing::Values(
        Replacement{"Plain", R"({"text":"a","n":1.50})", "b",
                    R"({"text":"b","n":1.50})"},
        Replacement{"Spaces", R"( { "text"  :  "a"  , "x" : [ ] } )", "b",
                    R"( { "text"  :  "b"  , "x" : [ ] } )"},
        Replacement{"Escapes", R"({"x":"\u00e9","text":"a\"b"})", "\"\n\\",
                    R"({"x":"\u00e9","text":"\"\n\\"})"},
        Replacement{"TheLastOne", R"({"text":"a","text":"b"})", "c",
                    R"({"text":"a","text":"c"})"},
        Replacement{"BigNumber", R"({"n":123456789012345678901,"text":""})",
                    "c", R"({"n":123456789012345678901,"text":"c"})"},
        Replacement{"NotTheInnerOne", R"({"m":{"text":"a"},"text":"a"})", "c",
                    R"({"m":{"text":"a"},"text":"c"})"},
        Replacement{"BrokenBytes", "{\"text\":\"\xFF\",\"x\":\"\xFE\"}",
                    "\xFF!", "{\"text\":\"\xFF!\",\"x\":\"\xFE\"}"}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace normalize
