// Builds one hashed trie: paths of hashed elements -> lists of ids.
#ifndef NORMALIZE_LEXICON_TRIE_BUILDER_H_
#define NORMALIZE_LEXICON_TRIE_BUILDER_H_

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "normalize/lexicon/format.h"

namespace normalize {

class TrieBuilder {
 public:
  // Adds `id` at the end of a path. Ids of one path come out in the order in
  // which they were added, without repeats in a row. REQUIRES: path not empty.
  void Add(const std::vector<uint64_t>& path, uint32_t id);

  // The slots (a power of two, at most 5/8 full) and, appended to `postings`,
  // the lists that they point to.
  std::vector<TrieSlot> Build(std::vector<uint32_t>* postings) const;

 private:
  struct Node {
    bool children = false;
    std::vector<uint32_t> ids;
  };
  std::unordered_map<uint64_t, Node> nodes_;
};

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_TRIE_BUILDER_H_
