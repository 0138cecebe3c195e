#include "normalize/text/romanization.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace normalize {
namespace {

struct Spelling {
  std::string_view pinyin;
  std::string_view wade_giles;
  std::string_view tongyong;
};

constexpr Spelling kSyllables[] = {
#define SYLLABLE(pinyin, wade_giles, tongyong) {pinyin, wade_giles, tongyong},
#include "normalize/text/syllables.inc"
#undef SYLLABLE
};

constexpr std::string_view kUmlaut = "ü";

std::string Replace(std::string_view text, std::string_view from,
                    std::string_view to) {
  std::string out(text);
  for (size_t at = 0; (at = out.find(from, at)) != std::string::npos;) {
    out.replace(at, from.size(), to);
    at += to.size();
  }
  return out;
}

// As a spelling arrives in folded text: no apostrophe, no diaeresis.
std::string Folded(std::string_view spelling) {
  return Replace(Replace(spelling, "'", ""), kUmlaut, "u");
}

// Ways to type ü without it.
constexpr std::string_view kUmlautSpellings[] = {"u", "v", "u:", "yu"};

// Departures from the book that are common in names, of whole spellings
// without apostrophes: e for ê after a guttural, the older szu and sze.
constexpr std::pair<std::string_view, std::string_view> kWadeGilesVariants[] = {
    {"ko", "ke"},    {"ho", "he"},   {"o", "e"},     {"i", "yi"},
    {"ssu", "szu"},  {"ssu", "sze"}, {"tzu", "tze"}, {"kuei", "kui"},
    {"lueh", "lio"}, {"nueh", "nio"}};

// Every folded spelling with what it can mean under which schemes.
using Meanings = std::map<std::string, std::map<Syllable, SchemeSet>>;

void Add(const std::string& spelling, size_t syllable, Scheme scheme,
         Meanings* out) {
  (*out)[spelling][static_cast<Syllable>(syllable)] |=
      static_cast<SchemeSet>(scheme);
}

void AddPinyin(size_t i, Meanings* out) {
  for (const std::string_view typed : kUmlautSpellings) {
    Add(Replace(kSyllables[i].pinyin, kUmlaut, typed), i, Scheme::kPinyin, out);
  }
}

void AddWadeGiles(size_t i, Meanings* out) {
  const std::string plain = Folded(kSyllables[i].wade_giles);
  Add(plain, i, Scheme::kWadeGiles, out);
  for (const auto& [from, to] : kWadeGilesVariants) {
    if (plain == from) Add(std::string(to), i, Scheme::kWadeGiles, out);
  }
}

Meanings AllMeanings() {
  Meanings all;
  for (size_t i = 0; i < std::size(kSyllables); ++i) {
    AddPinyin(i, &all);
    AddWadeGiles(i, &all);
    Add(std::string(kSyllables[i].tongyong), i, Scheme::kTongyong, &all);
  }
  return all;
}

constexpr size_t kMaxSpelling = 8;  // no spelling is longer
constexpr size_t kMaxWord = 64;     // no name in one word is longer

bool IsToneDigit(char c) { return c >= '1' && c <= '5'; }

// The spellings as a trie over a-z and ':'.
class Trie {
 public:
  struct Meaning {
    Syllable syllable;
    SchemeSet schemes;
  };
  struct Node {
    std::array<uint16_t, 27> next = {};  // 0: none
    uint16_t first = 0;                  // of meanings()
    uint8_t count = 0;
    SchemeSet schemes = 0;  // of all its meanings
  };

  Trie() : nodes_(1) {
    for (const auto& [spelling, meanings] : AllMeanings()) {
      Insert(spelling, meanings);
    }
  }

  const Node& root() const { return nodes_[0]; }
  const std::vector<Meaning>& meanings() const { return meanings_; }

  // Null when no spelling goes on with `c`.
  const Node* Next(const Node& node, char c) const {
    const unsigned slot = Slot(c);
    if (slot >= node.next.size() || node.next[slot] == 0) return nullptr;
    return &nodes_[node.next[slot]];
  }

 private:
  // Above the slots for what is no letter.
  static unsigned Slot(char c) {
    if (c == ':') return 26;
    return c <= 'z' ? static_cast<unsigned char>(c - 'a') : 255;
  }

  void Insert(const std::string& spelling,
              const std::map<Syllable, SchemeSet>& meanings) {
    size_t at = 0;
    for (const char c : spelling) {
      if (nodes_[at].next[Slot(c)] == 0) {
        nodes_[at].next[Slot(c)] = static_cast<uint16_t>(nodes_.size());
        nodes_.emplace_back();
      }
      at = nodes_[at].next[Slot(c)];
    }
    nodes_[at].first = static_cast<uint16_t>(meanings_.size());
    nodes_[at].count = static_cast<uint8_t>(meanings.size());
    for (const auto& [syllable, schemes] : meanings) {
      meanings_.push_back({syllable, schemes});
      nodes_[at].schemes |= schemes;
    }
  }

  std::vector<Node> nodes_;
  std::vector<Meaning> meanings_;
};

const Trie& GetTrie() {
  static const Trie* const trie = new Trie;
  return *trie;
}

// Calls visit(node, length) for each spelling that `word` begins with,
// shortest first. Inlined into both callers: they are on the hot path.
template <typename Visitor>
inline void ForEachPrefix(const Trie& trie, std::string_view word,
                          Visitor visit) {
  const Trie::Node* node = &trie.root();
  const size_t end = std::min(word.size(), kMaxSpelling);
  for (size_t i = 0; i < end;) {
    node = trie.Next(*node, word[i]);
    if (node == nullptr) return;
    ++i;
    if (node->count == 0) continue;
    const bool toned = i < word.size() && IsToneDigit(word[i]);
    visit(*node, toned ? i + 1 : i);
  }
}

}  // namespace

size_t SyllableCount() { return std::size(kSyllables); }

std::string_view Spell(Syllable syllable, Scheme scheme) {
  if (syllable >= std::size(kSyllables)) return {};
  const Spelling& spelling = kSyllables[syllable];
  switch (scheme) {
    case Scheme::kPinyin:
      return spelling.pinyin;
    case Scheme::kWadeGiles:
      return spelling.wade_giles;
    case Scheme::kTongyong:
      return spelling.tongyong;
  }
  return {};
}

std::optional<Syllable> SyllableOfPinyin(std::string_view pinyin) {
  std::string key(pinyin);
  if (key.size() > 1 && (key[0] == 'l' || key[0] == 'n')) {
    for (const std::string_view typed : {"u:", "v", "yu"}) {
      if (key.compare(1, typed.size(), typed) == 0) {
        key.replace(1, typed.size(), kUmlaut);
        break;
      }
    }
  }
  const auto found = std::lower_bound(
      std::begin(kSyllables), std::end(kSyllables), key,
      [](const Spelling& s, const std::string& k) { return s.pinyin < k; });
  if (found == std::end(kSyllables) || found->pinyin != key) return {};
  return static_cast<Syllable>(found - std::begin(kSyllables));
}

void SyllablesAt(std::string_view word, std::vector<SyllablePrefix>* out) {
  struct Hit {
    const Trie::Node* node;
    uint8_t length;
  };
  Hit hits[kMaxSpelling];
  size_t count = 0;
  const Trie& trie = GetTrie();
  ForEachPrefix(trie, word, [&](const Trie::Node& node, size_t length) {
    hits[count++] = {&node, static_cast<uint8_t>(length)};
  });
  while (count > 0) {
    const Hit& hit = hits[--count];
    for (size_t i = 0; i < hit.node->count; ++i) {
      const Trie::Meaning& m = trie.meanings()[hit.node->first + i];
      out->push_back({m.syllable, hit.length, m.schemes});
    }
  }
}

bool IsSyllabic(std::string_view word) {
  if (word.empty() || word.size() > kMaxWord) return false;
  // reached[i]: the schemes under which the first i bytes can be cut.
  std::array<SchemeSet, kMaxWord + 1> reached = {};
  reached[0] = kAllSchemes;
  const Trie& trie = GetTrie();
  for (size_t i = 0; i < word.size(); ++i) {
    const SchemeSet here = reached[i];
    if (here == 0) continue;
    ForEachPrefix(trie, word.substr(i),
                  [&](const Trie::Node& node, size_t length) {
                    reached[i + length] |= here & node.schemes;
                  });
  }
  return reached[word.size()] != 0;
}

}  // namespace normalize
