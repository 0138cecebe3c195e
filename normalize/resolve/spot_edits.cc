#include "normalize/resolve/spot_edits.h"

#include <algorithm>
#include <utility>

namespace normalize {
namespace {

constexpr size_t kLongestSpot = 256;  // bytes

}  // namespace

bool IsOwnName(const Sense& sense) {
  return (sense.features & (kLabelForm | kStrongForm)) &&
         !(sense.features & kCommonWordForm);
}

size_t SpotEdits::FirstAt(size_t begin) const {
  const auto first = std::lower_bound(
      spots_.begin(), spots_.end(), begin,
      [](const Spot& spot, size_t pos) { return spot.span.begin < pos; });
  return static_cast<size_t>(first - spots_.begin());
}

bool SpotEdits::IsWithin(size_t index, ByteSpan span) const {
  return index < spots_.size() && spots_[index].span.begin < span.end;
}

bool SpotEdits::IsKnownName(ByteSpan span) const {
  const size_t from = span.begin > kLongestSpot ? span.begin - kLongestSpot : 0;
  for (size_t i = FirstAt(from); IsWithin(i, span); ++i) {
    const Spot& spot = spots_[i];
    if (!spot.span.Overlaps(span) || IsWordInside(spot.span, span)) continue;
    if (std::ranges::any_of(spot.senses, IsOwnName)) return true;
  }
  return false;
}

bool SpotEdits::IsWordInside(ByteSpan word, ByteSpan span) const {
  return word != span && span.Contains(word) &&
         word.In(in_.text).find(' ') == std::string_view::npos &&
         span.In(in_.text).find(' ') != std::string_view::npos;
}

std::string_view SpotEdits::Country(EntityIndex entity) const {
  return in_.lexicon.Text(in_.lexicon.Entity(entity).country);
}

bool SpotEdits::IsNameOfAnother(ByteSpan span, EntityIndex person) const {
  for (size_t i = FirstAt(span.begin); IsWithin(i, span); ++i) {
    if (spots_[i].span != span) continue;
    for (const Sense& sense : spots_[i].senses) {
      if (sense.entity != person && IsOwnName(sense) &&
          Country(sense.entity) == Country(person)) {
        return true;
      }
    }
  }
  return false;
}

bool SpotEdits::IsWholeReading(ByteSpan span) const {
  for (size_t i = FirstAt(span.begin); IsWithin(i, span); ++i) {
    if (spots_[i].span != span || dropped_[i]) continue;
    for (const Sense& sense : spots_[i].senses) {
      if ((sense.features & kReadForm) && !(sense.features & kShortReading)) {
        return true;
      }
    }
  }
  return false;
}

void SpotEdits::DropInside(ByteSpan span) {
  for (size_t i = FirstAt(span.begin); IsWithin(i, span); ++i) {
    if (span.Contains(spots_[i].span)) dropped_[i] = true;
  }
}

void SpotEdits::Finish() {
  size_t kept = 0;
  for (size_t i = 0; i < dropped_.size(); ++i) {
    if (dropped_[i]) continue;
    if (kept != i) spots_[kept] = std::move(spots_[i]);
    ++kept;
  }
  spots_.resize(kept);
  InsertSpots(std::move(added_), &spots_);
}

}  // namespace normalize
