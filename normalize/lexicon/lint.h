// Lint: what is doubtful in tables that can be compiled.
#ifndef NORMALIZE_LEXICON_LINT_H_
#define NORMALIZE_LEXICON_LINT_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/lexicon/tables.h"

namespace normalize {

struct LintRule {
  std::string_view name;
  std::string_view finds;  // one line, for people
};

// Every rule whose name a problem of LintTables or ReadTables can carry.
std::span<const LintRule> LintRules();

// Every problem of the tables: those of CheckTables, then those of the rules
// above, by file and line. Thread safe.
std::vector<TableProblem> LintTables(const Tables& tables);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_LINT_H_
