// Evidence at the place itself: what the form of a name, its capitals and the
// words beside it say for or against its being the name that it looks like.
#ifndef NORMALIZE_RESOLVE_EVIDENCE_H_
#define NORMALIZE_RESOLVE_EVIDENCE_H_

#include <string_view>
#include <vector>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/match/matcher.h"
#include "normalize/resolve/scoring.h"
#include "normalize/resolve/surroundings.h"
#include "normalize/text/tokens.h"

namespace normalize {

inline bool IsStrong(const NameRecord& name) { return name.flags & kStrong; }

// Evidence about hits of one text. One a thread.
class PlaceEvidence {
 public:
  PlaceEvidence(const LexiconFile& lexicon, std::string_view text,
                std::string_view lang, Day day, Surroundings& around)
      : lexicon_(lexicon),
        text_(text),
        lang_(lang),
        day_(day),
        around_(around) {}

  // Whether the hit can be that name at all: titles, demonyms, the name of a
  // road, a word in capitals that no capital marks, cannot.
  bool IsPossible(const Hit& hit, const NameRecord& name);

  // All that speaks for and against it, without a look at other mentions.
  Features Of(const Hit& hit, const NameRecord& name);

  // A reading of which every word is an ordinary one ("Can Men").
  bool IsOrdinaryReading(const Hit& hit);

 private:
  Features OfForm(const Hit& hit, const NameRecord& name) const;
  Features OfReading(const Hit& hit, const NameRecord& name);
  Features OfCommonWord(const Hit& hit, const NameRecord& name);
  Features OfHanWord(const Hit& hit) const;
  bool IsHanSurname(const Hit& hit, const NameRecord& name) const;
  bool IsForeign(const NameRecord& name) const;
  bool NeedsContext(const Hit& hit, const NameRecord& name) const;
  bool IsSharedLabel(const NameRecord& name) const;
  bool IsTopicOfDepartment(const NameRecord& name) const;
  bool IsAnyOfItsKind(const Hit& hit, const NameRecord& name) const;
  bool IsKindOfBody(const NameRecord& name) const;
  bool EndsLongerName(const Hit& hit) const;
  bool IsLookalike(const Hit& hit, const NameRecord& name, EntityType type);
  bool IsOtherPlural(const Hit& hit, const NameRecord& name,
                     EntityType type) const;
  bool IsOtherNewPlace(const Hit& hit);
  bool IsPartOfLabel(std::string_view form, const NameRecord& name) const;
  bool IsCommonHere(const Hit& hit, const NameRecord& name) const;
  bool IsFamous(const NameRecord& name) const;
  bool FitsLineOfCapitals(const Hit& hit, const NameRecord& name);
  bool HasReadingShape(const Hit& hit, const NameRecord& name);
  bool IsMarkedByCapital(const Hit& hit);
  bool IsCalendarUse(const Hit& hit) const;
  bool ActsLikeName(const Hit& hit, const NameRecord& name) const;
  bool IsOutsideItsTime(const NameRecord& name) const;
  bool IsOfOtherVariety(const NameRecord& name) const;
  bool IsPartOfLonger(const Hit& hit, const NameRecord& name);
  bool StandsInName(const Hit& hit, const NameRecord& name) const;
  bool IsInNameOfThing(const Hit& hit, const NameRecord& name) const;
  bool IsOwnWord(std::string_view word, const NameRecord& name) const;
  bool IsNamePart(std::string_view word, const NameRecord& name) const;
  size_t OrdinaryWords(const Hit& hit, size_t* words);

  const LexiconFile& lexicon_;
  std::string_view text_;
  std::string_view lang_;
  const Day day_;
  Surroundings& around_;
  std::vector<Token> tokens_;
};

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_EVIDENCE_H_
