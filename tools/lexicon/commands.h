// The sub-commands of the program `lexicon`; each adds itself.
#ifndef TOOLS_LEXICON_COMMANDS_H_
#define TOOLS_LEXICON_COMMANDS_H_

#include <memory>
#include <string>

#include "normalize/cli/program.h"
#include "normalize/lexicon.h"

namespace normalize {

void AddCompile(Program* program);
void AddLint(Program* program);
void AddLookup(Program* program);
void AddDerive(Program* program);
void AddStats(Program* program);

// The lexicon at `path`, or the built-in one for "" and "default". Complains
// and gives null when it cannot be used.
std::shared_ptr<const Lexicon> OpenOrComplain(const std::string& path);

}  // namespace normalize

#endif  // TOOLS_LEXICON_COMMANDS_H_
