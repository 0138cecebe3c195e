// The commands of `normalize`.
#ifndef NORMALIZE_CLI_COMMANDS_H_
#define NORMALIZE_CLI_COMMANDS_H_

#include "normalize/cli/program.h"

namespace normalize {

// Each adds its command and its options to the program.
void AddRewrite(Program* program);
void AddAnnotate(Program* program);
void AddCompare(Program* program);
void AddExplain(Program* program);

// The sample articles with what a rewrite changes in them, for a call without
// any argument. Returns the exit status.
int ShowSamples();

}  // namespace normalize

#endif  // NORMALIZE_CLI_COMMANDS_H_
