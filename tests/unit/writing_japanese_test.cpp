// Other ways to write Japanese names, and foreign ones with tense consonants or without.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "analysis/writing/japanese.h"
#include "analysis/writing/tension.h"

namespace ireum::analysis::writing {
namespace {

using Names = std::vector<std::string>;

TEST(Japanese, IsWrittenByTheRulesAndByHabit) {
  EXPECT_EQ(other_japanese("모리카와"), Names{});  // 모 has no other consonant, 카 inside a word is by the rules
  EXPECT_EQ(other_japanese("카나자와"), Names{"가나자와"});
  EXPECT_EQ(other_japanese("가나자와"), Names{"카나자와"});
  EXPECT_EQ(other_japanese("츠카하라"), Names{"쓰카하라"});
  EXPECT_EQ(other_japanese("테츠야"), (Names{"데쓰야", "데츠야", "테쓰야"}));
  EXPECT_EQ(other_japanese("치카게"), Names{"지카게"});
  EXPECT_EQ(other_japanese("쵸지로"), (Names{"조지로", "초지로"}));
}

TEST(Japanese, LongVowelsTenseConsonantsAndNasalsAreStraightened) {
  EXPECT_EQ(other_japanese("오오타니"), Names{"오타니"});
  EXPECT_EQ(other_japanese("쇼우헤이"), Names{"쇼헤이"});
  EXPECT_EQ(other_japanese("하루히꼬"), Names{"하루히코"});
  EXPECT_EQ(other_japanese("심바시"), Names{"신바시"});
}

TEST(Japanese, OtherWordsHaveNoKana) {
  for (const std::string_view word :
       {"", "가", "삼성전자", "기시dㅏ", "카를로스", "카나자와카나자와카", "다리미질", "두나"}) {
    EXPECT_EQ(other_japanese(word), Names{}) << word;
  }
}

TEST(Tension, GoesFromAllConsonantsOrComesToSome) {
  EXPECT_EQ(other_tension("까르띠에"), Names{"카르티에"});
  EXPECT_EQ(other_tension("카르티에"), (Names{"까르티에", "카르띠에", "까르띠에"}));
  EXPECT_EQ(other_tension("네이버"), Names{});
  EXPECT_EQ(other_tension("카타파차카"), Names{});  // thirty-one are too many
  EXPECT_EQ(other_tension(""), Names{});
}

}  // namespace
}  // namespace ireum::analysis::writing
