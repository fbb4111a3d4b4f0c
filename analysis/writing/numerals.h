#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis::writing {

// What UTF-8 `text`, normalised, is with one of the numbers that it may read out in Hangul written in digits: 육삼빌딩
// is 63빌딩, 이십일세기 21세기, 오일팔재단 518재단 and 5·18재단 (days are parted so). Sino-Korean numbers below 10,000,
// by their values or digit by digit; not where less than two syllables are no part of it. At most 32, most of which are
// nothing: 이 and 사 are in every other word.
std::vector<std::string> digits_of_numerals(std::string_view text);

}  // namespace ireum::analysis::writing
