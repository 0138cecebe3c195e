#include "normalize/framing/word_filter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace normalize {
namespace {

// Of thousands of words and ten thousands of pairs, so that few bits are set.
constexpr int kWordBits = 17;
constexpr int kPairBits = 20;

// What a byte is folded to; 0 for those that are in no token.
constexpr std::array<uint8_t, 256> kFolded = [] {
  std::array<uint8_t, 256> folded{};
  for (int c = 'a'; c <= 'z'; ++c) folded[c] = static_cast<uint8_t>(c);
  for (int c = 'A'; c <= 'Z'; ++c) folded[c] = static_cast<uint8_t>(c + 32);
  for (int c = '0'; c <= '9'; ++c) folded[c] = static_cast<uint8_t>(c);
  folded['_'] = '_';
  for (int c = 0x80; c <= 0xFF; ++c) folded[c] = static_cast<uint8_t>(c);
  return folded;
}();

uint8_t FoldedAt(std::string_view text, size_t pos) {
  return kFolded[static_cast<unsigned char>(text[pos])];
}

// Of two short instructions: it is asked of every byte of a text.
uint32_t Extend(uint32_t hash, uint8_t byte) { return hash * 33 + byte; }

uint32_t HashOf(std::string_view word) {
  uint32_t hash = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    hash = Extend(hash, FoldedAt(word, i));
  }
  return hash;
}

uint32_t WordBit(uint32_t hash) {
  return (hash * 0x9E3779B1u) >> (32 - kWordBits);
}

uint32_t PairBit(uint32_t first, uint32_t second) {
  return ((first * 0x85EBCA6Bu + second) * 0x9E3779B1u) >> (32 - kPairBits);
}

using Bits = std::vector<uint64_t>;

void Set(uint32_t bit, Bits* bits) {
  (*bits)[bit / 64] |= uint64_t{1} << (bit % 64);
}

bool Has(const Bits& bits, uint32_t bit) {
  return (bits[bit / 64] >> (bit % 64) & 1) != 0;
}

}  // namespace

WordFilter::WordFilter()
    : words_((size_t{1} << kWordBits) / 64),
      pairs_((size_t{1} << kPairBits) / 64) {}

void WordFilter::Add(const Forms& words) {
  for (const std::string& word : words) Set(WordBit(HashOf(word)), &words_);
}

void WordFilter::Add(const Forms& first, const Forms& second, size_t length) {
  for (const std::string& a : first) {
    for (const std::string& b : second) {
      Set(PairBit(HashOf(a), HashOf(b)), &pairs_);
    }
  }
  more_ = std::max(more_, length - 2);
}

bool WordFilter::IsWord(const Run& run) const {
  return run.any || Has(words_, WordBit(run.hash));
}

bool WordFilter::IsPair(const Run& first, const Run& second) const {
  if (first.span.empty() || second.span.empty()) return false;
  return first.any || second.any ||
         Has(pairs_, PairBit(first.hash, second.hash));
}

WordFilter::Run WordFilter::NextRun(std::string_view text, size_t from) {
  Run run;
  size_t pos = from;
  while (pos < text.size() && FoldedAt(text, pos) == 0) ++pos;
  run.span.begin = pos;
  uint8_t all = 0;
  for (uint8_t c; pos < text.size() && (c = FoldedAt(text, pos)) != 0; ++pos) {
    run.hash = Extend(run.hash, c);
    all |= c;
  }
  run.span.end = pos;
  run.any = (all & 0x80) != 0;
  return run;
}

ByteSpan WordFilter::NextStretch(std::string_view text, size_t from) const {
  Run last, run = NextRun(text, from);
  while (!run.span.empty() && !IsWord(run) && !IsPair(last, run)) {
    last = std::exchange(run, NextRun(text, run.span.end));
  }
  const bool paired = IsPair(last, run);
  ByteSpan stretch{paired ? last.span.begin : run.span.begin, run.span.end};
  for (size_t left = paired ? more_ : 0; !run.span.empty();) {
    last = std::exchange(run, NextRun(text, run.span.end));
    const bool goes_on = IsPair(last, run);
    if (!goes_on && left == 0) break;
    left = goes_on ? more_ : left - 1;
    stretch.end = run.span.end;
  }
  return stretch;
}

}  // namespace normalize
