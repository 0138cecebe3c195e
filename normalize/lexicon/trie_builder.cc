#include "normalize/lexicon/trie_builder.h"

#include <algorithm>
#include <bit>

#include "normalize/base/hash.h"

namespace normalize {

void TrieBuilder::Add(const std::vector<uint64_t>& path, uint32_t id) {
  uint64_t state = kSequenceSeed;
  for (size_t i = 0; i < path.size(); ++i) {
    state = MixHash(state, path[i]);
    Node& node = nodes_[state];
    if (i + 1 < path.size()) {
      node.children = true;
    } else if (node.ids.empty() || node.ids.back() != id) {
      node.ids.push_back(id);
    }
  }
}

std::vector<TrieSlot> TrieBuilder::Build(
    std::vector<uint32_t>* postings) const {
  // In the order of states, so that the same names give the same bytes.
  std::vector<uint64_t> states;
  states.reserve(nodes_.size());
  for (const auto& [state, node] : nodes_) states.push_back(state);
  std::sort(states.begin(), states.end());

  const size_t size = std::bit_ceil(states.size() * 8 / 5 + 2);
  std::vector<TrieSlot> slots(size);
  for (const uint64_t state : states) {
    const Node& node = nodes_.at(state);
    size_t index = (state >> 20) & (size - 1);
    while (slots[index].state != 0) index = (index + 1) & (size - 1);
    slots[index].state = state;
    slots[index].children = node.children;
    if (node.ids.empty()) continue;
    postings->push_back(static_cast<uint32_t>(node.ids.size()));
    slots[index].postings = static_cast<uint32_t>(postings->size());
    postings->insert(postings->end(), node.ids.begin(), node.ids.end());
  }
  return slots;
}

}  // namespace normalize
