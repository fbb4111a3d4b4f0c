// What comes off the end of a piece, what a piece is, what a typed name is split into.
#include "analysis/cut.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "analysis/ends/particle_end.h"
#include "analysis/joins.h"
#include "analysis/normalize.h"
#include "analysis/person_shape.h"
#include "analysis/piece.h"
#include "analysis/split_name.h"

namespace ireum::analysis {
namespace {

// The readings of a piece, best first, as "이마트/particle"; then "?" and the stem of doubt; then "verb".
std::string readings_of(std::string_view piece) {
  Cut cut;
  cut_piece(piece, cut);
  std::string shown;
  const auto say = [&shown](std::string_view text) { shown.append(shown.empty() ? "" : " ").append(text); };
  for (std::uint32_t i = 0; i < cut.count; ++i) {
    const Reading& reading = cut.readings[i];
    say(std::string(piece.substr(0, reading.stem)).append("/").append(grade_name(reading.grade)));
  }
  if (cut.doubtful != 0) {
    say("?" + std::string(piece.substr(0, cut.doubtful)));
  }
  if (cut.verb) {
    say("verb");
  }
  return shown;
}

struct CutRow {
  std::string_view piece;
  std::string_view readings;
};

void expect_cuts(const std::vector<CutRow>& rows) {
  for (const CutRow& row : rows) {
    EXPECT_EQ(readings_of(row.piece), row.readings) << row.piece;
  }
}

TEST(PieceEnds, LeavesWordsWithoutAnEndingWhole) {
  expect_cuts({{"이마트", "이마트/bare"},
               {"하이마트", "하이마트/bare"},
               {"이마트24", "이마트24/bare"},
               {"다온빛", "다온빛/bare"},
               {"홍길동", "홍길동/bare"},
               {"openname", "openname/bare"},
               {"garamc", "garamc/bare"},
               {"garammc", "garammc/bare"},  // no 사회자 of Garam
               {"facto", "facto/bare"},
               {"금강산", "금강산/bare"},
               {"해솔군수", "해솔군수/bare"},
               {"李在鎔", "李在鎔/bare"},
               {"ㅅㅅㅈㅈ", "ㅅㅅㅈㅈ/bare"}});
}

TEST(PieceEnds, TakesSureParticlesOff) {
  expect_cuts(
      {{"이마트는", "이마트/particle"},   {"다온빛은", "다온빛/particle"},   {"다온빛이", "다온빛/particle"},
       {"다온빛을", "다온빛/particle"},   {"다온빛과", "다온빛/particle"},   {"나래와", "나래/particle"},
       {"누리의", "누리/particle"},       {"다온빛에", "다온빛/particle"},   {"다온빛에서", "다온빛/particle"},
       {"다온빛으로", "다온빛/particle"}, {"다온빛까지", "다온빛/particle"}, {"다온빛부터", "다온빛/particle"},
       {"다온빛조차", "다온빛/particle"}, {"다온빛밖에", "다온빛/particle"}, {"다온빛처럼", "다온빛/particle"},
       {"나래한테", "나래/particle"},     {"나래께서", "나래/particle"},     {"나래로서", "나래/particle"},
       {"나래로써", "나래/particle"},     {"나래야말로", "나래/particle"},   {"openname은", "openname/particle"},
       {"李在鎔이", "李在鎔/particle"}});
}

TEST(PieceEnds, TakesChainsOfParticlesOff) {
  expect_cuts({{"이마트에서는", "이마트/particle"},
               {"이마트까지도", "이마트/particle"},
               {"다온빛에서의", "다온빛/particle"},
               {"다온빛으로부터", "다온빛/particle"},
               {"나래현대로부터", "나래현대/particle"},  // not 나래현대로
               {"나래로부터의", "나래/particle"},
               {"종로부터", "종로/particle"},  // one syllable is no name
               {"나래현대로서도", "나래현대/particle"},
               {"종로서도", "종로서도/bare ?종로"},
               {"나래현대같은", "나래현대/particle"},
               {"다온빛으로서는", "다온빛/particle"},
               {"다온빛에서만큼은", "다온빛/particle"},
               {"다온빛처럼은", "다온빛/particle"},
               {"다온빛들이", "다온빛/particle"},
               {"나래들의", "나래/particle"},
               {"나래에게서", "나래/particle"},
               {"나래뿐만", "나래/particle"}});
}

TEST(PieceEnds, TakesTheCopulaAndQuotingFormsOff) {
  expect_cuts({{"이마트라며", "이마트/particle"},
               {"다온빛이다", "다온빛/particle"},
               {"다온빛이었다", "다온빛/particle"},
               {"나래였다", "나래/particle"},
               {"다온빛이라는", "다온빛/particle"},
               {"누리라고", "누리/particle"},
               {"나래인데", "나래/particle"},
               {"나래라서", "나래/particle"}});
}

TEST(PieceEnds, MindsWhatAParticleFollows) {
  // 는, 가, 를, 와 want a vowel before them, 은, 을, 과 a consonant; 로 a vowel or ㄹ.
  expect_cuts({{"다온빛는", "다온빛는/bare"},
               {"이마트은", "이마트은/bare"},
               {"누리과", "누리과/bare"},
               {"다온빛로", "다온빛로/bare"},
               {"한가람를", "한가람를/bare"}});
}

TEST(PieceEnds, HoldsBackWhereAParticleMayBelongToTheName) {
  expect_cuts({{"손정의", "손정의/bare ?손정"},
               {"김정은", "김정은/bare ?김정"},
               {"고정은", "고정은/bare ?고정"},
               {"박지만", "박지만/bare ?박지"},
               {"카카오도", "카카오도/bare ?카카오"},
               {"볼피냐는", "볼피냐/particle ?볼피"},
               {"GRM만도", "GRM만도/bare ?GRM"},
               {"GRM만은", "GRM/particle"},
               {"가람빛인가", "가람빛/particle"},  // 가 never stands behind 인
               {"다온빛도", "다온빛도/bare ?다온빛"},
               {"누리라도", "누리라도/bare ?누리"},
               {"나래랑", "나래랑/bare ?나래"},
               {"서울로", "서울로/bare ?서울"},
               {"오메가", "오메가/bare ?오메"},
               {"오키나와", "오키나와/bare ?오키나"}});
}

// What cannot stand before the particle behind it is none.
TEST(PieceEnds, HoldsNothingBackThatCannotStandBeforeAParticle) {
  expect_cuts({{"손정의는", "손정의/particle"},
               {"김정은이", "김정은/particle"},
               {"법무법인과", "법무법인/particle"},
               {"볼스테이지가", "볼스테이지/particle"},
               {"가람소프트론이", "가람소프트론/particle"},
               {"라이엔이", "라이엔/particle"},
               {"누리빛나비엔은", "누리빛나비엔/particle"},
               {"에코프로가", "에코프로/particle"},
               {"솔임은은", "솔임은/particle"},
               {"윤래의가", "윤래의/particle"},
               {"민주주의를", "민주주의/particle"},
               {"경영성과를", "경영성과/particle"},
               {"볼트먼만이", "볼트먼만/particle ?볼트먼"},
               {"카스트로만이", "카스트로만/particle ?카스트"},
               {"한결이는", "한결/particle"},
               {"누리전자라는", "누리전자/particle"},
               {"grm로서도", "grm/particle"},
               {"볼트먼에게서도", "볼트먼/particle"}});
}

// Foreign names end like particles that no Korean name ends with.
TEST(PieceEnds, HoldsBackWhereAForeignNameMayEndSo) {
  expect_cuts({{"사나에", "사나에/bare ?사나"},
               {"사나에는", "사나에/particle ?사나"},
               {"사나에의", "사나에/particle ?사나"},
               {"바르니에", "바르니에/bare ?바르니"},
               {"폰데어라이엔", "폰데어라이엔/bare ?폰데어라이"},
               {"멀베이니", "멀베이니/bare ?멀베"},
               {"클로에다", "클로에다/bare ?클로"},
               // What is listed, what sounds Korean and what foreign names hardly end with is cut.
               {"정부에", "정부/particle"},
               {"가람전자에는", "가람전자/particle"},
               {"볼스테이지가", "볼스테이지/particle"},
               {"볼트먼의", "볼트먼/particle"},
               {"볼트먼을", "볼트먼/particle"},
               {"볼스테이지에서는", "볼스테이지/particle"}});
}

TEST(PieceEnds, LeavesOfficesTheirWholeName) {
  expect_cuts({{"외교부장관이", "외교부장관/particle 외교부/compound"},
               {"법무부장관", "법무부장관/bare 법무부/compound"},
               {"외교부대변인은", "외교부대변인/particle 외교부/compound"},
               {"누리당부대변인", "누리당부대변인/bare 누리당/compound ?누리당부대변"}});
}

TEST(PieceEnds, TakesHeadsOffOffices) {
  expect_cuts({{"방통위원장이", "방통위원장/particle 방통위/compound"},
               {"국정원장", "국정원장/bare 국정원/compound"},
               {"경찰청장은", "경찰청장/particle 경찰청/compound"},
               {"대법원장", "대법원장/bare 대법원/compound"},
               {"누리감독원장", "누리감독원장/bare 누리감독원/compound"},
               {"강서구청장", "강서구청장/bare 강서구청/compound"},
               // No office of that name.
               {"부위원장", "부위원장/bare"},
               {"수석부위원장", "수석부위원장/bare"},
               {"연구소장", "연구소장/bare"},
               {"홍길동원장", "홍길동/title"},
               {"누리감독원장도", "누리감독원장/particle 누리감독원/compound"}});
}

TEST(PieceEnds, TakesHeadsOffBodiesAndTowns) {
  expect_cuts({{"국회의장은", "국회의장/particle 국회/compound"},
               {"검찰총장", "검찰총장/bare 검찰/compound"},
               {"부산시장은", "부산시장/particle 부산시/compound"},
               {"가평군수", "가평군수/bare 가평군/compound"},
               {"누리노조위원장은", "누리노조위원장/particle 누리노조/compound"},
               {"해솔위원회위원장", "해솔위원회위원장/bare 해솔위원회/compound"},
               {"해솔시의회의장", "해솔시의회의장/bare 해솔시의회/compound"},
               {"해솔빛당대표", "해솔빛당대표/bare 해솔빛당/compound"},
               {"이재명당대표", "이재명/title"},
               {"국회의원", "국회의원/bare"}});
}

TEST(PieceEnds, LeavesPlacesTheirNoun) {
  expect_cuts({{"김현주차장은", "김현주/title"},
               {"해솔경기장", "해솔경기장/bare"},
               {"문학경기장", "문학경기장/bare"},
               {"백운주차장", "백운주차장/bare"},
               {"강남운동장", "강남운동장/bare"}});
}

TEST(PieceEnds, SeesVerbsByStemAndEnding) {
  expect_cuts({{"두드리면서", "두드리/particle verb"},
               {"밝혀지자마자", "밝혀지자마자/bare ?밝혀지자마 verb"},
               {"두드린", "두드린/bare verb"},
               {"두드려", "두드려/bare verb"},
               // Somebody may be called so: only what ends verbs alone tells.
               {"달리려고", "달리려고/bare ?달리려 verb"},
               {"달리라고", "달리/particle"},
               {"우기는", "우기/particle"}});
}

TEST(PieceEnds, TakesHeadsTitlesOffPersons) {
  expect_cuts({{"김재훈위원장은", "김재훈/title"},
               {"김재훈구청장이", "김재훈/title"},
               {"정재훈前의원", "정재훈/title"},
               {"정재훈전대표는", "정재훈/title"},
               {"누보텍社는", "누보텍社/particle 누보텍/suffix"},
               {"누보텍株가", "누보텍株/particle 누보텍/compound"}});
}

TEST(PieceEnds, Takes씨OffShortNames) {
  expect_cuts({{"허웅씨가", "허웅씨/particle 허웅/title"},
               {"김훈씨", "김훈씨/bare 김훈/title"},
               {"고추씨", "고추씨/bare"},
               {"아가씨", "아가씨/bare"},
               {"케빈씨는", "케빈씨/particle 케빈/title"},
               {"붓글씨는", "붓글씨/particle"},
               // The letter C.
               {"케이씨씨는", "케이씨씨/particle"},
               {"누리에스이씨", "누리에스이씨/bare 누리에스이/title"}});
}

TEST(PieceEnds, LeavesWordsTheirLastNoun) {
  expect_cuts({{"한일관계는", "한일관계/particle 한일/compound"},
               {"세계대전", "세계대전/bare"},
               {"진상조사위가", "진상조사위/particle"},
               {"남태평양", "남태평양/bare"},
               {"가람전", "가람전/bare 가람/compound"},
               {"일본전은", "일본전/particle 일본/compound"}});
}

TEST(PieceEnds, TakesAnyParticleOffUsualFullNames) {
  expect_cuts({{"김민수도", "김민수/particle"},
               {"김민수일", "김민수/particle"},
               {"김민수라도", "김민수/particle"},
               {"김민수로", "김민수로/bare ?김민수"},  // a street
               {"황해남도", "황해남도/bare ?황해남"},
               {"홍누담도", "홍누담도/bare ?홍누담"}});
}

TEST(PieceEnds, TakesThePolitePastOffNames) {
  expect_cuts({{"홍길동이었습니다", "홍길동/particle"},
               {"누리전자였습니다", "누리전자/particle"},
               {"발표하였습니다", "발표하/particle verb"},
               {"선보였습니다", "선보/particle verb"}});
}

TEST(PieceEnds, LeavesForeignNamesOfTwoSyllablesTheirEnd) {
  expect_cuts({{"샤를", "샤를/bare"}, {"카를", "카를/bare"}, {"나를", "나를/bare verb"}, {"코를", "코를/bare verb"}});
}

TEST(PieceEnds, TakesFollowersOffPersons) {
  expect_cuts({{"홍길동계", "홍길동계/bare 홍길동/compound"},
               {"홍길동계로", "홍길동계/particle 홍길동/compound"},
               {"체계", "체계/bare"},
               {"누리파", "누리파/bare"}});
}

TEST(PieceEnds, TheCopulaBehindAVowelIsShort) {
  expect_cuts({{"맹소이였다", "맹소이/particle"}, {"삼성이였다", "삼성/particle"}, {"유재이예요", "유재이/particle"}});
}

TEST(PieceEnds, TakesNumbersOffStationsAndTeams) {
  expect_cuts({{"kbs2에서", "kbs2/particle kbs/compound"},
               {"nct127", "nct127/bare nct/compound"},
               {"mp3", "mp3/bare"},
               {"kbs2024", "kbs2024/bare"}});
}

TEST(PieceEnds, SurnamesOfTwoSyllablesAndOneMoreKeepTheirParticle) {
  expect_cuts({{"남궁민은", "남궁민/particle"}, {"제갈현이", "제갈현/particle"}});
}

TEST(PieceEnds, TakesWordsOfOriginOffPlacesAndCompanies) {
  expect_cuts({{"중국발", "중국발/bare 중국/compound"},
               {"미국산", "미국산/bare 미국/compound"},
               {"중국산을", "중국산/particle 중국/compound"},
               {"la발", "la발/bare la/compound"},
               // Within and between.
               {"미국내", "미국내/bare 미국/compound"},
               {"다온부간", "다온부간/bare 다온부/compound"},
               {"imf내의", "imf내/particle imf/compound"},
               {"누리내", "누리내/bare"},
               {"북한산", "북한산/bare"},
               {"누리발", "누리발/bare"},
               {"가람전자발", "가람전자발/bare 가람전자/compound"},
               {"가람전자향", "가람전자향/bare 가람전자/compound"},
               {"가람은행주가", "가람은행주/particle 가람은행/compound"},
               {"은행주", "은행주/bare"},
               {"가람은행주식", "가람은행주식/bare 가람은행/compound"},
               {"가람전자사장", "가람전자사장/bare 가람전자/title"}});
}

TEST(PieceEnds, FindThePersonBeforeAnOrganisationWrittenOnto) {
  expect_cuts({{"홍길동가람대교수는", "홍길동가람대교수/particle 홍길동가람대/compound 홍길동/title"},
               {"김철수누리전자부회장", "김철수누리전자부회장/bare 김철수누리전자/compound 김철수/title"},
               // A word over the bound tells that it is none.
               {"한진정보통신회장", "한진정보통신회장/bare 한진정보통신/title"},
               {"국제정원박람회장", "국제정원박람회장/bare 국제정원박람/title"}});
}

TEST(PieceEnds, LeavesWhatAHeadIsOfToTheOrganisation) {
  expect_cuts({{"누리은행장", "누리은행장/bare 누리은행/compound"},
               {"다온체육회장", "다온체육회장/bare 다온체육회/compound"},
               {"누리초등학교장", "누리초등학교장/bare 누리초등학교/compound"},
               {"누리선수단장", "누리선수단장/bare 누리선수/compound 누리/compound"},
               {"홍길동회장", "홍길동/title"}});
}

TEST(PieceEnds, LeavesNamesThatOnlyLookCut) {
  expect_cuts({{"다이소", "다이소/bare"},
               {"다이소는", "다이소/particle"},
               {"정은지", "정은지/bare"},
               {"정은지가", "정은지/particle"},
               {"한국전력", "한국전력/bare"},
               {"삼성생명은", "삼성생명/particle"},
               {"신한은행에", "신한은행/particle"},
               {"제주항공", "제주항공/bare"},
               {"유엔군", "유엔군/bare"},
               {"고객님", "고객님/bare"},
               {"김영란법", "김영란법/bare"}});
}

TEST(PieceEnds, KnowsThatLettersAndDigitsBearParticlesSurely) {
  expect_cuts({{"sk는", "sk/particle"},
               {"sk은", "sk/particle"},
               {"ktx만", "ktx/particle"},
               {"3m의", "3m/particle"},
               {"챗gpt로", "챗gpt/particle"},
               {"이마트24도", "이마트24/particle"}});
}

TEST(PieceEnds, TakesTitlesOffNames) {
  expect_cuts({{"홍길동씨", "홍길동/title"},
               {"홍길동씨는", "홍길동/title"},
               {"홍길동회장이", "홍길동/title"},
               {"홍길동대표이사는", "홍길동/title"},
               {"홍길동의원은", "홍길동/title"},
               {"남궁민수사장", "남궁민수/title"},
               {"이재용시장", "이재용/title"},
               {"홍길동님", "홍길동님/bare 홍길동/title"},
               {"김민수군", "김민수군/bare 김민수/title"},
               {"다온대표", "다온대표/bare 다온/compound"}});
}

TEST(PieceEnds, LeavesTitlesThatAreWordsOfTheirOwn) {
  expect_cuts({{"회장", "회장/bare"},
               {"부회장", "부회장/bare"},
               {"국회의원", "국회의원/bare"},
               {"전무", "전무/bare"},
               {"김지사", "김지사/bare"},
               {"다온누리시장", "다온누리시장/bare"}});
}

TEST(PieceEnds, TakesSuffixesThatLeaveTheOrganisationTheSame) {
  expect_cuts({{"다온빛그룹", "다온빛그룹/bare 다온빛/suffix"},
               {"다온빛그룹은", "다온빛그룹/particle 다온빛/suffix"},
               {"다온빛측은", "다온빛측/particle 다온빛/suffix"},
               {"다온빛그룹측은", "다온빛그룹측/particle 다온빛그룹/suffix 다온빛/suffix"},
               {"도로공사측", "도로공사측/bare 도로공사/suffix"},
               // These belong to the name.
               {"다온빛전자", "다온빛전자/bare"},
               {"다온빛병원", "다온빛병원/bare"}});
}

TEST(PieceEnds, TakesParticlesThatMayEndNamesOffSuffixes) {
  expect_cuts({{"누보텍그룹도", "누보텍그룹/particle 누보텍/suffix"},
               {"누보텍측만", "누보텍측/particle 누보텍/suffix"},
               {"누보텍노조라도", "누보텍노조/particle 누보텍/compound"},
               {"누보텍본사로", "누보텍본사/particle 누보텍/suffix"},
               {"다온전자만", "다온전자/particle"},
               {"다온전자와", "다온전자/particle"},
               {"다온대학로", "다온대학로/bare"},
               {"다온과학고", "다온과학고/bare"}});
}

TEST(PieceEnds, TakesCommonNounsOff) {
  expect_cuts({{"북한내부", "북한내부/bare 북한/compound"},
               {"롯데전", "롯데전/bare 롯데/compound"},
               {"nc투수가", "nc투수/particle nc/compound"}});
}

TEST(PieceEnds, SeesVerbsAndAdverbs) {
  expect_cuts({{"통해", "통해/bare verb"}, {"다시", "다시/bare verb"}, {"말했다", "말했다/bare verb"}});
  // A noun that makes verbs, and what is behind it; but not where it may be somebody's name.
  expect_cuts({{"발표한", "발표한/bare verb"}, {"중요해", "중요해/bare verb"}, {"지적될", "지적될/bare verb"}});
  expect_cuts({{"나래한", "나래한/bare"}, {"조성하", "조성하/bare"}, {"발표회", "발표회/bare"}});
  // A noun of one syllable with its particle, and a verb's stem with 는.
  expect_cuts(
      {{"팀을", "팀을/bare verb"}, {"밖에", "밖에/bare verb"}, {"뛰는", "뛰는/bare verb"}, {"가을", "가을/bare"}});
}

TEST(PieceEnds, ReadsNothingInOneCharacter) {
  for (const std::string_view piece : {"", "가", "이", "a", "7", "李", "ㄱ"}) {
    EXPECT_EQ(readings_of(piece), "") << piece;
  }
}

TEST(PieceEnds, ReplacesWhatTheResultHeld) {
  Cut cut;
  cut_piece("홍길동회장이", cut);
  ASSERT_NE(cut.title, nullptr);
  ASSERT_NE(cut.particle, nullptr);
  EXPECT_EQ(cut.title->text, "회장");
  EXPECT_EQ(cut.particle->text, "이");
  EXPECT_TRUE(cut.particle_off);
  cut_piece("다온빛", cut);
  EXPECT_EQ(cut.title, nullptr);
  EXPECT_EQ(cut.particle, nullptr);
  EXPECT_FALSE(cut.particle_off);
  EXPECT_FALSE(cut.verb);
  EXPECT_EQ(cut.doubtful, 0U);
}

TEST(PieceEnds, CutsBetweenCharactersOnly) {
  // Every end of every row above, and what nobody writes.
  for (const std::string_view piece :
       {"은은은은은은은은은은은은", "회장회장회장회장회장", "그룹측그룹측그룹측그룹측", "에서에서에서에서에서는",
        "\uFFFD은", "😀는", "李는", "é는", "씨씨씨씨씨씨", "도도도도도도도"}) {
    Cut cut;
    cut_piece(piece, cut);
    ASSERT_LE(cut.count, cut.readings.size());
    for (std::uint32_t i = 0; i < cut.count; ++i) {
      const std::uint32_t stem = cut.readings[i].stem;
      EXPECT_GT(stem, 0U) << piece;
      ASSERT_LE(stem, piece.size()) << piece;
      EXPECT_TRUE(stem == piece.size() || (static_cast<unsigned char>(piece[stem]) & 0xC0) != 0x80) << piece;
      EXPECT_TRUE(i == 0 || stem < cut.readings[i - 1].stem) << piece << ": longest first";
    }
  }
}

TEST(PieceEnds, TakesTimeInStepWithThePiece) {
  for (const std::string_view unit : {"가나다", "은", "에서는", "회장", "그룹", "a"}) {
    std::string piece;
    for (int i = 0; i < 20000; ++i) {
      piece += unit;
    }
    const auto begin = std::chrono::steady_clock::now();
    Cut cut;
    cut_piece(piece, cut);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10)) << unit;
  }
}

TEST(Grade, HasANameForOutput) {
  EXPECT_EQ(grade_name(Grade::bare), "bare");
  EXPECT_EQ(grade_name(Grade::joined), "joined");
  EXPECT_EQ(grade_name(Grade::by_title), "by-title");
}

TEST(DoubtfulEnds, AreThoseThatACutHoldsBack) {
  struct Row {
    std::string_view name;
    std::string_view whole;
    bool doubtful;
  };
  for (const Row& row : std::vector<Row>{{"손정", "손정의", true},
                                         {"카카오", "카카오도", true},
                                         {"다온빛", "다온빛도", true},
                                         {"나래", "나래로", true},
                                         {"나래", "나래라도", true},
                                         {"다온빛", "다온빛로", false},  // 으로
                                         {"다온빛", "다온빛은", false},  // sure
                                         {"나래", "나래는", false},
                                         {"sk", "sk도", false},
                                         {"가", "가도", false}}) {
    const std::vector<DoubtfulForm> forms = doubtful_forms(row.name);
    const bool there =
        std::any_of(forms.begin(), forms.end(), [&row](const DoubtfulForm& form) { return form.whole == row.whole; });
    EXPECT_EQ(there, row.doubtful) << row.whole;
  }
  for (const std::string_view name : {"손정", "카카오", "다온빛", "나래", "김정", "서울", "홍길동"}) {
    for (const DoubtfulForm& form : doubtful_forms(name)) {
      Cut cut;
      cut_piece(form.whole, cut);
      EXPECT_EQ(cut.doubtful, name.size()) << form.whole;
      EXPECT_GT(form.particle_rate, 0) << form.whole;
      EXPECT_GT(form.name_prior, 0) << form.whole;
      EXPECT_LE(form.name_prior, 1) << form.whole;
    }
  }
}

TEST(Person, MayHaveAWordForAGivenName) {
  for (const char* name : {"심다솜", "정겨울", "김하늘", "남궁하늘"}) {
    EXPECT_TRUE(looks_like_person(name)) << name;
  }
  for (const char* name : {"한겨울", "한다솜", "봄하늘", "다솜", "여수시", "남동구", "강원도"}) {
    EXPECT_FALSE(looks_like_person(name)) << name;
  }
}

TEST(Person, IsASurnameAndAGivenName) {
  for (const std::string_view name :
       {"홍길동", "이재용", "김민수", "남궁민수", "선우은숙", "황보람", "제갈량", "김동관", "노상원", "빈지현"}) {
    EXPECT_TRUE(looks_like_person(name)) << name;
  }
  for (const std::string_view other : {"", "홍", "김정", "삼성전자", "연세대", "올트먼", "李在鎔", "김hj", "가나다라마",
                                       "라디오", "대한민국", "abc", "😀길동", "홍 길동"}) {
    EXPECT_FALSE(looks_like_person(other)) << other;
  }
}

// The pieces of a text as "[text]", after what ties each to the last: '_' one space, '~' an inner mark, ',' separated,
// '|' another paragraph.
std::string pieces_of(std::string_view text) {
  const std::string normal = normalize(text);
  std::vector<Piece> pieces;
  split_pieces(normal, pieces);
  std::string shown;
  std::uint32_t paragraph = 0;
  for (const Piece& piece : pieces) {
    shown += piece.paragraph != paragraph ? "|" : piece.follows ? "_" : piece.in_run ? "~" : piece.separated ? "," : "";
    shown.append("[").append(piece.text).append("]");
    paragraph = piece.paragraph;
    EXPECT_EQ(piece.text, std::string_view(normal).substr(piece.begin, piece.end - piece.begin)) << text;
  }
  return shown;
}

TEST(Pieces, AreRunsOfLettersAndDigits) {
  struct Row {
    std::string_view text;
    std::string_view pieces;
  };
  for (const Row& row : std::vector<Row>{{"", ""},
                                         {" \n\t!?…·", ""},
                                         {"누리", "[누리]"},
                                         {"누리 가람", "[누리]_[가람]"},
                                         {"누리  가람", "[누리]_[가람]"},
                                         {"누리\n가람", "[누리]|[가람]"},
                                         {"누리,가람", "[누리],[가람]"},
                                         {"누리, 가람", "[누리],[가람]"},
                                         {"(누리)[가람]", "[누리][가람]"},
                                         {"“누리”‘가람’", "[누리][가람]"},
                                         {"누리/가람", "[누리][가람]"},
                                         {"KT&G", "[kt]~[g]"},
                                         {"H.O.T", "[h]~[o]~[t]"},
                                         {"한·미", "[한]~[미]"},
                                         {"한ㆍ미", "[한]~[미]"},
                                         {"누리-가람", "[누리]~[가람]"},
                                         {"누리X가람", "[누리]~[가람]"},
                                         {"누리X가람X다온", "[누리]~[가람]~[다온]"},
                                         {"누리x", "[누리x]"},
                                         {"가x나", "[가x나]"},
                                         {"누리xx가람", "[누리xx가람]"},
                                         {"누리×가람", "[누리][가람]"},
                                         {"누리 F. 가람", "[누리]_[f]_[가람]"},
                                         {"비타민C. 누리", "[비타민c][누리]"},
                                         {"C.누리", "[c]~[누리]"},
                                         {"1.5배", "[1]~[5배]"},
                                         // A sentence's end without its space.
                                         {"컸다.누리는", "[컸다][누리는]"},
                                         {"누리 & 가람", "[누리][가람]"},
                                         {"前누리", "[누리]"},
                                         {"故홍길동", "[홍길동]"},
                                         {"李길동이", "[李길동이]"},
                                         {"李낙연", "[李낙연]"},
                                         {"朴지원이", "[朴지원이]"},
                                         {"全국민", "[국민]"},
                                         {"李의원", "[李의원]"},
                                         {"文정부", "[정부]"},
                                         {"主人", "[主人]"},
                                         {"주식회사누리", "[누리]"},
                                         {"㈜누리", "[주][누리]"},
                                         {"챗GPT4", "[챗gpt4]"}}) {
    EXPECT_EQ(pieces_of(row.text), row.pieces) << row.text;
  }
}

TEST(Pieces, KnowTheirNeighbours) {
  const std::string text = "(누리)는 가람.";
  std::vector<Piece> pieces;
  split_pieces(text, pieces);
  ASSERT_EQ(pieces.size(), 3U);
  EXPECT_EQ(pieces[0].before, U'(');
  EXPECT_EQ(pieces[0].after, U')');
  EXPECT_FALSE(pieces[1].starts_eojeol);
  EXPECT_EQ(pieces[1].before, U')');
  EXPECT_TRUE(pieces[2].starts_eojeol);
  EXPECT_EQ(pieces[2].before, U' ');
  EXPECT_EQ(pieces[2].after, U'.');
  split_pieces("누리", pieces);
  ASSERT_EQ(pieces.size(), 1U);
  EXPECT_TRUE(pieces[0].starts_eojeol);
  EXPECT_EQ(pieces[0].before, U'\0');
  EXPECT_EQ(pieces[0].after, U'\0');
}

TEST(TypedNames, GivesThePiecesAndTheRunsOfAName) {
  struct Row {
    std::string_view name;
    std::vector<std::string> words;
  };
  for (const Row& row : std::vector<Row>{{"", {}},
                                         {"  ", {}},
                                         {"!!!", {}},
                                         {"이마트", {"이마트"}},
                                         {"  누리  ", {"누리"}},
                                         {"샘 올트먼", {"샘", "올트먼"}},
                                         {"삼성 라이온즈", {"삼성", "라이온즈"}},
                                         {"한·미", {"한·미"}},
                                         {"한ㆍ미", {"한·미"}},
                                         {"KT&G", {"kt&g"}},
                                         {"ＫＴ＆Ｇ", {"kt&g"}},
                                         {"안양 KT&G", {"안양", "kt&g"}},
                                         {"KT & G", {"kt", "g"}},
                                         {"H.O.T", {"h.o.t"}},
                                         {"H.O.T.", {"h.o.t"}},
                                         {"누리.가람", {"누리", "가람"}},
                                         {"㈜누리빛", {"누리빛"}},
                                         {"누리빛㈜", {"누리빛"}},
                                         {"(주)누리빛", {"누리빛"}},
                                         {"주식회사누리빛", {"누리빛"}},
                                         {"누리빛(NURI)", {"누리빛", "nuri"}},
                                         {"前누리빛", {"누리빛"}},
                                         {"\u1102\u116E\u1105\u1175", {"누리"}},
                                         {"누\u200B리", {"누리"}},
                                         {"누리\xFF가람", {"누리", "가람"}}}) {
    EXPECT_EQ(split_name(row.name), row.words) << row.name;
  }
}

TEST(JoinedNames, TellsNamesOfTwoWordsFromWordsSideBySide) {
  struct Row {
    std::string_view first;
    std::string_view second;
    bool joined;
  };
  for (const Row& row : std::vector<Row>{{"샘", "올트먼", true},
                                         {"삼성", "라이온즈", true},
                                         {"sk", "하이닉스", true},
                                         {"누리", "빛", false},
                                         {"버나드", "쇼", true},
                                         {"버나드", "씨", false},
                                         {"가", "나", false},
                                         {"12", "34", false},
                                         {"누리", "12", false},
                                         {"이", "회사", false},
                                         {"회장", "홍길동", false},
                                         {"홍길동", "회장", false},
                                         {"다양한", "누리", false},
                                         {"산티아고", "누리", true},
                                         {"프리드리히", "누리", true},
                                         {"움직이고", "누리", false},
                                         {"정부", "발표", false},
                                         {"중국", "정부", true},
                                         {"정부", "중국", false},
                                         {"누리빛다온빛가람빛", "나래", false},
                                         {"", "", false}}) {
    EXPECT_EQ(joins(row.first, row.second), row.joined) << row.first << " " << row.second;
  }
}

}  // namespace
}  // namespace ireum::analysis
