// What comes along with the programs and is found relative to them: the
// built-in lexicon, profiles, sample articles.
#ifndef NORMALIZE_CLI_RESOURCES_H_
#define NORMALIZE_CLI_RESOURCES_H_

#include <memory>
#include <string>
#include <vector>

#include "normalize/lexicon.h"
#include "normalize/profile.h"
#include "normalize/status.h"

namespace normalize {

// `<folder of the program>/../share/normalize/<name>`, which is there in the
// build tree and after an installation.
std::string ResourcePath(const std::string& name);

// The lexicon that --lexicon asks for: the layers in their order, where
// "default" is the built-in one; without any, the built-in one alone.
Result<std::shared_ptr<const Lexicon>> OpenLexicon(
    const std::vector<std::string>& layers);

// The profile that --profile asks for: a file when the name has a slash or
// ends in .toml, else one that comes along; empty: the default one.
Result<Profile> FindProfile(const std::string& name);

}  // namespace normalize

#endif  // NORMALIZE_CLI_RESOURCES_H_
