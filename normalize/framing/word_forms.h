// The regular forms of a word, made when the rules are read, so that finding
// them in a text asks no dictionary.
#ifndef NORMALIZE_FRAMING_WORD_FORMS_H_
#define NORMALIZE_FRAMING_WORD_FORMS_H_

#include <string>
#include <string_view>
#include <vector>

namespace normalize {

// `word` and its plural, third person, past and -ing forms in English; its
// case, number, degree and verb endings in German; `word` alone in any other
// language. More forms than the word has, for they are looked for and never
// written: "candids" stands in no text. Irregular forms have to be listed as
// words of their own. The longest come first.
std::vector<std::string> WordForms(std::string_view lang,
                                   std::string_view word);

// The regular expression for `cell`, phrases divided by |: "smear|paint as".
// Each word of a phrase may stand in any of its forms, in any case, with a
// space or a hyphen before the next one.
std::string LemmaExpression(std::string_view lang, std::string_view cell);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_WORD_FORMS_H_
