// A small world of invented people in office, for the tests of titles, tenures
// and names at titles.
#ifndef NORMALIZE_TESTS_UNIT_RESOLVE_OFFICE_LEXICON_H_
#define NORMALIZE_TESTS_UNIT_RESOLVE_OFFICE_LEXICON_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/lexicon.h"
#include "normalize/lexicon/lexicon_file.h"

namespace normalize::test {

// Two commerce secretaries, one acting between them, a trade representative,
// two chancellors (one of them designate first), presidents of two countries,
// a Chinese commerce minister, the head of a company.
const std::shared_ptr<const Lexicon>& OfficeLexicon();
const LexiconFile& OfficeFile();

// Of the entity with that id; throws when there is none.
EntityIndex OfficeEntity(std::string_view id);

// Annotates with the lexicon above and the default profile.
Annotation AnnotateOffice(const Document& document);

// "surface=entity flags...", "surface=? flags..." where undecided; people only.
std::vector<std::string> PeopleOf(const Annotation& annotation);

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_UNIT_RESOLVE_OFFICE_LEXICON_H_
