#include "normalize/text/name_similarity.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// The class of the sound that begins `rest`, and how many letters it takes.
struct Sound {
  char cls;  // 0: a vowel or nothing heard
  size_t letters;
};

Sound SoundAt(std::string_view rest) {
  const std::string_view two = rest.substr(0, 2);
  if (two == "ch" || two == "sh" || two == "zh" || two == "ts" || two == "th") {
    return {two == "th" ? 't' : 's', 2};
  }
  if (two == "ph") return {'f', 2};
  if (two == "ck") return {'k', 2};
  switch (rest[0]) {
    case 'b': case 'p':
      return {'p', 1};
    case 'd': case 't':
      return {'t', 1};
    case 'g': case 'k': case 'c': case 'q':
      return {'k', 1};
    case 'l': case 'r':
      return {'l', 1};
    case 'm': case 'n':
      return {'n', 1};
    case 's': case 'z': case 'x': case 'j':
      return {'s', 1};
    case 'f': case 'v': case 'w': case 'h':
      return {'f', 1};
    default:
      return {0, 1};
  }
}

template <typename View>
size_t Distance(View a, View b) {
  // Words are short: three rows in the frame instead of on the heap.
  constexpr size_t kShort = 48;
  size_t short_rows[3 * kShort];
  std::vector<size_t> long_rows;
  const size_t columns = b.size() + 1;
  size_t* before = short_rows;
  if (columns > kShort) {
    long_rows.resize(3 * columns);
    before = long_rows.data();
  }
  size_t* above = before + columns;
  size_t* row = above + columns;
  for (size_t j = 0; j < columns; ++j) above[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j < columns; ++j) {
      const size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

}  // namespace

size_t EditDistance(std::u32string_view a, std::u32string_view b) {
  return Distance(a, b);
}

size_t EditDistance(std::string_view a, std::string_view b) {
  if (IsAscii(a) && IsAscii(b)) return Distance(a, b);
  return Distance<std::u32string_view>(ToUtf32(a), ToUtf32(b));
}

std::string SoundKey(std::string_view folded) {
  std::string key;
  for (size_t pos = 0; pos < folded.size();) {
    const Sound sound = SoundAt(folded.substr(pos));
    const bool repeated = !key.empty() && key.back() == sound.cls;
    if (sound.cls != 0 && !repeated) key += sound.cls;
    pos += sound.letters;
  }
  return key;
}

SoundedWord::SoundedWord(std::string folded) : word(std::move(folded)) {
  if (IsAscii(word)) key = SoundKey(word);
}

Likeness CompareWords(const SoundedWord& sounded_a,
                      const SoundedWord& sounded_b) {
  const std::string &a = sounded_a.word, &b = sounded_b.word;
  if (a == b) return Likeness::kSame;
  const size_t longer = std::max(CountCharacters(a), CountCharacters(b));
  const size_t shorter = std::min(CountCharacters(a), CountCharacters(b));
  // Longer by more letters than may differ: the distance need not be known.
  const size_t allowed = shorter >= 6 ? 2 : shorter >= 4 ? 1 : 0;
  if (allowed > 0 && longer - shorter <= allowed &&
      EditDistance(a, b) <= allowed) {
    return Likeness::kNear;
  }
  const std::string &key_a = sounded_a.key, &key_b = sounded_b.key;
  if (key_a.empty() || key_b.empty() || key_a[0] != key_b[0]) {
    return Likeness::kNone;
  }
  // The same sounds, and about as long: Grille and Greer.
  if (key_a == key_b && key_a.size() >= 2 && longer - shorter <= 3) {
    return Likeness::kSound;
  }
  const size_t key_edits = EditDistance(key_a, key_b);
  return key_edits * 2 <= std::max(key_a.size(), key_b.size()) &&
                 std::min(key_a.size(), key_b.size()) >= 3
             ? Likeness::kFaint
             : Likeness::kNone;
}

}  // namespace normalize
