// Groups of hits by person, the names of an article, bylines, and what lists them. All names are invented.
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/hangul.h"
#include "query/index/index_reader.h"
#include "query/listings.h"
#include "query/matching/byline.h"
#include "query/matching/search.h"
#include "query/mentions/article_names.h"
#include "query/mentions/grouping.h"
#include "query/options.h"
#include "query/output/group_heading.h"
#include "schema/terms.h"
#include "tests/unit/growth.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/repeated.h"
#include "tool/command_line.h"

namespace ireum::query {
namespace {

using tests::repeated;

// An index of articles without titles, each named by its number from 1.
class Index {
 public:
  explicit Index(const std::vector<std::string>& bodies, const std::string& byline = "") {
    std::string lines;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      lines +=
          R"({"id":")" + std::to_string(i + 1) + R"(","byline":")" + byline + R"(","body":")" + bodies[i] + "\"}\n";
    }
    index_.add(lines);
    EXPECT_TRUE(index_.messages.empty()) << index_.messages[0];
  }

  std::string path() const { return index_.path(); }

 private:
  tests::Index index_;
};

// The groups of `name`, as "context: ids | context: ids", ids in the order of their numbers.
std::string groups_of(const Index& index, const std::string& name) {
  const IndexReader reader(index.path());
  Request request;
  request.name = name;
  request.limit = 1000;
  const Answer answer = search(reader, request);
  std::string shown;
  for (const HitGroup& group : group_hits(reader, answer)) {
    std::vector<int> ids;
    for (const std::size_t hit : group.hits) {
      ids.push_back(std::stoi(answer.hits[hit].id));
    }
    std::sort(ids.begin(), ids.end());
    shown += (shown.empty() ? "" : " | ") + group.context + ":";
    for (const int id : ids) {
      shown += " " + std::to_string(id);
    }
  }
  return shown;
}

TEST(Grouping, TellsPeopleOfOneNameApart) {
  const Index index(
      {"이서준 인천시장이 왔다.", "이서준 창원시장이 갔다.", "이서준 인천시장은 웃었다.", "이서준은 작다."});
  EXPECT_EQ(groups_of(index, "이서준"), "인천시장: 1 3 | 창원시장: 2 | : 4");
}

TEST(Grouping, MergesWhatStandsInOneArticle) {
  const Index index({"이서준 가람전자 대표가 왔다. 누리협회 회장 이서준은 웃었다. 이서준 누리협회 회장이다.",
                     "이서준 가람전자 대표가 갔다.", "이서준 누리협회 회장이 갔다.", "이서준 다온시장이 갔다."});
  EXPECT_EQ(groups_of(index, "이서준"), "가람전자 대표: 1 2 3 | 다온시장: 4");
}

TEST(Grouping, TakesKindsOfTitleAndShortNamesForOne) {
  const Index index({"이서준 가람전자 대표가 왔다.", "이서준 가람전자 대표이사가 갔다.", "이서준 가람 대표가 갔다.",
                     "이서준 가람전자 부사장이 갔다."});
  EXPECT_EQ(groups_of(index, "이서준"), "가람전자 대표: 1 2 3 | 가람전자 부사장: 4");
}

// One office, by its own name and by that of its house.
TEST(Grouping, TakesBodiesThatBeginAlikeForOne) {
  const Index index({"이서준 대통령실 정무수석이 왔다.", "이서준 대통령정무수석비서관이 왔다."});
  EXPECT_EQ(groups_of(index, "이서준").find('|'), std::string::npos) << groups_of(index, "이서준");
}

TEST(Grouping, TellsPeopleOfTwoSyllablesApart) {
  const Index index({"허준 교수가 왔다.", "허준 변호사가 갔다."});
  EXPECT_EQ(groups_of(index, "허준"), "교수: 1 | 변호사: 2");
}

TEST(Grouping, KeepsApartWhomNobodyCanBe) {
  // An article about both mayors does not make them one, nor what both are called.
  const Index index({"이서준 인천시장과 이서준 창원시장이 만났다.", "이서준 인천시장이 왔다.",
                     "이서준 인천시장이 갔다.", "이서준 창원시장이 갔다.", "이서준 시장이 갔다."});
  EXPECT_EQ(groups_of(index, "이서준"), "인천시장: 1 2 3 | 시장: 5 | 창원시장: 4");
}

TEST(Grouping, OneArticleOnTwoOfANameDoesNotJoinThem) {
  const Index index({"이서준 전 누리당 대표가 왔다.", "이서준 전 누리당 대표가 갔다.",
                     "이서준 전 누리당 대표는 웃었다.", "이서준 다온 감독이 왔다.", "이서준 다온 감독이 갔다.",
                     "이서준 다온 감독은 웃었다.", "이서준 전 누리당 대표와 이서준 다온 감독이 만났다."});
  EXPECT_EQ(groups_of(index, "이서준"), "누리당 대표: 1 2 3 7 | 다온 감독: 4 5 6");
}

TEST(Grouping, LetsABareTitleFollowItsOnlyGroup) {
  const Index index(
      {"이서준 가람전자 대표가 왔다.", "이서준 대표가 갔다.", "이서준 의원이 갔다.", "이서준 의원이 왔다."});
  EXPECT_EQ(groups_of(index, "이서준"), "가람전자 대표: 1 2 | 의원: 3 4");
}

TEST(Grouping, TakesATitleAndOneThatEndsWithItForOne) {
  const Index index({"배우 이서준이 왔다.", "영화배우 이서준이 갔다.", "개그맨 이서준이 웃었다."});
  EXPECT_EQ(groups_of(index, "이서준"), "배우: 1 2 | 개그맨: 3");
}

TEST(Grouping, ReadsTitlesBeforeTheName) {
  const Index index({"가람전자 대표 이서준이 왔다.", "이서준 가람전자 대표가 갔다.", "창원시장 이서준이 왔다.",
                     "이서준 창원시장이 갔다.", "이날 영화 배우 이서준이 웃었다."});
  EXPECT_EQ(groups_of(index, "이서준"), "가람전자 대표: 1 2 | 창원시장: 3 4 | 배우: 5");
}

TEST(Grouping, HasOneGroupWithoutContexts) {
  const Index index({"누리빛이 컸다.", "누리빛은 작다."});
  EXPECT_EQ(groups_of(index, "누리빛"), ": 1 2");
  EXPECT_EQ(groups_of(index, "다온빛"), "");
}

TEST(Grouping, IsHeadedByTheTitleMostUsed) {
  const Index index({"이서준 가람전자 부회장이 왔다.", "이서준 가람전자 부회장은 웃었다.",
                     "이서준 가람전자 회장은 갔다.", "이서준 인천시장이 왔다."});
  const IndexReader reader(index.path());
  Request request;
  request.name = "이서준";
  const Answer answer = search(reader, request);
  const std::vector<HitGroup> groups = group_hits(reader, answer);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].context, "가람전자 회장");
  EXPECT_EQ(heading_of(reader, answer, groups[0]), "이서준 · 가람전자 부회장");
  EXPECT_EQ(heading_of(reader, answer, groups[1]), "이서준 · 인천시장");
}

TEST(Grouping, IsHeadedInTheLettersOfTheArticles) {
  const Index index({"이서준 DQ모빌리티 대표가 왔다.", "DQ모빌리티 대표 이서준이 갔다.", "이서준 ZB전자 CEO가 왔다."});
  const IndexReader reader(index.path());
  Request request;
  request.name = "이서준";
  const Answer answer = search(reader, request);
  std::vector<std::string> headings;
  for (const HitGroup& group : group_hits(reader, answer)) {
    headings.push_back(heading_of(reader, answer, group));
  }
  EXPECT_EQ(headings, (std::vector<std::string>{"이서준 · DQ모빌리티 대표", "이서준 · ZB전자 CEO"}));
}

TEST(Grouping, IsDoneInTimeWithThousandsOfContexts) {
  std::vector<std::string> bodies;
  for (int i = 0; i < 60; ++i) {
    std::string body;
    for (int j = 0; j < 40; ++j) {
      body += "이서준 가람" + std::to_string(40 * i + j) + "전자 대표가 왔다. ";
    }
    bodies.push_back(body);
  }
  const Index index(bodies);
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_FALSE(groups_of(index, "이서준").empty());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(Byline, FindsThoseWhoSign) {
  const Index index({"눈이 왔다."}, "박하윤·김도현 기자");
  const IndexReader reader(index.path());
  const auto found = [&](std::string_view typed) {
    Xapian::Enquire enquire(reader.articles());
    const Xapian::Query query = signed_by(typed);
    if (query.empty()) {
      return -1;
    }
    enquire.set_query(query);
    return static_cast<int>(enquire.get_mset(0, 10).size());
  };
  EXPECT_EQ(found("박하윤"), 1);
  EXPECT_EQ(found("박하윤 기자"), 1);
  EXPECT_EQ(found("박하윤 김도현"), 1);
  EXPECT_EQ(found("박하윤 이서준"), 0);
  EXPECT_EQ(found("이서준"), 0);
  EXPECT_EQ(found(""), -1);
  EXPECT_EQ(found("기자"), -1);
  EXPECT_EQ(found("\xFF"), -1);
  EXPECT_EQ(found(std::string(3000, 'a')), -1);
}

// The names of an article beside others, as "written/type×count" with t for the title.
std::string names_in(const std::string& title, const std::string& body, const Xapian::Database& articles = {}) {
  schema::StoredArticle article;
  article.title = title;
  article.body = body;
  std::string shown;
  for (const ArticleName& name : names_of(article, articles)) {
    shown += (shown.empty() ? "" : ", ") + name.written;
    shown += name.type == NameType::person ? "/p" : name.type == NameType::company ? "/c" : "";
    shown += "×" + std::to_string(name.count) + (name.in_title ? "t" : "");
  }
  return shown;
}

TEST(ArticleNames, AreNoWordsWithEndingsNorPlacesNorStrangers) {
  for (const std::string body :
       {"이날 공로로 대통령 표창을 받았다.", "딸을 지원해주지 않겠다고 했다.", "노원병 선거가 있었다.",
        "양산에 눈이 왔다.", "한 조리원이 왔다.", "불로 투숙객 정모(20)씨가 다쳤다."}) {
    EXPECT_EQ(names_in("", body), "") << body;
  }
  EXPECT_EQ(names_in("", "그룹 나래별 출신 예다온 씨가 왔다."), "예다온/p×1");
}

// What says more of a relative is no name, and a word that is one is, where something says so.
TEST(ArticleNames, AreNoVerbsBeforeRelativesButWordsThatSomebodyBears) {
  EXPECT_EQ(names_in("", "숨지자 유족이 왔다. 찔린 어머니는 울었다. 살던 친구가 왔다."), "");
  EXPECT_EQ(names_in("", "고소영(43)씨가 왔다. 고소영은 웃었다."), "고소영/p×2");
  EXPECT_EQ(names_in("", "이용자 대표는 말했다."), "");
}

// What stands before a title is no person where it is a word, an office, a place or a company.
TEST(ArticleNames, AreNoWordsNorOfficesBeforeTitles) {
  for (const std::string body : {"회의를 매주 대통령이 주재한다.", "이날 앞에서 감독이 웃었다.",
                                 "안산시 국무총리 공관이다.", "자체 배상안 해법이다.", "핀란드 총리가 왔다."}) {
    EXPECT_EQ(names_in("", body), "") << body;
  }
  EXPECT_EQ(names_in("", "가람안전처 관계자는 웃었다."), "가람안전처/c×1");
  EXPECT_EQ(names_in("", "장관에 국가보훈처장(57)을 지명했다."), "국가보훈처/c×1");
  EXPECT_EQ(names_in("", "박형우 인천 계양구청장(57·사진)은 웃었다."), "박형우/p×1");
  EXPECT_EQ(names_in("", "제레 볼트먼 현대차 사장이 왔다."), "제레 볼트먼/p×1, 현대차/c×1");
  EXPECT_EQ(names_in("", "그는 “제레 볼트먼 대통령이 왔다”고 했다."), "제레 볼트먼/p×1");
  EXPECT_EQ(names_in("", "대통령실 비서관이 왔다."), "대통령실/c×1");
  EXPECT_EQ(names_in("", "네이버 대표는 웃었다."), "네이버/c×1");
}

// What stands before a particle that nothing else can be read in is a person's name though it ends like a word with
// one.
TEST(ArticleNames, EndLikeParticlesBeforeOthers) {
  EXPECT_EQ(names_in("", "이날 박나은은 웃었다."), "박나은/p×1");
  EXPECT_EQ(names_in("", "이날 박나은 웃었다."), "");
}

// Of whom this article says nothing, others do; two at least, and one of five that hold the name.
TEST(ArticleNames, HoldPersonsThatOtherArticlesTellOf) {
  const std::string body = "이날 여운결이 뛰었다. 볼티노가 뛰었다. 제레 볼트먼과 함께였다.";
  const std::string told = "여운결 변호사가 왔다. 볼티노 대통령은 웃었다. 제레 볼트먼 대통령이 왔다.";
  EXPECT_EQ(names_in("", body, IndexReader(Index({body, told}).path()).articles()), "");
  const auto articles_with = [&](int others) {
    std::vector<std::string> bodies{body, told, told};
    for (int i = 0; i < others; ++i) {
      bodies.push_back("볼티노가 " + std::to_string(i) + "개 있다.");
    }
    return Index(bodies);
  };
  EXPECT_EQ(names_in("", body, IndexReader(articles_with(0).path()).articles()),
            "볼티노/p×1, 여운결/p×1, 제레 볼트먼/p×1");
  EXPECT_EQ(names_in("", body, IndexReader(articles_with(9).path()).articles()), "여운결/p×1, 제레 볼트먼/p×1");
}

// Given names that foreigners bear tell them, whatever stands around; not what else sounds so, nor a company that bears
// a person's.
TEST(ArticleNames, HoldForeignersByTheirGivenNames) {
  EXPECT_EQ(names_in("", "다음 타자 조나단 스쿨먼이 공을 넘겼다."), "조나단 스쿨먼/p×1");
  EXPECT_EQ(names_in("", "오쿠데라 다이스케는 던지고 존 볼트먼은 쳤다."), "오쿠데라 다이스케/p×1, 존 볼트먼/p×1");
  EXPECT_EQ(names_in("", "유르겐타 로베르토 볼티노가 뛰었다."), "유르겐타 로베르토 볼티노/p×1");
  EXPECT_EQ(names_in("", "볼티노 스쿨먼이 뛰었다. 볼트먼 앤 스쿨먼이 컸다. 그 뒤 조나단 은행도 컸다."), "");
}

TEST(ArticleNames, HoldPartiesThatTheirEndTells) {
  EXPECT_EQ(names_in("", "새누리솔당 의원이 왔다. 해솔성당도 컸다."), "새누리솔당/c×1");
}

// Two names of one person in the lexicon, one of which is part of the other.
// A name of words is that of where somebody works; a part of it is none.
TEST(ArticleNames, HoldWherePeopleHoldAnOffice) {
  EXPECT_EQ(names_in("", "물결증권 김도현 연구원은 웃었다."), "김도현/p×1, 물결증권/c×1");
  EXPECT_EQ(names_in("", "물결증권은 웃었다."), "");
  EXPECT_EQ(names_in("", "소화기내과 김도현 교수는 웃었다."), "김도현/p×1");
}

TEST(ArticleNames, CountAKnownPersonOnce) {
  EXPECT_EQ(names_in("", "엠마뉘엘 마크롱 대통령은 말했다."), "마크롱/p×1");
}

TEST(ArticleNames, HoldRareNamesWithTheirTitles) {
  EXPECT_EQ(names_in("", "고소인 측 여운결 변호사가 왔다. 여 변호사는 웃었다."), "여운결/p×2");
}

// Who is called by it alone bears it as a name.
TEST(ArticleNames, AreNoSurnamesOfOthers) {
  EXPECT_EQ(names_in("", "남궁준(45)이 왔다. 남궁 씨는 웃었다."), "남궁준/p×2");
  EXPECT_EQ(names_in("", "가수 황보가 왔다. 황보 씨는 웃었다."), "황보/p×2");
  EXPECT_EQ(names_in("", "남궁 씨는 남궁구에 산다. 남궁구청장도 왔다. 남궁준 회장은 웃었다.").find("남궁/p"),
            std::string::npos);
}

// A name of the lexicon and a longer one of the same company stand in one place.
TEST(ArticleNames, CountAPlaceOnce) {
  EXPECT_EQ(names_in("", "르노그룹 대표는 웃었다. 르노는 컸다."), "르노/c×2");
}

// Three syllables that no other number below 100,000,000 has.
std::string syllables(std::size_t number) {
  std::string text;
  for (int i = 0; i < 3; ++i, number /= 500) {
    analysis::append_utf8(text, static_cast<char32_t>(U'가' + number % 500 * 22));
  }
  return text;
}

TEST(ArticleNames, AreFoundInTheTimeOfTheLengthOfAnArticle) {
  const auto growth = [](std::size_t n, const auto& text_of) {
    return tests::growth(n, [&](std::size_t size) { names_in("", text_of(size)); });
  };
  const auto wide = [](std::size_t n) { return repeated("가나다라 폰 제레 볼트먼 대통령은 왔다.\n", n); };
  EXPECT_LT(growth(3000, wide), tests::most_growth);
  const auto endless = [](std::size_t n) { return repeated("폰 ", n) + "제레 볼트먼 대통령은 왔다."; };
  EXPECT_LT(growth(3000, endless), tests::most_growth);
  const auto surname = [](std::size_t n) { return repeated("샘 바르텐 대표가 왔다. 바르텐은 웃었다.\n", n); };
  EXPECT_LT(growth(5000, surname), tests::most_growth);
  const auto words = [](std::size_t n) {
    std::string text;
    for (std::size_t i = 0; i < n; ++i) {
      text += syllables(i) + " 제레 볼트먼 대통령은 왔다.\n";
    }
    return text;
  };
  EXPECT_LT(growth(3000, words), tests::most_growth);
  const auto contexts = [](std::size_t n) {
    std::string text;
    for (std::size_t i = 0; i < n; ++i) {
      text += "박하윤 " + syllables(i) + "전자 회장은 왔다.\n";
    }
    return text;
  };
  EXPECT_LT(growth(5000, contexts), tests::most_growth);
}

TEST(ArticleNames, AreThoseThatLookLikeNames) {
  struct Row {
    std::string title;
    std::string body;
    std::string names;
  };
  for (const Row& row : std::vector<Row>{
           {"", "박하윤 회장이 왔다. 박 회장은 웃었다.", "박하윤/p×2"},
           {"가람전자, 공장 짓는다", "가람전자가 공장을 짓는다. 협력 방안을 찾는다.", "가람전자/c×2t"},
           {"", "샘 바르텐 오픈누리 대표가 왔다. 바르텐은 웃었다.", "샘 바르텐/p×2"},
           {"", "우르줄라 폰 데어 볼리엔 누리 교수가 왔다.", "우르줄라 폰 데어 볼리엔/p×1"},
           {"", "루이스 이나시우 볼라 대통령이 왔다. 볼라 대통령은 웃었다. 루이스 이나시우 볼라 대통령은 갔다.",
            "루이스 이나시우 볼라/p×4"},
           {"", "테슬란 제레미 볼트먼 대통령이 왔다. 테슬란은 컸다.", "제레미 볼트먼/p×1"},
           {"", "알리 빈 볼레 왕세자가 왔다.", "알리 빈 볼레/p×1"},
           {"", "탁예준누리대교수는 웃었다.", "탁예준/p×1"},
           {"", "조사 대상은 컸다. 설명하는 사람이 왔다. 선명한 빛이다.", ""},
           {"", "서울지방경찰청은 수사했다.", "서울지방경찰청/c×1"},
           {"", "해솔수영연맹측은 말했다.", "해솔수영연맹/c×1"},
           {"", "A씨가 B군을 만났다. C양은 웃었다. T모바일은 컸다.", "T모바일/c×1"},
           {"", "문을 두드리며 외치면서 살리려고 밝혀지자마자 이어지던 사이", ""},
           {"", "대상그룹이 왔다.", "대상그룹/c×1"},
           {"", "대상 주가가 올랐다.", "대상/c×1"},
           {"누리빛도 왔다", "누리빛은 컸다. 누리빛도 갔다.", "누리빛×3t"},
           {"3조 2천억 투입", "3조 원이 든다. 2천억 원도 든다.", ""},
           {"", "KT&G가 올랐다.", "KT&G/c×1"},
           {"", "박하윤 기자가 상을 받았다.", "박하윤/p×1"},
           {"", "눈이 왔다.\n박하윤 기자 park@daon.example", ""},
           // Of the lexicon; what is a word as well only where that is a body.
           {"", "더불어민주당은 갔다. 통일부는 왔다. 지드래곤도 웃었다.", "더불어민주당/c×1, 지드래곤/p×1, 통일부/c×1"},
           {"", "조계종은 컸다. MBC도 국민의힘도 컸다.", "MBC/c×1, 국민의힘/c×1, 조계종/c×1"},
           // Words and what is made of them, though they stand in title and body.
           {"과정 불법집회 폐간 누리빛", "과정은 길다. 불법집회가 열렸다. 폐간은 없다. 누리빛은 컸다.", "누리빛×2t"},
           {"반노동 최고위원직 상황점검", "반노동은 나쁘다. 최고위원직은 길다. 상황점검은 짧다.", ""},
           // What stands before or behind a name of several words and is none of it.
           {"", "회담을 계기로 기시노 총리가 왔다. 그런데도 윤 대통령은 웃었다.", "기시노/p×1"},
           {"",
            "회담을 계기로 기시노 총리가 왔다. 사건을 계기로 기시노 총리가 갔다. 방문을 계기로 기시노 총리가 웃었다.",
            "기시노/p×3"},
           {"", "예정인 제레 볼트먼 미 대통령이 왔다. 팀 쿡 대표가 갔다.", "제레 볼트먼/p×1, 팀 쿡/p×1"},
           // Bodies, and meetings that are none; what is made of words and only ends like a company.
           {"누리재외동포청 출범", "누리재외동포청은 크다. 고용대책회의가 열렸다. 의원총회에서 말했다.",
            "누리재외동포청/c×2t"},
           {"", "의사협회는 왔다. 사교모임을 했다. 중앙윤리위원회의 결정이다. 최고위원회의 뒤에 갔다.",
            "의사협회/c×1, 중앙윤리위원회/c×1"},
           {"첨단기술 개인정보", "첨단기술이 크다. 개인정보는 작다. 건강보험이 든다.", ""},
           // What only looks like a person or a company.
           {"한미일 공조", "한미일은 모였다. 임명권은 컸다. 임모 씨가 왔다. 정신이 들었다.", ""},
           {"민주주의 도전", "민주주의에 도전했다. 자본주의는 길다. 김민주의 책이다.", "김민주/p×1"},
           {"", "A씨는 SNS와 MRI를 썼다. B원장은 OK라고 했다. Promise는 없다. ABQ는 있다.", "ABQ×1"},
           {"", "민주당은 갔다. 더불어민주당은 왔다. 기시다 후미오(岸田文雄) 총리가 왔다.",
            "기시다 후미오/p×2, 더불어민주당/c×2"},
           {"", "기시노 후미로 총리가 왔다. 기시노는 웃었다. 조 볼든 대통령이 갔다.", "기시노 후미로/p×2, 조 볼든/p×1"},
           {"", "기시노 후미로 총리와 기시노 유카 여사가 왔다. 기시노 총리는 웃었다.",
            "기시노/p×3, 기시노 후미로/p×2, 기시노 유카/p×1"},
           {"", "누리전자·가람은행 주가가 올랐다. 누리전자는 컸다. KT&G와 한미약품이 왔다.",
            "누리전자/c×2, KT&G/c×1, 가람은행/c×1, 한미약품/c×1"},
           {"", "배우 허웅씨가 왔다. 허웅씨는 웃었다.", "허웅/p×2"},
           {"", "한국은 작다. 조국은 멀다. 대상은 많다. 연합은 크다.", ""},
           {"", "", ""},
       }) {
    EXPECT_EQ(names_in(row.title, row.body), row.names) << row.title << " | " << row.body;
  }
}

TEST(ArticleNames, AreFoundInTime) {
  std::string body;
  for (int i = 0; i < 5000; ++i) {
    body += "박하윤 가람" + std::to_string(i) + "전자 대표, ";
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_FALSE(names_in("", body).empty());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(Listings, ShowEachMentionOfOneEndlessLine) {
  std::string body;
  for (int i = 0; i < 10000; ++i) {
    body += "누리빛은 컸고 ";
  }
  const Index index({body});
  const IndexReader reader(index.path());
  Options options;
  options.request.name = "누리빛";
  options.mentions = true;
  std::ostringstream out;
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(list_mentions(reader, options, {}, out, [](const std::string& text) { ADD_FAILURE() << text; }),
            Outcome::found);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
  std::istringstream lines(out.str());
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    EXPECT_LT(line.size(), 1500U);
  }
  EXPECT_EQ(count, 10001U);
}

TEST(Listings, SayThatATotalIsABound) {
  const Index index({"경기 대사관은 말했다.", "경기 대사관 앞이다.", "대사관 앞에서 경기가 열렸다."});
  const IndexReader reader(index.path());
  Options options;
  options.request.name = "경기 대사관";
  options.request.limit = 1;
  options.mentions = true;
  std::ostringstream out;
  list_mentions(reader, options, {}, out, [](const std::string& text) { ADD_FAILURE() << text; });
  EXPECT_NE(out.str().find("\n1 mention in 1 article of at most 3\n"), std::string::npos) << out.str();
}

TEST(Listings, RefuseWhatTheyCannotPrint) {
  const auto refused = [](const std::vector<std::string>& arguments) {
    try {
      parse_options(arguments);
    } catch (const tool::UsageError&) {
      return true;
    }
    return false;
  };
  EXPECT_FALSE(refused({"--group", "이서준"}));
  EXPECT_FALSE(refused({"--mentions", "이서준"}));
  EXPECT_FALSE(refused({"--names-of", "a"}));
  EXPECT_TRUE(refused({"--group"}));
  EXPECT_TRUE(refused({"--mentions"}));
  EXPECT_TRUE(refused({"--names-of", "a", "이서준"}));
  EXPECT_TRUE(refused({"--names-of", ""}));
  EXPECT_TRUE(refused({"--group", "--mentions", "이서준"}));
  EXPECT_TRUE(refused({"--group", "--offset", "1", "이서준"}));
  EXPECT_TRUE(refused({"--group", "--format", "trec", "이서준"}));
  EXPECT_TRUE(refused({"--mentions", "--format", "trec", "이서준"}));
  EXPECT_TRUE(refused({"--names-of", "a", "--format", "trec"}));
  EXPECT_TRUE(refused({"--group", "--topics", "t.tsv"}));
  EXPECT_EQ(parse_options({"--group", "이서준"}).request.limit, 3U);
  EXPECT_EQ(parse_options({"--group", "--limit", "10", "이서준"}).request.limit, 10U);
  EXPECT_EQ(parse_options({"--mentions", "이서준"}).request.limit, 10U);
}

}  // namespace
}  // namespace ireum::query
