// The words that amounts are written with.
#ifndef NORMALIZE_FRAMING_QUANTITY_WORDS_H_
#define NORMALIZE_FRAMING_QUANTITY_WORDS_H_

#include <optional>
#include <string>
#include <string_view>

namespace normalize {

// How one language writes amounts. Regular expressions of RE2, to be matched
// with case ignored.
struct QuantityLanguage {
  // Groups: 1 currency before, 2 number, 3 magnitude, 4 second number, 5 its
  // magnitude, 6 unit after.
  std::string amount;
  // Groups: 1 the fraction in words.
  std::string fraction;
  // Groups: 1 the plural of a magnitude, 2 unit.
  std::string vague;
  // What directly precedes an amount and bounds it, to be matched at the end
  // of the text before; groups 1 about, 2 at least, 3 at most.
  std::string before;
  // Names of months and the like right before a number that is a date.
  std::string date_before, date_after;
  char decimal_mark = '.';
};
const QuantityLanguage& QuantityLanguageFor(std::string_view lang);

// "billion" -> 1e9; 1 for no magnitude. German "Billionen" is 1e12.
double MagnitudeOf(std::string_view word, std::string_view lang);

// "US$", "dollars", "美元" -> "USD"; empty for none.
std::string UnitOf(std::string_view written);

// "half" -> 0.5, "两成" -> 0.2.
std::optional<double> FractionOf(std::string_view words);

// "1,250.5" or "twelve" or 三千五百; nothing for what is no number.
std::optional<double> NumberOf(std::string_view written, char decimal_mark);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_QUANTITY_WORDS_H_
