#include "normalize/lexicon/table_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/temp_folder.h"

namespace normalize {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const TableShape kShape = {{"id", "source"}, {"note"}};

struct ReadResult {
  std::vector<std::string> rows;      // "line: id|source|note"
  std::vector<std::string> problems;  // as Describe prints them
};

ReadResult Read(std::string_view text) {
  ReadResult result;
  std::vector<TableProblem> problems;
  ReadTable(text, "names/x.tsv", kShape, &problems, [&](const Row& row) {
    result.rows.push_back(std::to_string(row.line()) + ": " + row["id"] + "|" +
                          row["source"] + "|" + row["note"]);
  });
  for (const auto& problem : problems) {
    result.problems.push_back(Describe(problem));
  }
  return result;
}

struct Case {
  const char* name;
  std::string text;
  std::vector<std::string> rows;
  std::vector<std::string> problems;
};

class TableReaderTest : public ::testing::TestWithParam<Case> {};

TEST_P(TableReaderTest, ReadsRowsAndNamesProblems) {
  const ReadResult result = Read(GetParam().text);
  EXPECT_EQ(result.rows, GetParam().rows);
  EXPECT_EQ(result.problems, GetParam().problems);
}

const Case kCases[] = {
    {"Plain", "id\tsource\tnote\na\ts\tn\n", {"2: a|s|n"}, {}},
    {"ColumnsInAnyOrder", "note\tid\tsource\nn\ta\ts\n", {"2: a|s|n"}, {}},
    {"OptionalColumnAbsent", "id\tsource\na\ts\n", {"2: a|s|"}, {}},
    {"BlankCells", "id\tsource\tnote\na\t\t\n", {"2: a||"}, {}},
    {"NoNewlineAtTheEnd", "id\tsource\na\ts", {"2: a|s|"}, {}},
    {"CarriageReturns", "id\tsource\r\na\ts\r\n", {"2: a|s|"}, {}},
    {"BlankLinesCountAndAreSkipped",
     "id\tsource\n\na\ts\n",
     {"3: a|s|"},
     {}},
    {"HeaderOnly", "id\tsource\n", {}, {}},
    {"Empty", "", {}, {"names/x.tsv: header: the file is empty"}},
    {"MissingColumn",
     "id\tnote\na\tn\n",
     {},
     {"names/x.tsv:1: header: the column `source` is missing"}},
    {"UnknownColumnIsToldAndPassedOver",
     "id\tsource\tcolour\na\ts\tred\n",
     {"2: a|s|"},
     {"names/x.tsv:1: unknown-column: unknown column `colour`"}},
    // A row with as many cells as there are different columns was once read
    // past its end.
    {"ColumnTwice",
     "id\tnote\tid\tsource\na\tn\ts\n",
     {},
     {"names/x.tsv:1: header: the column `id` stands twice"}},
    {"TooFewCells",
     "id\tsource\na\nb\ts\n",
     {"3: b|s|"},
     {"names/x.tsv:2: columns: 1 cells where the header has 2"}},
    {"TooManyCells",
     "id\tsource\na\ts\t\n",
     {},
     {"names/x.tsv:2: columns: 3 cells where the header has 2"}},
    {"BrokenUtf8",
     "id\tsource\na\xFF\ts\nb\ts\n",
     {"3: b|s|"},
     {"names/x.tsv:2: encoding: not valid UTF-8"}},
    {"NulByteIsAByte",
     std::string("id\tsource\na\0b\ts\n", 16),
     {std::string("2: a\0b|s|", 9)},
     {}},
};

INSTANTIATE_TEST_SUITE_P(
    All, TableReaderTest, ::testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

// ------------------------------------------------------------ whole folders

void WriteMinimal(const test::TempFolder& folder) {
  folder.Write("sources.tsv", "id\ttitle\ns\tA source\n");
  folder.Write("entities/a.tsv", "id\ttype\tlabel_en\tsource\nx\tterm\tX\ts\n");
  folder.Write("names/a.tsv", "entity\tname\tlang\tsource\nx\tEx\ten\ts\n");
}

TEST(ReadTablesTest, FillsInWhatABlankCellMeans) {
  const test::TempFolder folder;
  WriteMinimal(folder);
  folder.Write("offices/t.tsv", "office\tperson\tsource\nx\tx\ts\n");
  std::vector<TableProblem> problems;
  const auto tables = ReadTables(folder.path(), &problems);
  ASSERT_TRUE(tables.ok()) << tables.status().message();
  EXPECT_TRUE(problems.empty());
  ASSERT_EQ(tables->names.size(), 1u);
  EXPECT_EQ(tables->names[0].strength, "strong");
  ASSERT_EQ(tables->tenures.size(), 1u);
  EXPECT_EQ(tables->tenures[0].capacity, "holder");
}

TEST(ReadTablesTest, ReadsEveryFileOfAFolderInOrderAndNothingElse) {
  const test::TempFolder folder;
  WriteMinimal(folder);
  folder.Write("names/0.tsv", "entity\tname\tlang\tsource\nx\tZero\ten\ts\n");
  folder.Write("names/notes.txt", "not a table");
  std::vector<TableProblem> problems;
  const auto tables = ReadTables(folder.path(), &problems);
  ASSERT_TRUE(tables.ok());
  EXPECT_TRUE(problems.empty());
  EXPECT_THAT(tables->files, ElementsAre("sources.tsv", "entities/a.tsv",
                                         "names/0.tsv", "names/a.tsv"));
  ASSERT_EQ(tables->names.size(), 2u);
  EXPECT_EQ(tables->names[0].name, "Zero");
  const RowOrigin& origin = tables->rows[tables->names[0].row];
  EXPECT_EQ(tables->files[origin.file], "names/0.tsv");
  EXPECT_EQ(origin.line, 2u);
}

TEST(ReadTablesTest, NamesTheMissingPart) {
  const struct {
    const char* left_out;
    StatusCode code;
  } kRows[] = {{"sources.tsv", StatusCode::kNotFound},
               {"entities", StatusCode::kNotFound},
               {"names", StatusCode::kNotFound}};
  for (const auto& row : kRows) {
    const test::TempFolder folder;
    WriteMinimal(folder);
    std::filesystem::remove_all(folder.Path(row.left_out));
    std::vector<TableProblem> problems;
    const Status status = ReadTables(folder.path(), &problems).status();
    EXPECT_EQ(status.code(), row.code) << row.left_out;
    EXPECT_THAT(std::string(status.message()),
                HasSubstr(folder.Path(row.left_out)));
  }
}

}  // namespace
}  // namespace normalize
