#include "normalize/framing/choices.h"

#include <algorithm>
#include <utility>

#include "normalize/text/fold.h"
#include "normalize/text/language.h"

namespace normalize {
namespace {

// Terms, products and offices have spellings and synonyms, no names that take
// a stance; contrasts of terms are a kind of finding of their own.
bool IsNamed(std::string_view type) {
  return type != "term" && type != "product" && type != "office";
}

// Rows of a table that a reader takes in.
constexpr size_t kMaxCueRows = 9;
constexpr size_t kMaxVerbRows = 12;

// In a subject, between the entity and the language of its names.
constexpr char kTab = '\t';

std::string Listed(const std::vector<std::string>& names) {
  std::string listed;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) listed += i + 1 == names.size() ? " and " : ", ";
    listed += "“" + names[i] + "”";
  }
  return listed;
}

std::string FirstNames(const Finding& finding, size_t limit) {
  std::vector<std::string> names;
  for (const Variant& variant : finding.variants) {
    if (names.size() < limit) names.push_back(variant.name);
  }
  return Listed(names);
}

void Merge(const Choice& from, Choice* to) {
  if (to->note.empty()) to->note = from.note;
  for (const auto& [outlet, count] : from.counts) to->counts[outlet] += count;
  for (const auto& [outlet, passages] : from.passages) {
    auto& kept = to->passages[outlet];
    kept.insert(kept.end(), passages.begin(), passages.end());
  }
}

size_t OutletCount(const Choices& choices) {
  std::map<size_t, bool> outlets;
  for (const auto& [name, choice] : choices) {
    for (const auto& [outlet, count] : choice.counts) outlets[outlet] = true;
  }
  return outlets.size();
}

bool IsUsedByAll(const Choices& choices) {
  const size_t outlets = OutletCount(choices);
  return std::all_of(choices.begin(), choices.end(), [&](const auto& entry) {
    return entry.second.counts.size() == outlets;
  });
}

// Keeps the `limit` most frequent choices, and with them their passages.
Choices MostFrequent(const Choices& choices, size_t limit) {
  std::vector<std::pair<uint64_t, std::string>> sorted;
  for (const auto& [name, choice] : choices) {
    sorted.emplace_back(choice.total(), name);
  }
  std::stable_sort(
      sorted.begin(), sorted.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  if (sorted.size() > limit) sorted.resize(limit);
  Choices kept;
  for (const auto& [count, name] : sorted) kept[name] = choices.at(name);
  return kept;
}

size_t OutletsWith(const Variant& variant) {
  return static_cast<size_t>(
      std::count_if(variant.counts.begin(), variant.counts.end(),
                    [](uint64_t count) { return count > 0; }));
}

// The name that most outlets use is the usual one, and of several the most
// frequent: one outlet that writes much does not make its name usual.
void CountNamed(const Finding& finding, std::vector<OutletProfile>* outlets) {
  const auto usual =
      std::ranges::max_element(finding.variants, {}, OutletsWith);
  for (auto v = finding.variants.begin(); v != finding.variants.end(); ++v) {
    for (size_t c = 0; c < finding.outlets.size(); ++c) {
      OutletProfile& outlet = (*outlets)[finding.outlets[c]];
      outlet.named += v->counts[c];
      if (v != usual) outlet.unusually_named += v->counts[c];
    }
  }
}

}  // namespace

void ChoiceTallies::Add(const DocumentFacts& facts, size_t outlet) {
  AddNames(facts, outlet);
  AddCues(facts, outlet);
  AddTerms(facts, outlet);
  AddVerbs(facts, outlet);
}

void ChoiceTallies::AddNames(const DocumentFacts& facts, size_t outlet) {
  const std::string lang(PrimaryLanguage(facts.annotation.lang));
  for (const NameFact& name : facts.names) {
    const std::string id(name.entity);
    Entity& entity = entities_[id];
    if (entity.label.empty() || lang == "en") entity.label = name.label;
    entity.type = name.type;
    if (!IsNamed(name.type) || !IsWanted(id)) continue;
    NameForm& form = entity.forms[lang][name.form];
    form.form = name.form;
    ++form.count;
    form.reading |= name.reading;
    form.stance |= !name.stance.empty();
    Choice& choice =
        names_.Add(id + kTab + lang, name.form, outlet, facts, name.span);
    if (choice.note.empty()) choice.note = name.stance;
  }
}

void ChoiceTallies::AddCues(const DocumentFacts& facts, size_t outlet) {
  for (const Cue& cue : facts.annotation.cues) {
    if (facts.IsBoilerplate(cue.span)) continue;
    if (!IsWanted(std::string(cue.target))) continue;
    Choice& choice = cues_.Add(std::string(cue.cue), Fold(cue.surface), outlet,
                               facts, cue.span);
    if (choice.note.empty()) choice.note = cue.rule;
  }
}

void ChoiceTallies::AddTerms(const DocumentFacts& facts, size_t outlet) {
  for (const TermFact& term : facts.terms) {
    if (!IsNearWanted(facts, term.span)) continue;
    const std::string name =
        term.term->term.substr(0, term.term->term.find('|'));
    Choice& choice = terms_.Add(term.term->set, name, outlet, facts, term.span);
    choice.note = term.term->stance;
  }
}

void ChoiceTallies::AddVerbs(const DocumentFacts& facts, size_t outlet) {
  for (const SaidSo& said : facts.speech.verbs) {
    if (said.speaker.empty() || facts.IsBoilerplate(said.span)) continue;
    Choice& choice = verbs_.Add(std::string(said.speaker), said.verb, outlet,
                                facts, said.span);
    choice.note = said.marked ? "marked" : "neutral";
  }
}

bool ChoiceTallies::IsWanted(const std::string& entity) const {
  return options_.entities.empty() ||
         std::find(options_.entities.begin(), options_.entities.end(),
                   entity) != options_.entities.end();
}

// Whether the sentence names an entity that was asked for.
bool ChoiceTallies::IsNearWanted(const DocumentFacts& facts,
                                 ByteSpan span) const {
  if (options_.entities.empty()) return true;
  const Passage passage = facts.PassageOf(span);
  const ByteSpan place{passage.begin, passage.begin + passage.text.size()};
  return std::any_of(
      facts.names.begin(), facts.names.end(), [&](const NameFact& name) {
        return place.Contains(name.span) && IsWanted(std::string(name.entity));
      });
}

std::string ChoiceTallies::LabelOf(const std::string& entity) const {
  const auto found = entities_.find(entity);
  return found == entities_.end() ? entity : found->second.label;
}

void ChoiceTallies::Finish(std::vector<OutletProfile>* outlets,
                           std::vector<Finding>* findings) const {
  FinishNames(outlets, findings);
  FinishCues(*outlets, findings);
  FinishTerms(findings);
  FinishVerbs(findings);
}

// The forms of one entity in one language, gathered into different names.
ChoiceTallies::Names ChoiceTallies::NamesOf(const Choices& forms,
                                            const Entity& entity,
                                            const std::string& lang) const {
  std::vector<NameForm> list;
  for (const auto& [name, form] : entity.forms.at(lang)) list.push_back(form);
  // The label, which no text may have, stands for its class.
  list.push_back({entity.label, 0, false, false});
  const auto classes = ClassesOf(list, entity.label, entity.type);
  Names names;
  for (size_t i = 0; i + 1 < list.size(); ++i) {
    if (classes[i] == kNoClass) continue;
    const Choice& choice = forms.at(list[i].form);
    Merge(choice, &names.choices[list[classes[i]].form]);
    names.telling |= !choice.note.empty() || classes[i] != classes.back();
  }
  return names;
}

void ChoiceTallies::FinishNames(std::vector<OutletProfile>* outlets,
                                std::vector<Finding>* findings) const {
  for (const auto& [subject, forms] : names_.subjects()) {
    const std::string id = subject.substr(0, subject.find(kTab));
    const std::string lang = subject.substr(id.size() + 1);
    const Entity& entity = entities_.at(id);
    const auto [choices, telling] = NamesOf(forms, entity, lang);
    if (!telling) continue;
    Finding finding;
    finding.kind = FindingKind::kNaming;
    finding.id = FindingId(finding.kind, id + (lang == "en" ? "" : "-" + lang));
    finding.entity = id;
    finding.label = entity.label;
    finding.subject = entity.label;
    finding.unit = "mentions";
    TakeChoices(choices, options_, &finding);
    CountNamed(finding, outlets);
    FinishShares(options_, &finding);
    if (!finding.test && finding.outlets.size() > 1 && IsUsedByAll(choices)) {
      continue;
    }
    finding.summary = entity.label + " is called " + FirstNames(finding, 4);
    findings->push_back(std::move(finding));
  }
}

void ChoiceTallies::FinishCues(const std::vector<OutletProfile>& outlets,
                               std::vector<Finding>* findings) const {
  if (outlets.size() < 2) return;
  for (const auto& [category, surfaces] : cues_.subjects()) {
    Choices rows = MostFrequent(surfaces, kMaxCueRows);
    // The sum is the most frequent row; the empty name puts it first on a tie.
    for (const auto& [surface, choice] : surfaces) Merge(choice, &rows[""]);
    rows[""].passages.clear();
    rows[""].note.clear();
    Finding finding;
    finding.kind = FindingKind::kCue;
    finding.id = FindingId(finding.kind, category);
    finding.subject = category;
    finding.unit = "thousand words";
    TakeChoices(rows, options_, &finding);
    finding.variants[0].name = "all";
    FinishRates(outlets, options_, &finding);
    finding.summary = "How often a text has a cue of the kind " + category;
    findings->push_back(std::move(finding));
  }
}

void ChoiceTallies::FinishTerms(std::vector<Finding>* findings) const {
  for (const auto& [set, choices] : terms_.subjects()) {
    if (choices.size() < 2 || OutletCount(choices) < 2) continue;
    Finding finding;
    finding.kind = FindingKind::kTerm;
    finding.id = FindingId(finding.kind, set);
    finding.subject = set;
    finding.unit = "uses";
    TakeChoices(choices, options_, &finding);
    FinishShares(options_, &finding);
    finding.summary = "For one thing: " + FirstNames(finding, 5);
    findings->push_back(std::move(finding));
  }
}

void ChoiceTallies::FinishVerbs(std::vector<Finding>* findings) const {
  for (const auto& [speaker, verbs] : verbs_.subjects()) {
    if (!IsWanted(speaker)) continue;
    const bool marked = std::any_of(
        verbs.begin(), verbs.end(),
        [](const auto& entry) { return entry.second.note == "marked"; });
    if (!marked) continue;
    Finding finding;
    finding.kind = FindingKind::kAttribution;
    finding.id = FindingId(finding.kind, speaker);
    finding.entity = speaker;
    finding.label = LabelOf(speaker);
    finding.subject = finding.label;
    finding.unit = "verbs of saying";
    TakeChoices(MostFrequent(verbs, kMaxVerbRows), options_, &finding);
    // Passages of marked verbs tell more than those of "said".
    std::stable_partition(finding.passages.begin(), finding.passages.end(),
                          [&](const Passage& passage) {
                            return finding.variants[passage.variant].note ==
                                   "marked";
                          });
    FinishShares(options_, &finding);
    finding.summary =
        "What " + finding.label + " does: " + FirstNames(finding, 5);
    findings->push_back(std::move(finding));
  }
}

}  // namespace normalize
