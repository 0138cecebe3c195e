#include "normalize/text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstring>
#include <memory>
#include <mutex>

#include "normalize/text/han.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

bool IsKana(char32_t c) {
  const UChar32 ch = static_cast<UChar32>(c);
  return u_hasBinaryProperty(ch, UCHAR_ALPHABETIC) &&
         ((c >= 0x3041 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) ||
          (c >= 0xFF66 && c <= 0xFF9F));
}

bool IsIgnored(char32_t c) {
  return c == 0xAD ||
         (u_hasBinaryProperty(static_cast<UChar32>(c),
                              UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
          c != 0x3164 && c != 0xFFA0);
}

CharClass ClassOf(char32_t c) {
  const UChar32 ch = static_cast<UChar32>(c);
  if (IsIgnored(c)) return CharClass::kIgnored;
  // Apostrophes that Unicode counts as letters: Tsʻai is written like Ts'ai.
  if (c == 0x02BB || c == 0x02BC) return CharClass::kSeparator;
  if (IsHan(c)) return CharClass::kHan;
  // The prolonged sound mark is a letter modifier of Kana, the middle dot
  // between Kana words is punctuation.
  if (IsKana(c) || c == 0x30FC || c == 0xFF70) return CharClass::kKana;
  if (c >= 0xAC00 && c <= 0xD7A3) return CharClass::kHangul;
  const bool mark = (U_GET_GC_MASK(ch) & U_GC_M_MASK) != 0;
  return u_isalnum(ch) || mark || c == '_' ? CharClass::kWord
                                           : CharClass::kSeparator;
}

// Compatibility forms first, so that full-width letters become plain ones;
// marks go last, since Latin-ASCII covers letters like ł that do not decompose.
const icu::Transliterator& WordFolder() {
  static const icu::Transliterator* folder = [] {
    UErrorCode error = U_ZERO_ERROR;
    UParseError parse;
    return icu::Transliterator::createFromRules(
        "fold",
        ":: NFKD; :: [:Latin:] Latin-ASCII; :: [:M:] Remove; :: Lower; "
        ":: NFC;",
        UTRANS_FORWARD, parse, error);
  }();
  return *folder;
}

std::string FoldWordChar(char32_t c) {
  icu::UnicodeString text(static_cast<UChar32>(c));
  WordFolder().transliterate(text);
  text.foldCase();
  std::string folded;
  text.toUTF8String(folded);
  return folded;
}

std::string FoldKana(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
  std::string folded;
  nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), error)
      .toUTF8String(folded);
  return folded;
}

std::string FoldedOf(char32_t c, CharClass cls) {
  std::string out;
  switch (cls) {
    case CharClass::kIgnored:
      return out;
    case CharClass::kHan:
      AppendUtf8(FoldHan(c), &out);
      return out;
    case CharClass::kKana:
      return FoldKana(c);
    case CharClass::kWord:
      return FoldWordChar(c);
    default:
      AppendUtf8(c, &out);
      return out;
  }
}

CharInfo Compute(char32_t c) {
  CharInfo info;
  if (c >= 0xD800 && c < 0xE000) return info;
  info.cls = ClassOf(c);
  info.upper = u_isUUppercase(static_cast<UChar32>(c)) ||
               u_istitle(static_cast<UChar32>(c));
  info.lower = u_isULowercase(static_cast<UChar32>(c));
  const std::string folded = FoldedOf(c, info.cls);
  // A ligature that folds to more than fits (ﷺ) keeps its own spelling.
  const bool fits = folded.size() <= sizeof info.folded;
  std::string own;
  AppendUtf8(c, &own);
  const std::string& chosen = fits ? folded : own;
  std::memcpy(info.folded, chosen.data(), chosen.size());
  info.folded_length = static_cast<uint8_t>(chosen.size());
  return info;
}

}  // namespace

namespace fold_tables {

constinit std::atomic<const Page*> pages[kPages] = {};
constinit const CharInfo kNoCharacter;

const Page& MakePage(size_t index) {
  static std::mutex mutex;
  const std::lock_guard<std::mutex> lock(mutex);
  const Page* page = pages[index].load(std::memory_order_relaxed);
  if (page != nullptr) return *page;
  auto fresh = std::make_unique<Page>();
  for (size_t i = 0; i < fresh->size(); ++i) {
    (*fresh)[i] = Compute(static_cast<char32_t>(index * fresh->size() + i));
  }
  page = fresh.release();  // lives as long as the process
  pages[index].store(page, std::memory_order_release);
  return *page;
}

}  // namespace fold_tables

uint32_t UnicodeVersion() {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  return version[0];
}

std::string Fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const char byte = text[pos];
    if (!(byte & 0x80)) {  // by far the most, and nothing but case to fold
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
      ++pos;
      continue;
    }
    const CodePoint c = DecodeAt(text, pos);
    if (c.value == kInvalid) {
      out += text[pos];
    } else {
      out += InfoOf(c.value).Folded();
    }
    pos += c.length;
  }
  return out;
}

}  // namespace normalize
