#include "normalize/resolve/decide.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_map>

#include "normalize/resolve/formula.h"
#include "normalize/resolve/local_names.h"
#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMostAlternatives = 8;
constexpr size_t kCountryGap = 3;  // bytes: "'s " or a space
constexpr size_t kNear = 200;      // bytes: about a sentence
constexpr size_t kBeside = 80;     // bytes
constexpr size_t kArticle = 16 << 10;  // bytes

bool NeedsContext(const Sense& sense) {
  constexpr Features kOwnStrength =
      kLabelForm | kStrongForm | kReadForm | kCalqueForm | kRespelled |
      kNearFull | kTitleFamily | kTitleNear | kTitleFaint | kTitleUnknown |
      kTitleAgrees;
  return (sense.features & kOwnStrength) == 0 ||
         (sense.features & (kCommonWordForm | kCodeName | kOtherVariety));
}

// Best first; equal ones by entity, so that the order is always the same.
void SortSenses(Spot* spot) {
  std::sort(spot->senses.begin(), spot->senses.end(),
            [](const Sense& a, const Sense& b) {
              return std::make_tuple(-a.score, a.entity) <
                     std::make_tuple(-b.score, b.entity);
            });
}

bool IsTie(const Spot& spot) {
  return spot.senses.size() > 1 &&
         spot.senses[1].score > spot.senses[0].score - kTieMargin;
}

class Decider {
 public:
  Decider(const SpotInput& input,
          const std::unordered_set<EntityIndex>& bodies, double min_confidence)
      : in_(input), bodies_(bodies), least_(min_confidence) {}

  std::vector<Spot> Run(std::vector<Spot> spots) {
    DropListReadings(&spots);
    for (Spot& spot : spots) SortSenses(&spot);
    NoteStrongMentions(spots);
    AddLocalNames(in_, first_named_, &spots);
    for (Spot& spot : spots) AddContext(&spot);
    return Choose(std::move(spots));
  }

 private:
  void DropListReadings(std::vector<Spot>* spots) const {
    std::erase_if(*spots, [this](const Spot& spot) {
      return spot.framed &&
             (IsListReading(in_.text, spot.span) || IsPair(spot));
    });
  }

  bool IsPair(const Spot& spot) const {
    return std::ranges::all_of(spot.senses, [&](const Sense& sense) {
      return IsPairing(
          spot.span.In(in_.text),
          in_.lexicon.Text(in_.lexicon.Name(sense.name).text));
    });
  }

  // Where each entity is first named by a name that needs no context, and
  // which places end where.
  void NoteStrongMentions(const std::vector<Spot>& spots) {
    size_t covered = 0;  // end of the longest strong spot so far
    for (const Spot& spot : spots) {
      if (!spot.strong || spot.span.begin < covered || IsTie(spot) ||
          spot.contradiction) {
        continue;
      }
      const Sense& best = spot.senses[0];
      if (NeedsContext(best) || !least_.IsReachedBy(best.score)) {
        continue;
      }
      covered = spot.span.end;
      first_named_.try_emplace(best.entity, spot.span);
      named_at_[best.entity].push_back(spot.span.begin);
      const EntityType type = in_.lexicon.Entity(best.entity).type;
      if (type == EntityType::kPlace) places_.push_back({spot.span, best.entity});
      if (type == EntityType::kPerson) people_.push_back(spot.span.begin);
      maker_named_ |= type == EntityType::kOrganization ||
                      type == EntityType::kProduct ||
                      type == EntityType::kTerm;
    }
  }

  void AddContext(Spot* spot) const {
    const bool several = spot->senses.size() > 1;
    for (Sense& sense : spot->senses) {
      if (several || NeedsContext(sense) || (sense.features & kSharedName)) {
        sense.features |= ContextFeatures(*spot, &sense);
      }
    }
    AddRivals(spot);
    for (Sense& sense : spot->senses) {
      if (sense.method == Method::kOffice ||
          sense.method == Method::kSpelling ||
          sense.method == Method::kContradiction) {
        // stays what it is
      } else if ((sense.features & kSurnameForm) ||
                 ((sense.features & kWeakForm) &&
                  (sense.features &
                   (kNamedBefore | kNamedLater | kNamedFar)))) {
        sense.method = Method::kShortForm;
      }
      // Somebody named before is meant also where the word begins a sentence.
      if ((sense.features & kNamedBefore) &&
          ((sense.features & kSurnameForm) || IsHanPlace(spot->span.begin))) {
        sense.features &= ~Features{kWordLikePlace};
      }
      sense.score = Score(sense.features);
    }
    SortSenses(spot);
  }

  bool IsHanPlace(size_t pos) const {
    return InfoOf(DecodeAt(in_.text, pos).value).cls == CharClass::kHan;
  }

  Features ContextFeatures(const Spot& spot, Sense* sense) const {
    Features features = 0;
    const auto named = first_named_.find(sense->entity);
    if (named != first_named_.end() && named->second.begin != spot.span.begin &&
        IsInReach(*sense, named->second.begin, spot.span.begin)) {
      features |= NamedFeature(sense->entity, spot.span.begin);
      sense->antecedent = named->second;
    }
    if (bodies_.contains(sense->entity)) features |= kBodyOfTitle;
    if ((sense->features & kCodeName) && maker_named_) {
      features |= kMakerInText;
    }
    features |= CountryFeatures(spot.span.begin, sense->entity);
    if ((sense->features & kWeakForm) && PersonStandsBeside(spot.span)) {
      features |= kPeerNear;
    }
    return features;
  }

  // Somebody named some articles ago in a long file is hardly meant.
  Features NamedFeature(EntityIndex entity, size_t at) const {
    const std::vector<size_t>& places = named_at_.at(entity);
    auto next = std::lower_bound(places.begin(), places.end(), at);
    if (next != places.begin() && at - *(next - 1) < kArticle) {
      return kNamedBefore;
    }
    if (next != places.end() && *next == at) ++next;
    if (next != places.end() && *next - at < kArticle) return kNamedLater;
    return kNamedFar;
  }

  // A misspelled word is a person named in the same article, not somewhere in
  // a long file.
  static bool IsInReach(const Sense& sense, size_t named, size_t at) {
    if (!(sense.features & kNearWord)) return true;
    return named < at ? at - named < kArticle : named - at < kArticle;
  }

  bool PersonStandsBeside(ByteSpan span) const {
    const size_t from = span.begin > kBeside ? span.begin - kBeside : 0;
    auto at = std::lower_bound(people_.begin(), people_.end(), from);
    if (at != people_.end() && *at == span.begin) ++at;
    return at != people_.end() && *at < span.end + kBeside;
  }

  // Another bearer of the name was named before and this one was not.
  static void AddRivals(Spot* spot) {
    const bool rival = std::any_of(
        spot->senses.begin(), spot->senses.end(), [](const Sense& sense) {
          return (sense.features & kSurnameForm) &&
                 (sense.features & kNamedBefore);
        });
    if (!rival) return;
    for (Sense& sense : spot->senses) {
      if (!(sense.features & kNamedBefore)) sense.features |= kRivalNamed;
    }
  }

  // The last place before, when it is near: right before, or in about the same
  // sentence.
  Features CountryFeatures(size_t begin, EntityIndex entity) const {
    const std::string_view country =
        in_.lexicon.Text(in_.lexicon.Entity(entity).country);
    auto place = std::lower_bound(
        places_.begin(), places_.end(), begin,
        [](const Place& p, size_t pos) { return p.span.begin < pos; });
    if (country.empty() || place == places_.begin()) return 0;
    --place;
    if (in_.lexicon.Text(in_.lexicon.Entity(place->entity).country) !=
            country ||
        place->span.end + kNear < begin) {
      return 0;
    }
    return place->span.end + kCountryGap >= begin ? kCountryBefore
                                                  : kCountryNear;
  }

  void Judge(Spot* spot) const {
    spot->tie = IsTie(*spot);
    spot->decided = !spot->tie && !spot->contradiction &&
                    least_.IsReachedBy(spot->best_score());
  }

  // A mention that would only say that a common surname could be anybody.
  static bool SaysNothing(const Spot& spot) {
    if (spot.decided || spot.contradiction) return false;
    return spot.senses.size() > kMostAlternatives ||
           std::all_of(spot.senses.begin(), spot.senses.end(),
                       [](const Sense& sense) {
                         return (sense.features & kCommonWordForm) ||
                                !(sense.features &
                                  (kLabelForm | kStrongForm | kReadForm |
                                   kCalqueForm | kNearWord |
                                   kWeakForm | kNamedBefore | kNamedLater));
                       });
  }

  // Decided before undecided, names before phrases about them, then the
  // longest, then the likeliest. Chosen spots move to the front of their own
  // list, which they never overtake: another list of a long text's spots would
  // be as big.
  std::vector<Spot> Choose(std::vector<Spot> spots) const {
    std::vector<Spot> cluster;
    size_t chosen = 0, reach = 0;  // the furthest end of the cluster's spots
    const auto choose_in_cluster = [&] {
      for (Spot& spot : ChosenOf(&cluster)) spots[chosen++] = std::move(spot);
      cluster.clear();
    };
    for (Spot& spot : spots) {
      Judge(&spot);
      if (SaysNothing(spot)) continue;
      if (spot.span.begin >= reach) choose_in_cluster();
      reach = std::max(reach, spot.span.end);
      cluster.push_back(std::move(spot));
    }
    choose_in_cluster();
    spots.resize(chosen);
    return spots;
  }

  static bool IsBetter(const Spot& a, const Spot& b) {
    return std::make_tuple(!a.decided, a.phrase, b.span.size(),
                           -a.best_score(), a.span.begin) <
           std::make_tuple(!b.decided, b.phrase, a.span.size(),
                           -b.best_score(), b.span.begin);
  }

  // Of spots that overlap each other, directly or by others between: the first
  // of them, by begin.
  static std::span<Spot> ChosenOf(std::vector<Spot>* cluster) {
    std::sort(cluster->begin(), cluster->end(), IsBetter);
    auto chosen = cluster->begin();
    for (auto spot = chosen; spot != cluster->end(); ++spot) {
      const bool taken =
          std::any_of(cluster->begin(), chosen, [&](const Spot& have) {
            return have.span.Overlaps(spot->span);
          });
      if (taken) continue;
      if (spot != chosen) *chosen = std::move(*spot);
      ++chosen;
    }
    std::sort(cluster->begin(), chosen, [](const Spot& a, const Spot& b) {
      return a.span.begin < b.span.begin;
    });
    return {cluster->begin(), chosen};
  }

  const SpotInput& in_;
  const std::unordered_set<EntityIndex>& bodies_;
  const ConfidenceLimit least_;
  FirstNamed first_named_;
  std::unordered_map<EntityIndex, std::vector<size_t>> named_at_;  // ascending
  bool maker_named_ = false;  // a company, product or technology
  struct Place {
    ByteSpan span;
    EntityIndex entity;
  };
  std::vector<Place> places_;   // by begin
  std::vector<size_t> people_;  // where people are named, ascending
};

}  // namespace

std::vector<Spot> Decide(const SpotInput& input, std::vector<Spot> spots,
                         const std::unordered_set<EntityIndex>& bodies,
                         double min_confidence) {
  return Decider(input, bodies, min_confidence).Run(std::move(spots));
}

}  // namespace normalize
