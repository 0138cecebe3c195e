#include "normalize/text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMaxDetected = 64 << 10;
constexpr size_t kMaxInvalid = 16;

struct CloseDetector {
  void operator()(UCharsetDetector* d) const { ucsdet_close(d); }
};
struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
using Detector = std::unique_ptr<UCharsetDetector, CloseDetector>;
using Converter = std::unique_ptr<UConverter, CloseConverter>;

bool StartsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

using namespace std::string_view_literals;

// Encodings that a byte order mark tells. UTF-32LE begins like UTF-16LE.
constexpr std::pair<std::string_view, const char*> kMarks[] = {
    {"\xFF\xFE\0\0"sv, "UTF-32LE"},
    {"\0\0\xFE\xFF"sv, "UTF-32BE"},
    {"\xFF\xFE"sv, "UTF-16LE"},
    {"\xFE\xFF"sv, "UTF-16BE"},
};

// Where a detector names an encoding, the superset of it that is in use.
constexpr std::pair<std::string_view, std::string_view> kSupersets[] = {
    {"ISO-8859-1", "windows-1252"},
    {"ISO-8859-9", "windows-1254"},
    {"US-ASCII", "UTF-8"},
    {"GB2312", "GB18030"},
    {"GBK", "GB18030"},
};

std::string SupersetOf(std::string_view name) {
  for (const auto& [narrow, wide] : kSupersets) {
    if (name == narrow) return std::string(wide);
  }
  return std::string(name);
}

// UTF-16 without a mark: mostly ASCII, so that nearly every other byte is
// NUL and the others are not.
std::string Utf16ByZeros(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return "";
  const std::string_view head = bytes.substr(0, kMaxDetected);
  size_t zeros[2] = {0, 0};
  for (size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0';
  const size_t units = head.size() / 2;
  for (const size_t side : {0, 1}) {
    if (zeros[side] * 10 >= units * 4 && zeros[1 - side] * 50 < units) {
      return side == 1 ? "UTF-16LE" : "UTF-16BE";
    }
  }
  return "";
}

// What CJK text in UTF-16 consists of; Hangul is left out, since GB2312 looks
// like Hangul in UTF-16.
bool IsCjkTextUnit(unsigned unit) {
  return (unit >= 0x4E00 && unit < 0xA000) ||
         (unit >= 0x3000 && unit < 0x3100) || unit >= 0xFF00 ||
         (unit >= 0x2010 && unit < 0x2030) || (unit >= 0x20 && unit < 0x7F) ||
         unit == '\n' || unit == '\r' || unit == '\t';
}

// Chinese or Japanese in UTF-16 without a mark and with few ASCII characters.
// Shift_JIS read as UTF-16BE seems all Han, but none of it below U+8000.
bool IsCjkUtf16(std::string_view head, bool little_endian) {
  size_t good = 0;
  size_t low_han = 0;
  const size_t units = head.size() / 2;
  for (size_t i = 0; i < units; ++i) {
    const auto a = static_cast<unsigned char>(head[2 * i]);
    const auto b = static_cast<unsigned char>(head[2 * i + 1]);
    const unsigned unit = little_endian ? b << 8 | a : a << 8 | b;
    good += IsCjkTextUnit(unit);
    low_han += unit >= 0x4E00 && unit < 0x8000;
  }
  return units >= 8 && good * 100 >= units * 97 && low_han * 5 >= units;
}

std::string CjkUtf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kMaxDetected);
  if (bytes.size() % 2 != 0) return "";
  if (IsCjkUtf16(head, true)) return "UTF-16LE";
  return IsCjkUtf16(head, false) ? "UTF-16BE" : "";
}

constexpr size_t kFewBytes = 2;

// Broken bytes that are few among many good characters.
bool IsMostlyUtf8(std::string_view bytes) {
  size_t good = 0;
  size_t bad = 0;
  const std::string_view head = bytes.substr(0, kMaxDetected);
  for (size_t pos = 0; pos < head.size();) {
    const CodePoint c = DecodeAt(head, pos);
    if (c.length > 1) ++good;
    // A character cut by the end of the head is not broken.
    if (c.value == kInvalid && pos + 4 <= head.size()) ++bad;
    pos += c.length;
  }
  return good >= 4 * bad;
}

bool IsAsciiLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A byte that a Western single-byte text would have there: a letter beside a
// letter, or a quotation mark, dash or the like. 0xC2 and 0xC3 are rare letters
// and the usual beginnings of broken UTF-8, 0xFF is no letter of news.
bool IsLikeSingleByte(std::string_view bytes, size_t pos) {
  const auto byte = static_cast<unsigned char>(bytes[pos]);
  if (byte < 0xC0) return byte != 0x81 && byte != 0x8D && byte != 0x9D;
  if (byte == 0xC2 || byte == 0xC3 || byte == 0xFF) return false;
  return (pos > 0 && IsAsciiLetter(bytes[pos - 1])) ||
         (pos + 1 < bytes.size() && IsAsciiLetter(bytes[pos + 1]));
}

// One or two stray bytes in ASCII are something broken rather than an
// encoding, unless they stand as its letters do.
bool IsStray(std::string_view bytes) {
  const std::vector<size_t> bad = InvalidBytes(bytes, kFewBytes + 1);
  return bad.size() <= kFewBytes &&
         std::any_of(bad.begin(), bad.end(), [&](size_t pos) {
           return !IsLikeSingleByte(bytes, pos);
         });
}

// At this confidence ICU has seen more than a coincidence.
constexpr int kConfident = 25;

std::string AskDetector(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&error));
  if (U_FAILURE(error)) return "";
  const size_t size = std::min(bytes.size(), kMaxDetected);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(size),
                 &error);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return "";
  if (ucsdet_getConfidence(match, &error) < kConfident) return "";
  const char* name = ucsdet_getName(match, &error);
  if (U_FAILURE(error) || name == nullptr) return "";
  // EBCDIC is no encoding of news; what looks like it is something broken.
  return std::string_view(name).substr(0, 3) == "IBM" ? "" : SupersetOf(name);
}

// Empty when nothing is recognized.
std::string DetectEncoding(std::string_view bytes) {
  for (const auto& [mark, name] : kMarks) {
    if (StartsWith(bytes, mark)) return name;
  }
  if (InvalidBytes(bytes, 1).empty()) {
    // NUL is valid UTF-8; only a text that is half NUL is something else.
    const std::string utf16 = Utf16ByZeros(bytes);
    return utf16.empty() ? "UTF-8" : utf16;
  }
  if (const std::string utf16 = Utf16ByZeros(bytes); !utf16.empty()) {
    return utf16;
  }
  if (IsMostlyUtf8(bytes) || IsStray(bytes)) return "UTF-8";
  if (const std::string utf16 = CjkUtf16(bytes); !utf16.empty()) return utf16;
  return AskDetector(bytes);
}

// What ICU calls UTF-8 we do not convert: its bytes stay as they are.
bool IsUtf8Name(const UConverter* converter) {
  UErrorCode error = U_ZERO_ERROR;
  const char* name = ucnv_getName(converter, &error);
  return U_SUCCESS(error) && std::string_view(name) == "UTF-8";
}

// The name that mail and the web use, which is an IANA name too.
std::string UsualName(const std::string& name) {
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode error = U_ZERO_ERROR;
    const char* found = ucnv_getStandardName(name.c_str(), standard, &error);
    if (U_FAILURE(error) || found == nullptr) continue;
    return std::string_view(found) == "gb18030" ? "GB18030" : found;
  }
  return name;
}

constexpr size_t kUnits = 16 << 10;

void AppendUnits(const UChar* begin, const UChar* end, UChar* pending,
                 std::string* out) {
  for (const UChar* at = begin; at < end; ++at) {
    const UChar unit = *at;
    if ((unit & 0xFC00) == 0xD800) {
      *pending = unit;
    } else if ((unit & 0xFC00) == 0xDC00 && *pending != 0) {
      AppendUtf8(
          0x10000 + ((char32_t{*pending} - 0xD800) << 10) + (unit - 0xDC00u),
          out);
      *pending = 0;
    } else {
      AppendUtf8((unit & 0xF800) == 0xD800 ? 0xFFFD : unit, out);
      *pending = 0;
    }
  }
}

// In pieces of a fixed size: memory is the text and its conversion.
std::string Convert(std::string_view bytes, UConverter* converter) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  std::array<UChar, kUnits> units;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UChar pending = 0;
  UErrorCode error;
  do {
    error = U_ZERO_ERROR;
    UChar* target = units.data();
    ucnv_toUnicode(converter, &target, units.data() + kUnits, &source, end,
                   nullptr, true, &error);
    AppendUnits(units.data(), target, &pending, &out);
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  return out;
}

DecodedText AsUtf8(std::string bytes) {
  DecodedText out;
  out.invalid = InvalidBytes(bytes, kMaxInvalid);
  out.text = std::move(bytes);
  return out;
}

}  // namespace

Result<DecodedText> Decode(std::string bytes, std::string_view encoding) {
  std::string name(encoding);
  if (name.empty()) name = DetectEncoding(bytes);
  if (name.empty() || name == "UTF-8") return AsUtf8(std::move(bytes));
  UErrorCode error = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name.c_str(), &error));
  if (U_FAILURE(error)) {
    // ICU detects a few encodings that it cannot convert.
    if (encoding.empty()) return AsUtf8(std::move(bytes));
    return Status::InvalidArgument("unknown encoding: " + name);
  }
  if (IsUtf8Name(converter.get())) return AsUtf8(std::move(bytes));
  std::string_view body = bytes;
  for (const auto& [mark, marked] : kMarks) {
    if (name == marked && StartsWith(body, mark)) {
      body.remove_prefix(mark.size());
      break;
    }
  }
  DecodedText out;
  out.text = Convert(body, converter.get());
  out.encoding = UsualName(name);
  out.converted = true;
  return out;
}

}  // namespace normalize
