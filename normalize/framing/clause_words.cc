#include "normalize/framing/clause_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace normalize {
namespace {

// The longest phrase with a preposition between a subject and its verb.
constexpr size_t kMaxPhraseWords = 8;

// The longest "19日表示" of a speaker, in bytes.
constexpr size_t kMaxSaying = 24;

template <size_t N>
bool IsIn(std::string_view word, const std::array<const char*, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array kPrepositions = {
    "of",     "in",      "at",      "from",    "for",    "with",    "to",
    "by",     "about",   "against", "over",    "under",  "between", "than",
    "like",   "near",    "via",     "through", "on",     "into",    "onto",
    "toward", "towards", "among",   "after",   "before", "behind",  "across",
    "around", "without", "within",  "during",  "as",     "upon",    "outside",
    "inside", "an",      "auf",     "von",     "aus",    "bei",     "mit",
    "nach",   "zu",      "für",     "gegen",   "unter",  "vor",     "durch",
    "im",     "am",      "beim",    "vom",     "zum",    "zur",     "über",
    "seit",   "ins"};

constexpr std::array kDeterminers = {"the",   "The",  "its",  "his", "her",
                                     "their", "this", "that", "der", "die",
                                     "das",   "dem",  "den",  "des", "former"};

constexpr std::array kAdverbs = {
    "has",     "had",   "have",      "is",        "was",          "were",
    "been",    "being", "be",        "are",       "also",         "then",
    "even",    "later", "again",     "once",      "never",        "always",
    "not",     "only",  "now",       "still",     "himself",      "herself",
    "itself",  "all",   "both",      "would",     "will",         "could",
    "did",     "does",  "do",        "earlier",   "just",         "too",
    "often",   "long",  "ever",      "twice",     "may",          "might",
    "should",  "must",  "can",       "cannot",    "far",          "so",
    "soon",    "hat",   "habe",      "haben",     "hatte",        "wird",
    "auch",    "noch",  "bereits",   "nicht",     "zuletzt",      "zudem",
    "each",    "today", "yesterday", "meanwhile", "nevertheless", "nonetheless",
    "instead", "thus",  "though",    "however"};

constexpr std::array kInstitutions = {
    "administration", "administration's", "government", "authorities",
    "official",       "officials",        "spokesman",  "spokeswoman",
    "spokesperson",   "spokesmen",        "ministry",   "embassy",
    "leaders",        "diplomats",        "regulators", "executives"};

constexpr std::array kSaying = {
    "say",       "says",     "said",     "called", "calls",     "told",
    "added",     "stated",   "stressed", "wrote",  "dismissed", "described",
    "denounced", "rejected", "rejects",  "noted",  "pointed",   "warned"};

constexpr std::array kHanSaying = {
    "称",   "稱",   "说",   "說",   "表示", "指出", "道", "批",   "斥",  "认为",
    "認為", "坦言", "强调", "強調", "重申", "透露", "指", "批评", "批評"};

constexpr std::array kRelatives = {"who", "which", "that", "whose"};

constexpr std::array kPersonPronouns = {"he", "He", "she", "She",
                                        "er", "Er", "sie", "Sie"};

constexpr std::array kVaguePronouns = {"they", "They", "it",  "It",  "we",
                                       "We",   "I",    "you", "You", "es",
                                       "Es",   "wir",  "Wir"};

constexpr std::array kArticles = {"a",   "an",  "the", "The", "Der",
                                  "Die", "Das", "Ein", "Eine"};

constexpr std::array kJoiners = {"and", "but", "or",   "to",   "then",
                                 "yet", "und", "aber", "doch", "sowie"};

constexpr std::array kHanPrepositions = {
    "在", "对", "對", "向", "与", "與", "同", "和", "跟", "给",
    "給", "被", "从", "從", "于", "於", "把", "由", "至", "赴",
    "将", "將", "让", "讓", "为", "為", "以", "就", "访", "訪"};

constexpr std::array kHanAdverbs = {
    "也",   "则",   "則",   "还",   "還",   "更",   "曾",   "又",   "再",
    "均",   "都",   "就",   "并",   "並",   "且",   "仍",   "却",   "卻",
    "昨",   "日前", "近日", "随即", "隨即", "甚至", "竟",   "居然", "一再",
    "多次", "公开", "公開", "公然", "大肆", "连日", "連日", "日",   "今",
    "已",   "遂",   "即",   "而",   "进而", "進而", "妄图", "企图", "继续",
    "繼續", "不断", "不斷", "肆意", "蓄意"};

// Who is meant by these has no name in the sentence.
constexpr std::array kHanOthers = {
    "者",   "家",   "人士", "网友", "網友", "媒",   "媒体", "媒體",
    "老板", "老闆", "商",   "先生", "女士", "小姐", "民众", "民眾",
    "分析", "师",   "師",   "员",   "員",   "界",   "内人", "舆论",
    "輿論", "学生", "學生", "市民", "店"};

// Offices that a name before them holds or sends.
constexpr std::array kHanOffices = {"发言人", "發言人", "议员", "議員",
                                    "国务卿", "國務卿", "官员", "官員"};

std::string_view TrimmedRight(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) {
    text.remove_suffix(1);
  }
  return text;
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && (text[0] == ' ' || text[0] == '\n')) {
    text.remove_prefix(1);
  }
  return TrimmedRight(text);
}

std::string_view LastWord(std::string_view text) {
  const size_t gap = text.find_last_of(" \n");
  return gap == std::string_view::npos ? text : text.substr(gap + 1);
}

std::string_view FirstWord(std::string_view text) {
  return text.substr(0, text.find_first_of(" \n,"));
}

bool IsAdverb(std::string_view word) {
  return IsIn(word, kAdverbs) || (word.size() > 4 && word.ends_with("ly"));
}

template <size_t N>
bool EndsWithAny(std::string_view text, const std::array<const char*, N>& ends,
                 size_t* length) {
  for (const char* end : ends) {
    if (!text.ends_with(end)) continue;
    *length = std::string_view(end).size();
    return true;
  }
  return false;
}

bool HasHanStop(std::string_view text) {
  for (const char* stop : {"，", "；", "：", "。", "！", "？"}) {
    if (text.find(stop) != std::string_view::npos) return true;
  }
  return false;
}

bool BridgesHan(std::string_view gap) {
  if (HasHanStop(gap)) return false;
  size_t length = 0;
  gap = WithoutAdverbs(gap, true);
  return EndsWithAny(gap, kHanOffices, &length) ||
         !EndsWithAny(gap, kHanOthers, &length);
}

size_t CountOf(std::string_view text, char wanted) {
  return static_cast<size_t>(std::count(text.begin(), text.end(), wanted));
}

bool IsCapitalized(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

bool IsDay(std::string_view word) {
  return word.ends_with("day") || word.ends_with("days");
}

}  // namespace

std::string_view WithoutAdverbs(std::string_view before, bool chinese) {
  before = TrimmedRight(before);
  size_t length = 0;
  if (chinese) {
    while (EndsWithAny(before, kHanAdverbs, &length)) {
      before.remove_suffix(length);
    }
    return before;
  }
  while (!before.empty() && IsAdverb(LastWord(before))) {
    before.remove_suffix(LastWord(before).size());
    before = TrimmedRight(before);
  }
  return before;
}

bool Bridges(std::string_view gap, bool chinese) {
  if (chinese) return BridgesHan(gap);
  if (gap.find_first_of(";:") != std::string_view::npos) return false;
  gap = WithoutAdverbs(Trimmed(gap), false);
  if (gap.empty()) return true;
  const std::string_view last = LastWord(gap);
  if (IsIn(last, kRelatives)) return CountOf(gap, ' ') <= 2;
  if (CountOf(gap, ',') % 2 != 0) return BeginsRelative(gap, false);
  if (gap[0] == ',') return gap.back() == ',';
  const std::string_view first = FirstWord(gap);
  if (IsIn(first, kRelatives) || IsIn(first, kInstitutions)) return true;
  return IsIn(first, kPrepositions) && CountOf(gap, ' ') < kMaxPhraseWords;
}

bool BeginsRelative(std::string_view gap, bool chinese) {
  if (chinese) return false;
  gap = Trimmed(gap);
  if (!gap.empty() && gap[0] == ',') gap = Trimmed(gap.substr(1));
  return IsIn(FirstWord(gap), kRelatives) && gap.find(',') == gap.npos;
}

bool BeginsSaying(std::string_view gap, bool chinese) {
  if (chinese) {
    const size_t stop = std::min(gap.find("，"), gap.find("："));
    size_t length = 0;
    return stop <= kMaxSaying &&
           EndsWithAny(gap.substr(0, stop), kHanSaying, &length);
  }
  gap = Trimmed(gap);
  while (IsAdverb(FirstWord(gap)) && FirstWord(gap).size() < gap.size()) {
    gap = Trimmed(gap.substr(FirstWord(gap).size()));
  }
  return IsIn(FirstWord(gap), kSaying);
}

bool BeginsWithAnd(std::string_view clause) {
  for (const char* word : {"并", "並", "还", "還", "又", "且"}) {
    if (clause.starts_with(word)) return true;
  }
  return false;
}

bool EndsInPreposition(std::string_view before, bool chinese) {
  before = TrimmedRight(before);
  size_t length = 0;
  if (chinese) return EndsWithAny(before, kHanPrepositions, &length);
  std::string_view word = LastWord(before);
  while (IsIn(word, kDeterminers) || (IsCapitalized(word) && !IsDay(word))) {
    if (word.size() == before.size() || word.back() == ',') break;
    before = TrimmedRight(before.substr(0, before.size() - word.size()));
    word = LastWord(before);
  }
  return IsIn(word, kPrepositions);
}

bool BeginsAttribute(std::string_view after, bool chinese) {
  if (chinese) return after.starts_with("的") || after.starts_with("】");
  for (const char* mark : {" —", " –", " - ", " (", ":"}) {
    if (after.starts_with(mark)) return true;
  }
  return after.starts_with("'s ") || after.starts_with("’s ") ||
         after.starts_with("' ") || after.starts_with("’ ");
}

bool SharesSubject(std::string_view before, bool chinese) {
  before = WithoutAdverbs(before, chinese);
  if (before.empty()) return false;
  if (chinese) return before.ends_with("，") || before.ends_with("；");
  return before.back() == ',' || IsIn(LastWord(before), kJoiners);
}

bool IsPersonPronoun(std::string_view word) {
  return IsIn(word, kPersonPronouns);
}

bool IsVaguePronoun(std::string_view word) {
  return IsIn(word, kVaguePronouns);
}

bool BeginsWithPersonPronoun(std::string_view clause) {
  return clause.starts_with("他") || clause.starts_with("她");
}

bool BeginsWithArticle(std::string_view words) {
  return IsIn(words.substr(0, words.find(' ')), kArticles);
}

bool EndsInAs(std::string_view before) {
  before = WithoutAdverbs(before, false);
  const std::string_view word = LastWord(before);
  if (IsIn(word, kArticles)) {
    before = TrimmedRight(before.substr(0, before.size() - word.size()));
  }
  return before.ends_with(" as") || before.ends_with(" als");
}

bool IsCapitalizedPhrase(std::string_view words) {
  words = Trimmed(words);
  while (IsCapitalized(words)) {
    words = Trimmed(words.substr(FirstWord(words).size()));
  }
  return words.empty();
}

bool EndsInCommaOrMark(std::string_view before) {
  for (const char* mark : {",", "\"", "”", "“", "’", "'", "»", "«"}) {
    if (before.ends_with(mark)) return true;
  }
  return false;
}

}  // namespace normalize
