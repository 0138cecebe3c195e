// What a lexicon is made from must not show in decisions: the order of rows,
// whether it was compiled before or now, entities that the text does not name.
#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "normalize/normalizer.h"
#include "tests/property/fingerprint.h"
#include "tests/property/sample_names.h"
#include "tests/support/random_text.h"
#include "tests/support/temp_folder.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

using test::TinyTables;

std::shared_ptr<const Lexicon> Need(
    const Result<std::shared_ptr<const Lexicon>>& result) {
  if (result.ok()) return *result;
  ADD_FAILURE() << result.status().message();
  return nullptr;
}

// The rows of a table in another order, the header where it was.
std::string Shuffled(const std::string& table, test::RandomText* random) {
  std::vector<std::string> lines;
  std::istringstream in(table);
  for (std::string line; std::getline(in, line);) {
    if (line.find('|') != std::string::npos) lines.push_back(line);
  }
  for (size_t i = lines.size() - 1; i > 1; --i) {
    std::swap(lines[i], lines[1 + random->Below(i)]);
  }
  std::string shuffled;
  for (const std::string& line : lines) shuffled += line + "\n";
  return shuffled;
}

class LexiconPropertyTest : public ::testing::TestWithParam<uint64_t> {
 protected:
  static void SetUpTestSuite() {
    lexicon_ = test::CompileTiny(test::SampleTables());
  }
  static void TearDownTestSuite() { lexicon_.reset(); }

  // The seeded text as `lexicon` annotates it.
  std::string With(const std::shared_ptr<const Lexicon>& lexicon) const {
    test::RandomText random(GetParam(), test::SampleNames(lexicon_->file()));
    Document document;
    document.text = random.Text(3000);
    document.lang = GetParam() % 2 ? "en" : "zh-Hant-TW";
    return test::Fingerprint(Normalizer(lexicon, {}).Annotate(document));
  }

  static std::shared_ptr<const Lexicon> lexicon_;
};
std::shared_ptr<const Lexicon> LexiconPropertyTest::lexicon_;

TEST_P(LexiconPropertyTest, TheOrderOfRowsDoesNotShow) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  test::RandomText random(GetParam(), {});
  TinyTables tables = test::SampleTables();
  tables.entities = Shuffled(tables.entities, &random);
  tables.names = Shuffled(tables.names, &random);
  EXPECT_EQ(With(test::CompileTiny(tables)), With(lexicon_));
}

TEST_P(LexiconPropertyTest, CompiledIsTheSameAsTables) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const test::TempFolder folder;
  test::WriteTiny(test::SampleTables(), folder.Path("tables"));
  const std::string compiled = folder.Write(
      "compiled.nlex", test::CompileTinyBytes(test::SampleTables()));
  const std::string expected = With(lexicon_);
  EXPECT_EQ(With(Need(Lexicon::Open(compiled))), expected);
  EXPECT_EQ(With(Need(Lexicon::FromTables(folder.Path("tables")))), expected);
  // An empty layer adds nothing; neither does the same one twice.
  test::WriteTiny({.entities = "id | type | label_en"}, folder.Path("empty"));
  EXPECT_EQ(With(Need(Lexicon::OpenLayers({compiled, folder.Path("empty")}))),
            expected);
  EXPECT_EQ(With(Need(Lexicon::OpenLayers({compiled, compiled}))), expected);
}

// Entities whose names share no word with any text: before, between and after
// the others in the order of ids.
TEST_P(LexiconPropertyTest, UnrelatedEntitiesChangeNoDecision) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  TinyTables tables = test::SampleTables();
  for (const char* id : {"aaa", "jzzz", "zzz"}) {
    tables.entities += std::string(id) + " | person | Qwv" + id + " Xqkz" +
                       id + " | 龘龘" + " | CN |\n";
    tables.names += std::string(id) + " | Vvrt" + id + " | en | strong | |\n";
  }
  EXPECT_EQ(With(test::CompileTiny(tables)), With(lexicon_));
}

INSTANTIATE_TEST_SUITE_P(Seeds, LexiconPropertyTest,
                         ::testing::ValuesIn(test::Seeds(12)));

}  // namespace
}  // namespace normalize
