// How a name stands in articles otherwise than typed: other spaces and letters, particles, longer names. All names are
// invented.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "analysis/person_shape.h"
#include "query/index/stored_articles.h"
#include "query/matching/search.h"
#include "query/mentions/mention_finder.h"
#include "query/variants/aliases.h"
#include "schema/date.h"
#include "tests/unit/search_fixture.h"

namespace ireum {
namespace {

using query::IndexReader;
using query::Request;
using tests::answer;
using tests::asked;
using tests::ids;
using tests::Index;
using tests::line;

TEST(Particles, AUsualNameKeepsItsEnd) {
  Index index;
  index.add(line("a", "글", "고은 시인은 썼다. 고은 시인이 왔다."));
  EXPECT_EQ(ids(answer(index.path(), asked("고은서"))), "");
  EXPECT_EQ(ids(answer(index.path(), asked("고은은"))), "a/1");
}

// A name and a particle typed on it find the name, also where an article leaves the two in doubt, or writes the whole
// as if it were a name.
TEST(Particles, TypedOnesDoNotHideTheName) {
  Index index;
  std::string lines;
  for (int i = 0; i < 60; ++i) {
    lines += line("n" + std::to_string(i), "글", "온누리텍은 올랐다. 온누리텍 주가가 뛰었다. 문가람 대표가 말했다.");
  }
  index.add(lines + line("doubt", "글", "온누리텍도 올랐다.") + line("meets", "글", "문가람 만나 웃었다."));
  EXPECT_EQ(answer(index.path(), asked("온누리텍도")).total, 61U);
  EXPECT_EQ(answer(index.path(), asked("온누리텍은")).total, 61U);
  EXPECT_EQ(answer(index.path(), asked("문가람만")).total, 61U);
}

TEST(Particles, WhatStandsNowhereIsNotCutInSilence) {
  Index index;
  index.add(line("word", "글", "노동은 고되다. 노동을 줄였다.") + line("name", "글", "누보는 컸다. 누보를 샀다."));
  EXPECT_EQ(ids(answer(index.path(), asked("노동은"))), "");  // nobody of that name
  const query::Answer cut = answer(index.path(), asked("누보라"));
  EXPECT_EQ(ids(cut), "name/1");
  ASSERT_EQ(cut.notes.size(), 1U);
  EXPECT_NE(cut.notes[0].find("누보"), std::string::npos);
}

// Two common nouns are not joined; the articles that write them apart are found all the same.
TEST(Spaces, ANameThatFewWriteAsOneWordIsFoundApartToo) {
  Index index;
  index.add(line("one", "글", "경기대사관 앞에 사람들이 모였다.") + line("apart", "글", "경기 대사관은 말했다.") +
            line("both", "글", "대사관 앞에서 경기가 열렸다."));
  EXPECT_EQ(ids(answer(index.path(), asked("경기대사관"))), "one/1 apart/1");
}

// The words give no joined form, for 가고 reads as a verb; the text tells that the name stands, and so is no slip.
TEST(Spaces, ANameThatIsProvenIsNoSlip) {
  Index index;
  std::string lines;
  for (int i = 0; i < 30; ++i) {
    lines += line("typed" + std::to_string(i), "글", "마르난도 가고 감독이 왔다. 마르난도 가고 감독이 갔다.");
  }
  index.add(lines + line("other", "글", "마르난도 가코 감독이 왔다. 마르난도 가코 선수도 왔다."));
  const query::Answer found = answer(index.path(), asked("마르난도 가고"));
  EXPECT_EQ(found.total, 30U);
  EXPECT_TRUE(found.names.front().variants.empty());
}

// With a page of them nothing lower is shown, and the rest is only counted; further pages prove on.
TEST(Spaces, OnlyAPageIsProven) {
  Index index;
  index.add(line("a", "경기 대사관", "경기 대사관은 말했다.") + line("b", "글", "경기 대사관 앞이다.") +
            line("c", "글", "대사관 앞에서 경기가 열렸다."));
  query::Request request = asked("경기 대사관");
  request.loose = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "a/1 b/1");
  request.limit = 1;
  const query::Answer first = answer(index.path(), request);
  EXPECT_EQ(ids(first), "a/1");
  EXPECT_TRUE(first.total_at_most);
  EXPECT_GE(first.total, 2U);
  request.offset = 1;
  EXPECT_EQ(ids(answer(index.path(), request)), "b/1");
  request.offset = 2;
  EXPECT_EQ(ids(answer(index.path(), request)), "");
}

// Five hundred articles hold both words oftener and apart: with a filter they are not those that are read.
TEST(Spaces, IsProvenWithinTheFilters) {
  Index index;
  std::string lines = line("one", "글", "경기대사관 앞이다.", "2024-01-01");
  for (int i = 0; i < 501; ++i) {
    lines += line(std::to_string(i), "대사관과 경기", "경기가 열렸다. 대사관은 조용하다.", "2024-01-01");
  }
  lines += line("apart", "글", "오늘 눈이 왔다. 그는 경기 대사관 앞이다.", "2025-01-01");
  index.add(lines);
  Request request = asked("경기대사관");
  EXPECT_EQ(ids(answer(index.path(), request)), "one/1");
  request.from = schema::parse_day("2025-01-01")->first;
  EXPECT_EQ(ids(answer(index.path(), request)), "apart/1");

  const std::string file = index.folder() + "/aliases.tsv";
  std::ofstream(file) << "볼티누리\t경기 조용한 대사관\n";
  index.add(line("alias", "글", "경기 조용한 대사관 앞이다.", "2025-01-01"));
  const query::Aliases aliases = query::Aliases::open(file, [](const std::string& text) { ADD_FAILURE() << text; });
  request = asked("볼티누리");
  request.aliases = &aliases;
  request.from = schema::parse_day("2025-01-01")->first;
  EXPECT_EQ(ids(answer(index.path(), request)), "alias/1");
}

TEST(Spaces, WhatTheNameIsDoesNotHangOnTheFilters) {
  Index index;
  index.add(line("apart", "글", "볼니 자는 한국을 찾았다.", "2024-01-01") +
            line("other", "글", "볼니 파크가 이겼다.", "2025-01-01"));
  Request request = asked("볼니자");
  request.from = schema::parse_day("2025-01-01")->first;
  EXPECT_EQ(ids(answer(index.path(), request)), "");
  request.name = "볼니는";
  EXPECT_EQ(ids(answer(index.path(), request)), "other/1");
}

TEST(LongerNames, WhatMayBeTheNameWithAParticleComesFirst) {
  Index index;
  index.add(line("longer", "정은채 회장", "정은채 회장은 정은채 재단을 세웠다.") +
            line("particle", "", "편지에는 “정은아 그만 와라”라고 썼다.") + line("name", "", "맏딸 정은 양이 왔다."));
  Request request = asked("정은");
  EXPECT_EQ(ids(answer(index.path(), request)), "name/1");
  request.wide = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "name/1 particle/2 longer/2");
}

TEST(LongerNames, GoOnWithALetterAndAnAmpersand) {
  Index index;
  index.add(line("energy", "글", "GR E&S는 컸다.") + line("word", "글", "GREAT는 컸다.") +
            line("itself", "글", "GR은 컸다."));
  Request request = asked("GR");
  request.wide = true;
  const query::Answer found = answer(index.path(), request);
  EXPECT_EQ(ids(found), "itself/1 energy/2");
  const IndexReader reader(index.path());
  query::MentionFinder finder(found);
  const auto article = query::stored_article(reader, found.hits[1].document, found.hits[1].id);
  ASSERT_EQ(finder.find(article).size(), 1U);
  EXPECT_EQ(finder.find(article)[0].form, "gre&s");
}

TEST(InnerNames, LoseNoEndThatIsNoParticleThere) {
  Index index;
  index.add(line("station", "글", "GR이노엔 공장이 섰다.") + line("cup", "글", "월드컵경기는 컸다."));
  Request request = asked("이노엔");
  request.loose = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "station/3");
  request = asked("경기도");
  request.loose = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "");
}

TEST(LongerNames, AreNoOtherWords) {
  Index index;
  index.add(line("word", "글", "동아리는 모였다.") + line("latin", "글", "VXG는 모였다.") +
            line("name", "글", "동아홀은 VX솔루션과 만났다."));
  Request request = asked("동아");
  request.wide = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "name/2");
  request.loose = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "name/2 word/3");
  request = asked("VX");
  request.wide = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "name/2");
}

TEST(Spaces, WhatLooksLikeAParticleMayBeAWord) {
  Index index;
  index.add(line("apart", "글", "볼니 자는 한국을 찾았다.") + line("other", "글", "볼니 파크가 이겼다."));
  EXPECT_EQ(ids(answer(index.path(), asked("볼니자"))), "apart/1");
  EXPECT_EQ(ids(answer(index.path(), asked("볼니는"))), "apart/1 other/1");
}

TEST(Spaces, ThreeWordsTypedAsOneAreFound) {
  Index index;
  index.add(line("apart", "글", "누리 가람 볼트먼스가 이겼다.") + line("both", "글", "누리 사람과 볼트먼스 사람."));
  EXPECT_EQ(ids(answer(index.path(), asked("누리가람볼트먼스"))), "apart/1");
}

TEST(Spaces, NamesWhollyOfSingleSyllablesAreFound) {
  Index index;
  index.add(line("apart", "글", "팜 빈 찐 총리가 왔다.") + line("one", "글", "팜빈찐은 웃었다.") +
            line("other", "글", "팜 민 찐 총리가 왔다.") + line("two", "글", "또 럼 주석이 왔다."));
  EXPECT_EQ(ids(answer(index.path(), asked("팜 빈 찐"))), "apart/1 one/1");
  EXPECT_EQ(ids(answer(index.path(), asked("팜빈찐"))), "one/1 apart/1");
  EXPECT_EQ(ids(answer(index.path(), asked("또 럼"))), "two/1");
  EXPECT_EQ(ids(answer(index.path(), asked("또럼"))), "two/1");
}

TEST(Spaces, AWordOfANameMayBeTwoThatJoin) {
  Index index;
  index.add(line("apart", "글", "폰 데어 볼리엔 위원장이 왔다.") + line("one", "글", "폰데어볼리엔 위원장이 왔다."));
  EXPECT_EQ(ids(answer(index.path(), asked("폰데어볼리엔"))), "one/1 apart/1");
  EXPECT_EQ(ids(answer(index.path(), asked("폰 데어 볼리엔"))), "apart/1 one/1");
}

// Each name in one article alone, with particles and without.
TEST(Particles, ThatForeignNamesEndLikeStayOnThem) {
  const std::vector<std::string> names = {"사나에", "노리에", "이노우에", "바르니에", "라이엔", "에티엔", "리베로",
                                          "신지로", "다이고", "나오코",   "손정의",   "김가은", "정이도", "한가로"};
  for (const std::string behind : {" 의원이 왔다.", "에게 물었다.", "도 왔다.", "의 계획", ", 서울 도착"}) {
    Index index;
    std::string lines;
    for (std::size_t i = 0; i < names.size(); ++i) {
      lines += line(std::to_string(i), "글", "어제 " + names[i] + behind);
    }
    index.add(lines);
    for (std::size_t i = 0; i < names.size(); ++i) {
      EXPECT_EQ(ids(answer(index.path(), asked(names[i]))), std::to_string(i) + "/1") << names[i] << behind;
      // A title says that it stands whole: nobody is called like its beginning.
      query::Request request = asked(names[i].substr(0, names[i].size() - 3));
      request.exact = true;
      if (behind.front() == ' ' && analysis::looks_like_person(names[i])) {
        EXPECT_EQ(ids(answer(index.path(), request)).find("/1"), std::string::npos) << names[i];
      }
    }
  }
}

TEST(Particles, ThatMayEndForeignNamesHideNone) {
  Index index;
  const std::vector<std::string> names = {"볼타르오", "리비엘라", "베네리치", "몬테레오", "테슬리아"};
  const std::vector<std::string> particles = {"에도", "에만", "에", "엔", "에서는"};
  std::string lines;
  for (std::size_t i = 0; i < names.size(); ++i) {
    lines += line(std::to_string(i), "글", "어제 " + names[i] + particles[i] + " 비가 왔다.");
  }
  index.add(lines);
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(ids(answer(index.path(), asked(names[i]))), std::to_string(i) + "/1") << names[i];
  }
}

// However much more the other spacing weighs: it stands in the title, or all its words do.
TEST(Spaces, TheSpacesTypedComeFirst) {
  Index index;
  index.add(line("one", "글", "이날 모두 누리한울신문을 읽었다.") +
            line("apart", "누리한울 신문, 누리한울 신문", "누리한울 신문은 누리한울 신문이다.") +
            line("foreign", "글", "이날 볼티아 고가 이겼다.") +
            line("whole", "볼티아고, 볼티아고", "볼티아고는 볼티아고를 만났다."));
  EXPECT_EQ(ids(answer(index.path(), asked("누리한울신문"))), "one/1 apart/1");
  EXPECT_EQ(ids(answer(index.path(), asked("누리한울 신문"))), "apart/1 one/1");
  EXPECT_EQ(ids(answer(index.path(), asked("볼티아 고"))), "foreign/1 whole/1");
}

// One article in five has it so: who types it so just did not press the space bar. The other way round it is meant.
TEST(Spaces, TheUsualOnesComeFirstWhereTheyWereLeftOut) {
  Index index;
  std::string lines = line("one", "누리한울신문, 누리한울신문", "누리한울신문은 누리한울신문이다.");
  for (const char* id : {"a", "b", "c", "d"}) {
    lines += line(id, "글", "이날 모두 누리한울 신문을 읽었다.");
  }
  index.add(lines);
  const query::Answer result = answer(index.path(), asked("누리한울신문"));
  EXPECT_EQ(ids(result), "a/1 b/1 c/1 d/1 one/1");
  ASSERT_EQ(result.bands.size(), 2U);
  EXPECT_TRUE(result.bands[0].usual_spaces);
  lines = line("apart", "누리가람 신문, 누리가람 신문", "누리가람 신문은 누리가람 신문이다.");
  for (const char* id : {"a", "b", "c", "d"}) {
    lines += line(id, "글", "이날 모두 누리가람신문을 읽었다.");
  }
  index.add(lines);
  EXPECT_EQ(ids(answer(index.path(), asked("누리가람 신문"))), "apart/1 a/1 b/1 c/1 d/1");
}

TEST(Spaces, AVariantInTheSpacesTypedComesFirst) {
  Index index;
  index.add(line("one", "글", "GRM볼트먼은 이겼다.") + line("apart", "글", "GRM 볼트먼은 이겼다."));
  EXPECT_EQ(ids(answer(index.path(), asked("지알엠 볼트먼"))), "apart/1 one/1");
  EXPECT_EQ(ids(answer(index.path(), asked("지알엠볼트먼"))), "one/1 apart/1");
}

TEST(Spaces, AnEndThatLooksLikeAParticleMayStandApartOfARareName) {
  Index index;
  index.add(line("apart", "글", "이날 ‘볼티아 고’ 우승.") + line("one", "볼티아고", "볼티아고의 우승."));
  EXPECT_EQ(ids(answer(index.path(), asked("볼티아고"))), "one/1 apart/1");
}

// Else each article with 이서 would have to be read.
TEST(Spaces, AUsualFullNameIsNotWrittenApart) {
  Index index;
  index.add(line("apart", "글", "이날 이서 준 사람."));
  EXPECT_EQ(ids(answer(index.path(), asked("이서준"))), "");
  EXPECT_FALSE(answer(index.path(), asked("이서준")).total_at_most);
}

// However much more the others weigh.
TEST(Letters, TheCapitalsWidthAndDotsTypedComeFirst) {
  Index index;
  index.add(line("capitals", "글", "이날 모두 GRM은 쉬었다.") + line("small", "grm, grm", "grm은 grm이다.") +
            line("wide", "글", "이날 모두 ＧＲＭ은 쉬었다.") + line("both", "글", "이날 GRM과 grm은 쉬었다.") +
            line("small-2", "글", "이날 모두 grm은 쉬었다.") + line("dot", "글", "이날 모두 누·볼 회의를 열었다.") +
            line("other-dot", "누ㆍ볼, 누ㆍ볼", "누ㆍ볼 회의는 누ㆍ볼 회의다."));
  const std::string capitals = ids(answer(index.path(), asked("GRM")));
  EXPECT_EQ(capitals.substr(0, capitals.find(" small")), "both/1 capitals/1");
  EXPECT_EQ(ids(answer(index.path(), asked("grm"))), "small/1 both/1 small-2/1 capitals/1 wide/1");
  const std::string wide = ids(answer(index.path(), asked("ＧＲＭ")));
  EXPECT_EQ(wide.substr(0, wide.find(' ')), "wide/1");
  EXPECT_EQ(ids(answer(index.path(), asked("누·볼"))), "dot/1 other-dot/1");
  EXPECT_EQ(ids(answer(index.path(), asked("누ㆍ볼"))), "other-dot/1 dot/1");
  Request request = asked("GRM");
  request.order = query::Order::date;
  EXPECT_EQ(answer(index.path(), request).bands.size(), 1U);
}

TEST(Letters, LetteringTypedThatNoArticleHasMeansTheUsualOne) {
  Index index;
  index.add(line("capitals", "글", "이날 모두 KRM전자는 쉬었다.") +
            line("small", "krm전자, krm전자", "krm전자는 krm전자다."));
  for (const char* typed : {"KRM전자", "KRM전자는", "Krm전자", "ＫＲＭ전자", "krm전자"}) {
    EXPECT_EQ(ids(answer(index.path(), asked(typed))), "capitals/1 small/1") << typed;
  }
}

TEST(Letters, OnlyNamesThatHaveSomeAreAsked) {
  Index index;
  index.add(line("one", "글", "이날 모두 누리한울은 쉬었다."));
  EXPECT_EQ(answer(index.path(), asked("누리한울")).bands.size(), 1U);
  const IndexReader reader(index.path());
  EXPECT_TRUE(reader.articles().allterms_begin("L") == reader.articles().allterms_end("L"));
}

}  // namespace
}  // namespace ireum
