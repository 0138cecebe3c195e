// Places that are spelled as a name and cannot be it, whatever else stands in
// the text: "US$5", "Über" in a German sentence, the 商務部 of 商務部長.
#ifndef NORMALIZE_RESOLVE_LOOKALIKES_H_
#define NORMALIZE_RESOLVE_LOOKALIKES_H_

#include <string_view>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/span.h"

namespace normalize {

// The US of "US$5".
bool IsMoney(std::string_view text, ByteSpan span);

// A body whose last character belongs to another word: to the title of its head
// (行政院長), or to 部门, 部分, 部队, 部署.
bool IsCutFromWord(std::string_view text, ByteSpan span);

// The Fox of "Mr Fox": a person, whatever else is called so.
bool FollowsFormOfAddress(std::string_view text, ByteSpan span);

// Whether marks of a title (《》) stand around the span.
bool IsInTitleMarks(std::string_view text, ByteSpan span);

// A name that is written with such marks (《时代》), without them.
bool LacksTitleMarks(std::string_view name, std::string_view text,
                     ByteSpan span);

// A weak Latin name of a third language, which is not meant in this one: the
// Spanish EU of the United States in an English text.
bool IsWeakElsewhere(const LexiconFile& lexicon, const NameRecord& name,
                     std::string_view lang);

// A word of `lang`, the text's language, that is a name only where somebody
// drops or adds accents, or in another language: "My" for Mỹ, "Über" for
// Uber, "Island" for Iceland.
bool IsWordOfTheText(const LexiconFile& lexicon, const NameRecord& name,
                     std::string_view surface, std::string_view lang);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_LOOKALIKES_H_
