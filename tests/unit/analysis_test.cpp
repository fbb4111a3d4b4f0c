// Hangul, normalisation, cutting, names' shapes, the analyzer. All names are invented.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "analysis/cut.h"
#include "analysis/ends/particle_end.h"
#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/normalize.h"
#include "analysis/person_shape.h"
#include "analysis/piece.h"
#include "analysis/sequence.h"
#include "analysis/split_name.h"
#include "analysis/word_lists.h"
#include "tests/unit/repeated.h"

namespace ireum::analysis {
namespace {

using tests::repeated;

// 가람전자, decomposed.
constexpr std::string_view decomposed = "\u1100\u1161\u1105\u1161\u11B7\u110C\u1165\u11AB\u110C\u1161";

TEST(Hangul, DecodesWhatItAppends) {
  for (const char32_t c : {U'a', U'\u00E9', U'가', U'힣', U'\uFFFD', U'\U0001F600', U'\U0010FFFF'}) {
    std::string text = "x";
    append_utf8(text, c);
    std::size_t length = 0;
    EXPECT_EQ(decode(text, 1, length), c);
    EXPECT_EQ(length, text.size() - 1);
    EXPECT_EQ(last_char(text, length), c);
    EXPECT_EQ(length, text.size() - 1);
  }
}

TEST(Hangul, KnowsScripts) {
  struct Row {
    char32_t c;
    Script script;
  };
  for (const Row& row : std::vector<Row>{{U'가', Script::hangul},
                                         {U'힣', Script::hangul},
                                         {U'\u1100', Script::hangul},
                                         {U'\u11A8', Script::hangul},
                                         {U'a', Script::latin},
                                         {U'Z', Script::latin},
                                         {U'é', Script::latin},
                                         {U'я', Script::latin},
                                         {U'7', Script::digit},
                                         {U'文', Script::hanja},
                                         {U'李', Script::hanja},
                                         {U'ア', Script::kana},
                                         {U'あ', Script::kana},
                                         {U' ', Script::other},
                                         {U'&', Script::other},
                                         {U'\u00B7', Script::other},
                                         {U'\uFFFD', Script::other},
                                         {U'\U0001F600', Script::other}}) {
    EXPECT_EQ(script_of(row.c), row.script) << static_cast<std::uint32_t>(row.c);
  }
}

TEST(Hangul, TakesSyllablesApart) {
  EXPECT_EQ(onset_of(U'가'), 0U);
  EXPECT_EQ(nucleus_of(U'가'), 0U);
  EXPECT_EQ(coda_of(U'가'), 0U);
  EXPECT_EQ(onset_of(U'힣'), 18U);
  EXPECT_EQ(nucleus_of(U'힣'), 20U);
  EXPECT_EQ(coda_of(U'힣'), 27U);
  EXPECT_EQ(coda_of(U'솔'), coda_rieul);
  EXPECT_EQ(coda_of(U'람'), 16U);
  EXPECT_TRUE(is_syllable(U'가'));
  EXPECT_TRUE(is_syllable(U'힣'));
  EXPECT_FALSE(is_syllable(U'\uABFF'));
  EXPECT_FALSE(is_syllable(U'\uD7A4'));
  EXPECT_FALSE(is_syllable(U'ㄱ'));
}

TEST(Hangul, CountsCharacters) {
  EXPECT_EQ(count_chars(""), 0U);
  EXPECT_EQ(count_chars("문a가😀"), 4U);
  EXPECT_EQ(first_chars("문가람", 2), "문가");
  EXPECT_EQ(first_chars("문가람", 0), "");
  EXPECT_EQ(first_chars("문가람", 3), "문가람");
  EXPECT_EQ(first_chars("문가람", 9), "문가람");
  EXPECT_EQ(first_chars("", 1), "");
  EXPECT_TRUE(all_syllables("문가람"));
  EXPECT_FALSE(all_syllables(""));
  EXPECT_FALSE(all_syllables("문a"));
  EXPECT_FALSE(all_syllables("ㅋㅋ"));
}

TEST(Normalize, Rows) {
  struct Row {
    std::string_view text;
    std::string_view normalized;
  };
  for (const Row& row : std::vector<Row>{
           {"", ""},
           {"문가람", "문가람"},
           {"GRM", "grm"},
           {"ＧＲＭ１", "grm1"},
           {decomposed, "가람전자"},
           {"문\u200B가\uFE0F람\uFEFF", "문가람"},
           {"\u200B", ""},
           {"㈜가람", "(주)가람"},
           {"ﬁ", "fi"},
           {"Straße", "strasse"},
           {"가·나", "가\u00B7나"},
           {"가‧나", "가\u00B7나"},
           {"가・나", "가\u00B7나"},
           {"가ㆍ나", "가\u00B7나"},
           {"가•나", "가\u00B7나"},
           {"가–나", "가-나"},
           {"가—나", "가-나"},
           {"가−나", "가-나"},
           {"가‐나", "가-나"},
           {"가\tb", "가 b"},
           {"가\u3000나", "가 나"},
           {"가\u00A0나", "가 나"},
           {"가\r\n나", "가 \n나"},
           {"가\n나", "가\n나"},
           {"가\xFF나", "가\uFFFD나"},
           {"가\xEA\xB0", "가\uFFFD\uFFFD"},
       }) {
    EXPECT_EQ(normalize(row.text), row.normalized) << row.text;
    EXPECT_EQ(normalize(normalize(row.text)), normalize(row.text)) << row.text;
  }
}

TEST(Normalize, RemembersWhereItCameFrom) {
  struct Row {
    std::string_view text;
    std::string_view part;    // of the normalised text
    std::string_view source;  // that it came from
  };
  for (const Row& row : std::vector<Row>{
           {"아 문가람 회장", "문가람", "문가람"},
           {"아 문\u200B가람 회장", "문가람", "문\u200B가람"},
           {"ＧＲＭ은", "grm", "ＧＲＭ"},
           {"ＧＲＭ은", "은", "은"},
           {"㈜가람전자", "가람전자", "가람전자"},
           {"\xFF문가람", "문가람", "문가람"},
           {"\u00AD\u00AD문가람", "문가람", "문가람"},
           {"Straße 문가람", "문가람", "문가람"},
       }) {
    NormalizedText out;
    normalize(row.text, out);
    const std::size_t at = out.text.find(row.part);
    ASSERT_NE(at, std::string::npos) << row.text;
    const std::uint32_t begin = out.source_offset(at);
    const std::uint32_t end = out.source_offset(at + row.part.size());
    EXPECT_EQ(row.text.substr(begin, end - begin), row.source) << row.text;
    EXPECT_EQ(out.source_offset(out.text.size()), row.text.size()) << row.text;
  }
  const std::string text = std::string(decomposed) + " 웃음";
  NormalizedText out;
  normalize(text, out);
  EXPECT_EQ(out.source_offset(0), 0U);
  EXPECT_EQ(out.source_offset(std::string_view("가람전자").size()), decomposed.size());
}

// What is a part of one character of the source ends with it.
TEST(Normalize, EndsAreBehindACharacterOfTheSource) {
  const std::string text = "가람\u321E 문㈜ 문가람";  // (오후)
  NormalizedText out;
  normalize(text, out);
  ASSERT_EQ(out.text, "가람(오후) 문(주) 문가람");
  const auto source_of = [&](std::string_view part) {
    const std::size_t at = out.text.find(part);
    return text.substr(out.source_offset(at), out.source_end(at + part.size()) - out.source_offset(at));
  };
  EXPECT_EQ(source_of("오후"), "\u321E");
  EXPECT_EQ(source_of("(오"), "\u321E");
  EXPECT_EQ(source_of("가람"), "가람");
  EXPECT_EQ(source_of("문"), "문");
  EXPECT_EQ(source_of("문가람"), "문가람");
}

TEST(Normalize, OffsetsNeverFall) {
  for (const std::string& text :
       {std::string("가\xFF\xFE나ＧＲＭ\u200B㈜ﬁ½\r\n끝"), std::string(decomposed) + "\xED\xA0\x80",
        std::string(1000, '\x80'), std::string("\u1100\u1161\u0301\u200D")}) {
    NormalizedText out;
    normalize(text, out);
    if (!out.source.empty()) {
      ASSERT_EQ(out.source.size(), out.text.size() + 1);
      EXPECT_TRUE(std::is_sorted(out.source.begin(), out.source.end()));
      EXPECT_EQ(out.source.back(), text.size());
    }
    EXPECT_EQ(out.text, normalize(text));
  }
}

TEST(Normalize, UsesItsStorageAgain) {
  NormalizedText out;
  normalize("ＧＲＭ㈜", out);
  normalize("문가람", out);
  EXPECT_EQ(out.text, "문가람");
  EXPECT_EQ(out.source_offset(3), 3U);
  normalize("", out);
  EXPECT_EQ(out.text, "");
  EXPECT_EQ(out.source_offset(0), 0U);
}

// The readings of a piece: "form/grade form/grade", then " ?stem" when a particle is doubtful.
std::string readings(std::string_view piece) {
  Cut cut;
  cut_piece(piece, cut);
  std::string text;
  for (std::uint32_t i = 0; i < cut.count; ++i) {
    text += (text.empty() ? "" : " ") + std::string(piece.substr(0, cut.readings[i].stem)) + "/" +
            std::string(grade_name(cut.readings[i].grade));
  }
  return cut.doubtful == 0 ? text : text + " ?" + std::string(piece.substr(0, cut.doubtful));
}

TEST(Cut, Rows) {
  struct Row {
    std::string_view piece;
    std::string_view readings;
  };
  for (const Row& row : std::vector<Row>{
           {"", ""},
           {"가", ""},
           {"a", ""},
           {"가람전자", "가람전자/bare"},
           {"가람전자는", "가람전자/particle"},
           {"가람전자가", "가람전자/particle"},
           {"가람전자를", "가람전자/particle"},
           {"가람전자의", "가람전자/particle"},
           {"다누리와", "다누리/particle"},
           {"가람전자에서는", "가람전자/particle"},
           {"가람전자라며", "가람전자/particle"},
           {"누리은행이", "누리은행/particle"},
           {"누리은행으로부터", "누리은행/particle"},
           {"누리은행이라는", "누리은행/particle"},
           {"문가람은", "문가람/particle"},
           {"grm은", "grm/particle"},
           {"grm이", "grm/particle"},
           {"grm의", "grm/particle"},
           {"3m의", "3m/particle"},
           {"문가람씨", "문가람/title"},
           {"문가람회장", "문가람/title"},
           {"문가람회장이", "문가람/title"},
           {"가람그룹", "가람그룹/bare 가람/suffix"},
           {"가람측", "가람측/bare 가람/suffix"},
           {"가람내부", "가람내부/bare 가람/compound"},
           {"다누리도", "다누리도/bare ?다누리"},
           {"다누리만", "다누리만/bare ?다누리"},
           {"손정의", "손정의/bare ?손정"},
           {"문정은", "문정은/bare ?문정"},
       }) {
    EXPECT_EQ(readings(row.piece), row.readings) << row.piece;
  }
}

TEST(Cut, AParticleMustAgreeWithTheSyllableBefore) {
  // 은, 이, 을, 과 follow a consonant, 는, 가, 를, 와 a vowel: otherwise they are the name's.
  for (const std::string_view piece : {"누리은행는", "누리은행가", "누리은행를", "가람전자을", "가람전자과"}) {
    EXPECT_EQ(readings(piece).substr(0, piece.size() + 5), std::string(piece) + "/bare") << piece;
  }
}

TEST(Cut, SeesVerbs) {
  Cut cut;
  for (const std::string_view piece : {"통해", "밝혔다", "말했다"}) {
    cut_piece(piece, cut);
    EXPECT_TRUE(cut.verb) << piece;
  }
  for (const std::string_view piece : {"문가람", "가람전자는", "grm"}) {
    cut_piece(piece, cut);
    EXPECT_FALSE(cut.verb) << piece;
  }
}

TEST(Cut, SaysWhatItTookOff) {
  Cut cut;
  cut_piece("문가람회장이", cut);
  ASSERT_NE(cut.title, nullptr);
  EXPECT_EQ(cut.title->text, "회장");
  ASSERT_NE(cut.particle, nullptr);
  EXPECT_EQ(cut.particle->text, "이");
  cut_piece("가람전자", cut);
  EXPECT_EQ(cut.title, nullptr);
  EXPECT_EQ(cut.particle, nullptr);
  EXPECT_FALSE(cut.particle_off);
}

TEST(Cut, ReadingsGrowShorter) {
  for (const std::string_view piece :
       {"가람그룹회장", "누리은행장은", "문가람회장측이", "가람그룹측", "가람전자내부관계자는"}) {
    Cut cut;
    cut_piece(piece, cut);
    ASSERT_GT(cut.count, 0U) << piece;
    for (std::uint32_t i = 1; i < cut.count; ++i) {
      EXPECT_LT(cut.readings[i].stem, cut.readings[i - 1].stem) << piece;
    }
    EXPECT_LT(cut.doubtful, cut.readings[0].stem) << piece;
  }
}

TEST(Cut, LongRunsEndInTime) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string_view unit : {"가", "도", "은", "에서는", "회장", "그룹", "a", "7"}) {
    std::string piece;
    while (piece.size() < 300000) {
      piece += unit;
    }
    Cut cut;
    cut_piece(piece, cut);
    EXPECT_LE(cut.count, cut.readings.size());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

bool has_form(const std::vector<DoubtfulForm>& forms, std::string_view whole) {
  return std::any_of(forms.begin(), forms.end(), [&](const DoubtfulForm& form) { return form.whole == whole; });
}

TEST(DoubtfulForms, HoldWhatCutPieceDoubts) {
  EXPECT_TRUE(has_form(doubtful_forms("손정"), "손정의"));
  EXPECT_TRUE(has_form(doubtful_forms("카카오"), "카카오도"));
  EXPECT_FALSE(has_form(doubtful_forms("카카오"), "카카오는"));
  EXPECT_TRUE(has_form(doubtful_forms("문정"), "문정은"));
  EXPECT_FALSE(has_form(doubtful_forms("문가람"), "문가람은"));
  // After Latin letters a particle is sure.
  EXPECT_EQ(doubtful_forms("grm").size(), 1U);  // HL만도
  EXPECT_TRUE(doubtful_forms("가").empty());
  EXPECT_TRUE(doubtful_forms("").empty());
  const auto wanted = doubtful_forms("카카오", [](std::string_view whole) { return whole != "카카오만"; });
  EXPECT_TRUE(has_form(wanted, "카카오도"));
  EXPECT_FALSE(has_form(wanted, "카카오만"));
  for (const std::string_view name :
       {"손정", "카카오", "다누리", "문정", "가람전자", "누리은행", "오메", "바르니", "클로", "사나", "볼스테"}) {
    for (const DoubtfulForm& form : doubtful_forms(name)) {
      Cut cut;
      cut_piece(form.whole, cut);
      EXPECT_TRUE(cut.doubtful != 0) << form.whole;
      EXPECT_EQ(form.whole.substr(0, name.size()), name);
      EXPECT_GT(form.particle_rate, 0) << form.whole;
      EXPECT_LE(form.particle_rate, 1) << form.whole;
      EXPECT_GE(form.name_prior, 0) << form.whole;
      EXPECT_LE(form.name_prior, 1) << form.whole;
    }
  }
  EXPECT_TRUE(has_form(doubtful_forms("오메"), "오메가"));
}

TEST(LooksLikePerson, Rows) {
  struct Row {
    std::string_view form;
    bool person;
  };
  for (const Row& row : std::vector<Row>{{"문가람", true},
                                         {"문정은", true},
                                         {"김민서", true},
                                         {"남궁민", true},
                                         {"남궁민수", true},
                                         {"선우도연", true},
                                         {"", false},
                                         {"문", false},
                                         {"문가", false},
                                         {"문가람은", false},
                                         {"가람전자", false},
                                         {"누리은행", false},
                                         {"뷁민서", false},
                                         {"김뷁쀍", false},
                                         {"abc", false},
                                         {"김민a", false},
                                         {"文佳藍", false},
                                         {"ㅋㅋㅋ", false},
                                         {"남궁민수지", false}}) {
    EXPECT_EQ(looks_like_person(row.form), row.person) << row.form;
  }
}

TEST(Joins, Rows) {
  struct Row {
    std::string_view first;
    std::string_view second;
    bool joined;
  };
  for (const Row& row : std::vector<Row>{{"제레", "볼트먼", true},
                                         {"가람", "전자", true},
                                         {"grm", "누리", true},
                                         {"이", "회장", false},
                                         {"문가람", "회장", false},
                                         {"전", "대통령", false},
                                         {"다양한", "누리", false},
                                         {"12", "34", false},
                                         {"오후", "8시", false},
                                         {"272명", "누리", false},
                                         {"20세기", "폭스", true},
                                         {"", "", false},
                                         {"", "볼트먼", false},
                                         {"제레", "", false},
                                         {"가", "나", false}}) {
    EXPECT_EQ(joins(row.first, row.second), row.joined) << row.first << " " << row.second;
  }
}

std::string joined_by_bar(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : "|") + word;
  }
  return text;
}

TEST(SplitName, Rows) {
  struct Row {
    std::string_view name;
    std::string_view words;
  };
  for (const Row& row : std::vector<Row>{{"", ""},
                                         {"  ", ""},
                                         {"!?", ""},
                                         {"문가람", "문가람"},
                                         {"한·미", "한\u00B7미"},
                                         {"가람 라이온즈", "가람|라이온즈"},
                                         {"\"제레 볼트먼\"", "제레|볼트먼"},
                                         {"L&G 누리", "l&g|누리"},
                                         {"C.볼트먼", "c.볼트먼"},
                                         {"㈜가람전자", "가람전자"},
                                         {"(주)가람전자", "가람전자"},
                                         {"가람전자㈜", "가람전자"},
                                         {"가람,누리", "가람|누리"},
                                         {"ＧＲＭ", "grm"},
                                         {decomposed, "가람전자"},
                                         {"문\u200B가람", "문가람"}}) {
    EXPECT_EQ(joined_by_bar(split_name(row.name)), row.words) << row.name;
  }
}

std::string spans(std::string_view text, const std::vector<std::string>& words) {
  std::string result;
  for (const Span& span : find_sequences(text, words)) {
    result += (result.empty() ? "" : "|") + std::string(text.substr(span.begin, span.end - span.begin));
  }
  return result;
}

TEST(FindSequences, Rows) {
  const std::vector<std::string> name = {"제레", "볼트먼", "주니어"};
  struct Row {
    std::string_view text;
    std::string_view spans;
  };
  for (const Row& row : std::vector<Row>{
           {"", ""},
           {"제레 볼트먼 주니어", "제레 볼트먼 주니어"},
           {"어제 제레 볼트먼 주니어가 왔다.", "제레 볼트먼 주니어"},
           {"제레볼트먼주니어는 갔다.", "제레볼트먼주니어"},
           {"제레 볼트먼주니어에서는", "제레 볼트먼주니어"},
           {"제레 볼트먼 주니어도 갔다.", "제레 볼트먼 주니어"},
           {"제레 볼트먼 주니어, 또 제레볼트먼 주니어", "제레 볼트먼 주니어|제레볼트먼 주니어"},
           {"제\u200B레 볼트먼 주니어", "제\u200B레 볼트먼 주니어"},
           {"제레 볼트먼", ""},
           {"제레, 볼트먼 주니어", ""},
           {"제레. 볼트먼 주니어", ""},
           {"제레\n볼트먼 주니어", ""},
           {"제레는 볼트먼 주니어", ""},
           {"볼트먼 제레 주니어", ""},
           {"제레 볼트먼 큰 주니어", ""},
           {"먼제레 볼트먼 주니어", ""},
           {"제레 볼트먼 주니", ""},
       }) {
    EXPECT_EQ(spans(row.text, name), row.spans) << row.text;
  }
  EXPECT_TRUE(find_sequences("제레 볼트먼", {}).empty());
  // Within a word that nobody typed apart, a longer one ends no name.
  EXPECT_EQ(spans("고양이 주인에게", {"고양이주"}), "");
  EXPECT_EQ(spans("고양이 주인", {"고양이주"}), "");
  EXPECT_EQ(spans("고양이 주는", {"고양이주"}), "고양이 주");
  EXPECT_EQ(spans("고양이주에게", {"고양이주"}), "고양이주");
  EXPECT_EQ(spans("고양이 주인", {"고양이", "주"}), "고양이 주");
  EXPECT_EQ(spans("한·미 동맹은", {"한\u00B7미", "동맹"}), "한·미 동맹");
}

// A mention as a row shows it: form/grade, then +person, +company, +work, in-list #, doubtful ?.
std::string shown(const Mention& mention) {
  std::string text = std::string(mention.form) + "/" + std::string(grade_name(mention.grade));
  text += (mention.evidence & evidence_person) != 0 ? "+person" : "";
  text += (mention.evidence & evidence_company) != 0 ? "+company" : "";
  text += (mention.evidence & evidence_work) != 0 ? "+work" : "";
  text += mention.in_list ? "#" : "";
  text += mention.doubtful ? "?" : "";
  return text;
}

std::string shown(const Analysis& analysis) {
  std::string text;
  for (const Mention& mention : analysis.mentions()) {
    text += (text.empty() ? "" : " ") + shown(mention);
  }
  return text;
}

// The mentions of `body` whose form is `form`.
std::string mentions_of(std::string_view form, std::string_view body) {
  Analysis analysis;
  analyze({"", body, ""}, analysis);
  std::string text;
  for (const Mention& mention : analysis.mentions()) {
    if (mention.form == form) {
      text += (text.empty() ? "" : " ") + shown(mention);
    }
  }
  return text;
}

TEST(Analyzer, Rows) {
  struct Row {
    std::string_view body;
    std::string_view form;
    std::string_view mentions;
  };
  for (const Row& row : std::vector<Row>{
           {"문가람이 웃었다.", "문가람", "문가람/particle"},
           {"문가람 웃음", "문가람", "문가람/bare"},
           {"문가람 회장이 왔다.", "문가람", "문가람/bare+person"},
           {"문가람회장이 왔다.", "문가람", "문가람/title+person"},
           {"문가람씨가 왔다.", "문가람", "문가람/title+person"},
           {"문가람(43)이 왔다.", "문가람", "문가람/bare+person"},
           {"배우 문가람이 왔다.", "문가람", "문가람/particle+person"},
           {"㈜가람전자가 공장을 지었다.", "가람전자", "가람전자/particle+company"},
           {"가람전자 주가가 올랐다.", "가람전자", "가람전자/bare+company"},
           {"문가람 기아 사장이 왔다.", "기아", "기아/bare+company"},
           {"문가람 조사 대상 위원이 왔다.", "대상", "대상/bare"},
           {"조국 대표가 왔다.", "조국", "조국/bare+person"},
           {"이은 감독이 왔다.", "이은", "이은/bare+person"},
           {"두 정상 부부가 왔다.", "정상", "정상/bare"},
           {"정상 배우자들이 왔다.", "정상", "정상/bare"},
           {"양 정상은 왔다.", "정상은", "정상은/bare?"},
           {"가람發 소문이 돌았다.", "가람", "가람/compound"},
           {"누리차-기아가 컸다.", "기아", "기아/compound+company"},
           {"다온 기아-누리차 경기", "기아", "기아/compound"},
           {"누리전자, 대상은 올랐다.", "대상", "대상/particle+company"},
           {"다온이, 대상은 올랐다.", "대상", "대상/particle"},
           {"조사 대상, 누리전자는 올랐다.", "대상", "대상/bare"},
           {"〈문가람〉 방송이 끝났다.", "문가람", "문가람/bare+work"},
           {"가람그룹이 웃었다.", "가람", "가람/suffix+company"},
           {"가람그룹이 웃었다.", "가람그룹", "가람그룹/particle+company"},
           {"제레 볼트먼이 왔다.", "제레볼트먼", "제레볼트먼/joined"},
           {"제레 볼트먼이 왔다.", "볼트먼", "볼트먼/particle"},
           {"제레볼트먼이 왔다.", "제레볼트먼", "제레볼트먼/particle"},
           {"문가람 회장이 왔다. 문 회장은 웃었다.", "문가람", "문가람/bare+person 문가람/by-title+person"},
           {"다누리도 웃었다.", "다누리도", "다누리도/bare?"},
           {"다누리도 웃었다.", "다누리", ""},
           {"다누리는 웃었다. 다누리도 울었다.", "다누리", "다누리/particle 다누리/particle"},
           {"손정의가 웃었다.", "손정의", "손정의/particle"},
           {"손정의 웃음", "손정", ""},
           {"한·미 동맹", "한\u00B7미", "한\u00B7미/bare"},
           {"“누리”란 말과 ‘다온’이란 말", "이란", ""},
           {"'다온'이란 말", "이란", ""},
           {"이란 사람과 ‘이란’이 왔다.", "이란", "이란/bare 이란/bare"},
           {"ＧＲＭ은 웃었다.", "grm", "grm/particle"},
           {"누리\u200B은행이 웃었다.", "누리은행", "누리은행/particle+company"},
           {"가 나 다", "가", ""},
           {"가람전자", "람전", ""},
           {"가람전자", "가람", ""},
       }) {
    EXPECT_EQ(mentions_of(row.form, row.body), row.mentions) << row.body << " : " << row.form;
  }
}

TEST(Analyzer, AListOfTenIsOne) {
  const std::string nine = "가람, 누리, 다솜, 라온, 마루, 바다, 새한, 아람, 자람";
  EXPECT_EQ(mentions_of("다솜", nine), "다솜/bare");
  EXPECT_EQ(mentions_of("다솜", nine + ", 차람"), "다솜/bare#");
  EXPECT_EQ(mentions_of("문가람", nine + ", 차람\n문가람 웃음"), "문가람/bare");
}

TEST(Analyzer, KnowsWhereAMentionStands) {
  std::string body;
  for (int i = 0; i < 60; ++i) {
    body += "그래서요 ";
  }
  Analysis analysis;
  const std::string title = "다솜식품 새 공장";
  const std::string text = "누리은행이 웃었다. " + body + "가람전자가 웃었다.";
  analyze({title, text, ""}, analysis);
  const auto field_of = [&](std::string_view form) {
    for (const Mention& mention : analysis.mentions()) {
      if (mention.form == form) {
        return static_cast<int>(mention.field);
      }
    }
    return -1;
  };
  EXPECT_EQ(field_of("다솜식품"), static_cast<int>(Field::title));
  EXPECT_EQ(field_of("누리은행"), static_cast<int>(Field::lead));
  EXPECT_EQ(field_of("가람전자"), static_cast<int>(Field::body));
}

bool signs(const Analysis& analysis, std::string_view form) {
  return std::any_of(analysis.signatures().begin(), analysis.signatures().end(),
                     [&](const Signature& signature) { return signature.form == form; });
}

TEST(Analyzer, WhoSignsIsNotMentioned) {
  Analysis analysis;
  analyze({"새 공장", "공장을 지었다. 문가람 기자", "문가람"}, analysis);
  EXPECT_TRUE(signs(analysis, "문가람"));
  EXPECT_EQ(shown(analysis).find("문가람"), std::string::npos);
  analyze({"새 공장", "문가람이 공장을 지었다.", ""}, analysis);
  EXPECT_FALSE(signs(analysis, "문가람"));
  EXPECT_NE(shown(analysis).find("문가람"), std::string::npos);
}

// What holds for every text: places inside it, in its order, and where the form itself stands it is what stands there.
void expect_sound(const ArticleText& text) {
  Analysis analysis;
  analyze(text, analysis);
  bool in_title = true;
  std::uint32_t last = 0;
  for (const Mention& mention : analysis.mentions()) {
    if (in_title && mention.field != Field::title) {
      in_title = false;
      last = 0;
    }
    ASSERT_EQ(in_title, mention.field == Field::title);
    const std::string_view source = in_title ? text.title : text.body;
    ASSERT_LT(mention.begin, mention.end);
    ASSERT_LE(mention.end, source.size());
    EXPECT_GE(mention.begin, last) << mention.form;
    last = mention.begin;
    EXPECT_GE(count_chars(mention.form), 2U) << mention.form;
    if (mention.grade != Grade::by_title && mention.grade != Grade::joined) {
      EXPECT_EQ(normalize(source.substr(mention.begin, mention.end - mention.begin)), mention.form);
    }
    if (mention.grade == Grade::joined) {
      std::string run = normalize(source.substr(mention.begin, mention.end - mention.begin));
      run.erase(std::remove(run.begin(), run.end(), ' '), run.end());
      std::string undotted = run;
      for (std::size_t dot = undotted.find("\u00B7"); dot != std::string::npos; dot = undotted.find("\u00B7")) {
        undotted.erase(dot, 2);
      }
      EXPECT_TRUE(mention.form == run || mention.form == undotted) << run << " " << mention.form;
    }
  }
}

TEST(Analyzer, OffsetsPointIntoTheSource) {
  const std::string nfd = std::string(decomposed) + "는 " + std::string(decomposed) + " 회장이 왔다.";
  for (const std::string& body : std::vector<std::string>{
           "",
           "가",
           " \n ",
           "문가람 회장은 ㈜가람전자(대표 표누리)에서 “새 공장”을 짓는다고 밝혔다.\n제레 볼트먼이 왔다.",
           "ＧＲＭ㈜는 ‘문\u200B가람\u200B’을 ①번으로 꼽았다.",
           nfd,
           "가\xFF람전자\xEA\xB0 문가람\x80은 웃었다.",
           "\xFF\xFE\xFD",
           "前대통령 문가람, 美 가람전자, 故문가람씨",
           "한·미·일 3국은 L&G·GRM과 C.볼트먼을 만났다. 문 회장은 웃었다.",
           "문가람 회장. 문 회장이 웃었다. 표누리·나도현 대표",
           "😀문가람😀 😀",
           "ㄱㄴㄷ ㅋㅋㅋ \u1100\u1100\u1100 \u11A8",
           std::string("가\0나다라 문가람", 23),
       }) {
    expect_sound({"", body, ""});
    expect_sound({body, "", ""});
    expect_sound({body, body, body});
  }
}

TEST(Analyzer, DecomposedTextGivesTheSameForms) {
  EXPECT_EQ(mentions_of("가람전자", std::string(decomposed) + "\u1102\u1173\u11AB 웃었다."),
            "가람전자/particle+company");
  const std::string body = "아 " + std::string(decomposed) + " 웃음";
  Analysis analysis;
  analyze({"", body, ""}, analysis);
  const auto mention = std::find_if(analysis.mentions().begin(), analysis.mentions().end(),
                                    [](const Mention& one) { return one.form == "가람전자"; });
  ASSERT_NE(mention, analysis.mentions().end());
  EXPECT_EQ(body.substr(mention->begin, mention->end - mention->begin), decomposed);
}

TEST(Analyzer, IsPureAndUsedAgain) {
  const std::string one = "문가람 회장이 왔다. 문 회장은 가람전자에서 웃었다. 다누리도 웃었다.";
  const std::string two = "누리은행이 웃었다. 다누리는 울었다.";
  Analysis fresh;
  analyze({one, one, "표누리"}, fresh);
  const std::string expected = shown(fresh);
  Analysis used;
  analyze({two, two, ""}, used);
  analyze({one, one, "표누리"}, used);
  EXPECT_EQ(shown(used), expected);
  Analysis moved = std::move(used);
  EXPECT_EQ(shown(moved), expected);
  analyze({"", "", ""}, moved);
  EXPECT_TRUE(moved.mentions().empty());
  EXPECT_TRUE(moved.signatures().empty());
}

// Time is bounded well above what these take, and well below what anything quadratic would.
TEST(Analyzer, OddTextsEndInTime) {
  std::string list;
  for (int i = 0; i < 5000; ++i) {
    list += (i == 0 ? "" : ", ") + std::string("문가람") + std::to_string(i);
  }
  std::string people;
  constexpr std::string_view syllables[] = {"가", "나", "민", "서", "지", "현", "수", "아", "도", "윤"};
  for (int i = 0; i < 5000; ++i) {
    people += (i == 0 ? "김" : ", 김");
    people += syllables[i % 10];
    people += syllables[i / 10 % 10];
    people += " 회장";
  }
  for (const std::string& body : {
           repeated("문가람 회장은 가람전자에서 제레 볼트먼과 웃었다.\n", 10000),
           repeated("문 회장은 웃었다. ", 10000),
           repeated("문가람 회장. 문 회장. ", 10000),
           repeated("가람전자는", 20000),
           repeated("a", 200000),
           repeated("가 ", 50000),
           repeated("·가", 50000),
           repeated("\n", 200000),
           repeated("‘", 100000),
           repeated("(주)", 50000),
           repeated("\xFF", 200000),
           repeated("\u200B", 50000),
           repeated(decomposed, 10000),
           list,
           people,
       }) {
    const auto begin = std::chrono::steady_clock::now();
    Analysis analysis;
    analyze({body.substr(0, 3000), body, ""}, analysis);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << body.substr(0, 60);
  }
  Analysis analysis;
  analyze({"", list, ""}, analysis);
  EXPECT_EQ(std::count_if(analysis.mentions().begin(), analysis.mentions().end(),
                          [](const Mention& mention) { return mention.in_list; }),
            static_cast<std::ptrdiff_t>(analysis.mentions().size()));
  EXPECT_GE(analysis.mentions().size(), 5000U);
}

TEST(FindSequences, OddTextsEndInTime) {
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(find_sequences(repeated("가", 200000), {"가가", "가나"}).empty());
  EXPECT_TRUE(find_sequences(repeated("가가 ", 50000), std::vector<std::string>(20, "가가나")).empty());
  EXPECT_EQ(find_sequences(repeated("제레 볼트먼 웃음.\n", 10000), {"제레", "볼트먼"}).size(), 10000U);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

// Of text that is normal but for some characters only what stands about these is normalised.
TEST(FindSequences, OddCharactersFarAndNear) {
  const std::string far = repeated("가람이 웃었다. ", 100);
  for (const std::string text : {"“제레 볼트먼”", "제레　볼트먼은", "제\u200B레 볼트먼", "제레 볼트먼"}) {
    EXPECT_EQ(find_sequences(text, {"제레", "볼트먼"}).size(), 1U) << text;
    EXPECT_EQ(find_sequences("Ｇ " + far + text + " " + far + "Ｇ", {"제레", "볼트먼"}).size(), 1U) << text;
  }
  EXPECT_EQ(find_sequences(far + "Ｇｒｍ 누리", {"grm", "누리"}).size(), 1U);
  EXPECT_TRUE(find_sequences(far + "Ｇ " + far, {"제레", "볼트먼"}).empty());
}

TEST(WordLists, FindTheirWordsAlone) {
  const Word* title = find_word("회장");
  ASSERT_NE(title, nullptr);
  EXPECT_TRUE(title->is(role_title));
  const Word* surname = find_word("문");
  ASSERT_NE(surname, nullptr);
  EXPECT_TRUE(surname->is(role_surname));
  EXPECT_GT(surname->surname_frequency, 0U);
  EXPECT_EQ(find_word(""), nullptr);
  EXPECT_EQ(find_word("뷁"), nullptr);
  EXPECT_EQ(find_word(repeated("가", 10000)), nullptr);
}

}  // namespace
}  // namespace ireum::analysis
