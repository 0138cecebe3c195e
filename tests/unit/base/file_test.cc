#include "normalize/base/file.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <string>
#include <thread>

#include "tests/support/temp_folder.h"

namespace normalize {
namespace {

using test::TempFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

unsigned ModeOf(const std::string& path) {
  struct stat info {};
  EXPECT_EQ(::stat(path.c_str(), &info), 0) << path;
  return info.st_mode & 07777;
}

// Runs `work` in a process without the rights of root, for which no file is
// read-only; the child's status says whether it held.
void ExpectUnprivileged(const std::function<bool()>& work) {
  EXPECT_EXIT(
      {
        if (::geteuid() == 0 && (::setresgid(65534, 65534, 65534) != 0 ||
                                 ::setresuid(65534, 65534, 65534) != 0)) {
          ::_exit(2);
        }
        ::_exit(work() ? 0 : 1);
      },
      ::testing::ExitedWithCode(0), "");
}

TEST(ReadFileTest, ReadsEveryByte) {
  const TempFolder folder;
  const std::string bytes("a\0b\r\n\xFF", 6);
  EXPECT_EQ(*ReadFile(folder.Write("f", bytes)), bytes);
  EXPECT_EQ(*ReadFile(folder.Write("empty", "")), "");
}

// Files of /proc state no size.
TEST(ReadFileTest, ReadsAFileOfUnknownSize) {
  const auto bytes = ReadFile("/proc/self/status");
  ASSERT_TRUE(bytes.ok());
  EXPECT_THAT(*bytes, HasSubstr("Name:"));
}

TEST(ReadFileTest, SaysWhyNot) {
  const TempFolder folder;
  const std::string missing = folder.Path("none");
  EXPECT_EQ(ReadFile(missing).status().code(), StatusCode::kNotFound);
  EXPECT_THAT(std::string(ReadFile(missing).status().message()),
              HasSubstr(missing));
  EXPECT_EQ(ReadFile(folder.path()).status().code(),
            StatusCode::kInvalidArgument);
  const std::string below = folder.Write("file", "x") + "/below";
  EXPECT_EQ(ReadFile(below).status().code(), StatusCode::kNotFound);
}

TEST(MappedFileTest, ShowsTheBytes) {
  const TempFolder folder;
  const auto mapped = MappedFile::Open(folder.Write("f", "bytes"));
  ASSERT_TRUE(mapped.ok());
  EXPECT_EQ((*mapped)->bytes(), "bytes");
  const auto empty = MappedFile::Open(folder.Write("empty", ""));
  ASSERT_TRUE(empty.ok());
  EXPECT_EQ((*empty)->bytes(), "");
  EXPECT_EQ(MappedFile::Open(folder.path()).status().code(),
            StatusCode::kInvalidArgument);
  EXPECT_EQ(MappedFile::Open(folder.Path("no")).status().code(),
            StatusCode::kNotFound);
}

TEST(WriteFileTest, ReplacesAndKeepsTheMode) {
  const TempFolder folder;
  const std::string path = folder.Write("f", "old and longer");
  ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
  ASSERT_TRUE(WriteFileAtomically(path, "new").ok());
  EXPECT_EQ(folder.Read("f"), "new");
  EXPECT_EQ(ModeOf(path), 0640u);
  EXPECT_THAT(folder.Names(), ElementsAre("f"));
}

TEST(WriteFileTest, ANewFileGetsTheModeOfTheUmask) {
  const TempFolder folder;
  const mode_t before = ::umask(027);
  const Status status = WriteFileAtomically(folder.Path("f"), "new");
  ::umask(before);
  ASSERT_TRUE(status.ok());
  EXPECT_EQ(ModeOf(folder.Path("f")), 0640u);
}

TEST(WriteFileTest, WritesThroughASymbolicLink) {
  const TempFolder folder;
  const std::string target = folder.Write("target", "old");
  ASSERT_EQ(::symlink("target", folder.Path("link").c_str()), 0);
  ASSERT_TRUE(WriteFileAtomically(folder.Path("link"), "new").ok());
  EXPECT_TRUE(std::filesystem::is_symlink(folder.Path("link")));
  EXPECT_EQ(folder.Read("target"), "new");
}

// A limit on the size of files breaks the write off after its first bytes, as
// a full disk does.
TEST(WriteFileTest, AFailedWriteLeavesTheOldFileAndNothingBeside) {
  const TempFolder folder;
  const std::string path = folder.Write("f", "old");
  struct rlimit before {};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = ::signal(SIGXFSZ, SIG_IGN);
  struct rlimit small = before;
  small.rlim_cur = 4096;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const Status status = WriteFileAtomically(path, std::string(20000, 'x'));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  ::signal(SIGXFSZ, handler);
  EXPECT_EQ(status.code(), StatusCode::kIoError);
  EXPECT_THAT(std::string(status.message()), HasSubstr(path));
  EXPECT_EQ(folder.Read("f"), "old");
  EXPECT_THAT(folder.Names(), ElementsAre("f"));
}

TEST(WriteFileTest, RefusesAReadOnlyTarget) {
  const TempFolder folder;
  const std::string path = folder.Write("f", "old");
  ASSERT_EQ(::chmod(folder.path().c_str(), 0777), 0);
  ASSERT_EQ(::chmod(path.c_str(), 0444), 0);
  ExpectUnprivileged([&] {
    return WriteFileAtomically(path, "new").code() == StatusCode::kIoError;
  });
  EXPECT_EQ(folder.Read("f"), "old");
  EXPECT_THAT(folder.Names(), ElementsAre("f"));
}

TEST(WriteFileTest, RefusesAReadOnlyFolder) {
  const TempFolder folder;
  ASSERT_EQ(::chmod(folder.path().c_str(), 0555), 0);
  ExpectUnprivileged([&] {
    return WriteFileAtomically(folder.Path("f"), "new").code() ==
           StatusCode::kIoError;
  });
  ASSERT_EQ(::chmod(folder.path().c_str(), 0755), 0);
  EXPECT_TRUE(folder.Names().empty());
}

TEST(WriteFileTest, RefusesAFolderAndAMissingFolder) {
  const TempFolder folder;
  EXPECT_EQ(WriteFileAtomically(folder.path(), "x").code(),
            StatusCode::kInvalidArgument);
  EXPECT_EQ(WriteFileAtomically(folder.Path("no/f"), "x").code(),
            StatusCode::kNotFound);
}

// A rename over it would replace the device of the whole machine by a file.
TEST(WriteFileTest, WritesToADeviceInsteadOfReplacingIt) {
  const TempFolder folder;
  ASSERT_EQ(::symlink("/dev/full", folder.Path("full").c_str()), 0);
  const Status status = WriteFileAtomically(folder.Path("full"), "x");
  EXPECT_EQ(status.code(), StatusCode::kIoError);
  EXPECT_THAT(std::string(status.message()), HasSubstr("No space left"));
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
}

TEST(WriteFileTest, WritesIntoAPipe) {
  const TempFolder folder;
  const std::string path = folder.Path("pipe");
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  std::string got;
  std::thread reader([&] { got = test::ReadWholeFile(path); });
  const Status status = WriteFileAtomically(path, "through");
  reader.join();
  EXPECT_TRUE(status.ok()) << status.message();
  EXPECT_EQ(got, "through");
  EXPECT_TRUE(std::filesystem::is_fifo(path));
}

TEST(WriteAllTest, ReportsAFullDevice) {
  const int full = ::open("/dev/full", O_WRONLY);
  ASSERT_GE(full, 0);
  const Status status = WriteAll(full, "x", "the output");
  ::close(full);
  EXPECT_EQ(status.code(), StatusCode::kIoError);
  EXPECT_EQ(status.message(), "the output: No space left on device");
}

}  // namespace
}  // namespace normalize
