// Tables -> compiled lexicon.
#ifndef NORMALIZE_LEXICON_COMPILER_H_
#define NORMALIZE_LEXICON_COMPILER_H_

#include <cstdint>
#include <functional>
#include <string>

#include "normalize/lexicon/tables.h"
#include "normalize/status.h"

namespace normalize {

struct CompileOptions {
  // Called now and then with the entities done and their number.
  std::function<void(size_t, size_t)> progress;
};

// The bytes of the file of format.h. The same tables give the same bytes,
// whatever the order of their rows (but for the rows' own numbers).
// REQUIRES: CheckTables found no problem. kInvalidArgument when the tables are
// too large for the format (4 GiB of text).
Result<std::string> CompileTables(const Tables& tables,
                                  const CompileOptions& options = {});

// Reads, checks and compiles a folder. kInvalidArgument lists the first
// problems, one a line, each with file, line and reason.
Result<std::string> CompileFolder(const std::string& folder,
                                  const CompileOptions& options = {});

// The first problems in one message of several lines; ok when `problems` has
// none that keeps the tables from being used.
Status ProblemsStatus(const std::vector<TableProblem>& problems);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_COMPILER_H_
