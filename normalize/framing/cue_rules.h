// The rules that cues are found by, as lexicons/framing/*.tsv state them.
#ifndef NORMALIZE_FRAMING_CUE_RULES_H_
#define NORMALIZE_FRAMING_CUE_RULES_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/lexicon/tables.h"
#include "normalize/span.h"
#include "normalize/status.h"
#include "normalize/text/pattern.h"
#include "normalize/text/pattern_set.h"

namespace normalize {

enum class CueKind {
  kLemma,      // words in any of their forms
  kPattern,    // a regular expression over the line
  kQuotation,  // a regular expression over what quotation marks enclose
};

// Where the entity that a cue is about stands.
enum class TargetPlace {
  kNone,
  kSpeaker,  // the subject before the cue
  kObject,   // the first name after the cue, else the last one before
  kNearest,  // whichever name is nearest
  kInside,   // a name that the cue contains, else the nearest
};

struct CueRule {
  std::string id, category, lang, severity, source, note;
  std::string example, counterexample;
  std::string about;  // an entity that the document has to name
  CueKind kind = CueKind::kPattern;
  std::string expression;  // what `pattern` was compiled from
  Pattern pattern;         // group 1, where there is one, is the cue
  std::optional<Pattern> when, unless;  // over the marked surroundings
  TargetPlace target = TargetPlace::kNone;
  bool needs_target = false;  // no cue in a sentence that names nobody
  uint32_t line = 0;          // of its table
};

// The rules for one language and those for any.
struct LanguageCueRules {
  std::vector<const CueRule*> matched;  // lemmas and patterns
  std::vector<const CueRule*> quotation;
  PatternSet set;  // over `matched`
};

// Immutable; thread safe.
class CueRules {
 public:
  // Reads `folder`/cues*.tsv and contexts.tsv. Every problem is appended to
  // `problems` with its file and line; rules that have one are left out.
  static Result<CueRules> Read(const std::string& folder,
                               std::vector<TableProblem>* problems);
  // The same, but any problem is an error that names them.
  static Result<CueRules> Open(const std::string& folder);

  CueRules(CueRules&&) noexcept;
  CueRules& operator=(CueRules&&) noexcept;
  ~CueRules();

  // By file and line.
  const std::vector<CueRule>& rules() const { return rules_; }

  // For a BCP 47 tag; compiled when first asked for.
  const LanguageCueRules& For(std::string_view lang) const;

 private:
  struct Cache;
  CueRules();

  std::vector<CueRule> rules_;
  std::unique_ptr<Cache> cache_;
};

// What `when` and `unless` are matched against: `shown` between ⟦ and ⟧, with
// some 100 bytes of `line` before and after `place`. The place of a quotation
// is wider than what is shown by its marks.
std::string MarkedSurroundings(std::string_view line, ByteSpan place,
                               ByteSpan shown);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_CUE_RULES_H_
