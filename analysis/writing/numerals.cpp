#include "analysis/writing/numerals.h"

#include <cstddef>
#include <optional>

#include "analysis/hangul.h"

namespace ireum::analysis::writing {

namespace {

constexpr std::size_t most_digits = 4;
constexpr std::size_t most_texts = 32;
constexpr std::u32string_view digits = U"영일이삼사오육칠팔구";
constexpr std::u32string_view other_zero = U"공";
constexpr std::u32string_view powers = U"십백천";  // of ten, from the first on

std::optional<unsigned> digit_of(char32_t c) {
  if (other_zero.find(c) != std::u32string_view::npos) {
    return 0;
  }
  const std::size_t at = digits.find(c);
  return at == std::u32string_view::npos ? std::nullopt : std::optional<unsigned>(static_cast<unsigned>(at));
}

bool is_numeral(char32_t c) {
  return digit_of(c).has_value() || powers.find(c) != std::u32string_view::npos;
}

// Each numeral as a digit: 오일팔 is 518. Empty where one is a power of ten.
std::string one_by_one(std::u32string_view numerals) {
  std::string out;
  for (const char32_t c : numerals) {
    const std::optional<unsigned> digit = digit_of(c);
    if (!digit) {
      return {};
    }
    out += static_cast<char>('0' + *digit);
  }
  return out;
}

// The number that they are the name of: 이십일 is 21. Empty where they are none.
std::string value_of(std::u32string_view numerals) {
  unsigned value = 0;
  unsigned digit = 0;  // what comes before a power; 0: nothing
  std::size_t last_power = powers.size();
  for (const char32_t c : numerals) {
    const std::size_t power = powers.find(c);
    if (power == std::u32string_view::npos) {
      if (digit != 0 || digit_of(c) == 0U) {
        return {};
      }
      digit = digit_of(c).value_or(0);
      continue;
    }
    if (power >= last_power) {
      return {};
    }
    unsigned worth = digit == 0 ? 1 : digit;
    for (std::size_t i = 0; i <= power; ++i) {
      worth *= 10;
    }
    value += worth;
    last_power = power;
    digit = 0;
  }
  return std::to_string(value + digit);
}

}  // namespace

std::vector<std::string> digits_of_numerals(std::string_view text) {
  std::vector<std::string> texts;
  for (std::size_t begin = 0, length = 0; begin < text.size(); begin += length) {
    std::u32string numerals;
    std::size_t end = begin;
    while (end < text.size() && is_numeral(decode(text, end, length))) {
      numerals.push_back(decode(text, end, length));
      end += length;
    }
    if (numerals.empty()) {
      continue;
    }
    length = end - begin;
    if (length + syllable_bytes(2) > text.size() || numerals.size() > 2 * most_digits) {
      continue;  // 이사오, 구사대
    }
    const auto add = [&](std::string_view number) {
      if (texts.size() < most_texts) {
        texts.push_back(std::string(text.substr(0, begin)).append(number).append(text.substr(end)));
      }
    };
    const std::string each = one_by_one(numerals);
    if (const std::string value = value_of(numerals); !value.empty() && value != each) {
      add(value);
    }
    if (each.empty() || each.size() > most_digits) {
      continue;
    }
    add(each);
    for (std::size_t at = 1; at < each.size(); ++at) {
      add(each.substr(0, at).append("·").append(each.substr(at)));
    }
  }
  return texts;
}

}  // namespace ireum::analysis::writing
