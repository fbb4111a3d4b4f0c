// Queries of several names, what narrows them, and why a hit stands where it stands. All names are invented.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "query/matching/search.h"
#include "query/mentions/explain.h"
#include "query/mentions/mention_finder.h"
#include "query/typed/query_text.h"
#include "query/variants/aliases.h"
#include "schema/stored_article.h"
#include "tests/unit/search_fixture.h"

namespace ireum {
namespace {

using query::IndexReader;
using query::NameType;
using query::read_query;
using query::Request;
using tests::answer;
using tests::asked;
using tests::ids;
using tests::Index;
using tests::line;

std::string parts_of(const query::QueryText& text) {
  std::string result;
  for (const query::QueryText::Part& part : text.parts) {
    result += (result.empty() ? "" : "|") + (part.quoted ? "<" + part.text + ">" : part.text);
  }
  for (const query::QueryText::Part& part : text.excluded) {
    result += "|-" + (part.quoted ? "<" + part.text + ">" : part.text);
  }
  return result;
}

TEST(QueryText, ReadsWordsQuotesAndWhatIsExcluded) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", ""},
      {"  ", ""},
      {"가람", "가람"},
      {" 가람  전자 ", "가람|전자"},
      {"\"가람 전자\" 문가람", "<가람 전자>|문가람"},
      {"“가람 전자” 문가람", "<가람 전자>|문가람"},
      {"가람 -문가람", "가람|-문가람"},
      {"가람 -\"문 가람\"", "가람|-<문 가람>"},
      {"가람 －문가람 –전자 −누리", "가람|-문가람|-전자|-누리"},
      {"가람 —문가람 ―전자 ‐누리 ‑나래", "가람|-문가람|-전자|-누리|-나래"},
      {"S-Oil", "S-Oil"},
      {"가람 - 전자", "가람|-|전자"},
      {"\"가람 전자", "\"가람|전자"},
      {"\"\"", "<>"},
      {"가람\t전자\n문", "가람|전자|문"},
      {"가람\u3000전자\u00A0문", "가람|전자|문"},
      {"\"가람 전자\", “누리”. 다온", "<가람 전자>|<누리>|다온"},
      {"“가람”은 \"누리\"에서도", "<가람>|<누리>"},
      {"\"가람\"\"누리\"", "<가람>|<누리>"},
      {"\"\"가람\"\"", "가람\"\""},
      {"\xFF가람 \"누리\"\xFF", "\xFF가람|<누리>"},
      {"문가람(40, 누리 전자)은 다온", "문가람(40, 누리 전자)은|다온"},
      {"문가람[누리 전자] (주) 다온", "문가람(누리 전자)|(주)|다온"},
      {"문가람(40 누리", "문가람(40|누리"},
  };
  for (const auto& [typed, expected] : rows) {
    const query::QueryText text = read_query(typed);
    EXPECT_EQ(parts_of(text), expected) << typed;
    EXPECT_EQ(text.refusal, "") << typed;
  }
}

TEST(QueryText, RefusesWhatAsksForNothingOrTooMuch) {
  EXPECT_NE(read_query("-가람").refusal, "");
  std::string many;
  for (int i = 0; i < 40; ++i) {
    many += "가람 ";
  }
  EXPECT_NE(read_query(many).refusal, "");
  EXPECT_NE(read_query(std::string(100000, '-')).refusal, "");
  EXPECT_NE(read_query("가람 -" + std::string(query::max_query_chars, 'a')).refusal, "");
}

const std::string companies =
    line("both", "두 회사가 만났다",
         "누리전자는 어제 문가람 대표를 만났다. 누리전자 주가가 올랐다. 문가람 대표가 웃었다.") +
    line("company", "새 공장", "누리전자가 공장을 짓는다. 누리전자 계열사도 함께한다.") +
    line("person", "문가람의 하루", "문가람 대표가 산에 올랐다. 마루은행을 찾았다.") +
    line("third", "은행 소식", "마루은행이 문을 열었다.") + line("neither", "날씨", "오늘은 맑다.");

std::vector<std::string> names_of(const query::Answer& result) {
  std::vector<std::string> names;
  for (const query::AnsweredName& name : result.names) {
    names.push_back(name.name.typed);
  }
  return names;
}

TEST(SeveralNames, TheFewestGroupsThatStandAreNames) {
  Index index;
  index.add(companies + line("joined", "방한", "어제 제레 볼트먼이 왔다. 누리전자 문가람 대표도 있었다."));
  const auto read = [&](const std::string& typed) { return names_of(answer(index.path(), asked(typed))); };
  using Names = std::vector<std::string>;
  EXPECT_EQ(read("누리전자 문가람"), (Names{"누리전자", "문가람"}));
  EXPECT_EQ(read("문가람 누리전자"), (Names{"문가람", "누리전자"}));
  EXPECT_EQ(read("제레 볼트먼"), Names{"제레 볼트먼"});
  EXPECT_EQ(read("제레 볼트먼 누리전자"), (Names{"제레 볼트먼", "누리전자"}));
  EXPECT_EQ(read("누리 전자"), Names{"누리 전자"});
  EXPECT_EQ(read("문가람 대표"), Names{"문가람 대표"});
  EXPECT_EQ(read("누리전자 문가람 대표"), Names{"누리전자 문가람 대표"});
  EXPECT_EQ(read("누리전자와 문가람의"), (Names{"누리전자와", "문가람의"}));
  EXPECT_EQ(read("\"누리전자 문가람\""), Names{"누리전자 문가람"});
  EXPECT_EQ(read("누리전자 표누리"), (Names{"누리전자", "표누리"}));
  EXPECT_EQ(read("표누리 표두리"), Names{"표누리 표두리"});
}

// The whole is one slip away from a name; both its words stand, but nowhere together.
TEST(SeveralNames, ALikenessOfTheWholeGoesBeforeWordsThatNeverMeet) {
  const std::string whole = line("a", "글", "누리한울 볼티스틱이 공장을 열었다.") +
                            line("b", "글", "누리한울 볼티스틱은 컸다. 누리한울 볼티스틱의 주가.");
  const std::string apart = line("c", "글", "누리한운은 볼링을 쳤다.");
  Index index;
  index.add(whole + apart);
  EXPECT_EQ(names_of(answer(index.path(), asked("누리한운 볼티스틱"))), std::vector<std::string>{"누리한운 볼티스틱"});
  index.add(line("d", "글", "누리한운과 볼티스틱이 만났다."));
  EXPECT_EQ(names_of(answer(index.path(), asked("누리한운 볼티스틱"))).size(), 2U);
}

TEST(SeveralNames, ATitleThatEndsANameIsItsEnd) {
  Index index;
  index.add(line("a", "누리개발연구원 새 원장", "누리개발연구원 원장이 바뀌었다.") +
            line("b", "글", "누리개발 회장이 왔다. 샘 볼트먼 회장도 왔다."));
  EXPECT_EQ(ids(answer(index.path(), asked("누리개발 연구원"))), "a/1");
  EXPECT_EQ(names_of(answer(index.path(), asked("샘 볼트먼 회장"))).size(), 1U);
  EXPECT_EQ(ids(answer(index.path(), asked("샘 볼트먼 회장"))), "b/1");
}

TEST(SeveralNames, WhatStandsBetweenThemPartsThem) {
  Index index;
  index.add(line("list", "", "해밀군·가람구 등이 왔다.") + line("first", "", "해밀군은 웃었다.") +
            line("both", "", "가람구는 컸다. 해밀군도 컸다.") + line("hong", "", "Hong Gildong은 왔다."));
  for (const char* typed : {"해밀군/가람구", "해밀군, 가람구", "해밀군,가람구", "해밀군 + 가람구", "해밀군 및 가람구",
                            "해밀군 그리고 가람구", "해밀군 AND 가람구"}) {
    const query::Answer found = answer(index.path(), asked(typed));
    EXPECT_EQ(names_of(found), (std::vector<std::string>{"해밀군", "가람구"})) << typed;
    EXPECT_EQ(found.total, 3U) << typed;
  }
  EXPECT_EQ(ids(answer(index.path(), asked("Hong, Gildong"))), "hong/1");
  for (const char* typed : {"Garam Co., Ltd.", "Garam Co.,Ltd", "Hong, Gildong"}) {
    EXPECT_EQ(names_of(answer(index.path(), asked(typed))).size(), 1U) << typed;
  }
  EXPECT_EQ(names_of(answer(index.path(), asked("해밀군 및 법무법인 가람구"))).front(), "해밀군");
}

TEST(SeveralNames, SeparatorsPartThemWithoutSpaces) {
  Index index;
  index.add(line("both", "", "문가람 대표가 팀 볼튼 대표를 만났다.") + line("one", "", "문가람 대표는 웃었다.") +
            line("other", "", "팀 볼튼 대표는 갔다.") + line("whole", "", "DQZB 주가가 올랐다."));
  for (const char* typed : {"문가람,팀 볼튼", "문가람/팀 볼튼", "문가람+팀 볼튼", "문가람;팀 볼튼", "문가람 ; 팀 볼튼",
                            "팀 볼튼,문가람", "팀 볼튼/문가람", "문가람,팀 볼튼 대표"}) {
    const query::Answer found = answer(index.path(), asked(typed));
    EXPECT_EQ(names_of(found).size(), 2U) << typed;
    EXPECT_EQ(found.total, 3U) << typed;
    EXPECT_EQ(found.hits.front().id, "both") << typed;
  }
  for (const char* typed : {"DQ/ZB", "1,000", "9/11", "A/S"}) {
    EXPECT_EQ(names_of(answer(index.path(), asked(typed))).size(), 1U) << typed;
  }
}

// The name, and what is written of it: side by side in one article, apart in others.
TEST(SeveralNames, ANameAndAnOrdinaryWordAreTwoWhereArticlesHoldThemApart) {
  Index index;
  index.add(line("side", "", "해솔전자 공장 주변이다. 누리 은행 주변이다.") +
            line("apart", "", "해솔전자는 컸다. 공장도 컸다.") + line("too", "", "공장이 있다. 해솔전자의 것이다.") +
            line("bank", "", "누리 은행 앞이다. 은행은 많다."));
  EXPECT_EQ(names_of(answer(index.path(), asked("해솔전자 공장"))), (std::vector<std::string>{"해솔전자", "공장"}));
  EXPECT_EQ(answer(index.path(), asked("해솔전자 공장")).complete, 3U);
  EXPECT_EQ(names_of(answer(index.path(), asked("누리 은행"))).size(), 1U);
}

TEST(SeveralNames, MarksBetweenPersonsPartThem) {
  Index index;
  index.add(line("run", "", "문가람·박하윤은 웃었다. 해솔·누리차는 컸다.") +
            line("apart", "", "문가람이 왔다. 박하윤도 왔다.") + line("one", "", "박하윤은 갔다."));
  for (const char* typed :
       {"문가람·박하윤", "문가람-박하윤", "문가람 OR 박하윤", "문가람 vs 박하윤", "문가람 또는 박하윤"}) {
    const query::Answer found = answer(index.path(), asked(typed));
    EXPECT_EQ(names_of(found), (std::vector<std::string>{"문가람", "박하윤"})) << typed;
    EXPECT_EQ(found.complete, 2U) << typed;
    EXPECT_EQ(found.total, 3U) << typed;
  }
  EXPECT_EQ(names_of(answer(index.path(), asked("해솔·누리차"))).size(), 1U);
}

TEST(SeveralNames, APlaceBeforeATitleBelongsToIt) {
  Index index;
  index.add(line("named", "", "문가람 광주시장이 왔다.") + line("place", "", "광주에 눈이 왔다. 충남에도 왔다."));
  for (const char* typed : {"문가람 광주 시장", "문가람 충남 지사", "문가람 광주시 시장", "문가람 경기 지사"}) {
    EXPECT_EQ(ids(answer(index.path(), asked(typed))), "named/1") << typed;
  }
}

TEST(SeveralNames, ACommaBetweenCapitalsPartsThem) {
  Index index;
  index.add(line("joined", "", "DQ ZB 사업이 컸다.") + line("apart", "", "DQ가 왔다. ZB가 갔다."));
  EXPECT_EQ(names_of(answer(index.path(), asked("DQ, ZB"))), (std::vector<std::string>{"DQ", "ZB"}));
  EXPECT_EQ(answer(index.path(), asked("DQ, ZB")).total, 2U);
  EXPECT_EQ(answer(index.path(), asked("DQ,ZB")).total, 2U);
}

TEST(Excluded, SeparatorsPartNames) {
  Index index;
  index.add(companies);
  query::Request request = asked("누리전자");
  for (const char* names : {"문가람,마루은행", "문가람, 마루은행", "문가람/마루은행", "문가람 및 마루은행"}) {
    request.without = {names};
    EXPECT_EQ(ids(answer(index.path(), request)), "company/1") << names;
  }
  EXPECT_EQ(tests::found(index.path(), "누리전자 -문가람,마루은행"), "company/1");
  EXPECT_EQ(tests::found(index.path(), "누리전자 -\"문가람,마루은행\""), tests::found(index.path(), "누리전자"));
}

TEST(Excluded, ANameThatStandsNowhereIsSaid) {
  Index index;
  index.add(companies);
  query::Request request = asked("누리전자");
  request.without = {"문가람,표누리"};
  EXPECT_EQ(answer(index.path(), request).notes,
            std::vector<std::string>{"no article names 표누리, which is to be left out"});
  EXPECT_TRUE(answer(index.path(), asked("누리전자 -문가람")).notes.empty());
}

// A likeness is for what stands nowhere, in whatever order it is typed.
TEST(SeveralNames, KnownWordsThatStandAreNoSlipOfTheirSum) {
  Index index;
  index.add(line("kt", "", "KT 노조가 3일 말했다.") + line("japan", "", "일본 총리가 말했다.") +
            line("history", "", "일본사 강의가 열렸다."));
  EXPECT_EQ(names_of(answer(index.path(), asked("일본 KT"))), (std::vector<std::string>{"일본", "KT"}));
  EXPECT_EQ(ids(answer(index.path(), asked("일본 KT"))), ids(answer(index.path(), asked("KT 일본"))));
  EXPECT_EQ(names_of(answer(index.path(), asked("일본 KT 표누리"))),
            (std::vector<std::string>{"일본", "KT", "표누리"}));
}

// What 30 articles hold each, and one side by side, are two; 제레 and 볼트먼 hardly stand apart.
TEST(SeveralNames, ThatStandSideBySideByChanceAreTwo) {
  Index index;
  std::string lines = line("chance", "", "문가람 검찰 출석이 늦었다.") + line("both", "", "검찰이 문가람을 불렀다.");
  for (int i = 0; i < 30; ++i) {
    const std::string id = std::to_string(i);
    lines += line("p" + id, "", "문가람 대표는 왔다.") + line("w" + id, "", "검찰은 말했다.") +
             line("f" + id, "", "제레 볼트먼이 왔다. 볼트먼은 웃었다.");
  }
  index.add(lines);
  for (const char* typed : {"문가람 검찰", "검찰 문가람"}) {
    const query::Answer found = answer(index.path(), asked(typed));
    EXPECT_EQ(names_of(found).size(), 2U) << typed;
    EXPECT_EQ(found.complete, 2U) << typed;
  }
  EXPECT_EQ(names_of(answer(index.path(), asked("문가람 검찰 출석"))).size(), 2U);
  EXPECT_EQ(names_of(answer(index.path(), asked("제레 볼트먼"))).size(), 1U);
  EXPECT_EQ(tests::found(index.path(), "제레 볼트먼"), tests::found(index.path(), "\"제레 볼트먼\""));
}

TEST(SeveralNames, CountriesSideBySideAreTwoAndABodyOfABodyIsOne) {
  Index index;
  index.add(line("joined", "미국 중국 회담", "미국 중국이 만났다. 민주당 국회가 만났다.") +
            line("apart", "", "미국은 컸다. 중국도 컸다. 민주당은 왔다. 국회도 왔다."));
  EXPECT_EQ(answer(index.path(), asked("미국 중국")).total, 2U);
  EXPECT_EQ(answer(index.path(), asked("민주당 국회")).total, 2U);
  index.add(line("committee", "", "국회 법사위가 열렸다.") + line("again", "", "국회 법사위는 끝났다.") +
            line("far", "", "국회는 컸다. 법사위도 컸다."));
  EXPECT_EQ(ids(answer(index.path(), asked("국회 법사위"))), "again/1 committee/1");
}

TEST(SeveralNames, ANameTypedWithoutItsSpacesIsProven) {
  Index index;
  index.add(line("apart", "글", "가시와 레이솔이 이겼다.") + line("both", "글", "가시와 사람들이 레이솔을 봤다."));
  EXPECT_EQ(ids(answer(index.path(), asked("가시와레이솔"))), "apart/1");
  EXPECT_EQ(ids(answer(index.path(), asked("가시와레이슬람"))), "");
}

// Only a part of what was typed stands anywhere: it is mostly a slip, and not every text with that part is read.
TEST(SeveralNames, WhereOnlyOnePartStandsTheFirstTextsTell) {
  std::string others;
  for (int i = 0; i < 70; ++i) {
    others += line("other" + std::to_string(i), "글", "바구우와는 왔다. 바구우와가 갔다.");
  }
  Index late;
  late.add(others + line("apart", "글", "바구우와 캅은 왔다."));
  const query::Answer given_up = answer(late.path(), asked("바구우와캅"));
  EXPECT_EQ(ids(given_up), "");
  EXPECT_EQ(given_up.notes,
            std::vector<std::string>{"of the articles that hold part of 바구우와캅 only the first 60 were looked at"});
  Index early;
  early.add(others + line("first", "바구우와 캅", "바구우와 캅은 왔다. 바구우와 캅이 갔다.") +
            line("last", "글", "바구우와 캅은 왔다."));
  const query::Answer proven = answer(early.path(), asked("바구우와캅"));
  EXPECT_EQ(ids(proven), "first/1 last/1");
  EXPECT_TRUE(proven.notes.empty());
}

TEST(Titles, WhatStandsBeforeOneTellsOfIt) {
  Index index;
  index.add(line("both", "글", "문가람 다온당 대표가 왔다.") + line("alone", "글", "문가람 대표가 왔다.") +
            line("party", "글", "다온당은 졌다."));
  for (const char* typed : {"문가람 다온당 대표", "문가람 대표도", "문가람(다온당 대표)", "\"문가람\" 대표",
                            "문가람 부총리 겸 다온당 대표"}) {
    EXPECT_EQ(answer(index.path(), asked(typed)).total, 2U) << typed;
  }
  EXPECT_EQ(answer(index.path(), asked("다온당 측")).total, 2U);
}

TEST(Titles, StandWithTheirOrganisationBeforeOneToo) {
  Index index;
  index.add(line("both", "글", "문가람 다온당 대표가 왔다.") + line("alone", "글", "문가람 대표가 왔다.") +
            line("beside", "글", "문가람 다온당 의원이 왔다.") + line("party", "글", "다온당은 졌다."));
  for (const char* typed : {"다온당 대표 문가람", "다온당 문가람 대표", "전 다온당 대표 문가람", "문가람(다온당)",
                            "문가람(다온당 대표)", "문가람 다온당 대표"}) {
    const query::Answer found = answer(index.path(), asked(typed));
    EXPECT_EQ(names_of(found).size(), 1U) << typed;
    EXPECT_EQ(found.total, 3U) << typed;
  }
  EXPECT_EQ(names_of(answer(index.path(), asked("다온당 문가람"))).size(), 2U);
}

TEST(Titles, StandOnForeignNamesToo) {
  Index index;
  index.add(line("name", "글", "하마구치 류스케는 웃었다. 하마구치는 갔다."));
  for (const char* typed :
       {"하마구치감독", "하마구치감독님", "하마구치코치", "하마구치선수님", "하마구치전무", "하마구치님"}) {
    EXPECT_EQ(ids(answer(index.path(), asked(typed))), "name/1") << typed;
  }
}

TEST(SeveralNames, AndBetweenThemIsNone) {
  Index index;
  index.add(line("a", "글", "누보텍과 다온솔이 만났다."));
  for (const char* typed : {"누보텍 및 다온솔", "누보텍 그리고 다온솔", "누보텍 AND 다온솔"}) {
    EXPECT_EQ(ids(answer(index.path(), asked(typed))), "a/1") << typed;
  }
}

// Words that begin with 누리 or hold it, in one article, so many.
std::string words_with(const std::string& before, int count) {
  std::string body;
  for (int i = 0; i < count; ++i) {
    body += before + "누리" + std::to_string(100000 + i) + " 왔다. ";
  }
  return body;
}

TEST(CutLists, AreSaid) {
  Index index;
  index.add(line("a", "글", words_with("", 5001)) + line("b", "글", words_with("가람", 5001)) +
            line("c", "글", "누리는 컸다. 볼티스틱도 컸다."));
  using Notes = std::vector<std::string>;
  Request request = asked("누리");
  EXPECT_EQ(answer(index.path(), request).notes, Notes());
  request.wide = true;
  EXPECT_EQ(answer(index.path(), request).notes,
            Notes{"of the longer names that begin with 누리 only 5000 were looked for"});
  request.wide = false;
  request.loose = true;
  EXPECT_EQ(answer(index.path(), request).notes,
            (Notes{"of the longer names that begin with 누리 only 5000 were looked for",
                   "of the words that hold 누리 only 5000 were looked for"}));
  request = asked("볼티스틱");
  request.with = {"누리"};
  EXPECT_EQ(answer(index.path(), request).notes,
            Notes{"of the longer words that begin with 누리 only 2000 were looked for"});
}

// In an index where most articles hold the name, a fixed weight of evidence would outweigh what they are about.
TEST(Types, EvidenceWeighsByHowRareTheNameIs) {
  Index index;
  std::string lines;
  for (int i = 0; i < 30; ++i) {
    lines += line("a" + std::to_string(i), "글", words_with("", 300) + "가게에서 홍길동을 보았다.");
  }
  const std::string much = words_with("", 300);
  index.add(lines + line("passing", "글", much + "홍길동 회장 등도 왔다.") +
            line("about", "홍길동의 새 계획", "홍길동은 새 계획을 세웠다. 홍길동의 계획은 크다. " + much));
  Request request = asked("홍길동");
  request.type = NameType::person;
  EXPECT_EQ(answer(index.path(), request).hits.front().id, "about");
}

TEST(Titles, TheOneTypedComesFirst) {
  Index index;
  index.add(line("other", "베라노, 베라노", "베라노는 베라노다.") +
            line("prince", "글", "이날 모두 베라노 왕자를 보았다."));
  EXPECT_EQ(ids(answer(index.path(), asked("베라노 왕자"))), "prince/1 other/1");
  EXPECT_EQ(ids(answer(index.path(), asked("베라노"))), "other/1 prince/1");
}

TEST(SeveralNames, ArticlesWithAllComeFirst) {
  Index index;
  index.add(companies);
  const query::Answer result = answer(index.path(), asked("누리전자 문가람"));
  ASSERT_EQ(result.hits.size(), 3U);
  EXPECT_EQ(result.hits[0].id, "both");
  EXPECT_EQ(result.hits[0].names, 2U);
  EXPECT_EQ(result.hits[1].names, 1U);
  EXPECT_EQ(result.hits[2].names, 1U);
  EXPECT_EQ(result.total, 3U);
  EXPECT_EQ(result.complete, 1U);
  Request request = asked("누리전자 문가람");
  request.partial = false;
  EXPECT_EQ(ids(answer(index.path(), request)), "both/1");
  request = asked("누리전자 문가람 마루은행");
  const query::Answer three = answer(index.path(), request);
  ASSERT_EQ(three.hits.size(), 4U);
  EXPECT_EQ(three.complete, 0U);
  EXPECT_EQ(three.hits[0].names, 2U);
  EXPECT_EQ(three.hits[1].names, 2U);
  EXPECT_EQ(three.hits[3].names, 1U);
}

TEST(SeveralNames, WhatOnlyHoldsWordsBesideTheNameIsNone) {
  Index index;
  index.add(line("robin", "로빈 벡크 장관 방한", "로빈 벡크 장관이 왔다. 벡크는 웃었다.") +
            line("talk", "인터뷰", "누리전자 인터뷰는 길었다. 문가람 선수가 말했다.") +
            line("land", "", "미국에서 왔다.") + line("none", "", "소식이 왔다."));
  EXPECT_EQ(ids(answer(index.path(), asked("벡크 인터뷰"))), "robin/1");
  EXPECT_EQ(ids(answer(index.path(), asked("미국 벡그"))), "robin/1");  // a likeness, the only name
  EXPECT_EQ(ids(answer(index.path(), asked("허은율 선수"))), "");
  EXPECT_EQ(ids(answer(index.path(), asked("누리전자 인터뷰"))), "talk/1");
  EXPECT_EQ(ids(answer(index.path(), asked("미국 인터뷰"))), "talk/1 land/1");  // no other names
}

// A syllable beside a known name says more of it and cannot be looked for; of what may be a name it is a part.
TEST(SeveralNames, ASyllableBesideAKnownNameIsLeftOut) {
  Index index;
  index.add(line("a", "", "박하윤 선수가 골을 넣었다.") + line("b", "", "볼트먼은 컸다."));
  for (const std::string typed : {"박하윤 골", "박하윤은 왜", "왜 박하윤"}) {
    const query::Answer result = answer(index.path(), asked(typed));
    EXPECT_EQ(ids(result), "a/1") << typed;
    ASSERT_EQ(result.notes.size(), 1U) << typed;
    EXPECT_NE(result.notes[0].find("was left out"), std::string::npos) << result.notes[0];
  }
  EXPECT_EQ(ids(answer(index.path(), asked("볼트먼 황"))), "");
  EXPECT_EQ(ids(answer(index.path(), asked("한울누리 골"))), "");  // nobody knows the name
  for (const std::string& note : answer(index.path(), asked("한울누리 골")).notes) {
    EXPECT_EQ(note.find("was left out"), std::string::npos) << note;
  }
  EXPECT_EQ(ids(answer(index.path(), asked("팀 볼트먼"))), "");
  EXPECT_EQ(ids(answer(index.path(), asked("김 하윤"))), "");
}

// However many names are asked for, more of them come first, be some known by other forms.
TEST(SeveralNames, AreCountedRightWhereThereAreMany) {
  constexpr std::size_t count = 18;
  const auto name_of = [](std::size_t i) {
    constexpr std::array<std::string_view, 6> first = {"가람", "누리", "다온", "라온", "마루", "바름"};
    constexpr std::array<std::string_view, 3> last = {"상사", "제지", "화재"};
    return std::string(first[i % first.size()]).append(last[i / first.size()]);
  };
  Index index;
  std::string typed;
  std::string aliases;
  std::string few = name_of(0) + "는 컸다.";
  std::string many;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string other = "모니" + name_of(i);
    typed += (i == 0 ? "" : ",") + name_of(i);
    aliases += name_of(i) + "\t" + other + "\n";
    few += i > 0 && i < count - 2 ? " " + other + "는 컸다." : "";
    many += i < count - 1 ? " " + name_of(i) + "는 컸다." : "";
  }
  index.add(line("few", "", few) + line("many", "", many) + line("last", "", name_of(count - 1) + "는 컸다."));
  const std::string path = index.folder() + "/aliases.tsv";
  std::ofstream(path) << aliases;
  const query::Aliases own = query::Aliases::open(path, {});
  query::Request request = asked(typed);
  request.aliases = &own;
  const query::Answer result = answer(index.path(), request);
  ASSERT_EQ(ids(result), "many/1 few/1 last/1");
  EXPECT_EQ(result.hits[0].names, count - 1);
  EXPECT_EQ(result.hits[1].names, count - 2);
  EXPECT_EQ(result.hits[2].names, 1U);
}

// Nothing that was typed is dropped in silence, be it a particle, a title or what kind of company it is.
TEST(Names, SayWhatOfThemWasSetAside) {
  Index index;
  index.add(line("a", "", "누리빛은 컸다. 누리빛이 섰다.") + line("b", "", "홍길동 의원은 왔다."));
  const auto note = [&](const std::string& typed) {
    const query::Answer result = answer(index.path(), asked(typed));
    return result.hits.size() == 1 && !result.notes.empty() ? result.notes[0] : std::string();
  };
  EXPECT_EQ(note("누리빛홀딩스"), "no article names 누리빛홀딩스; searched as 누리빛, with 홀딩스 set aside");
  EXPECT_EQ(note("누리빛그룹"), "no article names 누리빛그룹; searched as 누리빛, with 그룹 set aside");
  EXPECT_EQ(note("누리빛만"), "no article names 누리빛만; searched as 누리빛, with 만 for a particle");
  EXPECT_EQ(note("누리빛은"), "");
  EXPECT_EQ(note("홍길동의원"), "");  // a person's title says who is meant
}

// A given name that others bear, too, finds nothing by itself.
TEST(SeveralNames, AForeignGivenNameTellsNobody) {
  Index index;
  index.add(line("other", "", "로버트 파우젠 교수가 왔다. 로버트는 웃었다.") +
            line("family", "", "볼트하이머가 왔다."));
  EXPECT_EQ(ids(answer(index.path(), asked("로버트 볼트하이머"))), "family/1");
  EXPECT_EQ(ids(answer(index.path(), asked("로버트 볼트먼슨"))), "");
  EXPECT_EQ(ids(answer(index.path(), asked("로버트"))), "other/1");
}

// Articles often have the family name alone.
TEST(SeveralNames, AFamilyNameInLatinLettersIsFoundAlone) {
  Index index;
  index.add(line("a", "", "볼트먼슨이 골을 넣었다. 볼트먼슨은 웃었다."));
  EXPECT_EQ(ids(answer(index.path(), asked("Voltmanson"))), "a/1");
  const query::Answer result = answer(index.path(), asked("Clyde Voltmanson"));
  EXPECT_EQ(ids(result), "a/1");
  EXPECT_EQ(result.complete, 0U);
  EXPECT_EQ(ids(answer(index.path(), asked("Voltmanson Clyde"))), "");
}

// What was searched for is said, too, where filters leave nothing.
TEST(Names, SayWhatTheyWereTakenForWhereFiltersLeaveNothing) {
  Index index;
  index.add(line("a", "", "누리빛은 컸다. 누리빛이 섰다."));
  query::Request request = asked("누리빛만");
  const query::Answer all = answer(index.path(), request);
  ASSERT_EQ(all.notes.size(), 1U);
  request.from = schema::far_moment;
  const query::Answer none = answer(index.path(), request);
  EXPECT_TRUE(none.hits.empty());
  EXPECT_NE(std::find(none.notes.begin(), none.notes.end(), all.notes[0]), none.notes.end());
}

// What news writes in brackets behind a person tells of him; before brackets stands who he is.
TEST(SeveralNames, BracketsBehindANameAreNoOtherName) {
  Index index;
  index.add(line("a", "", "박하윤 선수가 왔다.") + line("b", "", "누리전자는 컸다. 국회의원도 왔다."));
  for (const std::string typed : {"박하윤(40·누리전자)", "박하윤(40, 누리전자)", "박하윤[누리전자]",
                                  "박하윤(41·누리전자 부장)", "국회의원(박하윤)", "선수 (박하윤)"}) {
    EXPECT_EQ(ids(answer(index.path(), asked(typed))), "a/1") << typed;
  }
  EXPECT_EQ(ids(answer(index.path(), asked("누리전자(005930)"))), "b/1");
}

// A compound of common words is a word beside a name.
TEST(SeveralNames, ACompoundOfWordsIsNoName) {
  Index index;
  index.add(line("a", "음주운전 단속", "음주운전 단속이 늘었다. 음주운전은 나쁘다.") +
            line("b", "", "박하윤 선수가 왔다."));
  EXPECT_EQ(ids(answer(index.path(), asked("음주운전 박하윤"))), "b/1");
}

TEST(SeveralNames, LettersByTheirNamesBeginAListedName) {
  Index index;
  index.add(line("a", "", "에스케이는 컸다. SK도 컸다.") + line("b", "", "하이닉스는 컸다.") +
            line("c", "", "SK하이닉스는 컸다."));
  const query::Answer result = answer(index.path(), asked("에스케이 하이닉스"));
  EXPECT_EQ(names_of(result).size(), 1U);
  EXPECT_EQ(ids(result).substr(0, 1), "c");
}

// What the lexicon knows as a whole bears no particle.
TEST(Titles, AListedNameKeepsItsEnd) {
  Index index;
  index.add(line("a", "", "골드 회원이 왔다.") + line("b", "", "골드만삭스는 컸다."));
  EXPECT_EQ(ids(answer(index.path(), asked("골드만"))), "b/1");
  EXPECT_EQ(ids(answer(index.path(), asked("골드만은"))), "b/1");
  EXPECT_EQ(ids(answer(index.path(), asked("골드만 삭스"))), "b/1");
  EXPECT_EQ(ids(answer(index.path(), asked("골드는"))), "a/1");
}

// Who heads a body is called by all of its name.
TEST(Titles, ABodyKeepsItsEndBeforeItsHead) {
  Index index;
  index.add(line("a", "", "국민은 웃었다. 외교는 길다.") + line("b", "", "국민은행은 컸다. 외교부는 밝혔다."));
  EXPECT_EQ(ids(answer(index.path(), asked("국민은행장"))), "b/1");
  EXPECT_EQ(ids(answer(index.path(), asked("외교부장관"))), "b/1");
}

TEST(SeveralNames, LettersBetweenDotsAreOneWord) {
  Index index;
  index.add(line("a", "", "NRI는 컸다.") + line("b", "", "N.R.A가 왔다."));
  EXPECT_EQ(ids(answer(index.path(), asked("N.R.I."))), "a/1");
  EXPECT_EQ(ids(answer(index.path(), asked("N.R.A"))), "b/1");
}

// A word beside a name is in longer ones as well, which come after it; a name is not.
TEST(SeveralNames, AWordBesideANameIsInLongerOnes) {
  Index index;
  index.add(line("word", "구속 소식", "문가람 대표가 왔다.") +
            line("longer", "", "문가람 대표에게 구속영장이 나왔다.") + line("name", "", "문가람은 웃었다.") +
            line("none", "", "구속영장이 문가람전자로 갔다.") + line("act", "", "누리오 대표가 사퇴했다."));
  EXPECT_EQ(ids(answer(index.path(), asked("문가람 구속"))), "word/1 longer/2 name/1");
  EXPECT_EQ(answer(index.path(), asked("문가람 구속")).complete, 2U);
  Request exact = asked("문가람 구속");
  exact.exact = true;
  EXPECT_EQ(answer(index.path(), exact).complete, 1U);
  const query::Answer acts = answer(index.path(), asked("누리오 사퇴"));
  EXPECT_EQ(acts.complete, 0U);
  ASSERT_EQ(acts.notes.size(), 2U);
  EXPECT_EQ(acts.notes[1],
            "where 사퇴 stands in bodies as a verb only (사퇴했다, 사퇴됐다), it is not found: verbs are not indexed");
}

TEST(SeveralNames, PagesAreOneList) {
  Index index;
  index.add(companies);
  const std::string whole = ids(answer(index.path(), asked("누리전자 문가람 마루은행")));
  std::string paged;
  Request request = asked("누리전자 문가람 마루은행");
  request.limit = 1;
  for (request.offset = 0; request.offset < 4; ++request.offset) {
    paged += (paged.empty() ? "" : " ") + ids(answer(index.path(), request));
  }
  EXPECT_EQ(paged, whole);
}

TEST(SeveralNames, AnyNameIsEnough) {
  Index index;
  index.add(companies);
  Request request = asked("누리전자 마루은행");
  request.any = true;
  const query::Answer result = answer(index.path(), request);
  EXPECT_EQ(result.total, 4U);
  EXPECT_EQ(result.complete, 4U);
}

TEST(Filters, ExcludesNames) {
  Index index;
  index.add(companies);
  EXPECT_EQ(ids(answer(index.path(), asked("누리전자 -문가람"))), "company/1");
  Request request = asked("누리전자");
  request.without = {"문가람"};
  EXPECT_EQ(ids(answer(index.path(), request)), "company/1");
  request.without = {"가"};
  EXPECT_NE(answer(index.path(), request).refusal, "");
  request.without = {"문가람", "누리전자"};
  EXPECT_EQ(answer(index.path(), request).total, 0U);
}

TEST(Filters, WantsWords) {
  Index index;
  index.add(companies);
  Request request = asked("누리전자");
  request.with = {"공장"};
  EXPECT_EQ(ids(answer(index.path(), request)), "company/1");
  request.with = {"계열"};
  EXPECT_EQ(ids(answer(index.path(), request)), "company/1");
  request.with = {"공장", "주가"};
  EXPECT_EQ(answer(index.path(), request).total, 0U);
  request.with = {"없던말"};
  EXPECT_EQ(answer(index.path(), request).total, 0U);
  request.with = {"!"};
  EXPECT_NE(answer(index.path(), request).refusal, "");
}

TEST(Filters, TitlesOnly) {
  Index index;
  index.add(companies);
  Request request = asked("문가람");
  request.in_title = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "person/1");
  request.name = "누리전자";
  EXPECT_EQ(answer(index.path(), request).total, 0U);
}

TEST(Filters, WhoSigns) {
  Index index;
  std::string signed_line = line("signed", "새 공장", "누리전자가 공장을 짓는다.");
  signed_line.insert(1, R"("byline":"문가람 기자",)");
  index.add(companies + signed_line);
  Request request;
  request.byline = "문가람";
  EXPECT_EQ(ids(answer(index.path(), request)), "signed/1");
  request.name = "누리전자";
  EXPECT_EQ(ids(answer(index.path(), request)), "signed/1");
  request.name = "마루은행";
  EXPECT_EQ(answer(index.path(), request).total, 0U);
  request.byline = "…";
  EXPECT_NE(answer(index.path(), request).refusal, "");
  // A signature is no mention.
  EXPECT_EQ(ids(answer(index.path(), asked("문가람"))).find("signed"), std::string::npos);
}

TEST(Filters, WhoSignsIsCountedBeyondThePage) {
  Index index;
  std::string lines;
  for (int i = 0; i < 5; ++i) {
    std::string one = line("s" + std::to_string(i), "글", "누리전자가 공장을 짓는다.");
    one.insert(1, R"("byline":"문가람 기자",)");
    lines += one;
  }
  index.add(lines);
  Request request;
  request.byline = "문가람";
  request.limit = 2;
  for (const query::Order order : {query::Order::relevance, query::Order::date}) {
    request.order = order;
    const query::Answer result = answer(index.path(), request);
    EXPECT_EQ(result.hits.size(), 2U);
    EXPECT_EQ(result.total, 5U);
    EXPECT_TRUE(result.total_exact);
  }
}

query::Explanation explained(const IndexReader& reader, const query::Answer& result, const query::Hit& hit) {
  const auto stored = schema::stored_in(reader.articles().get_document(hit.document));
  query::MentionFinder finder(result);
  return query::explain(reader, result, hit, *stored, finder.find(*stored));
}

TEST(Explain, WeightsAddUpToTheScore) {
  Index index;
  std::string lines = companies + line("long", "누리전자서비스 합의", "누리전자서비스 노사가 합의했다.") +
                      line("inner", "가게 이야기", "참누리전자라는 가게가 있다.") +
                      line("run", "새 책", "제레 볼트먼 주니어가 책을 냈다.") +
                      line("spaced", "누리 전자 소식", "누리 전자가 웃었다.");
  std::mt19937 random(7);
  const std::vector<std::string> words = {"누리전자는", "문가람", "마루은행", "대표는",  "회장이", "공장을",
                                          "주가가",     "제레",   "볼트먼",   "열었다.", "만났다."};
  for (int i = 0; i < 60; ++i) {
    std::string body;
    for (int w = 0; w < 25; ++w) {
      body += words[random() % words.size()] + " ";
    }
    lines += line("r" + std::to_string(i), "글 " + std::to_string(i), body);
  }
  index.add(lines);
  const IndexReader reader(index.path());
  for (const char* name : {"누리전자", "누리 전자", "문가람 대표", "누리전자 문가람", "누리전자 문가람 마루은행",
                           "제레 볼트먼 주니어", "제레 볼트먼 주니어 누리전자", "누리", "문가람 공장"}) {
    for (const bool loose : {false, true}) {
      for (const bool any : {false, true}) {
        for (const query::NameType type : {query::NameType::any, query::NameType::person, query::NameType::company}) {
          Request request = asked(name);
          request.loose = loose;
          request.any = any;
          request.type = type;
          const query::Answer result = query::search(reader, request);
          for (const query::Hit& hit : result.hits) {
            double sum = 0;
            for (const query::Explanation::Weight& weight : explained(reader, result, hit).weights) {
              sum += weight.weight;
            }
            EXPECT_NEAR(sum, hit.score, 1e-6 * hit.score + 1e-9)
                << name << ", " << hit.id << (loose ? ", loose" : "") << (any ? ", any" : "") << ", type "
                << static_cast<int>(type);
          }
        }
      }
    }
  }
}

TEST(Explain, SaysWhatCountsAndWhatDoesNot) {
  Index index;
  index.add(
      line("a", "글", "문가람 회장이 왔다. 문 회장은 웃었다. 참문가람이라는 노래와 문가람길이 있다. 김 회장도 왔다."));
  const IndexReader reader(index.path());
  const query::Answer result = query::search(reader, asked("문가람"));
  ASSERT_EQ(result.hits.size(), 1U);
  const query::Explanation why = explained(reader, result, result.hits[0]);
  ASSERT_EQ(why.counted.size(), 2U);
  EXPECT_FALSE(why.counted[0].by_title);
  EXPECT_TRUE(why.counted[1].by_title);
  std::string left;
  for (const query::Explanation::LeftOut& one : why.left_out) {
    left += one.text + ": " + one.why + "\n";
  }
  EXPECT_NE(left.find("참문가람이라는: inside another word"), std::string::npos) << left;
  EXPECT_NE(left.find("문가람길이: a longer word"), std::string::npos) << left;
}

TEST(Explain, SaysThatATitleCountsToNobody) {
  Index index;
  index.add(line("a", "글", "문가람 회장과 문누리 회장이 왔다. 문 회장은 웃었다."));
  const IndexReader reader(index.path());
  const query::Answer result = query::search(reader, asked("문가람"));
  ASSERT_EQ(result.hits.size(), 1U);
  const query::Explanation why = explained(reader, result, result.hits[0]);
  EXPECT_EQ(why.counted.size(), 1U);
  ASSERT_EQ(why.left_out.size(), 1U);
  EXPECT_EQ(why.left_out[0].text, "문 회장");
}

}  // namespace
}  // namespace ireum
