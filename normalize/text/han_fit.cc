// FitOfHanSpan: whether a name found in Han text cuts through other words.
//
// ICU's dictionary alone cannot tell, since it knows few names: it reads
// 对华|为 in 对华为. So two readings of the clause are compared: ICU's own, and
// the one in which the span is a word and ICU cuts what is left of it and
// right of it. In each, the single characters that are no words by themselves
// (orphans) are counted, from the last border that both share before the span
// to the first after it:
//   振兴|中华|为|己任   0 orphans      振兴|中|[华为]|己任   1: 中
//   对|华|为|的         1: 华          对|[华为]|的          0
//   英伟|达成|协议      0              [英伟达]|成|协议      1: 成
// The span fits when its edges are borders of ICU's reading too, or when its
// reading has fewer orphans; with equal numbers, only when there are none and
// no more than one edge falls inside a word.

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "normalize/text/han.h"
#include "normalize/text/sentences.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kWindow = 16;  // code points on each side

// Characters that are words by themselves next to a name, in Simplified.
constexpr std::u32string_view kFree =
    U"的地得了着过在和与及跟同对向被把让令使将给由从自于以为因据按经是有无称说"
    U"指问请访赴抵离到去来回驻援抗反挺助涉买卖胜败含超该此这那本各某前后新老"
    U"男女等也都又就才再还已曾正不未没能会可要想若如但而且或则却即并只仅连除"
    U"替叫派靠近距我你他她它们人市省州县区军方队版产籍系式股币元语文案社号级"
    U"型获遭内外上下间时日月年一二两三四五六七八九十百千万亿称谈论看见吁促批"
    U"赞斥骂告诉求需应须当被受用做作办开设建造出入进返归居住位处之其所者每次"
    U"第约仍更最很太极非常比像似至起停止完成达破创增减升降涨跌";

// Words of the news that ICU's dictionary lacks and cuts into characters.
constexpr std::u32string_view kNewsWords[] = {
    U"调研", U"市值", U"加征", U"芯片", U"访美", U"访台", U"访日", U"赴美",
    U"赴华", U"赴台", U"赴日", U"对华", U"对美", U"对台", U"对日", U"涉华",
    U"涉台", U"涉港", U"涉美", U"驻美", U"援乌", U"援台", U"军售", U"军演",
    U"到访", U"疫情", U"确诊", U"解封", U"涨停", U"大涨", U"营收", U"财报",
    U"净利", U"退市", U"产能", U"通胀", U"加息", U"降息", U"升息", U"美债",
    U"美股", U"港股", U"台股", U"日股", U"欧股", U"沪指", U"深指", U"纳指",
    U"道指", U"算力", U"黑客", U"防长", U"财长", U"众院", U"胜选", U"败选",
    U"航母", U"检方", U"世卫", U"印太", U"日方", U"韩方", U"台方", U"俄方",
    U"欧方", U"英方", U"德方", U"法方", U"印方", U"中企", U"美企", U"台企",
    U"中澳", U"中法", U"美中", U"美日", U"美韩", U"美俄", U"美欧", U"美台",
    U"日美", U"韩美", U"日韩", U"俄乌", U"以巴", U"贺电", U"会面", U"重启",
    U"涨破", U"站上", U"开盘", U"早盘", U"午盘", U"市占", U"高管", U"高端",
    U"高开", U"创高", U"走高", U"军工", U"军机", U"国务", U"华商", U"为例",
    U"为由", U"组装", U"达标", U"得主", U"来台", U"来美", U"在线", U"获批",
    U"现身"};

bool IsNewsWord(std::u32string_view word) {
  return std::find(std::begin(kNewsWords), std::end(kNewsWords), word) !=
         std::end(kNewsWords);
}

// A clause of Han characters around the span, folded.
struct Clause {
  std::u32string text;
  size_t begin = 0;  // of the span, in code points
  size_t end = 0;
};

std::u32string HanBefore(std::string_view text, size_t pos) {
  std::u32string out;
  while (pos > 0 && out.size() < kWindow) {
    const CodePoint c = DecodeBefore(text, pos);
    if (c.value == kInvalid || !IsHan(c.value)) break;
    out.push_back(FoldHan(c.value));
    pos -= c.length;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

std::u32string HanAfter(std::string_view text, size_t pos) {
  std::u32string out;
  while (pos < text.size() && out.size() < kWindow) {
    const CodePoint c = DecodeAt(text, pos);
    if (c.value == kInvalid || !IsHan(c.value)) break;
    out.push_back(FoldHan(c.value));
    pos += c.length;
  }
  return out;
}

Clause ClauseAround(std::string_view text, ByteSpan span) {
  Clause clause{HanBefore(text, span.begin), 0, 0};
  clause.begin = clause.text.size();
  for (const char32_t c : ToUtf32(span.In(text))) {
    clause.text.push_back(FoldHan(c));
  }
  clause.end = clause.text.size();
  clause.text += HanAfter(text, span.end);
  return clause;
}

// Null when ICU's data has no word breaker. One a thread: iterators keep
// state.
icu::BreakIterator* WordBreaker() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaker = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale::getChinese(),
                                               error));
    return U_SUCCESS(error) ? std::move(made) : nullptr;
  }();
  return breaker.get();
}

// Where the words of a text end, in code points.
using Ends = std::vector<size_t>;

Ends IcuWords(std::u32string_view text) {
  Ends ends;
  icu::BreakIterator* breaker = WordBreaker();
  if (breaker == nullptr || text.empty()) return ends;
  const icu::UnicodeString units = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(text.data()),
      static_cast<int32_t>(text.size()));
  breaker->setText(units);
  int32_t last = breaker->first();
  size_t at = 0;
  for (int32_t next = breaker->next(); next != icu::BreakIterator::DONE;
       next = breaker->next()) {
    at += static_cast<size_t>(units.countChar32(last, next - last));
    ends.push_back(at);
    last = next;
  }
  return ends;
}

// ICU's words, with the words that it lacks joined from their characters.
Ends WordsOf(std::u32string_view text) {
  const Ends words = IcuWords(text);
  Ends joined;
  size_t begin = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size() && words[i + 1] - begin == 2 &&
        IsNewsWord(text.substr(begin, 2))) {
      ++i;
    }
    joined.push_back(words[i]);
    begin = words[i];
  }
  return joined;
}

// The reading in which the span is one word.
Ends WordsWithSpan(const Clause& clause) {
  const std::u32string_view text = clause.text;
  Ends ends = WordsOf(text.substr(0, clause.begin));
  ends.push_back(clause.end);
  for (const size_t end : WordsOf(text.substr(clause.end))) {
    ends.push_back(clause.end + end);
  }
  return ends;
}

bool HasBorder(const Ends& ends, size_t at) {
  return at == 0 || std::binary_search(ends.begin(), ends.end(), at);
}

// The part of the clause in which two readings differ around the span.
struct Region {
  size_t begin;
  size_t end;
};

Region Difference(const Clause& clause, const Ends& a, const Ends& b) {
  const auto shared = [&](size_t at) {
    return HasBorder(a, at) && HasBorder(b, at);
  };
  Region region{clause.begin, clause.end};
  while (!shared(region.begin)) --region.begin;
  while (region.end < clause.text.size() && !shared(region.end)) ++region.end;
  return region;
}

bool IsOrphan(const Clause& clause, size_t begin, size_t end) {
  return end - begin == 1 && kFree.find(clause.text[begin]) == kFree.npos;
}

size_t CountOrphans(const Clause& clause, const Ends& ends, Region region) {
  size_t orphans = 0;
  size_t begin = 0;
  for (const size_t end : ends) {
    if (begin >= region.begin && end <= region.end) {
      orphans += IsOrphan(clause, begin, end);
    }
    begin = end;
  }
  return orphans;
}

}  // namespace

HanFit FitOfHanSpan(std::string_view text, ByteSpan span) {
  if (span.empty()) return HanFit::kFits;
  const Clause clause = ClauseAround(text, span);
  if (clause.end - clause.begin == clause.text.size()) return HanFit::kFits;
  const Ends natural = WordsOf(clause.text);
  const bool left = HasBorder(natural, clause.begin);
  const bool right = HasBorder(natural, clause.end);
  if (left && right) return HanFit::kFits;
  const Ends forced = WordsWithSpan(clause);
  const Region region = Difference(clause, natural, forced);
  const size_t before = CountOrphans(clause, natural, region);
  const size_t after = CountOrphans(clause, forced, region);
  if (after != before) {
    return after < before ? HanFit::kFits : HanFit::kStraddles;
  }
  return after == 0 && (left || right) ? HanFit::kFits : HanFit::kStraddles;
}

}  // namespace normalize
