// Whom a cue is about: the entity that its sentence names in the right place.
#ifndef NORMALIZE_FRAMING_TARGETS_H_
#define NORMALIZE_FRAMING_TARGETS_H_

#include <string_view>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/framing/cue_rules.h"
#include "normalize/resolve/surroundings.h"
#include "normalize/span.h"

namespace normalize {

struct Target {
  std::string_view entity;  // empty when none is known
  // Whether the sentence names anybody at all, known to the lexicon or not.
  bool named = false;
};

// The text that targets are looked for in; all of it outlives the search.
struct NamedText {
  std::string_view text;
  const std::vector<Mention>& mentions;  // sorted
  Surroundings& around;
  std::string_view lang;
};

// `sentence` and, in it, `cue` lie in the text. A capitalized name that
// stands nearer than any mention leaves the entity of a speaker empty: it is
// somebody whom the lexicon does not know.
Target FindTarget(const NamedText& names, ByteSpan sentence, ByteSpan cue,
                  TargetPlace place);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_TARGETS_H_
