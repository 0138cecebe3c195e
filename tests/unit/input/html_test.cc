#include "normalize/input/html.h"

#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

struct Case {
  const char* name;
  std::string html;
  const char* text;
};

class HtmlTest : public testing::TestWithParam<Case> {};

TEST_P(HtmlTest, GivesTheText) {
  const auto page = ExtractHtml(GetParam().html);
  ASSERT_TRUE(page.ok()) << page.status().message();
  EXPECT_EQ(page->text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Table, HtmlTest,
    testing::Values(
        Case{"Paragraphs", "<p>One.</p><p>Two.</p>", "One.\nTwo.\n"},
        Case{"Inline", "<p>Huang <b>Ren</b>xun's <a href=x>chip</a></p>",
             "Huang Renxun's chip\n"},
        Case{"Spaces", "<p> a\n  b </p>\n\n<p>\tc</p>", "a b\nc\n"},
        Case{"Break", "<p>a<br>b</p>", "a\nb\n"},
        Case{"Entities", "<p>&lt;Taiwan&gt; &amp; &#x9ec4;&nbsp;x</p>",
             "<Taiwan> & \u9ec4\u00a0x\n"},
        Case{"NoScript",
             "<html><head><title>T</title><style>p{}</style></head><body>"
             "<script>var a='<p>b</p>'</script><p>c</p></body></html>",
             "c\n"},
        Case{"Comment", "<p>a<!-- b -->c</p>", "ac\n"},
        Case{"Chinese", "<div>黄仁勋<span>说</span></div>", "黄仁勋说\n"},
        Case{"Unclosed", "<div><p>a<p>b", "a\nb\n"},
        Case{"Nul", std::string("<p>a\0b</p>", 10), "a\uFFFDb\n"},
        Case{"BrokenBytes",
             "<p>a\xFF"
             "b</p>",
             "a\uFFFDb\n"},
        Case{"List", "<ul><li>a<li>b</ul>", "a\nb\n"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(HtmlTest, ReadsTheMetadataOfThePage) {
  const auto page = ExtractHtml(
      "<html lang=\"de\"><head><title> A\n title </title>"
      "<meta property=\"article:published_time\" "
      "content=\"2025-11-04T08:00:00Z\">"
      "<meta property=\"og:site_name\" content=\"Ledger\">"
      "</head><body>x</body></html>");
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page->metadata.lang, "de");
  EXPECT_EQ(page->metadata.title, "A title");
  EXPECT_EQ(page->metadata.date, "2025-11-04");
  EXPECT_EQ(page->metadata.outlet, "Ledger");
}

TEST(HtmlTest, DeepNestingNeedsNoStack) {
  std::string html;
  for (int i = 0; i < 200000; ++i) html += "<div>";
  const auto page = ExtractHtml(html + "deep");
  EXPECT_TRUE(page.ok() || !page.status().message().empty());
}

TEST(HtmlTest, NothingIsNoPage) { EXPECT_FALSE(ExtractHtml("").ok()); }

TEST(HtmlTest, FindsTheDeclaredEncoding) {
  EXPECT_EQ(DeclaredEncoding("<meta charset=\"gb2312\">"), "gb2312");
  EXPECT_EQ(DeclaredEncoding("<META http-equiv=Content-Type "
                             "content=\"text/html; charset=Big5\">"),
            "Big5");
  EXPECT_EQ(DeclaredEncoding("<p>charset=x</p>"), "");
}

}  // namespace
}  // namespace normalize
