#include "normalize/resolve/spots.h"

#include <algorithm>
#include <array>

#include "normalize/text/dictionary.h"
#include "normalize/text/sentences.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kShortHanName = 2;  // characters
constexpr size_t kShortestLowered = 5;  // bytes

// Words after a person's name that make it the name of something else.
bool NamesAThing(std::string_view word) {
  static constexpr std::array<std::string_view, 40> kThings = {
      "Road",     "Street",    "Avenue",     "Boulevard", "Lane",
      "Square",   "Park",      "Bridge",     "River",     "Lake",
      "Mountain", "Island",    "County",     "District",  "City",
      "Province", "Township",  "Village",    "Airport",   "Station",
      "Port",     "University", "College",   "School",    "Academy",
      "Hospital", "Museum",    "Library",    "Temple",    "Hall",
      "Memorial", "Foundation", "Prize",     "Award",     "Stadium",
      "Tower",    "Center",    "Centre",     "Hotel",     "Expressway"};
  return std::find(kThings.begin(), kThings.end(), word) != kThings.end();
}

class SpotMaker {
 public:
  SpotMaker(const SpotInput& input, const Hits& hits)
      : in_(input),
        hits_(hits),
        around_(input.text),
        addresses_(Addresses(input.text)) {}

  std::vector<Spot> Run() {
    for (size_t i = 0; i < hits_.hits.size();) {
      size_t end = i;
      while (end < hits_.hits.size() && SameSpan(i, end)) ++end;
      AddSpot(i, end);
      i = end;
    }
    return std::move(spots_);
  }

 private:
  bool SameSpan(size_t a, size_t b) const {
    return hits_.hits[a].begin == hits_.hits[b].begin &&
           hits_.hits[a].end == hits_.hits[b].end;
  }

  void AddSpot(size_t first, size_t last) {
    const ByteSpan span{hits_.hits[first].begin, hits_.hits[first].end};
    if (OverlapsAny(addresses_, span)) return;
    Spot spot;
    spot.span = span;
    for (size_t i = first; i < last; ++i) AddSenses(hits_.hits[i], &spot);
    if (spot.senses.empty() || CutsHanWord(span)) return;
    if (spot.senses.size() == 1) spot.senses[0].features |= kOnlySense;
    for (const Sense& sense : spot.senses) Summarize(sense, &spot);
    spot.phrase = IsPhrase(spot);
    spots_.push_back(std::move(spot));
  }

  void Summarize(const Sense& sense, Spot* spot) const {
    spot->strong |=
        (sense.features & (kLabelForm | kStrongForm | kReadForm)) != 0;
    spot->framed |= in_.lexicon.Name(sense.name).frame.length > 0;
  }

  // A term that ends in a lower case word is a phrase about the names in it.
  bool IsPhrase(const Spot& spot) {
    const bool term = std::all_of(
        spot.senses.begin(), spot.senses.end(), [this](const Sense& sense) {
          return in_.lexicon.Entity(sense.entity).type == EntityType::kTerm;
        });
    if (!term) return false;
    tokens_.clear();
    Tokenize(in_.text, static_cast<uint32_t>(spot.span.begin),
             static_cast<uint32_t>(spot.span.end), &tokens_);
    const Token& last = tokens_.back();
    return last.kind == TokenKind::kWord && !last.initial_upper;
  }

  void AddSenses(const Hit& hit, Spot* spot) {
    const Features place = PlaceFeatures(hit);
    const bool ordinary = hit.kind == HitKind::kRead && IsOrdinary(hit);
    if (ordinary) return;
    for (uint32_t i = 0; i < hit.count; ++i) {
      const uint32_t id = hits_.names[hit.first + i];
      const NameRecord& name = in_.lexicon.Name(id);
      if (!IsPossible(hit, name)) continue;
      Sense sense;
      sense.entity = name.entity;
      sense.name = id;
      sense.method = MethodOf(hit);
      sense.schemes = hit.schemes;
      sense.features = place | NameFeatures(hit, name);
      sense.score = Score(sense.features);
      KeepBest(sense, spot);
    }
  }

  static Method MethodOf(const Hit& hit) {
    switch (hit.kind) {
      case HitKind::kInflected:
        return Method::kInflection;
      case HitKind::kRead:
        return Method::kRomanization;
      default:
        return Method::kExact;
    }
  }

  // One sense an entity, the form with the best score.
  static void KeepBest(const Sense& sense, Spot* spot) {
    for (Sense& have : spot->senses) {
      if (have.entity != sense.entity) continue;
      if (have.score < sense.score) have = sense;
      return;
    }
    spot->senses.push_back(sense);
  }

  bool IsPossible(const Hit& hit, const NameRecord& name) {
    const EntityType type = in_.lexicon.Entity(name.entity).type;
    const ByteSpan span{hit.begin, hit.end};
    // Titles and demonyms are context, no mentions.
    if (type == EntityType::kOffice || name.origin == NameOrigin::kDemonym) {
      return false;
    }
    if (hit.lowered && !MayBeLowered(span, name, type)) return false;
    if (hit.all_upper && (name.flags & kCommonWord) &&
        around_.StyleAt(hit.begin) == LineStyle::kUpper &&
        name.origin >= NameOrigin::kSurname) {
      return false;  // TIME, COOK in a line of capitals
    }
    if (type == EntityType::kPerson) return !NamesAThing(ThingAfter(hit.end));
    return true;
  }

  std::string_view ThingAfter(size_t end) const {
    const std::string_view text = in_.text;
    if (end >= text.size() || text[end] != ' ') return {};
    return around_.WordAfter(end);
  }

  // A name of one rare word is recognized in lower case ("nvidia").
  bool MayBeLowered(ByteSpan span, const NameRecord& name,
                    EntityType type) const {
    return type != EntityType::kPerson && (name.flags & kStrong) &&
           !(name.flags & (kCommonWord | kAbbreviation)) &&
           span.size() >= kShortestLowered &&
           in_.lexicon.Text(name.text).find(' ') == std::string_view::npos;
  }

  Features PlaceFeatures(const Hit& hit) {
    Features features = 0;
    if (hit.all_upper) features |= kCapitals;
    if (hit.lowered) features |= kLowerCase;
    if (hit.kind == HitKind::kInflected) features |= kInflectedForm;
    if (hit.kind == HitKind::kRead) features |= ReadingFeatures(hit);
    return features;
  }

  Features NameFeatures(const Hit& hit, const NameRecord& name) {
    Features features = 0;
    if (hit.kind == HitKind::kRead) {
      features |= kReadForm;
    } else if (name.origin >= NameOrigin::kSurname) {
      features |= kSurnameForm;
    } else if (!(name.flags & kStrong) || (name.flags & kNeedsContext)) {
      features |= kWeakForm;
    } else {
      features |= name.origin == NameOrigin::kLabel ? kLabelForm : kStrongForm;
    }
    if (name.flags & kCommonWord) {
      features |= kCommonWordForm;
      if (!MarkedByCapital(hit)) features |= kWordLikePlace;
    }
    if (IsOutsideItsTime(name)) features |= kOutsideItsTime;
    return features;
  }

  // Whether the capital that the word stands with tells it from the ordinary
  // word: inside a sentence of running text.
  bool MarkedByCapital(const Hit& hit) {
    return around_.StyleAt(hit.begin) == LineStyle::kSentence &&
           !around_.StartsSentence(hit.begin);
  }

  bool IsOutsideItsTime(const NameRecord& name) const {
    if (in_.day == kNoDay) return false;
    return (name.from != kNoDay && in_.day < name.from) ||
           (name.to != kNoDay && in_.day > name.to);
  }

  std::vector<std::string_view> WordsOf(const Hit& hit) {
    tokens_.clear();
    Tokenize(in_.text, static_cast<uint32_t>(hit.begin),
             static_cast<uint32_t>(hit.end), &tokens_);
    std::vector<std::string_view> words;
    for (const Token& token : tokens_) words.push_back(token.In(in_.text));
    return words;
  }

  size_t OrdinaryWords(const std::vector<std::string_view>& words) const {
    return static_cast<size_t>(
        std::count_if(words.begin(), words.end(), [](std::string_view word) {
          return IsDictionaryWord("en", Fold(word));
        }));
  }

  // "Can Men", "She Long": words of the language that happen to be syllables.
  bool IsOrdinary(const Hit& hit) {
    const auto words = WordsOf(hit);
    return OrdinaryWords(words) == words.size();
  }

  Features ReadingFeatures(const Hit& hit) {
    const auto words = WordsOf(hit);
    Features features = 0;
    if (OrdinaryWords(words) > 0) features |= kWordsInReading;
    const uint32_t name = hits_.names[hit.first];
    const std::u32string han =
        ToUtf32(in_.lexicon.Text(in_.lexicon.Name(name).text));
    if (han.size() <= 2) features |= kShortReading;
    return features;
  }

  // A short Han name inside a longer word: 高市 in 最高市值.
  bool CutsHanWord(ByteSpan span) const {
    const std::string_view surface = span.In(in_.text);
    if (InfoOf(DecodeAt(surface, 0).value).cls != CharClass::kHan) return false;
    const size_t characters = ToUtf32(surface).size();
    return characters <= kShortHanName &&
           FitOfHanSpan(in_.text, span) == HanFit::kStraddles;
  }

  const SpotInput& in_;
  const Hits& hits_;
  Surroundings around_;
  const std::vector<ByteSpan> addresses_;
  std::vector<Token> tokens_;
  std::vector<Spot> spots_;
};

}  // namespace

std::vector<Spot> MakeSpots(const SpotInput& input, const Hits& hits) {
  return SpotMaker(input, hits).Run();
}

}  // namespace normalize
