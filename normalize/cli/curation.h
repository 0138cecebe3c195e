// --candidates FILE: what a run leaves undecided, for curation.
#ifndef NORMALIZE_CLI_CURATION_H_
#define NORMALIZE_CLI_CURATION_H_

#include <CLI/App.hpp>
#include <memory>
#include <string>

#include "normalize/annotation.h"
#include "normalize/cli/pipeline.h"
#include "normalize/document.h"
#include "normalize/lexicon.h"

namespace normalize {

class CurationList;

// Gathers while a pipeline runs and writes the file after it.
class Curation {
 public:
  Curation();
  ~Curation();

  CLI::Option* AddOption(CLI::App* command);

  // Lets `product` carry what `annotation` left undecided. Any thread.
  void Note(const Document& document, const Annotation& annotation,
            const Lexicon& lexicon, Product* product) const;

  // Writes the file, if one was asked for. Returns `status` of the run, or the
  // status of a failure to write.
  int Finish(int status) const;

 private:
  std::string file_;
  std::unique_ptr<CurationList> list_;
};

}  // namespace normalize

#endif  // NORMALIZE_CLI_CURATION_H_
