// English names of organisations, and what bodies are called.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/writing/body.h"
#include "analysis/writing/organisation.h"

namespace ireum::analysis::writing {
namespace {

struct Row {
  std::string_view latin;
  std::string_view hangul;
};

// The place of `hangul` among the candidates, from 1; 0: none.
std::size_t rank_of(const std::vector<Candidate>& candidates, std::string_view hangul) {
  const auto found = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& candidate) { return candidate.text == hangul; });
  return found == candidates.end() ? 0 : static_cast<std::size_t>(found - candidates.begin()) + 1;
}

std::string shown(const std::vector<Candidate>& candidates) {
  std::string text;
  for (const Candidate& candidate : candidates) {
    text += candidate.text + " " + std::to_string(candidate.likelihood) + ", ";
  }
  return text;
}

TEST(Organisation, NamesAreMadeOfTheirWords) {
  for (const Row& row : std::vector<Row>{{"Samsung Electronics", "삼성전자"},
                                         {"Samsung Electronics Co., Ltd.", "삼성전자"},
                                         {"Lotte Engineering & Construction", "롯데건설"},
                                         {"Lotte E&C", "롯데건설"},
                                         {"Doosan Heavy Industries", "두산중공업"},
                                         {"The Kyunghyang Shinmun", "경향신문"},
                                         {"Kookmin Bank", "국민은행"},
                                         {"Korea Racing Authority", "한국마사회"},
                                         {"Seoul National University", "서울대학교"},
                                         {"Seoul National University", "서울대"},
                                         {"Ministry of Foreign Affairs", "외교부"},
                                         {"Ministry of Health and Welfare", "보건복지부"},
                                         {"Bank of Korea", "한국은행"},
                                         {"LG Display Korea", "한국lg디스플레이"},
                                         {"SK Telecom", "sk텔레콤"},
                                         {"Supreme Court", "대법원"},
                                         // Nobody bears these.
                                         {"Sangjin Electronics", "상진전자"},
                                         {"Hanbit Heavy Industries", "한빛중공업"},
                                         {"Kumgang Fire & Marine Insurance", "금강화재"},
                                         {"Daerim Securities", "대림증권"},
                                         {"Hanbitbank", "한빛은행"},
                                         {"Myungjin University", "명진대학교"},
                                         {"Institute of Hanbit", "한빛연구원"}}) {
    const auto candidates = hangul_of_organisation(row.latin);
    const std::size_t rank = rank_of(candidates, row.hangul);
    EXPECT_GE(rank, 1U) << row.latin << ": " << shown(candidates);
    EXPECT_LE(rank, 16U) << row.latin;
  }
}

TEST(Organisation, BestFirstBoundedAndDifferent) {
  for (const std::string_view latin :
       {"Korea Advanced Institute of Science and Technology", "Hyundai Motor Group", "Mirae Asset Life Insurance",
        "Kwang Dong Pharmaceutical", "Los Angeles Dodgers", "Chong Kun Dang Pharmaceutical Co Ltd"}) {
    const auto candidates = hangul_of_organisation(latin);
    EXPECT_FALSE(candidates.empty()) << latin;
    EXPECT_LE(candidates.size(), 32U);
    EXPECT_TRUE(std::is_sorted(candidates.begin(), candidates.end(),
                               [](const Candidate& a, const Candidate& b) { return a.likelihood > b.likelihood; }));
    for (const Candidate& candidate : candidates) {
      EXPECT_EQ(rank_of(candidates, candidate.text), static_cast<std::size_t>(&candidate - candidates.data()) + 1);
      EXPECT_GE(candidate.likelihood, 0);
      EXPECT_LE(candidate.likelihood, 1);
    }
  }
}

TEST(Organisation, KindAloneIsNoName) {
  EXPECT_EQ(rank_of(hangul_of_organisation("Korea Bank"), "은행"), 0U);
  EXPECT_EQ(rank_of(hangul_of_organisation("Korea Corporation"), "한국"), 0U);
  EXPECT_TRUE(hangul_of_organisation("Bank").empty());
  EXPECT_TRUE(hangul_of_organisation("Seoul").empty());
  EXPECT_TRUE(hangul_of_organisation("the").empty());
}

TEST(Organisation, LeftOutRowIsPassedOver) {
  EXPECT_EQ(rank_of(hangul_of_organisation("Korea Racing Authority", "한국마사회"), "한국마사회"), 0U);
  EXPECT_GE(rank_of(hangul_of_organisation("European Union", "유럽연합"), "유럽연합"), 1U);
  EXPECT_EQ(rank_of(hangul_of_organisation("AhnLab Inc", "안랩"), "안랩"), 0U);
}

TEST(Organisation, NothingSaysAnOrganisation) {
  for (const std::string_view latin : {"Moses Malone", "Lee Jae-yong", "of", "of of of", "&", "and", "", " ", "&&&&"}) {
    EXPECT_TRUE(hangul_of_organisation(latin).empty()) << latin << shown(hangul_of_organisation(latin));
  }
}

TEST(Organisation, BadInput) {
  EXPECT_TRUE(hangul_of_organisation(std::string(5000, 'a') + " bank").empty());
  EXPECT_TRUE(hangul_of_organisation("삼성 Electronics").empty());
  EXPECT_TRUE(hangul_of_organisation("東京 Bank").empty());
  EXPECT_TRUE(hangul_of_organisation("\xff\xfe Bank").empty());
  EXPECT_TRUE(hangul_of_organisation("a b c d e f g h i j k l bank").empty());
  hangul_of_organisation("bank of of of bank for");
  hangul_of_organisation("of bank");
  hangul_of_organisation("Ministry of");
  hangul_of_organisation("Nestlé Øresund Bank 21");
  hangul_of_organisation("and and and bank");
  hangul_of_organisation(std::string(94, 'x') + " bank");
}

TEST(Organisation, IsQuick) {
  const auto start = std::chrono::steady_clock::now();
  constexpr int times = 20;
  for (int i = 0; i < times; ++i) {
    hangul_of_organisation("Kwangdong Gyeongseong Samyang Pharmaceutical Research Institute of Korea");
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  // Far above what it takes, for slow machines and sanitizers.
  EXPECT_LT(took.count() / times, 50);
}

TEST(Body, EndsLikeOneBehindTwoSyllables) {
  for (const char* name : {"의사협회", "가람경찰서", "건강심사평가원", "누리노동조합"}) {
    EXPECT_TRUE(ends_like_body(name)) << name;
  }
  for (const char* name : {"협회", "이협회", "가람전자", "정상회의", ""}) {
    EXPECT_FALSE(ends_like_body(name)) << name;
  }
  EXPECT_TRUE(may_be_short_of_body("심사평가원"));
  EXPECT_FALSE(may_be_short_of_body("용산경찰서"));
}

}  // namespace
}  // namespace ireum::analysis::writing
