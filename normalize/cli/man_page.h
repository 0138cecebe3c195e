// The man page from the program's definition.
#ifndef NORMALIZE_CLI_MAN_PAGE_H_
#define NORMALIZE_CLI_MAN_PAGE_H_

#include <string>

#include "normalize/cli/program.h"

namespace normalize {

// Section 1, in the man macros.
std::string ManPage(const Program& program);

}  // namespace normalize

#endif  // NORMALIZE_CLI_MAN_PAGE_H_
