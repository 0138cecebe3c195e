// Every mention of a document with all that speaks for and against it, for
// people.
#ifndef NORMALIZE_REPORT_EXPLAIN_H_
#define NORMALIZE_REPORT_EXPLAIN_H_

#include <string>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/lexicon.h"
#include "normalize/profile.h"
#include "normalize/report/style.h"

namespace normalize {

// Offsets are bytes. `profile` is the one that the annotation was made under:
// it tells why a linked name was not rewritten.
void AppendExplanation(const Document& document, const Annotation& annotation,
                       const Rewritten& rewritten, const Lexicon& lexicon,
                       const Profile& profile, const Style& style,
                       std::string* out);

}  // namespace normalize

#endif  // NORMALIZE_REPORT_EXPLAIN_H_
