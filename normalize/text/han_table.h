// The generated tables behind han.h and readings.h; see the generator in
// tools/build/make_han_table.py for their layout.
#ifndef NORMALIZE_TEXT_HAN_TABLE_H_
#define NORMALIZE_TEXT_HAN_TABLE_H_

#include <cstddef>
#include <cstdint>

namespace normalize::han_table {

// The tables cover [kFirst, kLimit) in pages of kPage characters.
inline constexpr char32_t kFirst = 0x2E00;
inline constexpr char32_t kLimit = 0x32400;
inline constexpr char32_t kPage = 128;

// What to add to the low 16 bits of a character to fold it. kCrossPlane: the
// fold lies in another plane, see kFoldOther (sorted pairs of characters).
inline constexpr uint16_t kCrossPlane = 0x8000;
extern const uint16_t kFoldIndex[];
extern const uint16_t kFoldDelta[];
extern const char32_t kFoldOther[];
extern const size_t kFoldOtherSize;

// Where the readings of a character start in the pool, 0 for none. A code is
// syllable << 3 | tone; kLastReading marks the last one of a list.
inline constexpr uint16_t kLastReading = 0x8000;
extern const uint16_t kReadingIndex[];
extern const uint16_t kReadingStart[];
extern const uint16_t kReadingPool[];

// One bit a character from kScriptFirst on: those that only Simplified, and
// those that only Traditional text uses.
inline constexpr char32_t kScriptFirst = 0x4E00;
inline constexpr char32_t kScriptLimit = 0xA000;
extern const uint32_t kOnlySimplified[];
extern const uint32_t kOnlyTraditional[];

}  // namespace normalize::han_table

#endif  // NORMALIZE_TEXT_HAN_TABLE_H_
