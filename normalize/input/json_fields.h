// The fields of one JSON object that describe a text: a sidecar, or a line of
// JSON Lines. Unknown keys of any shape are passed over.
#ifndef NORMALIZE_INPUT_JSON_FIELDS_H_
#define NORMALIZE_INPUT_JSON_FIELDS_H_

#include <optional>
#include <string>
#include <string_view>

#include "normalize/input/metadata.h"
#include "normalize/span.h"
#include "normalize/status.h"

namespace normalize {

struct JsonFields {
  Metadata metadata;
  std::optional<std::string> text;  // the string at the key "text"
  // Where that string stands in the JSON, with its quotes; the last one
  // counts when the key is given twice.
  ByteSpan text_value;
};

// Error: kInvalidArgument with the reason and the byte at which reading
// failed; the caller knows the file and the line. Invalid UTF-8 inside strings
// is passed through.
Result<JsonFields> ParseJsonFields(std::string_view json);

// The JSON with the string at `text_value` replaced by `text`; every other
// byte stays as it was.
std::string ReplaceText(std::string_view json, const ByteSpan& text_value,
                        std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_INPUT_JSON_FIELDS_H_
