// Lines of a file or a pipe, one at a time.
#ifndef NORMALIZE_INPUT_LINE_READER_H_
#define NORMALIZE_INPUT_LINE_READER_H_

#include <memory>
#include <string>
#include <string_view>

#include "normalize/status.h"

namespace normalize {

// Holds one line and a read-ahead of one block, however long the stream is.
// Not thread safe.
class LineReader {
 public:
  // "-" is standard input.
  static Result<std::unique_ptr<LineReader>> Open(const std::string& path);
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;
  ~LineReader();

  // The next line without its "\n" or "\r\n"; false at the end. A last line
  // needs no end.
  Result<bool> Next(std::string* line);

  // Whether Next has a whole line at hand and will not wait for the system.
  bool Ready() const;

 private:
  LineReader(int descriptor, std::string name);
  Result<bool> Fill();
  void MakeRoom();
  size_t FindNewline() const;

  const int descriptor_;
  const std::string name_;
  // buffer_[used_, end_) is read and not handed out; there is no line end
  // before scanned_. What follows end_ is room.
  std::string buffer_;
  size_t used_ = 0;
  size_t scanned_ = 0;
  size_t end_ = 0;
  bool at_end_ = false;
};

}  // namespace normalize

#endif  // NORMALIZE_INPUT_LINE_READER_H_
