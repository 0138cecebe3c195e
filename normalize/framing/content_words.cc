#include "normalize/framing/content_words.h"

#include <algorithm>
#include <unordered_set>

#include "normalize/text/dictionary.h"
#include "normalize/text/fold.h"
#include "normalize/text/language.h"
#include "normalize/text/utf8.h"
#include "normalize/text/words.h"

namespace normalize {
namespace {

// Latin words of up to three letters are function words or close to it;
// these are the longer ones, folded.
const std::unordered_set<std::string_view>& FunctionWords() {
  static const std::unordered_set<std::string_view> kWords = {
      // English
      "about", "after", "again", "against", "also", "although", "among",
      "another", "because", "been", "before", "being", "between", "both",
      "cannot", "could", "does", "doing", "down", "during", "each", "even",
      "every", "from", "further", "have", "having", "here", "hers", "herself",
      "himself", "however", "into", "itself", "just", "like", "made", "make",
      "many", "might", "more", "most", "much", "must", "myself", "only",
      "other", "ours", "over", "own", "same", "shall", "she", "should", "since",
      "some", "such", "than", "that", "their", "theirs", "them", "themselves",
      "then", "there", "these", "they", "this", "those", "through", "under",
      "until", "upon", "very", "were", "what", "when", "where", "whether",
      "which", "while", "whom", "whose", "will", "with", "within", "without",
      "would", "your", "yours", "said", "says", "told", "according",
      // German
      "aber", "alle", "allem", "allen", "aller", "alles", "auch", "beim",
      "bereits", "damit", "dann", "dass", "dem", "denen", "deren", "diese",
      "diesem", "diesen", "dieser", "dieses", "doch", "durch", "eine", "einem",
      "einen", "einer", "eines", "fur", "gegen", "haben", "hatte", "hatten",
      "ihre", "ihrem", "ihren", "ihrer", "jetzt", "kann", "keine", "konnen",
      "mehr", "muss", "nach", "nicht", "noch", "oder", "ohne", "sagte", "sein",
      "seine", "seinen", "seiner", "sich", "sind", "soll", "sollen", "sowie",
      "uber", "unter", "viel", "vom", "werden", "wenn", "wird", "wurde",
      "wurden", "zum", "zur", "zwischen",
      // Chinese
      "一个", "一种", "不是", "不会", "之后", "之前", "他们", "但是", "以及",
      "其中", "可以", "因为", "因此", "如果", "对于", "已经", "并且", "我们",
      "所以", "所有", "这个", "这些", "这种", "通过", "进行", "还是", "那么",
      "没有", "目前", "表示", "认为", "指出", "就是", "这样", "自己", "可能"};
  return kWords;
}

bool HasDigit(std::string_view word) {
  return word.find_first_of("0123456789") != word.npos;
}

constexpr size_t kMinLatin = 4;
constexpr size_t kMinOther = 4;  // bytes: more than one Han character

std::string WithoutPossessive(std::string word) {
  for (const std::string_view end : {"'s", "\xE2\x80\x99s"}) {
    if (word.ends_with(end)) word.resize(word.size() - end.size());
  }
  return word;
}

// The shortest stem, so that all forms of a word meet in one.
std::string Stem(std::string word, std::string_view lang) {
  const auto stems = Stems(PrimaryLanguage(lang), word);
  for (const std::string& stem : stems) {
    if (stem.size() < word.size() && stem.size() >= kMinLatin) word = stem;
  }
  return word;
}

}  // namespace

std::string ContentStem(std::string_view word, std::string_view lang) {
  std::string folded = WithoutPossessive(Fold(word));
  if (HasDigit(folded) || FunctionWords().contains(folded)) return {};
  if (folded.size() < (IsAscii(folded) ? kMinLatin : kMinOther)) return {};
  return IsAscii(folded) ? Stem(std::move(folded), lang) : folded;
}

std::vector<ContentWord> ContentWords(std::string_view text,
                                      std::string_view lang) {
  std::vector<ContentWord> content;
  for (const ByteSpan& span : Words(text)) {
    std::string stem = ContentStem(span.In(text), lang);
    if (!stem.empty()) content.push_back({span, std::move(stem)});
  }
  return content;
}

}  // namespace normalize
