// What a comparison keeps of one document: names, cues, terms, speech, figures
// and words, with their places.
#ifndef NORMALIZE_FRAMING_FACTS_H_
#define NORMALIZE_FRAMING_FACTS_H_

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/framing/contrasts.h"
#include "normalize/framing/cues.h"
#include "normalize/framing/finding.h"
#include "normalize/framing/quantities.h"
#include "normalize/framing/speech.h"
#include "normalize/normalizer.h"

namespace normalize {

// The tables that facts are read by, opened once.
struct FramingTables {
  CueTables cues;
  std::vector<ContrastTerm> contrasts;
  PatternSet contrast_set;  // over `contrasts`
  SpeechVerbs verbs;

  // From `lexicons/framing` or its installed copy.
  static Result<FramingTables> Open(const std::string& folder);
};

// A decided mention. Entity, label and type live in the lexicon.
struct NameFact {
  std::string_view entity, label, type;
  ByteSpan span;
  // The name in one spelling of spaces, without possessive; of a person the
  // longest form of it in the document that a short one stands for.
  std::string form;
  bool reading = false;     // a romanization of the Han name
  std::string_view stance;  // the flag of a form that takes one
};

struct TermFact {
  const ContrastTerm* term;
  ByteSpan span;
};

// A figure and what is around it.
struct FigureFact {
  Quantity quantity;
  std::vector<std::string_view> entities;  // sorted
  std::vector<std::string> words;          // stems, sorted
  std::vector<std::string> focus;          // the stems nearest to it, sorted
};

// Of a pair of an entity and a word: the word near the entity.
using WordNear = std::pair<std::string, std::string>;

struct DocumentFacts {
  // What the views of `annotation` point into.
  std::unique_ptr<const Document> document;
  Annotation annotation;
  std::vector<ByteSpan> sentences;
  std::vector<Boilerplate> boilerplate;
  std::vector<NameFact> names;
  std::vector<TermFact> terms;
  Speech speech;
  std::vector<FigureFact> figures;
  uint64_t words = 0;
  std::map<std::string, uint64_t> word_counts;  // names as their labels
  std::map<WordNear, uint64_t> near_counts;     // around chosen entities

  // The sentence of `span`, or the part around it of a long one. `variant` and
  // the outlet's number are for the caller to fill.
  Passage PassageOf(ByteSpan span) const;
  bool IsBoilerplate(ByteSpan span) const;
  // The names that overlap `span`, or touch it.
  std::span<const NameFact> NamesAt(ByteSpan span) const;
};

// Reads facts; thread safe. All arguments must outlive it and the facts.
class FactReader {
 public:
  FactReader(const Normalizer& normalizer, const FramingTables& tables,
             const CompareOptions& options);

  DocumentFacts Read(Document document) const;

 private:
  const Normalizer& normalizer_;
  const FramingTables& tables_;
  const CompareOptions& options_;
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_FACTS_H_
