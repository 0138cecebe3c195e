// The rules that cues are found by, as lexicons/framing/*.tsv state them.
#ifndef NORMALIZE_FRAMING_CUE_RULES_H_
#define NORMALIZE_FRAMING_CUE_RULES_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/framing/phrase_table.h"
#include "normalize/lexicon/tables.h"
#include "normalize/span.h"
#include "normalize/status.h"
#include "normalize/text/pattern.h"
#include "normalize/text/pattern_set.h"

namespace normalize {

enum class CueKind {
  kLemma,      // phrases, their words in any form
  kPattern,    // a regular expression over the line
  kQuoted,     // the same, over passages with quotation marks
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

// A row. Expressions are regular ones; the named contexts that `when` and
// `unless` ask for are written out in them.
struct CueRule {
  std::string id, category, lang, severity, source, note;
  std::string example, counterexample;
  std::string about;  // an entity that the document has to name
  CueKind kind = CueKind::kPattern;
  std::string pattern;       // group 1, where there is one, is the cue
  // Alternatives over the marked surroundings; may be empty.
  std::vector<std::string> when, unless;
  TargetPlace target = TargetPlace::kNone;
  bool needs_target = false;  // no cue in a sentence that names nobody
  std::string file;
  uint32_t line = 0;
};

// A rule made ready. Contexts that several rules share are compiled once.
struct ReadyRule {
  const CueRule* rule;
  std::shared_ptr<const Pattern> when, unless;  // null: not asked for
  // Of a quotation. Its surroundings have some forty alternatives, of which
  // few are possible at one place: tried as one expression they took two
  // fifths of the time of finding cues in news.
  std::shared_ptr<const Pattern> inside;
  std::shared_ptr<const PatternSet> unless_any;
};

// The rules for one language and those for any. `patterns` belong to
// `matched` by index, the ids of `phrases` are indexes of `lemmas`.
struct LanguageCueRules {
  std::vector<ReadyRule> lemmas, matched, quotations;
  PhraseTable phrases;
  PatternSet patterns;
  // Expressions that do not compile; their rules are left out.
  std::vector<TableProblem> problems;
};

// Immutable; thread safe.
class CueRules {
 public:
  // Reads `folder`/contexts.tsv and cues*.tsv. Any problem of form is an
  // error that names every one. Expressions are compiled when their language
  // is first asked for, because a run seldom needs more than one or two.
  static Result<CueRules> Open(const std::string& folder);

  CueRules(CueRules&&) noexcept;
  CueRules& operator=(CueRules&&) noexcept;
  ~CueRules();

  // By file and line.
  const std::vector<CueRule>& rules() const { return rules_; }

  // For a BCP 47 tag.
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
