#include "normalize/framing/claims.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "normalize/framing/alignment.h"
#include "normalize/framing/content_words.h"
#include "normalize/framing/tally.h"
#include "normalize/text/fold.h"
#include "normalize/text/language.h"
#include "normalize/text/words.h"

namespace normalize {
namespace {

// Two quotations are one utterance from this likeness on, if the speaker is
// the same, and if one of the speakers is unknown.
constexpr double kSameUtterance = 0.5;
constexpr double kSameWords = 0.75;
constexpr size_t kMinSharedStems = 3;

// A part of a longer quotation counts, but less than the whole.
constexpr double kPartWeight = 0.85;
constexpr size_t kMinPartStems = 4;

// What a figure measures. Amounts that differ need more in common than one
// amount in two wordings, and than amounts that powers of ten set apart.
constexpr double kSameMeasure = 0.3;
constexpr double kSameMeasureOneAmount = 0.2;
constexpr double kSameMeasureByMagnitude = 0.12;

// Nearest words that counts without a unit have to share.
constexpr size_t kMinCountFocus = 2;

// Weights of what figures share: near words, entities, all words.
constexpr double kFocusWeight = 0.5;
constexpr double kEntityWeight = 0.3;
constexpr double kWordWeight = 0.2;

constexpr size_t kMaxQuoteName = 90;  // bytes

std::string Beginning(std::string_view text, size_t limit) {
  if (text.size() <= limit) return std::string(text);
  size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return std::string(text.substr(0, end)) + "…";
}

bool IsSameLanguage(const std::string& a, const std::string& b) {
  return PrimaryLanguage(a) == PrimaryLanguage(b);
}

bool IsSameUtterance(const KeptQuote& a, const KeptQuote& b,
                     const Rarity& rarity) {
  if (!IsSameLanguage(a.lang, b.lang)) return false;
  const bool known = !a.speaker.empty() && !b.speaker.empty();
  if (known && a.speaker != b.speaker) return false;
  const Overlap overlap = OverlapOf(a.stems, b.stems, rarity);
  if (overlap.shared < kMinSharedStems) return false;
  double likeness = overlap.cosine;
  if (std::min(a.stems.size(), b.stems.size()) >= kMinPartStems) {
    likeness = std::max(likeness, kPartWeight * overlap.contained);
  }
  return likeness >= (known ? kSameUtterance : kSameWords);
}

// Rarities of what is around the figures of one event.
struct FigureRarity {
  explicit FigureRarity(const std::vector<KeptFigure>& figures) {
    for (const KeptFigure& figure : figures) {
      entities.Add(figure.fact.entities);
      words.Add(figure.fact.words);
    }
  }
  Rarity entities, words;
};

double MeasureLikeness(const KeptFigure& a, const KeptFigure& b,
                       const FigureRarity& rarity) {
  const Overlap entities =
      OverlapOf(a.fact.entities, b.fact.entities, rarity.entities);
  const Overlap words = OverlapOf(a.fact.words, b.fact.words, rarity.words);
  const Overlap focus = OverlapOf(a.fact.focus, b.fact.focus, rarity.words);
  if (!IsSameLanguage(a.lang, b.lang)) {
    return entities.shared >= 2 ? entities.cosine * kFocusWeight : 0;
  }
  // A count without a unit is of whatever stands next to it.
  if (a.fact.quantity.unit.empty() && focus.shared < kMinCountFocus) return 0;
  if (entities.shared + words.shared < 3) return 0;
  return kFocusWeight * focus.cosine + kEntityWeight * entities.cosine +
         kWordWeight * words.cosine;
}

bool IsWordedAlike(const Quantity& a, const Quantity& b) {
  return a.in_words == b.in_words && a.bound == b.bound;
}

bool IsOnePlace(const KeptFigure& a, const KeptFigure& b) {
  return a.passage.doc == b.passage.doc && a.outlet == b.outlet &&
         a.passage.begin == b.passage.begin;
}

bool IsOneMeasure(const KeptFigure& a, const KeptFigure& b,
                  const FigureRarity& rarity) {
  const Quantity &x = a.fact.quantity, &y = b.fact.quantity;
  if (x.unit != y.unit || x.vague || y.vague || IsOnePlace(a, b)) return false;
  const double likeness = MeasureLikeness(a, b, rarity);
  if (Agree(x, y)) {
    return !IsWordedAlike(x, y) && likeness >= kSameMeasureOneAmount;
  }
  if (DifferByMagnitude(x, y)) return likeness >= kSameMeasureByMagnitude;
  // Within one text different amounts are about different things.
  return a.passage.doc != b.passage.doc && likeness >= kSameMeasure;
}

// The columns, and each variant's count in them.
class Columns {
 public:
  explicit Columns(Finding* finding) : finding_(*finding) {}

  void Add(const std::string& name, const std::string& note, size_t outlet,
           Passage passage) {
    const auto [row, added] =
        rows_.emplace(std::pair(name, note), finding_.variants.size());
    if (added) {
      finding_.variants.emplace_back();
      finding_.variants.back().name = name;
      finding_.variants.back().note = note;
    }
    ++counts_[{row->second, outlet}];
    outlets_.insert(outlet);
    passage.variant = row->second;
    passage.outlet = outlet;
    passages_.push_back(std::move(passage));
  }

  void Finish(const CompareOptions& options) {
    finding_.outlets.assign(outlets_.begin(), outlets_.end());
    for (size_t v = 0; v < finding_.variants.size(); ++v) {
      for (const size_t outlet : finding_.outlets) {
        finding_.variants[v].counts.push_back(counts_[{v, outlet}]);
      }
    }
    finding_.passages =
        ChoosePassages(std::move(passages_), options.max_passages);
  }

 private:
  Finding& finding_;
  std::map<std::pair<std::string, std::string>, size_t> rows_;
  std::map<std::pair<size_t, size_t>, uint64_t> counts_;
  std::set<size_t> outlets_;
  std::vector<Passage> passages_;
};

// Marks what this wording has and the other has not.
Passage WithChanges(const KeptQuote& quote, const KeptQuote& other) {
  Passage passage = quote.passage;
  passage.marks.clear();
  for (const ByteSpan& span : ChangedWords(quote.text, other.text)) {
    const ByteSpan mark{quote.span.begin + span.begin,
                        quote.span.begin + span.end};
    if (mark.begin >= passage.begin &&
        mark.end <= passage.begin + passage.text.size()) {
      passage.marks.push_back(mark);
    }
  }
  return passage;
}

bool IsWordedDifferently(const std::vector<KeptQuote>& quotes,
                         const std::vector<size_t>& group) {
  std::set<std::string> wordings;
  std::set<size_t> outlets;
  for (const size_t index : group) {
    std::string folded;
    for (const ByteSpan& word : Words(quotes[index].text)) {
      folded += Fold(word.In(quotes[index].text)) + " ";
    }
    wordings.insert(folded);
    outlets.insert(quotes[index].outlet);
  }
  return wordings.size() > 1 && outlets.size() > 1;
}

Finding QuoteFinding(const std::vector<KeptQuote>& quotes,
                     const std::vector<size_t>& group,
                     const CompareOptions& options) {
  Finding finding;
  finding.kind = FindingKind::kQuote;
  finding.unit = "renderings";
  Columns columns(&finding);
  for (const size_t index : group) {
    const KeptQuote& quote = quotes[index];
    const size_t other = index == group[0] ? group[1] : group[0];
    columns.Add(Beginning(quote.text, kMaxQuoteName), {}, quote.outlet,
                WithChanges(quote, quotes[other]));
    if (finding.entity.empty()) {
      finding.entity = quote.speaker;
      finding.label = quote.label;
    }
  }
  columns.Finish(options);
  finding.untested = "not tested: one utterance side by side";
  return finding;
}

std::string NumberNote(const Quantity& quantity) {
  std::string note = quantity.bound == Bound::kExact
                         ? std::string()
                         : std::string(BoundName(quantity.bound));
  if (quantity.in_words) note += note.empty() ? "in words" : ", in words";
  return note;
}

Finding NumberFinding(const std::vector<KeptFigure>& figures,
                      const std::vector<size_t>& group,
                      const CompareOptions& options) {
  Finding finding;
  finding.kind = FindingKind::kNumber;
  finding.unit = "figures";
  Columns columns(&finding);
  bool agree = true;
  std::vector<std::string_view> shared = figures[group[0]].fact.entities;
  for (const size_t index : group) {
    const KeptFigure& figure = figures[index];
    agree &= Agree(figures[group[0]].fact.quantity, figure.fact.quantity);
    columns.Add(figure.written, NumberNote(figure.fact.quantity), figure.outlet,
                figure.passage);
    std::vector<std::string_view> both;
    std::set_intersection(shared.begin(), shared.end(),
                          figure.fact.entities.begin(),
                          figure.fact.entities.end(), std::back_inserter(both));
    shared = std::move(both);
  }
  columns.Finish(options);
  finding.summary = agree ? "One amount, worded differently: "
                          : "Different amounts, it seems for one thing: ";
  for (size_t v = 0; v < finding.variants.size(); ++v) {
    const Variant& variant = finding.variants[v];
    if (v > 0) finding.summary += " / ";
    finding.summary += variant.name;
    if (!variant.note.empty()) finding.summary += " (" + variant.note + ")";
  }
  if (!shared.empty()) finding.entity = shared.front();
  finding.untested = "not tested: figures side by side";
  return finding;
}

}  // namespace

std::vector<KeptQuote> KeepQuotes(const DocumentFacts& facts, size_t outlet) {
  std::vector<KeptQuote> kept;
  for (const DirectSpeech& speech : facts.speech.quotes) {
    if (facts.IsBoilerplate(speech.span)) continue;
    KeptQuote quote;
    quote.outlet = outlet;
    quote.lang = facts.annotation.lang;
    quote.speaker = speech.speaker;
    for (const NameFact& name : facts.names) {
      if (name.entity == speech.speaker) quote.label = name.label;
    }
    quote.text = speech.span.In(facts.document->text);
    quote.span = speech.span;
    for (ContentWord& word : ContentWords(quote.text, quote.lang)) {
      quote.stems.push_back(std::move(word.stem));
    }
    std::sort(quote.stems.begin(), quote.stems.end());
    quote.stems.erase(std::unique(quote.stems.begin(), quote.stems.end()),
                      quote.stems.end());
    quote.passage = facts.PassageOf(speech.span);
    kept.push_back(std::move(quote));
  }
  return kept;
}

std::vector<KeptFigure> KeepFigures(const DocumentFacts& facts, size_t outlet) {
  std::vector<KeptFigure> kept;
  for (const FigureFact& fact : facts.figures) {
    KeptFigure figure;
    figure.outlet = outlet;
    figure.lang = facts.annotation.lang;
    figure.written = fact.quantity.span.In(facts.document->text);
    figure.fact = fact;
    figure.passage = facts.PassageOf(fact.quantity.span);
    kept.push_back(std::move(figure));
  }
  return kept;
}

Groups AlignQuotes(const std::vector<KeptQuote>& quotes) {
  Rarity rarity;
  for (const KeptQuote& quote : quotes) rarity.Add(quote.stems);
  Union groups(quotes.size());
  for (size_t i = 0; i < quotes.size(); ++i) {
    for (size_t j = i + 1; j < quotes.size(); ++j) {
      if (quotes[i].outlet == quotes[j].outlet) continue;
      if (IsSameUtterance(quotes[i], quotes[j], rarity)) groups.Join(i, j);
    }
  }
  return groups.GroupsOfSeveral();
}

Groups AlignFigures(const std::vector<KeptFigure>& figures) {
  const FigureRarity rarity(figures);
  Union groups(figures.size());
  for (size_t i = 0; i < figures.size(); ++i) {
    for (size_t j = i + 1; j < figures.size(); ++j) {
      if (IsOneMeasure(figures[i], figures[j], rarity)) groups.Join(i, j);
    }
  }
  return groups.GroupsOfSeveral();
}

void FindQuotes(const std::vector<KeptQuote>& quotes, const std::string& event,
                const CompareOptions& options, std::vector<Finding>* findings) {
  for (const auto& group : AlignQuotes(quotes)) {
    if (!IsWordedDifferently(quotes, group)) continue;
    Finding finding = QuoteFinding(quotes, group, options);
    finding.cluster = event;
    finding.subject = Beginning(quotes[group[0]].text, kMaxQuoteName);
    finding.id = FindingId(finding.kind, event + " " + finding.subject);
    finding.summary = (finding.label.empty() ? "Somebody" : finding.label) +
                      " is quoted in different words";
    findings->push_back(std::move(finding));
  }
}

void FindNumbers(const std::vector<KeptFigure>& figures,
                 const std::string& event, const CompareOptions& options,
                 std::vector<Finding>* findings) {
  for (const auto& group : AlignFigures(figures)) {
    Finding finding = NumberFinding(figures, group, options);
    finding.cluster = event;
    finding.subject = finding.variants[0].name;
    finding.id = FindingId(
        finding.kind,
        event + " " + figures[group[0]].passage.doc + " " +
            std::to_string(figures[group[0]].fact.quantity.span.begin));
    findings->push_back(std::move(finding));
  }
}

}  // namespace normalize
