// The small words by which a clause shows its subject, in English, German and
// Chinese. Words of other languages are taken as nouns.
#ifndef NORMALIZE_FRAMING_CLAUSE_WORDS_H_
#define NORMALIZE_FRAMING_CLAUSE_WORDS_H_

#include <string_view>

namespace normalize {

// Whether a name can be the subject of a verb that `gap` parts it from:
// nothing but adverbs and auxiliaries, what an office adds ("administration
// officials"), an apposition or a relative clause between commas, or what
// begins with a preposition.
bool Bridges(std::string_view gap, bool chinese);

// Whether `before`, which ends where a name begins, makes that an object of
// a preposition: "in the", "在".
bool EndsInPreposition(std::string_view before, bool chinese);

// Whether `after`, which begins where a name ends, makes it a mere attribute
// or a dateline: "'s plan", "的", " —".
bool BeginsAttribute(std::string_view after, bool chinese);

// Whether a verb after `before` has the subject of an earlier one: "and",
// "to", a comma; in Chinese a clause that begins with it.
bool SharesSubject(std::string_view before, bool chinese);

// Whether `gap` begins with "who" or ", which": what stands before is its
// antecedent, object or not.
bool BeginsRelative(std::string_view gap, bool chinese);

// Whether `gap` begins with what tells of speech: " said the", "表示，".
bool BeginsSaying(std::string_view gap, bool chinese);

// Whether a Chinese clause goes on with one before it: 并, 还.
bool BeginsWithAnd(std::string_view clause);

// `before` without the adverbs and auxiliaries at its end.
std::string_view WithoutAdverbs(std::string_view before, bool chinese);

bool IsPersonPronoun(std::string_view word);
bool IsVaguePronoun(std::string_view word);             // it, they, I
bool BeginsWithPersonPronoun(std::string_view clause);  // in Chinese
bool BeginsWithArticle(std::string_view words);

// "dismissed it as": what follows is said of somebody else.
bool EndsInAs(std::string_view before);

// Whether each word has a capital, as "CEO" and "Prime Minister".
bool IsCapitalizedPhrase(std::string_view words);

// Whether `before` ends in a comma or a quotation mark.
bool EndsInCommaOrMark(std::string_view before);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_CLAUSE_WORDS_H_
