// How a typed name is read: what is set aside, and what marks and particles it bears. All names are invented.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "query/matching/search.h"
#include "query/typed/typed_name.h"
#include "tests/unit/search_fixture.h"

namespace ireum {
namespace {

using tests::answer;
using tests::asked;
using tests::ids;
using tests::Index;
using tests::line;

const std::string articles =
    line("and", "글", "GR&M의 매출이 늘었다. N&N은 컸다.") + line("dash", "글", "Z-Oil은 컸다.") +
    line("company", "글", "볼타르오가 왔다.") + line("groups", "걸그룹 그룹 소식", "그룹 나래별이 왔다.") +
    line("person", "글", "문가람 의원이 왔다. 문가람은 웃었다.") +
    line("other", "글", "최나래 전 대표가 왔다. 배우 최나래도 있었다.") +
    line("joined", "글", "볼토니우 구베흐스 사무총장이 왔다.") + line("noun", "글", "반찬이 많다. 반찬을 샀다.");

struct Row {
  std::string typed;
  std::string found;
};

void expect_found(const std::vector<Row>& rows) {
  Index index;
  index.add(articles);
  for (const Row& row : rows) {
    EXPECT_EQ(ids(answer(index.path(), asked(row.typed))), row.found) << row.typed;
  }
}

TEST(Reading, ARunOverAMarkBearsParticlesAndSpaces) {
  expect_found({{"GR&M", "and/1"}, {"GR&M는", "and/1"}, {"GR&M와", "and/1"}, {"N & N", "and/1"}, {"Z Oil", "dash/1"}});
}

TEST(Reading, WhatBelongsToNoNameIsSetAside) {
  expect_found({{"볼타르오 그룹", "company/1"},
                {"볼타르오 측", "company/1"},
                {"볼타르오측은", "company/1"},
                {"볼타르오라는", "company/1"},
                {"볼타르오 회사", "company/1"}});
}

TEST(Reading, TitlesOfAPersonAreSetAside) {
  for (const std::string typed : {"문가람 전 의원", "문가람 의원님", "문가람국회의원", "前 문가람 의원", "故 문가람",
                                  "고(故) 문가람", "문가람(58)", "배우 문가람", "문가람 교수님은"}) {
    expect_found({{typed, "person/1"}});
  }
  EXPECT_EQ(query::parse_name("문가람 전 의원").title, "의원");
  EXPECT_EQ(query::parse_name("문가람 의원님").key, "문가람");
}

// Of articles with the title those that have it behind the surname, though many others have it too. A given name may be
// like a word that says when a title is borne.
TEST(Reading, ASurnameAndAFormerTitleAreOneName) {
  Index index;
  std::string lines = line("surname", "글", "마가람 대표가 왔다. 마 전 대표는 웃었다.") +
                      line("hanja", "글", "馬 전 대표가 왔다.") + line("other", "글", "소현 대표가 왔다.");
  for (int i = 0; i < 60; ++i) {
    lines += line("r" + std::to_string(i), "대표 대표", "대표는 왔다. 대표는 웃었다.");
  }
  index.add(lines);
  for (const std::string typed : {"마 전 대표", "마 전 대표는", "\"마 전 대표\""}) {
    EXPECT_EQ(ids(answer(index.path(), asked(typed))), "surname/1") << typed;
  }
  EXPECT_EQ(answer(index.path(), asked("馬 전 대표")).hits.front().id, "hanja");
  EXPECT_EQ(ids(answer(index.path(), asked("소 현 대표"))), "other/1");
  const query::Answer none = answer(index.path(), asked("옥 전 대표"));
  EXPECT_EQ(ids(none), "");
  EXPECT_EQ(none.names.size(), 1U);
}

// A word that ends like a particle, and stands with a further one: whoever types it means no word with a particle.
TEST(Reading, AnOrdinaryWordIsNotAskedForWithAParticle) {
  Index index;
  std::string news = line("name", "글", "뉴스엔은 전했다.");
  for (int i = 0; i < 5; ++i) {
    news += line("word" + std::to_string(i), "글", "뉴스를 봤다.");
  }
  index.add(news);
  EXPECT_EQ(ids(answer(index.path(), asked("뉴스엔"))), "name/1");
}

// One article that writes both as one word hides none of the others; an office's name stays whole.
TEST(Reading, ATitleWrittenOntoANameSomewhereStaysATitle) {
  Index index;
  index.add(line("run", "글", "벨라토스코대통령이 왔다.") + line("bare", "벨라토스코의 개혁", "벨라토스코는 웃었다.") +
            line("korean", "글", "옥차울은 웃었다.") + line("onto", "글", "옥차울회장이 왔다.") +
            line("office", "글", "가람은행총재가 왔다.") + line("bank", "글", "가람은행은 컸다."));
  EXPECT_EQ(ids(answer(index.path(), asked("벨라토스코 대통령"))), "bare/1 run/1");
  EXPECT_EQ(ids(answer(index.path(), asked("벨라토스코대통령"))), "bare/1 run/1");
  EXPECT_EQ(ids(answer(index.path(), asked("옥차울 회장"))), "korean/1 onto/1");
  EXPECT_EQ(ids(answer(index.path(), asked("가람은행총재"))), "office/1");
}

// What says of a name what bears it, though one article has both side by side.
TEST(Reading, WhatPerformsIsSetAside) {
  Index index;
  index.add(line("beside", "글", "그룹 나래별이 왔다.") + line("bare", "나래별의 노래", "나래별은 컸다.") +
            line("bare2", "글", "나래별이 웃었다.") + line("other", "글", "그룹 회장이 갔다. 옥택차울은 컸다."));
  EXPECT_EQ(ids(answer(index.path(), asked("그룹 나래별"))), "bare/1 bare2/1 beside/1");
  EXPECT_EQ(ids(answer(index.path(), asked("걸그룹 나래별"))), "bare/1 bare2/1 beside/1");
  EXPECT_EQ(ids(answer(index.path(), asked("배우 옥택차울"))), "other/1");
}

// A legal form that is typed says that an organisation is meant.
TEST(Reading, ALegalFormAsksForAnOrganisation) {
  Index index;
  index.add(line("person", "해솔의 노래", "가수 해솔은 웃었다. 해솔이 노래했다.") +
            line("firm", "글", "회계법인 해솔은 의견을 냈다."));
  EXPECT_EQ(ids(answer(index.path(), asked("회계법인 해솔"))), "firm/1 person/1");
  EXPECT_EQ(ids(answer(index.path(), asked("해솔"))), "person/1 firm/1");
}

// A body and one of its people, side by side in a headline, are two names.
TEST(Reading, ABodyAndAPersonAreTwo) {
  Index index;
  index.add(line("beside", "글", "국회 문가람 등이 왔다.") + line("both", "글", "국회가 문가람을 불렀다.") +
            line("one", "글", "문가람은 컸다."));
  EXPECT_EQ(answer(index.path(), asked("국회 문가람")).names.size(), 2U);
  // What nobody knows, beside what is known, where they stand apart oftener.
  Index apart;
  apart.add(line("beside", "글", "㈜누리텍 볼라토르가 왔다.") + line("1", "글", "㈜누리텍이 볼라토르를 샀다.") +
            line("2", "글", "볼라토르는 ㈜누리텍의 것이다.") + line("3", "글", "볼라토르는 ㈜누리텍이 만든다.") +
            line("4", "글", "볼라토르가 웃었다."));
  EXPECT_EQ(answer(apart.path(), asked("누리텍 볼라토르")).names.size(), 2U);
}

TEST(Reading, WhatBracketsHoldIsSetAsideOrTheName) {
  Index index;
  index.add(line("long", "글", "나래통화기금(NRTF)이 왔다.") + line("short", "글", "NRTF는 컸다.") +
            line("other", "글", "볼기금은 컸다."));
  EXPECT_EQ(ids(answer(index.path(), asked("나래통화기금(NRTF)"))), "long/1");
  EXPECT_EQ(ids(answer(index.path(), asked("나래통화기금(NRTF)은"))), "long/1");
  EXPECT_EQ(ids(answer(index.path(), asked("없는통화기금(볼기금)"))), "other/1");
}

TEST(Reading, DotsStandAndDoNot) {
  Index index;
  index.add(line("dots", "글", "한·나·볼이 만났다.") + line("plain", "글", "한나볼이 만났다."));
  EXPECT_EQ(ids(answer(index.path(), asked("한·나·볼"))), "dots/1");
  EXPECT_EQ(ids(answer(index.path(), asked("한나볼"))), "plain/1 dots/1");
  EXPECT_EQ(ids(answer(index.path(), asked("한·나볼"))), "plain/1 dots/1");
}

TEST(Reading, AMiddleDotPartsNamesOrWords) {
  expect_found({{"볼토니우·구베흐스", "joined/1"}});
  Index index;
  index.add(articles);
  const query::Answer both = answer(index.path(), asked("문가람·최나래"));
  EXPECT_EQ(both.names.size(), 2U);
}

// Names that stand side by side in one headline are two all the same, and those that mostly do are one.
TEST(Reading, NamesThatStandSideBySideSomewhereAreTwo) {
  Index index;
  index.add(line("beside", "글", "㈜누리텍과 ㈜가담정밀이 컸다. 누리텍 가담정밀 등이 올랐다.") +
            line("apart", "글", "㈜누리텍은 ㈜가담정밀과 싸웠다.") +
            line("again", "글", "㈜가담정밀이 ㈜누리텍을 이겼다.") + line("one", "글", "㈜누리텍은 컸다.") +
            line("people", "글", "문가람 최나래 등이 왔다.") + line("person", "글", "문가람은 최나래를 만났다."));
  EXPECT_EQ(answer(index.path(), asked("누리텍 가담정밀")).names.size(), 2U);
  EXPECT_EQ(answer(index.path(), asked("문가람 최나래")).names.size(), 2U);
  EXPECT_EQ(answer(index.path(), asked("문가람/최나래")).names.size(), 2U);
  EXPECT_EQ(answer(index.path(), asked("문가람+최나래")).names.size(), 2U);
  EXPECT_EQ(answer(index.path(), asked("문가람 및 최나래")).names.size(), 2U);
  Index whole;
  whole.add(line("a", "글", "㈜누리텍과 ㈜가담정밀이 컸다. 누리텍 가담정밀은 올랐다.") +
            line("b", "글", "㈜가담정밀과 ㈜누리텍. 누리텍 가담정밀은 컸다.") +
            line("c", "글", "누리텍 가담정밀은 컸다."));
  EXPECT_EQ(answer(whole.path(), asked("누리텍 가담정밀")).names.size(), 1U);
}

// Two names that nobody knows are two where one article joins them with a dot and others hold them apart.
TEST(Reading, UnknownNamesThatADotJoinsSomewhereAreTwo) {
  Index index;
  index.add(line("dot", "글", "모란소프트·두레봉 컨소시엄이 이겼다.") +
            line("both", "글", "모란소프트는 두레봉과 손을 잡았다. 채가온 대표가 서명했다.") +
            line("again", "글", "두레봉이 모란소프트 지분을 샀다.") + line("one", "글", "모란소프트는 적자다."));
  EXPECT_EQ(answer(index.path(), asked("모란소프트 두레봉")).names.size(), 2U);
  EXPECT_EQ(answer(index.path(), asked("모란소프트 두레봉 채가온")).names.size(), 3U);
  Index whole;
  whole.add(line("a", "글", "해담 누볼은 컸다.") + line("b", "글", "해담 누볼이 왔다. 누볼은 웃었다.") +
            line("c", "글", "해담은 갔다."));
  EXPECT_EQ(answer(whole.path(), asked("해담 누볼")).names.size(), 1U);
}

// One headline that writes both in one, or with a dot between, hides no other article.
TEST(Reading, WhatIsRunTogetherSomewhereIsTwoNamesStill) {
  Index index;
  index.add(line("dot", "현대차·기아 판매 늘어", "두 회사의 판매가 늘었다.") +
            line("both", "글", "현대차는 공장을 짓고 기아는 차를 만든다.") + line("one", "글", "현대차는 컸다.") +
            line("run", "글", "해담제약홍길동 대표") + line("firm", "글", "해담제약이 컸다. 홍길동이 왔다.") +
            line("firm2", "글", "㈜해담제약 주가는 올랐다.") + line("person", "글", "홍길동 대표는 웃었다."));
  EXPECT_EQ(answer(index.path(), asked("현대차 기아")).names.size(), 2U);
  EXPECT_EQ(answer(index.path(), asked("해담제약 홍길동")).names.size(), 2U);
}

// 반도체 ends in the keys cp, 미디어 in dj, which are titles too.
TEST(Reading, KeysAtTheEndAreNoTitle) {
  Index index;
  index.add(line("chips", "글", "누리볼반도체는 컸다.") + line("media", "글", "가담나래미디어는 컸다."));
  EXPECT_EQ(ids(answer(index.path(), asked("snflqhfqksehcp"))), "chips/1");
  EXPECT_EQ(ids(answer(index.path(), asked("rkeaskfoaleldj"))), "media/1");
}

// A likeness of one word says nothing where nobody knows the other.
TEST(Reading, ALikenessCountsOnlyWhereTheOtherWordStands) {
  expect_found({{"볼미타브 바찬", ""}});
}

}  // namespace
}  // namespace ireum
