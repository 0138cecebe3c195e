// Every form that an entity's rows give rise to.
//
// What can be derived is not listed in the tables: it is made here, once,
// when the lexicon is compiled, with the reason kept (NameOrigin). The
// romanizations of Han names are no forms: they are compared by syllables.
#ifndef NORMALIZE_LEXICON_FORMS_H_
#define NORMALIZE_LEXICON_FORMS_H_

#include <string>
#include <string_view>
#include <vector>

#include "normalize/lexicon/format.h"
#include "normalize/lexicon/tables.h"

namespace normalize {

struct Form {
  std::string text;
  std::string lang;
  std::string frame;
  std::string reading;  // as the row states it, mostly empty
  NameOrigin origin = NameOrigin::kListed;
  CaseRule case_rule = CaseRule::kProper;
  uint8_t flags = 0;    // NameFlag
  RowId row = kNoRow;
  Day from = kNoDay;
  Day to = kNoDay;

  bool strong() const { return flags & kStrong; }
};

// All forms of one entity: its labels, its rows, and what follows from them.
// One form for each (text, lang), the best origin first. Thread safe.
std::vector<Form> DeriveForms(const EntityRow& entity,
                              const std::vector<const NameRow*>& names,
                              const std::vector<const DemonymRow*>& demonyms,
                              const std::vector<GlossRow>& glosses);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_FORMS_H_
