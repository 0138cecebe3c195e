#include "normalize/cli/resources.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "normalize/cli/suggest.h"

namespace normalize {
namespace {

namespace fs = std::filesystem;

constexpr char kDefaultLayer[] = "default";

bool Exists(const std::string& path) {
  std::error_code ignored;  // what cannot be examined is not there for us
  return fs::exists(path, ignored);
}

bool IsFolder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

// The layers as paths; the built-in one has to be there.
Result<std::vector<std::string>> LayerPaths(std::vector<std::string> layers) {
  if (layers.empty()) layers.push_back(kDefaultLayer);
  for (std::string& layer : layers) {
    if (layer != kDefaultLayer) continue;
    layer = ResourcePath("default.nlex");
    if (Exists(layer)) continue;
    return Status::NotFound(layer +
                            ": the built-in lexicon is not there; build it "
                            "again, or name another with --lexicon");
  }
  return layers;
}

std::vector<std::string> ProfileNames() {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator entry(ResourcePath("profiles"), error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == ".toml") {
      names.push_back(entry->path().stem().string());
    }
  }
  return names;
}

bool IsProfileFile(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(".toml");
}

}  // namespace

std::string ResourcePath(const std::string& name) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path prefix = program.parent_path().parent_path();
  return (prefix / "share" / "normalize" / name).string();
}

Result<std::shared_ptr<const Lexicon>> OpenLexicon(
    const std::vector<std::string>& layers) {
  const auto paths = LayerPaths(layers);
  if (!paths.ok()) return paths.status();
  if (paths->size() > 1) return Lexicon::OpenLayers(*paths);
  const std::string& path = paths->front();
  return IsFolder(path) ? Lexicon::FromTables(path) : Lexicon::Open(path);
}

Result<Profile> FindProfile(const std::string& name) {
  if (name.empty()) return Profile();
  if (IsProfileFile(name)) return LoadProfile(name);
  const std::string path = ResourcePath("profiles/" + name + ".toml");
  if (Exists(path)) return LoadProfile(path);
  return Status::NotFound("no profile " + name + " in " +
                          ResourcePath("profiles") +
                          DidYouMean(name, ProfileNames()));
}

}  // namespace normalize
