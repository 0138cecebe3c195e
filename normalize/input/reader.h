// Documents from files, folders, pipes and JSON Lines, one after the other.
#ifndef NORMALIZE_INPUT_READER_H_
#define NORMALIZE_INPUT_READER_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "normalize/document.h"
#include "normalize/input/line_reader.h"
#include "normalize/input/metadata.h"
#include "normalize/input/sources.h"
#include "normalize/span.h"
#include "normalize/status.h"

namespace normalize {

struct InputOptions {
  InputFormat format = InputFormat::kByName;

  // Of every file; empty: detected.
  std::string encoding;

  // What is stated here holds for every document and overrides its own.
  Metadata overrides;
};

// One document, or why there is none.
struct InputItem {
  Status status;  // names file, line and reason
  Document document;
  std::vector<std::string> warnings;
  size_t source = 0;                        // index into InputReader::sources()
  InputFormat format = InputFormat::kText;  // of that source
  // JSON Lines only: the line as UTF-8, also when it is broken, and where in
  // it the value of "text" stands.
  std::string json;
  ByteSpan text_value;
};

// Opens files as it comes to them and holds one document at a time (one line
// of JSON Lines), so that memory does not grow with the input. A failing
// input is an item with its status; the next ones follow. Metadata of a text:
// options, then front matter, then the sidecar NAME.json; of a page: options,
// then the page's, then the sidecar; of a line: options, then its fields.
// Not thread safe.
class InputReader {
 public:
  InputReader(const std::vector<std::string>& arguments, InputOptions options);

  const std::vector<Source>& sources() const { return sources_; }

  // The next item; nothing at the end.
  std::optional<InputItem> Next();

  // Whether Next will not wait for more of a stream.
  bool Ready() const;

 private:
  InputItem ReadWhole(const Source& source);
  InputItem ReadTextFile(const Source& source, std::string bytes);
  InputItem ReadHtmlFile(const Source& source, std::string bytes);
  InputItem Describe(const Source& source, Metadata own);
  std::optional<InputItem> NextLine();
  InputItem ReadLine(const Source& source, std::string line);
  void TakeFields(const std::string& place, InputItem* item);

  const InputOptions options_;
  const std::vector<Source> sources_;
  size_t next_ = 0;                    // into sources_
  std::unique_ptr<LineReader> lines_;  // open on sources_[next_]
  size_t line_number_ = 0;
};

}  // namespace normalize

#endif  // NORMALIZE_INPUT_READER_H_
