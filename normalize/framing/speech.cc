#include "normalize/framing/speech.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "normalize/base/file.h"
#include "normalize/framing/quoted_spans.h"
#include "normalize/framing/simplified.h"
#include "normalize/framing/targets.h"
#include "normalize/framing/word_forms.h"
#include "normalize/lexicon/table_reader.h"
#include "normalize/resolve/surroundings.h"
#include "normalize/text/language.h"
#include "normalize/text/words.h"

namespace normalize {
namespace {

constexpr char kFile[] = "framing/speech-verbs.tsv";
constexpr char kVerbCue[] = "attribution-verb";

// Shorter quotations are terms and scare quotes.
constexpr size_t kMinQuoteWords = 5;

// How far from the quotation its verb may stand.
constexpr size_t kVerbReach = 160;

const TableShape kShape = {{"verb", "lang", "stance", "source"}, {"note"}};

Result<SpeechVerb> ReadVerb(const Row& row, std::string* expression) {
  *expression = LemmaExpression(row["lang"], row["verb"]);
  auto pattern = Pattern::Compile(*expression);
  if (!pattern.ok()) return pattern.status();
  const std::string cell = row["verb"];
  return SpeechVerb{cell.substr(0, cell.find('|')), row["lang"], row["source"],
                    row["stance"] == "marked", std::move(*pattern)};
}

size_t SentenceIndex(const std::vector<ByteSpan>& sentences, size_t pos) {
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), pos,
                       [](size_t p, const ByteSpan& s) { return p < s.end; });
  const auto index = static_cast<size_t>(after - sentences.begin());
  return std::min(index, sentences.size() - 1);
}

// The "States" of "United States".
bool IsInName(const Annotation& annotation, ByteSpan span) {
  const auto& mentions = annotation.mentions;
  const auto after = std::upper_bound(
      mentions.begin(), mentions.end(), span.begin,
      [](size_t at, const Mention& m) { return at < m.span.end; });
  return after != mentions.end() && after->span.Overlaps(span);
}

// What quotation marks enclose, each within its line.
std::vector<ByteSpan> Enclosed(std::string_view text) {
  std::vector<ByteSpan> enclosed;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    for (const QuotedSpan& quote :
         QuotedSpans(text.substr(begin, end - begin))) {
      enclosed.push_back(
          {begin + quote.inside.begin, begin + quote.inside.end});
    }
    begin = end + 1;
  }
  return enclosed;
}

bool IsDirectSpeech(std::string_view inside) {
  return Words(inside).size() >= kMinQuoteWords;
}

// Finds the speech of one document.
class Listener {
 public:
  Listener(std::string_view text, const Annotation& annotation,
           const std::vector<ByteSpan>& sentences)
      : text_(text),
        annotation_(annotation),
        sentences_(sentences),
        around_(text),
        chinese_(annotation.lang.starts_with("zh")) {}

  Speech Listen(const SpeechVerbs& verbs) {
    FindQuotes();
    TakeCues();
    const std::string simplified =
        chinese_ ? ToSimplified(text_) : std::string();
    const std::string_view searched = chinese_ ? simplified : text_;
    for (const SpeechVerb* verb :
         verbs.Candidates(searched, annotation_.lang)) {
      FindVerb(*verb, searched);
    }
    std::sort(speech_.verbs.begin(), speech_.verbs.end(),
              [](const SaidSo& a, const SaidSo& b) {
                return a.span.begin < b.span.begin;
              });
    for (DirectSpeech& quote : speech_.quotes) quote.speaker = SpeakerOf(quote);
    return std::move(speech_);
  }

 private:
  void FindQuotes() {
    quoted_ = Enclosed(text_);
    for (const ByteSpan inside : quoted_) {
      if (IsDirectSpeech(inside.In(text_)))
        speech_.quotes.push_back({inside, {}});
    }
  }

  bool IsQuoted(ByteSpan span) const {
    const auto after = std::upper_bound(
        quoted_.begin(), quoted_.end(), span.begin,
        [](size_t at, const ByteSpan& q) { return at < q.end; });
    return after != quoted_.end() && after->Contains(span);
  }

  void TakeCues() {
    for (const Cue& cue : annotation_.cues) {
      if (cue.cue != kVerbCue) continue;
      cued_.emplace(cue.span.begin, speech_.verbs.size());
      speech_.verbs.push_back(
          {cue.span, std::string(cue.surface), true, cue.target});
    }
  }

  void FindVerb(const SpeechVerb& verb, std::string_view searched) {
    size_t from = 0;
    while (const auto match = verb.pattern.Find(searched, from)) {
      const ByteSpan span = (*match)[0];
      from = std::max(span.end, from + 1);
      if (const auto known = KnownAt(span)) {
        SaidSo& said = speech_.verbs[*known];
        if (span.Contains(said.span)) said.verb = verb.verb;
      } else if (!IsQuoted(span) && !IsInName(annotation_, span) &&
                 (!verb.marked || IsSaying(span))) {
        AddVerb(verb, span);
      }
    }
  }

  // The cue that the verb is, or a part of it.
  std::optional<size_t> KnownAt(ByteSpan span) const {
    auto cue = cued_.lower_bound(span.end);
    if (cue == cued_.begin()) return {};
    --cue;
    if (!speech_.verbs[cue->second].span.Overlaps(span)) return {};
    return cue->second;
  }

  // "claimed that", "he boasted,", not "claimed the prize".
  bool IsSaying(ByteSpan span) const {
    if (chinese_) return true;
    const std::string_view after = text_.substr(span.end, 8);
    for (const char* sign : {" that ", ",", ":", ".", " \"", " “", " in an "}) {
      if (after.starts_with(sign)) return true;
    }
    return false;
  }

  ByteSpan SentenceOf(size_t pos) const {
    return sentences_[SentenceIndex(sentences_, pos)];
  }

  void AddVerb(const SpeechVerb& verb, ByteSpan span) {
    const Target target =
        FindTarget({text_, annotation_.mentions, around_, annotation_.lang},
                   SentenceOf(span.begin), span, TargetPlace::kSpeaker);
    if (target.entity.empty() && verb.marked) return;
    speech_.verbs.push_back({span, verb.verb, verb.marked, target.entity});
  }

  // The verb nearest to the quotation, in its sentence or else in its line.
  std::string_view SpeakerOf(const DirectSpeech& quote) const {
    const SaidSo* nearest = nullptr;
    std::pair<bool, size_t> least(true, kVerbReach);
    const size_t from =
        quote.span.begin > kVerbReach ? quote.span.begin - kVerbReach : 0;
    auto verb = std::lower_bound(
        speech_.verbs.begin(), speech_.verbs.end(), from,
        [](const SaidSo& v, size_t at) { return v.span.begin < at; });
    for (; verb != speech_.verbs.end(); ++verb) {
      if (verb->span.begin >= quote.span.end + kVerbReach) break;
      const std::pair<bool, size_t> distance(
          !IsInSentenceOf(quote.span, verb->span.begin),
          Distance(verb->span, quote.span));
      if (verb->speaker.empty() || distance >= least) continue;
      if (HasLineEndBetween(verb->span, quote.span)) continue;
      least = distance;
      nearest = &*verb;
    }
    return nearest == nullptr ? std::string_view() : nearest->speaker;
  }

  // A quotation may hold the ends of sentences.
  bool IsInSentenceOf(ByteSpan quote, size_t pos) const {
    const size_t index = SentenceIndex(sentences_, pos);
    return index == SentenceIndex(sentences_, quote.begin) ||
           index == SentenceIndex(sentences_, quote.end);
  }

  static size_t Distance(ByteSpan a, ByteSpan b) {
    if (a.Overlaps(b)) return 0;
    return a.end <= b.begin ? b.begin - a.end : a.begin - b.end;
  }

  bool HasLineEndBetween(ByteSpan a, ByteSpan b) const {
    const size_t begin = std::min(a.end, b.end);
    const size_t end = std::max(a.begin, b.begin);
    return begin < end && text_.substr(begin, end - begin).find('\n') !=
                              std::string_view::npos;
  }

  const std::string_view text_;
  const Annotation& annotation_;
  const std::vector<ByteSpan>& sentences_;
  Surroundings around_;
  const bool chinese_;
  std::vector<ByteSpan> quoted_;
  std::map<size_t, size_t> cued_;  // where a cue begins -> index of its verb
  Speech speech_;
};

}  // namespace

SpeechVerbs::SpeechVerbs(std::vector<SpeechVerb> verbs, PatternSet set)
    : verbs_(std::move(verbs)), set_(std::move(set)) {}

Result<SpeechVerbs> SpeechVerbs::Open(const std::string& path) {
  const auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  std::vector<TableProblem> problems;
  std::vector<SpeechVerb> verbs;
  std::vector<std::string> expressions;
  Status status;
  ReadTable(*text, kFile, kShape, &problems, [&](const Row& row) {
    std::string expression;
    auto verb = ReadVerb(row, &expression);
    if (!verb.ok()) {
      status = verb.status();
      return;
    }
    verbs.push_back(std::move(*verb));
    expressions.push_back(std::move(expression));
  });
  if (!status.ok()) return status;
  if (!problems.empty()) {
    return Status::InvalidArgument(path + ": " + Describe(problems[0]));
  }
  auto set = PatternSet::Compile(expressions);
  if (!set.ok()) return set.status();
  return SpeechVerbs(std::move(verbs), std::move(*set));
}

std::vector<const SpeechVerb*> SpeechVerbs::Candidates(
    std::string_view text, std::string_view lang) const {
  std::vector<const SpeechVerb*> candidates;
  for (const size_t index : set_.Candidates(text)) {
    if (PrimaryLanguage(lang) == verbs_[index].lang) {
      candidates.push_back(&verbs_[index]);
    }
  }
  return candidates;
}

Speech FindSpeech(std::string_view text, const Annotation& annotation,
                  const std::vector<ByteSpan>& sentences,
                  const SpeechVerbs& verbs) {
  if (sentences.empty()) return {};
  return Listener(text, annotation, sentences).Listen(verbs);
}

void MarkQuotedCues(std::string_view text, std::vector<Cue>* cues) {
  if (cues->empty()) return;
  auto cue = cues->begin();
  for (const ByteSpan inside : Enclosed(text)) {
    if (!IsDirectSpeech(inside.In(text))) continue;
    while (cue != cues->end() && cue->span.begin < inside.begin) ++cue;
    for (; cue != cues->end() && cue->span.begin < inside.end; ++cue) {
      cue->in_quote = inside.Contains(cue->span);
    }
  }
}

}  // namespace normalize
