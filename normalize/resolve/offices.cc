#include "normalize/resolve/offices.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "normalize/resolve/person_fit.h"
#include "normalize/resolve/repaired_forms.h"
#include "normalize/resolve/spot_edits.h"
#include "normalize/resolve/word_lists.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/fold.h"

namespace normalize {
namespace {

constexpr size_t kMostFits = 1000;  // words at titles that are remembered
constexpr size_t kRareTitle = 4;  // offices that may share a rare title

// A holder and how well the words at the title are his or her name.
struct Match {
  Holder holder;
  EntityIndex person;
  PersonFit fit;
  RowId title_row;
};

// Words at a title, and how they fit the persons asked about so far.
struct Fits {
  explicit Fits(std::string_view at_title) : words(at_title) {}
  WordsAtTitle words;  // views the text
  std::unordered_map<EntityIndex, PersonFit> of;
};

class OfficeMethod {
 public:
  OfficeMethod(const SpotInput& input, const DateInput& date,
               std::vector<Spot>* spots)
      : in_(input),
        names_(input.lexicon),
        date_(date),
        spots_(input, spots),
        repaired_(input) {}

  std::unordered_set<EntityIndex> Run(const std::vector<Title>& titles) {
    for (const Title& title : titles) {
      if (title.offices.empty()) continue;
      NoteBodies(title);
      if (!title.name.empty()) Apply(title);
    }
    repaired_.AddRepeats(&spots_);
    spots_.Finish();
    return std::move(bodies_);
  }

 private:
  void NoteBodies(const Title& title) {
    if (!title.bound) return;
    for (const EntityIndex office : title.offices) {
      const EntityIndex body = in_.lexicon.Entity(office).body;
      if (body != kNoEntity) bodies_.insert(body);
    }
    for (size_t i = spots_.FirstAt(title.span.begin); spots_.IsWithin(i, title.span); ++i) {
      NoteInTitle(title, i);
    }
  }

  // "Intel" of "Intel chief executive" is the company; "Commerce" of "Commerce
  // Secretary" is a word of the title.
  void NoteInTitle(const Title& title, size_t index) {
    Spot& spot = spots_[index];
    bool weak = title.office_words.Contains(spot.span);
    for (Sense& sense : spot.senses) {
      const bool owns = std::any_of(
          title.offices.begin(), title.offices.end(), [&](EntityIndex office) {
            return in_.lexicon.Entity(office).body == sense.entity;
          });
      const bool whole_name =
          in_.lexicon.Name(sense.name).origin == NameOrigin::kLabel;
      if (owns && whole_name) sense.features |= kOwnsTitle;
      weak &= (sense.features & kWeakForm) && !(owns && whole_name);
    }
    if (weak) spots_.Drop(index);
  }

  void Apply(const Title& title) {
    const std::string_view words = title.name.In(in_.text);
    if (IsCalendarWord(words)) return;
    const std::vector<Match> matches = BestMatches(title, words);
    const NameFit fit =
        matches.empty() ? NameFit::kUnknown : matches.front().fit.fit;
    if (fit >= NameFit::kFamily) {
      for (const Match& match : matches) Confirm(title, match);
    } else if (!MarkContradiction(title, matches)) {
      Repair(title, matches);
    }
  }

  // The holders whose names fit best, each person once.
  std::vector<Match> BestMatches(const Title& title,
                                 std::string_view words) {
    std::map<EntityIndex, Match> by_person;
    for (const Holder& holder :
         HoldersAt(in_.lexicon, title, date_, in_.text)) {
      const EntityIndex person = holder.tenure->person;
      Match match{holder, person, {}, RowOf(title, holder.tenure->office)};
      const auto [place, fresh] = by_person.try_emplace(person, match);
      if (!fresh && place->second.holder.undated) place->second = match;
    }
    NameFit best = NameFit::kUnknown;
    Fits& fits = FitsOf(words);
    for (auto& [person, match] : by_person) {
      const auto [known, fresh] = fits.of.try_emplace(person);
      if (fresh) known->second = fits.words.Fit(names_.Of(person));
      match.fit = known->second;
      if (match.fit.fit < NameFit::kFamily) FindOwnName(title, &match);
      best = std::max(best, match.fit.fit);
    }
    std::vector<Match> matches;
    for (const auto& [person, match] : by_person) {
      if (match.fit.fit == best) matches.push_back(match);
    }
    return matches;
  }

  // A name of the holder that the words do not tell: "Gao Shi Zao Miao",
  // another spelling in Han characters.
  void FindOwnName(const Title& title, Match* match) const {
    for (size_t i = spots_.FirstAt(title.name.begin); spots_.IsWithin(i, title.name); ++i) {
      const Spot& spot = spots_[i];
      if (!title.name.Contains(spot.span)) continue;
      for (const Sense& sense : spot.senses) {
        if (sense.entity != match->person) continue;
        if (!(sense.features & kReadForm) && !IsOwnName(sense)) continue;
        match->fit = {NameFit::kFull, spot.span.end - title.name.begin, false};
        return;
      }
    }
  }

  // The same words stand at many titles of a text.
  Fits& FitsOf(std::string_view words) {
    if (fits_.size() > kMostFits) fits_.clear();
    return fits_.try_emplace(std::string(words), words).first->second;
  }

  static RowId RowOf(const Title& title, EntityIndex office) {
    const auto place =
        std::lower_bound(title.offices.begin(), title.offices.end(), office);
    // A damaged lexicon can list another office's tenure here.
    const auto index = static_cast<size_t>(place - title.offices.begin());
    return index < title.rows.size() ? title.rows[index] : kNoRow;
  }

  Features TitleFeatures(const Title& title, const Match& match) const {
    Features features = 0;
    if (title.bound) features |= kTitleBound;
    if (title.offices.size() <= kRareTitle) features |= kTitleRare;
    if (match.holder.undated) features |= kUndated;
    return features;
  }

  static void AddTitle(const Title& title, const Match& match, Sense* sense) {
    sense->title = title.span;
    sense->title_row = match.title_row;
    sense->tenure_row = match.holder.tenure->row;
  }

  // The part of the words at the title that is the name.
  static ByteSpan NameSpan(const Title& title, const Match& match) {
    return {title.name.begin, title.name.begin + match.fit.length};
  }

  // The family name is the holder's: the holder is meant, also when the given
  // name is another, or another person's.
  void Confirm(const Title& title, const Match& match) {
    const ByteSpan span = NameSpan(title, match);
    bool confirmed = false;
    for (size_t i = spots_.FirstAt(span.begin); spots_.IsWithin(i, span); ++i) {
      Spot& spot = spots_[i];
      if (!span.Contains(spot.span)) continue;
      for (Sense& sense : spot.senses) {
        if (sense.entity != match.person) continue;
        if (sense.features & kSurnameForm) {
          sense.features |= kTitleFamily | TitleFeatures(title, match);
        } else {
          sense.features |= kTitleAgrees;
          if (match.holder.undated) sense.features |= kUndated;
        }
        AddTitle(title, match, &sense);
        confirmed |= spot.span == span;
      }
    }
    if (confirmed || match.fit.fit == NameFit::kFull) return;
    if (!match.fit.given_differs || match.holder.undated) return;
    if (spots_.IsWholeReading(span) || spots_.IsNameOfAnother(span, match.person)) return;
    spots_.DropInside(span);
    AddRepaired(title, match, span, kTitleFamily | kGivenMismatch);
  }

  void AddRepaired(const Title& title, const Match& match, ByteSpan span,
                   Features features) {
    Sense sense;
    sense.entity = match.person;
    sense.name = FirstName(match.person);
    sense.method = Method::kOffice;
    sense.features = features | TitleFeatures(title, match);
    sense.score = Score(sense.features);
    AddTitle(title, match, &sense);
    Spot spot;
    spot.span = span;
    spot.senses.push_back(sense);
    spot.strong = true;
    repaired_.Remember(spot);
    spots_.Add(std::move(spot));
  }

  uint32_t FirstName(EntityIndex person) const {
    return in_.lexicon.Entity(person).first_name;
  }

  // The name is that of somebody who held the office at another time.
  bool MarkContradiction(const Title& title,
                         const std::vector<Match>& matches) {
    if (date_.first == kNoDay) return false;
    if (std::any_of(matches.begin(), matches.end(),
                    [](const Match& m) { return m.holder.undated; })) {
      return false;
    }
    bool found = false;
    for (size_t i = spots_.FirstAt(title.name.begin); spots_.IsWithin(i, title.name); ++i) {
      Spot& spot = spots_[i];
      if (!title.name.Contains(spot.span)) continue;
      const bool held = std::any_of(
          spot.senses.begin(), spot.senses.end(), [&](const Sense& sense) {
            return EverHeld(in_.lexicon, title, sense.entity);
          });
      if (!held) continue;
      found = true;
      if (title.capacity == Capacity::kFormer || LooksBack(title, spot)) {
        continue;
      }
      spot.contradiction = true;
      AddHolders(title, matches, &spot);
    }
    return found;
  }

  // "under President Biden"; "President Joe Biden" of any country: a former
  // holder is called so for life, above all by the full name.
  bool LooksBack(const Title& title, const Spot& spot) const {
    const std::string_view before =
        Surroundings(in_.text).WordBefore(title.span.begin);
    if (before == "under" || before == "during" || before == "since") {
      return true;
    }
    const bool full_name = std::any_of(
        spot.senses.begin(), spot.senses.end(), [](const Sense& sense) {
          return (sense.features & kLabelForm) != 0;
        });
    return full_name && (!title.bound || IsFunctionWord(before));
  }

  void AddHolders(const Title& title, const std::vector<Match>& matches,
                  Spot* spot) const {
    for (const Match& match : matches) {
      Sense sense;
      sense.entity = match.person;
      sense.name = FirstName(match.person);
      sense.method = Method::kContradiction;
      sense.features = kTitleUnknown | TitleFeatures(title, match);
      sense.score = Score(sense.features);
      AddTitle(title, match, &sense);
      spot->senses.push_back(sense);
    }
  }

  static Features FitFeature(NameFit fit) {
    switch (fit) {
      case NameFit::kNear:
        return kTitleNear;
      case NameFit::kSound:
      case NameFit::kFaint:
        return kTitleFaint;
      default:
        return kTitleUnknown;
    }
  }

  // The office and the day are told, so that one person can be meant only.
  bool IsCertain(const Title& title) const {
    return title.bound && date_.first != kNoDay;
  }

  // A name that nobody has: the one holder is meant, the more likely the more
  // alike it sounds.
  void Repair(const Title& title, const std::vector<Match>& matches) {
    if (matches.size() != 1) return;
    const Match& match = matches.front();
    const ByteSpan span = NameSpan(title, match);
    if (span.empty()) return;
    const std::string_view words = span.In(in_.text);
    // In unspaced text nothing tells where an unknown name would end.
    if (words.empty()) return;
    const bool one_word = words.find_first_of(" -") == std::string_view::npos;
    if (match.fit.fit < NameFit::kNear && !(one_word && IsCertain(title))) {
      return;
    }
    // Robert, Gordon, Washington: the dictionary knows them as names.
    if (one_word && (IsDictionaryWord("en", Fold(words)) ||
                     IsDictionaryWord("en", words))) {
      return;
    }
    if (spots_.IsKnownName(span)) return;
    Features features = FitFeature(match.fit.fit);
    if (match.fit.given_differs) features |= kGivenMismatch;
    spots_.DropInside(span);
    AddRepaired(title, match, span, features);
  }

  const SpotInput& in_;
  FoldedNames names_;
  std::unordered_map<std::string, Fits> fits_;
  const DateInput date_;
  SpotEdits spots_;
  std::unordered_set<EntityIndex> bodies_;
  RepairedForms repaired_;
};

}  // namespace

std::unordered_set<EntityIndex> ApplyOffices(const SpotInput& input,
                                             const DateInput& date,
                                             const std::vector<Title>& titles,
                                             std::vector<Spot>* spots) {
  return OfficeMethod(input, date, spots).Run(titles);
}

}  // namespace normalize
