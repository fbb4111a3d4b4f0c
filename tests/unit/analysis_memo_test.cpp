#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/hash.h"
#include "analysis/piece_reading.h"

namespace ireum::analysis {
namespace {

void expect_same(const Piece& remembered, const Piece& fresh) {
  const Cut& a = remembered.cut;
  const Cut& b = fresh.cut;
  ASSERT_EQ(a.count, b.count) << fresh.text;
  for (std::size_t i = 0; i < a.count; ++i) {
    EXPECT_EQ(a.readings[i].stem, b.readings[i].stem) << fresh.text;
    EXPECT_EQ(a.readings[i].grade, b.readings[i].grade) << fresh.text;
  }
  EXPECT_EQ(a.doubtful, b.doubtful) << fresh.text;
  EXPECT_EQ(a.title, b.title) << fresh.text;
  EXPECT_EQ(a.particle, b.particle) << fresh.text;
  EXPECT_EQ(a.verb, b.verb) << fresh.text;
  EXPECT_EQ(a.particle_off, b.particle_off) << fresh.text;
  EXPECT_EQ(remembered.word, fresh.word) << fresh.text;
  EXPECT_EQ(remembered.stem_word, fresh.stem_word) << fresh.text;
  EXPECT_EQ(remembered.traits, fresh.traits) << fresh.text;
}

void check(PieceMemo& memo, std::string_view text) {
  Piece remembered;
  remembered.text = text;
  memo.read(remembered);
  Piece fresh;
  fresh.text = text;
  read_piece(fresh);
  expect_same(remembered, fresh);
}

TEST(PieceMemo, ReadsAsIfItRememberedNothing) {
  PieceMemo memo;
  const std::string long_piece(9 * 3, 'a');
  const std::string longest(200, 'a');  // no form
  for (int round = 0; round < 3; ++round) {
    for (const std::string_view text :
         {"손정의", "다이소", "홍길동회장이", "삼성그룹의", "이회장은", "씨가", "설명했다", "쇼의", "8시", "1,200", "a",
          "가", "국정원", "가람은행에서는", "법무부장관", "lg전자가", "가가가가가가가가", "가가가가가가가가가"}) {
      check(memo, text);
    }
    check(memo, long_piece);
    check(memo, longest);
    check(memo, "");
  }
}

TEST(PieceMemo, ReadsAllPiecesAsItReadsEach) {
  const std::string text =
      "다온그룹 박도윤 회장은 가람은행에서 “누리전자의 주석은 8시 정부의 손정의를 만났다”고 말했다. lg전자가 " +
      std::string(40, 'a') + " 회장의";
  PieceMemo memo;
  for (int round = 0; round < 3; ++round) {
    std::vector<Piece> pieces;
    split_pieces(text, pieces);
    std::vector<Piece> fresh = pieces;
    memo.read(pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      read_piece(fresh[i]);
      expect_same(pieces[i], fresh[i]);
    }
  }
}

TEST(PieceMemo, KnowsTheWordOfADoubtfulStem) {
  Piece piece;
  piece.text = "주석은";
  read_piece(piece);
  ASSERT_NE(piece.cut.doubtful, 0U);
  EXPECT_EQ(piece.stem_word, find_word("주석"));
  piece.text = "회장";
  read_piece(piece);
  EXPECT_EQ(piece.stem_word, nullptr);
}

// More pieces than it can hold, so that it grows to its limit and lets go of what it knew.
TEST(PieceMemo, ForgetsWithoutMistakes) {
  PieceMemo memo;
  const std::vector<std::string> ends = {"의", "은", "회장", "그룹이", "전자", "했다", "씨도"};
  for (int i = 0; i < 300'000; ++i) {
    Piece piece;
    const std::string text = "가람" + std::to_string(i) + ends[static_cast<std::size_t>(i) % ends.size()];
    piece.text = text;
    memo.read(piece);
    if (i % 50 == 0) {
      check(memo, text);
      check(memo, "가람" + std::to_string(i / 2) + ends[static_cast<std::size_t>(i / 2) % ends.size()]);
      check(memo, "삼성그룹의");
    }
  }
}

TEST(Hash, TextsOfEveryLengthInNumbersAndSideBySide) {
  const std::string text = "abcdefghijklmnopqrstuvwx";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string one = text.substr(0, size);
    std::array<std::uint64_t, 3> expected{};
    for (std::size_t i = 0; i < size; ++i) {
      expected[i / 8] |= static_cast<std::uint64_t>(static_cast<unsigned char>(one[i])) << (8 * (i % 8));
    }
    EXPECT_EQ(bytes_of<3>(one), expected) << size;
    EXPECT_TRUE(same_text(one, std::string(one)));
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = one;
      other[i] = '!';
      EXPECT_FALSE(same_text(one, other)) << size << ' ' << i;
    }
    EXPECT_FALSE(same_text(one, one + 'z'));
  }
}

TEST(FindWord, NumbersStandForWords) {
  EXPECT_EQ(number_of(nullptr), 0);
  EXPECT_EQ(word_of(0), nullptr);
  for (const std::string_view text : {"&", "회장", "家"}) {
    EXPECT_EQ(word_of(number_of(find_word(text))), find_word(text)) << text;
  }
}

// The compiler of the lists has the same hash; words of every length must be found by it.
TEST(FindWord, FindsWordsOfEveryLength) {
  for (const std::string_view text : {"&", "가", "家", "회장", "대표이사", "119안전센터", "(주)", "주식회사"}) {
    const Word* word = find_word(text);
    ASSERT_NE(word, nullptr) << text;
    EXPECT_EQ(word->text, text);
  }
  EXPECT_EQ(find_word(""), nullptr);
  EXPECT_EQ(find_word("가나다라마바사아자차카타파하"), nullptr);
  EXPECT_NE(hash_of("가나"), hash_of("나가"));
  EXPECT_NE(hash_of(std::string_view("a\0", 2)), hash_of("a"));
}

}  // namespace
}  // namespace ireum::analysis
