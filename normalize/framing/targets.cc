#include "normalize/framing/targets.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// How far back the person is looked for that "he" stands for.
constexpr size_t kPronounReach = 400;

// A speaker after the verb ("…," boasted Mr. Lutnick) follows closely.
constexpr size_t kInvertedReach = 24;

bool IsAnyOf(std::string_view word,
             std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool Speaks(const Mention& mention) {
  return IsAnyOf(mention.type,
                 {"person", "organization", "place", "office", "outlet"});
}

bool CanBeTarget(const Mention& mention) {
  return Speaks(mention) || mention.type == "product";
}

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         (c & 0x80) != 0;
}

bool IsUpper(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

class Finder {
 public:
  Finder(const NamedText& names, ByteSpan sentence, ByteSpan cue)
      : text_(names.text),
        sentence_(sentence),
        cue_(cue),
        mentions_(names.mentions),
        around_(names.around) {}

  Target Find(TargetPlace place) const {
    switch (place) {
      case TargetPlace::kSpeaker:
        return Speaker();
      case TargetPlace::kObject:
        return FirstOf(After(), Before());
      case TargetPlace::kInside:
        return FirstOf(Inside(), Nearest());
      case TargetPlace::kNearest:
        return FirstOf(Inside(), Nearest());
      case TargetPlace::kNone:
        break;
    }
    return {};
  }

 private:
  Target FirstOf(const Mention* mention, const Mention* other) const {
    const Mention* chosen = mention != nullptr ? mention : other;
    if (chosen == nullptr) return {{}, HasUnknownName(sentence_)};
    return {chosen->entity, true};
  }

  Target Speaker() const {
    const Mention* before = Before(Speaks);
    const size_t from = before != nullptr ? before->span.end : sentence_.begin;
    if (from < cue_.begin && HasUnknownName({from, cue_.begin})) {
      return {{}, true};
    }
    if (before != nullptr && !IsPronounBefore()) return {before->entity, true};
    if (IsPronounBefore()) return {OnlyPersonBefore(), true};
    const Mention* after = After(Speaks);
    const bool inverted =
        after != nullptr && after->span.begin < cue_.end + kInvertedReach;
    return inverted ? Target{after->entity, true} : Target{};
  }

  bool IsPronounBefore() const {
    return IsAnyOf(around_.WordBefore(cue_.begin), {"he", "He", "she", "She"});
  }

  // The person of the text before, unless there are two.
  std::string_view OnlyPersonBefore() const {
    std::string_view person;
    const size_t from =
        cue_.begin > kPronounReach ? cue_.begin - kPronounReach : 0;
    for (auto at = FirstAtOrAfter(cue_.begin); at != mentions_.begin();) {
      --at;
      if (at->span.begin < from) break;
      if (at->type != "person" || !at->decided()) continue;
      if (!person.empty() && person != at->entity) return {};
      person = at->entity;
    }
    return person;
  }

  std::vector<Mention>::const_iterator FirstAtOrAfter(size_t pos) const {
    return std::lower_bound(mentions_.begin(), mentions_.end(), pos,
                            [](const Mention& mention, size_t begin) {
                              return mention.span.begin < begin;
                            });
  }

  using Condition = bool (*)(const Mention&);

  const Mention* Before(Condition condition = CanBeTarget) const {
    for (auto at = FirstAtOrAfter(cue_.begin); at != mentions_.begin();) {
      --at;
      if (at->span.end <= sentence_.begin) break;
      if (at->span.end > cue_.begin) continue;
      if (at->decided() && condition(*at)) return &*at;
    }
    return nullptr;
  }

  const Mention* After(Condition condition = CanBeTarget) const {
    for (auto at = FirstAtOrAfter(cue_.end);
         at != mentions_.end() && at->span.begin < sentence_.end; ++at) {
      if (at->decided() && condition(*at)) return &*at;
    }
    return nullptr;
  }

  const Mention* Inside() const {
    // Mentions are disjoint and sorted, so that their ends are sorted too.
    auto at = std::lower_bound(mentions_.begin(), mentions_.end(), cue_.begin,
                               [](const Mention& mention, size_t pos) {
                                 return mention.span.end <= pos;
                               });
    for (; at != mentions_.end() && at->span.begin < cue_.end; ++at) {
      if (at->decided() && CanBeTarget(*at)) return &*at;
    }
    return nullptr;
  }

  const Mention* Nearest() const {
    const Mention* before = Before();
    const Mention* after = After();
    if (before == nullptr || after == nullptr) {
      return before != nullptr ? before : after;
    }
    return after->span.begin - cue_.end < cue_.begin - before->span.end
               ? after
               : before;
  }

  bool IsMentioned(size_t pos) const {
    const auto after = FirstAtOrAfter(pos + 1);
    return after != mentions_.begin() && std::prev(after)->span.end > pos;
  }

  // A word with a capital that neither begins the sentence nor belongs to a
  // mention; in a headline every word has one, which says nothing.
  bool HasUnknownName(ByteSpan span) const {
    if (around_.StyleAt(span.begin) != LineStyle::kSentence) return false;
    for (size_t at = span.begin; at < span.end; ++at) {
      if (!IsNameByte(text_[at])) continue;
      const size_t begin = at;
      while (at < span.end && IsNameByte(text_[at])) ++at;
      if (at - begin < 2 || !InfoOf(DecodeAt(text_, begin).value).upper) {
        continue;
      }
      const bool first =
          begin == sentence_.begin || around_.StartsSentence(begin);
      // "TSMC" is a name at the beginning too.
      if (first && !IsUpper(text_.substr(begin, at - begin))) continue;
      if (!IsMentioned(begin)) return true;
    }
    return false;
  }

  std::string_view text_;
  ByteSpan sentence_, cue_;
  const std::vector<Mention>& mentions_;
  Surroundings& around_;
};

}  // namespace

Target FindTarget(const NamedText& names, ByteSpan sentence, ByteSpan cue,
                  TargetPlace place) {
  return Finder(names, sentence, cue).Find(place);
}

}  // namespace normalize
