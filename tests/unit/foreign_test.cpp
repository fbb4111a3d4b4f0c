// Names of other languages than English in Latin letters, by rule.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/foreign/candidates.h"
#include "analysis/foreign/compose.h"
#include "analysis/latin.h"

namespace ireum::analysis::foreign {
namespace {

struct Row {
  std::string_view latin;
  std::string_view hangul;
};

bool is_among(std::string_view latin, std::string_view hangul) {
  const std::vector<Candidate> candidates = hangul_of_foreign(latin);
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](const Candidate& candidate) { return candidate.text == hangul; });
}

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

TEST(Foreign, JamoBecomeSyllables) {
  struct Composed {
    std::u32string_view jamo;
    std::string_view syllables;
  };
  for (const Composed& row : {Composed{U"ㅅㅏㄴㅊㅔㅅ~", "산체스"},
                              {U"ㅋㅏㅅ~ㅌㅣjㅗ", "카스티요"},
                              {U"ㅍㅏㅂ~ㄹㄹㅗ", "파블로"},
                              {U"ㄱwㅏㅌㅔ", "과테"},
                              {U"응.ㅜ옌", "응우옌"},
                              {U"ㅅjㅁ", "심"},
                              {U"ㅈjㅏㄴ", "잔"},
                              {U"ㅏㅇㅏ", "앙아"},
                              {U"ㅈㅜㄴ.ㅣㅊㅣ", "준이치"},
                              {U"ㅂ~.wㅏ", "브와"},
                              {U"", ""}}) {
    EXPECT_EQ(compose(row.jamo), row.syllables);
  }
}

TEST(Foreign, ApostrophesArePartOfAWordHoweverTheyAreTyped) {
  for (const std::string_view typed : {"Jun'ichi", "Jun’ichi", "Jun‘ichi", "Jun`ichi", "Junʼichi"}) {
    EXPECT_TRUE(is_among(typed, "준이치")) << typed;
  }
}

TEST(Foreign, LanguagesHaveRulesOfTheirOwn) {
  for (const Row& row : std::vector<Row>{{"Sánchez", "산체스"},
                                         {"SANCHEZ", "산체스"},
                                         {"Castillo", "카스티요"},
                                         {"Tanaka", "다나카"},
                                         {"Matsumoto", "마쓰모토"},
                                         {"Carvalho", "카르발류"},
                                         {"Agnelli", "아녤리"},
                                         {"Hollande", "올랑드"},
                                         {"Müller", "뮐러"},
                                         {"Mueller", "뮐러"},
                                         {"Lewandowski", "레반도프스키"},
                                         {"Modrić", "모드리치"},
                                         {"Modric", "모드리치"},
                                         {"Şimşek", "심셰크"},
                                         {"Højgaard", "호이고르"},
                                         {"Hojgaard", "호이고르"},
                                         {"Nguyen", "응우옌"}}) {
    EXPECT_TRUE(is_among(row.latin, row.hangul)) << row.latin << " " << row.hangul;
  }
}

TEST(Foreign, WordsStandAsInKoreanNews) {
  for (const Row& row : std::vector<Row>{{"Kenji Tanaka", "다나카 겐지"},
                                         {"Tanaka Kenji", "다나카 겐지"},
                                         {"Zhou Qishan", "저우치산"},
                                         {"Qishan Zhou", "저우치산"},
                                         {"Xu Zhong-ming", "쉬중밍"},
                                         {"Nguyen Xuan Phuc", "응우옌 쑤언 푹"},
                                         {"Orbán Viktor", "오르반 빅토르"},
                                         {"Viktor Orbán", "오르반 빅토르"},
                                         {"Luka Modrić", "루카 모드리치"}}) {
    EXPECT_TRUE(is_among(row.latin, row.hangul)) << row.latin << " " << row.hangul;
  }
}

TEST(Foreign, LettersRuleLanguagesOut) {
  const auto languages_of = [](std::string_view latin) {
    std::string languages;
    for (const Candidate& candidate : hangul_of_foreign(latin)) {
      languages.append(candidate.language).append(" ");
    }
    return languages;
  };
  EXPECT_EQ(languages_of("Smith").find("zh"), std::string::npos);
  EXPECT_EQ(languages_of("Smith").find("ja"), std::string::npos);
  EXPECT_EQ(languages_of("Şahin").find("es"), std::string::npos);
  // No Chinese family name among them.
  EXPECT_EQ(languages_of("Beiping Daoshan").find("zh"), std::string::npos);
  // Pinyin begins no syllable inside a word with a vowel: ji-nan.
  EXPECT_TRUE(is_among("Jinan", "지난"));
  EXPECT_TRUE(is_among("Xi'an", "시안"));
}

TEST(Foreign, WhatIsNoNameHasNoCandidates) {
  for (const std::string_view latin :
       {"", " ", "-", "'", "A1", "삼성", "Tanaka & Sons", "\xFF\xFE", "a b c d e f", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
    EXPECT_TRUE(hangul_of_foreign(latin).empty()) << latin;
  }
}

TEST(Foreign, LettersInNoOrderTakeNoLonger) {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string_view latin :
       {"ooooooooooooooooooooooox", "nininininininininininiq", "llllllllllllllllllllllll"}) {
    hangul_of_foreign(latin);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST(Foreign, MarksComeOffLatinLetters) {
  EXPECT_EQ(without_marks("Mbappé"), "Mbappe");
  EXPECT_EQ(without_marks("Mbappe\xCC\x81"), "Mbappe");
  EXPECT_EQ(without_marks("Ørsted łßæı"), "orsted lssaei");
  EXPECT_EQ(without_marks("Tanaka 다나카 田中"), "Tanaka 다나카 田中");
}

// The share of public names whose usual Korean writing is among the candidates, by language. What is reached stands
// here, so that a rule that mends one name and breaks others is seen.
TEST(Foreign, PublicNamesAreWrittenAsInKoreanNews) {
  struct Share {
    std::size_t right = 0;
    std::size_t all = 0;
    std::string wrong;
  };
  std::map<std::string, Share> shares;
  std::ifstream in(std::filesystem::path(IREUM_SOURCE_DIR) / "tests/data/foreign_names.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    std::istringstream cells(line);
    std::string language;
    std::string half;
    std::string latin;
    std::string hangul;
    std::getline(std::getline(std::getline(std::getline(cells, language, '\t'), half, '\t'), latin, '\t'), hangul,
                 '\t');
    const std::vector<Candidate> candidates = hangul_of_foreign(latin);
    Share& share = shares[language];
    ++share.all;
    if (std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
          return without_spaces(candidate.text) == without_spaces(hangul);
        })) {
      ++share.right;
    } else {
      share.wrong.append(" ").append(latin).append(" ").append(hangul);
    }
  }
  EXPECT_EQ(shares.size(), 20U);
  constexpr double least = 0.88;
  for (const auto& [language, share] : shares) {
    EXPECT_GE(share.all, 23U) << language;
    EXPECT_GE(static_cast<double>(share.right), least * static_cast<double>(share.all)) << language << share.wrong;
  }
}

}  // namespace
}  // namespace ireum::analysis::foreign
