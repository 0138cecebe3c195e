// Sets of terms for one thing: whichever a text chooses is a choice.
#ifndef NORMALIZE_FRAMING_CONTRASTS_H_
#define NORMALIZE_FRAMING_CONTRASTS_H_

#include <string>
#include <vector>

#include "normalize/lexicon/tables.h"
#include "normalize/status.h"
#include "normalize/text/pattern.h"

namespace normalize {

struct ContrastTerm {
  std::string set, term, lang;
  std::string stance;  // "neutral", "critical", "approving", "official"
  std::string about;   // an entity that the sentence has to name, or empty
  std::string note, source;
  std::string expression;  // matches the term in its forms, case ignored;
  Pattern pattern;         // Chinese: in text made Simplified
  uint32_t line = 0;       // of the table
};

// In the order of the table. Rows that have a problem are left out.
Result<std::vector<ContrastTerm>> ReadContrasts(
    const std::string& path, std::vector<TableProblem>* problems);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_CONTRASTS_H_
