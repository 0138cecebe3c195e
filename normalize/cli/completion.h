// Shell completions from the program's definition.
#ifndef NORMALIZE_CLI_COMPLETION_H_
#define NORMALIZE_CLI_COMPLETION_H_

#include <string>

#include "normalize/cli/program.h"

namespace normalize {

// `shell` is bash, zsh or fish.
std::string Completion(const Program& program, const std::string& shell);

}  // namespace normalize

#endif  // NORMALIZE_CLI_COMPLETION_H_
