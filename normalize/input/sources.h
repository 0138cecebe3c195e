// The arguments of a program -> the files to read.
#ifndef NORMALIZE_INPUT_SOURCES_H_
#define NORMALIZE_INPUT_SOURCES_H_

#include <string>
#include <vector>

#include "normalize/status.h"

namespace normalize {

enum class InputFormat {
  kByName,  // .jsonl and .ndjson, .html and .htm, text else
  kText,
  kJsonLines,
  kHtml,
};

// One file, or standard input ("-"), or why an argument gave none.
struct Source {
  Status status;
  std::string path;
  // Where a result goes below an output folder: the path below the folder
  // that was given, or the file's own name.
  std::string relative;
  InputFormat format = InputFormat::kText;  // never kByName
};

// Files as given; folders as their files of the wanted format, searched to
// any depth, sorted bytewise, without hidden ones: .txt and .md for text,
// .jsonl and .ndjson, .html and .htm, all of these for kByName. Links to
// folders are not followed.
std::vector<Source> FindSources(const std::vector<std::string>& arguments,
                                InputFormat format);

}  // namespace normalize

#endif  // NORMALIZE_INPUT_SOURCES_H_
