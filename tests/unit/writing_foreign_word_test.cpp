// Other writings of foreign words by a table.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/writing/foreign_word.h"

namespace ireum::analysis::writing {
namespace {

using Names = std::vector<std::string>;

bool has(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

TEST(ForeignWord, IsWrittenAsTheTableSaysInBothDirections) {
  EXPECT_TRUE(has(with_other_words(Names{"응우옌"}), "응웬"));
  EXPECT_TRUE(has(with_other_words(Names{"응웬"}), "응우옌"));
  EXPECT_TRUE(has(with_other_words(Names{"응웬"}), "누엔"));  // two that the row has beside its first
  EXPECT_EQ(with_other_words(Names{"가람"}), Names{});
  EXPECT_EQ(with_other_words(Names{"nguyen"}), Names{});
  EXPECT_EQ(with_other_words(Names{}), Names{});
}

TEST(ForeignWord, ChangesAnyWordsOfANameTheFewestFirst) {
  EXPECT_EQ(with_other_words(Names{"득", "린"}), Names{"둑 린"});
  EXPECT_EQ(with_other_words(Names{"트란", "반", "둑"}), (Names{"쩐 반 둑", "트란 반 득", "쩐 반 득"}));
}

TEST(ForeignWord, EndsOrBeginsAWordBesideTwoSyllables) {
  EXPECT_TRUE(has(with_other_words(Names{"응웬민린"}), "응우옌민린"));
  EXPECT_TRUE(has(with_other_words(Names{"바오응웬"}), "바오응우옌"));
  EXPECT_FALSE(has(with_other_words(Names{"응웬린"}), "응우옌린"));
  EXPECT_EQ(with_other_words(Names{"둑민린"}), Names{});
}

TEST(ForeignWord, OfManyWordsGivesNoMoreThanItSays) {
  EXPECT_LE(with_other_words(Names{"응우옌", "무함마드", "응우옌", "무함마드"}).size(), 31U);
}

}  // namespace
}  // namespace ireum::analysis::writing
