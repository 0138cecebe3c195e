#include "normalize/resolve/person_fit.h"

#include <algorithm>
#include <string>
#include <vector>

#include "normalize/text/name_similarity.h"
#include "normalize/text/readings.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

using Words = std::vector<std::string>;

Words FoldedWords(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  Words words;
  for (const Token& token : tokens) words.push_back(FoldToken(token.In(text)));
  return words;
}

bool IsUnspaced(std::string_view text) {
  const CharClass cls = InfoOf(DecodeAt(text, 0).value).cls;
  return cls == CharClass::kHan || cls == CharClass::kKana;
}

NameFit FitOf(Likeness likeness) {
  switch (likeness) {
    case Likeness::kSame:
      return NameFit::kFamily;
    case Likeness::kNear:
      return NameFit::kNear;
    case Likeness::kSound:
      return NameFit::kSound;
    case Likeness::kFaint:
      return NameFit::kFaint;
    case Likeness::kNone:
      break;
  }
  return NameFit::kUnknown;
}

// Latin and other spaced names.
class SpacedFit {
 public:
  explicit SpacedFit(std::string_view words) : words_(FoldedWords(words)) {
    result_.length = words.size();
  }

  void Compare(const LexiconFile& lexicon, const NameRecord& name) {
    const Words have = FoldedWords(lexicon.Text(name.text));
    if (have.empty() || words_.empty()) return;
    if (name.origin == NameOrigin::kGiven) return;
    if (name.origin == NameOrigin::kSurname || have.size() == 1) {
      CompareFamily(have);
    } else if (have == words_) {
      Take(NameFit::kFull, false);
    } else if (have.size() > 1 && words_.size() > 1 &&
               have.front() == words_.front() &&
               have.back() != words_.back()) {
      Take(NameFit::kGivenOnly, false);
    }
  }

  // Other given names stand beside the family name ("Robert Greer") unless the
  // words are the family name alone.
  void CompareFamily(const Words& family) {
    if (family.size() > words_.size()) return;
    const bool alone = family.size() == words_.size();
    const bool last =
        std::equal(family.begin(), family.end(),
                   words_.end() - static_cast<ptrdiff_t>(family.size()));
    const bool first = std::equal(family.begin(), family.end(), words_.begin());
    if (last || first) {
      Take(NameFit::kFamily, !alone);
      return;
    }
    if (family.size() > 1) return;
    Take(FitOf(CompareWords(words_.back(), family[0])), !alone);
  }

  const PersonFit& result() const { return result_; }

 private:
  void Take(NameFit fit, bool given_differs) {
    if (fit < result_.fit) return;
    if (fit == result_.fit && !result_.given_differs) return;
    result_.fit = fit;
    result_.given_differs = given_differs;
  }

  Words words_;
  PersonFit result_;
};

// The syllables of each character; none for a character without reading.
std::vector<Syllable> SyllablesOf(std::u32string_view text) {
  std::vector<Syllable> syllables;
  for (const char32_t c : text) {
    const auto readings = ReadingsOf(c);
    syllables.push_back(readings.empty() ? Syllable(0xFFFF)
                                         : readings[0].syllable);
  }
  return syllables;
}

// Characters that differ neither in writing nor in sound cost nothing.
size_t HanDistance(std::u32string_view a, std::u32string_view b) {
  std::u32string sounds_a, sounds_b;
  for (const Syllable s : SyllablesOf(a)) sounds_a += static_cast<char32_t>(s);
  for (const Syllable s : SyllablesOf(b)) sounds_b += static_cast<char32_t>(s);
  return EditDistance(sounds_a, sounds_b);
}

std::u32string FoldedHan(std::string_view text) { return ToUtf32(Fold(text)); }

// Han names stand without a border: `words` only begins with the name.
class UnspacedFit {
 public:
  explicit UnspacedFit(std::string_view words)
      : text_(words), words_(FoldedHan(words)) {}

  void Compare(const LexiconFile& lexicon, const NameRecord& name) {
    const std::u32string have = FoldedHan(lexicon.Text(name.text));
    if (have.size() < 2 || have.size() > words_.size()) return;
    const std::u32string_view begin =
        std::u32string_view(words_).substr(0, have.size());
    if (begin == have) {
      Take(name.origin == NameOrigin::kSurname ? NameFit::kFamily
                                               : NameFit::kFull,
           have.size());
    } else if (have.size() >= 3 && begin[0] == have[0] &&
               HanDistance(begin, have) <= 1) {
      Take(NameFit::kNear, have.size());
    } else if (have.size() >= 3 && HanDistance(begin, have) == 0) {
      Take(NameFit::kNear, have.size());
    }
  }

  const PersonFit& result() const { return result_; }

 private:
  void Take(NameFit fit, size_t characters) {
    if (fit < result_.fit) return;
    result_.fit = fit;
    size_t pos = 0;
    for (size_t i = 0; i < characters && pos < text_.size(); ++i) {
      pos += DecodeAt(text_, pos).length;
    }
    result_.length = std::max(result_.length, pos);
  }

  std::string_view text_;
  std::u32string words_;
  PersonFit result_;
};

}  // namespace

PersonFit FitPerson(const LexiconFile& lexicon, EntityIndex person,
                    std::string_view words) {
  if (words.empty()) return {};
  const bool unspaced = IsUnspaced(words);
  SpacedFit spaced(unspaced ? std::string_view() : words);
  UnspacedFit han(unspaced ? words : std::string_view());
  for (const NameRecord& name : lexicon.NamesOf(person)) {
    const std::string_view text = lexicon.Text(name.text);
    if (text.empty() || IsUnspaced(text) != unspaced) continue;
    if (unspaced) {
      han.Compare(lexicon, name);
    } else {
      spaced.Compare(lexicon, name);
    }
  }
  return unspaced ? han.result() : spaced.result();
}

}  // namespace normalize
