// Looking for any of a few bytes, many bytes of the text at once.
#ifndef NORMALIZE_TEXT_BYTE_SET_H_
#define NORMALIZE_TEXT_BYTE_SET_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace normalize {

// Immutable; thread safe. As string_view::find_first_of, which asks memchr
// about each byte of the text.
class ByteSet {
 public:
  static constexpr size_t kMost = 8;

  // REQUIRES: between one and kMost bytes.
  explicit constexpr ByteSet(std::string_view bytes) {
    for (const char byte : bytes) {
      bytes_[size_++] = static_cast<uint8_t>(byte);
    }
  }

  // The first byte of the set at or after `pos`, or npos.
  size_t Find(std::string_view text, size_t pos) const;

 private:
  std::array<uint8_t, kMost> bytes_ = {};
  size_t size_ = 0;
};

}  // namespace normalize

#endif  // NORMALIZE_TEXT_BYTE_SET_H_
