// UTF-8 as the toolkit reads it: one decoder for every floor, so that what
// the compiler of a lexicon saw as a character the matcher sees as one too.
// Invalid bytes are characters of their own (kInvalid, one byte each) and are
// never changed.
#ifndef NORMALIZE_TEXT_UTF8_H_
#define NORMALIZE_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace normalize {

inline constexpr char32_t kInvalid = 0xFFFFFFFF;

struct CodePoint {
  char32_t value;   // kInvalid for a byte that starts no valid sequence
  uint32_t length;  // in bytes, at least 1
};

// REQUIRES: pos < text.size().
inline CodePoint DecodeAt(std::string_view text, size_t pos) {
  const auto byte = [&](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned b0 = byte(pos);
  if (b0 < 0x80) return {b0, 1};
  const unsigned b1 = byte(pos + 1);
  if (b0 < 0xC2 || (b1 & 0xC0) != 0x80) return {kInvalid, 1};
  if (b0 < 0xE0) return {((b0 & 0x1F) << 6) | (b1 & 0x3F), 2};
  const unsigned b2 = byte(pos + 2);
  if ((b2 & 0xC0) != 0x80) return {kInvalid, 1};
  if (b0 < 0xF0) {
    const char32_t c = ((b0 & 0xF) << 12) | ((b1 & 0x3F) << 6) | (b2 & 0x3F);
    if (c < 0x800 || (c >= 0xD800 && c < 0xE000)) return {kInvalid, 1};
    return {c, 3};
  }
  const unsigned b3 = byte(pos + 3);
  if (b0 > 0xF4 || (b3 & 0xC0) != 0x80) return {kInvalid, 1};
  const char32_t c = ((b0 & 0x7) << 18) | ((b1 & 0x3F) << 12) |
                     ((b2 & 0x3F) << 6) | (b3 & 0x3F);
  if (c < 0x10000 || c > 0x10FFFF) return {kInvalid, 1};
  return {c, 4};
}

// The character that ends right before `pos`; kInvalid when pos is 0 or the
// bytes there form none.
CodePoint DecodeBefore(std::string_view text, size_t pos);

bool IsAscii(std::string_view text);

// Code points of valid UTF-8.
size_t CountCharacters(std::string_view text);

void AppendUtf8(char32_t c, std::string* out);
std::string ToUtf8(std::u32string_view text);
// Invalid bytes are left out.
std::u32string ToUtf32(std::string_view text);

// Byte offsets of the bytes that belong to no valid sequence, at most `limit`.
std::vector<size_t> InvalidBytes(std::string_view text, size_t limit);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_UTF8_H_
