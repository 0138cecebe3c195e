#include "normalize/text/re2_groups.h"

namespace normalize {

std::optional<std::vector<ByteSpan>> FindWithGroups(const re2::RE2& re,
                                                    std::string_view text,
                                                    size_t from) {
  if (from > text.size()) return std::nullopt;
  const int groups = 1 + re.NumberOfCapturingGroups();
  std::vector<re2::StringPiece> found(static_cast<size_t>(groups));
  // A text without storage would give groups without a position.
  if (text.data() == nullptr) text = "";
  if (!re.Match(re2::StringPiece(text.data(), text.size()), from, text.size(),
                re2::RE2::UNANCHORED, found.data(), groups)) {
    return std::nullopt;
  }
  std::vector<ByteSpan> spans;
  for (const re2::StringPiece& piece : found) {
    const char* at = piece.data() != nullptr ? piece.data() : found[0].data();
    const size_t begin = static_cast<size_t>(at - text.data());
    spans.push_back({begin, begin + piece.size()});
  }
  return spans;
}

}  // namespace normalize
