// JSON as the reports write it: RapidJSON's writer, with text of ours and
// text from outside told apart.
#ifndef NORMALIZE_REPORT_JSON_H_
#define NORMALIZE_REPORT_JSON_H_

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <functional>
#include <string>
#include <string_view>

namespace normalize {

// Bytes of JSON on the way to a file, without a copy in between.
using JsonBuffer = rapidjson::StringBuffer;

// Takes a piece of JSON that is written as far as that.
using JsonDrain = std::function<void(std::string_view)>;

// `text` with U+FFFD for each byte of no valid UTF-8.
std::string RepairedUtf8(std::string_view text);

class JsonWriter : public rapidjson::Writer<JsonBuffer> {
 public:
  // `out` must outlive the writer.
  explicit JsonWriter(JsonBuffer* out)
      : rapidjson::Writer<JsonBuffer>(*out), out_(*out) {}

  using rapidjson::Writer<JsonBuffer>::Key;
  using rapidjson::Writer<JsonBuffer>::String;
  void Key(std::string_view key) {
    Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  }
  // Text of ours or of the lexicon, which is valid.
  void String(std::string_view text) {
    String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void Plain(std::string_view key, std::string_view value) {
    Key(key);
    String(value);
  }
  void PlainOrNull(std::string_view key, std::string_view value) {
    Key(key);
    value.empty() ? (void)Null() : String(value);
  }
  // Text from outside, as RepairedUtf8.
  void Foreign(std::string_view text);
  void ForeignOrNull(std::string_view key, std::string_view value) {
    Key(key);
    value.empty() ? (void)Null() : Foreign(value);
  }
  void Confidence(double confidence);

  // What has been written since the buffer had `size` bytes; and the same
  // again, where it fits as it is.
  std::string_view Since(size_t size) const {
    return {out_.GetString() + size, out_.GetSize() - size};
  }
  size_t size() const { return out_.GetSize(); }
  void Again(std::string_view json);

  // Gives away what has been written, once it has become much.
  void DrainTo(const JsonDrain& drain);

 private:
  JsonBuffer& out_;
};

}  // namespace normalize

#endif  // NORMALIZE_REPORT_JSON_H_
