#include "normalize/cli/pipeline.h"

#include <optional>
#include <utility>
#include <vector>

#include "normalize/cli/console.h"
#include "normalize/cli/ordered.h"
#include "normalize/cli/program.h"
#include "normalize/cli/progress.h"

namespace normalize {
namespace {

// Small documents travel together, so that handing them over costs nothing.
constexpr size_t kBatchBytes = 256 << 10;

struct Finished {
  size_t source = 0;
  size_t bytes = 0;  // of the document
  // A line that is no document: the others of its file are still good.
  bool broken_line = false;
  Product product;
};

using InputBatch = std::vector<InputItem>;
using FinishedBatch = std::vector<Finished>;

// As many items as are at hand, up to the size of a batch.
std::optional<InputBatch> ReadBatch(InputReader* reader) {
  InputBatch batch;
  size_t bytes = 0;
  do {
    auto item = reader->Next();
    if (!item) break;
    bytes += item->document.text.size();
    batch.push_back(std::move(*item));
  } while (bytes < kBatchBytes && reader->Ready());
  if (batch.empty()) return {};
  return batch;
}

bool IsOneDocument(const std::vector<Source>& sources) {
  return sources.size() == 1 && sources[0].format != InputFormat::kJsonLines;
}

// The stages of one run and what they share.
class Pipeline {
 public:
  Pipeline(InputReader* reader, const Normalizer& normalizer,
           const OutputOptions& output, bool progress, const Work& work)
      : reader_(*reader),
        normalizer_(normalizer),
        alone_(IsOneDocument(reader->sources())),
        keep_broken_lines_(output.place == OutputPlace::kInPlace),
        output_(reader->sources(), output),
        progress_(progress, reader->sources().size()),
        work_(work) {}

  int Run(size_t jobs) {
    OrderedRunner<InputBatch, FinishedBatch> runner(
        {[this] { return ReadBatch(&reader_); },
         [this](InputBatch batch) { return WorkOn(std::move(batch)); },
         [this](FinishedBatch batch) { return Write(std::move(batch)); }});
    runner.Run(alone_ ? 1 : jobs);
    progress_.Finish();
    const int written = output_.Finish();
    return failed_ ? kFailed : written;
  }

 private:
  FinishedBatch WorkOn(InputBatch batch) const {
    FinishedBatch finished;
    finished.reserve(batch.size());
    for (InputItem& item : batch) finished.push_back(WorkOn(std::move(item)));
    return finished;
  }

  Finished WorkOn(InputItem item) const {
    Finished finished;
    finished.source = item.source;
    finished.bytes = item.document.text.size();
    if (item.status.ok()) {
      finished.product = work_(normalizer_, std::move(item));
      if (!alone_) WriteJson({}, &finished.product);
      return finished;
    }
    finished.product.status = item.status;
    finished.broken_line = !item.json.empty();
    if (keep_broken_lines_ && finished.broken_line) {
      finished.product.text = std::move(item.json) + "\n";
    }
    return finished;
  }

  static void WriteJson(const JsonDrain& drain, Product* product) {
    if (product->write_json) product->write_json(drain, &product->json);
    product->write_json = nullptr;
  }

  bool Write(FinishedBatch batch) {
    for (Finished& finished : batch) {
      if (!Write(&finished)) return false;
    }
    return output_.Flush();
  }

  // As it is made, where nothing else is made at the same time.
  bool WriteLateJson(Finished* finished) {
    bool written = true;
    WriteJson(
        [&](std::string_view piece) {
          written = written && output_.Write(finished->source, piece);
        },
        &finished->product);
    return written;
  }

  bool Write(Finished* finished) {
    const Product& product = finished->product;
    progress_.Add(finished->source, finished->bytes);
    if (product.in_order) product.in_order();
    if (!product.remark.empty()) Complain(product.remark);
    if (!product.status.ok()) {
      failed_ = true;
      Complain(product.status.message());
      if (!finished->broken_line) output_.Abandon(finished->source);
      if (product.bytes().empty()) return true;
    }
    return WriteLateJson(finished) &&
           output_.Write(finished->source, product.bytes());
  }

  InputReader& reader_;
  const Normalizer& normalizer_;
  const bool alone_;  // one document, one thread that works on it
  const bool keep_broken_lines_;
  Output output_;
  Progress progress_;
  const Work& work_;
  bool failed_ = false;
};

}  // namespace

int RunPipeline(const CommonOptions& common, const OutputOptions& output,
                const Work& work) {
  InputReader reader(common.inputs, ToInputOptions(common));
  const size_t jobs = JobCount(common);
  const bool alone = IsOneDocument(reader.sources());
  const auto normalizer = OpenNormalizer(common, alone ? jobs : 1);
  if (!normalizer.ok()) {
    Complain(normalizer.status().message());
    return kFailed;
  }
  Pipeline pipeline(&reader, **normalizer, output, common.progress, work);
  return pipeline.Run(jobs);
}

}  // namespace normalize
