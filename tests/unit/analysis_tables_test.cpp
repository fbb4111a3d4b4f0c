#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "analysis/text_numbers.h"
#include "analysis/word_lists.h"

namespace ireum::analysis {
namespace {

TEST(TextNumbers, NumbersInTheOrderOfComing) {
  TextNumbers numbers;
  EXPECT_EQ(numbers.find("가람"), TextNumbers::none);
  numbers.reset(3);
  EXPECT_EQ(numbers.add("가람"), 0U);
  EXPECT_EQ(numbers.add(""), 1U);
  EXPECT_EQ(numbers.add("가람"), 0U);
  EXPECT_EQ(numbers.add("누리"), 2U);
  EXPECT_EQ(numbers.size(), 3U);
  EXPECT_EQ(numbers.find("누리"), 2U);
  EXPECT_EQ(numbers.find("다온"), TextNumbers::none);
  numbers.reset(1);
  EXPECT_EQ(numbers.size(), 0U);
  EXPECT_EQ(numbers.find("가람"), TextNumbers::none);
}

TEST(TextNumbers, HoldsAsManyAsWereSaid) {
  std::vector<std::string> texts;
  for (int i = 0; i < 5000; ++i) {
    texts.push_back(std::to_string(i));
  }
  TextNumbers numbers;
  numbers.reset(texts.size());
  for (const std::string& text : texts) {
    numbers.add(text);
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ASSERT_EQ(numbers.find(texts[i]), i);
    ASSERT_EQ(numbers.add(texts[i]), i);
  }
  EXPECT_EQ(numbers.find("5000"), TextNumbers::none);
}

TEST(WordLists, FindsSyllablesAndLongerWords) {
  for (const char* text : {"김", "은", "씨", "회장", "주식회사", "前"}) {
    const Word* word = find_word(text);
    ASSERT_NE(word, nullptr) << text;
    EXPECT_EQ(word->text, text);
  }
  // A syllable that is no word, a jamo, three letters, a half character and nothing.
  for (const char* text : {"뷁", "ㄱ", "abc", "\xF0\xA0\x80", ""}) {
    EXPECT_EQ(find_word(text), nullptr) << text;
  }
}

TEST(WordLists, DoubtfulParticlesSayWhyAndHowOften) {
  EXPECT_FALSE(doubtful_particles().empty());
  for (const std::uint16_t number : doubtful_particles()) {
    const Word* particle = word_of(number);
    EXPECT_TRUE(particle->is(role_particle)) << particle->text;
    EXPECT_NE(particle->doubt, 0) << particle->text;
    EXPECT_GT(particle->particle_rate, 0) << particle->text;
  }
  EXPECT_TRUE(find_word("도")->doubts(doubt_always));
  EXPECT_TRUE(find_word("은")->doubts(doubt_person));
  EXPECT_FALSE(find_word("에서")->doubts(doubt_always | doubt_person));
}

TEST(WordLists, NamesOfPlacesAndGivenNamesAreNoWords) {
  for (const char* place : {"여수시", "양평군", "남동구", "경기도"}) {
    EXPECT_TRUE(is_place(place)) << place;
  }
  EXPECT_FALSE(is_place("여수"));
  EXPECT_FALSE(is_place(""));
  EXPECT_TRUE(is_given_name("다솜"));
  EXPECT_FALSE(is_given_name("여수"));
}

TEST(WordLists, CompoundEndsSayWhatStandsBehind) {
  EXPECT_EQ(behind_at_end("미국산"), behind_place);
  EXPECT_EQ(behind_at_end("홍길동계"), behind_person);
  EXPECT_EQ(behind_at_end("누리전자발"), behind_place | behind_organisation | behind_person);
  EXPECT_EQ(behind_at_end("북한산"), 0);  // a mountain
  EXPECT_EQ(behind_at_end("뷁"), 0);
  EXPECT_EQ(behind_at_end(""), 0);
}

TEST(WordLists, RolesAtEndCoverEveryWordThatEndsSo) {
  for (const char* text : {"은", "에게", "회장", "전자", "그룹", "합니다", "주식회사"}) {
    const std::uint32_t roles = find_word(text) != nullptr ? find_word(text)->roles : 0;
    EXPECT_EQ(roles_at_end(text) & roles, roles) << text;
    EXPECT_EQ(roles_at_end(std::string("홍길동").append(text)) & roles, roles) << text;
  }
  EXPECT_EQ(roles_at_end("홍길뷁"), 0U);
  // What ends otherwise may be anything.
  for (const char* text : {"", "k", "kbs", "삼성sds", "李", "\xF0\xA0\x80"}) {
    EXPECT_EQ(roles_at_end(text), ~std::uint32_t{0}) << text;
  }
}

}  // namespace
}  // namespace ireum::analysis
