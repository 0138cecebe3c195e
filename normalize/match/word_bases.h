// Which tokens of a name a word of the text can be an inflected form of.
#ifndef NORMALIZE_MATCH_WORD_BASES_H_
#define NORMALIZE_MATCH_WORD_BASES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "normalize/base/recent_map.h"
#include "normalize/text/inflection.h"
#include "normalize/text/tokens.h"

namespace normalize {

// Of one text; remembers the forms of the words that it says most. One a
// thread.
class WordBases {
 public:
  WordBases(std::string_view text, std::string_view lang)
      : text_(text),
        lang_(lang),
        latin_inflects_(Inflects(lang)),
        english_(lang.substr(0, 2) == "en") {}

  // The hashes of the base forms of `token`, without its own; valid until the
  // next call. Names are written with a capital, so that as the first word of
  // one (`first`) a word in small letters is no form of any.
  std::span<const uint64_t> Of(const Token& token, bool first) {
    if ((first && !token.initial_upper) || !MayInflect(token)) return {};
    const Bases* known = recent_.Find(token.hash);
    if (known == nullptr) known = &recent_.Add(token.hash, Find(token));
    return {known->hashes.data(), known->count};
  }

  // A cheaper question; no word has base forms for which it is denied.
  bool MayInflect(const Token& token) const {
    if (token.kind != TokenKind::kWord) return false;
    const std::string_view word = token.In(text_);
    return IsCyrillic(word) || (english_ ? word.back() == 's' : latin_inflects_);
  }

 private:
  struct Bases {
    std::array<uint64_t, kMaxBaseForms> hashes;
    size_t count = 0;
  };

  static bool IsCyrillic(std::string_view word) {
    const auto lead = static_cast<unsigned char>(word[0]);
    return lead >= 0xD0 && lead <= 0xD3;
  }
  Bases Find(const Token& token) const;

  std::string_view text_;
  std::string_view lang_;
  const bool latin_inflects_;
  const bool english_;
  RecentMap<Bases, 9> recent_;  // 40 KB, for a core's cache
};

}  // namespace normalize

#endif  // NORMALIZE_MATCH_WORD_BASES_H_
