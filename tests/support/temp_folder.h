// A folder of its own for one test, removed with everything in it.
#ifndef NORMALIZE_TESTS_SUPPORT_TEMP_FOLDER_H_
#define NORMALIZE_TESTS_SUPPORT_TEMP_FOLDER_H_

#include <string>
#include <string_view>
#include <vector>

namespace normalize::test {

// Both without the toolkit's own functions, which are what is tested. Folders
// that are missing on the way are made. They throw on failure.
void WriteFile(const std::string& path, std::string_view bytes);
std::string ReadWholeFile(const std::string& path);

class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string Path(const std::string& name) const { return path_ + "/" + name; }

  // Returns the path.
  std::string Write(const std::string& name, std::string_view bytes) const {
    WriteFile(Path(name), bytes);
    return Path(name);
  }
  std::string Read(const std::string& name) const {
    return ReadWholeFile(Path(name));
  }

  // The names of what lies in the folder, sorted.
  std::vector<std::string> Names() const;

 private:
  std::string path_;
};

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_SUPPORT_TEMP_FOLDER_H_
