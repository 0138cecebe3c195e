#include "tests/support/tiny_lexicon.h"

#include <stdexcept>
#include <utility>
#include <vector>

#include "normalize/lexicon/compiler.h"
#include "tests/support/temp_folder.h"

namespace normalize::test {
namespace {

std::string_view Trim(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

template <typename T>
T Need(Result<T> result) {
  if (!result.ok()) {
    throw std::runtime_error(std::string(result.status().message()));
  }
  return std::move(result).value();
}

}  // namespace

std::string TinyTable(std::string_view rows) {
  std::string table;
  bool header = true, add_source = false;
  for (const std::string_view line : Split(rows, '\n')) {
    if (Trim(line).empty()) continue;
    std::string row;
    bool has_source = false;
    const auto cells = Split(line, '|');
    for (size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) row += '\t';
      row += Trim(cells[i]);
      has_source |= Trim(cells[i]) == "source";
    }
    if (header) add_source = !has_source;
    if (add_source) row += header ? "\tsource" : "\ts";
    header = false;
    table += row + "\n";
  }
  return table;
}

void WriteTiny(const TinyTables& tables, const std::string& folder) {
  const auto write = [&](const std::string& name, const std::string& rows) {
    if (!rows.empty()) WriteFile(folder + "/" + name, TinyTable(rows));
  };
  write("entities/tiny.tsv", tables.entities);
  write("names/tiny.tsv", tables.names.empty() ? "entity | name | lang"
                                               : tables.names);
  write("offices/tenures.tsv", tables.tenures);
  write("outlets/outlets.tsv", tables.outlets);
  write("demonyms.tsv", tables.demonyms);
  write("glosses.tsv", tables.glosses);
  WriteFile(folder + "/sources.tsv", "id\ttitle\ns\tA source\n");
}

Tables ReadTiny(const TinyTables& tables) {
  const TempFolder folder;
  WriteTiny(tables, folder.path());
  std::vector<TableProblem> problems;
  auto read = Need(ReadTables(folder.path(), &problems));
  if (!problems.empty()) throw std::runtime_error(Describe(problems[0]));
  return read;
}

std::shared_ptr<const Lexicon> CompileTiny(const TinyTables& tables) {
  const TempFolder folder;
  WriteTiny(tables, folder.path());
  return Need(Lexicon::FromTables(folder.path()));
}

std::string CompileTinyBytes(const TinyTables& tables) {
  const TempFolder folder;
  WriteTiny(tables, folder.path());
  return Need(CompileFolder(folder.path()));
}

std::unique_ptr<const LexiconFile> OpenBytes(std::string bytes) {
  return Need(LexiconFile::FromBytes(std::move(bytes), "tiny", {}));
}

}  // namespace normalize::test
