// Following the syllable trie along the words of a text: which Han names can
// the words from here on be a romanization of?
#ifndef NORMALIZE_LEXICON_SYLLABLE_WALK_H_
#define NORMALIZE_LEXICON_SYLLABLE_WALK_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/text/romanization.h"
#include "normalize/text/tokens.h"

namespace normalize {

// One way in which tokens [first, end_token) read as Han names.
struct SyllableHit {
  size_t end_token;
  const TrieSlot* slot;  // its postings are reading ids
  SchemeSet schemes;     // that all of the syllables have in common
  uint8_t syllables;
  // Bit i is set where a word ends after syllable i (counted from 1): where
  // the writer put a space or a hyphen.
  uint32_t breaks;
};

// Finds every hit that begins at tokens[first]. A name begins with a capital;
// its later words do too unless a hyphen joins them; an apostrophe may stand
// inside a syllable (Ts'ai). Bounded by the longest name, not by the text.
// One walker a thread.
class SyllableWalker {
 public:
  SyllableWalker(const LexiconFile& lexicon, std::string_view text)
      : lexicon_(lexicon), text_(text) {}

  // Appends to `hits`. False when the word of tokens[first], joined with those
  // after its apostrophes, is no run of syllables of some name: then nothing
  // that follows it matters.
  bool Walk(std::span<const Token> tokens, size_t first,
            std::vector<SyllableHit>* hits);

 private:
  struct State {
    uint64_t path;
    SchemeSet schemes;
    uint8_t syllables;
    uint32_t breaks;
  };

  void WalkWord(std::span<const Token> tokens, size_t first, State state);
  void Continue(std::span<const Token> tokens, size_t next,
                const TrieSlot& slot, State state);
  bool MayFollow(const Token& previous, const Token& next) const;
  void Step(std::span<const Token> tokens, size_t first, size_t offset,
            State state, std::string_view word,
            std::span<const size_t> token_ends);

  const LexiconFile& lexicon_;
  std::string_view text_;
  std::vector<SyllableHit>* hits_ = nullptr;
  bool readable_ = false;  // some path came to the end of a token
};

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_SYLLABLE_WALK_H_
