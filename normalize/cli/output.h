// Where results go: standard output, files below a folder, or the inputs.
#ifndef NORMALIZE_CLI_OUTPUT_H_
#define NORMALIZE_CLI_OUTPUT_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/cli/console.h"
#include "normalize/input/sources.h"
#include "normalize/status.h"

namespace normalize {

enum class OutputPlace { kStdout, kFolder, kInPlace };

struct OutputOptions {
  OutputPlace place = OutputPlace::kStdout;
  std::string folder;  // kFolder
  // Added to the name of a file of the given format below the folder, so that
  // results of a.txt and a.html do not meet.
  std::map<InputFormat, std::string> suffixes;
  // On stdout: a line "==> NAME <==" before each of several texts, and a line
  // end between texts where there is none.
  bool headers = false;
  bool end_lines = false;
};

// Takes results in the order of the sources. A file is written whole, beside
// and renamed, when its source is finished, and not at all when it failed.
// Not thread safe.
class Output {
 public:
  Output(const std::vector<Source>& sources, OutputOptions options);

  // Bytes of a source; sources come in order. False when nothing more can be
  // written at all (a full disk, a closed pipe).
  bool Write(size_t source, std::string_view bytes);

  // The file of this source is not to be written or replaced.
  void Abandon(size_t source);

  // Lets the reader have what was written to standard output so far.
  bool Flush();

  // Ends the last source. Returns the exit status of writing: kFailed when
  // something could not be written, which was then said.
  int Finish();

 private:
  bool WriteStdout(std::string_view bytes);
  bool Deliver(const Status& status);
  void Enter(size_t source);
  void Commit();
  Status WriteFile(const Source& source);
  Result<std::string> FolderPath(const Source& source);
  Result<std::string> TargetOf(const Source& source);

  const std::vector<Source>& sources_;
  const OutputOptions options_;
  Stdout stdout_;
  Status stdout_status_;
  bool failed_ = false;
  bool started_ = false;
  size_t current_ = 0;             // the source that is being written
  bool abandoned_ = false;         // it
  bool line_open_ = false;         // the last byte on stdout was no line end
  std::string pending_;            // its bytes, for a file
  std::set<std::string> written_;  // paths below the folder
};

}  // namespace normalize

#endif  // NORMALIZE_CLI_OUTPUT_H_
