// What a decided mention is rewritten to, and whether.
#ifndef NORMALIZE_RESOLVE_WORDING_H_
#define NORMALIZE_RESOLVE_WORDING_H_

#include <string>
#include <string_view>

#include "normalize/annotation.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/profile.h"
#include "normalize/resolve/surroundings.h"

namespace normalize {

struct WordingInput {
  const LexiconFile& lexicon;
  const Profile& profile;
  std::string_view text;
};

// Sets `rewrite` and `replacement` of a decided mention whose label is set, by
// the rules of normalize/resolve/README.md: `name` is the form that stands in
// the text. Adds the flag "glossed" where the text itself gives the label
// beside the name.
void ChooseWording(const WordingInput& input, const NameRecord& name,
                   Surroundings* around, Mention* mention);

// The edit that an article before a rewritten mention needs ("a" <-> "an",
// "the People's Republic of China" -> "China"): its span in `text` and new
// wording; an empty span when none.
struct ArticleEdit {
  ByteSpan span;
  std::string wording;
};
ArticleEdit ArticleBefore(std::string_view text, const Mention& mention);

// The edit after it: the apostrophe of a plural possessive ("Observers'
// report") that must become "'s".
ByteSpan BarePossessiveAfter(std::string_view text, const Mention& mention);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_WORDING_H_
