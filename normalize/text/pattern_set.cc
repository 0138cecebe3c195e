#include "normalize/text/pattern_set.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <re2/set.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "normalize/text/re2_groups.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Shorter strings are in every text and tell nothing. One Han character has
// three bytes.
constexpr int kShortestAtom = 3;

// Room for the automaton of the strings; they are literal, so that it has
// about one state a byte.
constexpr int64_t kAtomMemory = 256 << 20;

RE2::Options QuietOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

re2::StringPiece ToPiece(std::string_view text) {
  return re2::StringPiece(text.data(), text.size());
}

// RE2 states the strings in lower case.
std::string ToLower(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (c.value < 0x80) {
      const bool upper = c.value >= 'A' && c.value <= 'Z';
      lower += static_cast<char>(upper ? c.value + 32 : c.value);
    } else if (c.value == kInvalid || c.value >= 0x2E80) {
      lower.append(text, pos, c.length);
    } else {
      AppendUtf8(u_tolower(static_cast<UChar32>(c.value)), &lower);
    }
    pos += c.length;
  }
  return lower;
}

}  // namespace

struct PatternSet::Impl {
  Impl() : patterns(kShortestAtom), atoms(AtomOptions(), RE2::UNANCHORED) {}

  static RE2::Options AtomOptions() {
    RE2::Options options = QuietOptions();
    options.set_literal(true);
    options.set_max_mem(kAtomMemory);
    return options;
  }

  re2::FilteredRE2 patterns;
  RE2::Set atoms;
  size_t count = 0;
  bool has_atoms = false;
};

PatternSet::PatternSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;
PatternSet::~PatternSet() = default;

Result<PatternSet> PatternSet::Compile(
    const std::vector<std::string>& patterns) {
  auto impl = std::make_unique<Impl>();
  for (const std::string& pattern : patterns) {
    int id = 0;
    if (impl->patterns.Add(pattern, QuietOptions(), &id) != RE2::NoError) {
      return Status::InvalidArgument(pattern + ": is no pattern");
    }
  }
  impl->count = patterns.size();
  std::vector<std::string> atoms;
  if (!patterns.empty()) impl->patterns.Compile(&atoms);
  for (const std::string& atom : atoms) impl->atoms.Add(atom, nullptr);
  impl->has_atoms = !atoms.empty();
  if (!impl->atoms.Compile()) {
    return Status::InvalidArgument("the patterns together are too large");
  }
  return PatternSet(std::move(impl));
}

std::optional<std::vector<ByteSpan>> PatternSet::Find(size_t index,
                                                      std::string_view text,
                                                      size_t from) const {
  const RE2& re = impl_->patterns.GetRE2(static_cast<int>(index));
  return FindWithGroups(re, text, from);
}

std::vector<size_t> PatternSet::Candidates(std::string_view text) const {
  std::vector<size_t> candidates(impl_->count);
  std::iota(candidates.begin(), candidates.end(), size_t{0});
  if (!impl_->has_atoms) return candidates;
  std::vector<int> atoms;
  RE2::Set::ErrorInfo error{RE2::Set::kNoError};
  const std::string lower = ToLower(text);
  impl_->atoms.Match(ToPiece(lower), &atoms, &error);
  // Without an answer every pattern stays possible.
  if (error.kind != RE2::Set::kNoError) return candidates;
  std::vector<int> found;
  impl_->patterns.AllPotentials(atoms, &found);
  candidates.assign(found.begin(), found.end());
  std::sort(candidates.begin(), candidates.end());
  return candidates;
}

}  // namespace normalize
