// Finds the cues of a document: words and quotation marks by which it takes a
// stance on what it reports.
#ifndef NORMALIZE_FRAMING_CUES_H_
#define NORMALIZE_FRAMING_CUES_H_

#include <vector>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/framing/boilerplate.h"
#include "normalize/framing/cue_rules.h"
#include "normalize/normalizer.h"

namespace normalize {

// The cues that `annotation` does not carry yet, sorted by span; cues of one
// category do not overlap. Nothing is looked for in `boilerplate` and before
// the body. Time is linear in the text. Thread safe. The targets are views
// into what the annotation's views point to.
std::vector<Cue> FindCues(const Document& document,
                          const Annotation& annotation, const CueRules& rules,
                          const std::vector<Boilerplate>& boilerplate = {});

// What tells cues, opened once.
struct CueTables {
  CueRules cues;
  BoilerplateRules boilerplate;
};
// From the folder of the tables, `lexicons/framing` or its installed copy.
Result<CueTables> OpenCueTables(const std::string& folder);

// Normalizer::Annotate, with all cues, those in direct speech marked.
Annotation AnnotateWithCues(const Normalizer& normalizer,
                            const Document& document, const CueTables& tables);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_CUES_H_
