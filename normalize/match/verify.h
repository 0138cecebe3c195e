// Does this stretch of text spell that name?
#ifndef NORMALIZE_MATCH_VERIFY_H_
#define NORMALIZE_MATCH_VERIFY_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/text/tokens.h"

namespace normalize {

// How the capitals of a text stretch compare with those of a name.
enum class CaseFit {
  kSame,      // capitals wherever the name has them
  kAllUpper,  // all capitals, the name is not
  kLowered,   // lower case where the name has capitals
  kWrong,     // forbidden by the name's case rule
};

// A name of the lexicon as it was compiled from, cut once for checking.
class NameShape {
 public:
  NameShape(const LexiconFile& lexicon, const NameRecord& name);

  // Whether the gaps between `tokens` (all of a path) are those of the name:
  // the same punctuation, no sentence end where the name has none, characters
  // of unspaced scripts joined.
  bool GapsFit(std::string_view text, std::span<const Token> tokens) const;

  // `exact` is false for inflected words, whose letters differ.
  CaseFit FitCase(std::string_view text, std::span<const Token> tokens,
                  bool exact) const;

  // Bytes after the last token that belong to the name: the last period of
  // "U.S." or of "Jr.", a closing mark.
  size_t TailLength(std::string_view text, size_t end) const;

 private:
  // A token of the name, and what lies behind it.
  struct Part {
    Token token;
    bool any_upper;  // has a capital, wherever
    Gap gap;         // up to the next part
  };

  bool TailFits(std::string_view text, std::span<const Token> tokens) const;
  bool GapFits(std::string_view text, const Token& a, const Token& b,
               const Gap& want) const;
  bool IsSame(std::string_view text, std::span<const Token> tokens) const;

  std::string_view name_;
  CaseRule rule_;
  bool small_too_;  // the name may stand in small letters
  bool plus_;       // a plus sign follows its last token
  std::vector<Part> parts_;
};

// Whether a name may begin and end at these places: not inside a word of the
// same unspaced alphabet (Kana, Hangul with no particle after it), not after
// the apostrophe of another name (O'Brien).
bool BordersFit(std::string_view text, const Token& first, const Token& last);

}  // namespace normalize

#endif  // NORMALIZE_MATCH_VERIFY_H_
