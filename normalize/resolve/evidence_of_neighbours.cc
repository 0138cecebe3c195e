// The part of PlaceEvidence that is about the words beside a name: together
// they may name something else.
#include <algorithm>
#include <cctype>

#include "normalize/resolve/evidence.h"
#include "normalize/resolve/word_lists.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/language.h"
#include "normalize/text/utf8.h"

namespace normalize {

// "Xi Jinping Road", and the "Xi" of it.
bool PlaceEvidence::IsInNameOfThing(const Hit& hit,
                                    const NameRecord& name) const {
  if (!text_.substr(hit.end).starts_with(' ')) return false;
  std::string_view word = around_.WordAfter(hit.end);
  if (IsOwnWord(word, name)) {
    word = around_.WordAfter(
        static_cast<size_t>(word.data() + word.size() - text_.data()));
  }
  return NamesAThing(word);
}

// A capitalized word of some name of the person.
bool PlaceEvidence::IsOwnWord(std::string_view word,
                              const NameRecord& name) const {
  if (word.empty() || !InfoOf(DecodeAt(word, 0).value).upper) return false;
  const auto own = lexicon_.NamesOf(name.entity);
  return std::any_of(own.begin(), own.end(), [&](const NameRecord& n) {
    return lexicon_.Text(n.text).find(word) != std::string_view::npos;
  });
}

// "Kim Woo", "Fred Trump": a family name alone with a capitalized word beside
// it that is no ordinary word is somebody else's.
bool PlaceEvidence::IsPartOfLonger(const Hit& hit, const NameRecord& name) {
  const std::string_view form = lexicon_.Text(name.text);
  if ((name.type != EntityType::kPerson && !IsSharedLabel(name)) ||
      hit.kind == HitKind::kRead || !IsPartOfLabel(form, name) ||
      !InfoOf(DecodeAt(form, 0).value).upper) {
    return false;
  }
  return StandsInName(hit, name) &&
         around_.StyleAt(hit.begin) == LineStyle::kSentence;
}

// Beside a capitalized word that is no ordinary one.
bool PlaceEvidence::StandsInName(const Hit& hit,
                                 const NameRecord& name) const {
  return (text_.substr(hit.end).starts_with(' ') &&
          IsNamePart(around_.WordAfter(hit.end), name)) ||
         (hit.begin > 0 && text_[hit.begin - 1] == ' ' &&
          IsNamePart(around_.WordBefore(hit.begin), name));
}

// One word, or the last words of the label: "De Croo".
bool PlaceEvidence::IsPartOfLabel(std::string_view form,
                                  const NameRecord& name) const {
  if (form.find(' ') == std::string_view::npos) return true;
  const std::string_view label =
      lexicon_.Text(lexicon_.Entity(name.entity).label_en);
  return label.size() > form.size() && label.ends_with(form);
}

// A capitalized word, not all capitals, that is neither an ordinary word nor
// part of the person's own names.
bool PlaceEvidence::IsNamePart(std::string_view word,
                               const NameRecord& name) const {
  if (word.size() < 2 || !InfoOf(DecodeAt(word, 0).value).upper ||
      std::isupper(static_cast<unsigned char>(word[1])) ||
      IsCalendarWord(word)) {
    return false;
  }
  if (IsDictionaryWord("en", Fold(word)) || IsOrdinaryWord(lang_, word)) {
    return false;
  }
  // A German dictionary has nouns with their capitals: Präsident.
  if (PrimaryLanguage(lang_) == "de" && IsDictionaryWord("de", word)) {
    return false;
  }
  return !IsOwnWord(word, name);
}

}  // namespace normalize
