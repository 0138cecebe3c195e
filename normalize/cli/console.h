// The program's standard streams: data to stdout, words to stderr.
#ifndef NORMALIZE_CLI_CONSOLE_H_
#define NORMALIZE_CLI_CONSOLE_H_

#include <string>
#include <string_view>

#include "normalize/report/style.h"
#include "normalize/status.h"

namespace normalize {

// From then on writing to a closed pipe is an error to be met, not a signal.
void IgnoreClosedPipes();

// What stands in front of every message.
void SetProgramName(const std::string& name);

// One message on stderr: "normalize: a.txt: Permission denied". Thread safe.
void Complain(std::string_view message);

bool StdoutIsTerminal();
bool StderrIsTerminal();

// The style for stdout under --color auto|always|never: `auto` colours a
// terminal unless NO_COLOR is set or TERM is dumb.
Style StyleFor(const std::string& color);

// Buffered standard output. Not thread safe. What is left in the buffer is
// lost unless Flush is called, because only then is it known to have arrived.
class Stdout {
 public:
  Status Write(std::string_view bytes);
  Status Flush();

 private:
  std::string buffer_;
};

// Whether the reader of standard output has gone away.
bool StdoutIsClosed();

// The exit status after the last write: a reader that has seen enough is no
// failure; anything else is said.
int FinishStdout(const Status& status);

}  // namespace normalize

#endif  // NORMALIZE_CLI_CONSOLE_H_
