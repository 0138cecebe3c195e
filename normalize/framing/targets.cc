#include "normalize/framing/targets.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "normalize/framing/clause_words.h"
#include "normalize/framing/cue_context.h"
#include "normalize/framing/subjects.h"

namespace normalize {
namespace {

// How far a name may stand from a word that is to be about it, in bytes.
constexpr size_t kFarBefore = 80;
constexpr size_t kFarAfter = 24;

// The longest description in "Peter Dutton, a former hardliner".
constexpr size_t kMaxApposition = 32;

std::string_view EntityOf(const Mention* mention) {
  return mention == nullptr ? std::string_view() : mention->entity;
}

const Mention* FirstOf(const Mention* mention, const Mention* other) {
  return mention != nullptr ? mention : other;
}

class Finder {
 public:
  Finder(const NamedText& names, ByteSpan sentence, ByteSpan cue)
      : in_(names, sentence, cue), subjects_(in_) {}

  Target Find(TargetPlace place) const {
    switch (place) {
      case TargetPlace::kSpeaker:
        return {EntityOf(subjects_.Speaker()), subjects_.HasSpeaker()};
      case TargetPlace::kObject:
        return {EntityOf(FirstOf(in_.After(), in_.Before())), HasAnyName()};
      case TargetPlace::kInside:
      case TargetPlace::kNearest:
        return {EntityOf(FirstOf(in_.Inside(), Qualified())), HasAnyName()};
      case TargetPlace::kNone:
        break;
    }
    return {};
  }

 private:
  bool HasAnyName() const {
    return in_.Inside() != nullptr || in_.Before() != nullptr ||
           in_.After() != nullptr || in_.HasUnknownName(in_.sentence());
  }

  // Whom a word is about that judges: who does it, or whose name stands near.
  const Mention* Qualified() const {
    if (in_.is_quoted()) {
      if (const Mention* inside = NearestInQuote()) return inside;
    }
    if (in_.is_quoted() || EndsInAs(in_.TextBefore())) {
      return FirstOf(Owner(), NearestButSpeaker());
    }
    const Mention* subject = in_.chinese() ? subjects_.Of() : subjects_.Own();
    return FirstOf(FirstOf(subject, AppositionHead()), Nearest());
  }

  // "a slap in the face of Washington", "interference by China".
  const Mention* Owner() const {
    const Mention* after = in_.After();
    if (after == nullptr) return nullptr;
    const std::string_view gap = in_.Between(in_.cue().end, after->span.begin);
    for (const char* link : {" of ", " by ", " of the ", " by the "}) {
      if (gap == link) return after;
    }
    return nullptr;
  }

  // "Peter Dutton, a former hardliner".
  const Mention* AppositionHead() const {
    const std::string_view before = in_.TextBefore();
    const size_t comma = before.rfind(", ");
    if (in_.chinese() || comma == std::string_view::npos) return nullptr;
    const std::string_view words = before.substr(comma + 2);
    if (!BeginsWithArticle(words) || words.size() > kMaxApposition) {
      return nullptr;
    }
    const size_t end = in_.quote().begin + comma;
    const auto at = in_.FirstAtOrAfter(end);
    if (at == in_.begin()) return nullptr;
    const Mention& head = *std::prev(at);
    const bool fits =
        head.span.end == end && subjects_.CanBeSubject(head, in_.quote());
    return fits ? &head : nullptr;
  }

  // X called Y "…": Y; X called it "…": nobody.
  const Mention* NearestButSpeaker() const {
    const Mention* before = in_.Before();
    if (before == nullptr) return nullptr;
    return before == subjects_.FirstIn(in_.sentence(), in_.sentence()) ? nullptr
                                                                       : before;
  }

  const Mention* NearestInQuote() const {
    const Mention* nearest = Nearest();
    const bool within =
        nearest != nullptr && in_.quote().Contains(nearest->span);
    return within ? nearest : nullptr;
  }

  const Mention* Nearest() const {
    const Mention* before = NearBefore();
    const Mention* after = NearAfter();
    if (before == nullptr || after == nullptr) return FirstOf(before, after);
    const bool closer =
        after->span.begin - in_.cue().end < in_.cue().begin - before->span.end;
    return closer ? after : before;
  }

  // Somebody who says something about another is not meant.
  const Mention* NearBefore() const {
    const Mention* before = in_.Before();
    if (before == nullptr) return nullptr;
    const std::string_view gap = in_.Between(before->span.end, in_.cue().begin);
    const bool speaks = BeginsSaying(gap, in_.chinese());
    return gap.size() > kFarBefore || speaks ? nullptr : before;
  }

  const Mention* NearAfter() const {
    const Mention* after = in_.After();
    const bool near =
        after != nullptr && after->span.begin <= in_.cue().end + kFarAfter;
    return near ? after : nullptr;
  }

  const CueContext in_;
  const Subjects subjects_;
};

}  // namespace

Target FindTarget(const NamedText& names, ByteSpan sentence, ByteSpan cue,
                  TargetPlace place) {
  return Finder(names, sentence, cue).Find(place);
}

}  // namespace normalize
