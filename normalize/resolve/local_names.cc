#include "normalize/resolve/local_names.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "normalize/base/hash_bits.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/tokens.h"

namespace normalize {
namespace {

constexpr size_t kShortestAcronym = 2;
constexpr size_t kLongestAcronym = 12;

// What a word means from a place in the text on. Where it has two meanings
// both are added, and the tie is left undecided.
struct LocalName {
  EntityIndex entity = kNoEntity;
  uint32_t name = 0;
  size_t from = 0;
  bool acronym = false;
};

bool IsAcronym(std::string_view word) {
  return word.size() >= kShortestAcronym && word.size() <= kLongestAcronym &&
         std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '&';
         });
}

class LocalNames {
 public:
  LocalNames(const SpotInput& input, const FirstNamed& first_named)
      : in_(input), first_named_(first_named) {}

  void Collect(const std::vector<Spot>& spots) {
    for (const Spot& spot : spots) {
      if (!spot.strong || spot.senses.size() != 1) continue;
      const Sense& sense = spot.senses[0];
      if (!first_named_.contains(sense.entity)) continue;
      AddAcronymAfter(spot, sense);
      if (sense.method == Method::kRomanization) AddFamilyName(spot, sense);
    }
  }

  void Apply(std::vector<Spot>* spots) {
    if (names_.empty()) return;
    for (const auto& [word, meanings] : names_) {
      words_.Add(TokenHash(FoldToken(word)));
    }
    std::vector<Spot> fresh;
    for (const Token& word : in_.hits.words) ApplyTo(word, spots, &fresh);
    InsertSpots(std::move(fresh), spots);
  }

 private:
  void ApplyTo(const Token& token, std::vector<Spot>* spots,
               std::vector<Spot>* fresh) const {
    if (!words_.MayContain(token.hash)) return;
    const auto found = names_.find(token.In(in_.text));
    if (found == names_.end()) return;
    Spot* spot = SpotAt({token.begin, token.end}, spots);
    for (const LocalName& local : found->second) {
      if (token.begin <= local.from) continue;
      if (spot == nullptr) spot = NewSpot(token, fresh);
      AddSense(local, spot);
    }
  }

  // Null when no spot has this span. Spots come by begin, longest first.
  static Spot* SpotAt(ByteSpan span, std::vector<Spot>* spots) {
    const auto after = std::upper_bound(
        spots->begin(), spots->end(), span, [](ByteSpan s, const Spot& spot) {
          return std::make_tuple(s.begin, spot.span.end) <
                 std::make_tuple(spot.span.begin, s.end);
        });
    if (after == spots->begin() || (after - 1)->span != span) return nullptr;
    return &*(after - 1);
  }

  // "… Security (BIS)" right after the name. Behind a person stands a party,
  // and behind a place a body whose name ends with it.
  void AddAcronymAfter(const Spot& spot, const Sense& sense) {
    const EntityType type = in_.lexicon.Entity(sense.entity).type;
    if (type == EntityType::kPerson || type == EntityType::kPlace) return;
    std::string_view rest = in_.text.substr(spot.span.end);
    if (!rest.starts_with(" (")) return;
    rest.remove_prefix(2);
    const size_t end = rest.substr(0, kLongestAcronym + 1).find(')');
    if (end == std::string_view::npos || !IsAcronym(rest.substr(0, end))) {
      return;
    }
    Define(rest.substr(0, end), spot.span.end, sense, true);
  }

  // The first or last word of a name read by its syllables, unless it is an
  // ordinary word too.
  void AddFamilyName(const Spot& spot, const Sense& sense) {
    if (in_.lexicon.Entity(sense.entity).type != EntityType::kPerson) return;
    const std::string_view surface = spot.span.In(in_.text);
    std::vector<Token> tokens;
    Tokenize(surface, 0, static_cast<uint32_t>(surface.size()), &tokens);
    if (tokens.size() < 2) return;
    const std::string_view family = tokens.front().In(surface);
    if (IsDictionaryWord("en", Fold(family))) return;
    Define(family, spot.span.end, sense, false);
  }

  void Define(std::string_view word, size_t from, const Sense& sense,
              bool acronym) {
    std::vector<LocalName>& meanings = names_[std::string(word)];
    const bool known = std::any_of(
        meanings.begin(), meanings.end(),
        [&](const LocalName& m) { return m.entity == sense.entity; });
    if (!known) meanings.push_back({sense.entity, sense.name, from, acronym});
  }

  static Spot* NewSpot(const Token& token, std::vector<Spot>* fresh) {
    Spot spot;
    spot.span = {token.begin, token.end};
    fresh->push_back(std::move(spot));
    return &fresh->back();
  }

  void AddSense(const LocalName& local, Spot* spot) const {
    const Features defined = local.acronym ? kDefinedHere : kNamedBefore;
    for (Sense& sense : spot->senses) {
      if (sense.entity != local.entity) continue;
      sense.features |= defined;
      return;
    }
    Sense sense;
    sense.entity = local.entity;
    sense.name = local.name;
    sense.method = Method::kShortForm;
    sense.features = kSurnameForm | defined;
    sense.score = Score(sense.features);
    spot->senses.push_back(sense);
  }

  const SpotInput& in_;
  const FirstNamed& first_named_;
  std::map<std::string, std::vector<LocalName>, std::less<>> names_;
  HashBits<14> words_;  // of names_, folded
};

}  // namespace

void AddLocalNames(const SpotInput& input, const FirstNamed& first_named,
                   std::vector<Spot>* spots) {
  LocalNames names(input, first_named);
  names.Collect(*spots);
  names.Apply(spots);
}

}  // namespace normalize
