// The record of `normalize annotate`: one JSON object a document, described
// by record.schema.json beside this file.
#ifndef NORMALIZE_REPORT_RECORD_H_
#define NORMALIZE_REPORT_RECORD_H_

#include <string>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/lexicon.h"
#include "normalize/report/json.h"
#include "normalize/report/offsets.h"

namespace normalize {

// Version of the record: raised when a reader of the older one would break.
inline constexpr int kRecordSchema = 1;

struct RecordOptions {
  OffsetUnit offsets = OffsetUnit::kByte;

  // Where there is one, a long record is given to it piece by piece, and only
  // its end is left in the buffer: the record of a long text is longer than
  // the text.
  JsonDrain drain = {};
};

// Appends the record and a line end. `rewritten` may be null: then it has no
// "normalized" and no "alignment". `warnings` come before the annotation's.
// Always valid JSON in valid UTF-8: a byte of no valid UTF-8 becomes U+FFFD,
// and a warning of the record says where.
void AppendRecord(const Document& document, const Annotation& annotation,
                  const Rewritten* rewritten, const Lexicon& lexicon,
                  const std::vector<std::string>& warnings,
                  const RecordOptions& options, JsonBuffer* out);

}  // namespace normalize

#endif  // NORMALIZE_REPORT_RECORD_H_
