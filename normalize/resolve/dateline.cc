#include "normalize/resolve/dateline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

#include "normalize/base/date.h"
#include "normalize/span.h"
#include "normalize/text/pattern.h"

namespace normalize {
namespace {

constexpr size_t kHeadBytes = 600;
constexpr size_t kTailLines = 2;
constexpr size_t kLongestLine = 4096;  // in the tail; a longer one is prose

// What stands before a date on its line is no longer than this.
constexpr size_t kLongestLead = 90;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

// A month's names in the languages that write it as a word; a name ends before
// a letter or a period, "Nov" also stands for "Nov." and "November".
constexpr std::array<std::string_view, 12> kMonths = {
    "jan(?:uary|uar|vier)?|jänner|ene(?:ro)?|янв(?:аря)?",
    "feb(?:ruary|ruar|rero)?|févr?(?:ier)?|февр?(?:аля)?",
    "mar(?:ch|zo|s)?|märz|mär|mrz|мар(?:та)?",
    "apr(?:il)?|avr(?:il)?|abr(?:il)?|апр(?:еля)?",
    "may|mai|mayo|мая",
    "june?|juni|juin|junio|июня?",
    "july?|juli|juil(?:let)?|julio|июля?",
    "aug(?:ust)?|août|ago(?:sto)?|авг(?:уста)?",
    "sept?(?:ember|embre)?|sep(?:tiembre)?|сент?(?:ября)?",
    "oct(?:ober|obre|ubre)?|okt(?:ober)?|окт(?:ября)?",
    "nov(?:ember|embre|iembre)?|нояб?(?:ря)?",
    "dec(?:ember)?|dez(?:ember)?|déc(?:embre)?|dic(?:iembre)?|дек(?:абря)?"};

Pattern Compiled(const std::string& pattern) {
  // The patterns are constants, a test compiles them all.
  return std::move(Pattern::Compile(pattern)).value();
}

// ------------------------------------------------------------ dates

enum class Order { kYearMonthDay, kMonthDayYear, kDayMonthYear, kSlashed };

struct DateForm {
  Order order;
  Pattern pattern;  // three groups, in that order
};

const std::vector<DateForm>& DateForms() {
  static const auto* const forms = [] {
    std::string months;
    for (const std::string_view names : kMonths) {
      if (!months.empty()) months += '|';
      months += names;
    }
    const std::string month = "(" + months + R"()\b?\.?)";
    auto* const list = new std::vector<DateForm>;
    const auto add = [list](Order order, const std::string& pattern) {
      list->push_back({order, Compiled("(?i)" + pattern)});
    };
    add(Order::kYearMonthDay,
        R"((\d{4})\s*[-./年년]\s*(\d{1,2})\s*[-./月월]\s*(\d{1,2}))"
        R"((?:\s*[日일])?)");
    add(Order::kMonthDayYear,
        month + R"(\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))");
    add(Order::kDayMonthYear,
        R"((\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?)" + month +
            R"(,?\s+(?:del?\s+)?(\d{4}))");
    add(Order::kDayMonthYear, R"((\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))");
    add(Order::kSlashed, R"((\d{1,2})/(\d{1,2})/(\d{4}))");
    return list;
  }();
  return *forms;
}

int MonthNumber(std::string_view name) {
  static const auto* const patterns = [] {
    auto* const list = new std::vector<Pattern>;
    for (const std::string_view names : kMonths) {
      list->push_back(Compiled("(?i)^(?:" + std::string(names) + ")\\.?$"));
    }
    return list;
  }();
  for (size_t i = 0; i < patterns->size(); ++i) {
    if ((*patterns)[i].Matches(name)) return static_cast<int>(i) + 1;
  }
  return 0;
}

int Number(std::string_view text) {
  return std::atoi(std::string(text).c_str());
}

int Month(std::string_view text) {
  const bool digits = text.find_first_not_of("0123456789") == text.npos;
  return digits ? Number(text) : MonthNumber(text);
}

// Empty when there is no such day.
std::string IsoDate(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return {};
  std::string iso = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  return ParseDate(iso) ? iso : std::string();
}

// 04/11/2025: the day comes first but in English, where it may be either.
std::string SlashedDate(int first, int second, int year,
                        std::string_view lang) {
  const bool english = lang.empty() || lang.starts_with("en");
  const bool open = first <= 12 && second <= 12 && first != second;
  if (english && open) return {};
  return first > 12 || !english ? IsoDate(year, second, first)
                                : IsoDate(year, first, second);
}

std::string ReadDate(const std::vector<ByteSpan>& match, Order order,
                     std::string_view line, std::string_view lang) {
  const auto group = [&](size_t i) { return match[i].In(line); };
  switch (order) {
    case Order::kYearMonthDay:
      return IsoDate(Number(group(1)), Number(group(2)), Number(group(3)));
    case Order::kMonthDayYear:
      return IsoDate(Number(group(3)), Month(group(1)), Number(group(2)));
    case Order::kDayMonthYear:
      return IsoDate(Number(group(3)), Month(group(2)), Number(group(1)));
    case Order::kSlashed:
      return SlashedDate(Number(group(1)), Number(group(2)), Number(group(3)),
                         lang);
  }
  return {};
}

// ------------------------------------------------------- their surroundings

constexpr char kWeekday[] =
    R"((?:(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
    R"(|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
    R"(|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    R"(|lunes|martes|miércoles|jueves|viernes|sábado|domingo)[.,]*\s+)?)";

constexpr char kLabel[] =
    R"((?:Published|Posted|Updated|Last updated|Date|Dated|Issued|Release date)"
    R"(|发布时间|发布于|发布日期|发布|發布時間|發布日期|發佈時間|發布|發佈|时间|時間|日期)"
    R"(|更新时间|更新時間|更新|公開日|公開|配信|掲載|更新日時|投稿日)"
    R"(|입력|기사입력|등록|송고|게재|수정|최종수정|발행일)"
    R"(|Veröffentlicht|Stand|Aktualisiert|Datum|Publié|Mis à jour|Date)"
    R"(|Publicado|Actualizado|Fecha|Опубликовано|Обновлено|Дата))";

// What may stand before a date that is the article's own.
const std::vector<Pattern>& Leads() {
  static const auto* const leads = [] {
    const std::string weekday = kWeekday;
    auto* const list = new std::vector<Pattern>;
    const auto add = [list](const std::string& pattern) {
      list->push_back(Compiled(pattern));
    };
    // Nothing.
    add(R"(^[\s\pP\pS\x{FEFF}]*)" + weekday + "$");
    // "(Reuters) - ".
    add(R"(^\s*[(（][^)）]{2,40}[)）]\s*[–—-]+\s*)" + weekday + "$");
    // "Published: ", "Updated on Tuesday, ", "입력 ".
    add(R"((?:^|[\s\pP\pS]))" + std::string(kLabel) +
        R"(\s*(?:on|at|am|le|el|den)?\s*[:：]?\s*)" + weekday + "$");
    // "Jane Doe | ".
    add(R"([|｜·•]\s*)" + weekday + "$");
    // "By Jane Doe, ".
    add(R"(^\s*(?:By|Von|Par|Por)\s[^.:;]{2,60}[,\s–—-]\s*)" + weekday + "$");
    // "BEIJING, ", "Berlin, den ", "WASHINGTON (Reuters) - ", "МОСКВА. ".
    add(R"(^[\s\pP]*(?:\p{Lu}[\pL.'’]*(?:[\s,.:–—-]|[(（][^)）]{2,40}[)）])+)+)"
        R"((?:le\s+|den\s+|el\s+)?)" +
        weekday + "$");
    return list;
  }();
  return *leads;
}

// What may follow it: the line's end, a time of day, a bar, a bracket, a dash,
// a source. Anything else makes a sentence of it.
const Pattern& Follow() {
  static const auto* const follow = new Pattern(Compiled(
      R"(^(?:\.|\s*г(?:ода|\.)?)?)"
      R"(\s*(?:星期[一二三四五六日天]|周[一二三四五六日]|[(（][\pL]{1,3}[)）])?)"
      R"(\s*(?:$|[|｜·•/()（）\[\]【】［］–—]|-)"
      R"(|,?\s*(?:T|at\s|um\s|à\s|a las\s|в\s|오전|오후|午前|午後|上午|下午)?)"
      R"(\s*\d{1,2}\s*[:.h時时시点])"
      R"(|,?\s*(?:来源|來源|作者|文|记者|記者|责编|編輯|Updated|Source|By\s))"
      R"(|[电電讯訊]|专电|專電|\s*ロイター|\s*共同|\s*時事|\s*AFP)"
      R"(|\p{Lu}{4}))"));
  return *follow;
}

// "新华社北京2025年11月4日电": a dispatch says so behind the date.
const Pattern& DispatchMark() {
  static const auto* const mark = new Pattern(Compiled(
      R"(^\s*(?:[电電讯訊]|专电|專電|[】］\]]|ロイター|共同|時事|AFP))"));
  return *mark;
}

bool IsDigitAt(std::string_view line, size_t pos) {
  return pos < line.size() && line[pos] >= '0' && line[pos] <= '9';
}

bool IsOwnDate(std::string_view line, const ByteSpan& date) {
  if (date.begin > kLongestLead) return false;
  if (date.begin > 0 && IsDigitAt(line, date.begin - 1)) return false;
  if (IsDigitAt(line, date.end)) return false;
  const std::string_view before = line.substr(0, date.begin);
  const std::string_view after = line.substr(date.end);
  if (DispatchMark().Matches(after)) return true;
  return Follow().Matches(after) &&
         std::any_of(Leads().begin(), Leads().end(),
                     [&](const Pattern& lead) { return lead.Matches(before); });
}

// The first date of the line that is the article's own.
std::optional<std::string> DateOfLine(std::string_view line,
                                      std::string_view lang) {
  std::optional<std::string> best;
  size_t best_begin = line.size();
  for (const DateForm& form : DateForms()) {
    for (size_t from = 0; from < line.size();) {
      const auto match = form.pattern.Find(line, from);
      if (!match) break;
      const ByteSpan whole = (*match)[0];
      from = whole.end;
      if (whole.begin >= best_begin || !IsOwnDate(line, whole)) continue;
      std::string date = ReadDate(*match, form.order, line, lang);
      if (date.empty()) continue;
      best = std::move(date);
      best_begin = whole.begin;
    }
  }
  return best;
}

// The last lines that hold anything, the last one first.
std::vector<std::string_view> LastLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (lines.size() < kTailLines) {
    const size_t end = text.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos) break;
    text = text.substr(0, end + 1);
    const size_t newline = text.rfind('\n');
    const size_t begin = newline == text.npos ? 0 : newline + 1;
    lines.push_back(text.substr(begin));
    text = text.substr(0, begin);
  }
  return lines;
}

}  // namespace

std::optional<std::string> FindDateline(std::string_view text,
                                        std::string_view lang) {
  std::string_view head = text.substr(0, kHeadBytes);
  while (!head.empty()) {
    const size_t end = std::min(head.find('\n'), head.size());
    if (auto date = DateOfLine(head.substr(0, end), lang)) return date;
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  for (const std::string_view line : LastLines(text)) {
    if (line.size() > kLongestLine) continue;
    if (auto date = DateOfLine(line, lang)) return date;
  }
  return {};
}

}  // namespace normalize
