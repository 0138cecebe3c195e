#include "normalize/resolve/near_misses.h"

#include <algorithm>
#include <bit>
#include <string>
#include <unordered_map>

#include "normalize/base/hash.h"
#include "normalize/base/recent_set.h"
#include "normalize/lexicon/near_keys.h"
#include "normalize/resolve/set_apart.h"
#include "normalize/resolve/word_lists.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/language.h"
#include "normalize/text/name_similarity.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMostJoined = 4;     // words of a name split oddly
constexpr size_t kShortestWord = 5;   // letters of a misspelled word
constexpr size_t kLongestWord = 32;
constexpr size_t kLeastJoined = 6;    // letters
constexpr size_t kMostRemembered = 1 << 14;  // words
constexpr size_t kMostSlips = 2;      // letters that differ, without an office

class NearMisses {
 public:
  NearMisses(const SpotInput& input, std::vector<Spot>* spots)
      : in_(input), tokens_(input.hits.words), spots_(spots) {}

  void Run() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].initial_upper || !IsStrange(tokens_[i])) continue;
      if (IsContinued(i) && AddRespelled(i)) continue;
      AddAlone(i);
    }
    InsertSpots(std::move(added_), spots_);
  }

 private:
  bool IsContinued(size_t i) const {
    return i + 1 < tokens_.size() && ContinuesName(tokens_[i], tokens_[i + 1]);
  }

  // What the word by itself can be a slip for, whatever stands around it.
  struct WordSlips {
    bool joined = false;          // some name has its letters
    std::vector<uint32_t> names;  // that sound alike and differ in few letters

    bool any() const { return joined || !names.empty(); }
  };

  // Most of a text's capitalized words are no slips, and the same ones come
  // again and again.
  void AddAlone(size_t i) {
    const uint64_t key = Hash64(Text(tokens_[i]));
    if (harmless_.Contains(key)) return;
    if (slips_.size() > kMostRemembered) slips_.clear();
    const auto [slips, fresh] = slips_.try_emplace(key);
    if (fresh) slips->second = FindSlips(tokens_[i]);
    if (!slips->second.any()) {
      harmless_.Add(key);
      slips_.erase(slips);
    } else if (!slips->second.joined || !AddRespelled(i)) {
      AddMisspelled(i, slips->second.names);
    }
  }

  // The dictionary is asked last: a word that it does not know takes it long.
  WordSlips FindSlips(const Token& token) const {
    const std::string folded = FoldToken(Text(token));
    if (folded.size() > kLongestWord) return {};
    WordSlips slips;
    slips.joined = in_.lexicon.FindNear(JoinedKey(folded)) != nullptr;
    if (MayBeMisspelled(token)) slips.names = NamesThatSoundLike(folded);
    std::erase_if(slips.names,
                  [&](uint32_t id) { return !IsSlipFor(folded, id); });
    if (!slips.any() || IsWord(folded)) return {};
    // As spelled too: it knows Robert and Watson as names.
    if (IsWord(Text(token))) slips.names.clear();
    return slips;
  }

  bool MayBeMisspelled(const Token& token) const {
    return token.ascii && !token.all_upper &&
           token.end - token.begin >= kShortestWord &&
           !IsCalendarWord(Text(token));
  }

  std::vector<uint32_t> NamesThatSoundLike(const std::string& folded) const {
    std::vector<uint32_t> names;
    for (const uint64_t key : SoundKeys(folded)) {
      const TrieSlot* slot = in_.lexicon.FindNear(key);
      if (slot == nullptr) continue;
      for (const uint32_t id : in_.lexicon.Postings(*slot)) {
        if (MayBeSlipFor(folded, id)) names.push_back(id);
      }
    }
    return names;
  }

  // As many letters must be put in or left out as one has more than the other,
  // and each slip changes two letters at most. Folding leaves ASCII its length.
  bool MayBeSlipFor(std::string_view folded, uint32_t id) const {
    const NameRecord& name = in_.lexicon.Name(id);
    if (!(name.flags & kAsciiText)) return true;
    const size_t size = name.text.length;
    if (std::max(size, folded.size()) - std::min(size, folded.size()) >
        kMostSlips) {
      return false;
    }
    const uint32_t form = LettersOf(in_.lexicon.Text(name.text));
    return std::popcount(LettersOf(folded) ^ form) <=
           static_cast<int>(2 * kMostSlips);
  }

  // A bit for each letter that stands in an ASCII word, capital or small.
  static uint32_t LettersOf(std::string_view word) {
    uint32_t letters = 0;
    for (const char c : word) letters |= uint32_t{1} << (c & 31);
    return letters;
  }

  bool IsSlipFor(const std::string& folded, uint32_t id) const {
    const std::string form =
        Fold(in_.lexicon.Text(in_.lexicon.Name(id).text));
    return EditDistance(folded, form) <= kMostSlips &&
           CompareWords(SoundedWord(folded), SoundedWord(form)) ==
               Likeness::kNear;
  }

  // A capitalized word that is no form of a name and inside no strong one.
  // Tokens and spots both ascend, so that one cursor serves.
  bool IsStrange(const Token& token) {
    while (next_ < spots_->size() &&
           (*spots_)[next_].span.end <= token.begin) {
      ++next_;
    }
    for (size_t i = next_; i < spots_->size() &&
                           (*spots_)[i].span.begin < token.end;
         ++i) {
      const Spot& spot = (*spots_)[i];
      const bool same = spot.span == ByteSpan{token.begin, token.end};
      if (same || (spot.strong && spot.span.end > token.begin)) return false;
    }
    return true;
  }

  std::string_view Text(const Token& token) const { return token.In(in_.text); }

  bool IsWord(std::string_view folded) const {
    const std::string_view lang = PrimaryLanguage(in_.lang);
    return IsDictionaryWord("en", folded) ||
           (lang != "en" && IsDictionaryWord(lang, folded));
  }

  // ------------------------------------------- letters of a whole name

  bool AddRespelled(size_t first) {
    std::string letters;
    for (size_t i = first; i < tokens_.size() && i < first + kMostJoined; ++i) {
      if (i > first && !ContinuesName(tokens_[i - 1], tokens_[i])) break;
      if (tokens_[i].end - tokens_[i].begin > kLongestWord) break;
      letters += FoldToken(Text(tokens_[i]));
      if (letters.size() < kLeastJoined) continue;
      const TrieSlot* slot = in_.lexicon.FindNear(JoinedKey(letters));
      if (slot == nullptr || AreWords(first, i)) continue;
      if (AddSpot({tokens_[first].begin, tokens_[i].end}, *slot, kRespelled,
                  letters)) {
        return true;
      }
    }
    return false;
  }

  // Nothing but words of the language.
  bool AreWords(size_t first, size_t last) const {
    for (size_t i = first; i <= last; ++i) {
      if (!IsWord(FoldToken(Text(tokens_[i])))) return false;
    }
    return true;
  }

  // A capitalized word after a space, any after a hyphen.
  bool ContinuesName(const Token& a, const Token& b) const {
    return Joins(a, b) && (b.initial_upper || in_.text[a.end] == '-');
  }

  bool Joins(const Token& a, const Token& b) const {
    const std::string_view gap = in_.text.substr(a.end, b.begin - a.end);
    return b.kind == TokenKind::kWord && (gap == " " || gap == "-");
  }

  // ------------------------------------------- one word, by its sounds

  void AddMisspelled(size_t i, const std::vector<uint32_t>& names) {
    Spot spot;
    for (const uint32_t id : names) AddMisspelledSense(i, id, &spot);
    if (!spot.senses.empty()) Keep(tokens_[i], &spot);
  }

  void AddMisspelledSense(size_t i, uint32_t id, Spot* spot) const {
    const NameRecord& name = in_.lexicon.Name(id);
    const bool person =
        name.type == EntityType::kPerson;
    const GivenName given = person ? GivenBefore(i, name) : GivenName::kNone;
    if (given == GivenName::kOther || IsNamePart(i + 1, i)) return;
    AddSense(name.entity, id,
             given == GivenName::kSame ? kNearFull : kNearWord, spot);
  }

  enum class GivenName { kNone, kSame, kOther };

  // What the word before says: the person's given name, somebody else's, or
  // nothing.
  GivenName GivenBefore(size_t i, const NameRecord& name) const {
    if (i == 0 || !Joins(tokens_[i - 1], tokens_[i]) ||
        !tokens_[i - 1].initial_upper) {
      return GivenName::kNone;
    }
    const std::string before = FoldToken(Text(tokens_[i - 1]));
    for (const NameRecord& own : in_.lexicon.NamesOf(name.entity)) {
      const std::string full = Fold(in_.lexicon.Text(own.text));
      if (full.starts_with(before) && full.size() > before.size() &&
          full[before.size()] == ' ') {
        return GivenName::kSame;
      }
    }
    return IsWord(before) || IsCalendarWord(Text(tokens_[i - 1]))
               ? GivenName::kNone
               : GivenName::kOther;
  }

  // Another capitalized word that is no ordinary one: a longer, unknown name.
  bool IsNamePart(size_t i, size_t previous) const {
    return i < tokens_.size() && tokens_[i].initial_upper &&
           Joins(tokens_[previous], tokens_[i]) &&
           !IsWord(FoldToken(Text(tokens_[i])));
  }

  void AddSense(EntityIndex entity, uint32_t name, Features features,
                Spot* spot) const {
    for (Sense& have : spot->senses) {
      if (have.entity != entity) continue;
      have.features |= features;
      have.score = Score(have.features);
      return;
    }
    Sense sense;
    sense.entity = entity;
    sense.name = name;
    sense.method = Method::kSpelling;
    sense.features = features;
    sense.score = Score(features);
    spot->senses.push_back(sense);
  }

  // The span of a repaired full name includes the given name.
  void Keep(const Token& token, Spot* spot) {
    const bool full = std::any_of(
        spot->senses.begin(), spot->senses.end(),
        [](const Sense& sense) { return (sense.features & kNearFull) != 0; });
    if (full) {
      const auto is_part = [](const Sense& sense) {
        return !(sense.features & kNearFull);
      };
      spot->senses.erase(std::remove_if(spot->senses.begin(),
                                        spot->senses.end(), is_part),
                         spot->senses.end());
    }
    const size_t index = static_cast<size_t>(&token - tokens_.data());
    spot->span = {full ? tokens_[index - 1].begin : token.begin, token.end};
    spot->strong = full;
    if (!OverlapsAny(in_.addresses, spot->span)) added_.push_back(std::move(*spot));
  }

  bool AddSpot(ByteSpan span, const TrieSlot& slot, Features features,
               const std::string& letters) {
    if (OverlapsAny(in_.addresses, span)) return false;
    Spot spot;
    spot.span = span;
    spot.strong = true;
    for (const uint32_t id : in_.lexicon.Postings(slot)) {
      std::string own;
      for (const char c : Fold(in_.lexicon.Text(in_.lexicon.Name(id).text))) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80)) {
          own += c;
        }
      }
      if (own == letters) {
        AddSense(in_.lexicon.Name(id).entity, id, features, &spot);
      }
    }
    if (spot.senses.empty()) return false;
    added_.push_back(std::move(spot));
    return true;
  }

  const SpotInput& in_;
  const std::vector<Token>& tokens_;
  std::vector<Spot>* spots_;
  size_t next_ = 0;  // the first spot that ends after the token looked at
  RecentSet harmless_;  // words that by themselves are slips for nothing
  std::unordered_map<uint64_t, WordSlips> slips_;  // of other words
  std::vector<Spot> added_;
};

}  // namespace

void AddNearMisses(const SpotInput& input, std::vector<Spot>* spots) {
  NearMisses(input, spots).Run();
}

}  // namespace normalize
