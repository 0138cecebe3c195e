#include "normalize/framing/cues.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "normalize/framing/passages.h"
#include "normalize/framing/quoted_spans.h"
#include "normalize/framing/simplified.h"
#include "normalize/framing/speech.h"
#include "normalize/framing/targets.h"
#include "normalize/resolve/formula.h"
#include "normalize/resolve/set_apart.h"
#include "normalize/resolve/surroundings.h"
#include "normalize/text/fold.h"
#include "normalize/text/sentences.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// What quotation marks around longer words is speech and not wording.
constexpr size_t kLongestQuoted = 160;

// How far from a cue its target is looked for, in bytes.
constexpr size_t kReach = 800;

struct Found {
  ByteSpan span;  // in the document
  const CueRule* rule;
  std::string_view target;
};

bool HasHan(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0xE3;
  });
}

// "China hawks": no name, for all its capital.
bool HasLowerCaseWord(std::string_view phrase) {
  for (size_t at = 1; at < phrase.size(); ++at) {
    const bool after_gap = phrase[at - 1] == ' ' || phrase[at - 1] == '-';
    if (after_gap && phrase[at] >= 'a' && phrase[at] <= 'z') return true;
  }
  return false;
}

class LineSearch {
 public:
  LineSearch(const Document& document, const Annotation& annotation,
             const LanguageCueRules& rules, Surroundings* around)
      : text_(document.text),
        annotation_(annotation),
        rules_(rules),
        around_(*around),
        is_chinese_(annotation.lang.starts_with("zh")) {
    for (const Mention& mention : annotation.mentions) {
      if (mention.decided()) entities_.insert(mention.entity);
    }
  }

  void Search(ByteSpan line, std::vector<Found>* found) {
    offset_ = line.begin;
    line_ = line.In(text_);
    const bool wrapped = line_.find('\n') != std::string_view::npos;
    if (wrapped || (is_chinese_ && HasHan(line_))) {
      // Of the same length, so that offsets stay what they are.
      twin_ = is_chinese_ ? ToSimplified(line_) : std::string(line_);
      std::replace(twin_.begin(), twin_.end(), '\n', ' ');
      line_ = twin_;
    }
    sentences_.clear();
    found_ = found;
    quoted_ = QuotedSpans(line_);
    for (const PhraseTable::Match& match :
         rules_.phrases.Find(line_, &tokens_)) {
      if (!IsPartOfName(match.span)) {
        Consider(rules_.lemmas[match.id], match.span);
      }
    }
    for (const size_t index : rules_.patterns.Candidates(line_)) {
      const CueKind kind = rules_.matched[index].rule->kind;
      if (kind != CueKind::kQuoted || !quoted_.empty()) FindAll(index);
    }
    if (!rules_.quotations.empty()) FindQuotations();
  }

 private:
  void FindAll(size_t index) {
    for (size_t from = 0; from < line_.size();) {
      const auto groups = rules_.patterns.Find(index, line_, from);
      if (!groups) return;
      const bool inner = groups->size() > 1 && !(*groups)[1].empty();
      const ByteSpan span = (*groups)[inner ? 1 : 0];
      if (!span.empty()) Consider(rules_.matched[index], span);
      from = std::max(span.end, from + 1);
    }
  }

  void FindQuotations() {
    for (const QuotedSpan& quoted : quoted_) {
      if (quoted.inside.size() > kLongestQuoted) continue;
      for (const ReadyRule& ready : rules_.quotations) {
        if (ready.inside->Matches(quoted.inside.In(line_)) &&
            !IsName(quoted.inside) &&
            Holds(ready, quoted.inside, quoted.whole)) {
          Add(*ready.rule, quoted.whole);
          break;
        }
      }
    }
  }

  void Consider(const ReadyRule& ready, ByteSpan span) {
    const CueRule& rule = *ready.rule;
    if (!rule.about.empty() && EntityOf(rule).empty()) return;
    if (rule.category == "sovereignty-formula" && IsListReading(line_, span)) {
      return;
    }
    if (Holds(ready, span, span)) Add(rule, span);
  }

  bool Holds(const ReadyRule& ready, ByteSpan span, ByteSpan outer) const {
    if (!ready.when && !ready.unless && !ready.unless_any) return true;
    const std::string marked = MarkedSurroundings(line_, outer, span);
    if (ready.when && !ready.when->Matches(marked)) return false;
    if (ready.unless && ready.unless->Matches(marked)) return false;
    return !ready.unless_any || !ready.unless_any->AnyMatches(marked);
  }

  void Add(const CueRule& rule, ByteSpan span) {
    const ByteSpan place{offset_ + span.begin, offset_ + span.end};
    Target target;
    if (rule.target != TargetPlace::kNone) {
      target =
          FindTarget({text_, annotation_.mentions, around_, annotation_.lang},
                     SentenceAt(span), place, rule.target);
      if (rule.needs_target && !target.named) return;
    }
    // What the rule is about is known better than what stands near.
    if (!rule.about.empty()) target.entity = EntityOf(rule);
    found_->push_back({place, &rule, target.entity});
  }

  // What the rule is about, as the document's mentions call it.
  std::string_view EntityOf(const CueRule& rule) const {
    if (rule.about.empty()) return {};
    const auto found = entities_.find(rule.about);
    return found == entities_.end() ? std::string_view() : *found;
  }

  // In the document; of a very long sentence the part around the cue.
  ByteSpan SentenceAt(ByteSpan cue) {
    if (sentences_.empty()) sentences_ = Sentences(line_, annotation_.lang);
    const auto after =
        std::upper_bound(sentences_.begin(), sentences_.end(), cue.begin,
                         [](size_t p, const ByteSpan& s) { return p < s.end; });
    ByteSpan sentence{0, line_.size()};
    if (after != sentences_.end()) sentence = *after;
    const size_t first = cue.begin > kReach ? cue.begin - kReach : 0;
    const size_t last =
        std::max(cue.end, std::min(sentence.end, cue.end + kReach));
    return {offset_ + std::max(sentence.begin, first), offset_ + last};
  }

  const Mention* MentionAt(size_t pos) const {
    const auto& mentions = annotation_.mentions;
    const auto after = std::upper_bound(
        mentions.begin(), mentions.end(), pos,
        [](size_t p, const Mention& m) { return p < m.span.end; });
    if (after == mentions.end() || after->span.begin > pos) return nullptr;
    return &*after;
  }

  // A word of "Hype Meter" or of a longer name that the lexicon knows.
  bool IsPartOfName(ByteSpan span) {
    const size_t begin = offset_ + span.begin, end = offset_ + span.end;
    const Mention* mention = MentionAt(begin);
    if (mention != nullptr && mention->decided() &&
        mention->span.Contains({begin, end})) {
      return true;
    }
    if (annotation_.lang.starts_with("de")) return false;
    if (!InfoOf(DecodeAt(text_, begin).value).upper) return false;
    if (HasLowerCaseWord(span.In(line_))) return false;
    return around_.StyleAt(begin) == LineStyle::kSentence &&
           !around_.StartsSentence(begin);
  }

  // Quotation marks around the name of a product or a work.
  bool IsName(ByteSpan inside) const {
    const Mention* mention = MentionAt(offset_ + inside.begin);
    if (mention == nullptr || !mention->decided()) return false;
    const bool named = mention->type == "product" ||
                       mention->type == "outlet" || mention->type == "event";
    return named && mention->span.end >= offset_ + inside.end;
  }

  const std::string& text_;
  const Annotation& annotation_;
  const LanguageCueRules& rules_;
  Surroundings& around_;
  const bool is_chinese_;
  std::set<std::string_view> entities_;  // that the document names
  std::string twin_;
  std::string_view line_;
  std::vector<QuotedSpan> quoted_;  // in the line
  std::vector<Token> tokens_;       // for PhraseTable::Find
  size_t offset_ = 0;
  std::vector<ByteSpan> sentences_;
  std::vector<Found>* found_ = nullptr;
};

bool FirstThenLongest(const Found& a, const Found& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end > b.span.end;
  return a.rule->id < b.rule->id;
}

using Spans = std::vector<ByteSpan>;

// Puts `span` after the others, unless it overlaps the last one.
bool AddDisjoint(ByteSpan span, Spans* spans) {
  if (!spans->empty() && spans->back().end > span.begin) return false;
  spans->push_back(span);
  return true;
}

// Says in words what quotation marks inside it only hint at.
bool IsPlainerThanQuotes(std::string_view category) {
  return category == "so-called" || category == "epithet";
}

bool ContainedInAny(const Spans& sorted, ByteSpan span) {
  const auto after = std::upper_bound(
      sorted.begin(), sorted.end(), span.begin,
      [](size_t pos, const ByteSpan& s) { return pos < s.end; });
  return after != sorted.end() && after->Contains(span);
}

// Of the cues of one category that overlap, the first and then the longest;
// none of those that `annotation` carries; no quotation marks inside a plainer
// cue.
std::vector<Found> ChooseDisjoint(std::vector<Found> found,
                                  const Annotation& annotation) {
  std::map<std::string_view, Spans> carried, taken;
  Spans plainer;
  for (const Cue& cue : annotation.cues) {
    AddDisjoint(cue.span, &carried[cue.cue]);
  }
  std::sort(found.begin(), found.end(), FirstThenLongest);
  std::vector<Found> disjoint, chosen;
  for (const Found& cue : found) {
    const std::string_view category = cue.rule->category;
    if (OverlapsAny(carried[category], cue.span)) continue;
    if (!AddDisjoint(cue.span, &taken[category])) continue;
    if (IsPlainerThanQuotes(category)) AddDisjoint(cue.span, &plainer);
    disjoint.push_back(cue);
  }
  for (const Found& cue : disjoint) {
    if (cue.rule->category != "scare-quote" ||
        !ContainedInAny(plainer, cue.span)) {
      chosen.push_back(cue);
    }
  }
  return chosen;
}

bool BySpan(const Cue& a, const Cue& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end < b.span.end;
  return a.cue < b.cue;
}

}  // namespace

std::vector<Cue> FindCues(const Document& document,
                          const Annotation& annotation, const CueRules& rules,
                          const std::vector<Boilerplate>& boilerplate) {
  const std::string& text = document.text;
  Surroundings around(text);
  LineSearch search(document, annotation, rules.For(annotation.lang), &around);
  std::vector<Found> found;
  for (const ByteSpan passage :
       Passages(text, document.body_begin, boilerplate)) {
    search.Search(passage, &found);
  }
  std::vector<Cue> cues;
  for (const Found& cue : ChooseDisjoint(std::move(found), annotation)) {
    cues.push_back({cue.span, cue.span.In(text), cue.rule->category,
                    cue.rule->id, cue.target});
  }
  std::sort(cues.begin(), cues.end(), BySpan);
  return cues;
}

Result<CueTables> OpenCueTables(const std::string& folder) {
  auto cues = CueRules::Open(folder);
  if (!cues.ok()) return cues.status();
  auto boilerplate = BoilerplateRules::Open(folder + "/boilerplate.tsv");
  if (!boilerplate.ok()) return boilerplate.status();
  return CueTables{std::move(*cues), std::move(*boilerplate)};
}

Annotation AnnotateWithCues(const Normalizer& normalizer,
                            const Document& document, const CueTables& tables) {
  Annotation annotation = normalizer.Annotate(document);
  for (const auto& problem : tables.cues.For(annotation.lang).problems) {
    annotation.warnings.push_back(Describe(problem));
  }
  const auto boilerplate =
      FindBoilerplate(document, annotation.lang, tables.boilerplate);
  auto cues = FindCues(document, annotation, tables.cues, boilerplate);
  annotation.cues.insert(annotation.cues.end(),
                         std::make_move_iterator(cues.begin()),
                         std::make_move_iterator(cues.end()));
  std::sort(annotation.cues.begin(), annotation.cues.end(), BySpan);
  MarkQuotedCues(document.text, &annotation.cues);
  return annotation;
}

}  // namespace normalize
