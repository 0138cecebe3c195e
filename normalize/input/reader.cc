#include "normalize/input/reader.h"

#include <filesystem>
#include <utility>

#include "normalize/base/file.h"
#include "normalize/input/front_matter.h"
#include "normalize/input/html.h"
#include "normalize/input/json_fields.h"
#include "normalize/text/encoding.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// As many as Decode lists.
constexpr size_t kMaxInvalid = 16;

// The status of a part, with the place that it belongs to in front.
Status At(const std::string& place, const Status& status) {
  return Status(status.code(), place + ": " + std::string(status.message()));
}

std::string NameOf(const Source& source) {
  return source.path == "-" ? "standard input" : source.path;
}

Result<std::string> ReadBytes(const Source& source) {
  return source.path == "-" ? ReadStdin() : ReadFile(source.path);
}

// The fields of NAME.json beside NAME.txt; none when there is no such file.
Result<Metadata> ReadSidecar(const Source& source) {
  if (source.path == "-") return Metadata();
  const std::string path =
      std::filesystem::path(source.path).replace_extension(".json").string();
  const auto json = ReadFile(path);
  if (!json.ok()) {
    if (json.status().code() == StatusCode::kNotFound) return Metadata();
    return json.status();
  }
  auto fields = ParseJsonFields(*json);
  if (!fields.ok()) return At(path, fields.status());
  return std::move(fields->metadata);
}

void TakeDecoded(DecodedText decoded, Document* document) {
  document->text = std::move(decoded.text);
  document->encoding = std::move(decoded.encoding);
  document->invalid = std::move(decoded.invalid);
}

// A page's own word on its encoding counts where its bytes are no UTF-8.
std::string EncodingOfPage(std::string_view bytes, const std::string& stated) {
  if (!stated.empty() || InvalidBytes(bytes, 1).empty()) return stated;
  return DeclaredEncoding(bytes);
}

// An unknown name in the page must not lose the page.
Result<DecodedText> DecodePage(std::string bytes, const std::string& stated) {
  const std::string encoding = EncodingOfPage(bytes, stated);
  if (encoding == stated) return Decode(std::move(bytes), stated);
  auto decoded = Decode(bytes, encoding);
  return decoded.ok() ? std::move(decoded) : Decode(std::move(bytes));
}

}  // namespace

InputReader::InputReader(const std::vector<std::string>& arguments,
                         InputOptions options)
    : options_(std::move(options)),
      sources_(FindSources(arguments, options_.format)) {}

std::optional<InputItem> InputReader::Next() {
  while (next_ < sources_.size()) {
    const Source& source = sources_[next_];
    if (source.status.ok() && source.format == InputFormat::kJsonLines) {
      if (auto item = NextLine()) return item;
      continue;
    }
    InputItem item = ReadWhole(source);
    item.source = next_++;
    item.format = source.format;
    return item;
  }
  return {};
}

bool InputReader::Ready() const { return lines_ == nullptr || lines_->Ready(); }

InputItem InputReader::ReadWhole(const Source& source) {
  InputItem item;
  item.status = source.status;
  if (!item.status.ok()) return item;
  auto bytes = ReadBytes(source);
  if (!bytes.ok()) {
    item.status = bytes.status();
    return item;
  }
  return source.format == InputFormat::kHtml
             ? ReadHtmlFile(source, std::move(*bytes))
             : ReadTextFile(source, std::move(*bytes));
}

// The document of `source` with everything but its text.
InputItem InputReader::Describe(const Source& source, Metadata own) {
  InputItem item;
  auto metadata = ReadSidecar(source);
  if (!metadata.ok()) {
    item.status = metadata.status();
    return item;
  }
  Override(own, &*metadata);
  Override(options_.overrides, &*metadata);
  item.document.id = source.path;
  ApplyMetadata(*metadata, &item.document);
  item.warnings = std::move(metadata->warnings);
  return item;
}

InputItem InputReader::ReadTextFile(const Source& source, std::string bytes) {
  InputItem item;
  auto decoded = Decode(std::move(bytes), options_.encoding);
  if (!decoded.ok()) {
    item.status = At(NameOf(source), decoded.status());
    return item;
  }
  FrontMatter front = ReadFrontMatter(decoded->text);
  item = Describe(source, std::move(front.metadata));
  item.document.body_begin = front.body_begin;
  TakeDecoded(std::move(*decoded), &item.document);
  return item;
}

InputItem InputReader::ReadHtmlFile(const Source& source, std::string bytes) {
  InputItem item;
  auto decoded = DecodePage(std::move(bytes), options_.encoding);
  if (!decoded.ok()) {
    item.status = At(NameOf(source), decoded.status());
    return item;
  }
  auto page = ExtractHtml(decoded->text);
  if (!page.ok()) {
    item.status = At(NameOf(source), page.status());
    return item;
  }
  item = Describe(source, std::move(page->metadata));
  item.warnings.push_back("offsets count in the text extracted from HTML");
  item.document.text = std::move(page->text);
  item.document.encoding = std::move(decoded->encoding);
  return item;
}

// Nothing for a blank line and at the end of the file.
std::optional<InputItem> InputReader::NextLine() {
  const Source& source = sources_[next_];
  InputItem failed;
  failed.source = next_;
  if (lines_ == nullptr) {
    auto opened = LineReader::Open(source.path);
    if (!opened.ok()) {
      ++next_;
      failed.status = opened.status();
      return failed;
    }
    lines_ = std::move(*opened);
    line_number_ = 0;
  }
  std::string line;
  auto more = lines_->Next(&line);
  if (more.ok() && *more) {
    ++line_number_;
    if (line.find_first_not_of(" \t\r") == std::string::npos) return {};
    return ReadLine(source, std::move(line));
  }
  lines_.reset();
  ++next_;
  if (more.ok()) return {};
  failed.status = more.status();
  return failed;
}

InputItem InputReader::ReadLine(const Source& source, std::string line) {
  InputItem item;
  item.source = next_;
  item.format = InputFormat::kJsonLines;
  const std::string place = NameOf(source) + ":" + std::to_string(line_number_);
  if (line_number_ == 1 && line.starts_with(kByteOrderMark)) {
    line.erase(0, kByteOrderMark.size());
  }
  // Never detected: a line is too short, and the format says UTF-8.
  auto decoded =
      Decode(std::move(line), options_.encoding.empty() ? std::string("UTF-8")
                                                        : options_.encoding);
  if (!decoded.ok()) {
    item.status = At(place, decoded.status());
    return item;
  }
  item.json = std::move(decoded->text);
  item.document.id = place;
  item.document.encoding = std::move(decoded->encoding);
  TakeFields(place, &item);
  return item;
}

// Reads item->json into the other members.
void InputReader::TakeFields(const std::string& place, InputItem* item) {
  auto fields = ParseJsonFields(item->json);
  if (!fields.ok()) {
    item->status = At(place, fields.status());
    return;
  }
  if (!fields->text) {
    item->status =
        Status::InvalidArgument(place + ": has no string \"text\" to work on");
    return;
  }
  item->text_value = fields->text_value;
  item->document.text = std::move(*fields->text);
  item->document.invalid = InvalidBytes(item->document.text, kMaxInvalid);
  Override(options_.overrides, &fields->metadata);
  ApplyMetadata(fields->metadata, &item->document);
  item->warnings = std::move(fields->metadata.warnings);
}

}  // namespace normalize
