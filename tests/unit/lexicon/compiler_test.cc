// What the compiler makes of tables: the same whatever the order of rows, and
// nothing lost.
#include "normalize/lexicon/compiler.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <sstream>
#include <string>

#include "normalize/lexicon/format.h"
#include "normalize/lexicon/lexicon_file.h"
#include "tests/support/random_text.h"
#include "tests/support/temp_folder.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

using test::ReadTiny;
using test::TinyTables;
using ::testing::HasSubstr;

// Rows with several sources, names that collide, and polyphones.
const TinyTables kTables = {
    .entities = R"(
      id        | type         | label_en       | label_zh | country | source
      kim-jong  | person       | Kim Jong-un    | 金正恩    | KP      | s
      lai       | person       | Lai Ching-te   | 赖清德    | TW      | t
      moc       | organization | Ministry of Commerce | 商务部 | CN     | s t
      minister  | office       | Minister       | 部长      | CN      | t s
      taiwan    | place        | Taiwan         | 台湾      | TW      | u
      shan      | person       | Shan Wei       | 单伟      | CN      | s
    )",
    .names = R"(
      entity   | name          | lang    | strength | frame | source
      kim-jong | Kim Chŏng-ŭn  | en      | strong   |       | u
      lai      | William Lai   | en      | strong   |       | s
      moc      | MOFCOM        | und     | strong   |       | s
      moc      | Commerce      | en      | weak     |       | t
      taiwan   | Taiwan, China | en      | strong   | formula | u s
      taiwan   | 臺灣           | zh-Hant | strong   |       | s
    )",
    .tenures = R"(
      office   | person | from    | to   | capacity | source
      minister | shan   | 2024    | 2025 | acting   | s
      minister | shan   | 2024-01 | 2025 | holder   | t
      minister | lai    | 2023    | 2024 | holder   | u
    )",
};

std::string WithSources(const TinyTables& tables, uint64_t seed,
                        std::string* bytes) {
  const test::TempFolder folder;
  test::WriteTiny(tables, folder.path());
  folder.Write("sources.tsv", "id\ttitle\ns\tS\nt\tT\nu\tU\n");
  std::mt19937_64 random(seed);
  if (seed != 0) {
    for (const char* name : {"entities/tiny.tsv", "names/tiny.tsv",
                             "offices/tenures.tsv"}) {
      std::vector<std::string> lines;
      std::istringstream in(folder.Read(name));
      for (std::string line; std::getline(in, line);) lines.push_back(line);
      std::shuffle(lines.begin() + 1, lines.end(), random);
      std::string text;
      for (const std::string& line : lines) text += line + "\n";
      folder.Write(name, text);
    }
  }
  const auto compiled = CompileFolder(folder.path());
  if (!compiled.ok()) return std::string(compiled.status().message());
  *bytes = *compiled;
  return "";
}

// A section's bytes without the rows that its records name.
template <typename T, typename Forget>
std::string Records(const std::string& bytes, SectionId id,
                    const Forget& forget) {
  FileHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  std::vector<T> records(header.sections[id].bytes / sizeof(T));
  std::memcpy(records.data(), bytes.data() + header.sections[id].offset,
              records.size() * sizeof(T));
  for (T& record : records) forget(&record);
  return {reinterpret_cast<const char*>(records.data()),
          records.size() * sizeof(T)};
}

// The whole of a compiled file that does not tell where rows stood.
std::string WithoutRows(const std::string& bytes) {
  const auto keep = [](auto*) {};
  const auto forget_row = [](auto* record) { record->row = 0; };
  return Records<char>(bytes, kPool, keep) +
         Records<EntityRecord>(bytes, kEntities, forget_row) +
         Records<NameRecord>(bytes, kNames, forget_row) +
         Records<ReadingRecord>(bytes, kReadings, keep) +
         Records<TenureRecord>(bytes, kTenures, forget_row) +
         Records<TrieSlot>(bytes, kTokenTrie, keep) +
         Records<TrieSlot>(bytes, kSyllableTrie, keep) +
         Records<uint64_t>(bytes, kTokenStarts, keep) +
         Records<uint64_t>(bytes, kContinuations, keep) +
         Records<uint32_t>(bytes, kPostings, keep);
}

TEST(CompilerTest, TheSameTablesGiveTheSameBytes) {
  std::string first, second;
  ASSERT_EQ(WithSources(kTables, 0, &first), "");
  ASSERT_EQ(WithSources(kTables, 0, &second), "");
  EXPECT_EQ(first, second);
}

class ShuffledRowsTest : public ::testing::TestWithParam<uint64_t> {};

TEST_P(ShuffledRowsTest, GiveTheSameBytesButForRowNumbers) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  std::string sorted, shuffled;
  ASSERT_EQ(WithSources(kTables, 0, &sorted), "");
  ASSERT_EQ(WithSources(kTables, GetParam(), &shuffled), "");
  EXPECT_EQ(WithoutRows(sorted), WithoutRows(shuffled));
}

INSTANTIATE_TEST_SUITE_P(Seeds, ShuffledRowsTest,
                         ::testing::ValuesIn(test::Seeds(8)));

TEST(CompilerTest, CarriesItsTables) {
  const Tables tables = ReadTiny({.entities = R"(
                                    id | type | label_en
                                    aa | term | Aa
                                  )"});
  const auto bytes = CompileTables(tables);
  ASSERT_TRUE(bytes.ok());
  const auto file = test::OpenBytes(*bytes);
  EXPECT_EQ(file->packed_tables(), PackTables(tables));
}

TEST(CompilerTest, AnEmptyLexiconIsALexicon) {
  const auto lexicon = test::CompileTiny({.entities = "id | type | label_en"});
  EXPECT_EQ(lexicon->entity_count(), 0u);
  EXPECT_TRUE(lexicon->Lookup("anything").empty());
}

TEST(CompilerTest, ReportsProgressInOrder) {
  CompileOptions options;
  std::vector<size_t> seen;
  options.progress = [&](size_t done, size_t all) {
    EXPECT_EQ(all, 6u);
    EXPECT_TRUE(seen.empty() || done > seen.back());
    seen.push_back(done);
  };
  Tables tables = ReadTiny({.entities = R"(
                              id | type | label_en
                              a  | term | Aa
                              b  | term | Bb
                              c  | term | Cc
                              d  | term | Dd
                              e  | term | Ee
                              f  | term | Ff
                            )"});
  ASSERT_TRUE(CompileTables(tables, options).ok());
  EXPECT_FALSE(seen.empty());
}

// Problems of form and of reference come in one message.
TEST(CompileFolderTest, ListsTheProblems) {
  const test::TempFolder folder;
  test::WriteTiny({.entities = R"(
                     id | type  | label_en | note
                     aa | thing | Aa       |
                   )"},
                  folder.path());
  folder.Write("names/b.tsv", "entity\tname\tlang\tsource\nzz\tZ\ten\n");
  const auto compiled = CompileFolder(folder.path());
  EXPECT_EQ(compiled.status().code(), StatusCode::kInvalidArgument);
  const std::string message(compiled.status().message());
  EXPECT_THAT(message, HasSubstr("names/b.tsv:2: columns: "));
  EXPECT_THAT(message, HasSubstr("entities/tiny.tsv:2: bad-type: "));
}

}  // namespace
}  // namespace normalize
