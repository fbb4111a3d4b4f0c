// Names of Latin letters, numbers and signs, both ways.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/writing/letters.h"
#include "analysis/writing/numerals.h"

namespace ireum::analysis::writing {
namespace {

std::size_t rank_of(std::string_view text, const std::vector<Candidate>& candidates) {
  const auto found = std::find_if(candidates.begin(), candidates.end(),
                                  [text](const Candidate& candidate) { return candidate.text == text; });
  return found == candidates.end() ? 0 : static_cast<std::size_t>(found - candidates.begin()) + 1;
}

struct Row {
  std::string_view typed;
  std::string_view meant;
  std::size_t rank;  // not behind this
};

TEST(LetterNames, AreReadAsLetters) {
  for (const Row& row : std::vector<Row>{{"에스케이하이닉스", "sk하이닉스", 3},
                                         {"에스케이 하이닉스", "sk 하이닉스", 3},
                                         {"와이지", "yg", 1},
                                         {"케이티앤지", "kt&g", 1},
                                         {"쓰리엠", "3m", 1},
                                         {"엘지이노텍", "lg이노텍", 2},
                                         {"엘지유플러스", "lgu+", 3},
                                         {"엘지전자", "lg전자", 1},
                                         {"케이비금융", "kb금융", 1},
                                         {"지에스이십오", "gs25", 3},
                                         {"에이치디현대", "hd현대", 2},
                                         {"에취디현대", "hd현대", 2},
                                         {"씨제이이엔엠", "cjenm", 1},
                                         {"제이와이피엔터테인먼트", "jyp엔터테인먼트", 4},
                                         {"비더블유", "bw", 1},
                                         {"에쓰오일", "s오일", 2},
                                         {"오픈에이아이", "오픈ai", 2},
                                         {"챗지피티", "챗gpt", 2},
                                         {"이마트", "e마트", 2},
                                         {"LG유플러스", "lgu+", 2},
                                         {"\u110B\u116A\u110B\u1175\u110C\u1175", "yg", 1}}) {
    const auto candidates = latin_of_letter_names(row.typed);
    const std::size_t rank = rank_of(row.meant, candidates);
    EXPECT_TRUE(rank >= 1 && rank <= row.rank) << row.typed << " has it at " << rank << " of " << candidates.size();
    EXPECT_LE(candidates.size(), 16U);
  }
}

TEST(LetterNames, SayHowFarTheyAreToBeBelieved) {
  EXPECT_GE(latin_of_letter_names("에스케이텔레콤").front().likelihood, 0.5);
  for (const std::string_view weak : {"이마트", "이지", "유지", "오비", "비디오"}) {
    for (const Candidate& candidate : latin_of_letter_names(weak)) {
      EXPECT_LT(candidate.likelihood, 0.5) << weak << ' ' << candidate.text;
    }
  }
  // A short number or a sign is none without a letter beside it.
  for (const std::string_view none : {"일산", "앤", "앤디", "원주", "삼성", "플러스", "", "abc", "李"}) {
    for (const Candidate& candidate : latin_of_letter_names(none)) {
      EXPECT_EQ(candidate.text.find_first_of("0123456789&+"), std::string::npos) << none << ' ' << candidate.text;
    }
  }
  EXPECT_TRUE(latin_of_letter_names("삼성전자").empty());
  EXPECT_TRUE(latin_of_letter_names("앤").empty());
}

TEST(Letters, AreReadOut) {
  for (const Row& row : std::vector<Row>{{"SK", "에스케이", 1},
                                         {"SK하이닉스", "에스케이하이닉스", 1},
                                         {"KT&G", "케이티앤지", 1},
                                         {"3M", "쓰리엠", 1},
                                         {"YG", "와이지", 1},
                                         {"ＨＤ현대", "에이치디현대", 1},
                                         {"HD현대", "에취디현대", 16},
                                         {"LGU+", "엘지유플러스", 1},
                                         {"LG U+", "엘지 유플러스", 1},
                                         {"S-Oil", "에스오아이엘", 1},
                                         {"GS25", "지에스이십오", 1},
                                         {"이마트24", "이마트이십사", 1},
                                         {"W", "더블류", 3},
                                         {"오픈AI", "오픈에이아이", 1}}) {
    const auto candidates = hangul_of_latin_letters(row.typed);
    const std::size_t rank = rank_of(row.meant, candidates);
    EXPECT_TRUE(rank >= 1 && rank <= row.rank) << row.typed << " has it at " << rank << " of " << candidates.size();
    EXPECT_LE(candidates.size(), 16U);
  }
  EXPECT_GE(hangul_of_latin_letters("SK").front().likelihood, 0.5);
  EXPECT_LT(hangul_of_latin_letters("krafton").front().likelihood, 0.5);
  EXPECT_TRUE(hangul_of_latin_letters("electronics").empty());
  EXPECT_TRUE(hangul_of_latin_letters("삼성").empty());
  EXPECT_TRUE(hangul_of_latin_letters("").empty());
}

TEST(LetterNames, OfAnyLengthAreAnsweredAtOnce) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string_view unit : {"에스", "이", "일", "앤", "a", "1", "&", "李", "\xFF", " 에이치"}) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += unit;
    EXPECT_TRUE(latin_of_letter_names(text).empty());
    EXPECT_TRUE(hangul_of_latin_letters(text).empty());
    // The longest that is read.
    std::string some;
    while (some.size() + unit.size() <= 64) some += unit;
    EXPECT_LE(latin_of_letter_names(some).size(), 16U);
    EXPECT_LE(hangul_of_latin_letters(some).size(), 16U);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(Numerals, AreReadByValueAndDigitByDigit) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(digits_of_numerals("이십일세기"), Texts{"21세기"});
  EXPECT_EQ(digits_of_numerals("백이십명"), Texts{});  // a single syllable beside a number is no name
  EXPECT_EQ(digits_of_numerals("육삼빌딩"), (Texts{"63빌딩", "6·3빌딩"}));
  EXPECT_EQ(digits_of_numerals("오일팔재단"), (Texts{"518재단", "5·18재단", "51·8재단"}));
  EXPECT_EQ(digits_of_numerals("제삼연륙교"), Texts{"제3연륙교"});
  EXPECT_EQ(digits_of_numerals("일공일번지"), (Texts{"101번지", "1·01번지", "10·1번지"}));
  EXPECT_EQ(digits_of_numerals("십백가람"), Texts{});
  EXPECT_EQ(digits_of_numerals("이사오"), Texts{});
  EXPECT_EQ(digits_of_numerals("가람"), Texts{});
  EXPECT_EQ(digits_of_numerals(""), Texts{});
}

}  // namespace
}  // namespace ireum::analysis::writing
