#include "normalize/input/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string>

namespace normalize {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A longer block is no front matter but a text with a ruled line.
constexpr size_t kMaxFrontMatter = 64 << 10;

struct Line {
  std::string_view text;  // without its end
  size_t next;            // where the following line begins
};

Line LineAt(std::string_view text, size_t pos) {
  const size_t newline = text.find('\n', pos);
  const size_t end = std::min(newline, text.size());
  std::string_view line = text.substr(pos, end - pos);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) {
    line.remove_suffix(1);
  }
  return {line, newline == std::string_view::npos ? end : end + 1};
}

struct Block {
  std::string_view yaml;
  size_t end = 0;  // after the closing line; 0: no block
};

Block FindBlock(std::string_view text) {
  const size_t start = text.starts_with(kByteOrderMark) ? 3 : 0;
  const Line opening = LineAt(text, start);
  if (opening.text != "---") return {};
  const size_t limit = std::min(text.size(), kMaxFrontMatter);
  for (size_t pos = opening.next; pos < limit;) {
    const Line line = LineAt(text, pos);
    if (line.text == "---" || line.text == "...") {
      return {text.substr(opening.next, pos - opening.next), line.next};
    }
    pos = line.next;
  }
  return {};
}

void TakeFields(const YAML::Node& map, Metadata* metadata) {
  for (const auto& field : map) {
    if (!field.first.IsScalar() || !field.second.IsScalar()) continue;
    SetField(field.first.Scalar(), field.second.Scalar(), metadata);
  }
}

}  // namespace

FrontMatter ReadFrontMatter(std::string_view text) {
  FrontMatter front;
  const Block block = FindBlock(text);
  if (block.end == 0) return front;
  // yaml-cpp reports by exceptions, which end here.
  try {
    const YAML::Node root = YAML::Load(std::string(block.yaml));
    if (!root.IsMap()) return front;
    TakeFields(root, &front.metadata);
    front.body_begin = block.end;
  } catch (const YAML::Exception& error) {
    front.metadata.warnings.push_back("front matter, line " +
                                      std::to_string(error.mark.line + 2) +
                                      ": " + error.msg + "; read as text");
  }
  return front;
}

}  // namespace normalize
