// The lexicons that are measured.
#ifndef NORMALIZE_TOOLS_BENCH_LEXICONS_H_
#define NORMALIZE_TOOLS_BENCH_LEXICONS_H_

#include <memory>
#include <string>
#include <vector>

#include "normalize/lexicon.h"
#include "normalize/lexicon/tables.h"

namespace normalize::bench {

// English or Chinese labels of the lexicon, for a generated text.
std::vector<std::string> SomeLabels(const Lexicon& lexicon, bool chinese);

// The tables of `folder`; when it is empty or cannot be read (which is said on
// stderr), those of 100 thousand made-up persons, always the same.
Tables BigTables(const std::string& folder);

}  // namespace normalize::bench

#endif  // NORMALIZE_TOOLS_BENCH_LEXICONS_H_
