#include "normalize/resolve/spots.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "normalize/resolve/evidence.h"
#include "normalize/resolve/set_apart.h"
#include "normalize/text/language.h"
#include "normalize/text/sentences.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kShortHanName = 2;    // characters
constexpr size_t kShortHanPhrase = 4;  // of words, where context is needed

class SpotMaker {
 public:
  explicit SpotMaker(const SpotInput& input)
      : in_(input),
        hits_(input.hits),
        evidence_(input.lexicon, input.text, input.lang, input.day,
                  input.around) {}

  std::vector<Spot> Run() {
    spots_.reserve(hits_.hits.size());
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
    if (OverlapsAny(in_.addresses, span)) return;
    Spot spot;
    spot.span = span;
    for (size_t i = first; i < last; ++i) AddSenses(hits_.hits[i], true, &spot);
    for (size_t i = first; i < last; ++i) {
      AddSenses(hits_.hits[i], false, &spot);
    }
    if (IsOffice(hits_.hits[first])) title_ = span;
    if (title_.Contains(span) && title_ != span) DropShortForms(&spot);
    if (spot.senses.empty() || CutsHanWord(spot)) return;
    if (spot.senses.size() == 1) {
      spot.senses[0].features |= kOnlySense;
    } else {
      KeepTies(&spot);
    }
    for (const Sense& sense : spot.senses) Summarize(sense, &spot);
    spot.phrase = IsPhrase(spot);
    spots_.push_back(std::move(spot));
  }

  // Not inside the last title.
  bool IsOffice(const Hit& hit) const {
    return hit.end > title_.end &&
           (hit.types & TypeBit(EntityType::kOffice)) != 0;
  }

  // Where the lexicon has the others of a shared name too, they are weighed
  // against each other.
  static void KeepTies(Spot* spot) {
    const auto labels = std::count_if(
        spot->senses.begin(), spot->senses.end(),
        [](const Sense& sense) { return sense.features & kLabelForm; });
    if (labels < 2) return;
    for (Sense& sense : spot->senses) {
      if (!(sense.features & kSharedName)) continue;
      sense.features &= ~Features{kSharedName};
      sense.score = Score(sense.features);
    }
  }

  // The State of "Secretary of State": a part of the title.
  static void DropShortForms(Spot* spot) {
    const auto is_short = [](const Sense& sense) {
      return (sense.features & kWeakForm) && (sense.features & kSharedCapital);
    };
    spot->senses.erase(
        std::remove_if(spot->senses.begin(), spot->senses.end(), is_short),
        spot->senses.end());
  }

  void Summarize(const Sense& sense, Spot* spot) const {
    spot->strong |=
        (sense.features &
         (kLabelForm | kStrongForm | kReadForm | kCalqueForm)) != 0;
    spot->framed |= in_.lexicon.Name(sense.name).frame.length > 0;
  }

  // A term that ends in a lower case word is a phrase about the names in it.
  bool IsPhrase(const Spot& spot) {
    const bool term = std::all_of(
        spot.senses.begin(), spot.senses.end(), [this](const Sense& sense) {
          return in_.lexicon.Name(sense.name).type == EntityType::kTerm;
        });
    if (!term) return false;
    tokens_.clear();
    Tokenize(in_.text, static_cast<uint32_t>(spot.span.begin),
             static_cast<uint32_t>(spot.span.end), &tokens_);
    const Token& last = tokens_.back();
    return last.kind == TokenKind::kWord && !last.initial_upper;
  }

  // The names of the text's own language, or those of the others, which do
  // not count where an entity has one of its own.
  void AddSenses(const Hit& hit, bool own, Spot* spot) {
    if (hit.kind == HitKind::kRead && evidence_.IsOrdinaryReading(hit)) return;
    for (uint32_t i = 0; i < hit.count; ++i) {
      const uint32_t id = hits_.names[hit.first + i];
      const NameRecord& name = in_.lexicon.Name(id);
      if (IsOwn(name) != own || (!own && HasOwn(name.entity, *spot)) ||
          !evidence_.IsPossible(hit, name)) {
        continue;
      }
      Sense sense;
      sense.entity = name.entity;
      sense.name = id;
      sense.method = MethodOf(hit, name);
      sense.schemes = hit.schemes;
      sense.features = evidence_.Of(hit, name);
      sense.score = Score(sense.features);
      KeepBest(sense, spot);
    }
  }

  // Asked of each name, and the languages are few: the answers are kept by
  // where their names begin.
  bool IsOwn(const NameRecord& name) const {
    KnownLanguage& known = languages_[name.lang.offset % languages_.size()];
    if (!known.is_known || known.lang != name.lang) {
      known = {name.lang, true, in_.lexicon.Text(name.lang) == in_.lang};
    }
    return known.is_own;
  }

  bool HasOwn(EntityIndex entity, const Spot& spot) const {
    return std::any_of(spot.senses.begin(), spot.senses.end(),
                       [&](const Sense& sense) {
                         return sense.entity == entity &&
                                IsOwn(in_.lexicon.Name(sense.name));
                       });
  }

  Method MethodOf(const Hit& hit, const NameRecord& name) const {
    if (name.origin == NameOrigin::kCalque || (name.flags & kTranslated)) {
      return Method::kCalque;
    }
    switch (hit.kind) {
      case HitKind::kInflected:
        return Method::kInflection;
      case HitKind::kRead:
        return Method::kRomanization;
      default:
        return Method::kExact;
    }
  }

  // One sense an entity: a form of the text's language whatever its region or
  // script, else the one with the best score.
  void KeepBest(const Sense& sense, Spot* spot) const {
    for (Sense& have : spot->senses) {
      if (have.entity != sense.entity) continue;
      const auto rank = [this](const Sense& s) {
        const std::string_view lang =
            in_.lexicon.Text(in_.lexicon.Name(s.name).lang);
        return std::make_pair(
            PrimaryLanguage(lang) == PrimaryLanguage(in_.lang), s.score);
      };
      if (rank(have) < rank(sense)) have = sense;
      return;
    }
    spot->senses.push_back(sense);
  }

  // A short Han name inside a longer word: 高市 in 最高市值, 中国网 in
  // 中国网民.
  bool CutsHanWord(const Spot& spot) const {
    const std::string_view surface = spot.span.In(in_.text);
    if (InfoOf(DecodeAt(surface, 0).value).cls != CharClass::kHan) return false;
    const size_t characters = ToUtf32(surface).size();
    const bool weak = std::all_of(
        spot.senses.begin(), spot.senses.end(),
        [](const Sense& sense) { return sense.features & kWeakForm; });
    return characters <= (weak ? kShortHanPhrase : kShortHanName) &&
           FitOfHanSpan(in_.text, spot.span) == HanFit::kStraddles;
  }

  struct KnownLanguage {
    TagRef lang;
    bool is_known = false;
    bool is_own = false;
  };

  const SpotInput& in_;
  const Hits& hits_;
  mutable std::array<KnownLanguage, 64> languages_;
  PlaceEvidence evidence_;
  std::vector<Token> tokens_;
  ByteSpan title_;  // the last title of an office
  std::vector<Spot> spots_;
};

}  // namespace

void InsertSpots(std::vector<Spot> fresh, std::vector<Spot>* spots) {
  if (fresh.empty()) return;
  const auto before = [](const Spot& a, const Spot& b) {
    return std::make_tuple(a.span.begin, b.span.end) <
           std::make_tuple(b.span.begin, a.span.end);
  };
  std::stable_sort(fresh.begin(), fresh.end(), before);
  const auto old = static_cast<ptrdiff_t>(spots->size());
  spots->insert(spots->end(), std::make_move_iterator(fresh.begin()),
                std::make_move_iterator(fresh.end()));
  std::inplace_merge(spots->begin(), spots->begin() + old, spots->end(),
                     before);
}

std::vector<Spot> MakeSpots(const SpotInput& input) {
  return SpotMaker(input).Run();
}

}  // namespace normalize
