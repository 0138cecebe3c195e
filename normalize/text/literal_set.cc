#include "normalize/text/literal_set.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

namespace normalize {
namespace {

constexpr uint32_t kNone = 0xFFFFFFFF;
constexpr size_t kKeyBytes = 4;
constexpr int kSlotBits = 16;

// The key of a string that is shorter than a key.
constexpr uint32_t kShortMask = 0xFFFFFF;

// The first byte is the lowest on every machine, for kShortMask.
uint32_t KeyAt(const char* at) {
  uint32_t key = 0;
  std::memcpy(&key, at, sizeof key);
  if constexpr (std::endian::native == std::endian::big) {
    key = __builtin_bswap32(key);
  }
  return key;
}

uint32_t SlotOf(uint32_t key) {
  return (key * 0x9E3779B1u) >> (32 - kSlotBits);
}

uint64_t BitOf(uint32_t slot) { return uint64_t{1} << (slot % 64); }

// How often two bytes follow each other in the strings: what is frequent in
// them is so in texts of their language, where a key of it would be hit often.
class PairCounts {
 public:
  explicit PairCounts(const std::vector<std::string>& literals)
      : counts_(1 << 16) {
    for (const std::string& literal : literals) {
      for (size_t i = 1; i < literal.size(); ++i) ++counts_[Pair(literal, i)];
    }
  }

  // Where the rarest key of the literal begins.
  uint8_t RarestKey(std::string_view literal) const {
    uint8_t best = 0;
    uint64_t fewest = std::numeric_limits<uint64_t>::max();
    for (uint8_t at = 0; at < 0xFF && at + kKeyBytes <= literal.size(); ++at) {
      uint64_t product = 1;
      for (size_t i = 1; i < kKeyBytes; ++i) {
        product *= counts_[Pair(literal, at + i)];
      }
      if (product < fewest) best = at;
      fewest = std::min(fewest, product);
    }
    return best;
  }

 private:
  static size_t Pair(std::string_view text, size_t second) {
    return static_cast<size_t>(static_cast<uint8_t>(text[second - 1])) << 8 |
           static_cast<uint8_t>(text[second]);
  }

  std::vector<uint32_t> counts_;
};

}  // namespace

LiteralSet::LiteralSet(std::vector<std::string> literals)
    : literals_(std::move(literals)),
      bits_((size_t{1} << kSlotBits) / 64),
      first_(size_t{1} << kSlotBits, kNone) {
  const PairCounts pairs(literals_);
  for (const std::string& literal : literals_) {
    offsets_.push_back(pairs.RarestKey(literal));
    uint32_t key = KeyAt(literal.c_str() + offsets_.back());
    if (literal.size() < kKeyBytes) key &= kShortMask;
    const uint32_t slot = SlotOf(key);
    bits_[slot / 64] |= BitOf(slot);
    next_.push_back(first_[slot]);
    first_[slot] = static_cast<uint32_t>(offsets_.size() - 1);
  }
}

// One text. Slots whose literals are all found are not looked at again, since
// strings like "the " stand in each line many times.
class LiteralSet::Search {
 public:
  Search(const LiteralSet& set, std::string_view text)
      : set_(set), text_(text), bits_(set.bits_),
        seen_(set.literals_.size()) {}

  std::vector<int> Run() {
    for (size_t pos = 0; pos + kKeyBytes <= text_.size(); ++pos) {
      const uint32_t key = KeyAt(text_.data() + pos);
      const uint32_t slot = SlotOf(key), other = SlotOf(key & kShortMask);
      if (((bits_[slot / 64] >> (slot % 64)) |
           (bits_[other / 64] >> (other % 64))) & 1) {
        Look(slot, pos);
        Look(other, pos);
      }
    }
    if (text_.size() >= kShortest) {
      char last[kKeyBytes] = {};
      std::memcpy(last, text_.data() + text_.size() - kShortest, kShortest);
      Look(SlotOf(KeyAt(last)), text_.size() - kShortest);
    }
    return std::move(found_);
  }

 private:
  void Look(uint32_t slot, size_t pos) {
    if ((bits_[slot / 64] & BitOf(slot)) == 0) return;
    bool missing = false;
    for (uint32_t i = set_.first_[slot]; i != kNone; i = set_.next_[i]) {
      if (seen_[i]) continue;
      seen_[i] = StandsAt(i, pos);
      if (seen_[i]) found_.push_back(static_cast<int>(i));
      missing |= !seen_[i];
    }
    if (!missing) bits_[slot / 64] &= ~BitOf(slot);
  }

  bool StandsAt(uint32_t index, size_t pos) const {
    const std::string& literal = set_.literals_[index];
    const size_t offset = set_.offsets_[index];
    return pos >= offset &&
           text_.substr(pos - offset, literal.size()) == literal;
  }

  const LiteralSet& set_;
  std::string_view text_;
  std::vector<uint64_t> bits_;  // of slots with a literal that is not found
  std::vector<bool> seen_;
  std::vector<int> found_;
};

std::vector<int> LiteralSet::Find(std::string_view text) const {
  if (literals_.empty()) return {};
  return Search(*this, text).Run();
}

}  // namespace normalize
