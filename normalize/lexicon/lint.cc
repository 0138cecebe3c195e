#include "normalize/lexicon/lint.h"

namespace normalize {

std::vector<TableProblem> LintTables(const Tables& tables) {
  std::vector<TableProblem> problems;
  CheckTables(tables, &problems);
  return problems;
}

}  // namespace normalize
