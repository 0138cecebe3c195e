#include "normalize/resolve/line_style.h"

#include <algorithm>
#include <array>

#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kLongestLine = 4096;  // bytes that are looked at

// What the characters of one word of a line are.
struct WordLook {
  size_t end = 0;
  size_t letters = 0;
  bool any_lower = false;
};

enum AsciiLook : uint8_t {
  kNoWord = 0,
  kInWord = 1,
  kUpperLook = 2,
  kLowerLook = 4
};

// InfoOf of the ASCII characters in a byte each: most lines have no others, and
// each line with a name in it is read.
constexpr std::array<uint8_t, 128> kAsciiLooks = [] {
  std::array<uint8_t, 128> looks{};
  for (int c = '0'; c <= '9'; ++c) looks[c] = kInWord;
  for (int c = 'A'; c <= 'Z'; ++c) looks[c] = kInWord | kUpperLook;
  for (int c = 'a'; c <= 'z'; ++c) looks[c] = kInWord | kLowerLook;
  looks['_'] = kInWord;
  return looks;
}();

WordLook LookAtWord(std::string_view line, size_t pos) {
  WordLook look;
  for (uint8_t c; pos < line.size(); ++pos) {
    c = static_cast<uint8_t>(line[pos]);
    if (c >= 0x80 || kAsciiLooks[c] == kNoWord) break;
    look.any_lower |= (kAsciiLooks[c] & kLowerLook) != 0;
    look.letters += kAsciiLooks[c] > kInWord;
  }
  while (pos < line.size()) {
    const CodePoint c = DecodeAt(line, pos);
    const CharInfo& info = InfoOf(c.value);
    if (info.cls != CharClass::kWord) break;
    look.any_lower |= info.lower;
    look.letters += info.lower || info.upper;
    pos += c.length;
  }
  look.end = pos;
  return look;
}

// Counts the words of a line by their capitals. Short words (of, the, in) are
// lower case in titles too.
struct CapitalCount {
  size_t words = 0, capitals_only = 0;  // of two letters or more
  size_t upper = 0, lower = 0;          // of four letters or more

  void Add(const CharInfo& first, const WordLook& look) {
    if (look.letters < 2) return;
    words += 1;
    capitals_only += first.upper && !look.any_lower;
    if (look.letters < 4) return;
    upper += first.upper;
    lower += first.lower;
  }

  LineStyle Style() const {
    if (words >= 2 && capitals_only == words) return LineStyle::kUpper;
    return upper >= 3 && lower * 3 <= upper ? LineStyle::kTitle
                                            : LineStyle::kSentence;
  }

  // Running text shows itself long before the end of its line: did each of
  // the `capitals` of the line begin a word, it would still be no title.
  bool IsSentenceFor(size_t capitals) const {
    return capitals_only < words && lower * 3 > capitals;
  }
};

// At least as many as the line has words that begin with a capital. In pieces
// whose count fits a byte, which lets the compiler count many bytes at once.
size_t CountCapitals(std::string_view line) {
  size_t count = 0;
  for (size_t pos = 0; pos < line.size(); pos += 128) {
    uint8_t some = 0;
    for (const char c : line.substr(pos, 128)) {
      some = static_cast<uint8_t>(some + ((c >= 'A') & (c <= 'Z')) + (c < 0));
    }
    count += some;
  }
  return count;
}

}  // namespace

LineStyle StyleOf(std::string_view line) {
  line = line.substr(0, kLongestLine);
  const size_t capitals = CountCapitals(line);
  CapitalCount count;
  for (size_t pos = 0; pos < line.size();) {
    const auto byte = static_cast<uint8_t>(line[pos]);
    if (byte < 0x80 && kAsciiLooks[byte] == kNoWord) {
      ++pos;
      continue;
    }
    const CodePoint c = DecodeAt(line, pos);
    const CharInfo& first = InfoOf(c.value);
    if (first.cls != CharClass::kWord) {
      pos += c.length;
      continue;
    }
    const WordLook look = LookAtWord(line, pos);
    pos = look.end;
    count.Add(first, look);
    if (count.IsSentenceFor(capitals)) break;
  }
  return count.Style();
}

}  // namespace normalize
