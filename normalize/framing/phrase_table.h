// Words and phrases of the rules in all their forms, found in tokens.
#ifndef NORMALIZE_FRAMING_PHRASE_TABLE_H_
#define NORMALIZE_FRAMING_PHRASE_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/base/hash_bits.h"
#include "normalize/span.h"
#include "normalize/text/tokens.h"

namespace normalize {

// Case, accents and the kinds of apostrophes and hyphens make no difference;
// a hyphen may stand for a space. Thread safe once it is filled.
class PhraseTable {
 public:
  struct Match {
    size_t id;
    ByteSpan span;
  };

  // `cell` holds phrases divided by |, each word of which may stand in any of
  // the forms that WordForms makes in `lang`.
  void Add(std::string_view lang, std::string_view cell, size_t id);

  // Every phrase that stands in `text`, by position; they may overlap.
  // `scratch` is what is kept from one call to the next.
  std::vector<Match> Find(std::string_view text,
                          std::vector<Token>* scratch) const;

 private:
  using Forms = std::vector<uint64_t>;  // token hashes, sorted
  using Tokens = std::vector<Token>;

  struct Phrase {
    size_t id;
    std::vector<Forms> rest;  // of the words after the first
  };

  void AddPhrase(std::string_view lang, std::string_view phrase, size_t id);
  // The end of the phrase that begins at tokens[at]; 0 when it stands not.
  static size_t EndOf(const Phrase& phrase, std::string_view text,
                      const Tokens& tokens, size_t at);
  bool MayBegin(const Tokens& tokens, size_t at) const;
  void AddMatches(std::string_view text, const Tokens& tokens, size_t at,
                  std::vector<Match>* matches) const;

  std::vector<Phrase> phrases_;
  std::unordered_map<uint64_t, std::vector<uint32_t>> by_first_;
  // The phrases of one word, and the first two words of the others: words like
  // "in" and "of" alone would be a tenth of any text.
  HashBits<18> words_;
  HashBits<18> pairs_;
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_PHRASE_TABLE_H_
