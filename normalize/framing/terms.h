// Terms of the contrast sets in a document.
#ifndef NORMALIZE_FRAMING_TERMS_H_
#define NORMALIZE_FRAMING_TERMS_H_

#include <vector>

#include "normalize/framing/facts.h"

namespace normalize {

// Reads the text, the names and the sentences of `facts`. No terms are words
// of a name ("Secretary of State"), of boilerplate, or of a longer term
// ("according to" holds no accord), and none of a set about an entity where
// the sentence does not name it.
std::vector<TermFact> FindTerms(const DocumentFacts& facts,
                                const FramingTables& tables);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_TERMS_H_
