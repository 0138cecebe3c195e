// One tab-separated table with a header line.
#ifndef NORMALIZE_LEXICON_TABLE_READER_H_
#define NORMALIZE_LEXICON_TABLE_READER_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/lexicon/tables.h"

namespace normalize {

// The rule of the one problem that does not keep a table from being used: a
// column that nothing reads.
inline constexpr char kUnknownColumn[] = "unknown-column";

// The columns that a kind of table may have, and which of them it must have.
struct TableShape {
  std::vector<std::string_view> required;
  std::vector<std::string_view> optional;
};

// The cells of one row by column name; a column the table lacks is empty.
class Row {
 public:
  Row(const std::map<std::string, size_t, std::less<>>& columns,
      const std::vector<std::string_view>& cells, uint32_t line)
      : columns_(columns), cells_(cells), line_(line) {}
  std::string operator[](std::string_view column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() ? std::string()
                                   : std::string(cells_[found->second]);
  }
  uint32_t line() const { return line_; }

 private:
  const std::map<std::string, size_t, std::less<>>& columns_;
  const std::vector<std::string_view>& cells_;
  uint32_t line_;
};

// Calls `add` for each well-formed row of `text`; problems name `file`.
void ReadTable(std::string_view text, const std::string& file,
               const TableShape& shape, std::vector<TableProblem>* problems,
               const std::function<void(const Row&)>& add);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_TABLE_READER_H_
