#include "normalize/lexicon/trie_builder.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "normalize/base/hash.h"

namespace normalize {
namespace {

TrieSlot* FreeSlot(uint64_t state, std::vector<TrieSlot>* slots) {
  const size_t mask = slots->size() - 1;
  size_t index = (state >> 20) & mask;
  while ((*slots)[index].state != 0) index = (index + 1) & mask;
  return &(*slots)[index];
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
  std::vector<TrieSlot> slots(
      std::bit_ceil(CountStates(steps_) * 8 / 5 + 2));
  for (size_t i = 0; i < steps_.size();) {
    TrieSlot* slot = FreeSlot(steps_[i].state, &slots);
    slot->state = steps_[i].state;
    const size_t first = postings->size() + 1;  // after the count
    for (; i < steps_.size() && steps_[i].state == slot->state; ++i) {
      const uint32_t id = steps_[i].id;
      if (id == kGoesOn) {
        slot->children = 1;
      } else if (slot->postings == 0) {
        postings->insert(postings->end(), {0, id});
        slot->postings = static_cast<uint32_t>(first);
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
