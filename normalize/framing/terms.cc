#include "normalize/framing/terms.h"

#include <algorithm>
#include <string>
#include <utility>

#include "normalize/framing/simplified.h"
#include "normalize/resolve/surroundings.h"
#include "normalize/text/fold.h"
#include "normalize/text/language.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

class Searcher {
 public:
  Searcher(const DocumentFacts& facts, const FramingTables& tables)
      : facts_(facts),
        tables_(tables),
        text_(facts.document->text),
        lang_(facts.annotation.lang),
        around_(text_) {}

  std::vector<TermFact> Search() {
    const bool chinese = lang_.starts_with("zh");
    const std::string simplified = chinese ? ToSimplified(text_) : "";
    const std::string_view searched = chinese ? simplified : text_;
    for (const size_t index : tables_.contrast_set.Candidates(searched)) {
      const ContrastTerm& term = tables_.contrasts[index];
      if (PrimaryLanguage(lang_) != PrimaryLanguage(term.lang)) continue;
      FindTerm(term, searched);
    }
    return WithoutParts();
  }

 private:
  void FindTerm(const ContrastTerm& term, std::string_view searched) {
    size_t from = facts_.document->body_begin;
    while (const auto match = term.pattern.Find(searched, from)) {
      const ByteSpan span = (*match)[0];
      from = std::max(span.end, from + 1);
      if (Counts(term, span)) found_.push_back({&term, span});
      if (from > searched.size()) break;
    }
  }

  bool Counts(const ContrastTerm& term, ByteSpan span) {
    return !facts_.IsBoilerplate(span) && !IsPartOfName(span) &&
           (term.about.empty() || IsNamedWith(term.about, span));
  }

  // The "States" of "United States"; a whole name may be a term of its own.
  bool IsPartOfName(ByteSpan span) {
    const auto names = facts_.NamesAt(span);
    const auto overlaps = [&](const NameFact& name) {
      return name.span.Overlaps(span);
    };
    const auto known = std::find_if(names.begin(), names.end(), overlaps);
    if (known != names.end()) return known->span != span;
    return IsCapitalized(span);
  }

  // Inside a running sentence, in a language that gives nouns no capitals.
  bool IsCapitalized(ByteSpan span) {
    return lang_.starts_with("en") &&
           InfoOf(DecodeAt(text_, span.begin).value).upper &&
           span.In(text_).find(' ') == std::string_view::npos &&
           around_.StyleAt(span.begin) == LineStyle::kSentence &&
           !around_.StartsSentence(span.begin);
  }

  bool IsNamedWith(std::string_view entity, ByteSpan span) const {
    const auto after = std::upper_bound(
        facts_.sentences.begin(), facts_.sentences.end(), span.begin,
        [](size_t at, const ByteSpan& s) { return at < s.end; });
    if (after == facts_.sentences.end()) return false;
    const auto names = facts_.NamesAt(*after);
    return std::any_of(names.begin(), names.end(), [&](const NameFact& name) {
      return name.entity == entity;
    });
  }

  std::vector<TermFact> WithoutParts() {
    std::vector<ByteSpan> longest;
    for (const TermFact& fact : found_) longest.push_back(fact.span);
    std::sort(longest.begin(), longest.end(), FirstThenLongest);
    size_t end = 0;
    std::erase_if(longest, [&](ByteSpan span) {
      const bool part = span.end <= end;
      end = std::max(end, span.end);
      return part;
    });
    std::erase_if(found_, [&](const TermFact& fact) {
      return IsPartOf(longest, fact.span);
    });
    return std::move(found_);
  }

  static bool FirstThenLongest(ByteSpan a, ByteSpan b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  }

  static bool IsPartOf(const std::vector<ByteSpan>& spans, ByteSpan span) {
    const auto after =
        std::upper_bound(spans.begin(), spans.end(), span.begin,
                         [](size_t at, ByteSpan s) { return at < s.begin; });
    if (after == spans.begin()) return false;
    const ByteSpan before = *(after - 1);
    return before != span && before.Contains(span);
  }

  const DocumentFacts& facts_;
  const FramingTables& tables_;
  const std::string_view text_;
  const std::string_view lang_;
  Surroundings around_;
  std::vector<TermFact> found_;
};

}  // namespace

std::vector<TermFact> FindTerms(const DocumentFacts& facts,
                                const FramingTables& tables) {
  return Searcher(facts, tables).Search();
}

}  // namespace normalize
