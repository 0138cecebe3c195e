// Documents through the normalizer to an output, on any number of threads, in
// the order of the inputs.
#ifndef NORMALIZE_CLI_PIPELINE_H_
#define NORMALIZE_CLI_PIPELINE_H_

#include <functional>
#include <string>
#include <string_view>

#include "normalize/cli/options.h"
#include "normalize/cli/output.h"
#include "normalize/input/reader.h"
#include "normalize/normalizer.h"
#include "normalize/report/record.h"

namespace normalize {

// What one document becomes: text or JSON, whichever is there.
struct Product {
  // Not ok: the document cannot be handled; names it and says why.
  Status status;
  std::string text;
  // Writes the JSON, on whichever thread; may be empty. `drain` is as in
  // RecordOptions and may be empty too.
  std::function<void(const JsonDrain& drain, JsonBuffer* out)> write_json;
  JsonBuffer json;
  // Said on stderr in its turn, if anything: the document is done all the same.
  std::string remark;
  // Called in the order of the inputs, on one thread; may be empty.
  std::function<void()> in_order;

  std::string_view bytes() const {
    if (!text.empty()) return text;
    return {json.GetString(), json.GetSize()};
  }
};

// Runs on any thread, on items whose status is ok.
using Work = std::function<Product(const Normalizer&, InputItem)>;

// Reads what `common` names, does `work` on each document, writes. A failing
// input is said on stderr in its turn and the rest is done. Lines that cannot
// be read are left out, and stay as they are in a file that is replaced.
// Returns the exit status.
int RunPipeline(const CommonOptions& common, const OutputOptions& output,
                const Work& work);

}  // namespace normalize

#endif  // NORMALIZE_CLI_PIPELINE_H_
