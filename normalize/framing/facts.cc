#include "normalize/framing/facts.h"

#include <algorithm>
#include <set>

#include "normalize/framing/content_words.h"
#include "normalize/framing/name_forms.h"
#include "normalize/framing/terms.h"
#include "normalize/text/fold.h"
#include "normalize/text/sentences.h"
#include "normalize/text/words.h"

namespace normalize {
namespace {

constexpr size_t kMaxPassage = 480;    // bytes
constexpr size_t kPassageReach = 200;  // on each side in a longer sentence

// Content words around a figure that tell what it measures.
constexpr size_t kFocusBefore = 3;
constexpr size_t kFocusAfter = 5;

bool IsUtf8Tail(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The nearest space before `pos` that is not far off, so that no word is cut;
// at least the beginning of a character.
size_t CutBefore(std::string_view text, size_t pos) {
  constexpr size_t kMaxWord = 24;
  for (size_t i = pos; i > 0 && pos - i < kMaxWord; --i) {
    if (IsBlank(text[i - 1])) return i;
  }
  while (pos > 0 && IsUtf8Tail(text[pos])) --pos;
  return pos;
}

ByteSpan Trimmed(std::string_view text, ByteSpan span) {
  while (span.begin < span.end && IsBlank(text[span.begin])) ++span.begin;
  while (span.begin < span.end && IsBlank(text[span.end - 1])) --span.end;
  return span;
}

const ByteSpan* SentenceAt(const std::vector<ByteSpan>& sentences, size_t pos) {
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), pos,
                       [](size_t p, const ByteSpan& s) { return p < s.end; });
  return after == sentences.end() ? nullptr : &*after;
}

std::string_view StanceOf(const Mention& mention) {
  for (const std::string_view flag : mention.flags) {
    if (flag == "sovereignty-formula" || flag == "epithet") return flag;
  }
  return {};
}

// Fills the facts of one document.
class Gatherer {
 public:
  Gatherer(DocumentFacts* facts, const FramingTables& tables,
           const CompareOptions& options)
      : facts_(*facts),
        text_(facts->document->text),
        lang_(facts->annotation.lang),
        tables_(tables),
        options_(options) {}

  void Gather() {
    GatherNames();
    facts_.terms = FindTerms(facts_, tables_);
    GatherFigures();
    CountWords();
  }

 private:
  void GatherNames() {
    for (const Mention& mention : facts_.annotation.mentions) {
      if (!mention.decided() || facts_.IsBoilerplate(mention.span)) continue;
      NameFact fact;
      fact.entity = mention.entity;
      fact.label = mention.label;
      fact.type = mention.type;
      fact.span = mention.span;
      fact.form = PlainForm(mention.surface);
      fact.reading = mention.method == Method::kRomanization;
      fact.stance = StanceOf(mention);
      facts_.names.push_back(std::move(fact));
    }
    ExpandShortNames(&facts_.names);
  }

  void GatherFigures() {
    std::vector<ByteSpan> skip;
    for (const Mention& m : facts_.annotation.mentions) skip.push_back(m.span);
    for (Quantity& q : FindQuantities(text_, lang_, skip)) {
      if (q.span.begin < facts_.document->body_begin) continue;
      if (facts_.IsBoilerplate(q.span)) continue;
      facts_.figures.push_back(WithContext(std::move(q)));
    }
  }

  FigureFact WithContext(Quantity quantity) {
    FigureFact fact;
    fact.quantity = std::move(quantity);
    const ByteSpan at = fact.quantity.span;
    const ByteSpan* sentence = SentenceAt(facts_.sentences, at.begin);
    if (sentence == nullptr) return fact;
    const ByteSpan around = WithSentenceBefore(*sentence);
    TakeEntities(around, &fact);
    TakeWords(around, at, &fact);
    return fact;
  }

  // What a figure measures is often said in the sentence before it.
  ByteSpan WithSentenceBefore(const ByteSpan& sentence) const {
    if (&sentence == facts_.sentences.data()) return sentence;
    const ByteSpan& before = *(&sentence - 1);
    if (before.In(text_).find('\n') != std::string_view::npos) return sentence;
    return {before.begin, sentence.end};
  }

  void TakeEntities(ByteSpan around, FigureFact* fact) const {
    std::set<std::string_view> entities;
    for (const NameFact& name : facts_.NamesAt(around)) {
      if (around.Contains(name.span)) entities.insert(name.entity);
    }
    fact->entities.assign(entities.begin(), entities.end());
  }

  void TakeWords(ByteSpan around, ByteSpan at, FigureFact* fact) const {
    std::set<std::string> words;
    std::vector<std::string> before, after;
    for (ContentWord& word : ContentWords(around.In(text_), lang_)) {
      const size_t begin = around.begin + word.span.begin;
      if (at.begin <= begin && begin < at.end) continue;
      words.insert(word.stem);
      (begin < at.begin ? before : after).push_back(std::move(word.stem));
    }
    fact->words.assign(words.begin(), words.end());
    std::set<std::string> focus(
        before.end() -
            static_cast<std::ptrdiff_t>(std::min(before.size(), kFocusBefore)),
        before.end());
    after.resize(std::min(after.size(), kFocusAfter));
    focus.insert(after.begin(), after.end());
    fact->focus.assign(focus.begin(), focus.end());
  }

  // Names count as their labels, so that a spelling makes no difference.
  void CountWords() {
    auto name = facts_.names.begin();
    for (const ByteSpan& line : Lines()) {
      for (const ByteSpan& inside : Words(line.In(text_))) {
        const ByteSpan word{line.begin + inside.begin, line.begin + inside.end};
        ++facts_.words;
        while (name != facts_.names.end() && name->span.end <= word.begin) {
          TakeName(*name++);
        }
        if (name == facts_.names.end() || word.end <= name->span.begin) {
          TakeWord(word);
        }
      }
    }
    for (; name != facts_.names.end(); ++name) TakeName(*name);
    CountWordsNear();
  }

  std::vector<ByteSpan> Lines() const {
    std::vector<ByteSpan> lines;
    for (size_t begin = facts_.document->body_begin; begin < text_.size();) {
      const size_t end = std::min(text_.find('\n', begin), text_.size());
      if (!facts_.IsBoilerplate({begin, end})) lines.push_back({begin, end});
      begin = end + 1;
    }
    return lines;
  }

  void TakeName(const NameFact& name) {
    if (std::find(options_.entities.begin(), options_.entities.end(),
                  name.entity) != options_.entities.end()) {
      centers_.emplace_back(sequence_.size(), std::string(name.entity));
    }
    TakeCounted(std::string(name.label));
  }

  void TakeWord(ByteSpan word) {
    std::string folded = Fold(word.In(text_));
    for (const std::string_view end : {"'s", "\xE2\x80\x99s"}) {
      if (folded.ends_with(end)) folded.resize(folded.size() - end.size());
    }
    if (folded.find_first_of("0123456789") != folded.npos) return;
    if (!folded.empty()) TakeCounted(std::move(folded));
  }

  void TakeCounted(std::string word) {
    ++facts_.word_counts[word];
    if (!options_.entities.empty()) sequence_.push_back(std::move(word));
  }

  void CountWordsNear() {
    for (const auto& [center, entity] : centers_) {
      const size_t reach = options_.entity_window;
      const size_t first = center > reach ? center - reach : 0;
      const size_t last = std::min(center + reach + 1, sequence_.size());
      for (size_t i = first; i < last; ++i) {
        if (i != center) ++facts_.near_counts[{entity, sequence_[i]}];
      }
    }
  }

  DocumentFacts& facts_;
  const std::string_view text_;
  const std::string_view lang_;
  const FramingTables& tables_;
  const CompareOptions& options_;
  std::vector<std::string> sequence_;                    // the counted words
  std::vector<std::pair<size_t, std::string>> centers_;  // in the sequence
};

}  // namespace

Result<FramingTables> FramingTables::Open(const std::string& folder) {
  auto cues = OpenCueTables(folder);
  if (!cues.ok()) return cues.status();
  std::vector<TableProblem> problems;
  auto contrasts = ReadContrasts(folder + "/contrasts.tsv", &problems);
  if (!contrasts.ok()) return contrasts.status();
  if (!problems.empty()) {
    return Status::InvalidArgument(folder + ": " + Describe(problems[0]));
  }
  std::vector<std::string> expressions;
  for (const ContrastTerm& term : *contrasts) {
    expressions.push_back(term.expression);
  }
  auto set = PatternSet::Compile(expressions);
  if (!set.ok()) return set.status();
  auto verbs = SpeechVerbs::Open(folder + "/speech-verbs.tsv");
  if (!verbs.ok()) return verbs.status();
  return FramingTables{std::move(*cues), std::move(*contrasts), std::move(*set),
                       std::move(*verbs)};
}

std::span<const NameFact> DocumentFacts::NamesAt(ByteSpan span) const {
  const auto first = std::lower_bound(
      names.begin(), names.end(), span.begin,
      [](const NameFact& name, size_t at) { return name.span.end < at; });
  const auto last = std::upper_bound(
      first, names.end(), span.end,
      [](size_t at, const NameFact& name) { return at < name.span.begin; });
  return {first, last};
}

Passage DocumentFacts::PassageOf(ByteSpan span) const {
  const std::string_view text = document->text;
  const ByteSpan* sentence = SentenceAt(sentences, span.begin);
  ByteSpan place = sentence == nullptr ? span : *sentence;
  place.end = std::max(place.end, span.end);
  place = Trimmed(text, place);
  if (place.size() > kMaxPassage) {
    const size_t first =
        span.begin > kPassageReach ? span.begin - kPassageReach : 0;
    const size_t last = std::min(span.end + kPassageReach, text.size());
    if (place.begin < first) place.begin = CutBefore(text, first);
    if (last < place.end) place.end = std::max(span.end, CutBefore(text, last));
  }
  Passage passage;
  passage.doc = document->id;
  passage.date = annotation.date;
  passage.begin = place.begin;
  passage.text = place.In(text);
  passage.marks = {span};
  return passage;
}

bool DocumentFacts::IsBoilerplate(ByteSpan span) const {
  return std::any_of(
      boilerplate.begin(), boilerplate.end(),
      [&](const Boilerplate& line) { return line.span.Overlaps(span); });
}

FactReader::FactReader(const Normalizer& normalizer,
                       const FramingTables& tables,
                       const CompareOptions& options)
    : normalizer_(normalizer), tables_(tables), options_(options) {}

DocumentFacts FactReader::Read(Document document) const {
  DocumentFacts facts;
  facts.document = std::make_unique<const Document>(std::move(document));
  const Document& kept = *facts.document;
  facts.annotation = normalizer_.Annotate(kept);
  facts.boilerplate =
      FindBoilerplate(kept, facts.annotation.lang, tables_.cues.boilerplate);
  auto cues =
      FindCues(kept, facts.annotation, tables_.cues.cues, facts.boilerplate);
  auto& all = facts.annotation.cues;
  all.insert(all.end(), std::make_move_iterator(cues.begin()),
             std::make_move_iterator(cues.end()));
  facts.sentences = Sentences(kept.text, facts.annotation.lang);
  facts.speech =
      FindSpeech(kept.text, facts.annotation, facts.sentences, tables_.verbs);
  Gatherer(&facts, tables_, options_).Gather();
  return facts;
}

}  // namespace normalize
