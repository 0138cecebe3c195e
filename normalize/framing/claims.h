// Quotations and figures of one event, side by side.
#ifndef NORMALIZE_FRAMING_CLAIMS_H_
#define NORMALIZE_FRAMING_CLAIMS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "normalize/framing/facts.h"
#include "normalize/framing/finding.h"

namespace normalize {

// Direct speech, as it is kept of a document.
struct KeptQuote {
  size_t outlet = 0;
  std::string lang;
  std::string speaker, label;  // entity; empty when unknown
  std::string text;
  ByteSpan span;                   // in the document
  std::vector<std::string> stems;  // sorted, each once
  Passage passage;
};

// A figure, as it is kept of a document.
struct KeptFigure {
  size_t outlet = 0;
  std::string lang;
  std::string written;
  FigureFact fact;
  Passage passage;
};

std::vector<KeptQuote> KeepQuotes(const DocumentFacts& facts, size_t outlet);
std::vector<KeptFigure> KeepFigures(const DocumentFacts& facts, size_t outlet);

// Indexes of things that belong together; the smallest first, in groups and
// among groups.
using Groups = std::vector<std::vector<size_t>>;

// Quotations of one event that are one utterance: the same words, or most of
// the same words of the same speaker.
Groups AlignQuotes(const std::vector<KeptQuote>& quotes);

// Figures of one event that measure one thing: the unit is the same and so is
// most of what is around them, above all the nearest words and the entities.
// A group has different amounts, or one amount in different words.
Groups AlignFigures(const std::vector<KeptFigure>& figures);

// A finding for each utterance that outlets word differently: the words that
// only one wording has are marked.
void FindQuotes(const std::vector<KeptQuote>& quotes, const std::string& event,
                const CompareOptions& options, std::vector<Finding>* findings);

// A finding for each thing that different figures stand for, within one outlet
// or across several.
void FindNumbers(const std::vector<KeptFigure>& figures,
                 const std::string& event, const CompareOptions& options,
                 std::vector<Finding>* findings);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_CLAIMS_H_
