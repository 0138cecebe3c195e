// The form of every table: what makes a line of a diff one editorial act.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/text/utf8.h"
#include "tests/data/folder.h"

namespace normalize {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMostShown = 10;

struct TableFile {
  std::string name;  // below the folder
  std::string text;
};

const std::vector<TableFile>& Files() {
  static const std::vector<TableFile> files = [] {
    std::vector<TableFile> list;
    const fs::path root = test::LexiconFolder();
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".tsv") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      list.push_back({fs::relative(entry.path(), root).string(),
                      {std::istreambuf_iterator<char>(in), {}}});
    }
    return list;
  }();
  return files;
}

std::vector<std::string> Split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const size_t at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

// Calls `check(cells)` for each row of each table; what it says, if anything,
// is a failure with file and line.
template <typename Check>
void ForEachRow(const Check& check) {
  std::vector<std::string> failures;
  for (const TableFile& file : Files()) {
    const auto lines = Split(file.text, '\n');
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::string problem = check(Split(lines[i], '\t'));
      if (problem.empty()) continue;
      failures.push_back(file.name + ":" + std::to_string(i + 1) + ": " +
                         problem);
    }
  }
  const size_t count = failures.size();
  failures.resize(std::min(count, kMostShown));
  EXPECT_EQ(count, 0u) << ::testing::PrintToString(failures);
}

bool IsNfc(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(error);
  const bool normal =
      nfc->isNormalized(icu::UnicodeString::fromUTF8(text), error);
  return U_SUCCESS(error) && normal;
}

TEST(TableFormTest, ThereAreTables) { EXPECT_GT(Files().size(), 5u); }

TEST(TableFormTest, LinesEndInOneLineFeed) {
  for (const TableFile& file : Files()) {
    EXPECT_FALSE(file.text.empty()) << file.name;
    EXPECT_TRUE(file.text.ends_with('\n')) << file.name;
    EXPECT_EQ(file.text.find('\r'), std::string::npos) << file.name;
    EXPECT_EQ(file.text.find("\n\n"), std::string::npos) << file.name;
    EXPECT_FALSE(file.text.starts_with("\xEF\xBB\xBF")) << file.name;
  }
}

TEST(TableFormTest, IsValidUtf8InNfc) {
  for (const TableFile& file : Files()) {
    EXPECT_TRUE(InvalidBytes(file.text, 1).empty()) << file.name;
  }
  ForEachRow([](const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) {
      if (!IsNfc(cell)) return "not NFC: " + cell;
    }
    return std::string();
  });
}

TEST(TableFormTest, CellsHaveNoStraySpaces) {
  ForEachRow([](const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) {
      const bool stray = cell.starts_with(' ') || cell.ends_with(' ') ||
                         cell.find("  ") != std::string::npos ||
                         cell.find("\u00A0") != std::string::npos ||
                         cell.find("\u200B") != std::string::npos;
      if (stray) return "`" + cell + "`";
    }
    return std::string();
  });
}

// By the key columns, so that a row has one place and merges are easy. The
// keys are those of lexicons/README.md, in its order.
TEST(TableFormTest, RowsAreSortedByTheirKeys) {
  const std::map<std::string, std::vector<std::string>> kKeys = {
      {"entities", {"id"}},
      {"names", {"entity", "name", "lang"}},
      {"offices", {"office", "from", "person"}},
      {"outlets", {"outlet"}},
      {"sources.tsv", {"id"}},
  };
  for (const TableFile& file : Files()) {
    const auto key = kKeys.find(file.name.substr(0, file.name.find('/')));
    if (key == kKeys.end()) continue;
    const auto lines = Split(file.text, '\n');
    const auto header = Split(lines[0], '\t');
    std::vector<std::string> last;
    for (size_t i = 1; i + 1 < lines.size(); ++i) {
      const auto cells = Split(lines[i], '\t');
      std::vector<std::string> now;
      for (const std::string& column : key->second) {
        const size_t at = static_cast<size_t>(
            std::find(header.begin(), header.end(), column) - header.begin());
        now.push_back(at < cells.size() ? cells[at] : "");
      }
      EXPECT_LE(last, now) << file.name << ":" << i + 1;
      last = std::move(now);
    }
  }
}

}  // namespace
}  // namespace normalize
