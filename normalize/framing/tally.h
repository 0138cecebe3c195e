// Counts of choices by outlet, with passages, and the findings made of them.
#ifndef NORMALIZE_FRAMING_TALLY_H_
#define NORMALIZE_FRAMING_TALLY_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "normalize/framing/facts.h"
#include "normalize/framing/finding.h"

namespace normalize {

// One choice: how often each outlet made it, and the first places.
struct Choice {
  std::string note;
  std::map<size_t, uint64_t> counts;                // by outlet
  std::map<size_t, std::vector<Passage>> passages;  // by outlet

  uint64_t total() const;
};

// What there was to choose for one subject, by name.
using Choices = std::map<std::string, Choice>;

// Subjects and their choices. Memory grows with what is counted, not with the
// documents: a choice keeps two passages an outlet. Not thread safe.
class Tally {
 public:
  Choice& Add(const std::string& subject, const std::string& choice,
              size_t outlet, const DocumentFacts& facts, ByteSpan span);

  const std::map<std::string, Choices>& subjects() const { return subjects_; }
  const Choices* Find(const std::string& subject) const;

 private:
  std::map<std::string, Choices> subjects_;
};

// "naming-jensen-huang": lower case letters and digits, hyphens between.
std::string FindingId(FindingKind kind, const std::string& subject);

// Fills columns, rows and passages of `finding`: the outlets that made any of
// the choices, the choices by their frequency.
void TakeChoices(const Choices& choices, const CompareOptions& options,
                 Finding* finding);

// Fills totals (the sums of the columns), Wilson intervals and the test of
// independence.
void FinishShares(const CompareOptions& options, Finding* finding);

// Fills totals (thousands of words of each outlet), Poisson intervals, and the
// test of the first row's rates. The columns become all outlets with words.
void FinishRates(const std::vector<OutletProfile>& outlets,
                 const CompareOptions& options, Finding* finding);

// One of each row first, of different outlets before the same one again, up to
// the limit; by rows.
std::vector<Passage> ChoosePassages(std::vector<Passage> passages,
                                    size_t limit);

// "not enough text: ..."
std::string NotEnough(const std::string& reason);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_TALLY_H_
