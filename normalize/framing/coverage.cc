#include "normalize/framing/coverage.h"

#include <algorithm>
#include <set>

#include "normalize/framing/tally.h"

namespace normalize {
namespace {

constexpr size_t kMaxRows = 12;
constexpr size_t kMaxQuoteName = 70;  // bytes
constexpr size_t kMaxExamples = 4;

// Something that an outlet can mention.
struct Item {
  std::string name, note, entity;
  std::map<size_t, uint64_t> counts;  // by outlet
  std::vector<Passage> passages;      // one an outlet

  void Add(size_t outlet, uint64_t count, Passage passage) {
    if (counts[outlet] == 0) {
      passage.outlet = outlet;
      passages.push_back(std::move(passage));
    }
    counts[outlet] += count;
  }
  uint64_t total() const {
    uint64_t sum = 0;
    for (const auto& [outlet, count] : counts) sum += count;
    return sum;
  }
};

void AddEntities(const EventText& event, std::vector<Item>* items) {
  std::map<std::string, Item> by_id;
  for (const KeptEntity& entity : event.entities) {
    Item& item = by_id[entity.id];
    item.name = entity.label;
    item.entity = entity.id;
    item.note = "entity";
    item.Add(entity.outlet, entity.count, entity.passage);
  }
  for (auto& [id, item] : by_id) items->push_back(std::move(item));
}

// Small bare counts are no claims that another outlet should have.
bool IsClaim(const Quantity& quantity) {
  constexpr double kMinCount = 1000;
  return !quantity.vague &&
         (!quantity.unit.empty() || quantity.low >= kMinCount);
}

void AddFigures(const EventText& event, std::vector<Item>* items) {
  std::vector<std::pair<Quantity, Item>> found;
  for (const KeptFigure& figure : event.figures) {
    const Quantity& quantity = figure.fact.quantity;
    if (!IsClaim(quantity)) continue;
    auto at = std::find_if(found.begin(), found.end(), [&](const auto& other) {
      return other.first.unit == quantity.unit && Agree(other.first, quantity);
    });
    if (at == found.end()) {
      at = found.emplace(found.end(), quantity, Item());
      at->second.name = figure.written;
      at->second.note = "figure";
    }
    at->second.Add(figure.outlet, 1, figure.passage);
  }
  for (auto& [quantity, item] : found) items->push_back(std::move(item));
}

std::string QuoteName(const KeptQuote& quote) {
  std::string name = quote.label.empty() ? "" : quote.label + ": ";
  size_t end = std::min(quote.text.size(), kMaxQuoteName);
  while (end < quote.text.size() && quote.text[end] != ' ') ++end;
  return name + "“" + quote.text.substr(0, end) +
         (end < quote.text.size() ? "…”" : "”");
}

void AddQuotes(const EventText& event, std::vector<Item>* items) {
  std::set<size_t> grouped;
  const auto add = [&](const std::vector<size_t>& group) {
    Item item;
    item.name = QuoteName(event.quotes[group[0]]);
    item.note = "quote";
    item.entity = event.quotes[group[0]].speaker;
    for (const size_t index : group) {
      grouped.insert(index);
      item.Add(event.quotes[index].outlet, 1, event.quotes[index].passage);
    }
    items->push_back(std::move(item));
  };
  for (const auto& group : AlignQuotes(event.quotes)) add(group);
  for (size_t i = 0; i < event.quotes.size(); ++i) {
    if (!grouped.contains(i)) add({i});
  }
}

std::vector<const Item*> Select(const std::vector<Item>& items,
                                const EventText& event, size_t outlet,
                                bool missing) {
  const size_t others = event.documents.size() - 1;
  std::vector<const Item*> selected;
  for (const Item& item : items) {
    const bool has = item.counts.contains(outlet);
    const size_t mentions = item.counts.size();
    const bool fits = missing ? !has && mentions >= 2 && mentions * 2 > others
                              : has && mentions == 1;
    if (fits) selected.push_back(&item);
  }
  std::stable_sort(selected.begin(), selected.end(),
                   [](const Item* a, const Item* b) {
                     if (a->counts.size() != b->counts.size()) {
                       return a->counts.size() > b->counts.size();
                     }
                     return a->total() > b->total();
                   });
  if (selected.size() > kMaxRows) selected.resize(kMaxRows);
  return selected;
}

Finding CoverageFinding(const std::vector<const Item*>& items,
                        const EventText& event, const CompareOptions& options) {
  Finding finding;
  finding.kind = FindingKind::kCoverage;
  finding.unit = "documents";
  finding.cluster = event.name;
  finding.untested = "not tested: one event";
  for (const auto& [index, documents] : event.documents) {
    finding.outlets.push_back(index);
    finding.totals.push_back(static_cast<double>(documents));
  }
  for (const Item* item : items) {
    Variant variant;
    variant.name = item->name;
    variant.note = item->note;
    for (const size_t column : finding.outlets) {
      const auto found = item->counts.find(column);
      variant.counts.push_back(found == item->counts.end() ? 0 : found->second);
    }
    for (Passage passage : item->passages) {
      passage.variant = finding.variants.size();
      finding.passages.push_back(std::move(passage));
    }
    finding.variants.push_back(std::move(variant));
  }
  finding.passages =
      ChoosePassages(std::move(finding.passages), options.max_passages);
  return finding;
}

}  // namespace

std::vector<KeptEntity> KeepEntities(const DocumentFacts& facts,
                                     size_t outlet) {
  std::map<std::string_view, KeptEntity> kept;
  for (const NameFact& name : facts.names) {
    if (name.type == "term") continue;
    KeptEntity& entity = kept[name.entity];
    if (entity.count++ > 0) continue;
    entity.id = name.entity;
    entity.label = name.label;
    entity.outlet = outlet;
    entity.passage = facts.PassageOf(name.span);
  }
  std::vector<KeptEntity> entities;
  for (auto& [id, entity] : kept) entities.push_back(std::move(entity));
  return entities;
}

void FindCoverage(const EventText& event,
                  const std::vector<OutletProfile>& outlets,
                  const CompareOptions& options,
                  std::vector<Finding>* findings) {
  if (event.documents.size() < 2) return;
  std::vector<Item> items;
  AddEntities(event, &items);
  AddFigures(event, &items);
  AddQuotes(event, &items);
  for (const auto& [outlet, documents] : event.documents) {
    for (const bool missing : {true, false}) {
      const auto selected = Select(items, event, outlet, missing);
      if (selected.empty()) continue;
      Finding finding = CoverageFinding(selected, event, options);
      const std::string& name = outlets[outlet].name;
      finding.subject = (missing ? "not in " : "only in ") + name;
      finding.id = FindingId(finding.kind, finding.subject + " " + event.name);
      finding.summary = missing
                            ? "Most others mention it, " + name + " does not"
                            : "Only " + name + " mentions it";
      findings->push_back(std::move(finding));
    }
  }
}

void CoverageTotals::Add(const EventText& event) {
  if (event.documents.size() < 2) return;
  std::map<std::string, std::map<size_t, uint64_t>> mentioned;
  for (const KeptEntity& entity : event.entities) {
    ++mentioned[entity.id][entity.outlet];
    Presence& presence = entities_[entity.id];
    presence.label = entity.label;
    if (presence.passages.size() < kMaxExamples) {
      presence.passages.push_back(entity.passage);
      presence.passages.back().outlet = entity.outlet;
    }
  }
  for (const auto& [id, with] : mentioned) {
    if (with.size() * 2 <= event.documents.size()) continue;
    Presence& presence = entities_[id];
    for (const auto& [outlet, documents] : event.documents) {
      const auto found = with.find(outlet);
      const uint64_t count = found == with.end() ? 0 : found->second;
      presence.with[outlet] += count;
      presence.without[outlet] += documents - count;
    }
  }
}

void CoverageTotals::Finish(const CompareOptions& options,
                            std::vector<Finding>* findings) const {
  for (const auto& [id, presence] : entities_) {
    Choices choices;
    choices["mentioned"].counts = presence.with;
    choices["not mentioned"].counts = presence.without;
    Finding finding;
    finding.kind = FindingKind::kCoverage;
    finding.id = FindingId(finding.kind, id);
    finding.entity = id;
    finding.label = presence.label;
    finding.subject = presence.label;
    finding.unit = "documents";
    TakeChoices(choices, options, &finding);
    FinishShares(options, &finding);
    if (!finding.test) continue;
    finding.passages = presence.passages;
    for (Passage& passage : finding.passages) {
      passage.variant = finding.variants[0].name == "mentioned" ? 0 : 1;
    }
    finding.summary = "Where most outlets of an event mention " +
                      presence.label + ", who does";
    findings->push_back(std::move(finding));
  }
}

}  // namespace normalize
