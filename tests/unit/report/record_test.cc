#include "normalize/report/record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include <memory>
#include <string>
#include <vector>

#include "normalize/base/file.h"
#include "normalize/text/utf8.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

std::shared_ptr<const Lexicon> TinyLexicon() {
  test::TinyTables tables;
  tables.entities = "id|type|label_en\nnvidia|organization|Nvidia\n";
  return test::CompileTiny(tables);
}

using testing::HasSubstr;

class RecordTest : public testing::Test {
 protected:
  std::string Write(const RecordOptions& options = {},
                    const Rewritten* rewritten = nullptr) {
    JsonBuffer out;
    AppendRecord(document_, annotation_, rewritten, *lexicon_, warnings_,
                 options, &out);
    return {out.GetString(), out.GetSize()};
  }

  Mention& AddMention(size_t begin, size_t end) {
    Mention mention;
    mention.span = {begin, end};
    mention.surface = mention.span.In(document_.text);
    annotation_.mentions.push_back(mention);
    return annotation_.mentions.back();
  }

  // A record with every field in use.
  void FillEverything() {
    document_.id = "a.txt";
    document_.text = "黄 Huang Renxun spoke.";
    document_.outlet = "Ledger";
    document_.encoding = "GB18030";
    annotation_.lang = "en";
    annotation_.date = "2025-11";
    annotation_.warnings = {"theirs"};
    warnings_ = {"ours"};
    Mention& decided = AddMention(4, 16);
    decided.entity = "jensen-huang";
    decided.label = "Jensen Huang";
    decided.type = "person";
    decided.method = Method::kRomanization;
    decided.confidence = 0.97004;
    decided.rewrite = true;
    decided.flags = {"in-quote"};
    decided.evidence = {{"reading", ByteSpan{4, 16}, 0, "Hanyu Pinyin"},
                        {"context", {}, kNoRow, ""}};
    Mention& open = AddMention(17, 22);
    open.alternatives = {{"nvidia",
                          "Nvidia",
                          "organization",
                          Method::kExact,
                          0.4,
                          {{"name", {}, 0, ""}}}};
    annotation_.cues = {{{0, 3}, "黄", "epithet", "rule-1", "jensen-huang"},
                        {{17, 22}, "spoke", "hedging", "rule-2", "", true}};
  }

  const std::shared_ptr<const Lexicon> lexicon_ = TinyLexicon();
  Document document_;
  Annotation annotation_;
  std::vector<std::string> warnings_;
};

TEST_F(RecordTest, FieldsComeInTheirOrder) {
  document_.id = "a.txt";
  document_.text = "x";
  EXPECT_EQ(Write(),
            "{\"schema\":1,\"doc\":\"a.txt\",\"date\":null,\"outlet\":null,"
            "\"language\":null,\"mentions\":[],\"cues\":[],\"warnings\":[]}\n");
}

TEST_F(RecordTest, AMentionSaysAllAboutItself) {
  FillEverything();
  const std::string json = Write();
  EXPECT_THAT(
      json,
      HasSubstr(R"({"start":4,"end":16,"surface":"Huang Renxun",)"
                R"("entity":"jensen-huang","label":"Jensen Huang",)"
                R"("type":"person","method":"romanization",)"
                R"("confidence":0.97,"rewrite":true,"flags":["in-quote"],)"
                R"("evidence":[{"kind":"reading","start":4,"end":16,"row":")"));
  EXPECT_THAT(json, HasSubstr(R"("note":"Hanyu Pinyin"},{"kind":"context"}])"));
  EXPECT_THAT(json, HasSubstr(R"("entity":null,"label":null,"type":null,)"
                              R"("method":null,"confidence":0.0,)"));
  EXPECT_THAT(json, HasSubstr(R"("converted_from":"GB18030")"));
  EXPECT_THAT(json, HasSubstr(R"("warnings":["ours","theirs"])"));
}

// What is written of one is kept for the next: anything that differs must show.
TEST_F(RecordTest, MentionsThatAreNearlyTheSameAreToldApart) {
  document_.text = "Nvidia Nvidia NVIDIA";
  for (size_t i = 0; i < 6; ++i) {
    Mention& mention = AddMention(7 * (i / 2), 7 * (i / 2) + 6);
    mention.entity = "nvidia";
    mention.label = "Nvidia";
    mention.type = "organization";
    mention.confidence = i == 1 ? 0.5 : 0.9;
    mention.evidence = {{"name", {}, i == 2 ? kNoRow : 0, ""}};
    mention.rewrite = i == 3;
  }
  annotation_.mentions[5].method = Method::kShortForm;
  rapidjson::Document record;
  record.Parse(Write().c_str());
  ASSERT_FALSE(record.HasParseError());
  const auto& mentions = record["mentions"];
  ASSERT_EQ(mentions.Size(), 6u);
  for (size_t i = 0; i < 6; ++i) {
    SCOPED_TRACE(i);
    const auto& mention = mentions[static_cast<rapidjson::SizeType>(i)];
    EXPECT_EQ(mention["start"].GetUint64(), 7 * (i / 2));
    EXPECT_EQ(mention["surface"].GetString(),
              std::string(i < 4 ? "Nvidia" : "NVIDIA"));
    EXPECT_EQ(mention["confidence"].GetDouble(), i == 1 ? 0.5 : 0.9);
    EXPECT_EQ(mention["rewrite"].GetBool(), i == 3);
    EXPECT_EQ(mention["evidence"][0].HasMember("row"), i != 2);
    EXPECT_EQ(mention["method"].GetString(),
              std::string(i == 5 ? "short-form" : "exact"));
  }
}

TEST_F(RecordTest, ALongRecordIsGivenAwayInPieces) {
  document_.text = std::string(100, 'x');
  for (size_t i = 0; i < 20000; ++i) AddMention(i % 90, i % 90 + i % 7);
  std::string drained;
  size_t pieces = 0;
  RecordOptions options;
  options.drain = [&](std::string_view piece) {
    drained += piece;
    ++pieces;
  };
  const std::string rest = Write(options);
  EXPECT_GT(pieces, 1u);
  EXPECT_LT(rest.size(), drained.size());
  EXPECT_EQ(drained + rest, Write());
}

TEST_F(RecordTest, OffsetsInTheUnitAskedFor) {
  FillEverything();
  const std::string json = Write({OffsetUnit::kCodePoint});
  EXPECT_THAT(json, HasSubstr(R"({"start":2,"end":14,"surface":"Huang)"));
  EXPECT_THAT(json, HasSubstr(R"({"start":0,"end":1,"surface":"黄")"));
}

TEST_F(RecordTest, TheRewrittenTextComesWithItsAlignment) {
  FillEverything();
  Rewritten rewritten;
  rewritten.text = "黄 Jensen Huang spoke.";
  rewritten.edits = {{{4, 16}, {4, 16}}};
  EXPECT_THAT(Write({OffsetUnit::kUtf16}, &rewritten),
              HasSubstr("\"normalized\":\"黄 Jensen Huang spoke.\","
                        "\"alignment\":[[2,14,2,14]]}\n"));
}

TEST_F(RecordTest, BrokenBytesStillGiveValidJson) {
  document_.id = "\xFF.txt";
  document_.text = std::string("a\xFF\"\0\n", 5);
  document_.invalid = {1};
  AddMention(0, 5);
  const std::string json = Write();
  EXPECT_TRUE(InvalidBytes(json, 1).empty());
  EXPECT_THAT(json, HasSubstr("\"surface\":\"a\uFFFD\\\"\\u0000\\n\""));
  EXPECT_THAT(json, HasSubstr("invalid UTF-8 at byte 1"));
  rapidjson::Document parsed;
  EXPECT_FALSE(parsed.Parse(json.data(), json.size()).HasParseError());
}

// Whether the published schema accepts a record; what it does not, else.
std::string Validate(const std::string& record) {
  const auto text =
      ReadFile(NORMALIZE_SOURCE_DIR "/normalize/report/record.schema.json");
  if (!text.ok()) return std::string(text.status().message());
  rapidjson::Document schema, document;
  if (schema.Parse(text->data(), text->size()).HasParseError()) {
    return "the schema is no JSON";
  }
  if (document.Parse(record.data(), record.size()).HasParseError()) {
    return "the record is no JSON";
  }
  const rapidjson::SchemaDocument compiled(schema);
  rapidjson::SchemaValidator validator(compiled);
  if (document.Accept(validator)) return "";
  return std::string("violates ") + validator.GetInvalidSchemaKeyword();
}

TEST_F(RecordTest, TheSchemaAcceptsRecords) {
  EXPECT_EQ(Validate(Write()), "");
  FillEverything();
  EXPECT_EQ(Validate(Write()), "");
  const Rewritten rewritten = {"x", {{{0, 1}, {0, 1}}}};
  EXPECT_EQ(Validate(Write({}, &rewritten)), "");
}

TEST_F(RecordTest, TheSchemaRefusesOtherThings) {
  const std::string good = Write();
  for (const auto& [from, to] :
       {std::pair{"\"schema\":1", "\"schema\":2"},
        std::pair{"\"cues\":[]", "\"cues\":{}"},
        std::pair{"\"cues\":[]", "\"clues\":[]"},
        std::pair{"\"warnings\":[]", "\"warnings\":[1]"},
        std::pair{"\"date\":null", "\"date\":\"soon\""}}) {
    std::string bad = good;
    bad.replace(bad.find(from), std::string_view(from).size(), to);
    EXPECT_THAT(Validate(bad), HasSubstr("violates")) << to;
  }
}

}  // namespace
}  // namespace normalize
