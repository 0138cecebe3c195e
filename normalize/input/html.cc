#include "normalize/input/html.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <utility>

#include "normalize/text/pattern.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kPrescan = 1024;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Elements whose content is no text of the article.
constexpr std::array<std::string_view, 10> kSkipped = {
    "head",   "iframe", "math",  "noscript", "object",
    "script", "select", "style", "svg",      "template"};

// Elements that stand within a line; all others begin and end one.
constexpr std::array<std::string_view, 32> kInline = {
    "a",    "abbr", "acronym", "b",    "bdi",    "bdo",  "big", "cite",
    "code", "data", "del",     "dfn",  "em",     "font", "i",   "img",
    "ins",  "kbd",  "label",   "mark", "q",      "rp",   "rt",  "ruby",
    "s",    "samp", "small",   "span", "strong", "sub",  "sup", "u"};

constexpr std::array<std::string_view, 4> kDateNames = {
    "article:published_time", "date", "datePublished", "pubdate"};

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using HtmlDocument = std::unique_ptr<xmlDoc, FreeDocument>;

std::string_view View(const xmlChar* text) {
  return text == nullptr ? std::string_view()
                         : reinterpret_cast<const char*>(text);
}

template <size_t N>
bool IsOneOf(std::string_view name,
             const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsElement(const xmlNode* node) { return node->type == XML_ELEMENT_NODE; }

bool IsSkipped(const xmlNode* node) {
  return IsElement(node) ? IsOneOf(View(node->name), kSkipped)
                         : node->type != XML_TEXT_NODE &&
                               node->type != XML_CDATA_SECTION_NODE;
}

bool BreaksLine(const xmlNode* node) {
  return IsElement(node) && !IsOneOf(View(node->name), kInline) &&
         View(node->name) != "wbr";
}

std::string Attribute(const xmlNode* node, const char* name) {
  xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
  std::string result(View(value));
  xmlFree(value);
  return result;
}

// What libxml2 takes: without NUL, which ends its input, and valid.
std::string Sanitized(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  for (size_t pos = 0; pos < html.size();) {
    const CodePoint c = DecodeAt(html, pos);
    const bool keep = c.value != 0 && c.value != kInvalid;
    out.append(keep ? html.substr(pos, c.length) : kReplacement);
    pos += c.length;
  }
  return out;
}

// Gathers text with white space as a browser shows it.
class TextWriter {
 public:
  void Append(std::string_view text) {
    for (const char c : text) {
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        space_ = true;
        continue;
      }
      if (space_ && !out_.empty() && out_.back() != '\n') out_ += ' ';
      space_ = false;
      out_ += c;
    }
  }
  void BreakLine() {
    space_ = false;
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
  }
  std::string Take() {
    BreakLine();
    return std::move(out_);
  }

 private:
  std::string out_;
  bool space_ = false;
};

// The node that follows in reading order, below `root`; a page may nest deeper
// than a stack, so there is no recursion.
const xmlNode* Next(const xmlNode* node, const xmlNode* root, bool descend,
                    TextWriter* writer) {
  if (descend && node->children != nullptr) return node->children;
  while (node != root) {
    if (BreaksLine(node)) writer->BreakLine();
    if (node->next != nullptr) return node->next;
    node = node->parent;
  }
  return nullptr;
}

std::string TextOf(const xmlNode* root) {
  TextWriter writer;
  const xmlNode* node = root;
  while (node != nullptr) {
    const bool skipped = IsSkipped(node);
    if (BreaksLine(node)) writer.BreakLine();
    if (!skipped && !IsElement(node)) writer.Append(View(node->content));
    node = Next(node, root, !skipped, &writer);
  }
  return writer.Take();
}

void ReadMeta(const xmlNode* node, Metadata* metadata) {
  std::string name = Attribute(node, "property");
  if (name.empty()) name = Attribute(node, "name");
  const std::string content = Attribute(node, "content");
  if (IsOneOf(name, kDateNames)) SetField("date", content, metadata);
  if (name == "og:site_name") SetField("outlet", content, metadata);
}

void ReadHead(const xmlNode* head, Metadata* metadata) {
  for (const xmlNode* node = head->children; node; node = node->next) {
    if (!IsElement(node)) continue;
    if (View(node->name) == "meta") ReadMeta(node, metadata);
    if (View(node->name) == "title" && node->children != nullptr) {
      TextWriter title;
      title.Append(View(node->children->content));
      std::string line = title.Take();
      if (!line.empty()) line.pop_back();
      SetField("title", line, metadata);
    }
  }
}

Metadata ReadMetadata(const xmlNode* root) {
  Metadata metadata;
  SetField("lang", Attribute(root, "lang"), &metadata);
  for (const xmlNode* node = root->children; node; node = node->next) {
    if (IsElement(node) && View(node->name) == "head") {
      ReadHead(node, &metadata);
    }
  }
  return metadata;
}

}  // namespace

std::string DeclaredEncoding(std::string_view bytes) {
  static const auto pattern = Pattern::Compile(
      R"((?i)<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+))");
  bytes = bytes.substr(0, kPrescan);
  const auto match = pattern->Find(bytes);
  return match ? std::string((*match)[1].In(bytes)) : std::string();
}

Result<HtmlText> ExtractHtml(std::string_view html) {
  const std::string input = Sanitized(html);
  if (input.size() > std::numeric_limits<int>::max()) {
    return Status::InvalidArgument("is more than 2 GiB of HTML");
  }
  const HtmlDocument document(htmlReadMemory(
      input.data(), static_cast<int>(input.size()), nullptr, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
          HTML_PARSE_NONET | HTML_PARSE_NODEFDTD));
  const xmlNode* root =
      document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return Status::InvalidArgument("holds no HTML");
  return HtmlText{TextOf(root), ReadMetadata(root)};
}

}  // namespace normalize
