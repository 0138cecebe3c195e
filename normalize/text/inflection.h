// Regular inflection of names: which base forms a word of the text can be a
// form of, and what may follow a name that no space ends.
#ifndef NORMALIZE_TEXT_INFLECTION_H_
#define NORMALIZE_TEXT_INFLECTION_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace normalize {

inline constexpr size_t kMaxBaseForms = 8;

// Base forms that `word` (folded: lower case, no marks) can be an inflected
// form of in `lang`: de "trumps" -> "trump"; ru "трампом" -> "трамп", "китае"
// -> "китаи" (й folds to и), "белом" -> "белыи"; uk, pl, cs likewise; en plural
// "h200s" -> "h200". The word itself is not among them. Best first, at most
// kMaxBaseForms, appended to `out`. Unknown languages give none; Cyrillic words always
// get the rules of ru (or uk when lang says so), whatever `lang` is. The rules
// are tables of endings; no word is listed. Thread safe.
void BaseForms(std::string_view word, std::string_view lang,
               std::vector<std::string>* out);

// Whether names in `lang` inflect at all by the rules above (false: BaseForms
// adds nothing for Latin words and need not be asked).
bool Inflects(std::string_view lang);

// Bytes at the start of `rest` that are Korean particles or endings which
// attach to a name (은 는 이 가 을 를 의 에 에서 에게 께서 와 과 도 만 로 으로
// 부터 까지 보다 처럼 측 씨 님 ... and their sequences) up to a character that
// is no Hangul; 0 when `rest` starts with none; kNotParticle when Hangul
// follows that is no such sequence.
inline constexpr size_t kNotParticle = static_cast<size_t>(-1);
size_t KoreanParticleLength(std::string_view rest);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_INFLECTION_H_
