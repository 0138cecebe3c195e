// The part of PlaceEvidence that is about names which are ordinary words too.
#include "normalize/resolve/evidence.h"
#include "normalize/resolve/lookalikes.h"
#include "normalize/resolve/word_lists.h"
#include "normalize/text/han.h"
#include "normalize/text/utf8.h"

namespace normalize {

// In running text only a name has a capital inside a sentence.
bool PlaceEvidence::IsMarkedByCapital(const Hit& hit) {
  return !around_.StartsSentence(hit.begin) &&
         around_.StyleAt(hit.begin) == LineStyle::kSentence;
}

// In a script without capitals only the marks of a title tell a word's name.
Features PlaceEvidence::OfHanWord(const Hit& hit) const {
  Features features = kCommonWordForm;
  const bool marked = IsInTitleMarks(text_, {hit.begin, hit.end});
  features |= marked ? kMarkedCapital : kWordLikePlace;
  return features;
}

// "Council", "State", "Treasury": many bodies are called so. Not the word that
// a company's name begins with, nor one whose row says that case tells it.
bool PlaceEvidence::IsKindOfBody(const NameRecord& name) const {
  const EntityRecord& entity = lexicon_.Entity(name.entity);
  if (entity.type != EntityType::kOrganization &&
      entity.type != EntityType::kPlace) {
    return false;
  }
  if (IsStrong(name) || name.case_rule == CaseRule::kExact) return false;
  std::string_view label = lexicon_.Text(entity.label_en);
  const std::string_view word = lexicon_.Text(name.text);
  if (!label.starts_with(word)) return true;
  label.remove_prefix(word.size());
  return label.starts_with(" of ");
}

// State and Commerce have no article as departments; "the Treasury" has.
bool PlaceEvidence::IsTopicOfDepartment(const NameRecord& name) const {
  const std::string_view label =
      lexicon_.Text(lexicon_.Entity(name.entity).label_en);
  const std::string_view word = lexicon_.Text(name.text);
  return label.ends_with(word) && label.substr(0, label.size() - word.size())
                                      .ends_with(" Department of ");
}

// "a State", "this Council", "Council of Ministers".
bool PlaceEvidence::IsAnyOfItsKind(const Hit& hit,
                                   const NameRecord& name) const {
  if (!(name.flags & kCommonWord) || !IsKindOfBody(name)) return false;
  if (text_.substr(hit.end).starts_with(" of ")) return true;
  const std::string before = Fold(around_.WordBefore(hit.begin));
  return IsDeterminer(before) || (before == "the" && IsTopicOfDepartment(name));
}

// "Home Office", "Minister for Foreign Affairs": the last word of a longer
// name. Not after the first word of a sentence, a day, or capitals (US, CEO).
bool PlaceEvidence::EndsLongerName(const Hit& hit) const {
  if (text_.substr(0, hit.begin).ends_with('-')) return true;  // Sub-Council
  std::string_view before = around_.WordBefore(hit.begin);
  if (before == "of" || before == "for" || before == "on") {
    before =
        around_.WordBefore(static_cast<size_t>(before.data() - text_.data()));
  }
  if (before.size() < 2 || IsCalendarWord(before)) return false;
  const CodePoint second = DecodeAt(before, 1);
  return InfoOf(DecodeAt(before, 0).value).upper &&
         InfoOf(second.value).lower &&
         !around_.StartsSentence(
             static_cast<size_t>(before.data() - text_.data()));
}

Features PlaceEvidence::OfCommonWord(const Hit& hit, const NameRecord& name) {
  if (IsHan(DecodeAt(text_, hit.begin).value)) return OfHanWord(hit);
  const bool person = name.type == EntityType::kPerson;
  if (person && IsStrong(name)) return 0;  // Trump, whatever a trump is
  if (person && IsFamous(name)) return kCommonWordForm;
  Features features = kCommonWordForm;
  const bool marked = IsMarkedByCapital(hit);
  // That it is a name does not tell whose family name it is.
  if (person) return marked ? features : features | kWordLikePlace;
  const bool kind = IsKindOfBody(name);
  if (kind) features |= kSharedCapital;
  if (!marked) {
    features |= kWordLikePlace;
  } else if (!kind && !EndsLongerName(hit)) {
    features |= kMarkedCapital;
  }
  // "the Council will meet": whichever was spoken of.
  if (kind && (around_.WordBefore(hit.begin) == "the" || EndsLongerName(hit))) {
    return features;
  }
  const bool place = name.type == EntityType::kPlace;
  if (!(place && !IsStrong(name)) && ActsLikeName(hit, name)) {
    features |= kActsLikeName;
  }
  return features;
}

// "Intel agreed to …", "Apple's chief", "Arm shares": what an ordinary word does not do. A
// participle with "by" is no verb ("Intel gathered by …").
bool PlaceEvidence::ActsLikeName(const Hit& hit,
                                 const NameRecord& name) const {
  const std::string_view rest = text_.substr(hit.end);
  if (rest.starts_with("'s ") || rest.starts_with("’s ")) return true;
  if (!rest.starts_with(' ')) return false;
  const std::string_view verb = around_.WordAfter(hit.end);
  const std::string folded = Fold(verb);
  if (IsCompanysNoun(folded)) {
    return name.type == EntityType::kOrganization;
  }
  if (!IsActorsVerb(folded)) return false;
  const size_t end = static_cast<size_t>(verb.data() - text_.data()) +
                     verb.size();
  return around_.WordAfter(end) != "by";
}

}  // namespace normalize
