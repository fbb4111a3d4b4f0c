// Hanja read in Hangul.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/writing/chinese.h"
#include "analysis/writing/hanja.h"
#include "analysis/writing/pinyin.h"

namespace ireum::analysis::writing {
namespace {

struct Row {
  std::string_view hanja;
  std::string_view hangul;
  std::size_t rank;  // not behind this
};

TEST(Hanja, AreReadInHangul) {
  for (const Row& row : std::vector<Row>{{"李在鎔", "이재용", 1},
                                         {"李在鎔", "리재용", 4},
                                         {"三星電子", "삼성전자", 1},
                                         {"三星전자", "삼성전자", 1},
                                         {"金大中", "김대중", 1},
                                         {"金属", "금속", 2},
                                         {"車範根", "차범근", 1},
                                         {"柳時敏", "유시민", 1},
                                         {"柳賢振", "류현진", 2},
                                         {"羅卿瑗", "나경원", 1},
                                         {"羅美蘭", "라미란", 2},
                                         {"林", "임", 1},
                                         {"林", "림", 2},
                                         {"\uF9E1在鎔", "이재용", 1},  // a compatibility ideograph
                                         {"國會", "국회", 1},
                                         {"国会", "국회", 1},  // Japanese
                                         {"电子", "전자", 1},  // simplified
                                         {"孫正義", "손정의", 1},
                                         {"尹錫悅", "윤석열", 1},
                                         {"法律", "법률", 1},
                                         {"規律", "규율", 1},
                                         {"金龍福", "김용복", 1},
                                         {"李在龍", "이재룡", 2},
                                         {"南宮勳", "남궁훈", 1},
                                         {"LG電子", "lg전자", 1},
                                         {"女子", "여자", 1}}) {
    const auto candidates = hangul_of_hanja(row.hanja);
    const auto found = std::find_if(candidates.begin(), candidates.end(),
                                    [&row](const Candidate& candidate) { return candidate.text == row.hangul; });
    ASSERT_NE(found, candidates.end()) << row.hanja << ' ' << row.hangul;
    EXPECT_LE(static_cast<std::size_t>(found - candidates.begin()) + 1, row.rank) << row.hanja << ' ' << row.hangul;
    EXPECT_EQ(candidates.front().likelihood, 1);
  }
}

TEST(Hanja, AreNotReadWhereThereIsNothingToRead) {
  for (const std::string_view text : {"", "이재용", "abc", "\U00020000", "ナ", "\xE6\x9D"}) {
    EXPECT_TRUE(hangul_of_hanja(text).empty()) << text;
  }
}

TEST(Pinyin, IsOfHanjaAlone) {
  EXPECT_EQ(pinyin_of_hanja("王传福"), "wáng chuán fú");
  EXPECT_EQ(pinyin_of_hanja("王傳福"), "wáng chuán fú");
  for (const std::string_view text : {"", "왕", "王가", "王 毅", "wang", "\xE6\x9D", "ナ"}) {
    EXPECT_EQ(pinyin_of_hanja(text), "") << text;
  }
  std::string long_text;
  for (int i = 0; i < 17; ++i) long_text += "王";
  EXPECT_EQ(pinyin_of_hanja(long_text), "");
}

TEST(Chinese, NamesInTheirKoreanReadingAreWrittenByTheirSound) {
  const auto gives = [](std::string_view korean, std::string_view chinese) {
    const std::vector<std::string> names = chinese_of_korean(korean);
    return std::find(names.begin(), names.end(), chinese) != names.end();
  };
  EXPECT_TRUE(gives("왕전복", "왕촨푸"));
  EXPECT_TRUE(gives("증육군", "쩡위췬"));
  EXPECT_TRUE(gives("조락제", "자오러지"));
  EXPECT_TRUE(gives("주소천", "저우샤오촨"));
  EXPECT_FALSE(gives("왕전복", "왕쥔푸"));
  EXPECT_TRUE(chinese_of_korean("뷁전복").empty());
  EXPECT_TRUE(chinese_of_korean("왕전").empty());
  EXPECT_TRUE(chinese_of_korean("wjb").empty());
}

TEST(Hanja, OfAnyLengthAreAnsweredAtOnce) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string_view unit : {"樂", "李", "律", "가律", "不"}) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += unit;
    EXPECT_TRUE(hangul_of_hanja(text).empty());
    const auto some = hangul_of_hanja(text.substr(0, unit.size() * 32));
    EXPECT_LE(some.size(), 32U);
    EXPECT_FALSE(some.empty());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

}  // namespace
}  // namespace ireum::analysis::writing
