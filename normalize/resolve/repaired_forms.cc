#include "normalize/resolve/repaired_forms.h"

#include <unordered_map>
#include <utility>
#include <vector>

#include "normalize/base/hash_bits.h"
#include "normalize/text/fold.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMostForms = 64;  // followed through a text

}  // namespace

void RepairedForms::Remember(const Spot& spot) {
  if (forms_.size() >= kMostForms) return;
  forms_.emplace(std::string(spot.span.In(in_.text)), spot);
}

void RepairedForms::AddRepeats(SpotEdits* spots) const {
  std::unordered_multimap<uint64_t, decltype(forms_)::const_iterator> by_token;
  HashBits<12> first_words;
  for (auto form = forms_.begin(); form != forms_.end(); ++form) {
    std::vector<Token> tokens;
    Tokenize(form->first, 0, static_cast<uint32_t>(form->first.size()),
             &tokens);
    if (tokens.empty()) continue;
    if (tokens[0].kind == TokenKind::kWord) {
      by_token.emplace(tokens[0].hash, form);
      first_words.Add(tokens[0].hash);
    } else {
      AddUnspaced(form->first, form->second, spots);
    }
  }
  if (by_token.empty()) return;
  for (const Token& word : in_.hits.words) {
    if (!first_words.MayContain(word.hash)) continue;
    const auto [begin, end] = by_token.equal_range(word.hash);
    for (auto it = begin; it != end; ++it) {
      AddAt(word.begin, it->second->first, it->second->second, spots);
    }
  }
}

void RepairedForms::AddUnspaced(const std::string& words, const Spot& first,
                                SpotEdits* spots) const {
  for (size_t at = in_.text.find(words); at != std::string_view::npos;
       at = in_.text.find(words, at + words.size())) {
    AddAt(at, words, first, spots);
  }
}

void RepairedForms::AddAt(size_t at, const std::string& words,
                          const Spot& first, SpotEdits* spots) const {
  const ByteSpan span{at, at + words.size()};
  if (at == first.span.begin || span.In(in_.text) != words ||
      !StandsAlone(span) || spots->IsKnownName(span)) {
    return;
  }
  Spot spot = first;
  spot.span = span;
  Sense& sense = spot.senses[0];
  sense.features |= kFollowsRepair;
  sense.score = Score(sense.features);
  sense.antecedent = first.span;
  spots->DropInside(span);
  spots->Add(std::move(spot));
}

bool RepairedForms::StandsAlone(ByteSpan span) const {
  const auto is_word = [](CodePoint c) {
    return c.value != kInvalid && InfoOf(c.value).cls == CharClass::kWord;
  };
  const bool before =
      span.begin > 0 && is_word(DecodeBefore(in_.text, span.begin));
  const bool after =
      span.end < in_.text.size() && is_word(DecodeAt(in_.text, span.end));
  return !before && !after;
}

}  // namespace normalize
