#include "normalize/cli/output.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "normalize/base/file.h"
#include "normalize/cli/program.h"

namespace normalize {
namespace {

namespace fs = std::filesystem;

bool IsSameFile(const std::string& a, const std::string& b) {
  std::error_code error;
  return fs::equivalent(a, b, error) && !error;
}

Status MakeFolderFor(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (!error) return Status::Ok();
  return Status::IoError(folder.string() + ": " + error.message());
}

}  // namespace

Output::Output(const std::vector<Source>& sources, OutputOptions options)
    : sources_(sources), options_(std::move(options)) {}

bool Output::Write(size_t source, std::string_view bytes) {
  if (!started_ || source != current_) Enter(source);
  if (options_.place == OutputPlace::kStdout) return WriteStdout(bytes);
  pending_.append(bytes);
  return true;
}

void Output::Abandon(size_t source) {
  if (!started_ || source != current_) Enter(source);
  abandoned_ = true;
}

bool Output::Flush() { return Deliver(stdout_.Flush()); }

int Output::Finish() {
  if (started_) Commit();
  Flush();
  const int status = FinishStdout(stdout_status_);
  return failed_ ? kFailed : status;
}

bool Output::WriteStdout(std::string_view bytes) {
  if (!Deliver(stdout_.Write(bytes))) return false;
  if (!bytes.empty()) line_open_ = bytes.back() != '\n';
  return true;
}

// Remembers the first failure of standard output.
bool Output::Deliver(const Status& status) {
  if (stdout_status_.ok()) stdout_status_ = status;
  return stdout_status_.ok();
}

void Output::Enter(size_t source) {
  if (started_) Commit();
  if (options_.place == OutputPlace::kStdout) {
    if (options_.end_lines && line_open_) Deliver(stdout_.Write("\n"));
    if (options_.headers && sources_.size() > 1 &&
        sources_[source].format != InputFormat::kJsonLines) {
      Deliver(stdout_.Write((started_ ? "\n==> " : "==> ") +
                            sources_[source].path + " <==\n"));
    }
    line_open_ = false;
  }
  started_ = true;
  current_ = source;
  abandoned_ = false;
}

// Writes the file of the current source.
void Output::Commit() {
  if (options_.place == OutputPlace::kStdout || abandoned_) {
    pending_.clear();
    return;
  }
  const Status status = WriteFile(sources_[current_]);
  if (!status.ok()) {
    failed_ = true;
    Complain(status.message());
  }
  pending_.clear();
}

Status Output::WriteFile(const Source& source) {
  const auto target = TargetOf(source);
  if (!target.ok()) return target.status();
  return WriteFileAtomically(*target, pending_);
}

Result<std::string> Output::TargetOf(const Source& source) {
  if (options_.place == OutputPlace::kInPlace) return source.path;
  auto path = FolderPath(source);
  if (!path.ok()) return path;
  if (Status status = MakeFolderFor(*path); !status.ok()) return status;
  if (IsSameFile(*path, source.path)) {
    return Status::InvalidArgument(
        *path + ": is the input itself; --in-place replaces inputs");
  }
  return path;
}

Result<std::string> Output::FolderPath(const Source& source) {
  std::string path = (fs::path(options_.folder) / source.relative).string();
  const auto suffix = options_.suffixes.find(source.format);
  if (suffix != options_.suffixes.end()) path += suffix->second;
  if (written_.insert(path).second) return path;
  return Status::InvalidArgument(source.path +
                                 ": another input was written "
                                 "to " +
                                 path + " already");
}

}  // namespace normalize
