#include "normalize/framing/cue_context.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "normalize/framing/quoted_spans.h"
#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         (c & 0x80) != 0;
}

bool IsUpper(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

CueContext::CueContext(const NamedText& names, ByteSpan sentence, ByteSpan cue)
    : names_(names),
      sentence_(sentence),
      cue_(cue),
      chinese_(names.lang.starts_with("zh")),
      german_(names.lang.starts_with("de")) {
  for (const QuotedSpan& quote : QuotedSpans(sentence.In(names.text))) {
    quotes_.push_back({sentence.begin + quote.inside.begin,
                       sentence.begin + quote.inside.end});
  }
  quote_ = QuoteAround(cue.begin);
}

bool CueContext::Speaks(const Mention& mention) {
  for (const char* type :
       {"person", "organization", "place", "office", "outlet"}) {
    if (mention.type == type) return true;
  }
  return false;
}

bool CueContext::CanBeTarget(const Mention& mention) {
  return Speaks(mention) || mention.type == "product";
}

std::string_view CueContext::Between(size_t begin, size_t end) const {
  return names_.text.substr(begin, end - begin);
}

std::string_view CueContext::WordAfterCue() const {
  return names_.around.WordAfter(cue_.end);
}

std::string_view CueContext::TextBefore() const {
  return Between(quote_.begin, cue_.begin);
}

ByteSpan CueContext::QuoteAround(size_t pos) const {
  for (const ByteSpan quote : quotes_) {
    if (quote.begin <= pos && pos < quote.end) return quote;
  }
  return sentence_;
}

CueContext::Mentions CueContext::FirstAtOrAfter(size_t pos) const {
  return std::lower_bound(names_.mentions.begin(), names_.mentions.end(), pos,
                          [](const Mention& mention, size_t begin) {
                            return mention.span.begin < begin;
                          });
}

const Mention* CueContext::Before(Condition condition) const {
  for (auto at = FirstAtOrAfter(cue_.begin); at != names_.mentions.begin();) {
    --at;
    if (at->span.end <= sentence_.begin) break;
    if (at->span.end > cue_.begin) continue;
    if (at->decided() && condition(*at)) return &*at;
  }
  return nullptr;
}

const Mention* CueContext::After(Condition condition) const {
  for (auto at = FirstAtOrAfter(cue_.end);
       at != names_.mentions.end() && at->span.begin < sentence_.end; ++at) {
    if (at->decided() && condition(*at)) return &*at;
  }
  return nullptr;
}

const Mention* CueContext::Inside() const {
  // Mentions are disjoint and sorted, so that their ends are sorted too.
  auto at =
      std::lower_bound(names_.mentions.begin(), names_.mentions.end(),
                       cue_.begin, [](const Mention& mention, size_t pos) {
                         return mention.span.end <= pos;
                       });
  for (; at != names_.mentions.end() && at->span.begin < cue_.end; ++at) {
    if (at->decided() && CanBeTarget(*at)) return &*at;
  }
  return nullptr;
}

bool CueContext::IsMentioned(size_t pos) const {
  const auto after = FirstAtOrAfter(pos + 1);
  return after != names_.mentions.begin() && std::prev(after)->span.end > pos;
}

// A word with a capital that neither begins the sentence nor belongs to a
// mention; in a headline every word has one, which says nothing.
bool CueContext::HasUnknownName(ByteSpan span) const {
  if (names_.around.StyleAt(span.begin) != LineStyle::kSentence) return false;
  for (size_t at = span.begin; at < span.end; ++at) {
    if (!IsNameByte(names_.text[at])) continue;
    const size_t begin = at;
    while (at < span.end && IsNameByte(names_.text[at])) ++at;
    if (at - begin < 2 || !InfoOf(DecodeAt(names_.text, begin).value).upper) {
      continue;
    }
    const bool first =
        begin == sentence_.begin || names_.around.StartsSentence(begin);
    // "TSMC" is a name at the beginning too.
    if (first && !IsUpper(names_.text.substr(begin, at - begin))) continue;
    if (!IsMentioned(begin)) return true;
  }
  return false;
}

}  // namespace normalize
