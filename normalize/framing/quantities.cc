#include "normalize/framing/quantities.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "normalize/framing/quantity_words.h"
#include "normalize/framing/simplified.h"
#include "normalize/text/fold.h"
#include "normalize/text/language.h"
#include "normalize/text/pattern.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// What is read before an amount to see what bounds it.
constexpr size_t kBefore = 32;

// Plain numbers under this count little: "two of them", "3".
constexpr double kMinPlainCount = 10;

constexpr double kFirstYear = 1800;
constexpr double kLastYear = 2100;

// How far apart two amounts may be and still be one: what rounding does, and
// what "about" allows.
constexpr double kRounding = 0.006;
constexpr double kAboutTolerance = 0.1;

constexpr double kVagueFactor = 100;

Pattern MustCompile(const std::string& pattern) {
  return std::move(Pattern::Compile(pattern)).value();
}

// The expressions of one language, compiled.
struct Patterns {
  explicit Patterns(const QuantityLanguage& language)
      : words(language),
        amount(MustCompile("(?i)" + language.amount)),
        fraction(MustCompile("(?i)" + language.fraction)),
        vague(MustCompile("(?i)" + language.vague)),
        before(MustCompile("(?i)\\b" + language.before)),
        before_han(MustCompile(language.before)),
        date_before(MustCompile("(?i)" + language.date_before)),
        date_after(MustCompile("(?i)" + language.date_after)) {}

  const QuantityLanguage& words;
  Pattern amount, fraction, vague, before, before_han, date_before, date_after;
};

const Patterns& PatternsFor(std::string_view lang) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<Patterns>> made;
  const std::lock_guard lock(mutex);
  auto& patterns = made[std::string(PrimaryLanguage(lang))];
  if (!patterns) {
    patterns = std::make_unique<Patterns>(QuantityLanguageFor(lang));
  }
  return *patterns;
}

bool IsWordChar(char32_t c) { return InfoOf(c).cls == CharClass::kWord; }

// Fills one list with what it finds in one text.
class Finder {
 public:
  Finder(std::string_view text, std::string_view lang,
         const std::vector<ByteSpan>& skip)
      : text_(text),
        lang_(lang),
        chinese_(lang.starts_with("zh")),
        skip_(skip),
        patterns_(PatternsFor(lang)) {}

  std::vector<Quantity> Find() {
    ForEach(patterns_.fraction, [this](const auto& m) { AddFraction(m); });
    ForEach(patterns_.amount, [this](const auto& m) { AddAmount(m); });
    ForEach(patterns_.vague, [this](const auto& m) { AddVague(m); });
    std::sort(found_.begin(), found_.end(),
              [](const Quantity& a, const Quantity& b) {
                return a.span.begin < b.span.begin;
              });
    return std::move(found_);
  }

 private:
  using Match = std::vector<ByteSpan>;

  template <typename Take>
  void ForEach(const Pattern& pattern, const Take& take) {
    size_t from = 0;
    while (const auto match = pattern.Find(text_, from)) {
      const size_t end = (*match)[0].end;
      take(*match);
      from = std::max(end, from + 1);
      if (from > text_.size()) break;
    }
  }

  std::string_view At(const ByteSpan& span) const { return span.In(text_); }

  bool IsTaken(ByteSpan span) const {
    const auto overlaps = [&](const ByteSpan& s) { return s.Overlaps(span); };
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Quantity& q) { return overlaps(q.span); }) ||
           std::any_of(skip_.begin(), skip_.end(), overlaps);
  }

  void Add(Quantity quantity) {
    if (IsTaken(quantity.span)) return;
    if (quantity.bound == Bound::kExact) {
      quantity.bound = BoundBefore(quantity.span.begin);
    }
    found_.push_back(std::move(quantity));
  }

  Bound BoundBefore(size_t begin) const {
    const size_t from = begin > kBefore ? begin - kBefore : 0;
    const auto& pattern = chinese_ ? patterns_.before_han : patterns_.before;
    const auto match = pattern.Find(text_.substr(from, begin - from));
    if (!match) return Bound::kExact;
    if (!(*match)[1].empty()) return Bound::kAbout;
    return (*match)[2].empty() ? Bound::kAtMost : Bound::kAtLeast;
  }

  void AddFraction(const Match& match) {
    const auto share = FractionOf(At(match[1]));
    if (!share) return;
    Quantity quantity;
    quantity.span = match[1];
    quantity.unit = "%";
    quantity.low = quantity.high = *share * 100;
    quantity.in_words =
        At(match[1]).find_first_of("0123456789") == std::string_view::npos;
    Add(std::move(quantity));
  }

  void AddVague(const Match& match) {
    Quantity quantity;
    quantity.span = match[0];
    while (At(quantity.span).starts_with(' ')) ++quantity.span.begin;
    quantity.unit = UnitOf(At(match[2]));
    quantity.low = MagnitudeOf(At(match[1]), lang_);
    quantity.high = quantity.low * kVagueFactor;
    quantity.vague = quantity.in_words = true;
    Add(std::move(quantity));
  }

  // Groups as QuantityLanguage::amount has them.
  void AddAmount(const Match& match) {
    const auto low = NumberOf(At(match[2]), patterns_.words.decimal_mark);
    if (!low || IsPartOfWord(match[0])) return;
    const auto high = NumberOf(At(match[4]), patterns_.words.decimal_mark);
    Quantity quantity;
    quantity.span = match[0];
    quantity.unit = UnitOf(At(match[1]));
    if (quantity.unit.empty()) quantity.unit = UnitOf(At(match[6]));
    const double last = MagnitudeOf(At(match[5]), lang_);
    const double first =
        match[3].empty() && high ? last : MagnitudeOf(At(match[3]), lang_);
    quantity.low = *low * first;
    quantity.high =
        high ? *high * (match[5].empty() ? first : last) : quantity.low;
    if (HasMore(At(match[0]))) quantity.bound = Bound::kAtLeast;
    quantity.in_words = !IsDigit(At(match[2])[0]);
    if (IsAmount(match, quantity)) Add(std::move(quantity));
  }

  // 30多万, 百余.
  bool HasMore(std::string_view written) const {
    return chinese_ && (written.find("多") != written.npos ||
                        written.find("余") != written.npos);
  }

  static bool IsDigit(char c) { return c >= '0' && c <= '9'; }

  // Digits that go on at either side: H20, 11:15, 2025.11.04, 3-nm, 24th.
  bool IsPartOfWord(ByteSpan span) const {
    if (chinese_) return IsInDigits(span);
    const CodePoint before = DecodeBefore(text_, span.begin);
    const bool glued = IsWordChar(before.value) &&
                       IsWordChar(DecodeAt(text_, span.begin).value);
    if (glued || IsInDigits(span)) return true;
    if (span.end >= text_.size()) return false;
    const CodePoint last = DecodeBefore(text_, span.end);
    return IsWordChar(last.value) &&
           IsWordChar(DecodeAt(text_, span.end).value);
  }

  bool IsInDigits(ByteSpan span) const {
    constexpr std::string_view kJoints = ".:,/-";
    const std::string_view before = text_.substr(0, span.begin);
    const std::string_view after = text_.substr(span.end);
    const size_t n = before.size();
    if (n > 0 && IsDigit(before[n - 1])) return true;
    if (n > 1 && kJoints.find(before[n - 1]) != kJoints.npos &&
        IsWordChar(static_cast<unsigned char>(before[n - 2]))) {
      return true;
    }
    return after.size() > 1 && kJoints.find(after[0]) != kJoints.npos &&
           IsDigit(after[1]);
  }

  bool IsAmount(const Match& match, const Quantity& quantity) const {
    if (quantity.high < quantity.low) return false;
    const bool plain = match[3].empty() && match[5].empty();
    if (chinese_ && quantity.unit == "year") {
      return !plain || IsSpanOfYears(match);
    }
    if (!quantity.unit.empty()) return !quantity.in_words || !IsSingleA(match);
    if (!plain) return !quantity.in_words || !IsSingleA(match);
    return !quantity.in_words && quantity.low >= kMinPlainCount &&
           !IsDate(match[0], quantity);
  }

  // "a year" counts nothing.
  bool IsSingleA(const Match& match) const {
    return match[3].empty() && (At(match[2]) == "a" || At(match[2]) == "A");
  }

  // 3年 lasts; 2025年 is a date.
  bool IsSpanOfYears(const Match& match) const { return match[2].size() <= 2; }

  bool IsDate(ByteSpan span, const Quantity& quantity) const {
    const std::string_view written = At(span);
    const bool year = quantity.low >= kFirstYear &&
                      quantity.high <= kLastYear && written.size() <= 9 &&
                      written.find(',') == written.npos;
    const size_t from = span.begin > kBefore ? span.begin - kBefore : 0;
    return year ||
           patterns_.date_before.Matches(
               text_.substr(from, span.begin - from)) ||
           patterns_.date_after.Matches(text_.substr(span.end, kBefore));
  }

  const std::string_view text_;
  const std::string_view lang_;
  const bool chinese_;
  const std::vector<ByteSpan>& skip_;
  const Patterns& patterns_;
  std::vector<Quantity> found_;
};

struct Range {
  double low, high;
};

Range Widened(const Quantity& q) {
  constexpr double kFar = 1e300;
  switch (q.bound) {
    case Bound::kAbout:
      return {q.low * (1 - kAboutTolerance), q.high * (1 + kAboutTolerance)};
    case Bound::kAtLeast:
      return {q.low, q.high * (1 + kAboutTolerance)};
    case Bound::kAtMost:
      return {q.low * (1 - kAboutTolerance), q.high};
    case Bound::kExact:
      break;
  }
  return {q.low * (1 - kRounding), std::min(kFar, q.high * (1 + kRounding))};
}

}  // namespace

std::string_view BoundName(Bound bound) {
  switch (bound) {
    case Bound::kAbout:
      return "about";
    case Bound::kAtLeast:
      return "at least";
    case Bound::kAtMost:
      return "at most";
    case Bound::kExact:
      break;
  }
  return "exactly";
}

std::vector<Quantity> FindQuantities(std::string_view text,
                                     std::string_view lang,
                                     const std::vector<ByteSpan>& skip) {
  if (!lang.starts_with("zh")) return Finder(text, lang, skip).Find();
  const std::string simplified = ToSimplified(text);
  return Finder(simplified, lang, skip).Find();
}

bool Agree(const Quantity& a, const Quantity& b) {
  const Range x = Widened(a), y = Widened(b);
  return x.low <= y.high && y.low <= x.high;
}

bool DifferByMagnitude(const Quantity& a, const Quantity& b) {
  if (a.low <= 0 || b.low <= 0) return false;
  const double powers = std::log10(a.low / b.low);
  const double nearest = std::round(powers);
  return nearest != 0 && std::abs(powers - nearest) < 1e-6;
}

}  // namespace normalize
