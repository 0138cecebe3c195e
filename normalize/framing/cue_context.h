// The names around one cue: what its sentence names before it, after it and
// inside it.
#ifndef NORMALIZE_FRAMING_CUE_CONTEXT_H_
#define NORMALIZE_FRAMING_CUE_CONTEXT_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/framing/targets.h"

namespace normalize {

// A cue in its sentence. Looks names up; knows no grammar.
class CueContext {
 public:
  using Mentions = std::vector<Mention>::const_iterator;
  using Condition = bool (*)(const Mention&);

  // All arguments outlive the context.
  CueContext(const NamedText& names, ByteSpan sentence, ByteSpan cue);

  ByteSpan sentence() const { return sentence_; }
  ByteSpan cue() const { return cue_; }
  // The inside of the quotation that holds the cue, or else the sentence.
  ByteSpan quote() const { return quote_; }
  bool is_quoted() const { return quote_ != sentence_; }
  bool chinese() const { return chinese_; }
  bool german() const { return german_; }
  Mentions begin() const { return names_.mentions.begin(); }
  Mentions end() const { return names_.mentions.end(); }

  std::string_view Between(size_t begin, size_t end) const;
  std::string_view WordAfterCue() const;
  // From the beginning of the quotation or sentence to the cue.
  std::string_view TextBefore() const;

  Mentions FirstAtOrAfter(size_t pos) const;
  // The nearest mention of the sentence that is decided and fulfils
  // `condition`; null if there is none.
  const Mention* Before(Condition condition = CanBeTarget) const;
  const Mention* After(Condition condition = CanBeTarget) const;
  const Mention* Inside() const;
  // Of the quotations of the sentence the one that holds `pos`, without its
  // marks; else the sentence.
  ByteSpan QuoteAround(size_t pos) const;
  // Whether `span` holds a name that is no mention.
  bool HasUnknownName(ByteSpan span) const;

  static bool Speaks(const Mention& mention);
  static bool CanBeTarget(const Mention& mention);

 private:
  bool IsMentioned(size_t pos) const;

  const NamedText names_;
  const ByteSpan sentence_, cue_;
  const bool chinese_, german_;
  std::vector<ByteSpan> quotes_;
  ByteSpan quote_;
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_CUE_CONTEXT_H_
