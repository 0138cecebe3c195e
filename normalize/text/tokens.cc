#include "normalize/text/tokens.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "normalize/base/hash.h"
#include "normalize/text/word_places.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// No name has a longer stretch of punctuation and spaces inside it.
constexpr size_t kLongestGap = 48;

enum AsciiClass : uint8_t { kOther, kLower, kUpper, kDigit };

constexpr std::array<uint8_t, 256> kAscii = [] {
  std::array<uint8_t, 256> table{};
  for (int c = 'a'; c <= 'z'; ++c) table[c] = kLower;
  for (int c = 'A'; c <= 'Z'; ++c) table[c] = kUpper;
  for (int c = '0'; c <= '9'; ++c) table[c] = kDigit;
  table['_'] = kDigit;
  return table;
}();

uint8_t AsciiAt(std::string_view text, size_t pos) {
  return kAscii[static_cast<unsigned char>(text[pos])];
}

TokenKind KindOf(CharClass cls) {
  switch (cls) {
    case CharClass::kHan:
      return TokenKind::kHan;
    case CharClass::kKana:
      return TokenKind::kKana;
    case CharClass::kHangul:
      return TokenKind::kHangul;
    default:
      return TokenKind::kWord;
  }
}

// Marks that compose with the Kana or jamo before them: decomposed text must
// get the tokens of composed text.
bool IsConjoining(char32_t c) {
  return c == 0x3099 || c == 0x309A || (c >= 0x1160 && c <= 0x11FF);
}
bool IsLeadingJamo(char32_t c) { return c >= 0x1100 && c <= 0x115F; }

constexpr size_t kLongestPlainWord = 64;  // bytes

// The hash of a word of at most 16 bytes, which most are: two words of memory.
uint64_t ShortHash(uint64_t low, uint64_t high) {
  return MixHash(MixHash(kSequenceSeed, low), high);
}

uint64_t HashOf(std::string_view folded) {
  if (folded.size() > 16) return Hash64(folded);
  uint64_t words[2] = {};
  std::memcpy(words, folded.data(), folded.size());
  return ShortHash(words[0], words[1]);
}

// Eight ASCII characters at once: the highest bit of each that is between
// `first` and `last`.
template <char first, char last>
uint64_t AreBetween(uint64_t bytes) {
  constexpr uint64_t kEach = 0x0101010101010101;
  const uint64_t above_last = bytes + kEach * (0x7F - last);
  const uint64_t from_first = bytes + kEach * (0x80 - first);
  return (from_first ^ above_last) & (kEach * 0x80);
}

// Capitals made small.
uint64_t Lowered(uint64_t bytes) {
  return bytes | AreBetween<'A', 'Z'>(bytes) >> 2;
}

// The first `size` bytes of a number as it lies in memory.
uint64_t FirstBytes(uint64_t bytes, size_t size) {
  return size >= 8 ? bytes : bytes & ((uint64_t{1} << (8 * size)) - 1);
}

class Cutter {
 public:
  Cutter(std::string_view text, uint32_t end, std::vector<Token>* out)
      : text_(text.substr(0, end)), out_(out) {}

  void Run(uint32_t pos) {
    while (pos < text_.size()) {
      places_.Fill(text_, pos);
      pos = RunPlaces(pos);
    }
  }

 private:
  // The words that begin at the places from `begin` on; returns where to go on.
  uint32_t RunPlaces(uint32_t begin) {
    const size_t covered = begin + places_.size();
    const uint16_t* end = places_.ends();
    size_t done = begin;  // the end of the last token
    for (const uint16_t* start = places_.starts(); begin + *start < covered;
         ++start) {
      const uint32_t at = begin + *start;
      if (at < done) continue;
      if (text_[at] & 0x80) {
        done = NonAscii(at);
      } else {
        while (*end <= *start) ++end;
        done = AsciiWord(at, begin + *end);
      }
    }
    return static_cast<uint32_t>(std::max(done, covered));
  }

  // The common case: a word of ASCII only. Falls back where a non-ASCII byte
  // follows, since it may belong to the word.
  uint32_t AsciiWord(uint32_t begin, size_t end) {
    if (end >= text_.size() || AsciiAt(text_, end) != kOther) {
      end = EndOfRun(std::min(end, text_.size()));
    }
    if (end < text_.size() && ContinuesWord(end)) return Word(begin);
    const size_t size = end - begin;
    if (size > kLongestPlainWord) return Word(begin);
    if (std::endian::native == std::endian::little && size <= 16 &&
        begin + 16 <= text_.size()) {
      AddShort(begin, size);
    } else {
      AddPlain(begin, size);
    }
    return static_cast<uint32_t>(end);
  }

  size_t EndOfRun(size_t end) const {
    while (end < text_.size() && AsciiAt(text_, end) != kOther) ++end;
    return end;
  }

  // Nearly every word. Without a branch, since nothing tells a processor how
  // long the next word is and whether it has a capital.
  void AddShort(uint32_t begin, size_t size) {
    uint64_t bytes[2];
    std::memcpy(bytes, text_.data() + begin, sizeof bytes);
    bytes[0] = FirstBytes(bytes[0], size);
    bytes[1] = FirstBytes(bytes[1], std::max<size_t>(size, 8) - 8);
    const bool upper = AsciiAt(text_, begin) == kUpper;
    const bool lower =
        (AreBetween<'a', 'z'>(bytes[0]) | AreBetween<'a', 'z'>(bytes[1])) != 0;
    out_->push_back({begin, static_cast<uint32_t>(begin + size),
                     ShortHash(Lowered(bytes[0]), Lowered(bytes[1])),
                     TokenKind::kWord, true, upper,
                     upper && !lower && size > 1});
  }

  void AddPlain(uint32_t begin, size_t size) {
    const std::string_view word = text_.substr(begin, size);
    char folded[kLongestPlainWord];
    std::transform(word.begin(), word.end(), folded, [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    });
    const bool upper = AsciiAt(word, 0) == kUpper;
    const bool lower = std::any_of(word.begin(), word.end(), [](char c) {
      return c >= 'a' && c <= 'z';
    });
    out_->push_back({begin, static_cast<uint32_t>(begin + size),
                     HashOf({folded, size}), TokenKind::kWord, true, upper,
                     upper && !lower && size > 1});
  }

  // A letter, a mark or an invisible character, and not a closing quote.
  bool ContinuesWord(uint32_t pos) const {
    if (!(text_[pos] & 0x80)) return false;
    const CharClass cls = InfoOf(DecodeAt(text_, pos).value).cls;
    return cls == CharClass::kWord || cls == CharClass::kIgnored;
  }

  uint32_t NonAscii(uint32_t begin) {
    const CodePoint c = DecodeAt(text_, begin);
    if (IsLeadingJamo(c.value)) return Cluster(begin, TokenKind::kHangul);
    switch (InfoOf(c.value).cls) {
      case CharClass::kSeparator:
      case CharClass::kIgnored:
        return begin + c.length;
      case CharClass::kWord:
        return Word(begin);
      default:
        return Single(begin, c);
    }
  }

  uint32_t Single(uint32_t begin, CodePoint c) {
    const uint32_t end = begin + c.length;
    const CharInfo& info = InfoOf(c.value);
    if (info.cls == CharClass::kKana && end < text_.size() &&
        IsConjoining(DecodeAt(text_, end).value)) {
      return Cluster(begin, TokenKind::kKana);
    }
    out_->push_back({begin, end, HashOf(info.Folded()), KindOf(info.cls),
                     false, false, false});
    return end;
  }

  // A decomposed Kana or Hangul character.
  uint32_t Cluster(uint32_t begin, TokenKind kind) {
    uint32_t pos = begin + DecodeAt(text_, begin).length;
    while (pos < text_.size() && IsConjoining(DecodeAt(text_, pos).value)) {
      pos += DecodeAt(text_, pos).length;
    }
    UErrorCode error = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(error);
    std::string composed;
    nfc->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(
                       text_.data() + begin,
                       static_cast<int32_t>(pos - begin))),
                   error)
        .toUTF8String(composed);
    out_->push_back(
        {begin, pos, HashOf(Fold(composed)), kind, false, false, false});
    return pos;
  }

  // A word with non-ASCII characters: letter by letter.
  uint32_t Word(uint32_t begin) {
    std::string folded;
    uint32_t end = begin;
    bool first_upper = false, any_lower = false;
    int letters = 0;
    for (uint32_t pos = begin; pos < text_.size();) {
      const CodePoint c = DecodeAt(text_, pos);
      const CharInfo& info = InfoOf(c.value);
      if (info.cls != CharClass::kWord && info.cls != CharClass::kIgnored) {
        break;
      }
      if (pos == begin) first_upper = info.upper;
      any_lower |= info.lower;
      letters += info.upper || info.lower;
      folded += info.Folded();
      pos += c.length;
      if (info.cls == CharClass::kWord) end = pos;
    }
    // Also for a plain word that an invisible character follows.
    const bool ascii = std::all_of(text_.begin() + begin, text_.begin() + end,
                                   [](char c) { return !(c & 0x80); });
    const bool several = ascii ? first_upper && end - begin > 1 : letters > 1;
    out_->push_back({begin, end, HashOf(folded), TokenKind::kWord, ascii,
                     first_upper, several && !any_lower});
    return end;
  }

  std::string_view text_;
  std::vector<Token>* out_;
  WordPlaces places_;
};

bool IsPlainGap(char32_t c) {
  switch (c) {
    case ' ': case '\t': case '\r': case '\n': case '-': case '\'': case '.':
    case 0xA0: case 0xB7: case 0x2010: case 0x2011: case 0x2018: case 0x2019:
    case 0x2022: case 0x2027: case 0x2009: case 0x202F: case 0x3000:
    case 0x30FB: case 0xFF65: case 0xFF0E: case 0x02BC: case 0x02BB:
    case '`': case 0x2032: case 0xB4: case 0xFF0D: case 0x2013:
      return true;
    default:
      return false;
  }
}

bool IsSpaceLike(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || c == 0x2009 ||
         c == 0x202F;
}

}  // namespace

void Tokenize(std::string_view text, uint32_t begin, uint32_t end,
              std::vector<Token>* out) {
  Cutter(text, end, out).Run(begin);
}

std::string FoldToken(std::string_view token) { return Fold(token); }

uint64_t TokenHash(std::string_view folded) { return HashOf(folded); }

Gap GapBetween(std::string_view text, size_t begin, size_t end) {
  Gap gap;
  if (end - begin > kLongestGap) {
    gap.breaks = true;
    return gap;
  }
  size_t mark_begin = end, mark_end = end;
  int newlines = 0;
  bool after_period = false;
  for (size_t pos = begin; pos < end;) {
    const CodePoint c = DecodeAt(text, pos);
    const bool ignored = InfoOf(c.value).cls == CharClass::kIgnored;
    if (!ignored) gap.empty = false;
    newlines += c.value == '\n';
    const bool blank = IsSpaceLike(c.value) || c.value == '\n';
    gap.space |= blank;
    gap.period |= after_period && blank;
    after_period = c.value == '.';
    if (!ignored && !IsPlainGap(c.value)) {
      if (mark_begin == end) mark_begin = pos;
      mark_end = pos + c.length;
    }
    pos += c.length;
  }
  gap.newline = newlines > 0;
  gap.breaks = newlines > 1;
  if (mark_begin < mark_end) {
    gap.marks = text.substr(mark_begin, mark_end - mark_begin);
  }
  return gap;
}

}  // namespace normalize
