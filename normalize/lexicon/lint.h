// Lint: what is doubtful in tables that can be compiled.
#ifndef NORMALIZE_LEXICON_LINT_H_
#define NORMALIZE_LEXICON_LINT_H_

#include <set>
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

// The sources that a folder's other tables (framing/*.tsv) cite.
std::set<std::string> SourcesOfOtherTables(const std::string& folder);

// Every problem of the tables: those of CheckTables, then those of the rules
// above, by file and line. `cited` are sources in use elsewhere. Thread safe.
std::vector<TableProblem> LintTables(const Tables& tables,
                                     const std::set<std::string>& cited = {});

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_LINT_H_
