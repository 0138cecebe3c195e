// What a rewrite would change in a document, for people: the place, the old
// and the new wording, how it was decided.
#ifndef NORMALIZE_REPORT_PREVIEW_H_
#define NORMALIZE_REPORT_PREVIEW_H_

#include <string>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/lexicon.h"
#include "normalize/report/style.h"

namespace normalize {

// A heading, an entry for each different replacement with its first place,
// and a line of sums. Replacements of the same wording are counted.
void AppendPreview(const Document& document, const Annotation& annotation,
                   const Lexicon& lexicon, const Style& style,
                   std::string* out);

// The mention in its line, the new wording after the old one.
std::string InContext(const Document& document, const Mention& mention,
                      const Style& style);

}  // namespace normalize

#endif  // NORMALIZE_REPORT_PREVIEW_H_
