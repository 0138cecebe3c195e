#include "normalize/lexicon/table_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

using Columns = std::map<std::string, size_t, std::less<>>;

void SplitCells(std::string_view line, std::vector<std::string_view>* cells) {
  cells->clear();
  while (true) {
    const size_t tab = line.find('\t');
    cells->push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return;
    line.remove_prefix(tab + 1);
  }
}

bool Has(const std::vector<std::string_view>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

class Reader {
 public:
  Reader(const std::string& file, const TableShape& shape,
         std::vector<TableProblem>* problems)
      : file_(file), shape_(shape), problems_(problems) {}

  bool ReadHeader(std::string_view line) {
    SplitCells(line, &cells_);
    for (size_t i = 0; i < cells_.size(); ++i) AddColumn(cells_[i], i);
    // With a column twice it is unknown which cell is meant: no row is read.
    bool complete = columns_.size() == cells_.size();
    for (const std::string_view column : shape_.required) {
      if (columns_.contains(column)) continue;
      complete = false;
      Problem(1, "header", fmt::format("the column `{}` is missing", column));
    }
    return complete;
  }

  void ReadRow(std::string_view line, uint32_t number,
               const std::function<void(const Row&)>& add) {
    SplitCells(line, &cells_);
    if (cells_.size() != columns_.size()) {
      Problem(number, "columns",
              fmt::format("{} cells where the header has {}", cells_.size(),
                          columns_.size()));
    } else if (!InvalidBytes(line, 1).empty()) {
      Problem(number, "encoding", "not valid UTF-8");
    } else {
      add(Row(columns_, cells_, number));
    }
  }

 private:
  void AddColumn(std::string_view name, size_t index) {
    if (!Has(shape_.required, name) && !Has(shape_.optional, name)) {
      Problem(1, kUnknownColumn, fmt::format("unknown column `{}`", name));
    }
    if (!columns_.emplace(std::string(name), index).second) {
      Problem(1, "header", fmt::format("the column `{}` stands twice", name));
    }
  }

  void Problem(uint32_t line, std::string rule, std::string message) {
    problems_->push_back({file_, line, std::move(rule), std::move(message)});
  }

  const std::string& file_;
  const TableShape& shape_;
  std::vector<TableProblem>* problems_;
  Columns columns_;
  std::vector<std::string_view> cells_;
};

}  // namespace

void ReadTable(std::string_view text, const std::string& file,
               const TableShape& shape, std::vector<TableProblem>* problems,
               const std::function<void(const Row&)>& add) {
  Reader reader(file, shape, problems);
  uint32_t number = 0;
  while (!text.empty()) {
    const size_t newline = text.find('\n');
    std::string_view line = text.substr(0, newline);
    text.remove_prefix(newline == std::string_view::npos ? text.size()
                                                         : newline + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (++number == 1) {
      if (!reader.ReadHeader(line)) return;
    } else if (!line.empty()) {
      reader.ReadRow(line, number, add);
    }
  }
  if (number == 0) problems->push_back({file, 0, "header", "the file is empty"});
}

}  // namespace normalize
