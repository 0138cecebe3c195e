#include "normalize/report/json.h"

#include <cmath>
#include <cstring>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMuch = 1 << 20;  // bytes; stays in a core's cache

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Digits of a confidence that mean anything.
constexpr double kConfidenceScale = 1e4;

}  // namespace

std::string RepairedUtf8(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    out.append(c.value == kInvalid ? kReplacement : text.substr(pos, c.length));
    pos += c.length;
  }
  return out;
}

void JsonWriter::Foreign(std::string_view text) {
  InvalidBytes(text, 1).empty() ? String(text) : String(RepairedUtf8(text));
}

void JsonWriter::Confidence(double confidence) {
  Key("confidence");
  Double(std::round(confidence * kConfidenceScale) / kConfidenceScale);
}

void JsonWriter::DrainTo(const JsonDrain& drain) {
  if (out_.GetSize() < kMuch) return;
  drain({out_.GetString(), out_.GetSize()});
  out_.Clear();
}

void JsonWriter::Again(std::string_view json) {
  std::memcpy(out_.Push(json.size()), json.data(), json.size());
}

}  // namespace normalize
