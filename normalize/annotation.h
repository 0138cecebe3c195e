// What the toolkit found in a document: mentions with their decisions, cues,
// and the rewritten text with its alignment.
//
// Views (std::string_view) point into the Document and the Lexicon that the
// annotation was made from and live as long as both. Offsets are UTF-8 bytes
// into Document::text, half-open. Plain values: no thread safety of their own.
#ifndef NORMALIZE_ANNOTATION_H_
#define NORMALIZE_ANNOTATION_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

// How a mention was resolved; DESIGN and normalize/resolve/README.md tell what
// each one does.
enum class Method : uint8_t {
  kExact,
  kRomanization,
  kOffice,
  kShortForm,
  kSpelling,
  kCalque,
  kInflection,
  kContradiction,
};
std::string_view MethodName(Method method);

// Index of a row of the lexicon's tables; Lexicon::RowName and RowSource tell
// which one and where its fact is from.
using RowId = uint32_t;
inline constexpr RowId kNoRow = 0xFFFFFFFF;

// One reason for a decision.
struct Evidence {
  std::string_view kind;          // "name", "reading", "title", "tenure", ...
  std::optional<ByteSpan> span;   // where the text gives it
  RowId row = kNoRow;             // which row gives it
  std::string note;               // for people, "Wade-Giles, surname first"
};

// An entity that a mention could mean.
struct Candidate {
  std::string_view entity;  // id
  std::string_view label;   // canonical name in the language of the output
  std::string_view type;
  Method method = Method::kExact;
  double confidence = 0;    // 0 to 1
  std::vector<Evidence> evidence;
};

// A place in the text that names something. Decided: `entity` is its id.
// Abstained: `entity` is empty and `alternatives` holds the candidates.
struct Mention {
  ByteSpan span;
  std::string_view surface;
  std::string_view entity;
  std::string_view label;
  std::string_view type;
  Method method = Method::kExact;
  double confidence = 0;
  // Whether the profile replaces the surface by `replacement`, which is the
  // label with the grammar of the place (capitals, possessive, article).
  bool rewrite = false;
  std::string replacement;
  std::vector<std::string_view> flags;  // "in-quote", "metonym", ...
  std::vector<Evidence> evidence;
  std::vector<Candidate> alternatives;

  bool decided() const { return !entity.empty(); }
};

// A framing marker.
struct Cue {
  ByteSpan span;
  std::string_view surface;
  std::string_view cue;     // "sovereignty-formula", "scare-quote", ...
  std::string rule;         // id of the rule, or the row that carries it
  std::string_view target;  // entity id, empty when the sentence names none
  bool in_quote = false;    // among the words of somebody who is quoted
};

// Something at a title that looks like a name and is none of the lexicon's.
struct UnlistedName {
  ByteSpan span;
  ByteSpan title;
  std::string_view office;  // entity id, empty when several have the title
};

struct Annotation {
  std::string lang;            // stated or detected
  std::string date;            // stated or from the dateline; may be empty
  std::string_view date_from;  // "metadata", "dateline" or ""
  std::vector<Mention> mentions;  // sorted by span, disjoint
  std::vector<Cue> cues;          // sorted by span
  std::vector<UnlistedName> unlisted;  // in the order of their titles
  std::vector<std::string> warnings;
};

// One replaced stretch: source bytes [source) became target bytes [target).
// Everything between two edits is the same in both texts.
struct Edit {
  ByteSpan source;
  ByteSpan target;
  friend bool operator==(const Edit&, const Edit&) = default;
};

// A rewritten text and the way back.
struct Rewritten {
  std::string text;
  std::vector<Edit> edits;  // sorted, disjoint in both texts

  // The place in the other text that an offset belongs to. Inside an edit:
  // the beginning of that edit's other side. Offsets past the end map to it.
  size_t ToSource(size_t target_offset) const;
  size_t ToTarget(size_t source_offset) const;
};

// The source text again, from the rewritten one and the replaced wordings.
// `surfaces[i]` is what stood at edits[i].source.
std::string Restore(const Rewritten& rewritten,
                    const std::vector<std::string>& surfaces);

}  // namespace normalize

#endif  // NORMALIZE_ANNOTATION_H_
