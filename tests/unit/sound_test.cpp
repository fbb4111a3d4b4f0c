#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/sound/chunk_model.h"
#include "analysis/sound/decision.h"
#include "analysis/sound/english.h"
#include "analysis/sound/foreign.h"
#include "analysis/sound/jamo.h"
#include "analysis/sound/keys.h"
#include "analysis/sound/likeness.h"
#include "analysis/sound/skeleton.h"
#include "tests/unit/repeated.h"

namespace ireum::analysis::sound {
namespace {

using tests::repeated;

// What no model of sounds has to do with.
std::vector<std::string> odd_texts() {
  return {"",
          " ",
          "-",
          "ㅅㅅㅈㅈ",
          "삼성a",
          "李在鎔",
          "올트먼1",
          std::string("올\0트", 7),
          "\xEC\x98",
          "\xFF\xFE",
          "올\xED\xA0\x80트",
          repeated("가", 5000),
          repeated("a", 5000),
          repeated("ㄱ", 5000),
          repeated("a ", 100),
          repeated("·", 50),
          "오픈AI",
          "ᄀ",
          "\xF0\x9F\x98\x80"};
}

TEST(SoundJamo, SyllablesBecomeSymbolsAndBack) {
  for (const std::string form : {"올트먼", "삼성전자", "꿻", "아이", "빌"}) {
    EXPECT_EQ(hangul_of(symbols_of(form)), form);
  }
  EXPECT_EQ(symbols_of("아").size(), 1U);  // the null onset is no sound
  EXPECT_EQ(symbols_of("샘 올트먼"), symbols_of("샘올트먼"));
  EXPECT_EQ(symbols_of("샘·올트먼"), symbols_of("샘-올트먼"));
}

TEST(SoundJamo, OtherTextHasNoSymbols) {
  for (const std::string& text : odd_texts()) {
    EXPECT_TRUE(symbols_of(text).empty()) << text.substr(0, 30);
  }
}

TEST(SoundSkeleton, KeepsClassesOfConsonants) {
  EXPECT_EQ(skeleton_of(symbols_of("올트먼")), "LTMN");
  EXPECT_EQ(skeleton_of(symbols_of("알트만")), "LTMN");
  EXPECT_EQ(skeleton_of(symbols_of("갤럽")), skeleton_of(symbols_of("갈럽")));
  EXPECT_EQ(skeleton_of(symbols_of("아이오")), "");
  EXPECT_EQ(skeleton_distance("LTMN", "LTMN"), 0U);
  EXPECT_EQ(skeleton_distance("LTMN", "LTN"), 1U);
  EXPECT_EQ(skeleton_distance("", "LT"), 2U);
}

TEST(SoundForeign, TellsForeignNamesFromKoreanWords) {
  for (const std::string_view form : {"올트먼", "게이브리얼", "스티븐스", "크리스토퍼"}) {
    EXPECT_GT(looks_foreign(models(), symbols_of(form)), 0) << form;
    EXPECT_TRUE(may_be_foreign(form)) << form;
  }
  for (const std::string_view form : {"삼성전자", "정치권", "국민의힘", "이재명", "경찰청장"}) {
    EXPECT_LT(looks_foreign(models(), symbols_of(form)), 0) << form;
  }
  EXPECT_FALSE(may_be_foreign("경찰청장"));
  EXPECT_FALSE(may_be_foreign("벨"));
}

TEST(SoundHangul, DistanceIsSymmetricAndZeroForTheSame) {
  const std::vector<std::string> names = {"올트먼", "알트만", "게이브리얼", "가브리엘", "삼성", "씨젠", "뷁"};
  for (const std::string& a : names) {
    EXPECT_EQ(HangulQuery(a).distance(a), 0);
    for (const std::string& b : names) {
      EXPECT_NEAR(HangulQuery(a).distance(b), HangulQuery(b).distance(a), 1e-3) << a << ' ' << b;
      EXPECT_GE(HangulQuery(a).distance(b), 0);
    }
  }
}

struct Nearer {
  std::string_view name, near, far;
};

TEST(SoundHangul, OtherSpellingsAreNearerThanOtherNames) {
  for (const Nearer& row : std::vector<Nearer>{{"알트만", "올트먼", "알타이"},
                                               {"앨트먼", "올트먼", "앨범"},
                                               {"게이브리얼", "가브리엘", "게이츠"},
                                               {"크래프턴", "크래프톤", "크래커"},
                                               {"엔비디어", "엔비디아", "엔씨소프트"},
                                               {"스탠더드", "스탠다드", "스탠퍼드"}}) {
    const HangulQuery query(row.name);
    EXPECT_LT(query.distance(row.near), query.distance(row.far)) << row.name;
    const std::vector<Match> matches = query.match({row.far, row.near}, 2);
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches[0].index, 1U) << row.name;
    EXPECT_GT(matches[0].confidence, least_hangul_confidence) << row.name;
  }
}

TEST(SoundHangul, NativeWordsAreNoOtherSpellings) {
  for (const auto& [name, form] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"정치권", "정치군"}, {"이재명", "이재영"}, {"삼성전자", "삼성전지"}, {"경찰청", "검찰청"}}) {
    const std::vector<Match> matches = HangulQuery(name).match({form}, 1);
    EXPECT_TRUE(matches.empty() || matches[0].confidence < least_hangul_confidence) << name;
  }
}

TEST(SoundHangul, AskingForTheSurerOnesChangesNoneOfThem) {
  const std::vector<std::string_view> forms{"올트먼", "알트먼",   "앨트먼", "울트먼", "알토만",
                                            "오트만", "아르트만", "발트만", "알파만"};
  const HangulQuery query("알트만");
  const std::vector<Match> all = query.match(forms, forms.size());
  ASSERT_GT(all.size(), 4U);
  for (const std::size_t most : {std::size_t{1}, std::size_t{3}, forms.size()}) {
    for (const double least : {0.0, all[2].confidence, all[1].confidence + 1e-9, 1.1}) {
      const std::vector<Match> some = query.match(forms, most, least);
      std::size_t expected = 0;
      for (; expected < std::min(most, all.size()) && all[expected].confidence >= least; ++expected) {
        ASSERT_LT(expected, some.size());
        EXPECT_EQ(some[expected].index, all[expected].index);
        EXPECT_EQ(some[expected].features, all[expected].features);
      }
      EXPECT_EQ(some.size(), expected);
    }
  }
}

TEST(SoundHangul, AFormOfTheSameSoundIsNoOtherSpelling) {
  EXPECT_TRUE(HangulQuery("올트먼").match({"올트먼"}, 5).empty());
}

TEST(SoundHangul, OddTextsHaveNoDistance) {
  for (const std::string& text : odd_texts()) {
    const HangulQuery query(text);
    EXPECT_TRUE(query.empty());
    EXPECT_TRUE(std::isinf(query.distance("올트먼")));
    EXPECT_TRUE(std::isinf(HangulQuery("올트먼").distance(text)));
    EXPECT_TRUE(query.match({"올트먼", text}, 3).empty());
    EXPECT_TRUE(HangulQuery("올트먼").match({text}, 3).empty());
    EXPECT_TRUE(sound_keys(text).empty());
  }
}

TEST(SoundLatin, LettersComeWithoutCaseAndAccents) {
  EXPECT_EQ(letters_of("PELÉ"), letters_of("pele"));
  EXPECT_EQ(letters_of("Müller"), letters_of("Muller"));
  EXPECT_EQ(letters_of("O'Neal"), letters_of("oneal"));
  EXPECT_EQ(letters_of("Ａｌｔｍａｎ"), letters_of("altman"));
  EXPECT_EQ(letters_of("Straße"), letters_of("strasse"));
  EXPECT_EQ(letters_of("Jean-Luc").size(), 2U);
  EXPECT_EQ(letters_of(" Sam  Altman ").size(), 2U);
  EXPECT_EQ(latin_of(letters_of("Müller-Zola").at(0)), "muller");
  EXPECT_EQ(latin_of(letters_of("Müller-Zola").at(1)), "zola");
}

struct Written {
  std::string_view latin, hangul;
};

TEST(SoundLatin, GuessesHowNamesAreWritten) {
  for (const Written& row : std::vector<Written>{{"Obama", "오바마"},
                                                 {"Altman", "올트먼"},
                                                 {"Clinton", "클린턴"},
                                                 {"Robertson", "로버트슨"},
                                                 {"Sam Altman", "샘 올트먼"}}) {
    const std::vector<Guess> guesses = LatinQuery(row.latin).guesses(8);
    EXPECT_TRUE(std::any_of(guesses.begin(), guesses.end(), [&](const Guess& g) { return g.hangul == row.hangul; }))
        << row.latin << " -> " << (guesses.empty() ? "nothing" : guesses[0].hangul);
    EXPECT_TRUE(std::is_sorted(guesses.begin(), guesses.end(),
                               [](const Guess& a, const Guess& b) { return a.log_p > b.log_p; }));
  }
}

TEST(SoundLatin, TheFormOfANameIsLikelierThanOthers) {
  const std::vector<std::string_view> forms = {"알타이", "오바마", "올트먼", "경찰청", "게이츠"};
  const std::vector<Match> altman = LatinQuery("Altman").match(forms, 5);
  ASSERT_FALSE(altman.empty());
  EXPECT_EQ(forms[altman[0].index], "올트먼");
  EXPECT_GT(altman[0].confidence, least_latin_confidence);
  const std::vector<Match> gates = LatinQuery("Gates").match(forms, 5);
  ASSERT_FALSE(gates.empty());
  EXPECT_EQ(forms[gates[0].index], "게이츠");
}

TEST(SoundLatin, OddTextsHaveNoGuess) {
  for (const std::string& text : odd_texts()) {
    const LatinQuery query(text);
    EXPECT_TRUE(query.empty()) << text.substr(0, 30);
    EXPECT_TRUE(query.guesses(4).empty());
    EXPECT_TRUE(query.match({"올트먼"}, 3).empty());
    EXPECT_TRUE(std::isinf(query.log_joint("올트먼")));
    EXPECT_TRUE(LatinQuery("Altman").match({text}, 3).empty());
  }
}

TEST(SoundKeys, SpellingsOfANameShareKeys) {
  for (const auto& [a, b] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"알트만", "올트먼"}, {"게이브리얼", "가브리엘"}, {"크래프턴", "크래프톤"}, {"샘 올트먼", "샘알트만"}}) {
    const std::vector<std::string> first = sound_keys(a);
    const std::vector<std::string> second = sound_keys(b);
    EXPECT_TRUE(std::is_sorted(first.begin(), first.end()));
    EXPECT_LE(first.size(), most_keys);
    std::vector<std::string> shared;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(shared));
    EXPECT_GE(shared.size(), 4U) << a;
  }
}

TEST(SoundModels, StepsOfARangeAreTheStepsOfEach) {
  const ChunkTables& tables = models().english;
  std::vector<Step> all;
  for (const Context context : {Context{0}, tables.start(), Context{1}, Context{2000}}) {
    steps(tables, context, 5, 60, all);
    ASSERT_EQ(all.size(), 55U);
    for (std::uint32_t chunk = 5; chunk < 60; ++chunk) {
      const Step one = step(tables, context, chunk);
      EXPECT_EQ(all[chunk - 5].p, one.p) << context << ' ' << chunk;
      EXPECT_EQ(all[chunk - 5].context, one.context) << context << ' ' << chunk;
    }
  }
}

TEST(SoundModels, CompiledStepsAreThoseOfTheTree) {
  for (const ChunkTables* tables : {&models().foreign, &models().native}) {
    ASSERT_FALSE(tables->steps.empty());
    ChunkTables tree = *tables;
    tree.steps = {};
    const std::size_t width = tables->chunks.size() + 1;
    ASSERT_EQ(tables->steps.size() % width, 0U);
    for (Context context = 0; context < tables->steps.size() / width; ++context) {
      for (std::uint32_t next = 0; next < width; ++next) {
        Context compiled = context;
        Context walked = context;
        ASSERT_EQ(step_cost(*tables, compiled, next), step_cost(tree, walked, next)) << context << ' ' << next;
        ASSERT_EQ(compiled, walked) << context << ' ' << next;
        ASSERT_LT(compiled, tables->steps.size() / width);
      }
    }
  }
}

TEST(SoundModels, ProbabilitiesAfterAContextAddUpToOne) {
  for (const ChunkTables* tables : {&models().english, &models().hangul, &models().foreign, &models().native}) {
    for (const Context context : {tables->boundary(), Context{0}, tables->boundary() / 2, tables->boundary() + 5}) {
      double sum = 0;
      for (std::uint32_t next = 0; next <= tables->boundary(); ++next) {
        sum += step(*tables, context, next).p;
      }
      EXPECT_NEAR(sum, 1, 0.03);
    }
  }
}

}  // namespace
}  // namespace ireum::analysis::sound
