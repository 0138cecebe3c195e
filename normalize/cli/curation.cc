#include "normalize/cli/curation.h"

#include <utility>

#include "normalize/base/file.h"
#include "normalize/cli/console.h"
#include "normalize/cli/program.h"
#include "normalize/report/candidates.h"

namespace normalize {

Curation::Curation() : list_(std::make_unique<CurationList>()) {}
Curation::~Curation() = default;

CLI::Option* Curation::AddOption(CLI::App* command) {
  return command
      ->add_option("--candidates", file_,
                   "Write what was left undecided, and names at titles that "
                   "the lexicon lacks, to this file")
      ->type_name(kFileType)
      ->group("Output");
}

void Curation::Note(const Document& document, const Annotation& annotation,
                    const Lexicon& lexicon, Product* product) const {
  if (file_.empty()) return;
  product->in_order = [list = list_.get(),
                       items = CurationItems(document, annotation, lexicon)] {
    list->Add(items);
  };
}

int Curation::Finish(int status) const {
  if (file_.empty()) return status;
  const Status written = WriteFileAtomically(file_, list_->ToJsonLines());
  if (written.ok()) return status;
  Complain(written.message());
  return kFailed;
}

}  // namespace normalize
