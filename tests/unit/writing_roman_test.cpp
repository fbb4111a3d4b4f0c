// Romanised Korean, by every system and habit.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/writing/roman.h"

namespace ireum::analysis::writing {
namespace {

struct Row {
  std::string_view latin;
  std::string_view hangul;
  std::size_t rank;  // not behind this
};

TEST(Roman, NamesOfPeopleAreReadBack) {
  for (const Row& row : std::vector<Row>{
           {"Lee Jae-yong", "이재용", 1},  {"LEE JAEYONG", "이재용", 1},   {"Lee Jae Yong", "이재용", 1},
           {"Jae-yong Lee", "이재용", 1},  {"Jae Yong Lee", "이재용", 1},  {"Jaeyong Lee", "이재용", 1},
           {"Lee, Jae-yong", "이재용", 1}, {"leejaeyong", "이재용", 1},    {"Yi Jaeyong", "이재용", 1},
           {"Rhee Jae-yong", "이재용", 1}, {"Yi Chaeyong", "이재용", 2},   {"Ｌｅｅ　Ｊａｅ‐ｙｏｎｇ", "이재용", 1},
           {"Chung Euisun", "정의선", 2},  {"Jeong Uiseon", "정의선", 1},  {"Chŏng Ŭisŏn", "정의선", 2},
           {"Kim Tae Heum", "김태흠", 1},  {"Gim Taeheum", "김태흠", 1},   {"Ch'oe Kyu-ha", "최규하", 1},
           {"Choe Gyuha", "최규하", 1},    {"Kim Yŏng-sam", "김영삼", 1},  {"Kim Young-sam", "김영삼", 1},
           {"Roh Moo-hyun", "노무현", 1},  {"Noh Muhyeon", "노무현", 1},   {"Park Chung-hee", "박정희", 2},
           {"Pak Chŏnghŭi", "박정희", 1},  {"Hwang Woo-suk", "황우석", 2}, {"Whang Woosuk", "황우석", 2},
           {"Ryu Hyun-jin", "류현진", 2},  {"Yoo Hyunjin", "유현진", 1},   {"Lim Soo-jung", "임수정", 1},
           {"Rim Sujong", "임수정", 4},    {"Ahn Cheol-soo", "안철수", 1}, {"An Chulsoo", "안철수", 1},
           {"Oh Se-hoon", "오세훈", 1},    {"O Sehun", "오세훈", 1},       {"Woo Sang-ho", "우상호", 1},
           {"U Sangho", "우상호", 1},      {"Moon Jae In", "문재인", 1},   {"Namgung Hoon", "남궁훈", 1},
           {"Cho Kuk", "조국", 1},         {"Yuna Kim", "김연아", 3}}) {
    const auto candidates = hangul_of_roman(row.latin);
    const auto found = std::find_if(candidates.begin(), candidates.end(),
                                    [&row](const Candidate& candidate) { return candidate.text == row.hangul; });
    ASSERT_NE(found, candidates.end()) << row.latin;
    EXPECT_LE(static_cast<std::size_t>(found - candidates.begin()) + 1, row.rank) << row.latin;
    EXPECT_GT(roman_likeness(row.latin, row.hangul), 0.1) << row.latin;
  }
}

TEST(Roman, WordsAreReadBack) {
  for (const Row& row : std::vector<Row>{{"Samsung Jeonja", "삼성전자", 1},
                                         {"samsungjeonja", "삼성전자", 1},
                                         {"Hyundai Jadongcha", "현대자동차", 1},
                                         {"Pyeongyang", "평양", 3},
                                         {"P'yŏngyang", "평양", 3},
                                         {"Daehan Hanggong", "대한항공", 2},
                                         // Spelled as it sounds.
                                         {"Silla", "신라", 10},
                                         {"Jongno", "종로", 8},
                                         {"Dongnip", "독립", 8},
                                         {"Gungmin", "국민", 4},
                                         {"Baengnyeong", "백령", 5}}) {
    const auto candidates = hangul_of_roman(row.latin);
    const auto found = std::find_if(candidates.begin(), candidates.end(),
                                    [&row](const Candidate& candidate) { return candidate.text == row.hangul; });
    ASSERT_NE(found, candidates.end()) << row.latin;
    EXPECT_LE(static_cast<std::size_t>(found - candidates.begin()) + 1, row.rank) << row.latin;
  }
}

TEST(Roman, LikenessIsOfTheSpelling) {
  EXPECT_DOUBLE_EQ(roman_likeness("Lee Jae-yong", "이재용"), 1);
  EXPECT_DOUBLE_EQ(roman_likeness("Jae-yong Lee", "이재용"), 1);
  EXPECT_DOUBLE_EQ(roman_likeness("Kim Tae Heum", "김태흠"), 1);
  // The usual spelling before a rarer one, that before none.
  EXPECT_GT(roman_likeness("Lee Jaeyong", "이재용"), roman_likeness("Yi Chaeyong", "이재용"));
  EXPECT_GT(roman_likeness("Lee Jaeyong", "이재용"), roman_likeness("Lee Jaeyong", "이재영"));
  EXPECT_GT(roman_likeness("Park Chung-hee", "박정희"), 0.2);
  for (const Row& row : std::vector<Row>{{"Lee Jae-yong", "이재명", 0},
                                         {"Lee Jae-yong", "김재용", 0},
                                         {"Lee Jae-yong", "이재", 0},
                                         {"Lee Jae-yong", "이재용회장", 0},
                                         {"Jae Lee-yong", "이재용", 0},
                                         {"L eejaeyong", "이재용", 0},
                                         // ng is ㄱ before a nasal only, n is ㄹ behind a coda only.
                                         {"Lee Jae-yong", "이재욕", 0},
                                         {"Kim Jeno", "김제로", 0},
                                         {"Altman", "이재용", 0},
                                         {"", "이재용", 0},
                                         {"Lee", "", 0},
                                         {"Lee Jae-yong", "lee", 0},
                                         {"Lee Jae-yong", "李在鎔", 0}}) {
    EXPECT_EQ(roman_likeness(row.latin, row.hangul), 0) << row.latin << ' ' << row.hangul;
  }
}

TEST(Roman, NothingComesOfWhatIsNoRomanisation) {
  for (const std::string_view text : {"", " ", "-", "이재용", "Lee 이재용", "lee1", "Schwarzenegger", "NVIDIA 4090",
                                      "krx", "a b c d e", "Lee\xFFJae", "Лee"}) {
    EXPECT_TRUE(hangul_of_roman(text).empty()) << text;
  }
}

TEST(Roman, OfAnyLengthIsAnsweredAtOnce) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string_view unit : {"lee ", "a", "yeon", "o", "ng", "-", "'", " ", "hyeoung", "ŏ", "eu"}) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += unit;
    EXPECT_TRUE(hangul_of_roman(text).empty());
    EXPECT_EQ(roman_likeness(text, "이재용"), 0);
    EXPECT_EQ(roman_likeness("Lee", text), 0);
    std::string some;
    while (some.size() + unit.size() <= 32) some += unit;
    EXPECT_LE(hangul_of_roman(some).size(), 200U);
    EXPECT_LE(hangul_of_roman(some, 5).size(), 5U);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

}  // namespace
}  // namespace ireum::analysis::writing
