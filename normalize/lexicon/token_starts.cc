#include "normalize/lexicon/token_starts.h"

#include <algorithm>
#include <bit>

#include "normalize/base/hash.h"

namespace normalize {
namespace {

constexpr size_t kBytesPerStart = 16;  // sparse: few words pass by chance
constexpr size_t kLeastBytes = 1 << 12;

}  // namespace

void TokenStartsBuilder::Add(const std::vector<uint64_t>& path) {
  firsts_.push_back(path[0]);
  uint64_t state = MixHash(kSequenceSeed, path[0]);
  if (path.size() == 1) one_token_names_.push_back(state);
  for (size_t i = 1; i < path.size(); ++i) {
    state = MixHash(state, path[i]);
    later_states_.push_back(state);
  }
}

std::vector<uint8_t> TokenStartsBuilder::Build() {
  std::sort(firsts_.begin(), firsts_.end());
  firsts_.erase(std::unique(firsts_.begin(), firsts_.end()), firsts_.end());
  const size_t size =
      std::bit_ceil(std::max(firsts_.size() * kBytesPerStart, kLeastBytes));
  std::vector<uint8_t> table(size);
  const int shift = 64 - std::countr_zero(size);
  for (const uint64_t hash : firsts_) table[hash >> shift] |= kBegins;
  for (const uint64_t state : later_states_) table[state >> shift] |= kContinues;
  for (const uint64_t state : one_token_names_) table[state >> shift] |= kIsName;
  return table;
}

}  // namespace normalize
