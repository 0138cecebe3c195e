// Calques: what becomes of a Han name when a translator renders part of it by
// meaning.
//
// Two ways are regular enough to be derived from lexicons/glosses.tsv: an
// organization whose name ends in a common noun keeps the sound of the rest
// (安世半导体 -> "Anshi Semiconductor"), and a person whose given name has a
// character that is a common word loses it to that word (魏哲家 -> "Wei Zhe
// family"). Others are rows of names/.
#ifndef NORMALIZE_LEXICON_CALQUES_H_
#define NORMALIZE_LEXICON_CALQUES_H_

#include <string>
#include <string_view>
#include <vector>

#include "normalize/lexicon/tables.h"

namespace normalize {

// `han` is a name without dots. None for names of other shapes.
std::vector<std::string> OrganizationCalques(
    std::string_view han, const std::vector<GlossRow>& glosses);
// `family` is the family name as the English label writes it ("Kim"), used
// beside its Mandarin reading; the given name is translated in part ("Kim Yu
// Justice") or, where the family name is none of Mandarin, read ("Kim Yuzheng").
std::vector<std::string> PersonCalques(std::string_view han,
                                       std::string_view family,
                                       const std::vector<GlossRow>& glosses);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_CALQUES_H_
