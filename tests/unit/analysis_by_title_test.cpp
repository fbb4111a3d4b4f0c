// Articles -> mentions by a title, alone or with a surname, and whose they are.
#include <gtest/gtest.h>

#include <algorithm>

#include "analysis/analyzer.h"
#include "tests/unit/mention_rows.h"

namespace ireum::analysis {
namespace {

using tests::expect_rows;

// Behind a word that no list knows, short and rare names are rivals at least, be it the first of a foreign name or not.
TEST(Articles, CountsMentionsByTitleToNamesBehindUnknownWords) {
  expect_rows(
      {{"나모니켐 정율 대표는 왔다. 정 대표는 웃었다.", "정율/bare 정율/by-title+p", ""},
       {"NVX 정율 대표는 왔다. 정 대표는 웃었다.", "정율/bare+p 정율/by-title+p", ""},
       {"나모니켐 표이든 대표는 왔다. 표 대표는 웃었다.", "표이든/by-title+p", ""},
       {"요나스 뵈르센 나모니켐 CEO는 왔다. 뵈르센 CEO는 웃었다.", "요나스뵈르센/by-title+p", ""},
       {"나모니켐 김솔 대표와 다온전자 김도현 대표가 왔다. 김도현은 갔다.", "김도현/bare+p 김도현/particle", ""},
       {"김도현 경제부총리 겸 누리재정부 장관이 왔다. 김 장관은 웃었다.", "김도현/bare+p 김도현/by-title+p", ""},
       {"대표: 손찬미\n손 대표는 웃었다.", "손찬미/bare 손찬미/by-title+p", ""}});
  Analysis analysis;
  analyze({"", "나모니켐 김솔 대표와 다온전자 김도현 대표가 만났다. 김 대표는 웃었다.", ""}, analysis);
  EXPECT_TRUE(std::none_of(analysis.mentions().begin(), analysis.mentions().end(),
                           [](const Mention& mention) { return mention.grade == Grade::by_title; }));
}

TEST(Articles, CountsMentionsByTitleToThePersonNamedBefore) {
  expect_rows(
      {{"홍길동 회장이 왔다. 홍 회장은 웃었다.", "홍길동/bare+p 홍길동/by-title+p", ""},
       {"홍길동 부회장이 왔다. 홍 회장은 웃었다.", "홍길동/by-title+p", ""},
       {"홍길동 회장이 왔다. 홍회장은 웃었다.", "홍길동/by-title+p", ""},
       {"홍길동 다온그룹 회장이 왔다. 홍 회장은 웃었다.", "홍길동/by-title+p", ""},
       {"남궁민수 사장이 왔다. 남궁 사장은 웃었다.", "남궁민수/by-title+p", ""},
       {"샘 올트먼 CEO가 왔다. 올트먼 CEO는 웃었다.", "샘올트먼/joined+p 샘올트먼/by-title+p", ""},
       {"샘올트먼 CEO가 왔다. 올트먼 CEO는 웃었다.", "샘올트먼/bare 샘올트먼/by-title+p", ""},
       {"제레미볼트먼스 대통령이 왔다. 볼트먼스 대통령은 웃었다.", "제레미볼트먼스/by-title+p", ""},
       {"문가람 전 대표가 왔다. 문 전 대표는 웃었다. 문 前 대표는 갔다.",
        "문가람/bare+p 문가람/by-title+p 문가람/by-title+p", ""},
       {"문가람 검찰총장이 왔다. 문 총장은 웃었다.", "문가람/by-title+p", ""},
       {"문가람 국가주석이 왔다. 문 주석은 웃었다.", "문가람/by-title+p", ""},
       {"문가람 누리전자 이사회 의장이 왔다. 문 의장은 웃었다.", "문가람/by-title+p", ""},
       {"작가 문소린은 말한다. 문 작가는 웃었다.", "문소린/by-title+p", ""},
       {"정유경 신세계 회장이 왔다. 정 회장은 웃었다.", "정유경/by-title+p", ""},
       {"조태열 장관이 왔다. 조 장관은 4일 웃었다.", "조태열/by-title+p", ""},
       {"조태열 장관이 왔다. 조 장관의 14일 말이다.", "조태열/by-title+p", ""},
       {"조태열 장관이 왔다. 조 장관 14일 회견.", "조태열/by-title+p", ""},
       {"윤가람 대통령이 왔다. 윤 대통령이 21일 웃었다.", "윤가람/by-title+p", ""},
       {"이서준 의원이 왔다. 이 의원은 3명을 만났다.", "이서준/by-title+p", ""},
       {"윤관석, 이성만 의원이 왔다. 윤 의원은 웃었다.", "윤관석/by-title+p", ""},
       {"윤관석·이성만 의원이 왔다. 이 의원은 윤 의원을 보았다.", "이성만/by-title+p 윤관석/by-title+p", ""},
       {"윤관석(62)·이성만(61) 의원이 왔다. 윤 의원은 웃었다.", "윤관석/by-title+p", ""},
       {"김재원 태영호 최고위원이 왔다. 김 최고위원은 웃었다.", "김재원/by-title+p", ""},
       {"박민식 장관 후보자가 왔다. 박 후보자는 박 장관의 말을 했다.", "박민식/by-title+p 박민식/by-title+p", ""},
       {"박민식 가람부 장관 후보자가 왔다. 박 후보자는 웃었다.", "박민식/by-title+p", ""},
       {"김대기 대통령 비서실장이 왔다. 김 실장은 웃었다.", "김대기/by-title+p", ""},
       {"윤가람 대통령 비서실장 김대기씨가 왔다. 윤 대통령은 웃었다.", "윤가람/by-title+p", ""},
       {"이규연 대통령 홍보수석이 이가람 대통령을 보았다. 이 대통령은 웃었다.", "이가람/by-title+p", ""},
       {"김영철 대표가 왔다. 김모씨가 갔다. 김 대표는 웃었다.", "김영철/by-title+p", ""},
       {"이영철씨가 왔다. 이모 정서준씨가 갔다. 이 씨는 웃었다.", "이영철/by-title+p", ""},
       {"태영호 국민의힘 최고위원이 왔다. 태 의원은 웃었다.", "태영호/by-title+p", ""},
       {"배진교 의원이 왔다. 배 원내대표는 웃었다.", "배진교/by-title+p", ""},
       {"홍길동 가람당 대표가 왔다. 홍 의원은 웃었다.", "홍길동/by-title+p", ""},
       {"가람당 홍길동 사무총장이 왔다. 홍 의원은 웃었다.", "홍길동/by-title+p", ""},
       {"박민식 외교부 2차관이 왔다. 박 차관은 웃었다.", "박민식/by-title+p", ""},
       {"장호진 1차관이 왔다. 장 차관은 웃었다.", "장호진/by-title+p", ""},
       {"홍길동 지대장이 왔다. 홍 지대장은 웃었다.", "홍길동/by-title+p", ""},
       {"홍길동 국무1차장이 왔다. 홍 차장은 웃었다.", "홍길동/by-title+p", ""},
       {"임이자 국민의힘 의원이 왔다. 임 의원은 웃었다.", "임이자/bare+p 임이자/by-title+p", ""},
       {"황정근 국민의힘 중앙윤리위원장이 왔다. 황 위원장은 웃었다.", "황정근/bare+p 황정근/by-title+p", ""},
       {"김가람 전 대통령의전비서관이 왔다. 김 전 비서관은 웃었다.", "김가람/by-title+p", ""},
       {"유가람 전 국회사무총장이 왔다. 유 사무총장은 웃었다.", "유가람/by-title+p", ""},
       {"김가람 전 누리구청장이 왔다. 김 전 구청장은 웃었다.", "김가람/by-title+p", ""},
       {"박가람 전 청와대 국민소통수석이 왔다. 박 전 수석은 웃었다.", "박가람/by-title+p", ""},
       {"조기숙 누리대 국제학과 교수가 왔다. 조 교수는 웃었다.", "조기숙/by-title+p", ""},
       {"문재인 당시 대통령이 왔다. 문 대통령은 웃었다.", "문재인/by-title+p", ""},
       {"노가람 대통령이 왔다. 노 대통령님은 웃었다.", "노가람/by-title+p", ""},
       {"김가람 대표가 왔다. 김재원 최고위원은 갔다. 김 대표는 웃었다.", "김가람/by-title+p", ""},
       {"김가람 여사가 왔다. 김모 씨가 갔다. 김 여사는 웃었다.", "김가람/by-title+p", ""},
       {"이상인(64) 의원이 왔다. 이 의원은 웃었다.", "이상인/bare+p 이상인/by-title+p", ""},
       {"이종찬(87 사진) 회장이 왔다. 이 회장은 웃었다.", "이종찬/bare+p 이종찬/by-title+p", ""},
       {"김상인(사진) 변호사가 왔다. 김 변호사는 웃었다.", "김상인/bare+p 김상인/by-title+p", ""},
       {"김상인(오른쪽) 가람전자 회장이 왔다. 김 회장은 웃었다.", "김상인/bare+p 김상인/by-title+p", ""},
       // 씨 is said of whoever bears the surname alone.
       {"정재훈 대표가 왔다. 정 씨는 웃었다. 정씨는 갔다.", "정재훈/by-title+p 정재훈/by-title+p", ""},
       {"정재훈(40)이 왔다. 정 씨는 웃었다.", "정재훈/by-title+p", ""},
       {"가수 정재훈이 왔다. 정 씨는 웃었다.", "정재훈/by-title+p", ""},
       // Of two, the one who bears the title no more, or still.
       {"심재훈 전 시장은 갔다. 심동욱 시장은 왔다. 심 전 시장은 웃었다. 심 시장은 울었다.",
        "심재훈/by-title+p 심동욱/by-title+p", ""},
       {"김재훈 전 지사가 왔다. 김 전 지사는 웃었다.", "김재훈/by-title+p", ""},
       {"남재훈 경찰청장이 왔다. 남 신임 청장은 웃었다.", "남재훈/by-title+p", ""},
       // The head and who stands next, of one surname.
       {"변규석 회장이 왔다. 변규린 부회장이 왔다. 변 부회장은 웃었다. 변 회장은 울었다.",
        "변규린/by-title+p 변규석/by-title+p", ""},
       {"구자헌 명예회장이 갔다. 구본탁 회장이 왔다. 구 회장은 웃었다.", "구본탁/by-title+p", ""},
       {"변규석 회장이 왔다. 변규린 회장이 왔다. 변 회장은 웃었다. 변 부회장은 갔다.", "", ""},
       // A title written onto the surname, whatever stands behind it, and surnames of two syllables.
       {"정재훈(45)이 왔다. 정씨의 변호인은 웃었다. 정씨의 남편은 갔다.", "정재훈/by-title+p 정재훈/by-title+p", ""},
       {"남궁준 대표가 왔다. 남궁대표는 웃었다. 남궁씨는 갔다.", "남궁준/by-title+p 남궁준/by-title+p", ""},
       // A country before the title, though the name may end with a particle.
       {"김정은 북한 국무위원장이 왔다. 김 위원장은 웃었다.", "김정은/by-title+p", ""},
       // A foreign name with a surname of one syllable, and its firm.
       {"젠슨 황 엔비디아 최고경영자가 왔다. 황 최고경영자는 웃었다.", "젠슨황/by-title+p", ""},
       {"제임스 킴 누리전자 회장이 왔다. 킴 회장은 웃었다.", "제임스킴/by-title+p", ""},
       {"권도형 대표가 왔다. 테라볼트 권 대표는 웃었다.", "권도형/by-title+p", ""},
       {"볼트먼 전 대통령이 왔다. 전 대통령은 웃었다.", "", "볼트먼전/by-title+p"},
       // Names that few bear, before titles that only persons have.
       {"여운결 변호사가 왔다. 여 변호사는 웃었다.", "여운결/bare+p 여운결/by-title+p", ""},
       {"갈정호(68)가 왔다. 갈씨는 웃었다.", "갈정호/bare+p 갈정호/by-title+p", ""},
       {"갈정례(71)·갈정호(68) 남매가 왔다. 갈씨는 웃었다.", "갈정례/bare+p 갈정호/bare+p", "갈정호/by-title+p"},
       {"누리팜 경이담 대표가 왔다. 경 대표는 웃었다.", "경이담/by-title+p", ""},
       {"탁재훈 감독이 왔다. 탁구단 감독이 왔다. 탁 감독은 웃었다.", "탁재훈/by-title+p", ""},
       {"최초 기시다 일본 총리가 왔다. 기시다 총리는 웃었다.", "", "최초기시다/by-title+p"},
       {"짧은 기간 기시다 여사님과 왔다. 기시다 유코 여사는 갔다. 기시다 여사는 웃었다.", "기시다유코/by-title+p",
        "기간기시다/by-title+p"},
       {"조건은 북한 국무위원장의 말이다. 조 위원장은 웃었다.", "", "조건은/by-title+p"},
       {"국제부 교수가 왔다. 사회학 박사가 왔다. 국 교수는 웃었다.", "", ""},
       // Whose government it is, its president is.
       {"윤가람 정부는 컸다. 윤 대통령은 웃었다.", "윤가람/by-title+p", ""},
       // A university and its institutes.
       {"조선대 동북아연구소 소장이 왔다. 조 소장은 웃었다.", "", ""},
       {"이재훈 시장이 왔다. 이 시장에서 팔린다. 이 시장에게 말했다.", "이재훈/by-title+p", ""},
       // A title before the name, with its place, in brackets, or as what somebody is made.
       {"포항시장 김재훈이 왔다. 김 시장은 웃었다.", "김재훈/by-title+p", ""},
       {"수원시(시장 이재훈)는 컸다. 이 시장은 웃었다.", "이재훈/bare+p 이재훈/by-title+p", ""},
       {"의회 의장에 김재훈 의원이 뽑혔다. 김 의장은 웃었다.", "김재훈/by-title+p", ""},
       {"현 군수인 김재훈은 갔다. 김 군수는 웃었다.", "김재훈/by-title+p", ""},
       {"형사부(부장판사 허율)는 선고했다. 허 부장판사는 웃었다.", "허율/by-title+p", ""},
       {"현 군수인 우재훈이 왔다. 전 군수 우승진은 갔다. 우 군수는 웃었다. 우 전 군수는 울었다.",
        "우재훈/by-title+p 우승진/by-title+p", ""},
       // What stands behind a title, and what it lost with it.
       {"김재훈 포항시장도 왔다. 김 시장은 웃었다.", "김재훈/by-title+p", ""},
       {"김재훈 전 누보전자 전무가 왔다. 김 전 전무는 웃었다.", "김재훈/by-title+p", ""},
       {"김재훈 교수팀이 밝혔다. 김 교수는 웃었다. 김 교수팀은 갔다.", "김재훈/by-title+p 김재훈/by-title+p", ""},
       {"김재훈 교수님이 왔다. 김 교수님은 웃었다.", "김재훈/by-title+p", ""},
       {"김재훈 사장측은 부인했다. 김 사장은 웃었다.", "김재훈/by-title+p", ""},
       {"김재훈 감독이 왔다. 김재원 코치가 왔다. 김 감독은 웃고 김 코치는 울었다.",
        "김재훈/by-title+p 김재원/by-title+p", ""},
       {"정시현 한솔전자 대표이사 사장이 왔다. 정 사장은 웃었다.", "정시현/by-title+p", ""},
       // Given names that are words, and of one syllable behind what they are head of.
       {"가람시 심다솜 시장이 왔다. 심 시장은 웃었다.", "심다솜/by-title+p", ""},
       {"강릉시 김율 시장이 왔다. 김 시장은 웃었다.", "김율/by-title+p", ""},
       // Either word of a foreign name, though the first looks like a Korean's.
       {"이시바 시게루 전 총리가 왔다. 이시바 전 총리는 웃었다.", "이시바시게루/by-title+p", ""},
       {"구로사와 다이헤 의원이 왔다. 구로사와 의원은 웃었다.", "구로사와다이헤/by-title+p", ""},
       {"다카하시 신지로 의원이 왔다. 신지로 의원은 웃었다.", "다카하시신지로/by-title+p", ""}});
}

// A title right behind it makes a person of what has not the shape of one, as long as no other name fits better.
// Who is given an office bears it from there on; not who gives it to another.
// Titles that are other words too, written onto what they are the head of, or behind a part of an organisation.
TEST(Articles, CountsMentionsByTitleBehindOfficesOfSeveralParts) {
  expect_rows({{"박민수 교통정책과장이 왔다. 박 과장은 웃었다.", "박민수/bare+p 박민수/by-title+p", ""},
               {"박민수 누리부 항공안전과장이 왔다. 박 과장은 웃었다.", "박민수/by-title+p", ""},
               {"박민수 주한 중국대사가 왔다. 박 대사는 웃었다.", "박민수/by-title+p", ""},
               {"박민수 주한 미국 대사가 왔다. 박 대사는 웃었다.", "박민수/by-title+p", ""},
               {"박민수 사업개발이사가 왔다. 박 이사는 웃었다.", "박민수/by-title+p", ""},
               {"박민수 누리농협조합장이 왔다. 박 조합장은 웃었다.", "박민수/by-title+p", ""},
               {"박민수 누리전자 반도체부문 상무가 왔다. 박 상무는 웃었다.", "박민수/by-title+p", ""},
               {"박민수 누리전자 인사팀 과장이 왔다. 박 과장은 웃었다.", "박민수/by-title+p", ""},
               {"박민수 육군 대위가 왔다. 박 대위는 웃었다.", "박민수/by-title+p", ""},
               {"박민수 노조 준비위원장이 왔다. 박 위원장은 웃었다.", "박민수/by-title+p", ""},
               {"박민수 누리대병원 소아청소년과 교수가 왔다. 박 교수는 웃었다.", "박민수/by-title+p", ""},
               {"박민수 9단이 왔다. 박 9단은 웃었다.", "박민수/by-title+p", ""},
               {"소설가 박민수가 왔다. 박 작가는 웃었다.", "박민수/by-title+p", ""},
               {"박민수 대통령 특사가 왔다. 박 특사는 웃었다.", "박민수/by-title+p", ""},
               {"박민수 국무총리 직무대행이 왔다. 박 대행은 웃었다.", "박민수/by-title+p", ""}});
  Analysis analysis;
  analyze({"", "윤가람 정부 심판이 왔다. 주한 중국대사는 갔다. 윤 심판은 웃었다. 주 대사는 웃었다.", ""}, analysis);
  EXPECT_TRUE(std::none_of(analysis.mentions().begin(), analysis.mentions().end(),
                           [](const Mention& mention) { return mention.grade == Grade::by_title; }));
}

TEST(Articles, CountsMentionsByTitleOfWhoIsGivenAnOffice) {
  for (const char* text :
       {"홍가람 전 대표팀 감독을 새 회장으로 뽑았다. 홍 회장은 웃었다.",
        "홍가람을 회장으로 선출했다. 홍 회장은 웃었다.", "홍가람 전무가 누리전자 회장에 취임했다. 홍 회장은 웃었다.",
        "초대 회장에는 홍가람 전 본부장이 선임됐다. 홍 회장은 웃었다."}) {
    expect_rows({{text, "홍가람/by-title+p", ""}});
  }
  expect_rows({{"홍가람 재무이사가 왔다. 홍 이사는 웃었다.", "홍가람/by-title+p", ""}});
}

TEST(Articles, CountsMentionsByTitleBehindMarks) {
  expect_rows({{"문가람 대표 소환…문 대표는 웃었다.", "문가람/by-title+p", ""},
               {"문가람 대표가 왔다. 소환(문 대표)이다.", "문가람/by-title+p", ""},
               {"문가람 대표가 왔다. 박·문 대표가 만났다.", "", "문가람/by-title+p"}});
}

// A name that is also a noun and a particle.
TEST(Articles, CountsMentionsByTitleOfWhoHadAnOffice) {
  expect_rows({{"장미란 전 교육부 차관이 왔다. 장 전 차관은 웃었다.", "장미란/bare+p 장미란/by-title+p", ""},
               {"사업은 전 교육부 차관이 맡았다. 사 전 차관은 웃었다.", "", "사업은/by-title+p"}});
}

TEST(Articles, CountsMentionsByTitleBehindSeats) {
  expect_rows({{"문가람(서울 강남갑) 의원이 왔다. 문 의원은 웃었다.", "문가람/bare+p 문가람/by-title+p", ""},
               {"문가람(전남 무안) 후보가 이겼다. 문 후보는 웃었다.", "문가람/by-title+p", ""}});
}

TEST(Articles, CountsMentionsByTitleWithinProvinces) {
  expect_rows({{"문가람 전남 무안군수가 왔다. 문 군수는 웃었다.", "문가람/by-title+p", ""},
               {"문가람 부산 해운대구청장이 왔다. 문 구청장은 웃었다.", "문가람/by-title+p", ""}});
}

// 위원장 ends like 원장, and is another title; who is a 후보 may be a 당선인 later.
TEST(Articles, CountsMentionsByTitleOfTheSameKindOnly) {
  expect_rows(
      {{"문소린 원장이 왔다. 문가람 위원장도 왔다. 문 위원장은 웃었다.", "문가람/by-title+p", "문소린/by-title+p"},
       {"문소린 이사장이 왔다. 문가람 사장도 왔다. 문 사장은 웃었다.", "문가람/by-title+p", "문소린/by-title+p"},
       {"문가람 후보가 이겼다. 문 당선인은 웃었다.", "문가람/by-title+p", ""}});
}

TEST(Articles, CountsMentionsByTitleBehindOrganisations) {
  expect_rows({{"카카오 남궁훈 대표는 말했다. 남궁 대표는 웃었다.", "남궁훈/bare+p 남궁훈/by-title+p", ""},
               {"누보텍 김하늘 대표는 말했다. 김 대표는 웃었다.", "김하늘/bare+p 김하늘/by-title+p", ""}});
}

TEST(Articles, CountsMentionsByTitleOfThoseWhomADotJoins) {
  expect_rows({{"유하빈·공지담 의원은 웃었다. 유 의원은 기뻐했다.", "유하빈/by-title+p", ""}});
  Analysis analysis;
  for (const std::string_view body :
       {"유하빈·유지담 공동대표가 왔다. 유 대표는 웃었다.",                   // both
        "빅터 오르시니 감독은 웃었다. 레나 오르시니 감독도 왔다.",            // another's
        "전군표(59) 전 국세청장은 말했다.", "현명관(70) 현 회장도 왔다."}) {  // no surname
    analyze({"", body, ""}, analysis);
    for (const Mention& mention : analysis.mentions()) {
      EXPECT_NE(mention.grade, Grade::by_title) << body;
    }
  }
}

TEST(Articles, CountsTitlesAloneToNamesOfAnyShape) {
  expect_rows({{"문진 장관이 왔다. 문 장관은 웃었다.", "문진/by-title+p", ""},
               {"볼진핑 주석이 왔다. 볼 주석은 웃었다.", "볼진핑/by-title+p", ""},
               {"이볼트 대표와 이서준 대표가 왔다. 이 대표는 웃었다.", "이서준/by-title+p", ""}});
}

TEST(Articles, CountsMentionsByTitleBehindTitlesOfAPlace) {
  expect_rows({{"이서준 가람시장이 왔다. 이 시장은 웃었다.", "이서준/bare+p 이서준/by-title+p", ""},
               {"이서준 누리통신위원장이 왔다. 이 위원장은 웃었다.", "이서준/by-title+p", ""},
               {"이서준 누리부 기획국장이 왔다. 이 국장은 웃었다.", "이서준/by-title+p", ""},
               {"이서준 가람대표이사가 왔다. 이 대표는 웃었다.", "이서준/by-title+p", ""},
               {"이상인(64) 가람시장이 왔다. 이 시장은 웃었다.", "이상인/by-title+p", ""},
               {"남궁민수 가람시장이 왔다. 남궁 시장은 웃었다.", "남궁민수/by-title+p", ""},
               {"라민 볼티예프 외교차관이 왔다. 볼티예프 차관은 웃었다.", "라민볼티예프/by-title+p", ""}});
}

TEST(Articles, CountsMentionsByTitleToNobodyInDoubt) {
  Analysis analysis;
  for (const std::string_view body :
       {"홍길동 전무가 회장으로 뽑은 문소린 의원이 왔다. 홍 회장은 웃었다.",  // who gives an office to another
        "홍 회장은 웃었다. 홍길동 회장이 왔다.",                              // before the name
        "홍길동 회장과 홍민수 회장이 왔다. 홍 회장은 웃었다.",                // two of them
        "노람결 위원장이 왔다. 노지현 위원장도 왔다. 노 위원장은 웃었다.",    // one of a rare name
        "홍길동 기자가 왔다고 했다. 홍 회장은 웃었다.",                       // another title
        "홍길동 회장이 왔다. 김 회장은 웃었다.",                              // another surname
        "전현희 의원이 왔다. 문가람 전 의원은 웃었다.",                       // a former one
        "이서준 의원이 왔다. 이 의원들은 웃었다.", "이서준 의원이 왔다. 이 의원 3명은 웃었다.",  // these
        "이서준 의원이 왔다. 이 의원 100여 명은 웃었다.", "박진 장관과 박훈 장관이 왔다. 박 장관은 웃었다.",
        // Two words are no foreign name where one of them is a person or a company.
        "이서준 가람전자 사장이 왔다. 가람전자 사장은 웃었다.", "누리 가람은행 행장이 왔다. 가람은행 행장은 웃었다.",
        "[이서준 기자] 눈이 왔다. 이 기자는 웃었다.",               // signs
        "이하준 부장이 왔다. 이 시장은 컸다. 이 대표단은 왔다.",    // another kind, a noun
        "홍길동 회장이 왔다. 이 회사는 컸다. 그 회장은 웃었다.",    // determiners
        "전화를 이용해 볼트먼 대통령은 갔다. 이 대통령은 웃었다.",  // a verb
        "일을 조사한 볼트먼 대표는 갔다. 조 대표는 웃었다.",
        "윤관석, 윤성만 의원이 왔다. 윤 의원은 웃었다.",       // a list
        "윤관석 회장, 이성만 의원이 왔다. 윤 의원은 웃었다.",  // with a title of its own
        "강남구, 이성만 의원이 왔다. 강 의원은 웃었다.",       // a place
        "윤가람 대통령 비서실장 김대기씨가 왔다. 윤 실장은 웃었다.",
        "홍길동 가람전자 대표가 왔다. 홍 의원은 웃었다.",           // of no party
        "홍길동 최고위원과 홍민수 회장이 왔다. 홍 의원은 웃었다.",  // another of the surname
        "홍길동 회장이 왔다. 홍 의원은 웃었다.",                    // no office of a party
        // Masked names.
        "김영철씨가 왔다. 김 모 씨가 갔다. 김 씨는 웃었다.", "김영철씨가 왔다. 김모씨가 갔다. 김 씨는 웃었다.",
        "김영철씨가 왔다. 김모(53)씨가 갔다. 김 씨는 웃었다.", "김영철씨가 왔다. 김 모(53) 씨가 갔다. 김씨는 웃었다.",
        "김영철씨가 왔다. 김 모씨가 갔다. 김 씨는 웃었다.", "김영철씨가 왔다. 김모(53)가 갔다. 김 씨는 웃었다.",
        "김영철씨가 왔다. 김○○ 씨가 갔다. 김 씨는 웃었다.", "김영철씨가 왔다. 김OO 씨가 갔다. 김 씨는 웃었다.",
        "김영철 대표가 왔다. 김모 대표가 갔다. 김 대표는 웃었다.", "김영철 대표와 김영수 의원이 왔다. 김 씨는 웃었다.",
        "김영철 대표가 왔다. 김 씨(34)는 웃었다.",  // somebody new
        "심재훈 전 시장과 심동욱 전 시장이 왔다. 심 전 시장은 웃었다.",
        "김영철 대표가 왔다. 김 모 대표가 갔다. 김 대표는 웃었다.",
        "김 모 씨가 왔다. 김 씨는 웃었다. 김 모 씨는 갔다."}) {
    analyze({"", body, ""}, analysis);
    for (const Mention& mention : analysis.mentions()) {
      EXPECT_NE(mention.grade, Grade::by_title) << body;
    }
  }
}

}  // namespace
}  // namespace ireum::analysis
