#include "normalize/text/latin_hints.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

struct Hints {
  std::string_view lang;
  // Between spaces, so that one search finds a whole word.
  std::string_view words;
  std::u32string_view letters;
};

constexpr Hints kHints[] = {
    {"en",
     " the of to and in for on with says said is are at from by as after over "
     "will not his her be was has have it that this who amid a an its new "
     "meets visits hits under against could may deal ",
     U""},
    {"de",
     " der die das und den dem des ein eine einen einem mit von zu zum zur im "
     "in am auf für ist nicht sich auch nach bei aus gegen über wird werden "
     "sind hat als wie vor neue neuen trifft will er sie es ",
     U"äöüß"},
    {"fr",
     " le la les des du de et un une en au aux dans pour sur par est pas avec "
     "contre se que qui son sa ses ce cette il elle ne plus sont leur à ",
     U"éèêàùçîôœ"},
    {"es",
     " el la los las de del y en un una por con para que se su sus al contra "
     "es más sobre no lo como tras entre ha son a ",
     U"ñ¿¡áéíóú"},
    {"it",
     " il lo la gli le di del della dei delle degli che e un una per con "
     "contro è nel nella sul sulla non si al alla da dal i tra ha sono ",
     U"èàùòì"},
    {"pt",
     " o a os as de do da dos das e em um uma por com para que se no na nos "
     "nas ao aos à contra não é mais sobre são sua seu pela pelo ",
     U"ãõçáéíóúâê"},
    {"nl",
     " de het een van en in op te met voor dat zijn niet tegen aan wordt is "
     "door om bij naar uit over ook worden heeft nieuwe na ",
     U"ë"},
    {"pl",
     " w z na i się do nie że o po od za jest przez przeciw to są dla ze we "
     "przed nowe ",
     U"łąęśżźćńó"},
    {"cs",
     " v na se s a že do o po je pro proti z ve si k za od jsou není jako "
     "nové ",
     U"ěščřžůýáíé"},
    {"tr", " ve ile bir bu için de da ne daha olarak sonra yeni ", U"ğşıİçöü"},
    {"vi", " và của với trong các là cho không tại về đã sẽ có ", U"ơưđăâêô"},
};
constexpr size_t kLanguages = std::size(kHints);

using Scores = std::array<int, kLanguages>;

// A word of one letter says little.
int WeightOf(std::string_view word) { return word.size() > 1 ? 2 : 1; }

void ScoreWord(std::string_view word, Scores* scores) {
  std::string key = " ";
  key += word;
  key += ' ';
  for (size_t i = 0; i < kLanguages; ++i) {
    if (kHints[i].words.find(key) != std::string_view::npos) {
      (*scores)[i] += WeightOf(word);
    }
  }
}

// Vietnamese marks two things on one vowel, as no other language here does.
bool IsVietnamese(char32_t c) { return c >= 0x1EA0 && c < 0x1EFA; }

void ScoreLetter(char32_t c, Scores* scores) {
  for (size_t i = 0; i < kLanguages; ++i) {
    const bool known = kHints[i].letters.find(c) != kHints[i].letters.npos;
    (*scores)[i] += known || (kHints[i].lang == "vi" && IsVietnamese(c));
  }
}

bool IsEnd(char c) {
  return std::string_view(" \t\r\n.,:;!?()\"'").find(c) !=
         std::string_view::npos;
}

// Words as they are spelled, the first one also in lower case: elsewhere a
// capital makes a name of it (Las Vegas).
void ScoreWords(std::string_view text, Scores* scores) {
  for (size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = begin;
    while (end < text.size() && !IsEnd(text[end])) ++end;
    std::string word(text.substr(begin, end - begin));
    if (begin == 0 && !word.empty() && word[0] >= 'A' && word[0] <= 'Z') {
      word[0] = static_cast<char>(word[0] + 32);
    }
    if (!word.empty()) ScoreWord(word, scores);
  }
}

constexpr int kClear = 3;  // more than one small word

}  // namespace

std::string_view LatinHint(std::string_view text) {
  Scores scores = {};
  ScoreWords(text, &scores);
  for (const char32_t c : ToUtf32(text)) {
    if (c >= 0x80) ScoreLetter(c, &scores);
  }
  const auto best = std::max_element(scores.begin(), scores.end());
  if (*best < kClear || std::count(scores.begin(), scores.end(), *best) > 1) {
    return "";
  }
  return kHints[best - scores.begin()].lang;
}

}  // namespace normalize
