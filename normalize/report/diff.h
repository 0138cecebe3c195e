// A rewrite as a unified diff, which `patch` applies.
#ifndef NORMALIZE_REPORT_DIFF_H_
#define NORMALIZE_REPORT_DIFF_H_

#include <string>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/report/style.h"

namespace normalize {

// Nothing when nothing changes. Made from the edits, not by comparing texts,
// so it takes time linear in the text.
void AppendDiff(const Document& document, const Rewritten& rewritten,
                const Style& style, std::string* out);

}  // namespace normalize

#endif  // NORMALIZE_REPORT_DIFF_H_
