#include "normalize/lexicon/trie_builder.h"

#include <algorithm>
#include <tuple>

#include "normalize/base/hash.h"

namespace normalize {
namespace {

// A new slot for the state.
TrieSlot* NewSlot(uint64_t state, std::vector<TrieSlot>* slots) {
  const size_t size = slots->size();
  size_t index = FirstSlot(state, size);
  while ((*slots)[index].state() != 0) index = index + 1 < size ? index + 1 : 0;
  TrieSlot* slot = &(*slots)[index];
  slot->state_low = static_cast<uint32_t>(state);
  slot->state_high = static_cast<uint32_t>(state >> 32);
  return slot;
}

}  // namespace

void TrieBuilder::Add(const std::vector<uint64_t>& path, uint32_t id) {
  uint64_t state = kSequenceSeed;
  for (size_t i = 0; i < path.size(); ++i) {
    state = MixHash(state, path[i]);
    steps_.push_back({state, static_cast<uint32_t>(steps_.size()),
                      i + 1 < path.size() ? kGoesOn : id});
  }
}

size_t TrieBuilder::CountStates(const std::vector<Step>& sorted) {
  size_t count = 0;
  for (size_t i = 0; i < sorted.size(); ++i) {
    count += i == 0 || sorted[i].state != sorted[i - 1].state;
  }
  return count;
}

std::vector<TrieSlot> TrieBuilder::Build(std::vector<uint32_t>* postings) {
  // In the order of states, so that the same names give the same bytes.
  std::sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) {
    return std::tie(a.state, a.order) < std::tie(b.state, b.order);
  });
  std::vector<TrieSlot> slots(CountStates(steps_) * 3 / 2 + 2);
  for (size_t i = 0; i < steps_.size();) {
    const uint64_t state = steps_[i].state;
    TrieSlot* slot = NewSlot(state, &slots);
    const size_t first = postings->size() + 1;  // after the count
    for (; i < steps_.size() && steps_[i].state == state; ++i) {
      const uint32_t id = steps_[i].id;
      if (id == kGoesOn) {
        slot->children = 1;
      } else if (slot->postings == 0) {
        postings->insert(postings->end(), {0, id});
        slot->postings = static_cast<uint32_t>(first) & 0x7FFFFFFF;
      } else if (postings->back() != id) {
        postings->push_back(id);
      }
    }
    if (slot->postings == 0) continue;
    (*postings)[first - 1] = static_cast<uint32_t>(postings->size() - first);
  }
  return slots;
}

}  // namespace normalize
