#include "normalize/framing/keyness.h"

#include <algorithm>
#include <utility>

#include "normalize/text/fold.h"
#include "normalize/text/words.h"

namespace normalize {
namespace {

// Of the words that stand out, so many are shown, and only those that do.
constexpr size_t kShownWords = 20;
constexpr double kStandsOut = 1.96;

// Outlets with less text are not tested.
constexpr uint64_t kMinWords = 1000;
constexpr uint64_t kMinWordsNear = 100;

uint64_t CountOf(const WordCounts::Counts& counts, size_t outlet) {
  const auto found = counts.find(outlet);
  return found == counts.end() ? 0 : found->second;
}

uint64_t Sum(const WordCounts::Counts& counts) {
  uint64_t sum = 0;
  for (const auto& [outlet, count] : counts) sum += count;
  return sum;
}

struct KeyWord {
  const std::string* word;
  const WordCounts::Counts* counts;
  double z;
  double p;
};

// Every word that is frequent enough, most typical of the outlet first.
std::vector<KeyWord> Rank(const WordCounts& counts, size_t outlet,
                          uint64_t min_count) {
  const double all = static_cast<double>(Sum(counts.totals()));
  const double own = static_cast<double>(CountOf(counts.totals(), outlet));
  std::vector<KeyWord> ranked;
  for (const auto& [word, by_outlet] : counts.words()) {
    const uint64_t sum = Sum(by_outlet);
    if (sum < min_count) continue;
    const double y = static_cast<double>(CountOf(by_outlet, outlet));
    const double everywhere = static_cast<double>(sum);
    const LogOdds odds = InformedLogOdds({y, own}, {everywhere - y, all - own},
                                         {everywhere, all});
    ranked.push_back({&word, &by_outlet, odds.z, NormalTail(odds.z)});
  }
  std::sort(ranked.begin(), ranked.end(),
            [](const KeyWord& a, const KeyWord& b) {
              return a.z != b.z ? a.z > b.z : *a.word < *b.word;
            });
  return ranked;
}

double Together(const std::vector<KeyWord>& words) {
  std::vector<double> p;
  for (const KeyWord& word : words) p.push_back(word.p);
  return Simes(std::move(p));
}

}  // namespace

void WordCounts::Add(const std::string& word, size_t outlet, uint64_t count) {
  words_[word][outlet] += count;
  totals_[outlet] += count;
  if (words_.size() > max_words_) DropRare();
}

void WordCounts::DropRare() {
  ++dropped_below_;
  std::erase_if(words_, [this](const auto& entry) {
    return Sum(entry.second) <= dropped_below_;
  });
}

KeynessTally::KeynessTally(const CompareOptions& options)
    : options_(options), all_(options.max_words) {
  for (const std::string& entity : options.entities) {
    near_.emplace(entity, options.max_words);
  }
}

void KeynessTally::Add(const DocumentFacts& facts, size_t outlet) {
  for (const auto& [word, count] : facts.word_counts) {
    all_.Add(word, outlet, count);
  }
  for (const auto& [pair, count] : facts.near_counts) {
    near_.at(pair.first).Add(pair.second, outlet, count);
  }
  for (const NameFact& name : facts.names) {
    const auto chosen = near_.find(std::string(name.entity));
    if (chosen != near_.end()) labels_[chosen->first] = name.label;
  }
  dropped_ |= all_.dropped_below() > 0;
  KeepPlaces(facts, outlet);
}

// A passage for each word would be the whole text over again: a word has one
// from the document with which it stops being rare in the outlet.
void KeynessTally::KeepPlaces(const DocumentFacts& facts, size_t outlet) {
  const std::string_view text = facts.document->text;
  for (const ByteSpan& word : Words(text)) {
    const std::string folded = Fold(word.In(text));
    const auto added = facts.word_counts.find(folded);
    const auto counted = all_.words().find(folded);
    if (added == facts.word_counts.end() || counted == all_.words().end()) {
      continue;
    }
    const uint64_t now = CountOf(counted->second, outlet);
    const bool turned =
        now >= options_.min_count && now - added->second < options_.min_count;
    if (!turned || facts.IsBoilerplate(word)) continue;
    Passage passage = facts.PassageOf(word);
    passage.outlet = outlet;
    places_.try_emplace({folded, outlet}, std::move(passage));
  }
}

void KeynessTally::Finish(const std::vector<OutletProfile>& outlets,
                          std::vector<Finding>* findings) const {
  if (outlets.size() < 2) return;
  for (size_t outlet = 0; outlet < outlets.size(); ++outlet) {
    if (options_.entities.empty()) {
      FindKeyWords(all_, {}, outlet, outlets, findings);
    }
    for (const auto& [entity, counts] : near_) {
      FindKeyWords(counts, entity, outlet, outlets, findings);
    }
  }
}

void KeynessTally::FindKeyWords(const WordCounts& counts,
                                const std::string& entity, size_t outlet,
                                const std::vector<OutletProfile>& outlets,
                                std::vector<Finding>* findings) const {
  Finding finding;
  finding.kind = FindingKind::kKeyness;
  finding.id = FindingId(finding.kind, outlets[outlet].name + " " + entity);
  finding.subject = outlets[outlet].name;
  finding.entity = entity;
  if (!entity.empty() && labels_.contains(entity)) {
    finding.label = labels_.at(entity);
  }
  finding.unit = "words";
  finding.summary = "Words typical of " + outlets[outlet].name +
                    (entity.empty() ? "" : " around " + finding.label);
  for (const auto& [index, total] : counts.totals()) {
    finding.outlets.push_back(index);
    finding.totals.push_back(static_cast<double>(total));
  }
  const uint64_t own = CountOf(counts.totals(), outlet);
  const uint64_t others = Sum(counts.totals()) - own;
  const uint64_t least = entity.empty() ? kMinWords : kMinWordsNear;
  if (own == 0) return;
  if (std::min(own, others) < least) {
    finding.untested =
        NotEnough("fewer than " + std::to_string(least) + " words on one side");
    findings->push_back(std::move(finding));
    return;
  }
  const auto ranked = Rank(counts, outlet, options_.min_count);
  finding.test = TestResult{"log-odds z, Simes", 0, 0, Together(ranked)};
  for (const KeyWord& word : ranked) {
    if (finding.variants.size() == kShownWords || word.z < kStandsOut) break;
    Variant variant;
    variant.name = *word.word;
    variant.z = word.z;
    variant.p = word.p;
    for (const size_t column : finding.outlets) {
      variant.counts.push_back(CountOf(*word.counts, column));
      variant.intervals.push_back(WilsonInterval(
          variant.counts.back(), CountOf(counts.totals(), column)));
    }
    const auto place = places_.find({variant.name, outlet});
    if (place != places_.end()) {
      finding.passages.push_back(place->second);
      finding.passages.back().variant = finding.variants.size();
    }
    finding.variants.push_back(std::move(variant));
  }
  if (finding.passages.size() > options_.max_passages) {
    finding.passages.resize(options_.max_passages);
  }
  if (!finding.variants.empty()) findings->push_back(std::move(finding));
}

}  // namespace normalize
