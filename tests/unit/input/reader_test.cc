#include "normalize/input/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/temp_folder.h"

namespace normalize {
namespace {

using test::TempFolder;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<InputItem> ReadAll(const std::vector<std::string>& arguments,
                               const InputOptions& options = {}) {
  InputReader reader(arguments, options);
  std::vector<InputItem> items;
  while (auto item = reader.Next()) items.push_back(std::move(*item));
  return items;
}

std::string Message(const InputItem& item) {
  return std::string(item.status.message());
}

TEST(ReaderTest, AFolderGivesItsTextsInOrder) {
  const TempFolder folder;
  folder.Write("b.txt", "b");
  folder.Write("a/z.md", "z");
  folder.Write("a.html", "<p>h</p>");
  folder.Write("c.jsonl", "{\"text\":\"c\"}\n");
  folder.Write("a/notes.json", "{}");
  folder.Write(".hidden/d.txt", "d");
  folder.Write(".e.txt", "e");
  std::vector<std::string> texts, names;
  for (const Source& source :
       FindSources({folder.path()}, InputFormat::kByName)) {
    names.push_back(source.relative);
  }
  for (const InputItem& item : ReadAll({folder.path()})) {
    texts.push_back(item.document.text);
  }
  EXPECT_THAT(names, ElementsAre("a.html", "a/z.md", "b.txt", "c.jsonl"));
  EXPECT_THAT(texts, ElementsAre("h\n", "z", "b", "c"));
}

TEST(ReaderTest, AFormatChoosesTheFilesOfAFolder) {
  const TempFolder folder;
  folder.Write("a.txt", "");
  folder.Write("b.jsonl", "");
  const auto sources = FindSources({folder.path()}, InputFormat::kJsonLines);
  ASSERT_EQ(sources.size(), 1u);
  EXPECT_EQ(sources[0].relative, "b.jsonl");
}

// Opening it would wait for somebody who writes.
TEST(ReaderTest, APipeInAFolderIsPassedOver) {
  const TempFolder folder;
  folder.Write("a.txt", "");
  ASSERT_EQ(::mkfifo(folder.Path("b.txt").c_str(), 0600), 0);
  const auto sources = FindSources({folder.path()}, InputFormat::kByName);
  ASSERT_EQ(sources.size(), 1u);
  EXPECT_EQ(sources[0].relative, "a.txt");
}

TEST(ReaderTest, AFailingInputDoesNotStopTheOthers) {
  const TempFolder folder;
  std::filesystem::create_directory(folder.Path("empty"));
  const std::string good = folder.Write("good.txt", "x");
  const auto items =
      ReadAll({folder.Path("none.txt"), folder.Path("empty"), good});
  ASSERT_EQ(items.size(), 3u);
  EXPECT_THAT(Message(items[0]), HasSubstr("none.txt: No such file"));
  EXPECT_THAT(Message(items[1]), HasSubstr("empty: a folder without"));
  EXPECT_TRUE(items[2].status.ok());
  EXPECT_EQ(items[2].document.id, good);
}

TEST(ReaderTest, OptionsComeBeforeFrontMatterBeforeSidecar) {
  const TempFolder folder;
  const std::string path =
      folder.Write("a.txt", "---\noutlet: Front\nlang: de\n---\nText\n");
  folder.Write("a.json",
               "{\"outlet\":\"Side\",\"language\":\"fr\","
               "\"date\":\"2025-11\",\"title\":\"T\",\"url\":null}");
  InputOptions options;
  options.overrides.lang = "en";
  const auto items = ReadAll({path}, options);
  ASSERT_EQ(items.size(), 1u);
  const Document& document = items[0].document;
  EXPECT_EQ(document.lang, "en");
  EXPECT_EQ(document.outlet, "Front");
  EXPECT_EQ(document.date, "2025-11");
  EXPECT_EQ(document.title, "T");
  EXPECT_EQ(document.text.substr(document.body_begin), "Text\n");
}

TEST(ReaderTest, ABrokenSidecarIsAnErrorWithItsName) {
  const TempFolder folder;
  const std::string path = folder.Write("a.txt", "x");
  folder.Write("a.json", "{\"date\":");
  const auto items = ReadAll({path});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_THAT(Message(items[0]), HasSubstr("a.json: broken JSON at byte"));
}

TEST(ReaderTest, BrokenLinesAreNamedAndTheRestIsRead) {
  const TempFolder folder;
  const std::string path =
      folder.Write("a.jsonl",
                   "\xEF\xBB\xBF{\"text\":\"1\",\"id\":\"x\"}\r\n"
                   "{\"text\":}\n"
                   "\n"
                   "{\"title\":\"no text\"}\n"
                   "[]\n"
                   "{\"text\":\"6\"}");
  const auto items = ReadAll({path});
  ASSERT_EQ(items.size(), 5u);
  EXPECT_EQ(items[0].document.id, "x");
  EXPECT_THAT(Message(items[1]), HasSubstr("a.jsonl:2: broken JSON"));
  EXPECT_EQ(items[1].json, "{\"text\":}");
  EXPECT_THAT(Message(items[2]), HasSubstr("a.jsonl:4: has no string"));
  EXPECT_THAT(Message(items[3]), HasSubstr("a.jsonl:5: is no JSON object"));
  EXPECT_EQ(items[4].document.text, "6");
  EXPECT_EQ(items[4].document.id, path + ":6");
}

TEST(ReaderTest, InvalidUtf8IsKeptAndListed) {
  const TempFolder folder;
  const std::string text = "黄仁勋 spoke, then \xFF, and more é.\n";
  const auto items = ReadAll({folder.Write("a.txt", text)});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].document.text, text);
  EXPECT_THAT(items[0].document.invalid, ElementsAre(text.find('\xFF')));
}

TEST(ReaderTest, AnUnknownEncodingIsAnError) {
  const TempFolder folder;
  InputOptions options;
  options.encoding = "EBCDIC-9000";
  const auto items = ReadAll(
      {folder.Write("a.txt", "x"), folder.Write("b.jsonl", "{}\n")}, options);
  ASSERT_EQ(items.size(), 2u);
  EXPECT_THAT(Message(items[0]), HasSubstr("a.txt: "));
  EXPECT_THAT(Message(items[1]), HasSubstr("b.jsonl:1: "));
}

TEST(ReaderTest, APageMayDeclareItsEncoding) {
  const TempFolder folder;
  const auto items = ReadAll(
      {folder.Write("a.html", "<meta charset=gb2312><p>\xD6\xD0\xB9\xFA</p>")});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].document.text, "中国\n");
  EXPECT_NE(items[0].document.encoding, "UTF-8");
}

TEST(LineReaderTest, CutsLinesWhateverTheirLength) {
  const TempFolder folder;
  const std::string longest(3 << 20, 'x');
  const std::string path = folder.Write("a", "one\n\n" + longest + "\r\nlast");
  auto reader = LineReader::Open(path);
  ASSERT_TRUE(reader.ok());
  std::vector<std::string> lines;
  for (std::string line; *(*reader)->Next(&line);) lines.push_back(line);
  EXPECT_THAT(lines, ElementsAre("one", "", longest, "last"));
}

}  // namespace
}  // namespace normalize
