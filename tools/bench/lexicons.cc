#include "tools/bench/lexicons.h"

#include <fmt/format.h>

#include <random>
#include <string_view>
#include <utility>

#include "normalize/lexicon/lexicon_file.h"

namespace normalize::bench {
namespace {

constexpr size_t kMostLabels = 2000;
constexpr int kPersons = 100000;
constexpr unsigned kSeed = 2;

std::string MadeUpWord(std::mt19937* random) {
  static constexpr std::string_view kBegin = "bcdfghjklmnprstvwz";
  static constexpr std::string_view kMiddle = "aeiou";
  std::string word;
  for (int i = 0; i < 3; ++i) {
    word += kBegin[(*random)() % kBegin.size()];
    word += kMiddle[(*random)() % kMiddle.size()];
  }
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

Tables MadeUpTables() {
  std::mt19937 random(kSeed);
  Tables tables;
  tables.files = {"entities/made-up.tsv"};
  for (int i = 0; i < kPersons; ++i) {
    tables.rows.push_back({0, static_cast<uint32_t>(i + 2), "made-up"});
    EntityRow row;
    row.id = fmt::format("person-{}", i);
    row.type = "person";
    row.label_en = MadeUpWord(&random) + " " + MadeUpWord(&random);
    row.row = static_cast<RowId>(i);
    tables.entities.push_back(std::move(row));
  }
  return tables;
}

}  // namespace

std::vector<std::string> SomeLabels(const Lexicon& lexicon, bool chinese) {
  const LexiconFile& file = lexicon.file();
  std::vector<std::string> labels;
  for (const EntityRecord& entity : file.entities()) {
    const auto label = file.Text(chinese ? entity.label_zh : entity.label_en);
    if (!label.empty()) labels.emplace_back(label);
    if (labels.size() == kMostLabels) break;
  }
  return labels;
}

Tables BigTables(const std::string& folder) {
  if (folder.empty()) return MadeUpTables();
  std::vector<TableProblem> problems;
  auto tables = ReadTables(folder, &problems);
  if (tables.ok() && problems.empty()) return std::move(*tables);
  fmt::print(stderr, "{}: cannot be read: measuring made-up names\n", folder);
  return MadeUpTables();
}

}  // namespace normalize::bench
