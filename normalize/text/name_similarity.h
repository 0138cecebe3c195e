// How alike two names sound and look: the measure behind repaired names.
#ifndef NORMALIZE_TEXT_NAME_SIMILARITY_H_
#define NORMALIZE_TEXT_NAME_SIMILARITY_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace normalize {

// Edits that turn `a` into `b`: insert, drop, replace or swap neighbouring
// characters (optimal string alignment, Damerau 1964). Both folded.
size_t EditDistance(std::u32string_view a, std::u32string_view b);
size_t EditDistance(std::string_view a, std::string_view b);  // UTF-8

// The consonants of a folded Latin word by classes that transliteration through
// Chinese and back does not keep apart (l and r; b, p; d, t; g, k, c, q; s, z,
// x, j, ch, sh; m, n; f, v, w, h), without vowels and doubled letters:
// "lutnick" -> "ltnk", "bessent" and "besant" -> "psnt".
std::string SoundKey(std::string_view folded);

enum class Likeness {
  kNone,
  kFaint,  // the same first sound and most of the others
  kSound,  // the same sounds in other letters
  kNear,   // a slip of the pen
  kSame,
};

// A folded word of a name with its sounds, found once.
struct SoundedWord {
  explicit SoundedWord(std::string folded);

  friend bool operator==(const SoundedWord& a, const SoundedWord& b) {
    return a.word == b.word;
  }

  std::string word;
  std::string key;  // SoundKey; empty when the word is not ASCII
};

// Compares two folded words of a name.
Likeness CompareWords(const SoundedWord& a, const SoundedWord& b);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_NAME_SIMILARITY_H_
