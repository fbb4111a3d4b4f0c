// What fingers do: keyboards, keystrokes, slips.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/writing/keyboard.h"
#include "analysis/writing/slip_kind.h"

namespace ireum::analysis::writing {
namespace {

struct Row {
  std::string_view typed;
  std::string_view meant;
};

std::string joined(const std::vector<std::string>& candidates) {
  std::string out;
  for (const std::string& candidate : candidates) {
    out.append(out.empty() ? "" : "|").append(candidate);
  }
  return out;
}

TEST(Keyboard, ReadsLatinLettersAsTheKeysOfHangul) {
  for (const Row& row : std::vector<Row>{
           {"tkatjdwjswk", "삼성전자"},
           {"dhfxmajs", "올트먼"},
           {"ｔｋａｔｊｄ", "삼성"},
           {"dlwodyd ghlwkd", "이재용 회장"},
           {"dlakxm24", "이마트24"},
           {"gytjd", "효성"},
           {"rhksqhr", "관복"},
           {"Tkddyd", "쌍용|상용"},               // shift is meant, or was forgotten by nobody
           {"Tkatjd", "쌈성|삼성"},               // a capital that an editor put there
           {"TKATJDWJSWK", "삼성전자|쌈썽쩐짜"},  // caps lock
           {"tKDDYD", "쌍용|상용"},               // caps lock, with shift
           {"SKgkdlslrtm", "나하이닉스|sk하이닉스"},
           {"dhvmsAI", "오픈먀|오픈ai"},
           {"samsung", ""},  // not all of it makes syllables
           {"kakao", ""},
           {"openai", ""},
           {"a", ""},
           {"", ""},
           {"12", ""},
           {"삼성", ""},
           {"tka성", ""},
           {"tka\x01tjd", ""},
           {"tka\xFFtjd", ""},
       }) {
    EXPECT_EQ(joined(hangul_of_latin_keys(row.typed)), row.meant) << row.typed;
  }
}

TEST(Keyboard, ReadsHangulAsTheKeysOfLatinLetters) {
  for (const Row& row : std::vector<Row>{
           {"ㅐㅔ두 먀", "open ai"},
           {"ㅐㅔ두먀", "openai"},
           {"ㅜㅁㅍㄷㄱ", "naver"},
           {"ㅏㄱㅁㄹ새ㅜ", "krafton"},
           {"ㄴ므녀ㅜㅎ", "samsung"},
           {"ㅏㅅ&ㅎ", "kt&g"},
           {"ㅎㄴ25", "gs25"},
           {"먀", "ai"},
           {"ﾤﾷ", "sd"},
           {"나", "sk"},
           {"나하이닉스", "skgkdlslrtm"},
           {"sk나", ""},
           {"李", ""},
           {"", ""},
           {"ㅏ\xFF", ""},
       }) {
    EXPECT_EQ(latin_of_hangul_keys(row.typed).value_or(""), row.meant) << row.typed;
  }
}

TEST(Keyboard, JoinsTheHalvesOfAVowel) {
  using Meant = std::vector<std::string>;
  const auto first = [](std::string_view typed) { return hangul_of_parted_vowels(normalize(typed)); };
  EXPECT_EQ(first("누리가ㅗㄴ리공사"), Meant{"누리관리공사"});
  EXPECT_EQ(first("누리호ㅏ학"), (Meant{"누리화학"}));
  EXPECT_EQ(first("거ㅜㄴ익"), Meant{"권익"});
  EXPECT_EQ(first("누리관리"), Meant{});
  EXPECT_EQ(first("누리가ㅣㅣ"), Meant{});
  EXPECT_EQ(first("ㅗ누리"), Meant{});
}

TEST(Keyboard, GoesThereAndBack) {
  // What syllables make of their keys, each of these by itself. Doubled jamo need shift, which is given up.
  constexpr std::string_view keys = "rsefaqtdwczxvgkoijpuhynbml";
  constexpr std::u32string_view jamo = U"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅐㅑㅓㅔㅕㅗㅛㅜㅠㅡㅣ";
  int read = 0;
  for (char32_t syllable = 0xAC00; syllable <= 0xD7A3; syllable += 7) {
    std::string text;
    append_utf8(text, syllable);
    const std::string typed = strokes(text);
    const bool shift = std::any_of(typed.begin(), typed.end(), [](char key) { return key >= 'A' && key <= 'Z'; });
    if (shift) continue;
    std::string bare;
    for (const char key : typed) {
      append_utf8(bare, jamo[keys.find(key)]);
    }
    const auto latin = latin_of_hangul_keys(bare);
    ASSERT_TRUE(latin.has_value());
    EXPECT_EQ(*latin, typed);
    if (latin->size() < 2) continue;
    const auto hangul = hangul_of_latin_keys(*latin);
    ASSERT_FALSE(hangul.empty()) << *latin;
    EXPECT_EQ(hangul.front(), text) << *latin;
    ++read;
  }
  EXPECT_GT(read, 800);
}

TEST(TypedWriting, OfAnyLengthIsAnsweredAtOnce) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string_view unit : {"ㅅ", "가", "a", "A", "李", " ", "\xFF", "ㅏ", "각ㄱ"}) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += unit;
    EXPECT_TRUE(hangul_of_latin_keys(text).empty());
    EXPECT_FALSE(latin_of_hangul_keys(text).has_value());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(SlipKind, TellsTheKeyBesideFromAnyOther) {
  struct Slipped {
    std::string_view typed;
    std::string_view meant;
    SlipKind kind;
  };
  for (const Slipped& row : std::vector<Slipped>{
           {"qkrthwns", "qkrtjwns", SlipKind::neighbour},  // ㅗ beside ㅓ
           {"Qkdqkd", "qkdqkd", SlipKind::neighbour},      // shift held
           {"vhalsgl", "chalsgl", SlipKind::neighbour},
           {"xhalsgl", "vhalsgl", SlipKind::other_key},
           {"qkrthalsgl", "thalsgl", SlipKind::other_key},
           {"rhs", "rh", SlipKind::extra},
           {"rh", "rhs", SlipKind::missing},
           {"rk", "rhk", SlipKind::vowel},  // ㅏ for ㅘ
           {"rhk", "rh", SlipKind::vowel},
           {"rkd", "rdk", SlipKind::swapped},
           {"rkdhk", "rdkho", SlipKind::other_key},
           {"same", "same", SlipKind::other_key},
           {"", "", SlipKind::other_key},
           {"1", "2", SlipKind::other_key},  // no letters
       }) {
    EXPECT_EQ(kind_of_slip(row.typed, row.meant), row.kind) << row.typed << " for " << row.meant;
  }
}

}  // namespace
}  // namespace ireum::analysis::writing
