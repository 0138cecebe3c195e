#include "normalize/input/sources.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace normalize {
namespace {

namespace fs = std::filesystem;

struct Extension {
  std::string_view text;
  InputFormat format;
};

constexpr Extension kExtensions[] = {
    {".txt", InputFormat::kText},        {".md", InputFormat::kText},
    {".jsonl", InputFormat::kJsonLines}, {".ndjson", InputFormat::kJsonLines},
    {".html", InputFormat::kHtml},       {".htm", InputFormat::kHtml},
};

// The format that a file's name tells; none for other names.
std::optional<InputFormat> FormatOf(const fs::path& path) {
  const std::string extension = path.extension().string();
  for (const Extension& known : kExtensions) {
    if (extension == known.text) return known.format;
  }
  return {};
}

Source FileSource(const std::string& argument, InputFormat format) {
  Source source;
  source.path = argument;
  source.relative =
      argument == "-" ? "stdin.txt" : fs::path(argument).filename().string();
  source.format = format != InputFormat::kByName
                      ? format
                      : FormatOf(argument).value_or(InputFormat::kText);
  return source;
}

Source FailedSource(const std::string& argument, const std::string& reason) {
  Source source;
  source.path = argument;
  source.status = Status::NotFound(argument + ": " + reason);
  return source;
}

// Pipes and devices are read when they are named, not when met in a folder.
bool IsWanted(const fs::directory_entry& entry, InputFormat format) {
  std::error_code ignored;  // what cannot be examined fails when it is read
  const auto found = FormatOf(entry.path());
  return found && (format == InputFormat::kByName || format == *found) &&
         !entry.is_directory(ignored) && !entry.is_other(ignored);
}

// The files of `folder` in no order; stops at the first failure.
std::error_code Walk(const fs::path& folder, InputFormat format,
                     std::vector<fs::path>* files) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator();
       entry.increment(error)) {
    if (entry->path().filename().string().starts_with('.')) {
      entry.disable_recursion_pending();
    } else if (IsWanted(*entry, format)) {
      files->push_back(entry->path());
    }
  }
  return error;
}

void AddFolder(const std::string& argument, InputFormat format,
               std::vector<Source>* sources) {
  std::vector<fs::path> files;
  const std::error_code error = Walk(argument, format, &files);
  std::sort(files.begin(), files.end(),
            [](const fs::path& a, const fs::path& b) {
              return a.native() < b.native();
            });
  for (const fs::path& file : files) {
    Source source = FileSource(file.string(), format);
    source.relative = file.lexically_relative(argument).string();
    sources->push_back(std::move(source));
  }
  if (error) {
    sources->push_back(FailedSource(argument, error.message()));
  } else if (files.empty()) {
    sources->push_back(
        FailedSource(argument, "a folder without any file of the wanted kind"));
  }
}

}  // namespace

std::vector<Source> FindSources(const std::vector<std::string>& arguments,
                                InputFormat format) {
  std::vector<Source> sources;
  for (const std::string& argument : arguments) {
    std::error_code ignored;  // a missing file is reported when it is read
    if (argument != "-" && fs::is_directory(argument, ignored)) {
      AddFolder(argument, format, &sources);
    } else {
      sources.push_back(FileSource(argument, format));
    }
  }
  return sources;
}

}  // namespace normalize
