// What stands with a person; the sentence around a place. All names are invented.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "analysis/context.h"
#include "analysis/sentence.h"

namespace ireum::analysis {
namespace {

// The contexts of the mentions of `form` in `body`, with | between.
std::string contexts_of(std::string_view form, std::string_view body) {
  Analysis analysis;
  analyze({"", body, ""}, analysis);
  std::string shown;
  for (const Mention& mention : analysis.mentions()) {
    if (mention.form == form && !mention.context.empty()) {
      shown.append(shown.empty() ? "" : "|").append(mention.context);
    }
  }
  return shown;
}

TEST(Context, IsTitleAndOrganisationBesideAPerson) {
  struct Row {
    std::string_view form;
    std::string_view body;
    std::string_view contexts;
  };
  for (const Row& row : std::vector<Row>{
           {"이서준", "이서준 회장이 왔다.", "회장"},
           {"이서준", "청문위원 이서준 의원이 왔다.", "의원"},
           {"이서준", "여수시 이서준 시장이 왔다.", "여수시장"},
           {"이서준", "이서준회장이 왔다.", "회장"},
           {"이서준", "이서준 부회장이 왔다.", "회장"},
           {"이서준", "이서준 대표이사가 왔다.", "대표"},
           {"이서준", "이서준 부시장이 왔다.", "부시장"},
           {"이서준", "이서준 가람전자 대표가 왔다.", "가람전자 대표"},
           {"이서준", "가람전자 이서준 대표가 왔다.", "가람전자 대표"},
           {"이서준", "나들이온 이서준 대표가 왔다.", "대표"},
           {"이서준", "카카온 대표가 왔다. 이서준은 갔다.", ""},
           {"이서준", "다누리아 이서준 대표가 왔다.", "다누리아 대표"},
           {"이서준", "이서준 전 가람전자 대표가 왔다.", "가람전자 대표"},
           {"이서준", "이서준 인천시장이 왔다.", "인천시장"},
           {"이서준", "이서준 가람시장이 왔다.", "가람시장"},
           {"이서준", "가람시 이서준 시장이 왔다.", "가람시장"},
           {"이서준", "가람당 이서준 시장이 왔다.", "가람당 시장"},
           {"이서준", "국민의힘 이서준 시장이 왔다.", "국민의힘 시장"},
           {"이서준", "이서준 가람군 군수가 왔다.", "가람군수"},
           {"이서준", "이서준 누리통신위원장이 왔다.", "누리통신위원장"},
           {"이서준", "이서준 누리처 기획국장이 왔다.", "누리처 국장"},
           {"이서준", "배우 이서준이 왔다.", "배우"},
           {"이서준", "가람전자 대표 이서준이 왔다.", "가람전자 대표"},
           {"이서준", "창원시장 이서준이 왔다.", "창원시장"},
           {"이서준", "여수 유나이티드 공격수 이서준이 왔다.", "여수유나이티드 공격수"},
           {"이서준", "이서준 DQ 모빌리티 대표가 왔다.", "dq모빌리티 대표"},
           {"이서준", "최근 영화 배우 이서준이 왔다.", "배우"},
           {"이서준", "투수 이서준은 졌다.", "투수"},
           {"이서준", "오늘 이서준 대표가 왔다.", "대표"},
           {"이서준", "입장하자 이서준 대표가 웃었다.", "대표"},
           {"이서준", "휩싸인 이서준 대표가 웃었다.", "대표"},
           {"이서준", "이서준 씨가 왔다.", ""},
           {"이서준", "이서준(35)가 왔다.", ""},
           {"이서준", "이서준은 갔다.", ""},
           {"레오바르텐", "레오 바르텐 가람전자 회장은 웃었다.", "가람전자 회장"},
           {"가람전자", "가람전자 대표가 왔다.", ""},
           {"베라노", "베라노 왕자가 왔다.", "왕자"},
           {"베라노", "베라노 대통령이 왔다.", "대통령"},
           {"베라노", "베라노 감독이 왔다.", ""},
       }) {
    EXPECT_EQ(contexts_of(row.form, row.body), row.contexts) << row.body;
  }
}

TEST(Context, IsTakenApartAsItWasPutTogether) {
  struct Row {
    std::string_view organisation;
    std::string_view title;
    std::string_view context;
    std::string_view read_organisation;
    std::string_view read_title;
  };
  for (const Row& row : std::vector<Row>{{"", "부회장", "회장", "", "회장"},
                                         {"가람", "대표이사", "가람 대표", "가람", "대표"},
                                         {"가람", "시장", "가람시장", "가람", "시장"},
                                         {"가람시", "시장", "가람시장", "가람", "시장"},
                                         {"누리구", "구청장", "누리구청장", "누리", "구청장"},
                                         {"누리군", "군수", "누리군수", "누리", "군수"},
                                         {"누리도", "도지사", "누리지사", "누리", "지사"},
                                         {"", "시장", "시장", "", "시장"},
                                         {"", "인천시장", "인천시장", "인천", "시장"},
                                         {"gs가람", "감독", "gs가람 감독", "gs가람", "감독"}}) {
    const Word* title = find_word(row.title);
    ASSERT_NE(title, nullptr) << row.title;
    const std::string context = join_context(row.organisation, *title);
    EXPECT_EQ(context, row.context);
    const PersonContext read = split_context(context);
    EXPECT_EQ(read.organisation, row.read_organisation) << context;
    EXPECT_EQ(read.title, row.read_title) << context;
    EXPECT_NE(read.listed, nullptr) << context;
  }
  EXPECT_EQ(split_context("누리통신위원장").organisation, "누리통신");
  EXPECT_EQ(split_context("누리").listed, nullptr);
  EXPECT_EQ(split_context("").title, "");
}

TEST(Context, AnswersAnything) {
  for (const std::string_view text :
       {"", " ", "  ", "장", "시장", "\xFF\xFE", "가 ", " 가", "시장시장시장시장시장시장시장시장"}) {
    split_context(text);
    attached_title(text);
  }
}

// The sentence around `mark` in `text`, with … where it is cut.
std::string sentence_of(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  const Sentence sentence = sentence_around(text, at, at + mark.size());
  return std::string(sentence.cut_before ? "…" : "")
      .append(text.substr(sentence.begin, sentence.end - sentence.begin))
      .append(sentence.cut_behind ? "…" : "");
}

TEST(Sentence, EndsWhereKoreanSentencesDo) {
  struct Row {
    std::string_view text;
    std::string_view sentence;
  };
  for (const Row& row : std::vector<Row>{
           {"눈이 왔다. 누리빛은 컸다. 비가 왔다.", "누리빛은 컸다."},
           {"눈이 왔다! 누리빛은 컸나? 비가 왔다.", "누리빛은 컸나?"},
           {"눈이 왔어요. 누리빛은 컸어요. 비가 왔다.", "누리빛은 컸어요."},
           {"눈이 왔다.누리빛은 컸다.비가 왔다.", "누리빛은 컸다."},
           {"눈이 왔다.“누리빛은 크다”고 했다. 비가 왔다.", "“누리빛은 크다”고 했다."},
           {"제목\n누리빛은 컸다\n비가 왔다.", "누리빛은 컸다"},
           {"눈이 왔다. “누리빛은 크다. 비가 왔다. 춥다”고 했다. 끝.", "“누리빛은 크다. 비가 왔다. 춥다”고 했다."},
           {"\"눈이 왔다. 누리빛은 크다.\" 그는 갔다.", "\"눈이 왔다. 누리빛은 크다.\""},
           {"“눈이 왔다. 누리빛은 컸다. 비가 왔다.", "누리빛은 컸다."},  // a quote that nothing closes
           {"눈은 3.5㎝였고 누리빛은 1.2배다. 비가 왔다.", "눈은 3.5㎝였고 누리빛은 1.2배다."},
           {"J. 누리빛은 컸다. 비가 왔다.", "J. 누리빛은 컸다."},
           {"눈이 왔다…  누리빛은 컸다", "누리빛은 컸다"},
           {"누리빛", "누리빛"},
           {"누리빛 대표 당선", "누리빛 대표 당선"},  // bytes of 선 and of a blank have one in common
           {"누리빛의 확신 \u3000\u00A0\n비가 왔다.", "누리빛의 확신"},
       }) {
    EXPECT_EQ(sentence_of(row.text, "누리빛"), row.sentence);
  }
}

TEST(Sentence, IsCutWhereItHasNoEnd) {
  std::string body;
  for (int i = 0; i < 1000; ++i) {
    body += "가나다 ";
  }
  body += "누리빛은 ";
  for (int i = 0; i < 1000; ++i) {
    body += "라마바 ";
  }
  const std::size_t at = body.find("누리빛");
  const Sentence sentence = sentence_around(body, at, at + 9);
  EXPECT_TRUE(sentence.cut_before);
  EXPECT_TRUE(sentence.cut_behind);
  EXPECT_LE(sentence.end - sentence.begin, 3 * (2 * sentence_reach + 4));
  EXPECT_LE(sentence.begin, at);
  EXPECT_GE(sentence.end, at + 9);
}

TEST(Sentence, TakesItsTimeFromNoText) {
  std::string body;
  for (int i = 0; i < 10000; ++i) {
    body += "누리빛은 컸고 ";
  }
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t at = body.find("누리빛"); at != std::string::npos; at = body.find("누리빛", at + 1)) {
    const Sentence sentence = sentence_around(body, at, at + 9);
    ASSERT_LE(sentence.begin, at);
    ASSERT_GE(sentence.end, at + 9);
    ASSERT_LE(sentence.end - sentence.begin, 3 * (2 * sentence_reach + 4));
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(Sentence, AnswersAnything) {
  for (const std::string_view text : {"", ".", "\n", "\"", "“", "다.", "가"}) {
    for (std::size_t begin = 0; begin <= text.size() + 1; ++begin) {
      const Sentence sentence = sentence_around(text, begin, begin + 2);
      EXPECT_LE(sentence.begin, sentence.end);
      EXPECT_LE(sentence.end, text.size());
    }
  }
}

}  // namespace
}  // namespace ireum::analysis
