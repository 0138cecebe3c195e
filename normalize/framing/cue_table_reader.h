// Reads the tables of cues and checks what they say.
#ifndef NORMALIZE_FRAMING_CUE_TABLE_READER_H_
#define NORMALIZE_FRAMING_CUE_TABLE_READER_H_

#include <memory>
#include <string>
#include <vector>

#include "normalize/framing/cue_rules.h"
#include "normalize/lexicon/tables.h"

namespace normalize {

// Tables are handed over as their text and the name that problems give them;
// contexts first. Rows that have a problem are left out.
class CueTableReader {
 public:
  CueTableReader(std::vector<TableProblem>* problems,
                 std::vector<CueRule>* rules);
  ~CueTableReader();

  void ReadContexts(const std::string& text, const std::string& file);
  void ReadCues(const std::string& text, const std::string& file);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_CUE_TABLE_READER_H_
