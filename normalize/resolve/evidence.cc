#include "normalize/resolve/evidence.h"

#include <algorithm>
#include <cctype>

#include "normalize/resolve/lookalikes.h"
#include "normalize/resolve/word_lists.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/han.h"
#include "normalize/text/language.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kLongestCode = 4;      // bytes
constexpr size_t kLongestInitials = 3;  // bytes

// A100, M1, B20: codes that roads, buses and forms have too.
bool IsCode(std::string_view name) {
  return name.size() >= 2 && name.size() <= kLongestCode &&
         std::string_view("ABDEMN").find(name[0]) != std::string_view::npos &&
         name.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

bool HasSmallLetter(std::string_view surface) {
  return std::any_of(surface.begin(), surface.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

bool IsLowerLatin(std::string_view word) {
  return !word.empty() && std::islower(static_cast<unsigned char>(word[0]));
}

}  // namespace

bool PlaceEvidence::IsPossible(const Hit& hit, const NameRecord& name) {
  const EntityType type = name.type;
  // Titles and demonyms are context, no mentions.
  if (type == EntityType::kOffice || name.origin == NameOrigin::kDemonym) {
    return false;
  }
  // A term of one ordinary word tells nothing and hides longer names.
  if (type == EntityType::kTerm && (name.flags & kCommonWord)) return false;
  if (!FitsLineOfCapitals(hit, name)) return false;
  if (hit.kind == HitKind::kRead && !HasReadingShape(hit, name)) return false;
  if (IsLookalike(hit, name, type)) return false;
  if (type != EntityType::kPerson) return true;
  const std::string_view surface =
      text_.substr(hit.begin, hit.end - hit.begin);
  // "AI" in a line that is not all capitals is no Mr. Ai.
  if (hit.all_upper && surface.size() <= kLongestInitials &&
      around_.StyleAt(hit.begin) != LineStyle::kUpper) {
    return false;
  }
  if (IsPronoun(Fold(surface)) && !IsMarkedByCapital(hit)) return false;
  if ((name.flags & kCommonWord) && IsCalendarUse(hit)) return false;
  return !IsInNameOfThing(hit, name);
}

bool PlaceEvidence::IsLookalike(const Hit& hit, const NameRecord& name,
                                EntityType type) {
  if (hit.kind == HitKind::kRead) return false;
  const ByteSpan span{hit.begin, hit.end};
  if (type == EntityType::kPlace && IsMoney(text_, span)) return true;
  if (LacksTitleMarks(lexicon_.Text(name.text), text_, span)) return true;
  if (type == EntityType::kPerson) return false;
  if (FollowsFormOfAddress(text_, span)) return true;
  if (IsOtherPlural(hit, name, type)) return true;
  if (IsAnyOfItsKind(hit, name)) return true;
  if (type == EntityType::kPlace && IsOtherNewPlace(hit)) return true;
  if (type == EntityType::kOutlet && IsSharedLabel(name) &&
      EndsLongerName(hit)) {
    return true;  // "Ministry of Foreign Affairs"
  }
  return IsCutFromWord(text_, span) || IsWeakElsewhere(lexicon_, name, lang_) ||
         IsWordOfTheText(lexicon_, name, span.In(text_), lang_);
}

// In a line of capitals a common word ("US", "TIME", "COOK") is a name only
// where a name would stand: first, after a function word or before an actor's
// verb; and XI is a numeral after anything else.
bool PlaceEvidence::FitsLineOfCapitals(const Hit& hit, const NameRecord& name) {
  const std::string_view surface =
      text_.substr(hit.begin, hit.end - hit.begin);
  if (HasSmallLetter(surface)) return true;
  if (around_.StyleAt(hit.begin) != LineStyle::kUpper) return true;
  const bool doubtful = (name.flags & kCommonWord) || IsRomanNumeral(surface);
  if (!doubtful || around_.StartsSentence(hit.begin)) return true;
  if (!hit.all_upper && !(name.flags & kAbbreviation)) return true;
  return IsFunctionWord(Fold(around_.WordBefore(hit.begin))) ||
         ActsLikeName(hit, name);
}

// "In May 2019", "since May": the month.
bool PlaceEvidence::IsCalendarUse(const Hit& hit) const {
  if (!IsCalendarWord(text_.substr(hit.begin, hit.end - hit.begin))) {
    return false;
  }
  const std::string_view before = around_.WordBefore(hit.begin);
  const std::string_view after = around_.WordAfter(hit.end);
  const auto number = [](std::string_view word) {
    return !word.empty() && word[0] >= '0' && word[0] <= '9';
  };
  return number(after) || number(before) || IsLowerLatin(before) ||
         IsFunctionWord(Fold(before));
}

Features PlaceEvidence::Of(const Hit& hit, const NameRecord& name) {
  Features features = OfForm(hit, name);
  if (hit.all_upper) features |= kCapitals;
  if (hit.lowered) features |= kLowerCase;
  if (hit.kind == HitKind::kInflected) features |= kInflectedForm;
  if (hit.kind == HitKind::kRead) features |= OfReading(hit, name);
  if (hit.kind != HitKind::kRead && IsCommonHere(hit, name)) {
    features |= OfCommonWord(hit, name);
  }
  if (IsOutsideItsTime(name)) features |= kOutsideItsTime;
  if (IsPartOfLonger(hit, name)) features |= kPartOfLonger;
  if (IsOfOtherVariety(name)) features |= kOtherVariety;
  if (name.type == EntityType::kProduct &&
      IsCode(lexicon_.Text(name.text))) {
    features |= kCodeName;
  }
  return features;
}

Features PlaceEvidence::OfForm(const Hit& hit, const NameRecord& name) const {
  if (hit.kind == HitKind::kRead) return kReadForm;
  if (name.origin == NameOrigin::kCalque) return kCalqueForm;
  if (name.origin >= NameOrigin::kSurname || IsHanSurname(hit, name)) {
    return kSurnameForm;
  }
  if (!IsStrong(name) || NeedsContext(hit, name) || IsForeign(name)) {
    Features features = kWeakForm;
    if (IsFamous(name)) features |= kFamousShortForm;
    return features;
  }
  if (name.origin != NameOrigin::kLabel) return kStrongForm;
  return IsSharedLabel(name) ? kLabelForm | kSharedName : Features{kLabelForm};
}

// One character of a person's name, though a row lists it: 习, 雷.
bool PlaceEvidence::IsHanSurname(const Hit& hit, const NameRecord& name) const {
  const CodePoint first = DecodeAt(text_, hit.begin);
  return hit.begin + first.length == hit.end && IsHan(first.value) &&
         name.type == EntityType::kPerson;
}

// What another people calls a place, or an acronym of its language: the Malte
// of French is a German's first name, PCC is not always a party.
bool PlaceEvidence::IsForeign(const NameRecord& name) const {
  const bool place = name.type == EntityType::kPlace;
  if (!place && !(name.flags & kAbbreviation)) return false;
  if (InfoOf(DecodeAt(lexicon_.Text(name.text), 0).value).cls !=
      CharClass::kWord) {
    return false;
  }
  if (name.origin != NameOrigin::kRegion &&
      name.origin != NameOrigin::kListed) {
    return false;
  }
  const std::string_view own = PrimaryLanguage(lexicon_.Text(name.lang));
  return own != "en" && own != "und" && own != PrimaryLanguage(lang_);
}

// A label that a row declares weak: Han characters, which have no capitals to
// tell it, or a word of the text's language. And a name of another language
// that is a word of this one, of which no row could say anything.
bool PlaceEvidence::NeedsContext(const Hit& hit, const NameRecord& name) const {
  const bool stated = name.flags & kNeedsContext;
  if (stated && IsHan(DecodeAt(text_, hit.begin).value)) return true;
  if (!IsCommonHere(hit, name)) return false;
  return stated ||
         ((name.flags & kWordElsewhere) &&
          PrimaryLanguage(lang_) != PrimaryLanguage(lexicon_.Text(name.lang)));
}

// "Zhang Lei", "The Independent", "Rubin": declared weak, and no word. One
// word of another language is rarer here than at home.
bool PlaceEvidence::IsSharedLabel(const NameRecord& name) const {
  return (name.flags & kNeedsContext) &&
         (lexicon_.Text(name.text).find(' ') != std::string_view::npos ||
          PrimaryLanguage(lexicon_.Text(name.lang)) == PrimaryLanguage(lang_));
}

// A family name alone that a row of the lexicon lists ("Xi").
bool PlaceEvidence::IsFamous(const NameRecord& name) const {
  return name.origin == NameOrigin::kListed &&
         name.type == EntityType::kPerson &&
         InfoOf(DecodeAt(lexicon_.Text(name.text), 0).value).upper &&
         lexicon_.Text(name.text).find(' ') == std::string_view::npos;
}

// An ordinary word of the language that the text is in: "Apple" is none in a
// French text, "Mehr" is one in a German. A Han name is declared to be one.
bool PlaceEvidence::IsCommonHere(const Hit& hit, const NameRecord& name) const {
  if (!(name.flags & (kCommonWord | kWordElsewhere))) return false;
  // Its capitals tell an abbreviation from the word, and in a line of capitals
  // its place does.
  if (name.flags & kAbbreviation) return false;
  const std::string_view lang = PrimaryLanguage(lang_);
  if (lang == "en") return name.flags & kCommonWord;
  if (!HasDictionary(lang)) return lexicon_.Text(name.lang).starts_with("zh");
  return IsDictionaryWord(lang,
                          Fold(text_.substr(hit.begin, hit.end - hit.begin)));
}

// "States" is no plural of the department, nor "Nahas" of the town.
bool PlaceEvidence::IsOtherPlural(const Hit& hit, const NameRecord& name,
                                  EntityType type) const {
  if (hit.kind != HitKind::kInflected || PrimaryLanguage(lang_) != "en") {
    return false;
  }
  return type == EntityType::kPlace || IsCommonHere(hit, name);
}

// The England of "in New England"; names that begin so are longer hits.
bool PlaceEvidence::IsOtherNewPlace(const Hit& hit) {
  constexpr std::string_view kNew = "New ";
  return text_.substr(0, hit.begin).ends_with(kNew) &&
         around_.StyleAt(hit.begin) == LineStyle::kSentence &&
         !around_.StartsSentence(hit.begin - kNew.size());
}

bool PlaceEvidence::IsOutsideItsTime(const NameRecord& name) const {
  if (day_ == kNoDay) return false;
  return (name.from != kNoDay && day_ < name.from) ||
         (name.to != kNoDay && day_ > name.to);
}

// A name that another variety of Chinese uses: 川普 in a mainland text.
bool PlaceEvidence::IsOfOtherVariety(const NameRecord& name) const {
  const std::string_view lang = lexicon_.Text(name.lang);
  return (lang_ == "zh-Hans" && lang.starts_with("zh-Hant-")) ||
         (lang_.starts_with("zh-Hant") && lang == "zh-Hans" &&
          name.origin == NameOrigin::kListed && !IsStrong(name));
}

}  // namespace normalize
