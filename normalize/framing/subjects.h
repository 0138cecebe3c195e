// Who does what a word tells: the subject of its clause, by shape.
#ifndef NORMALIZE_FRAMING_SUBJECTS_H_
#define NORMALIZE_FRAMING_SUBJECTS_H_

#include <string_view>

#include "normalize/framing/cue_context.h"

namespace normalize {

// Subjects around one cue; null where the sentence names none. Prefers to say
// nothing: objects of prepositions, attributes ("Japan's plan"), datelines and
// names in other quotations are no subjects, and a pronoun is the one person
// of the text before or nobody.
class Subjects {
 public:
  explicit Subjects(const CueContext& in) : in_(in) {}

  // Of a verb of saying, also when it goes before: "…," boasted X.
  const Mention* Speaker() const;

  // Of the cue as a verb: its own, or that of an earlier verb which it shares
  // ("X said …, and warned").
  const Mention* Of() const;

  // The nearest name of the clause that nothing parts from the cue.
  const Mention* Own() const;

  // The first name of `clause` that can be a subject; the person where an
  // office stands between: "Nvidia CEO Jensen Huang". `frame` is the sentence
  // or the quotation that the clause belongs to.
  const Mention* FirstIn(ByteSpan clause, ByteSpan frame) const;

  bool CanBeSubject(const Mention& mention, ByteSpan frame) const;

  // Whether somebody speaks, by a name or a pronoun.
  bool HasSpeaker() const;

 private:
  const Mention* SharedInHan() const;
  const Mention* Inverted() const;
  bool CanInvert() const;
  const Mention* OnlyPersonBefore() const;
  bool IsQuotedBefore(const Mention& mention) const;
  size_t ClauseBegin(size_t pos) const;
  std::string_view HanClause() const;
  std::string_view WordBeforeVerb() const;

  const CueContext& in_;
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_SUBJECTS_H_
