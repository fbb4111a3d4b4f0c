// Articles -> mentions and signatures; names of several words found again in a text.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/analyzer.h"
#include "analysis/sequence.h"
#include "analysis/sound/models.h"
#include "analysis/word_lists.h"
#include "tests/unit/mention_rows.h"

namespace ireum::analysis {
namespace {

using tests::expect_rows;
using tests::show;

TEST(Articles, AnchorsFormsAtTheBeginningOfPieces) {
  expect_rows({{"하이마트와 이마트24는 다르다.", "하이마트/particle 이마트24/particle", "이마트 마트"},
               {"이마트는 컸다.", "이마트/particle", "마트 이마"},
               {"효성의 실효성은 조사 대상이다.", "효성/particle 실효성/particle 조사/bare 대상/particle", "실효"},
               {"대상은 기아와 다르다.", "대상/particle 기아/particle", ""},
               {"나는 확신한다.", "", "신한"},
               {"다온빛을 찾았다. 다이소는 컸다.", "다온빛/particle 다이소/particle", "다온 다이"}});
}

TEST(Articles, NamesProvincesAndPartiesInside) {
  expect_rows({{"제주도내 학교", "제주도내/bare 제주도/compound", ""},
               {"해솔빛당내 갈등", "해솔빛당내/bare 해솔빛당/compound", ""},
               {"서울시내 버스", "", "서울시"}});
}

TEST(Articles, NamesTheCountryOfATeamOrAnAlliance) {
  expect_rows({{"한국배구의 앞날", "한국/compound", ""},
               {"일본축구대표팀은 이겼다.", "일본/compound+c", ""},
               {"남북관계가 풀렸다.", "남북/compound", ""},
               {"한미동맹을 말했다.", "한미/compound", ""},
               {"미CNN은 전했다.", "cnn/compound", ""}});
}

TEST(Articles, CountingMarksAreNoLettersOfANameBehindThem) {
  expect_rows({{"①누보텍 ②다솔빛 ㉠한벗은 컸다.", "누보텍/bare 다솔빛/bare 한벗/particle", "1누보텍"},
               {"누보텍™은 컸다.", "누보텍/bare", "누보텍tm"},
               {"ⓓ병원은 컸다.", "d병원/particle", "병원"}});
}

TEST(Articles, CutsChainsOfParticles) {
  expect_rows({{"이마트에서는 오늘", "이마트/particle", "이마트에서 이마트에서는"},
               {"다온빛으로부터의 선물", "다온빛/particle", "다온빛으로"},
               {"다온빛이라며 웃었다.", "다온빛/particle", "다온빛이"}});
}

TEST(Articles, LeavesDoubtfulEndsOn) {
  expect_rows({{"누리빛도 왔다.", "누리빛도/bare?", "누리빛"},
               {"카카오도 왔다.", "카카오도/bare?", "카카오"},
               {"오메가가 왔다.", "오메가/particle", "오메"},
               {"다이소도 왔다.", "다이소도/bare?", "다이"}});
}

TEST(Articles, KeepsACountryThatStandsOnTheName) {
  expect_rows({{"美국무부는 밝혔다.", "국무부/particle 美국무부/particle", ""},
               {"前국무부 직원이 왔다.", "국무부/bare+c", "前국무부"}});
}

TEST(Articles, SettlesDoubtsWhereTheArticleItselfTells) {
  expect_rows({{"누리빛도 왔다. 누리빛은 웃었다.", "누리빛/particle 누리빛/particle", "누리빛도"},
               {"누리빛은 웃었다. 누리빛만 남았다.", "누리빛/particle 누리빛/particle", "누리빛만"},
               // What breaks off at the end may not be whole.
               {"누리빛도 왔다. 누리빛..", "누리빛도/bare? 누리빛/bare", ""},
               // By its particle 허정의 is whole, here and elsewhere.
               {"허정 씨가 왔다. 허정의가 왔다. 허정의 말했다.", "허정/bare+p 허정의/particle 허정의/bare?", ""},
               // A title says that the name is whole.
               {"손정의 회장은 웃었다.", "손정의/bare+p", "손정"},
               {"손정의(孫正義) 회장은 웃었다.", "손정의/bare+p 孫正義/bare", "손정"},
               // So it does where what would be left stands, too, but bears no title itself.
               {"고아라 교수는 고아를 돕는다.", "고아라/bare+p 고아/particle", ""},
               {"표정인(56) 의원의 표정이 밝았다.", "표정인/bare+p 표정/particle", ""},
               {"박정은 대표에게 말했다. 박정 씨는 웃었다.", "박정/particle 박정/bare+p", "박정은"},
               // A family, and many, stand behind a particle, too.
               {"이윤은 아버지의 뜻대로 했다.", "이윤은/bare+p?", "이윤"},
               {"이윤은 할머니의 뜻대로 했다.", "이윤은/bare+p?", "이윤"},
               {"권혁이 2번 타자로 나섰다.", "권혁이/bare?", "권혁"},
               {"지민은 댄서들과 왔다.", "지민은/bare+p?", "지민"},
               {"지민은 댄서가 왔다.", "지민은/bare+p", "지민"},
               // 이 may be what names that end so bear before a particle.
               {"채연이의 꿈이다.", "채연이/particle?", "채연"},
               {"누리이의 꿈이다.", "누리이/particle", "누리"}});
}

TEST(Articles, FindsNamesBehindPlacesAndStances) {
  expect_rows({{"부산KT는 이겼다.", "부산kt/particle kt/compound", ""},
               {"한국GM은 밝혔다.", "한국gm/particle", "gm"},
               {"온라인TV를 본다.", "", "tv"},
               {"친홍길동계 의원", "친홍길동계/bare 홍길동/compound+p", ""},
               {"비김철수 의원", "김철수/compound+p", ""},
               {"친환경 의원", "", "환경"},
               {"가람은행홍길동, 연임", "가람은행홍길동/bare 홍길동/compound+p 가람은행/compound+c", ""},
               {"가수홍길동, 복귀", "가수홍길동/bare 홍길동/compound+p", "가수"},
               {"젠슨 황 신기록", "젠슨황/joined", ""}});
}

TEST(Articles, SpacesMayBeMany) {
  expect_rows({{"토마스  베르게가 왔다.", "토마스베르게/joined", ""},
               {"김다온  회장이 왔다. 김  회장은 웃었다.", "김다온/bare+p 김다온/by-title+p", ""}});
}

TEST(Articles, WhatATitleSpeaksOfIsNoName) {
  Analysis analysis;
  analyze({"세금에 대한 생각", "", ""}, analysis);
  EXPECT_TRUE(std::none_of(analysis.mentions().begin(), analysis.mentions().end(),
                           [](const Mention& mention) { return mention.form == "대한"; }));
}

TEST(Articles, SeesPersonsByTheirNeighbours) {
  expect_rows({{"홍길동 회장이 왔다.", "홍길동/bare+p", ""},
               {"홍길동 씨 말이다.", "홍길동/bare+p", ""},
               {"홍길동씨는 웃었다.", "홍길동/title+p", "홍길동씨"},
               {"홍길동회장이 왔다.", "홍길동/title+p", "홍길동회장"},
               {"홍길동(35)은 웃었다.", "홍길동/bare+p", ""},
               {"이재용(李在鎔)은 웃었다.", "이재용/bare+p 李在鎔/bare", ""},
               {"배우 홍길동이 왔다.", "홍길동/particle+p", ""},
               {"가수 다온이 왔다.", "다온/particle+p", ""},
               {"홍길동 다온그룹 회장은 말했다.", "홍길동/bare+p 다온그룹/bare+c 다온/suffix+c", ""},
               {"홍길동 전 대표는 말했다.", "홍길동/bare+p", ""},
               {"의원 주도로 열렸다. 장관 전원이 왔다.", "주도로/bare? 전원이/bare?", ""},  // nouns
               {"‘언론장악’ 주장 국민의힘 반박", "국민의힘/bare", ""},                      // claims
               {"이를 써보니 윤 대통령은 달랐다.", "써보니윤/joined", ""},
               {"제레 볼트먼 미 대통령이 왔다.", "제레볼트먼/joined+p 볼트먼미/joined", ""},
               {"이날 제니씨는 웃었다. 제레 데릭씨가 왔다.", "제니/title+p 제레데릭/joined+p 데릭/title+p", ""},
               {"홍길동 부장은 산을 올랐다. 누리빛은 작다.", "홍길동/bare+p 누리빛/particle", ""}});
}

// A province with 도 is one word, though it is also called without.
TEST(Articles, KeepsProvincesWhole) {
  expect_rows({{"경남 김해에서 열렸다. 경남도 관계자가 왔다.", "경남도/bare+c?", ""},
               {"제주에 눈이 왔다. 제주도 관계자가 왔다.", "제주도/bare+c?", ""}});
}

// Before a title that companies have too, a given name tells.
TEST(Articles, SeesForeignersByTheirGivenNames) {
  expect_rows({{"로베르트 볼트먼 회장이 왔다.", "로베르트볼트먼/joined+p", ""},
               {"샘 볼트먼 대표가 왔다.", "샘볼트먼/joined+p", ""},
               {"마이클 볼트먼 최고경영자가 왔다.", "마이클볼트먼/joined+p", ""},
               {"하루노 마사요시 사장이 왔다.", "하루노마사요시/joined+p", ""},
               {"하루노 신조 총재가 왔다.", "하루노신조/joined+p", ""},
               {"누리에 로베르트 볼트먼 회장이 왔다.", "로베르트볼트먼/joined+p", ""},
               {"다온빛 로베르트 볼트먼 회장이 왔다.", "다온빛로베르트/joined 로베르트볼트먼/joined+p", ""},
               {"테르만 볼트먼 회장이 왔다.", "테르만볼트먼/joined", ""}});
}

TEST(Articles, SeesCompaniesByTheirNeighbours) {
  expect_rows({{"㈜누리빛은 공시했다.", "누리빛/particle+c", ""},
               {"(주)누리빛이 공시했다.", "누리빛/particle+c", ""},
               {"다온빛㈜도 따랐다.", "다온빛/bare+c", ""},
               {"다온빛(005930)은 올랐다.", "다온빛/bare+c", ""},
               {"다온빛 주가는 올랐다.", "다온빛/bare+c", ""},
               {"다온빛 홍길동 회장은 왔다.", "다온빛/bare+c", ""},
               {"변호사인 홍길동 의원은 왔다.", "변호사인/bare?", ""},
               {"3연패한 홍길동 감독은 왔다.", "3연패한/bare", ""},
               {"계열사 다온빛이 컸다.", "다온빛/particle+c", ""},
               {"다온빛그룹은 컸다.", "다온빛/suffix+c", ""},
               {"다온빛 홍길동 대표는 말했다.", "다온빛/bare+c 홍길동/bare+p", ""},
               {"홍길동에서 열렸다.", "홍길동/particle+c", ""}});
}

TEST(Articles, SeesPersonsByWhatTheyDo) {
  expect_rows({{"박하윤은 “곧 돌아온다”고 말했다.", "박하윤/particle+p", ""},
               {"박하윤이 어제 이 소식을 밝혔다.", "박하윤/particle+p", ""},
               // 장관은 might be a name; behind one it is a title.
               {"박하윤 장관은 웃었다. 박 장관은 갔다.", "박하윤/bare+p 박하윤/by-title+p", ""},
               {"김도현이 “비가 온다. 눈은 아니다.”라고 설명했다.", "김도현/particle+p", ""},
               {"박하윤은 집에 갔다. 누리는 크다고 말했다.", "박하윤/particle", ""},
               {"박하윤은 집에 갔다.\n크다고 말했다.", "박하윤/particle", ""},
               {"김도현에게 물었다.", "김도현/particle+p", ""},
               {"김도현께서 오셨다.", "김도현/particle+p", ""},
               // What speaks may be a body; only a person's shape tells.
               {"누리빛은 곧 짓는다고 밝혔다.", "누리빛/particle", ""},
               {"국정원은 모른다고 말했다.", "국정원/particle", ""}});
}

// Who is named at the ends of marked items, however unusual the name, if some are usual ones.
TEST(Articles, SeesPersonsInListsOfAppointments) {
  expect_rows({{"◇ 전무 승진 ▲경영지원 홍길표 ▲반도체사업부 김도윤 ▲나라희 ▲정의섭",
                "홍길표/bare+p 김도윤/bare+p 나라희/bare+p 정의섭/bare+p", ""},
               {"▲누리전자 부사장 김민재 박하온 ▲전무 최은솔 정다올", "박하온/bare+p 최은솔/bare+p 정다올/bare+p", ""},
               {"▲장소 누리홀 ▲일시 10일 ▲참가비 홍길표 ▲문의 김도윤 ▲누리전자", "홍길표/bare 김도윤/bare", ""}});
}

TEST(Articles, SeesPersonsByBracketsAndNeighbours) {
  expect_rows({{"김도현(35)이 왔다.", "김도현/bare+p", ""},
               {"김도현(23 · 레프트)이 왔다.", "김도현/bare+p", ""},
               {"김도현(58·6급)이 왔다.", "김도현/bare+p", ""},
               {"김도현(41세)이 왔다.", "김도현/bare+p", ""},
               {"김도현(1867~1916)의 시다.", "김도현/bare+p", ""},
               {"김도현(1947~ )의 시다.", "김도현/bare+p", ""},
               {"김도현(15%)이 줄었다.", "김도현/bare", ""},
               {"누리빛(1899-6935)에 물었다.", "누리빛/bare", ""},
               {"박하윤, 김도현, 이서준은 웃었다.", "박하윤/bare+p 김도현/bare+p 이서준/particle+p", ""},
               {"박하윤·김도현·이서준이 왔다.", "박하윤/bare+p 김도현/bare+p", ""},
               {"박하윤, 누리빛, 다온빛이 왔다.", "박하윤/bare 누리빛/bare", ""},
               {"레오 바르텐 가람전자 회장은 웃었다.", "레오바르텐/joined+p", ""},
               {"레오 바르텐(41)은 웃었다.", "레오바르텐/joined+p", ""},
               {"배우 레오 바르텐이 왔다.", "레오바르텐/joined+p", ""},
               {"하소룬 베라노 대통령이 왔다.", "하소룬베라노/joined+p", ""},
               {"베라노 우크라이나 대통령이 왔다.", "베라노/bare+p 베라노우크라이나/joined", ""},
               {"우크라이나 대통령이 왔다.", "우크라이나/bare", ""},
               {"베라노 총리가 왔다.", "베라노/bare+p", ""},
               {"베라누리 대통령 후보가 왔다.", "베라누리/bare", ""},
               {"새가람당 대통령은 말했다.", "새가람당/bare", ""},
               {"환담한 총리가 왔다.", "환담한/bare 총리/particle", ""},
               {"또 이서준 회장이 왔다.", "또이서준/joined 이서준/bare+p", ""},
               {"가람빛 이서준 대표는 웃었다.", "가람빛이서준/joined", ""},
               {"이서준 가람시장이 왔다.", "이서준/bare+p", ""},
               // Of two that look like persons, the likelier one bears the title.
               {"이서준 남세계 과장은 웃었다.", "이서준/bare+p 남세계/bare+c", ""},
               {"이서준 김도현 과장은 웃었다.", "이서준/bare+p 김도현/bare+p", ""},
               // 태 is a rare surname, but 영호 a usual given name.
               {"이서준 태영호 의원은 웃었다.", "이서준/bare+p 태영호/bare+p", ""},
               {"남세계 이서준총장이 왔다.", "남세계/bare 이서준/title+p", ""},
               {"이서준 남세계총장이 왔다.", "이서준/bare+p", ""}});
}

TEST(Articles, TakesNoSeatForAPerson) {
  // Names of bodies that have a person's shape, and C spelt out.
  expect_rows({{"남서대 교수가 왔다.", "남서대/bare", ""},
               {"국정원 직원은 없었다.", "국정원/bare+c", ""},
               {"문화부 차장이 왔다.", "문화부/bare", ""},
               {"가람누리에스앤씨가 왔다.", "가람누리에스앤씨/particle+c", ""},
               {"다온제이씨는 컸다.", "다온제이씨/particle", ""},
               {"노가람당의원들이 왔다.", "노가람당의원/particle", ""},
               // A government and a side go with persons as well.
               {"김도현 정부가 들어섰다.", "김도현/bare", ""},
               {"베라노 정부가 들어섰다.", "베라노/bare", ""},
               {"김도현 측은 몰랐다.", "김도현/bare", ""},
               {"베라노측은 몰랐다.", "베라노/suffix", ""}});
}

TEST(Articles, TakesNoUniversityForAnotherPerson) {
  expect_rows({{"배가람 한길대 교수는 웃었다.", "배가람/bare+p 한길대/bare", ""},
               {"이철우 명지대 교수는 말했다. 이 교수는 웃었다.", "이철우/bare+p 이철우/by-title+p", ""}});
}

TEST(Articles, SeesNamesThatReadAsVerbsWhereItIsSure) {
  expect_rows({{"배우 유일한(31)이 왔다.", "유일한/bare+p", ""},
               {"유일한 씨는 웃었다.", "유일한/bare+p", ""},
               {"주식회사 새로는 컸다. ㈜보나", "보나/bare+c", ""},
               {"유일한 방법이다.", "", "유일한"},
               {"지나(29)는 웃었다.", "지나/bare+p", ""},
               {"이룬(본명 이서준)은 웃었다.", "이룬/bare+p", ""},
               {"가수 모아 씨는 웃었다. 가수 ‘바로’가 왔다.", "모아/bare+p 바로/bare+p", ""},
               {"포털사이트 다음 게시판에 올랐다.", "다음/bare+c", ""},
               {"표를 모아 씨에게 냈다. 업체 통해 팔았다. 배우 “몰라”라고 했다.", "", "모아 통해 몰라"},
               {"포털사이트 다음 달 개편", "", "다음"},
               {"그 배우(본명 이서준)는 왔다.", "배우/bare", ""}});
}

// Stems and endings that both also end names are a verb behind an object.
TEST(Articles, TakesNoVerbBehindItsObjectForAName) {
  expect_rows({{"인기를 누리는 곳. 사실을 알리며 결정을 미루고 있다.", "인기/particle 결정/particle",
                "누리 알리며 알리 미루고"},
               {"누리는 컸다. 알리는 이겼다.", "누리/particle 알리/particle", ""},
               {"상금을 누리지(26)가 받았다.", "누리지/bare+p", ""}});
  Analysis result;
  analyze({"인기를 누리는 곳", "", ""}, result);  // titles may leave out what makes it a name
  EXPECT_TRUE(std::any_of(result.mentions().begin(), result.mentions().end(),
                          [](const Mention& mention) { return mention.form == "누리"; }));
}

TEST(Articles, SeesPartiesInside) {
  expect_rows({{"국민의힘내 갈등과 가람빛당내 갈등", "국민의힘/compound 가람빛당/compound", ""}});
}

TEST(Articles, TakesNoCurrencyForACompany) {
  expect_rows({{"2만 달러(한화 약 2천만 원)를 냈다. 100유로(한화 15만 원). 3억 엔, 한화로 27억 원이다. 2만 달러(약 "
                "한화 3천만 원)",
                "달러/bare", "한화 한화로"},
               {"이서준(한화 10승)이 이겼다. 한화 3연승.", "한화/bare", ""},
               {"한화 약 3조 원 투자. 수주액(한화 5조원, 누리 3조원)이 늘었다.", "한화/bare", ""},
               {"170억 원에 한화로 옮겼다. 한화로 1조 원이 들어왔다.", "한화로/bare?", ""}});
}

// Two lawmakers side by side, and a company before its head.
TEST(Articles, TakesNoLawmakerForACompany) {
  expect_rows({{"새로 온 김웅 이서준 의원이 왔다.", "김웅/bare 이서준/bare+p", ""},
               {"한울 이서준 사장이 왔다.", "한울/bare+c 이서준/bare+p", ""}});
}

TEST(Articles, TakesNoVerbForAPerson) {
  expect_rows({{"문화재를 손상한 수사관이 장관에게 문의한 회장", "손상한/bare 문의한/bare", ""},
               {"정지한 회장은 웃었다.", "정지한/bare+p", ""}});
}

TEST(Articles, TakesNoLawForACourt) {
  expect_rows({{"아동복지법과 수원지법", "아동복지법/particle 수원지법/bare+c", ""}});
}

TEST(Articles, SeesOrganisationsByTheirNames) {
  expect_rows({{"가람은행이 올랐다.", "가람은행/particle+c", ""},
               {"누리다온협회는 작다.", "누리다온협회/particle+c", ""},
               {"가람문화재단에 냈다.", "가람문화재단/particle+c", ""},
               // Foreign people's names end like loan words in companies' names; Koreans' with a particle like others.
               {"로드가스가 왔다.", "로드가스/particle", ""},
               {"하모메드는 웃었다.", "하모메드/particle", ""},
               {"김지상의 집", "김지상의/bare?", ""},
               {"이서상의 자작곡", "이서상의/bare?", ""}});
}

TEST(Articles, NamesNothingInAddresses) {
  expect_rows(
      {{"이서준 기자 seo.jun@hanbit.example 누리빛", "누리빛/bare", "seo jun hanbit example seo.jun hanbit.example"},
       {"한밭 han@hanbit.example·이서준·누리빛", "한밭/bare 이서준/bare 누리빛/bare", "example"},
       {"이서준기자seo@hanbit.example 누리빛", "누리빛/bare", ""},
       {"누리빛@한밭은 컸다.", "누리빛/bare 한밭/particle", ""},
       // Links, and the bars of columns.
       {"https://stib.example/ab?x=1 누리빛", "누리빛/bare", "https stib example ab"},
       {"www.hanbit.example 누리빛", "누리빛/bare", "www hanbit example"},
       {"누리빛ㅣ한밭대 교수", "누리빛/bare 한밭대/bare", ""},
       {"누리빛 ㅣ 한밭은 컸다.", "누리빛/bare 한밭/particle", ""}});
}

TEST(Articles, SeesOrganisationsByTheirNeighbours) {
  expect_rows({{"주식회사 누리빛은 컸다.", "누리빛/particle+c", ""},
               {"주식회사누리빛은 컸다.", "누리빛/particle+c", ""},
               {"농업회사법인주식회사누리빛은 컸다.", "누리빛/particle+c", ""},
               {"누리빛 주식회사는 컸다.", "누리빛/bare+c", ""},
               {"이서준 법무법인 누리 변호사", "이서준/bare+p", ""},
               {"(재)누리빛이 냈다.", "누리빛/particle+c", ""},
               {"누리빛(대표 이서준)은 컸다.", "누리빛/bare+c 이서준/bare+p", ""},
               {"온바다(대표 이서준)는 컸다.", "온바다/bare+c 이서준/bare+p", ""},
               {"누리빛(회장 이서준)이 컸다.", "누리빛/bare+c", ""},
               {"누리빛(005)은 컸다.", "누리빛/bare", ""},
               {"누리빛 이서준(57) 감독은 웃었다.", "누리빛/bare+c 이서준/bare+p", ""},
               {"누리빛 계열사가 늘었다.", "누리빛/bare+c", ""},
               {"다양한 제품이 나왔다.", "제품/particle", "다양한"}});
}

TEST(Articles, TellsCompaniesFromTheNounsTheyAreCalledBy) {
  expect_rows({{"기아는 새 차를 내놓겠다고 밝혔다.", "기아/particle+c", ""},
               {"기아 노조가 나섰다.", "기아/bare+c", ""},
               {"기아 주가가 올랐다.", "기아/bare+c", ""},
               {"기아와 빈곤을 없애자.", "기아/particle", ""},
               {"아이들이 기아에 시달렸다.", "기아/particle", ""},
               {"대상은 새 장을 내놓는다고 밝혔다.", "대상/particle+c", ""},
               {"대상그룹이 나섰다.", "대상/suffix+c", ""},
               {"㈜대상이 나섰다.", "대상/particle+c", ""},
               {"조사 대상은 백 명이라고 밝혔다.", "대상/particle", ""},
               {"지원 대상 고객이 늘었다.", "대상/bare", ""},
               {"김도현법이 통과됐다.", "김도현법/particle", "김도현"},
               {"‘김도현법’ 개정안이 나왔다.", "김도현법/bare+w", "김도현"},
               {"김도현 대법관이 왔다.", "김도현/bare+p", ""}});
}

TEST(Articles, TellsCompaniesByWhatTheyDo) {
  expect_rows({{"기아가 25일 공시했다.", "기아/particle+c", ""},
               {"기아가 3분기 영업이익을 냈다.", "기아/particle+c", ""},
               {"기아가 심해졌다. 공시는 없었다.", "기아/particle", ""},
               {"기아가 심한 곳에서 공시가 났다. 우리가 배당을 받았다.", "기아/particle 우리/particle", ""},
               {"조사 대상이 영업이익을 냈다.", "대상/particle", ""}});
}

TEST(Articles, SeesWorksBehindWhatTheyAre) {
  expect_rows({{"영화 ‘서지훈’이 개봉했다.", "서지훈/bare+w", ""},
               {"드라마 ‘서지훈의 하루’를 봤다.", "서지훈/particle+w", ""},
               {"위원회 ‘서지훈 논란’은 컸다.", "서지훈/bare", ""},
               {"팬들은 영화 “서지훈이 최고”라고 했다.", "서지훈/particle", ""}});
}

TEST(Articles, SeesWorksInQuotes) {
  expect_rows({{"《누리》를 보았다.", "누리/bare+w", ""},
               {"〈누리〉를 보았다.", "누리/bare+w", ""},
               {"「누리」를 보았다.", "누리/bare+w", ""},
               {"'누리법' 개정안이 나왔다.", "누리법/bare+w", ""},
               {"‘누리상’ 시상식이 열렸다.", "누리상/bare+w", ""},
               {"《김도현 전집》을 보았다.", "김도현/bare+w", ""},
               {"〈박하윤의 밤〉을 보았다. 박하윤은 웃었다.", "박하윤/particle+w 박하윤/particle", ""},
               {"‘김도현 쇼’를 보았다.", "김도현/bare+w", ""},
               {"‘김도현상’ 시상식이 열렸다.", "김도현상/bare+w", "김도현"},
               {"‘김도현 열풍’이 불었다.", "김도현/bare", ""},
               {"‘김도현은 갔다’고 썼다.", "김도현/particle", ""},
               {"《누리》 김도현 《다온》", "누리/bare+w 김도현/bare 다온/bare+w", ""},
               // Plain quotes alone say nothing.
               {"\"누리빛\"은 컸다.", "누리빛/bare", ""},
               {"‘다온빛’과 “가람빛”을 보았다.", "다온빛/bare 가람빛/bare", ""}});
}

TEST(Articles, KeepsRunsOverInnerMarksAsOneFormToo) {
  expect_rows({{"KT&G가 올랐다.", "kt&g/particle", "kt"},
               {"ＫＴ＆Ｇ 올랐다.", "kt&g/bare", "kt"},
               {"KT&G승리를 보았다.", "kt&g승리/particle", "kt"},
               {"KT&G·누리빛이 올랐다.", "kt&g/bare kt&g·누리빛/particle", "kt"},
               {"누리빛·다온-라온의 협약", "누리빛/bare 누리빛·다온-라온/particle 다온-라온/particle", ""},
               {"GRM&NRI 공연", "grm/bare grm&nri/bare nri/bare", ""},
               {"GRM N&S는 컸다.", "grmn&s/joined n&s/particle", "grm"},
               {"GRM R&D는 컸다.", "grm/bare grmr&d/joined r&d/particle", ""},
               {"누리 N&S는 컸다.", "누리/bare 누리n&s/joined n&s/particle", ""},
               {"H.O.T는 돌아왔다.", "h.o.t/particle", ""},
               {"한·미 회담이 열렸다.", "한미/joined 한·미/bare", ""},
               {"한ㆍ미 회담이 열렸다.", "한미/joined 한·미/bare", ""},
               {"누리·가람차가 컸다.", "누리가람차/joined 누리·가람차/particle", ""},
               {"누리-가람차가 컸다.", "누리-가람차/particle", "누리가람차"},
               {"정부·국회는 다퉜다.", "정부·국회/particle", "정부국회"},
               {"한·미관계를 다졌다.", "한·미관계를/particle 한·미/compound", ""},
               {"여·야간의 다툼이다.", "여·야/compound", ""},
               {"여·야대사의 말이다.", "", "여·야"},
               {"안양 KT&G는 졌다.", "안양/bare 안양kt&g/joined kt&g/particle", ""},
               {"누리-다온 협약", "누리/compound 누리-다온/bare 다온/compound", ""},
               {"KT&G노조가 반발했다.", "kt&g노조/particle kt&g/compound", "kt"},
               {"S-온측은 부인했다.", "s-온측/particle s-온/suffix", ""},
               {"F&F그룹이 컸다.", "f&f그룹/particle f&f/suffix+c", ""},
               {"S-누리 그룹", "s-누리/bare", ""},
               {"에쓰-오일은 컸다.", "에쓰-오일/particle", "에쓰-오일은"},
               {"컸다.누리빛은 웃었다.", "누리빛/particle", "컸다.누리빛"}});
}

TEST(Articles, JoinsTwoEojeolsOfAName) {
  expect_rows({{"샘 올트먼은 말했다.", "샘올트먼/joined 올트먼/particle", ""},
               {"샘올트먼은 말했다.", "샘올트먼/particle", ""},
               {"삼성 라이온즈가 이겼다.", "삼성/bare 삼성라이온즈/joined 라이온즈/particle", ""},
               {"버나드 쇼의 말이다.", "버나드쇼/joined", ""},
               {"조 바이든은 갔다.", "조바이든/joined?", "조바"},
               {"팀 쿡은 말했다.", "팀쿡/joined", ""},
               {"존 림 가람전자 회장은 말했다.", "존림/joined+p", ""},
               {"하워드 볼트닉 교수는 말했다.", "하워드볼트닉/joined+p", ""},
               {"하워르트 볼트닉 감독은 말했다.", "하워르트볼트닉/joined", ""},
               {"밥 한 번 먹었다.", "", "밥한"},
               // The first bears a particle, a comma or two spaces stand between, another paragraph begins.
               {"누리빛의 다온빛", "누리빛/particle 다온빛/bare", "누리빛다온빛 누리빛의다온빛"},
               {"누리빛, 다온빛", "누리빛/bare 다온빛/bare", "누리빛다온빛"},
               {"누리빛\n다온빛", "누리빛/bare 다온빛/bare", "누리빛다온빛"},
               {"이 회사는 컸다.", "회사/particle", "이회사"},
               {"홍길동 회장은 말했다.", "홍길동/bare+p", "홍길동회장"}});
}

// Words of one syllable have no form of their own.
TEST(Articles, JoinsWhatAHyphenPartsFromAShortWord) {
  expect_rows({{"K-루트는 컸다.", "k루트/joined", ""},
               {"T-맵과 모두-닥을 썼다.", "t맵/joined t-맵/bare 모두닥/joined", ""},
               {"누리-가람 경기, 윤-한 갈등", "", "누리가람 윤한"},
               {"KT-3", "", "kt3"}});
}

TEST(Articles, JoinsNamesWhollyOfSingleSyllables) {
  expect_rows({{"팜 빈 찐 총리가 왔다.", "팜빈찐/joined+p", ""},
               {"팜 빈 찐은 왔다.", "팜빈찐/joined", ""},
               {"어제 또 럼은 왔다.", "또럼/joined", ""},
               {"그는 팜 빈 찐이다.", "팜빈찐/joined", ""},
               {"그는 또 럼이라고 했다.", "또럼/joined", ""},
               {"왕 이 부장이 왔다.", "왕이/joined+p", ""},
               // Appointed.
               {"▲감사실장 이 은 ▲도로처장 한 결", "이은/joined+p 한결/joined+p", ""},
               {"감사실장 이 은 왔다.", "", "이은/joined"},
               {"시 진 핑 총리는 왔다.", "시진핑/joined+p", ""},
               {"볼 수 있는 것", "", "볼수 수있 볼수있"},
               {"김 전 회장은 갔다.", "", "김전"},
               {"김 신임 회장은 갔다.", "", "김신"},
               {"조 바이든은 갔다.", "", "조바"}});
}

TEST(Articles, FindsPersonAndOrganisationWrittenTogether) {
  expect_rows({{"홍길동가람대교수는 웃었다.",
                "홍길동가람대교수/particle 홍길동가람대/compound 홍길동/title+p 가람대/compound+c", ""},
               {"홍길동가람대 명예교수는 웃었다.", "홍길동/compound+p 가람대/compound+c", ""},
               {"홍길동가람대가 이겼다.", "홍길동가람대/particle", "홍길동 가람대"}});
}

TEST(Articles, KnowsLongEndsOfCompanies) {
  expect_rows({{"해온엔터테인먼트는 컸다.", "해온엔터테인먼트/particle+c", ""}});
}

TEST(Articles, FindsBothNamesBesideAnX) {
  expect_rows({{"가람전자X누리은행 협업", "가람전자/bare+c 가람전자x누리은행/bare 누리은행/bare+c", ""},
               {"가람전자VS누리은행", "가람전자/bare+c 누리은행/bare+c", ""},
               {"GL-528을 샀다", "gl-528/particle 528/compound", ""},  // a model, no GL
               {"GL-3", "gl/compound gl-3/bare", ""},
               {"김도영2안타", "김도영2안타/bare 김도영/compound", ""},
               {"대통령 전용기가 왔다", "대통령/bare 전용기/particle", ""},
               {"대통령 홍길동이 왔다", "대통령/bare 홍길동/particle+p", ""}});
}

TEST(Articles, TakesTitlesBesideOrganisationsForAPersons) {
  expect_rows({{"박철 한울전자 사장이 왔다.", "박철/bare+p 한울전자/bare+c", ""},
               {"한울전자 박철 사장이 왔다.", "박철/bare+p", ""},
               {"한미 법무부 장관이 만났다.", "한미/bare", ""},
               {"창원시장 이서준이 왔다.", "이서준/particle+p", ""},
               {"누리민주당 김건 의원이 왔다.", "김건/bare+p", ""},
               {"홍길동교수님께 물었다.", "홍길동/title+p", "홍길동교수님"}});
}

// What ends like a particle and is a listed word is no name with one.
TEST(Articles, TakesListedWordsForWhole) {
  Analysis analysis;
  analyze({"", "발레리나 홍길동 씨와 온라인 매장, 제주도", ""}, analysis);
  for (const Mention& mention : analysis.mentions()) {
    EXPECT_EQ(mention.doubtful, mention.form == "제주도") << mention.form;
  }
}

TEST(Articles, NamesWhatCompoundsAreAbout) {
  expect_rows({{"해솔고생과 해솔다대생이 왔다.", "해솔고생/particle 해솔다대생/particle 해솔다대/compound", "해솔"},
               {"단비온고생들은 왔다.", "단비온고/compound", ""},
               {"청와대발 소식", "청와대/compound", ""},
               {"해솔정보국장은 왔다.", "해솔정보국/compound", "해솔정보"},
               {"해솔시의회의장은 왔다.", "해솔시의회/compound", "해솔시의회의"},
               {"김도현호는 졌고 김도현식 개혁", "김도현/compound 김도현/compound", ""},
               {"사진 ⓒ다온전자", "다온전자/bare+c", "c다온전자"},
               {"나모텍주총과 나모텍지분율", "나모텍/compound 나모텍/compound", ""}});
}

TEST(Articles, MarksWhoseABracketedPersonIs) {
  expect_rows({{"홍길동(다온전자 부장)씨가 왔다.", "홍길동/bare+p 다온전자/bare+c#", ""},
               {"홍길동(다온전자)이 왔다.", "다온전자/bare+c", ""}});
}

TEST(Articles, MarksListsOfTenNamesOrMore) {
  const auto in_list = [](std::string_view body) {
    Analysis analysis;
    analyze({"", body, ""}, analysis);
    return std::count_if(analysis.mentions().begin(), analysis.mentions().end(),
                         [](const Mention& mention) { return mention.in_list; });
  };
  EXPECT_EQ(in_list("나래빛, 다온빛, 라온빛, 마루빛, 바다빛, 사랑빛, 아람빛, 자람빛, 차람빛"), 0);
  EXPECT_EQ(in_list("나래빛, 다온빛, 라온빛, 마루빛, 바다빛, 사랑빛, 아람빛, 자람빛, 차람빛, 카람빛"), 10);
  EXPECT_EQ(in_list("나래빛·다온빛·라온빛·마루빛·바다빛·사랑빛·아람빛·자람빛·차람빛·카람빛"), 10);
  EXPECT_EQ(in_list("나래빛 다온빛 라온빛 마루빛 바다빛 사랑빛 아람빛 자람빛 차람빛 카람빛"), 0);
}

TEST(Articles, KnowsWhatStandsInTitleAndLead) {
  std::string body = "누리빛은 컸다. ";
  while (body.size() < 1200) {
    body += "그저 그런 문장이 이어진다. ";
  }
  body += "다온빛은 작았다.";
  Analysis analysis;
  analyze({"가람빛, 나래를 사다", body, ""}, analysis);
  const auto field_of = [&analysis](std::string_view form) {
    for (const Mention& mention : analysis.mentions()) {
      if (mention.form == form) {
        return mention.field;
      }
    }
    ADD_FAILURE() << form << " is missing";
    return Field::body;
  };
  EXPECT_EQ(field_of("가람빛"), Field::title);
  EXPECT_EQ(field_of("나래"), Field::title);
  EXPECT_EQ(field_of("누리빛"), Field::lead);
  EXPECT_EQ(field_of("다온빛"), Field::body);
  EXPECT_EQ(analysis.mentions().front().form, "가람빛");
}

TEST(Articles, TakesTheLeadAsTwoHundredCharactersNotBytes) {
  std::string body;
  for (int i = 0; i < 197; ++i) {
    body += "·";
  }
  Analysis analysis;
  analyze({"", body + " 누리", ""}, analysis);
  ASSERT_EQ(analysis.mentions().size(), 1U);
  EXPECT_EQ(analysis.mentions()[0].field, Field::lead);
  analyze({"", body + "··· 누리", ""}, analysis);
  ASSERT_EQ(analysis.mentions().size(), 1U);
  EXPECT_EQ(analysis.mentions()[0].field, Field::body);
}

TEST(Articles, LeavesVerbsOutOfTheBodyButNotOfTheTitle) {
  const auto has = [](const Analysis& analysis, std::string_view form) {
    return std::any_of(analysis.mentions().begin(), analysis.mentions().end(),
                       [form](const Mention& mention) { return mention.form == form; });
  };
  Analysis analysis;
  analyze({"말했다", "다온빛이 다시 통해", ""}, analysis);
  EXPECT_TRUE(has(analysis, "말했다"));
  EXPECT_TRUE(has(analysis, "다온빛"));
  EXPECT_FALSE(has(analysis, "다시"));
  EXPECT_FALSE(has(analysis, "통해"));
}

std::string signatures_of(std::string_view body, std::string_view byline) {
  Analysis analysis;
  analyze({"", body, byline}, analysis);
  std::string shown;
  for (const Signature& signature : analysis.signatures()) {
    shown.append(shown.empty() ? "" : " ").append(signature.form);
  }
  return shown;
}

TEST(Articles, TellsWhoSignsFromWhoIsNamed) {
  struct Signed {
    std::string_view body;
    std::string_view byline;
    std::string_view names;
  };
  for (const Signed& row :
       std::vector<Signed>{{"눈이 왔다.", "홍길동", "홍길동"},
                           {"눈이 왔다.", "홍길동 기자", "홍길동"},
                           {"눈이 왔다.", "홍길동·김민수 기자", "홍길동 김민수"},
                           {"눈이 왔다.", "손정의 기자", "손정의"},
                           {"[서울=뉴스다온] 홍길동 기자 = 눈이 왔다.", "", "홍길동"},
                           {"(속초=뉴스다온) 홍길동 김민수 기자 = 눈이 왔다.", "", "홍길동 김민수"},
                           {"홍길동 선임기자·김민수 인턴기자", "", "홍길동 김민수"},
                           {"홍길동기자·김민수기자", "", "홍길동 김민수"},
                           {"(다온=뉴스) 홍길동 특파원 = 눈이 왔다.", "", "홍길동"},
                           {"눈이 왔다.\n홍길동 기자", "", "홍길동"},
                           {"눈이 왔다.\n홍길동기자", "", "홍길동"},
                           {"눈이 왔다.\n<홍길동 기자>", "", "홍길동"},
                           {"눈이 왔다.\n홍길동 기자 hong@daon.example", "", "홍길동"},
                           {"눈이 왔다. 글=홍길동 기자", "", "홍길동"},
                           {"눈이 왔다. (홍길동 기자)", "", "홍길동"},
                           {"눈이 왔다.\n홍길동 논설위원", "", "홍길동"},
                           {"눈이 왔다.\n홍길동 온라인 뉴스 기자", "", "홍길동"},
                           {"눈이 왔다.\n홍길동·김민수 기자 hong@daon.example", "", "홍길동 김민수"},
                           {"[다온일보 홍길동·김민수 기자] 눈이 왔다.", "", "홍길동 김민수"},
                           {"눈이 왔다.\n홍길동, 김민수 기자", "", "홍길동 김민수"},
                           {"눈이 왔다.\n홍길동 hong@daon.example", "", "홍길동"},
                           {"눈이 왔다. [홍길동 hong@daon.example]", "", "홍길동"},
                           {"눈이 왔다.\n글 홍길동 기자·사진 김민수 기자", "", "홍길동 김민수"},
                           {"다온일보=홍길동 기자 눈이 왔다.", "", "홍길동"},
                           {"눈이 왔다.\n홍길동 도쿄 특파원 hong@daon.example", "", "홍길동"},
                           {"눈이 왔다. 다온뉴스 홍길동입니다.", "", "홍길동"},
                           {"홍길동, 김민수 기자가 왔다.", "", ""},
                           {"그는 가짜뉴스 홍길동입니다.", "", ""},
                           {"문의: 홍길동 hong@daon.example", "", ""},
                           {"홍길동·김민수 기자가 상을 받았다.", "", ""},
                           {"눈이 왔다. 홍길동 논설위원은 말했다.", "", ""},
                           {"상은 다온뉴스(홍길동 기자)가 받았다.", "", ""},
                           {"홍길동 기자가 상을 받았다.", "", ""},
                           {"홍길동 회장", "", ""},
                           {"눈이 왔다.", "", ""}}) {
    EXPECT_EQ(signatures_of(row.body, row.byline), row.names) << row.body << " | " << row.byline;
  }
  expect_rows({{"눈이 왔다.\n홍길동 기자 hong@daon.example", "", "홍길동"},
               {"홍길동 기자가 상을 받았다.", "홍길동/bare+p", ""}});
}

TEST(Articles, SaysWhereAFormStandsInTheSource) {
  struct Place {
    std::string_view body;
    std::string_view form;
    std::string_view source;
  };
  for (const Place& row :
       std::vector<Place>{{"오늘 누리빛은 컸다.", "누리빛", "누리빛"},
                          {"오늘 ㈜누리빛은 컸다.", "누리빛", "누리빛"},
                          {"오늘 ＮＵＲＩ는 컸다.", "nuri", "ＮＵＲＩ"},
                          {"오늘 누\u200B리빛은 컸다.", "누리빛", "누\u200B리빛"},
                          {"오늘 \u1102\u116E\u1105\u1175는 컸다.", "누리", "\u1102\u116E\u1105\u1175"},
                          {"오늘 ＫＴ＆Ｇ가 컸다.", "kt&g", "ＫＴ＆Ｇ"},
                          {"오늘 샘　올트먼은 컸다.", "샘올트먼", "샘　올트먼"},
                          {"오늘 홍길동회장은 컸다.", "홍길동", "홍길동"},
                          {"오늘 다온빛그룹은 컸다.", "다온빛", "다온빛"},
                          {"\xFF\xFE 누리빛은", "누리빛", "누리빛"}}) {
    Analysis analysis;
    analyze({"", row.body, ""}, analysis);
    bool found = false;
    for (const Mention& mention : analysis.mentions()) {
      if (mention.form == row.form) {
        EXPECT_EQ(row.body.substr(mention.begin, mention.end - mention.begin), row.source) << row.body;
        found = true;
      }
    }
    EXPECT_TRUE(found) << row.body << ": " << row.form;
  }
  const std::string_view body = "홍길동 회장이 왔다. 홍 회장은 웃었다.";
  Analysis analysis;
  analyze({"", body, ""}, analysis);
  const auto by_title = std::find_if(analysis.mentions().begin(), analysis.mentions().end(),
                                     [](const Mention& mention) { return mention.grade == Grade::by_title; });
  ASSERT_NE(by_title, analysis.mentions().end());
  EXPECT_EQ(body.substr(by_title->begin, by_title->end - by_title->begin), "홍 회장");
}

TEST(Articles, IsPureAndReplacesTheLastResult) {
  Analysis used;
  analyze({"㈜누리빛, 다온을 사다", "홍길동 회장이 왔다. 홍 회장은 웃었다.", "김민수 기자"}, used);
  analyze({"가람빛", "샘 올트먼은 말했다.", ""}, used);
  Analysis fresh;
  analyze({"가람빛", "샘 올트먼은 말했다.", ""}, fresh);
  ASSERT_EQ(used.mentions().size(), fresh.mentions().size());
  for (std::size_t i = 0; i < used.mentions().size(); ++i) {
    EXPECT_EQ(show(used.mentions()[i]), show(fresh.mentions()[i]));
    EXPECT_EQ(used.mentions()[i].begin, fresh.mentions()[i].begin);
  }
  EXPECT_TRUE(used.signatures().empty());
  Analysis moved = std::move(used);
  EXPECT_EQ(moved.mentions().size(), fresh.mentions().size());
  EXPECT_EQ(moved.mentions().front().form, "가람빛");
}

TEST(Articles, HasNothingToSayOfNothing) {
  Analysis analysis;
  for (const std::string_view body : {"", " ", "\n\n\n", "가", "이", "…", "\u200B", "\uFEFF", "\xFF", "A", "李"}) {
    analyze({body, body, body}, analysis);
    EXPECT_TRUE(analysis.mentions().empty()) << body;
  }
}

TEST(Articles, GivesOneResultForEveryWriting) {
  const auto forms_of = [](std::string_view body) {
    Analysis analysis;
    analyze({"", body, ""}, analysis);
    std::string shown;
    for (const Mention& mention : analysis.mentions()) {
      shown += show(mention) + " ";
    }
    return shown;
  };
  const std::string plain = forms_of("(주)누리 KT&G는 컸다.");
  EXPECT_NE(plain, "");
  EXPECT_EQ(forms_of("㈜누리 ＫＴ＆Ｇ는 컸다."), plain);
  EXPECT_EQ(forms_of("㈜\u1102\u116E\u1105\u1175 KT&G는 컸다."), plain);
  EXPECT_EQ(forms_of("㈜누\u200B리\uFEFF KT&G는 컸다."), plain);
  EXPECT_EQ(forms_of("㈜누리　kt&g는\u00A0컸다."), plain);
}

TEST(Articles, SurvivesInvalidUtf8) {
  Analysis analysis;
  analyze({"\xFF누리빛\xC3", "다온빛\xED\xA0\x80은 \xF5\x80 가람빛이 \xEB", "\xFE홍길동"}, analysis);
  const auto has = [&analysis](std::string_view form) {
    return std::any_of(analysis.mentions().begin(), analysis.mentions().end(),
                       [form](const Mention& mention) { return mention.form == form; });
  };
  EXPECT_TRUE(has("누리빛"));
  EXPECT_TRUE(has("다온빛"));
  EXPECT_TRUE(has("가람빛"));
}

TEST(Specification, NamesTheListsAndModelsItWasMadeWith) {
  EXPECT_NE(analyzer_specification().find(word_lists_version()), std::string::npos);
  EXPECT_NE(analyzer_specification().find(sound::models_version()), std::string::npos);
}

TEST(Sequences, AreFoundAsEojeolsOrRunTogether) {
  struct Found {
    std::string_view text;
    std::vector<std::string> words;
    std::vector<std::string> spans;
  };
  for (const Found& row : std::vector<Found>{
           {"샘 올트먼은 왔다. 샘올트먼이 갔다.", {"샘", "올트먼"}, {"샘 올트먼", "샘올트먼"}},
           {"샘, 올트먼은", {"샘", "올트먼"}, {}},
           {"샘\n올트먼은", {"샘", "올트먼"}, {}},
           {"샘은 올트먼을", {"샘", "올트먼"}, {}},
           {"샘 올트먼스는", {"샘", "올트먼"}, {}},
           {"잠샘 올트먼은", {"샘", "올트먼"}, {}},
           {"삼성라이온즈의 삼성 라이온즈파크", {"삼성", "라이온즈"}, {"삼성라이온즈"}},
           {"누리가람다온빛 누리 가람 다온빛은", {"누리", "가람", "다온빛"}, {"누리가람다온빛", "누리 가람 다온빛"}},
           {"샘　ＡＢＣ는", {"샘", "abc"}, {"샘　ＡＢＣ"}},
           {"누\u200B리 다온빛은", {"누리", "다온빛"}, {"누\u200B리 다온빛"}},
           {"누리 다온빛도", {"누리", "다온빛"}, {"누리 다온빛"}},  // a doubtful particle
           {"한·미 회담", {"한·미"}, {"한·미"}},
           {"안양 KT&G", {"안양", "kt&g"}, {"안양 KT&G"}},
           {"KT & G", {"kt&g"}, {}},
           {"", {"누리"}, {}},
           {"누리", {}, {}}}) {
    std::vector<std::string> spans;
    for (const Span& span : find_sequences(row.text, row.words)) {
      spans.emplace_back(row.text.substr(span.begin, span.end - span.begin));
    }
    EXPECT_EQ(spans, row.spans) << row.text;
  }
}

}  // namespace
}  // namespace ireum::analysis
