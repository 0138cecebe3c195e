#include "normalize/framing/events.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace normalize {
namespace {

// The least cosine between a document and its event.
constexpr double kAlike = 0.15;
constexpr double kAlikeAmongFew = 0.1;

constexpr size_t kMinShared = 2;

// An event lasts at most so many windows; what goes on longer is a topic.
constexpr int kMaxWindows = 3;

// Entities that an event is called by.
constexpr size_t kNameEntities = 3;

using Weights = std::unordered_map<uint32_t, double>;

// An event while it grows: the sum of its documents' weights.
struct Growing {
  Event event;
  Weights sum;
  double norm2 = 0;
  Day first = kNoDay;
  Day last = kNoDay;
};

class Grouper {
 public:
  Grouper(const std::vector<EventDocument>& documents,
          const FeatureIndex& features, const CompareOptions& options)
      : documents_(documents),
        features_(features),
        options_(options),
        few_(documents.size() <= options.small_input) {
    for (const EventDocument& document : documents) {
      for (const uint32_t feature : document.features) ++frequency_[feature];
    }
  }

  std::vector<Event> Group() {
    for (const size_t index : ByDate()) {
      if (documents_[index].stated.empty()) {
        Place(index);
      } else {
        stated_[documents_[index].stated].push_back(index);
      }
    }
    std::vector<Event> events;
    for (auto& [name, members] : stated_) {
      events.push_back({name, std::move(members)});
    }
    for (Growing& growing : growing_) {
      growing.event.name = NameOf(growing);
      events.push_back(std::move(growing.event));
    }
    return events;
  }

 private:
  std::vector<size_t> ByDate() const {
    std::vector<size_t> order(documents_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      return documents_[a].day < documents_[b].day;
    });
    return order;
  }

  double WeightOf(uint32_t feature) const {
    return std::log(1 + static_cast<double>(documents_.size()) /
                            static_cast<double>(frequency_.at(feature)));
  }

  void Place(size_t index) {
    const EventDocument& document = documents_[index];
    const auto best = BestEvent(document);
    if (!best) growing_.emplace_back();
    const size_t place = best ? *best : growing_.size() - 1;
    Growing& growing = growing_[place];
    growing.event.documents.push_back(index);
    growing.last = document.day;
    if (!best) growing.first = document.day;
    for (const uint32_t feature : document.features) {
      double& sum = growing.sum[feature];
      const double weight = WeightOf(feature);
      growing.norm2 += (sum + weight) * (sum + weight) - sum * sum;
      if (sum == 0) postings_[feature].push_back(place);
      sum += weight;
    }
  }

  bool IsRecent(const Growing& growing, Day day) const {
    if (few_) return true;
    if (day == kNoDay || growing.last == kNoDay) return day == growing.last;
    return day - growing.last <= options_.window_days &&
           day - growing.first <= kMaxWindows * options_.window_days;
  }

  // Events are entered by date, so that those too old stand first.
  void DropOld(std::vector<size_t>* events, Day day) const {
    if (few_ || day == kNoDay) return;
    std::erase_if(
        *events, [&](size_t event) { return !IsRecent(growing_[event], day); });
  }

  std::optional<size_t> BestEvent(const EventDocument& document) {
    std::map<size_t, std::pair<double, size_t>>
        products;  // and features shared
    double norm2 = 0;
    for (const uint32_t feature : document.features) {
      const double weight = WeightOf(feature);
      norm2 += weight * weight;
      auto& events = postings_[feature];
      DropOld(&events, document.day);
      for (const size_t event : events) {
        auto& [product, shared] = products[event];
        product += weight * growing_[event].sum.at(feature);
        ++shared;
      }
    }
    std::optional<size_t> best;
    double most = few_ ? kAlikeAmongFew : kAlike;
    for (const auto& [event, match] : products) {
      if (match.second < kMinShared) continue;
      const double cosine =
          match.first / std::sqrt(norm2 * growing_[event].norm2);
      if (cosine < most || !IsRecent(growing_[event], document.day)) continue;
      most = cosine;
      best = event;
    }
    return best;
  }

  std::string NameOf(const Growing& growing) const {
    std::vector<std::pair<double, uint32_t>> ranked;
    for (const auto& [feature, weight] : growing.sum) {
      if (!features_.LabelOf(feature).empty()) {
        ranked.emplace_back(-weight, feature);
      }
    }
    std::sort(ranked.begin(), ranked.end());
    const Day day = documents_[growing.event.documents.front()].day;
    std::string name = day == kNoDay ? "undated" : FormatDay(day);
    for (size_t i = 0; i < std::min(ranked.size(), kNameEntities); ++i) {
      name += i == 0 ? ": " : ", ";
      name += features_.LabelOf(ranked[i].second);
    }
    return name;
  }

  const std::vector<EventDocument>& documents_;
  const FeatureIndex& features_;
  const CompareOptions& options_;
  const bool few_;
  std::unordered_map<uint32_t, uint32_t> frequency_;
  std::map<std::string, std::vector<size_t>> stated_;
  std::vector<Growing> growing_;
  std::unordered_map<uint32_t, std::vector<size_t>> postings_;
};

}  // namespace

EventDocument FeatureIndex::Describe(const DocumentFacts& facts,
                                     size_t outlet) {
  EventDocument document;
  document.id = facts.document->id;
  document.outlet = outlet;
  document.stated = facts.document->cluster;
  if (const auto range = ParseDate(facts.annotation.date)) {
    document.day = range->first;
  }
  std::set<uint32_t> features;
  for (const NameFact& name : facts.names) {
    if (name.type == "term") continue;
    features.insert(IndexOf(std::string(name.entity), std::string(name.label)));
  }
  for (const FigureFact& figure : facts.figures) {
    const Quantity& quantity = figure.quantity;
    if (quantity.vague) continue;
    features.insert(IndexOf(std::to_string(quantity.low) + quantity.unit, ""));
  }
  document.features.assign(features.begin(), features.end());
  return document;
}

uint32_t FeatureIndex::IndexOf(const std::string& key,
                               const std::string& label) {
  const auto [found, added] =
      indexes_.emplace(key, static_cast<uint32_t>(labels_.size()));
  if (added) labels_.push_back(label);
  return found->second;
}

std::vector<Event> GroupByEvent(const std::vector<EventDocument>& documents,
                                const FeatureIndex& features,
                                const CompareOptions& options) {
  return Grouper(documents, features, options).Group();
}

}  // namespace normalize
