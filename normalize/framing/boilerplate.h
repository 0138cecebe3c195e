// Lines of a page that are no part of its article: invitations to log in,
// share bars, cookie notices, links to the original, copyright lines, photo
// credits, stray lines in another language. They stay in the text and are
// left out of what is counted.
#ifndef NORMALIZE_FRAMING_BOILERPLATE_H_
#define NORMALIZE_FRAMING_BOILERPLATE_H_

#include <string>
#include <string_view>
#include <vector>

#include "normalize/document.h"
#include "normalize/lexicon/tables.h"
#include "normalize/span.h"
#include "normalize/status.h"
#include "normalize/text/pattern_set.h"

namespace normalize {

struct Boilerplate {
  ByteSpan span;     // a whole line, without its end
  std::string rule;  // id of the rule
};

struct BoilerplateRule {
  std::string id, source, example, counterexample;
  uint32_t line = 0;  // of the table
};

// Immutable; thread safe.
class BoilerplateRules {
 public:
  // Any problem of the table is an error that names every one.
  static Result<BoilerplateRules> Open(const std::string& path);

  const std::vector<BoilerplateRule>& rules() const { return rules_; }

  // The first rule that `line` matches; null when none does.
  const BoilerplateRule* Match(std::string_view line) const;

 private:
  BoilerplateRules(std::vector<BoilerplateRule> rules, PatternSet set);

  std::vector<BoilerplateRule> rules_;
  PatternSet set_;
};

// The boilerplate of the document's body, sorted, disjoint. `lang` is the
// language of the article, for lines in another one.
std::vector<Boilerplate> FindBoilerplate(const Document& document,
                                         std::string_view lang,
                                         const BoilerplateRules& rules);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_BOILERPLATE_H_
