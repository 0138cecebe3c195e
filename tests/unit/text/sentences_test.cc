#include "normalize/text/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

// A span is marked by brackets in the text: 对[华为]的制裁.
HanFit FitOf(std::string_view marked) {
  std::string text;
  ByteSpan span;
  for (const char c : marked) {
    if (c == '[') {
      span.begin = text.size();
    } else if (c == ']') {
      span.end = text.size();
    } else {
      text += c;
    }
  }
  return FitOfHanSpan(text, span);
}

TEST(HanFitTest, NamesFit) {
  for (const std::string_view marked : {"对[华为]",
                                        "美国对[华为]的制裁",
                                        "[华为]",
                                        "在[华为]工作",
                                        "[华为]发布新手机",
                                        "以[华为]为首",
                                        "制裁[华为]公司",
                                        "禁用[华为]设备",
                                        "访问[华为]总部",
                                        "[英伟达]",
                                        "[英伟达]股价上涨",
                                        "[英伟达]成为市值最高的公司",
                                        "[英伟达]创办人",
                                        "与[英伟达]合作",
                                        "[印度]总理莫迪",
                                        "[中国]人",
                                        "[美国]国会议员",
                                        "[高市早苗]首相",
                                        "日本首相[高市]表示",
                                        "国务院总理[李强]调研",
                                        "国务院总理[李强]强调",
                                        "[李在明]表示",
                                        "[李在明]明确表示",
                                        "[黄仁勋]表示",
                                        "[黃仁勳]訪問台灣",
                                        "[台积电]董事长",
                                        "[魏哲家]家族",
                                        "[赖清德]说",
                                        "[安世半导体]",
                                        "[特朗普]总统",
                                        "总统[特朗普]宣布",
                                        "[尹锡悦]被捕",
                                        "[王毅]会见",
                                        "[北京]大学生",
                                        "[普京]与特朗普通话",
                                        "[中国]大陆军事演习",
                                        "[金与正]谈话",
                                        "[卢特尼克]说",
                                        "[马英九]访问大陆",
                                        "[习近平]会见",
                                        "同[习近平]通话",
                                        "[白宫]发言人",
                                        "[台湾]地区领导人",
                                        "[台灣]總統",
                                        "摧毁[无人机]组装车间"}) {
    EXPECT_EQ(FitOf(marked), HanFit::kFits) << marked;
  }
}

TEST(HanFitTest, CutsThroughWordsStraddle) {
  for (const std::string_view marked :
       {"最[高市]值",         "创下历史最[高市]值",
        "提[高市]场份额",     "提[高市]民收入",
        "振兴中[华为]己任",   "访[华为]期三天",
        "以[华为]例",         "今[日本]田宣布",
        "今[日本]公司",       "中[美国]防部长会晤",
        "发展[中国]家",       "南京[市长]江大桥",
        "中国大[陆军]事演习", "最[高法]律",
        "结[合作]用",         "[李强]调",
        "[王毅]力",           "中[国会]议",
        "联[合国]际组织",     "领[导人]民",
        "近[日报]道",         "历[史文]化",
        "印度尼[西亚]总统",   "更加美[好未来]",
        "重[大理]论",         "应对[高通]胀",
        "加[强生]态保护",     "弘[扬中]华文化",
        "实事[求是]",         "国际石[油管]道",
        "任[何一]方",         "隆[重庆]祝",
        "世界[上海]运",       "最[大同]心圆",
        "沿[海地]区",         "小[康生]活",
        "最[新报]告",         "[联合国]家发展改革委",
        "中[马建]交",         "扩[张军]力"}) {
    EXPECT_EQ(FitOf(marked), HanFit::kStraddles) << marked;
  }
}

TEST(HanFitTest, OtherCharactersAreBorders) {
  for (const std::string_view marked :
       {"，[华为]。", "a[华为]b", "“[高市]”值", "[乔·拜登]说", "\xFF[华为]\xFF",
        "[]", "中[]国", "「[高市]さん」"}) {
    EXPECT_EQ(FitOf(marked), HanFit::kFits) << marked;
  }
}

std::vector<std::string> SentencesOf(std::string_view text,
                                     std::string_view lang) {
  std::vector<std::string> out;
  size_t end = 0;
  for (const ByteSpan& span : Sentences(text, lang)) {
    EXPECT_EQ(span.begin, end);
    EXPECT_LT(span.begin, span.end);
    end = span.end;
    out.emplace_back(span.In(text));
  }
  EXPECT_EQ(end, text.size());
  return out;
}

TEST(SentencesTest, EndsWhereSentencesEnd) {
  // '|' marks the borders.
  const struct {
    std::string_view lang;
    std::string_view marked;
  } kCases[] = {
      {"en", ""},
      {"en", "One. |Two! |Three? |Four"},
      {"en", "U.S. Commerce Secretary Howard Lutnick spoke. |He left."},
      {"en", "He moved to the U.S. |The company followed."},
      {"en", "Mr. Trump met Dr. Wei. |They spoke."},
      {"en", "Chairman C. C. Wei said so. |Morris Chang agreed."},
      {"en", "J. D. Vance and H.R. McMaster met. |It rained."},
      {"en",
       "Nvidia Corp. Chief Executive Jensen Huang left Apple Inc. |"
       "He smiled."},
      {"en", "It opens at 9 a.m. Monday. |Come."},
      {"en", "On Nov. 4 he spoke. |On Dec. 5 he did not."},
      {"en", "It costs 3.5 million. |Really."},
      {"en", "\"We won.\" |He laughed."},
      {"en", "The chancellor met the visiting\npresident. |They talked."},
      {"en", "HEADLINE\n|\n|The text. |More."},
      {"en",
       "The report was given to the Secretary of Commerce in the "
       "U.S.\nCongress. |More."},
      {"de", "Am 3. November kam er. |Dann ging er."},
      {"de", "Dr. Merz sprach. |Prof. Weber nicht."},
      {"zh-Hans", "黄仁勋访问台湾。|他说：“很好！”|然后离开。"},
      {"ja", "首相が述べた。|会見は終わった。"},
      {"ru", "В. В. Путин приехал. |Он уехал."},
      {"und", "a. |B\xFF. |C"},
  };
  for (const auto& c : kCases) {
    std::string text;
    std::vector<std::string> expected;
    std::string part;
    for (const char byte : std::string(c.marked) + "|") {
      if (byte != '|') {
        part += byte;
        continue;
      }
      if (!part.empty()) expected.push_back(part);
      text += part;
      part.clear();
    }
    EXPECT_EQ(SentencesOf(text, c.lang), expected) << text;
  }
}

}  // namespace
}  // namespace normalize
