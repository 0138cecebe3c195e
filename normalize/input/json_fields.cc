#include "normalize/input/json_fields.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <utility>

namespace normalize {
namespace {

using rapidjson::SizeType;

// Numbers come as they are written, so that a numeric id stays itself; the
// iterative parser is not deeper than its heap, however deep the input nests.
constexpr unsigned kParseFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Collects the scalar fields of the outermost object.
class FieldHandler {
 public:
  FieldHandler(std::string_view json, const rapidjson::MemoryStream& stream)
      : json_(json), stream_(stream) {}

  bool Null() { return depth_ > 0 || NotAnObject(); }
  bool Bool(bool) { return depth_ > 0 || NotAnObject(); }
  bool Int(int) { return true; }
  bool Uint(unsigned) { return true; }
  bool Int64(int64_t) { return true; }
  bool Uint64(uint64_t) { return true; }
  bool Double(double) { return true; }
  bool RawNumber(const char* digits, SizeType length, bool) {
    if (depth_ == 0) return NotAnObject();
    if (depth_ == 1 && key_ != "text") SetValue({digits, length});
    return true;
  }
  bool String(const char* chars, SizeType length, bool) {
    if (depth_ == 0) return NotAnObject();
    if (depth_ == 1) SetString({chars, length});
    return true;
  }
  bool StartObject() {
    ++depth_;
    return true;
  }
  bool Key(const char* chars, SizeType length, bool) {
    if (depth_ == 1) {
      key_.assign(chars, length);
      key_end_ = stream_.Tell();
    }
    return true;
  }
  bool EndObject(SizeType) {
    --depth_;
    return true;
  }
  bool StartArray() {
    if (depth_ == 0) return NotAnObject();
    ++depth_;
    return true;
  }
  bool EndArray(SizeType) {
    --depth_;
    return true;
  }

  JsonFields& fields() { return fields_; }
  bool not_an_object() const { return not_an_object_; }

 private:
  bool NotAnObject() {
    not_an_object_ = true;
    return false;
  }
  void SetValue(std::string_view value) {
    SetField(key_, value, &fields_.metadata);
  }
  void SetString(std::string_view value) {
    if (key_ != "text") return SetValue(value);
    fields_.text = value;
    fields_.text_value = {ValueBegin(), stream_.Tell()};
  }
  // The value begins after the colon that follows its key.
  size_t ValueBegin() const {
    size_t pos = key_end_;
    while (IsSpace(json_[pos]) || json_[pos] == ':') ++pos;
    return pos;
  }

  std::string_view json_;
  const rapidjson::MemoryStream& stream_;
  JsonFields fields_;
  std::string key_;
  size_t key_end_ = 0;
  int depth_ = 0;
  bool not_an_object_ = false;
};

Status Broken(size_t offset, const std::string& reason) {
  return Status::InvalidArgument("broken JSON at byte " +
                                 std::to_string(offset) + ": " + reason);
}

}  // namespace

Result<JsonFields> ParseJsonFields(std::string_view json) {
  rapidjson::MemoryStream stream(json.data(), json.size());
  FieldHandler handler(json, stream);
  rapidjson::Reader reader;
  const auto result = reader.Parse<kParseFlags>(stream, handler);
  if (handler.not_an_object()) {
    return Status::InvalidArgument("is no JSON object");
  }
  if (result.IsError()) {
    return Broken(result.Offset(), rapidjson::GetParseError_En(result.Code()));
  }
  // The parser takes a NUL byte for the end of its input.
  if (stream.Tell() != json.size()) return Broken(stream.Tell(), "a NUL byte");
  return std::move(handler.fields());
}

std::string ReplaceText(std::string_view json, const ByteSpan& text_value,
                        std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<SizeType>(text.size()));
  std::string out;
  out.reserve(json.size() + buffer.GetSize());
  out.append(json.substr(0, text_value.begin));
  out.append(buffer.GetString(), buffer.GetSize());
  out.append(json.substr(text_value.end));
  return out;
}

}  // namespace normalize
