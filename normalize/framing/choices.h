// Findings about what an outlet chose for one subject: its name, a cue, a term
// of a contrast, a verb of saying.
#ifndef NORMALIZE_FRAMING_CHOICES_H_
#define NORMALIZE_FRAMING_CHOICES_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/framing/facts.h"
#include "normalize/framing/finding.h"
#include "normalize/framing/name_forms.h"
#include "normalize/framing/tally.h"

namespace normalize {

// All of it for one comparison. Not thread safe.
class ChoiceTallies {
 public:
  explicit ChoiceTallies(const CompareOptions& options) : options_(options) {}

  void Add(const DocumentFacts& facts, size_t outlet);

  // Appends to `findings`; fills `named` and `unusually_named` of `outlets`.
  void Finish(std::vector<OutletProfile>* outlets,
              std::vector<Finding>* findings) const;

  // The label of an entity that was seen; its id for others.
  std::string LabelOf(const std::string& entity) const;

 private:
  struct Entity {
    std::string label, type;
    std::map<std::string, std::map<std::string, NameForm>> forms;  // by lang
  };

  struct Names {
    Choices choices;       // by name
    bool telling = false;  // one is not the label's, or takes a stance
  };

  void AddNames(const DocumentFacts& facts, size_t outlet);
  void AddCues(const DocumentFacts& facts, size_t outlet);
  void AddTerms(const DocumentFacts& facts, size_t outlet);
  void AddVerbs(const DocumentFacts& facts, size_t outlet);

  bool IsWanted(const std::string& entity) const;
  bool IsNearWanted(const DocumentFacts& facts, ByteSpan span) const;
  void FinishNames(std::vector<OutletProfile>* outlets,
                   std::vector<Finding>* findings) const;
  Names NamesOf(const Choices& forms, const Entity& entity,
                const std::string& lang) const;
  void FinishCues(const std::vector<OutletProfile>& outlets,
                  std::vector<Finding>* findings) const;
  void FinishTerms(std::vector<Finding>* findings) const;
  void FinishVerbs(std::vector<Finding>* findings) const;

  const CompareOptions& options_;
  std::map<std::string, Entity> entities_;
  Tally names_;  // subject: entity, tab, language
  Tally cues_;   // subject: category
  Tally terms_;  // subject: set
  Tally verbs_;  // subject: speaker
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_CHOICES_H_
