#include "normalize/framing/tally.h"

#include <algorithm>
#include <set>
#include <utility>

#include "normalize/text/fold.h"

namespace normalize {
namespace {

// Passages of one choice by one outlet.
constexpr size_t kPassagesPerCell = 2;

// A rate over less than this says little.
constexpr double kMinThousandWords = 1;

using Named = std::pair<const std::string*, const Choice*>;

std::vector<Named> ByFrequency(const Choices& choices) {
  std::vector<Named> sorted;
  for (const auto& [name, choice] : choices) sorted.push_back({&name, &choice});
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Named& a, const Named& b) {
                     return a.second->total() > b.second->total();
                   });
  return sorted;
}

std::vector<size_t> OutletsOf(const Choices& choices) {
  std::set<size_t> outlets;
  for (const auto& [name, choice] : choices) {
    for (const auto& [outlet, count] : choice.counts) outlets.insert(outlet);
  }
  return {outlets.begin(), outlets.end()};
}

uint64_t CountOf(const Choice& choice, size_t outlet) {
  const auto found = choice.counts.find(outlet);
  return found == choice.counts.end() ? 0 : found->second;
}

size_t ColumnsWith(const std::vector<double>& totals, double least) {
  return static_cast<size_t>(std::count_if(
      totals.begin(), totals.end(), [&](double t) { return t >= least; }));
}

std::vector<std::vector<uint64_t>> TableOf(const Finding& finding) {
  std::vector<std::vector<uint64_t>> table;
  for (const Variant& variant : finding.variants) {
    table.push_back(variant.counts);
  }
  return table;
}

// Puts the counts of the rows into the columns of all outlets with words.
void SpreadColumns(const std::vector<OutletProfile>& outlets,
                   Finding* finding) {
  const std::vector<size_t> old = std::exchange(finding->outlets, {});
  for (size_t i = 0; i < outlets.size(); ++i) {
    if (outlets[i].words > 0) finding->outlets.push_back(i);
  }
  for (Variant& variant : finding->variants) {
    std::vector<uint64_t> counts(finding->outlets.size());
    for (size_t c = 0; c < finding->outlets.size(); ++c) {
      const auto at = std::find(old.begin(), old.end(), finding->outlets[c]);
      if (at != old.end()) {
        counts[c] = variant.counts[static_cast<size_t>(at - old.begin())];
      }
    }
    variant.counts = std::move(counts);
  }
}

// Puts the first passage of every group before all second ones, and so on.
template <typename GroupOf>
void SortByRank(const GroupOf& group_of, std::vector<Passage>* passages) {
  std::map<decltype(group_of(passages->front())), size_t> seen;
  std::vector<std::pair<size_t, Passage>> ranked;
  for (Passage& passage : *passages) {
    const size_t rank = seen[group_of(passage)]++;
    ranked.emplace_back(rank, std::move(passage));
  }
  std::stable_sort(
      ranked.begin(), ranked.end(),
      [](const auto& a, const auto& b) { return a.first < b.first; });
  passages->clear();
  for (auto& [rank, passage] : ranked) passages->push_back(std::move(passage));
}

}  // namespace

uint64_t Choice::total() const {
  uint64_t sum = 0;
  for (const auto& [outlet, count] : counts) sum += count;
  return sum;
}

Choice& Tally::Add(const std::string& subject, const std::string& choice,
                   size_t outlet, const DocumentFacts& facts, ByteSpan span) {
  Choice& counted = subjects_[subject][choice];
  ++counted.counts[outlet];
  auto& passages = counted.passages[outlet];
  const bool another_text =
      passages.empty() || passages.back().doc != facts.document->id;
  if (passages.size() < kPassagesPerCell && another_text) {
    passages.push_back(facts.PassageOf(span));
    passages.back().outlet = outlet;
  }
  return counted;
}

const Choices* Tally::Find(const std::string& subject) const {
  const auto found = subjects_.find(subject);
  return found == subjects_.end() ? nullptr : &found->second;
}

std::string FindingId(FindingKind kind, const std::string& subject) {
  std::string id(KindName(kind));
  id += '-';
  for (const char c : Fold(subject)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                       static_cast<unsigned char>(c) >= 0x80;
    if (plain) {
      id += c;
    } else if (!id.ends_with('-')) {
      id += '-';
    }
  }
  if (id.ends_with('-')) id.pop_back();
  return id;
}

void TakeChoices(const Choices& choices, const CompareOptions& options,
                 Finding* finding) {
  finding->outlets = OutletsOf(choices);
  std::vector<Passage> passages;
  for (const auto& [name, choice] : ByFrequency(choices)) {
    Variant variant;
    variant.name = *name;
    variant.note = choice->note;
    for (const size_t outlet : finding->outlets) {
      variant.counts.push_back(CountOf(*choice, outlet));
    }
    for (const auto& [outlet, found] : choice->passages) {
      for (Passage passage : found) {
        passage.variant = finding->variants.size();
        passages.push_back(std::move(passage));
      }
    }
    finding->variants.push_back(std::move(variant));
  }
  finding->passages = ChoosePassages(std::move(passages), options.max_passages);
}

void FinishShares(const CompareOptions& options, Finding* finding) {
  finding->totals.assign(finding->outlets.size(), 0);
  for (const Variant& variant : finding->variants) {
    for (size_t c = 0; c < variant.counts.size(); ++c) {
      finding->totals[c] += static_cast<double>(variant.counts[c]);
    }
  }
  for (Variant& variant : finding->variants) {
    for (size_t c = 0; c < variant.counts.size(); ++c) {
      variant.intervals.push_back(WilsonInterval(
          variant.counts[c], static_cast<uint64_t>(finding->totals[c])));
    }
  }
  if (ColumnsWith(finding->totals, static_cast<double>(options.min_count)) >=
      2) {
    finding->test = TestTable(TableOf(*finding));
  } else {
    finding->untested =
        NotEnough("fewer than two outlets with " +
                  std::to_string(options.min_count) + " " + finding->unit);
  }
}

void FinishRates(const std::vector<OutletProfile>& outlets,
                 const CompareOptions& options, Finding* finding) {
  SpreadColumns(outlets, finding);
  constexpr double kThousand = 1000;
  finding->totals.clear();
  for (const size_t outlet : finding->outlets) {
    finding->totals.push_back(static_cast<double>(outlets[outlet].words) /
                              kThousand);
  }
  uint64_t sum = 0;
  for (Variant& variant : finding->variants) {
    for (size_t c = 0; c < variant.counts.size(); ++c) {
      variant.intervals.push_back(
          PoissonInterval(variant.counts[c], finding->totals[c]));
      if (&variant == finding->variants.data()) sum += variant.counts[c];
    }
  }
  if (ColumnsWith(finding->totals, kMinThousandWords) < 2) {
    finding->untested = NotEnough("fewer than two outlets with 1,000 words");
  } else if (sum < options.min_count) {
    finding->untested = NotEnough(
        "fewer than " + std::to_string(options.min_count) + " occurrences");
  } else {
    finding->test = TestRates(finding->variants[0].counts, finding->totals);
  }
}

std::vector<Passage> ChoosePassages(std::vector<Passage> passages,
                                    size_t limit) {
  // Another outlet before a second passage of the same one, another row before
  // a second passage of the same row.
  SortByRank([](const Passage& p) { return std::pair(p.variant, p.outlet); },
             &passages);
  SortByRank([](const Passage& p) { return p.variant; }, &passages);
  if (passages.size() > limit) passages.resize(limit);
  std::stable_sort(
      passages.begin(), passages.end(),
      [](const Passage& a, const Passage& b) { return a.variant < b.variant; });
  return passages;
}

std::string NotEnough(const std::string& reason) {
  return "not enough text: " + reason;
}

}  // namespace normalize
