// Runs a program as a shell would and keeps what it said.
#ifndef NORMALIZE_TESTS_SUPPORT_RUN_PROGRAM_H_
#define NORMALIZE_TESTS_SUPPORT_RUN_PROGRAM_H_

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "tests/support/temp_folder.h"

namespace normalize::test {

struct Outcome {
  int status = -1;  // exit status; 128 + signal when it was killed
  std::string out;
  std::string err;
};

inline int ExitStatus(int wait_status) {
  return WIFEXITED(wait_status) ? WEXITSTATUS(wait_status)
                                : 128 + WTERMSIG(wait_status);
}

// `command` is a line of bash, which may redirect and pipe; it runs in `folder`
// without terminal, with the status of the first failing part of a pipe.
inline Outcome RunShell(const TempFolder& folder, const std::string& command) {
  const TempFolder logs;
  logs.Write("script", "set -o pipefail; cd '" + folder.path() + "'\n{ " +
                           command + "\n} >'" + (logs.Path("out")) + "' 2>'" +
                           (logs.Path("err")) + "' </dev/null\n");
  const std::string line = "bash '" + (logs.Path("script")) + "'";
  Outcome outcome;
  outcome.status = ExitStatus(std::system(line.c_str()));
  outcome.out = logs.Read("out");
  outcome.err = logs.Read("err");
  return outcome;
}

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_SUPPORT_RUN_PROGRAM_H_
