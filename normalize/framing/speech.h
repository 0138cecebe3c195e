// Who says what in a document: verbs of saying with their speaker, and direct
// speech.
#ifndef NORMALIZE_FRAMING_SPEECH_H_
#define NORMALIZE_FRAMING_SPEECH_H_

#include <string>
#include <string_view>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/lexicon/tables.h"
#include "normalize/span.h"
#include "normalize/status.h"
#include "normalize/text/pattern.h"
#include "normalize/text/pattern_set.h"

namespace normalize {

struct SpeechVerb {
  std::string verb;  // its base form
  std::string lang, source;
  bool marked = false;  // says more than that something was said
  Pattern pattern;
};

// Immutable; thread safe.
class SpeechVerbs {
 public:
  // Reads `speech-verbs.tsv`: verb (forms divided by |), lang, stance (neutral
  // or marked), source, note.
  static Result<SpeechVerbs> Open(const std::string& path);

  // Those that may stand in `text`, which is in `lang`.
  std::vector<const SpeechVerb*> Candidates(std::string_view text,
                                            std::string_view lang) const;

 private:
  SpeechVerbs(std::vector<SpeechVerb> verbs, PatternSet set);

  std::vector<SpeechVerb> verbs_;
  PatternSet set_;
};

// A verb of saying in its place.
struct SaidSo {
  ByteSpan span;
  std::string verb;
  bool marked = false;
  std::string_view speaker;  // entity id; empty when unknown
};

struct DirectSpeech {
  ByteSpan span;  // without the quotation marks
  std::string_view speaker;
};

struct Speech {
  std::vector<SaidSo> verbs;         // by span
  std::vector<DirectSpeech> quotes;  // by span
};

// `text` is what the annotation was made of; `sentences` cover it. Cues of the
// category attribution-verb count as marked verbs, whichever the table knows.
// Quotations of a few words are no direct speech. The speaker of a quotation
// is that of the nearest verb of saying in its sentence, or else in its line.
Speech FindSpeech(std::string_view text, const Annotation& annotation,
                  const std::vector<ByteSpan>& sentences,
                  const SpeechVerbs& verbs);

// Marks the cues that stand in direct speech, as FindSpeech takes it: they are
// the speaker's words, not the outlet's.
void MarkQuotedCues(std::string_view text, std::vector<Cue>* cues);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_SPEECH_H_
