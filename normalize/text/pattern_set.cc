#include "normalize/text/pattern_set.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "normalize/text/literal_set.h"
#include "normalize/text/re2_groups.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Shorter strings are in every text and tell nothing. One Han character has
// three bytes.
constexpr int kShortestAtom = LiteralSet::kShortest;

RE2::Options QuietOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

// Appends the ASCII characters from `pos` on; where they end.
size_t AppendAscii(std::string_view text, size_t pos, std::string* lower) {
  size_t end = pos;
  while (end < text.size() && !(text[end] & 0x80)) ++end;
  const size_t begin = lower->size();
  lower->append(text, pos, end - pos);
  // A loop by itself, which the compiler turns into one over vectors.
  for (size_t i = begin; i < lower->size(); ++i) {
    char& c = (*lower)[i];
    c = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 32 : 0));
  }
  return end;
}

// RE2 states the strings in lower case.
std::string ToLower(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (size_t pos = AppendAscii(text, 0, &lower); pos < text.size();
       pos = AppendAscii(text, pos, &lower)) {
    const CodePoint c = DecodeAt(text, pos);
    if (c.value == kInvalid || c.value >= 0x2E80) {
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
  std::vector<size_t> PotentialsOf(const std::vector<int>& found_atoms) const {
    std::vector<int> found;
    patterns.AllPotentials(found_atoms, &found);
    std::sort(found.begin(), found.end());
    return {found.begin(), found.end()};
  }

  re2::FilteredRE2 patterns{kShortestAtom};
  LiteralSet atoms;
  // Those that have to be tried on every text.
  std::vector<size_t> without_atoms;
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
  if (patterns.empty()) return PatternSet(std::move(impl));
  std::vector<std::string> atoms;
  impl->patterns.Compile(&atoms);
  impl->atoms = LiteralSet(std::move(atoms));
  impl->without_atoms = impl->PotentialsOf({});
  return PatternSet(std::move(impl));
}

std::optional<std::vector<ByteSpan>> PatternSet::Find(size_t index,
                                                      std::string_view text,
                                                      size_t from) const {
  const RE2& re = impl_->patterns.GetRE2(static_cast<int>(index));
  return FindWithGroups(re, text, from);
}

std::vector<size_t> PatternSet::Candidates(std::string_view text) const {
  if (impl_->atoms.empty()) return impl_->without_atoms;
  const std::vector<int> atoms = impl_->atoms.Find(ToLower(text));
  return atoms.empty() ? impl_->without_atoms : impl_->PotentialsOf(atoms);
}

bool PatternSet::AnyMatches(std::string_view text) const {
  const std::vector<size_t> candidates = Candidates(text);
  const re2::StringPiece piece(text.data(), text.size());
  return std::any_of(candidates.begin(), candidates.end(), [&](size_t index) {
    return RE2::PartialMatch(piece,
                             impl_->patterns.GetRE2(static_cast<int>(index)));
  });
}

}  // namespace normalize
