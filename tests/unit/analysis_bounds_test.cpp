// Articles that are long or odd -> an end in time.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "analysis/normalize.h"
#include "analysis/sequence.h"
#include "tests/unit/growth.h"
#include "tests/unit/repeated.h"

namespace ireum::analysis {
namespace {

using tests::repeated;

// Analyses in bounded time; the bound is loose enough for a sanitizer on a busy machine.
std::size_t mentions_in_time(std::string_view body) {
  const auto begin = std::chrono::steady_clock::now();
  Analysis analysis;
  analyze({"누리빛", body, "홍길동 기자"}, analysis);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
  for (const Mention& mention : analysis.mentions()) {
    EXPECT_LE(mention.begin, mention.end);
    if (mention.field != Field::title) {
      EXPECT_LE(mention.end, body.size());
    }
  }
  return analysis.mentions().size();
}

TEST(Articles, IsDoneInTimeWithTenThousandLines) {
  EXPECT_GT(mentions_in_time(repeated("홍길동 다온빛 회장은 누리빛도 만났다. 홍 회장은 웃었다.\n", 10000)), 10000U);
}

TEST(Articles, IsDoneInTimeWithoutASpace) {
  mentions_in_time(repeated("누리빛다온빛가람빛", 20000));
  mentions_in_time(repeated("누리·", 50000));
  mentions_in_time(repeated("a&", 100000));
  mentions_in_time(repeated("(", 100000));
  mentions_in_time(repeated("\u200B", 100000));
  mentions_in_time(repeated("\u0301", 100000));
}

TEST(Articles, IsDoneInTimeWithAListOfFiveThousandNames) {
  std::string body;
  const std::vector<std::string_view> surnames = {"김", "이", "박", "최", "정", "강", "조", "윤", "장", "임"};
  const std::vector<std::string_view> first = {"민", "지", "서", "현", "영", "수", "재", "은", "동", "하"};
  const std::vector<std::string_view> second = {
      "수", "준", "호", "영", "희", "진", "우", "연", "경", "아", "규", "식", "철", "원", "석", "훈", "민",
      "미", "정", "현", "환", "빈", "혁", "성", "섭", "욱", "택", "학", "기", "범", "근", "주", "나", "림",
      "별", "솔", "윤", "은", "재", "지", "찬", "태", "표", "한", "해", "헌", "형", "홍", "효", "휘"};
  for (const std::string_view surname : surnames) {
    for (const std::string_view a : first) {
      for (const std::string_view b : second) {
        body.append(surname).append(a).append(b).append(", ");
      }
    }
  }
  EXPECT_GE(mentions_in_time(body), 5000U);
  Analysis analysis;
  analyze({"", body, ""}, analysis);
  for (const Mention& mention : analysis.mentions()) {
    EXPECT_TRUE(mention.in_list) << mention.form;
  }
}

TEST(Articles, IsDoneInTimeWithThousandsOfTitledPersons) {
  std::string body;
  for (int i = 0; i < 2000; ++i) {
    body += "홍길동 회장과 김민수 사장이 이영희 대표를 만났다. 홍 회장은 김 사장과 이 대표를 두고 웃었다.\n";
  }
  mentions_in_time(body);
}

TEST(Sequences, AreFoundInTime) {
  const auto begin = std::chrono::steady_clock::now();
  const std::string text = repeated("누리 ", 50000);
  EXPECT_EQ(find_sequences(text, {"누리", "누리"}).size(), 49999U);
  EXPECT_TRUE(find_sequences(text, std::vector<std::string>(200, "다온")).empty());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(Growth, CombiningMarksAreReadInTheTimeOfTheirNumber) {
  const auto marks = [](std::size_t n) { return "a" + repeated("\u0301\u0316", n); };
  EXPECT_LT(tests::growth(5000, [&](std::size_t n) { normalize(marks(n)); }), tests::most_growth);
  // What any language writes is put in order as a whole.
  EXPECT_EQ(normalize(marks(15)), normalize("a" + repeated("\u0316", 15) + repeated("\u0301", 15)));
}

// Persons of one surname and kind of title, each of another name.
std::string presidents(std::size_t count) {
  const auto syllable = [](std::size_t number) {
    const auto point = static_cast<unsigned>(0xAC00 + number % 11172);
    return std::string{static_cast<char>(0xE0 | point >> 12), static_cast<char>(0x80 | (point >> 6 & 0x3F)),
                       static_cast<char>(0x80 | (point & 0x3F))};
  };
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += "김" + syllable(i * 7) + syllable(i / 11172 + i * 13) + " 회장은 갔다. 김 회장은 왔다. ";
  }
  return text;
}

TEST(Growth, PersonsWithTitlesAreReadInTheTimeOfTheirNumber) {
  EXPECT_LT(tests::growth(5000,
                          [](std::size_t n) {
                            Analysis analysis;
                            analyze({"", presidents(n), ""}, analysis);
                          }),
            tests::most_growth);
}

}  // namespace
}  // namespace ireum::analysis
