// Changes to the spots of a text that leave their indexes alone until all are
// made, and what stands among them.
#ifndef NORMALIZE_RESOLVE_SPOT_EDITS_H_
#define NORMALIZE_RESOLVE_SPOT_EDITS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/resolve/spots.h"

namespace normalize {

// The label or a strong name, and no ordinary word.
bool IsOwnName(const Sense& sense);

// Not thread safe; the spots must stay sorted and outlive it.
class SpotEdits {
 public:
  SpotEdits(const SpotInput& input, std::vector<Spot>* spots)
      : in_(input), spots_(*spots), dropped_(spots->size(), false) {}

  Spot& operator[](size_t index) { return spots_[index]; }
  const Spot& operator[](size_t index) const { return spots_[index]; }

  // The first spot that begins at or after `begin`; whether `index` is a spot
  // that begins before the end of `span`.
  size_t FirstAt(size_t begin) const;
  bool IsWithin(size_t index, ByteSpan span) const;

  // Somebody's or something's own name stands there, not as one word of a
  // longer name: Rosé is not meant by "Wilbur Rose".
  bool IsKnownName(ByteSpan span) const;
  // "Vice Chairman He Weidong" is no other He of China. Somebody of another
  // country is not who an official is taken for.
  bool IsNameOfAnother(ByteSpan span, EntityIndex person) const;
  // Three syllables that read as somebody's name are no wrong given name:
  // "chief executive Li Jiachao" is John Lee whoever else is called Li.
  bool IsWholeReading(ByteSpan span) const;

  void Drop(size_t index) { dropped_[index] = true; }
  void DropInside(ByteSpan span);
  void Add(Spot spot) { added_.push_back(std::move(spot)); }

  // Makes the changes. Once, at the end.
  void Finish();

 private:
  bool IsWordInside(ByteSpan word, ByteSpan span) const;
  std::string_view Country(EntityIndex entity) const;

  const SpotInput& in_;
  std::vector<Spot>& spots_;
  std::vector<bool> dropped_;  // by index
  std::vector<Spot> added_;
};

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_SPOT_EDITS_H_
