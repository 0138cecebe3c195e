#include "normalize/resolve/person_fit.h"

#include <algorithm>
#include <string>
#include <vector>

#include "normalize/text/readings.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

using Words = std::vector<SoundedWord>;

Words FoldedWords(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  Words words;
  for (const Token& token : tokens) {
    words.emplace_back(FoldToken(token.In(text)));
  }
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
  SpacedFit(std::string_view text, const FoldedName& folded)
      : words_(folded.words) {
    result_.length = text.size();
  }

  void Compare(const FoldedName& name) {
    const Words& have = name.words;
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

  const Words& words_;
  PersonFit result_;
};

// The syllable of each character; one that is none without a reading.
std::u32string SoundsOf(std::u32string_view text) {
  std::u32string sounds;
  for (const char32_t c : text) {
    const auto readings = ReadingsOf(c);
    sounds += readings.empty() ? U'\xFFFF'
                               : static_cast<char32_t>(readings[0].syllable);
  }
  return sounds;
}

std::u32string FoldedHan(std::string_view text) { return ToUtf32(Fold(text)); }

// Han names stand without a border: `words` only begins with the name.
class UnspacedFit {
 public:
  UnspacedFit(std::string_view text, const FoldedName& folded)
      : text_(text), words_(folded) {}

  void Compare(const FoldedName& name) {
    const std::u32string& have = name.characters;
    const size_t size = have.size();
    if (size < 2 || size > words_.characters.size()) return;
    const auto begin = std::u32string_view(words_.characters).substr(0, size);
    if (begin == have) {
      Take(name.origin == NameOrigin::kSurname ? NameFit::kFamily
                                               : NameFit::kFull,
           size);
    } else if (size >= 3 && SoundsNear(name, begin[0] == have[0])) {
      Take(NameFit::kNear, size);
    }
  }

  const PersonFit& result() const { return result_; }

 private:
  // Characters that differ neither in writing nor in sound cost nothing; after
  // the right family name one may differ.
  bool SoundsNear(const FoldedName& name, bool same_begin) const {
    const auto begin =
        std::u32string_view(words_.sounds).substr(0, name.sounds.size());
    if (begin == name.sounds) return true;
    return same_begin && EditDistance(begin, name.sounds) <= 1;
  }

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
  const FoldedName& words_;
  PersonFit result_;
};

FoldedName Folded(std::string_view text) {
  FoldedName name;
  name.unspaced = IsUnspaced(text);
  if (name.unspaced) {
    name.characters = FoldedHan(text);
    name.sounds = SoundsOf(name.characters);
  } else {
    name.words = FoldedWords(text);
  }
  return name;
}

}  // namespace

const std::vector<FoldedName>& FoldedNames::Of(EntityIndex person) {
  const auto [place, fresh] = known_.try_emplace(person);
  if (!fresh) return place->second;
  for (const NameRecord& name : lexicon_.NamesOf(person)) {
    const std::string_view text = lexicon_.Text(name.text);
    if (text.empty()) continue;
    place->second.push_back(Folded(text));
    place->second.back().origin = name.origin;
  }
  return place->second;
}

WordsAtTitle::WordsAtTitle(std::string_view words) : text_(words) {
  if (!words.empty()) folded_ = Folded(words);
}

PersonFit WordsAtTitle::Fit(const std::vector<FoldedName>& names) const {
  if (text_.empty()) return {};
  SpacedFit spaced(text_, folded_);
  UnspacedFit han(text_, folded_);
  for (const FoldedName& name : names) {
    if (name.unspaced != folded_.unspaced) continue;
    if (name.unspaced) {
      han.Compare(name);
    } else {
      spaced.Compare(name);
    }
  }
  return folded_.unspaced ? han.result() : spaced.result();
}

}  // namespace normalize
