// Lint: what is doubtful in tables that can be compiled.
#ifndef NORMALIZE_LEXICON_LINT_H_
#define NORMALIZE_LEXICON_LINT_H_

#include <string>
#include <vector>

#include "normalize/lexicon/tables.h"

namespace normalize {

// Every problem of the tables, those of CheckTables first: unsorted rows,
// text that is not NFC, stray spaces, a name that two entities own without
// saying so, and what else lexicons/README.md lists.
std::vector<TableProblem> LintTables(const Tables& tables);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_LINT_H_
