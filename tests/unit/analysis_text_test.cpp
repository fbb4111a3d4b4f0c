// Normalisation with offsets, word lists.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "analysis/lettering.h"
#include "analysis/normalize.h"
#include "analysis/word_lists.h"

namespace ireum::analysis {
namespace {

TEST(Lettering, IsCapitalsWidthAndMarks) {
  struct Row {
    std::string_view text;
    std::string_view lettering;
    std::string_view narrow;
    std::string_view usual;  // of the normalised text
  };
  for (const Row& row : std::vector<Row>{{"", "", "", ""},
                                         {"KRM", "KRM", "KRM", "KRM"},
                                         {"krm 전자", "krm전자", "krm전자", "KRM전자"},
                                         {"Ｋｒm＆", "Ｋｒm＆", "Krm&", "KRM&"},
                                         {"한ㆍ미", "한ㆍ미", "한·미", "한·미"},
                                         {"K\u00AD-\u2013M", "K-\u2013M", "K--M", "K--M"},
                                         {"\u1112\u1161\u11AB전자", "한전자", "한전자", "한전자"},
                                         {"E\u0301cole", "École", "école", "éCOLE"}}) {
    const std::string lettering = lettering_of(row.text);
    EXPECT_EQ(lettering, row.lettering) << row.text;
    EXPECT_EQ(narrow_lettering(lettering), row.narrow) << row.text;
    std::string normal = normalize(row.text);
    normal.erase(std::remove(normal.begin(), normal.end(), ' '), normal.end());
    EXPECT_EQ(usual_lettering(normal), row.usual) << row.text;
  }
}

TEST(Lettering, IsOnlyOfWhatMayBeLetteredOtherwise) {
  for (const std::string_view form : {"krm", "krm전자", "한·미", "누리-볼", "école", "누리&볼"}) {
    EXPECT_TRUE(has_lettering(form)) << form;
  }
  for (const std::string_view form : {"", "누리전자", "2025", "李在鎔", "누리24"}) {
    EXPECT_FALSE(has_lettering(form)) << form;
  }
}

TEST(Lettering, OfATypedNameIsThatOfTheFormItBeginsWith) {
  EXPECT_EQ(typed_lettering("KRM 전자는", "krm전자"), "KRM전자");
  EXPECT_EQ(typed_lettering("ＫRM", "krm"), "ＫRM");
  EXPECT_EQ(typed_lettering("KRM", "krm전자"), "");
  EXPECT_EQ(typed_lettering("(주)KRM", "krm"), "");
  EXPECT_EQ(typed_lettering("", "krm"), "");
}

TEST(NormalForm, GivesOneFormToEveryWriting) {
  struct Row {
    std::string_view text;
    std::string_view normal;
  };
  for (const Row& row : std::vector<Row>{{"", ""},
                                         {"이름", "이름"},
                                         {"OpenName 오픈네임", "openname 오픈네임"},
                                         // Decomposed syllables, as one file system writes them.
                                         {"\u110B\u1175\u1105\u1173\u11B7", "이름"},
                                         {"누리\u1112\u1161\u11ABbit", "누리한bit"},
                                         {"가\u11A8", "각"},
                                         {"ＫＴ＆Ｇ　누리", "kt&g 누리"},
                                         {"１２３", "123"},
                                         {"㈜누리", "(주)누리"},
                                         {"누리㈜", "누리(주)"},
                                         {"㎏", "kg"},
                                         {"ﾅﾏｴ", "ナマエ"},
                                         {"Straße", "strasse"},
                                         {"ÉCOLE", "école"},
                                         {"E\u0301cole", "école"},
                                         // What cannot be seen.
                                         {"누\u200B리", "누리"},
                                         {"누\u00AD리", "누리"},
                                         {"\uFEFF누리", "누리"},
                                         {"누\u200D리\u200C빛\u2060", "누리빛"},
                                         {"\u200E누리\u200F", "누리"},
                                         {"누리\uFE0F", "누리"},
                                         // Dots, hyphens, spaces.
                                         {"한ㆍ미", "한·미"},
                                         {"한・미", "한·미"},
                                         {"한･미", "한·미"},
                                         {"한•미", "한·미"},
                                         {"한‧미", "한·미"},
                                         {"한∙미", "한·미"},
                                         {"한·미", "한·미"},
                                         {"가–나—다−라－마‐바", "가-나-다-라-마-바"},
                                         {"가\t나\r다\u00A0라\u3000마\u2003바", "가 나 다 라 마 바"},
                                         {"가\n나", "가\n나"},
                                         {"가\u2028나", "가 나"},
                                         {"가\x01나", "가 나"},
                                         {"가\x7F나", "가 나"},
                                         {"李在明", "李在明"},
                                         {"\uF9E1", "李"},  // a compatibility ideograph
                                         {"누\xFF리", "누\uFFFD리"},
                                         {"\xEB\x88", "\uFFFD\uFFFD"},
                                         {"누\xED\xA0\x80", "누\uFFFD\uFFFD\uFFFD"},
                                         {"\xC0\xAF", "\uFFFD\uFFFD"},
                                         {"😀누리", "😀누리"},
                                         {"…", "..."},
                                         {"Ⅲ", "iii"},
                                         {"①", " "},
                                         {"½", "1⁄2"}}) {
    EXPECT_EQ(normalize(row.text), row.normal) << row.text;
  }
}

TEST(NormalForm, IsDoneAfterOneTime) {
  for (const std::string_view text : {"ＫＴ＆Ｇ　누리", "㈜누리\u200B빛", "\u110B\u1175\u1105\u1173\u11B7",
                                      "한ㆍ미 가–나", "누\xFF리", "İstanbul ǅ ﬁ"}) {
    const std::string once = normalize(text);
    EXPECT_EQ(normalize(once), once) << text;
  }
}

// Where in the source `part` of the normalised text stands.
std::string source_of(std::string_view text, std::string_view part) {
  NormalizedText out;
  normalize(text, out);
  const std::size_t at = out.text.find(part);
  if (at == std::string::npos) {
    return "not found in " + out.text;
  }
  const std::uint32_t begin = out.source_offset(at);
  const std::uint32_t end = out.source_offset(at + part.size());
  return std::string(text.substr(begin, end - begin));
}

TEST(NormalForm, RemembersWhereTextCameFrom) {
  struct Row {
    std::string_view text;
    std::string_view part;
    std::string_view source;
  };
  for (const Row& row : std::vector<Row>{{"다온 누리 가람", "누리", "누리"},
                                         {"다온 NURI 가람", "nuri", "NURI"},
                                         {"다온 ＮＵＲＩ 가람", "nuri", "ＮＵＲＩ"},
                                         {"다온　누리　가람", "누리", "누리"},
                                         {"㈜다온 누리", "누리", "누리"},
                                         {"㈜다온 누리", "다온", "다온"},
                                         {"㈜다온 누리", "(주)", "㈜"},
                                         {"\u1102\u116E\u1105\u1175 가람", "누리", "\u1102\u116E\u1105\u1175"},
                                         {"\u1102\u116E\u1105\u1175 가람", "가람", "가람"},
                                         {"누\u200B리 가람", "누리", "누\u200B리"},
                                         {"누\u200B리 가람", "가람", "가람"},
                                         {"\uFEFF누리 가람", "가람", "가람"},
                                         {"한ㆍ미 누리", "한·미", "한ㆍ미"},
                                         {"한ㆍ미 누리", "누리", "누리"},
                                         {"😀 Ⅲ 누리", "누리", "누리"},
                                         {"\xFF\xFE 누리", "누리", "누리"},
                                         {"Straße 누리", "strasse", "Straße"},
                                         {"Straße 누리", "누리", "누리"},
                                         {"누리\r\n가람\tＡ 다온", "다온", "다온"}}) {
    EXPECT_EQ(source_of(row.text, row.part), row.source) << row.text;
  }
}

TEST(NormalForm, KeepsNoOffsetsWhereNothingMoved) {
  NormalizedText out;
  normalize("다온 NURI 가람·빛", out);
  EXPECT_TRUE(out.source.empty());
  EXPECT_EQ(out.source_offset(out.text.size()), out.text.size());
}

TEST(NormalForm, HasAnOffsetForEveryByteAndTheEnd) {
  NormalizedText out;
  for (const std::string_view text : {"", "㈜", "누\u200B", "\u200B", "\xFF", "ﬁ ㎏ ①", "가\u11A8 가\u11A8"}) {
    normalize(text, out);
    EXPECT_EQ(out.source_offset(out.text.size()), text.size()) << text;
    if (!out.source.empty()) {
      ASSERT_EQ(out.source.size(), out.text.size() + 1) << text;
      for (std::size_t i = 1; i < out.source.size(); ++i) {
        EXPECT_LE(out.source[i - 1], out.source[i]) << text;
      }
    }
  }
}

TEST(NormalForm, ReplacesWhatTheResultHeld) {
  NormalizedText out;
  normalize("㈜누리 ＡＢＣ", out);
  normalize("가람", out);
  EXPECT_EQ(out.text, "가람");
  EXPECT_EQ(out.source_offset(3), 3U);
}

TEST(NormalForm, GoesOnAcrossItsChunks) {
  // One line without a space, longer than any buffer, syllables composed and decomposed.
  for (const std::string_view unit : {"\u1102\u116E\u1105\u1175", "누리", "Ａ", "누\u200B리"}) {
    std::string text;
    std::string normal;
    for (int i = 0; i < 40000; ++i) {
      text += unit;
      normal += unit == "Ａ" ? "a" : "누리";
    }
    NormalizedText out;
    normalize(text, out);
    EXPECT_EQ(out.text, normal) << unit;
    EXPECT_EQ(out.source_offset(out.text.size()), text.size());
  }
}

TEST(NormalForm, TakesTimeInStepWithTheText) {
  for (const std::string_view unit : {"누리\u200B ", "\u1102\u116E\u1105\u1175\n", "누\u0301", "\xFF", "Ａ누리 "}) {
    std::string text;
    for (int i = 0; i < 100000; ++i) {
      text += unit;
    }
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_FALSE(normalize(text).empty());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << unit;
  }
}

TEST(ListedWords, KnowWhatWordsCanBe) {
  struct Row {
    std::string_view word;
    std::uint32_t role;
  };
  for (const Row& row : std::vector<Row>{{"은", role_particle},
                                         {"에서는", role_particle},
                                         {"이라며", role_particle},
                                         {"회장", role_title},
                                         {"씨", role_title},
                                         {"ceo", role_title},
                                         {"그룹", role_org_same},
                                         {"전자", role_org_part},
                                         {"김", role_surname},
                                         {"남궁", role_surname},
                                         {"前", role_prefix},
                                         {"주식회사", role_prefix_legal},
                                         {"이", role_determiner | role_surname},
                                         {"말했다", role_say_verb},
                                         {"배우", role_person_before},
                                         {"통해", role_verb_whole}}) {
    const Word* word = find_word(row.word);
    ASSERT_NE(word, nullptr) << row.word;
    EXPECT_EQ(word->text, row.word);
    EXPECT_EQ(word->roles & row.role, row.role) << row.word;
    EXPECT_TRUE(word->is(row.role));
  }
  EXPECT_EQ(find_word("은")->attaches, Attaches::after_consonant);
  EXPECT_EQ(find_word("는")->attaches, Attaches::after_vowel);
  EXPECT_EQ(find_word("로")->attaches, Attaches::after_vowel_or_rieul);
  EXPECT_EQ(find_word("도")->attaches, Attaches::any);
  EXPECT_EQ(find_word("시장")->title_kind, TitleKind::ambiguous);
  EXPECT_EQ(find_word("회장")->title_group, find_word("부회장")->title_group);
  EXPECT_NE(find_word("회장")->title_group, find_word("기자")->title_group);
  EXPECT_GT(find_word("김")->surname_frequency, find_word("제갈")->surname_frequency);
}

TEST(ListedWords, KnowNothingElse) {
  for (const std::string_view text : {"", " ", "다온누리빛", "CEO", "주식회사 ", "은 ", "\xFF"}) {
    EXPECT_EQ(find_word(text), nullptr) << text;
  }
}

TEST(ListedWords, AreNormalisedThemselves) {
  for (const std::string_view text : {"ceo", "前", "주식회사", "(주)", "m&a"}) {
    EXPECT_EQ(normalize(text), text);
    EXPECT_NE(find_word(text), nullptr) << text;
  }
}

TEST(ListedWords, TellWhereASyllableIsACountry) {
  EXPECT_TRUE(is_country_syllable("미", country_at_title));
  EXPECT_TRUE(is_country_syllable("독", country_at_latin));
  EXPECT_TRUE(is_country_syllable("한", country_in_row));
  EXPECT_FALSE(is_country_syllable("한", country_at_title));
  EXPECT_FALSE(is_country_syllable("영", country_behind));
  EXPECT_FALSE(is_country_syllable("미국", country_at_title));
}

TEST(ListedWords, BearMarks) {
  EXPECT_TRUE(ends_with_mark("누리노조", mark_committee));
  EXPECT_TRUE(ends_with_mark("동북아연구소", mark_university));
  EXPECT_TRUE(has_mark("앤", mark_letter));
  EXPECT_TRUE(has_mark("왼쪽", mark_remark));
  EXPECT_TRUE(has_mark("폰", mark_family));
  EXPECT_TRUE(has_mark("cctv", mark_thing));
  EXPECT_FALSE(has_mark("노조", mark_family));
  EXPECT_FALSE(ends_with_mark("누리", mark_committee));
  EXPECT_TRUE(has_mark("웡", mark_abroad));
  EXPECT_TRUE(has_mark("반", mark_dutch));
  EXPECT_TRUE(has_mark("노을", mark_whole));
  EXPECT_TRUE(has_mark("행정부", mark_government));
  EXPECT_TRUE(ends_with_mark("누리뉴스", mark_station));
}

TEST(ListedWords, TellWhatALastSyllableSays) {
  EXPECT_TRUE(ends_with_syllable("다양한", last_adnominal));
  EXPECT_TRUE(ends_with_syllable("휩싸인", last_modifier));
  EXPECT_FALSE(ends_with_syllable("이루어진", last_modifier));
  EXPECT_TRUE(ends_with_syllable("이루어진", last_modifier | last_modifier_too));
  EXPECT_TRUE(ends_with_syllable("숨지자", last_governing));
  EXPECT_TRUE(ends_with_syllable("고위급", last_noun));
  EXPECT_TRUE(ends_with_syllable("가람시", last_body));
  EXPECT_TRUE(ends_with_syllable("외교부", last_office));
  EXPECT_TRUE(ends_with_syllable("연구소", last_headed));
  EXPECT_FALSE(ends_with_syllable("연구소", last_office));
  EXPECT_TRUE(ends_with_syllable("해솔고", last_school));
  EXPECT_TRUE(ends_with_syllable("오키나", last_before_wa));
  EXPECT_FALSE(ends_with_syllable("nvx", last_body));
  EXPECT_FALSE(ends_with_syllable("", last_body));
}

TEST(ListedWords, BearAChecksum) {
  EXPECT_EQ(word_lists_version().size(), 16U);
  EXPECT_EQ(word_lists_version().find_first_not_of("0123456789abcdef"), std::string_view::npos);
}

}  // namespace
}  // namespace ireum::analysis
