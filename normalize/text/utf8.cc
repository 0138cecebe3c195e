#include "normalize/text/utf8.h"

#include <algorithm>
#include <cstring>

namespace normalize {
namespace {

constexpr uint64_t kHighBits = 0x8080808080808080;

// The position of the first byte at or after `pos` that is not ASCII.
size_t SkipAscii(std::string_view text, size_t pos) {
  uint64_t words[8];
  while (pos + sizeof words <= text.size()) {
    std::memcpy(words, text.data() + pos, sizeof words);
    uint64_t all = 0;
    for (const uint64_t word : words) all |= word;
    if (all & kHighBits) break;
    pos += sizeof words;
  }
  while (pos < text.size() && static_cast<signed char>(text[pos]) >= 0) ++pos;
  return pos;
}

}  // namespace

CodePoint DecodeBefore(std::string_view text, size_t pos) {
  for (size_t length = 1; length <= 4 && length <= pos; ++length) {
    const auto byte = static_cast<unsigned char>(text[pos - length]);
    if ((byte & 0xC0) == 0x80) continue;
    const CodePoint found = DecodeAt(text.substr(0, pos), pos - length);
    if (found.length == length) return found;
    break;
  }
  return {kInvalid, 1};
}

bool IsAscii(std::string_view text) {
  return SkipAscii(text, 0) == text.size();
}

size_t CountCharacters(std::string_view text) {
  return static_cast<size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

void AppendUtf8(char32_t c, std::string* out) {
  const auto put = [out](char32_t byte) {
    out->push_back(static_cast<char>(byte));
  };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

std::string ToUtf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) AppendUtf8(c, &out);
  return out;
}

std::u32string ToUtf32(std::string_view text) {
  std::u32string out;
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (c.value != kInvalid) out.push_back(c.value);
    pos += c.length;
  }
  return out;
}

std::vector<size_t> InvalidBytes(std::string_view text, size_t limit) {
  std::vector<size_t> found;
  for (size_t pos = 0; found.size() < limit;) {
    pos = SkipAscii(text, pos);
    // Runs of other characters are decoded without looking for ASCII words.
    while (pos < text.size() && static_cast<signed char>(text[pos]) < 0) {
      const CodePoint c = DecodeAt(text, pos);
      if (c.value == kInvalid) {
        found.push_back(pos);
        if (found.size() == limit) return found;
      }
      pos += c.length;
    }
    if (pos >= text.size()) break;
  }
  return found;
}

}  // namespace normalize
