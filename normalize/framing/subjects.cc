#include "normalize/framing/subjects.h"

#include <algorithm>
#include <array>

#include "normalize/framing/clause_words.h"

namespace normalize {
namespace {

// How far back the person is looked for that "he" stands for.
constexpr size_t kPronounReach = 400;

// A speaker after the verb ("…," boasted Mr. Lutnick) follows closely.
constexpr size_t kInvertedReach = 40;

// The longest office between a body and who holds it, in bytes.
constexpr size_t kOfficeReach = 18;

// Bytes of "，".
constexpr size_t kHanStop = 3;

// "美国总统特朗普", "Nvidia CEO Jensen Huang": the person is meant.
bool HoldsOffice(const Mention& person, const Mention& body,
                 std::string_view between, bool chinese) {
  return person.type == "person" && body.type != "person" &&
         between.size() < kOfficeReach &&
         (chinese || IsCapitalizedPhrase(between));
}

}  // namespace

const Mention* Subjects::Speaker() const {
  const std::string_view word = WordBeforeVerb();
  const bool inverted = CanInvert();
  if (IsPersonPronoun(word) || BeginsWithPersonPronoun(HanClause()) ||
      (inverted && IsPersonPronoun(in_.WordAfterCue()))) {
    return OnlyPersonBefore();
  }
  if (IsVaguePronoun(word)) return nullptr;
  if (const Mention* subject = Of()) return subject;
  return inverted ? Inverted() : nullptr;
}

bool Subjects::HasSpeaker() const {
  return in_.Before(CueContext::Speaks) != nullptr ||
         IsPersonPronoun(WordBeforeVerb()) || Inverted() != nullptr ||
         in_.HasUnknownName({in_.sentence().begin, in_.cue().begin});
}

const Mention* Subjects::Of() const {
  if (const Mention* subject = Own()) return subject;
  if (in_.chinese()) return SharedInHan();
  const std::string_view before = in_.TextBefore();
  // A German verb after a comma has its subject behind it.
  const bool shared =
      SharesSubject(before, false) && !(in_.german() && before.ends_with(", "));
  const bool participle =
      in_.Between(in_.cue().begin, in_.cue().end).ends_with("ing");
  return shared || participle ? FirstIn(in_.quote(), in_.quote()) : nullptr;
}

const Mention* Subjects::Own() const {
  const size_t verb = in_.cue().begin;
  for (auto at = in_.FirstAtOrAfter(verb); at != in_.begin();) {
    --at;
    if (at->span.begin < in_.quote().begin) break;
    if (at->span.end > verb || !at->decided()) continue;
    const std::string_view gap = in_.Between(at->span.end, verb);
    const bool antecedent = BeginsRelative(gap, in_.chinese());
    if (!antecedent && !CanBeSubject(*at, in_.quote())) continue;
    if (Bridges(gap, in_.chinese())) return &*at;
    if (!in_.chinese()) break;
  }
  return nullptr;
}

// "特朗普如获至宝，声称": of the clause before; "…，并声称": of the sentence.
const Mention* Subjects::SharedInHan() const {
  if (!SharesSubject(in_.TextBefore(), true)) return nullptr;
  if (BeginsWithAnd(HanClause())) return FirstIn(in_.quote(), in_.quote());
  for (size_t end = ClauseBegin(in_.cue().begin); end > in_.quote().begin;) {
    end -= kHanStop;
    const size_t begin = ClauseBegin(end);
    if (const Mention* subject = FirstIn({begin, end}, in_.quote()))
      return subject;
    end = begin;
  }
  return nullptr;
}

const Mention* Subjects::FirstIn(ByteSpan clause, ByteSpan frame) const {
  const std::string_view words = in_.Between(clause.begin, clause.end);
  const std::string_view first = words.substr(0, words.find_first_of(" ,"));
  if (IsPersonPronoun(first)) return OnlyPersonBefore();
  if (IsVaguePronoun(first)) return nullptr;
  const size_t end = std::min(clause.end, in_.cue().begin);
  const Mention* subject = nullptr;
  for (auto at = in_.FirstAtOrAfter(clause.begin);
       at != in_.end() && at->span.end <= end; ++at) {
    if (!CanBeSubject(*at, frame)) continue;
    const bool holder =
        subject != nullptr &&
        HoldsOffice(*at, *subject,
                    in_.Between(subject->span.end, at->span.begin),
                    in_.chinese());
    if (subject != nullptr && !holder) break;
    subject = &*at;
  }
  return subject;
}

bool Subjects::CanBeSubject(const Mention& mention, ByteSpan frame) const {
  if (!mention.decided() || !CueContext::CanBeTarget(mention)) return false;
  const auto [begin, end] = mention.span;
  if (in_.QuoteAround(begin) != frame || begin < frame.begin) return false;
  return !EndsInPreposition(in_.Between(frame.begin, begin), in_.chinese()) &&
         !BeginsAttribute(in_.Between(end, in_.sentence().end), in_.chinese());
}

// After a quotation or a comma; in German after anything but a subject: "Am
// Freitag drohte".
bool Subjects::CanInvert() const {
  if (in_.chinese()) return false;
  const std::string_view before = WithoutAdverbs(in_.TextBefore(), false);
  if (before.empty() || EndsInCommaOrMark(before)) return true;
  return in_.german() && !BeginsWithArticle(before);
}

const Mention* Subjects::Inverted() const {
  const Mention* after = in_.After(CueContext::Speaks);
  const size_t end = in_.cue().end;
  if (after == nullptr || after->span.begin > end + kInvertedReach) {
    return nullptr;
  }
  const std::string_view gap = in_.Between(end, after->span.begin);
  const bool parted = gap.find_first_of(",.;:\"") != std::string_view::npos;
  return parted || EndsInPreposition(gap, false) ? nullptr : after;
}

// The person of the text before, unless there are two.
const Mention* Subjects::OnlyPersonBefore() const {
  const size_t verb = in_.cue().begin;
  const size_t from = verb > kPronounReach ? verb - kPronounReach : 0;
  const Mention* person = nullptr;
  for (auto at = in_.FirstAtOrAfter(verb); at != in_.begin();) {
    --at;
    if (at->span.begin < from) break;
    if (at->type != "person" || !at->decided()) continue;
    if (IsQuotedBefore(*at)) continue;
    if (person != nullptr && person->entity != at->entity) return nullptr;
    person = &*at;
  }
  return person;
}

// "I trust Mr. Trump," he said: a name that "he" himself uses.
bool Subjects::IsQuotedBefore(const Mention& mention) const {
  return mention.span.begin >= in_.sentence().begin &&
         in_.QuoteAround(mention.span.begin) != in_.quote();
}

// Where the clause begins that holds what ends at `pos`, in Chinese.
size_t Subjects::ClauseBegin(size_t pos) const {
  const size_t first = in_.quote().begin;
  size_t begin = first;
  for (const char* stop : {"，", "；", "："}) {
    const size_t at = in_.Between(first, pos).rfind(stop);
    if (at == std::string_view::npos) continue;
    begin = std::max(begin, first + at + kHanStop);
  }
  return begin;
}

std::string_view Subjects::HanClause() const {
  if (!in_.chinese()) return {};
  return in_.Between(ClauseBegin(in_.cue().begin), in_.cue().begin);
}

std::string_view Subjects::WordBeforeVerb() const {
  const std::string_view before =
      WithoutAdverbs(in_.TextBefore(), in_.chinese());
  return before.substr(before.find_last_of(" \n") + 1);
}

}  // namespace normalize
