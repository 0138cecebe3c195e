#include "normalize/lexicon/token_starts.h"

#include <algorithm>
#include <bit>

#include "normalize/base/hash.h"

namespace normalize {
namespace {

constexpr size_t kBitsPerStart = 16;  // sparse: few words pass by chance
constexpr size_t kLeastBits = 1 << 12;
constexpr size_t kBitsPerState = 16;  // one of 60 others passes by chance
constexpr size_t kLeastWords = 1 << 9;

void DropRepeats(std::vector<uint64_t>* hashes) {
  std::sort(hashes->begin(), hashes->end());
  hashes->erase(std::unique(hashes->begin(), hashes->end()), hashes->end());
}

}  // namespace

void TokenStartsBuilder::Add(const std::vector<uint64_t>& path, bool small) {
  firsts_.push_back(path[0]);
  if (small) small_firsts_.push_back(path[0]);
  uint64_t state = MixHash(kSequenceSeed, path[0]);
  if (path.size() == 1) one_token_names_.push_back(path[0]);
  for (size_t i = 1; i < path.size(); ++i) {
    state = MixHash(state, path[i]);
    later_states_.push_back(state);
  }
}

std::vector<uint64_t> TokenStartsBuilder::BuildStarts() {
  DropRepeats(&firsts_);
  const size_t bits =
      std::bit_ceil(std::max(firsts_.size() * kBitsPerStart, kLeastBits));
  const int shift = 64 - std::countr_zero(bits);
  std::vector<uint64_t> table(kTokenStartParts * bits / 64);
  const auto mark = [&](const std::vector<uint64_t>& hashes, TokenStart part) {
    for (const uint64_t hash : hashes) {
      const uint64_t bit = part * bits + (hash >> shift);
      table[bit / 64] |= uint64_t{1} << (bit % 64);
    }
  };
  mark(firsts_, kBegins);
  mark(small_firsts_, kBeginsSmall);
  mark(one_token_names_, kIsName);
  return table;
}

std::vector<uint64_t> TokenStartsBuilder::BuildContinuations() {
  DropRepeats(&later_states_);
  const size_t size = std::bit_ceil(
      std::max(later_states_.size() * kBitsPerState / 64, kLeastWords));
  std::vector<uint64_t> table(size);
  const int shift = 64 - std::countr_zero(size);
  for (const uint64_t state : later_states_) {
    table[state >> shift] |= ContinuationBits(state);
  }
  return table;
}

}  // namespace normalize
