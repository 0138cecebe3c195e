// Builds one hashed trie: paths of hashed elements -> lists of ids.
#ifndef NORMALIZE_LEXICON_TRIE_BUILDER_H_
#define NORMALIZE_LEXICON_TRIE_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "normalize/lexicon/format.h"

namespace normalize {

class TrieBuilder {
 public:
  // Adds `id` at the end of a path. Ids of one path come out in the order in
  // which they were added, without repeats in a row. REQUIRES: path not empty.
  void Add(const std::vector<uint64_t>& path, uint32_t id);

  // The slots (at most 2/3 full) and, appended to `postings`,
  // the lists that they point to. Once.
  std::vector<TrieSlot> Build(std::vector<uint32_t>* postings);

 private:
  // A path reaches `state` and ends there with `id`, or goes on (kGoesOn). A
  // flat list, sorted once: a map of nodes took a third of compiling a million
  // names and most of the memory.
  struct Step {
    uint64_t state;
    uint32_t order;
    uint32_t id;
  };
  static constexpr uint32_t kGoesOn = 0xFFFFFFFF;

  static size_t CountStates(const std::vector<Step>& sorted);

  std::vector<Step> steps_;
};

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_TRIE_BUILDER_H_
