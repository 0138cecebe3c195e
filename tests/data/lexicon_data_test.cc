// What the tables say, as far as it can be checked by a program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "normalize/lexicon.h"
#include "normalize/lexicon/compiler.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/lexicon/tables.h"
#include "normalize/profile.h"
#include "tests/data/folder.h"

namespace normalize {
namespace {

using ::testing::IsEmpty;

// The default lexicon, read once for all tests.
class LexiconDataTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    tables_ = new Tables;
    problems_ = new std::vector<TableProblem>;
    auto tables = ReadTables(test::LexiconFolder(), problems_);
    ASSERT_TRUE(tables.ok()) << tables.status().message();
    *tables_ = std::move(*tables);
    CheckTables(*tables_, problems_);
  }
  static void TearDownTestSuite() {
    delete tables_;
    delete problems_;
  }

  static std::string At(RowId row) {
    const RowOrigin& origin = tables_->rows[row];
    return tables_->files[origin.file] + ":" + std::to_string(origin.line);
  }

  static std::map<std::string, std::string> TypesById() {
    std::map<std::string, std::string> types;
    for (const EntityRow& row : tables_->entities) types[row.id] = row.type;
    return types;
  }

  static Tables* tables_;
  static std::vector<TableProblem>* problems_;
};
Tables* LexiconDataTest::tables_ = nullptr;
std::vector<TableProblem>* LexiconDataTest::problems_ = nullptr;

TEST_F(LexiconDataTest, PassesEveryCheck) {
  std::vector<std::string> described;
  for (const auto& problem : *problems_) {
    if (described.size() < 20) described.push_back(Describe(problem));
  }
  EXPECT_THAT(described, IsEmpty()) << problems_->size() << " in all";
}

TEST_F(LexiconDataTest, IsOfSomeSize) {
  EXPECT_GE(tables_->entities.size(), 400u);
  EXPECT_GE(tables_->names.size(), tables_->entities.size());
}

TEST_F(LexiconDataTest, EverySourceCanBeLookedUp) {
  for (const SourceRow& row : tables_->sources) {
    EXPECT_FALSE(row.title.empty()) << At(row.row);
    EXPECT_FALSE(row.citation.empty()) << At(row.row);
  }
}

TEST_F(LexiconDataTest, IdentifiersHaveTheirForm) {
  std::map<std::string, std::string> seen;
  for (const EntityRow& row : tables_->entities) {
    if (row.wikidata.empty()) continue;
    const bool item = row.wikidata[0] == 'Q' && row.wikidata.size() > 1 &&
                      row.wikidata.find_first_not_of("0123456789", 1) ==
                          std::string::npos;
    EXPECT_TRUE(item) << At(row.row) << ": " << row.wikidata;
    const auto [first, fresh] = seen.emplace(row.wikidata, row.id);
    EXPECT_TRUE(fresh) << At(row.row) << ": " << row.wikidata
                       << " is also that of " << first->second;
  }
}

TEST_F(LexiconDataTest, TenuresAreOfPersonsInOffices) {
  const auto types = TypesById();
  for (const TenureRow& row : tables_->tenures) {
    const auto office = types.find(row.office), person = types.find(row.person);
    if (office == types.end() || person == types.end()) continue;  // checked
    EXPECT_EQ(office->second, "office") << At(row.row) << ": " << row.office;
    EXPECT_EQ(person->second, "person") << At(row.row) << ": " << row.person;
  }
  for (const OutletRow& row : tables_->outlets) {
    const auto outlet = types.find(row.outlet);
    if (outlet == types.end()) continue;
    EXPECT_EQ(outlet->second, "outlet") << At(row.row);
  }
}

// An entity whose own label does not lead to it can never be a result.
TEST_F(LexiconDataTest, LabelsLeadToTheirEntities) {
  const auto lexicon = Lexicon::FromTables(test::LexiconFolder());
  ASSERT_TRUE(lexicon.ok()) << lexicon.status().message();
  EXPECT_EQ((*lexicon)->entity_count(), tables_->entities.size());
  std::vector<std::string> lost;
  for (const EntityRow& row : tables_->entities) {
    for (const std::string& label : {row.label_en, row.label_zh}) {
      if (label.empty()) continue;
      const auto hits = (*lexicon)->Lookup(label);
      const bool found =
          std::any_of(hits.begin(), hits.end(), [&](const LookupHit& hit) {
            return hit.entity == row.id && hit.method == Method::kExact;
          });
      if (!found) lost.push_back(At(row.row) + ": " + label);
    }
  }
  EXPECT_THAT(lost, IsEmpty());
}

TEST_F(LexiconDataTest, IsOfASizeThatIsCheckedByteByByte) {
  auto bytes = CompileTables(*tables_);
  ASSERT_TRUE(bytes.ok()) << bytes.status().message();
  bytes->back() ^= 1;
  EXPECT_FALSE(LexiconFile::FromBytes(*bytes, "altered", {}).ok());
}

TEST(ProfilesTest, EveryProfileLoadsUnderItsName) {
  size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(
           test::LexiconFolder() + "/profiles")) {
    if (entry.path().extension() != ".toml") continue;
    ++count;
    const auto profile = LoadProfile(entry.path().string());
    ASSERT_TRUE(profile.ok()) << profile.status().message();
    EXPECT_EQ(profile->name, entry.path().stem().string());
    EXPECT_LE(profile->min_confidence, profile->min_rewrite_confidence);
  }
  EXPECT_GE(count, 3u);
}

// The struct's defaults are the default profile: callers of the library and
// users of the program get the same.
TEST(ProfilesTest, TheDefaultProfileIsTheDefault) {
  const auto loaded =
      LoadProfile(test::LexiconFolder() + "/profiles/default.toml");
  ASSERT_TRUE(loaded.ok());
  const Profile built_in;
  EXPECT_EQ(loaded->min_confidence, built_in.min_confidence);
  EXPECT_EQ(loaded->min_rewrite_confidence, built_in.min_rewrite_confidence);
  EXPECT_EQ(loaded->rewrite_framed, built_in.rewrite_framed);
  EXPECT_EQ(loaded->rewrite_short_forms, built_in.rewrite_short_forms);
  EXPECT_EQ(loaded->rewrite_abbreviations, built_in.rewrite_abbreviations);
  EXPECT_EQ(loaded->rewrite_quotes, built_in.rewrite_quotes);
  EXPECT_EQ(loaded->keep_types, built_in.keep_types);
  EXPECT_EQ(loaded->label_lang, built_in.label_lang);
}

}  // namespace
}  // namespace normalize
