// Names found however they are typed, and suggested, over whole indexes on disk. All names are invented.
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "query/forms/name_forms.h"
#include "query/index/index_reader.h"
#include "query/matching/search.h"
#include "query/output/suggestion_renderer.h"
#include "query/suggesting/nearest.h"
#include "query/suggesting/suggest.h"
#include "query/variants/aliases.h"
#include "query/variants/find_variants.h"
#include "schema/terms.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/search_fixture.h"

namespace ireum::query {
namespace {

namespace fs = std::filesystem;

class VariantIndex : public testing::Test {
 protected:
  std::string path() const { return index_.path(); }
  std::string words_path() const { return index_.words_path(); }

  // Indexes articles of these bodies; the n-th has the id an.
  void index(const std::vector<std::string>& bodies) {
    std::string lines;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      lines += tests::line("a" + std::to_string(i), "", bodies[i]);
    }
    index_.add(lines);
  }

  Variants variants(std::string_view typed, const VariantOptions& options = {}) const {
    const IndexReader index(path());
    const TypedName name = parse_name(typed);
    return find_variants(name, resolve_name(name, index.articles()), index, options);
  }

  // "form:reason" of each form of each variant.
  std::vector<std::string> found(std::string_view typed, const VariantOptions& options = {}) const {
    std::vector<std::string> all;
    for (const Variant& variant : variants(typed, options).found) {
      for (const std::string& form : variant.forms) {
        all.push_back(form + ":" + std::string(reason_name(variant.reason)));
      }
    }
    return all;
  }

  std::vector<std::string> suggested(std::string_view typed) const {
    std::vector<std::string> names;
    for (const Suggestion& one : suggest(typed, IndexReader(path()), 10).found) {
      names.push_back(one.name);
    }
    return names;
  }

  std::vector<std::string> near(std::string_view typed) const {
    std::vector<std::string> names;
    for (const Suggestion& one : nearest(typed, IndexReader(path()), 5).found) {
      names.push_back(one.name);
    }
    return names;
  }

  // "name:reason" of each.
  std::vector<std::string> completed(std::string_view typed, const VariantOptions& options = {}) const {
    std::vector<std::string> all;
    for (const Suggestion& one : suggest(typed, IndexReader(path()), 10, options).found) {
      all.push_back(one.name + ":" + std::string(reason_name(one.reason)));
    }
    return all;
  }

  tests::Index index_;
};

using Names = std::vector<std::string>;

bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

TEST_F(VariantIndex, ReadsLettersWithNamesThatAreSyllablesOfWords) {
  index({"DGB누림을 샀다. BD온텍이 왔다.", "e나래가 왔다."});
  EXPECT_TRUE(has(found("디지비누림"), "dgb누림:letters"));
  EXPECT_TRUE(has(found("비디온텍"), "bd온텍:letters"));
  EXPECT_FALSE(has(found("이나래"), "e나래:letters"));
}

TEST_F(VariantIndex, FindsANameHoweverItIsTyped) {
  index({"문가람전자 주가가 올랐다. 문가람전자 직원이 늘었다.", "하늘누리 회장은 말했다. 조정식 의원이 왔다.",
         "GRM누리 주가가 내렸다.", "李在鎔 부회장이 말했다.", "이재용 부회장이 왔다."});
  EXPECT_EQ(found("ansrkfkawjswk"), (Names{"문가람전자:keyboard"}));
  EXPECT_EQ(found("ANSRKFKAWJSWK"), (Names{"문가람전자:keyboard"}));
  EXPECT_EQ(found("ㅎㄱㅡ누리"), (Names{"grm누리:keyboard"}));
  EXPECT_EQ(found("ㅁㄱㄹㅈㅈ"), (Names{"문가람전자:initials"}));
  EXPECT_TRUE(has(found("지알엠누리"), "grm누리:letters"));
  EXPECT_TRUE(has(found("문거람전자"), "문가람전자:slip"));
  EXPECT_TRUE(has(found("Cho Jung-sik"), "조정식:roman"));
  EXPECT_TRUE(has(found("趙廷湜"), "조정식:hanja"));
  EXPECT_TRUE(has(found("이재용"), "李在鎔:hanja"));
}

TEST_F(VariantIndex, ANameThatStandsIsNoSlip) {
  index({"문가람 회장은 말했다.", "문거람 회장은 말했다."});
  EXPECT_EQ(found("문거람"), Names{});
  EXPECT_EQ(found("문가람"), Names{});
}

TEST_F(VariantIndex, AKeyBesideIsASlipRatherThanOneFarAway) {
  const std::string body = "문가람 회장은 말했다. 문고람 회장은 웃었다.";
  index({body, body, body, body, body, body, body, body});
  const Names names = found("문기람");  // ㅣ, beside ㅏ
  ASSERT_FALSE(names.empty());
  EXPECT_EQ(names.front(), "문가람:slip");
}

TEST_F(VariantIndex, KeysSwappedOverASyllablesEdgeAreASlip) {
  const std::string body = "문가람 회장은 말했다. 문가람 회장은 웃었다.";
  index({body, body, body, body, body, body, body, body});
  EXPECT_EQ(found("묵나람"), (Names{"문가람:slip"}));
}

TEST_F(VariantIndex, AWordOfOneSyllableMayBeMistyped) {
  index({"에밀린 코는 이겼다. 에밀린 코의 우승이다.", "호 에버린 선수가 졌다."});
  EXPECT_TRUE(has(found("에밀린 콘"), "에밀린코:slip"));
  EXPECT_TRUE(has(found("초 에버린"), "호에버린:slip"));
  EXPECT_EQ(found("에밀린 감"), Names{});
  EXPECT_EQ(found("에밀린 코"), Names{});
}

TEST_F(VariantIndex, ASlipMayStandBeforeAnEnd) {
  const std::string body = "문가람전자는 올랐다. 문가람전자 주가가 올랐다.";
  index({body, body, body, body});
  EXPECT_TRUE(has(found("문거람전자에서는"), "문가람전자:slip"));
}

TEST_F(VariantIndex, AWordOfTheListsAndNamesOfLettersAreNoSpellings) {
  const std::string body = "엘스 대표는 말했다. 새로지 대표는 웃었다.";
  index({body, body, body, body});
  EXPECT_EQ(found("엘아이에스"), Names{});
}

TEST_F(VariantIndex, AnApostropheIsPartOfARomanisedLetter) {
  index({"최철수 의원이 왔다. 최철수 의원은 말했다."});
  EXPECT_TRUE(has(found("Ch'oe Ch'ŏl-su"), "최철수:roman"));
  EXPECT_TRUE(has(found("Ch’oe Ch’ŏlsu"), "최철수:roman"));
}

TEST_F(VariantIndex, NamesAreShownInTheLettersOfMostArticles) {
  index({"OpenAI 대표는 말했다.", "OpenAI 주가가 올랐다.", "OPENAI 대표가 왔다.", "KT&G 주가가 올랐다."});
  EXPECT_TRUE(has(suggested("opena"), "OpenAI"));
  EXPECT_TRUE(has(suggested("kt&"), "KT&G"));
  ASSERT_FALSE(variants("ㅐㅔ두먀").found.empty());
  EXPECT_EQ(variants("ㅐㅔ두먀").found.front().through, "ㅐㅔ두먀 → OpenAI");
}

// No article has the name without what may be a particle.
TEST_F(VariantIndex, AnotherSpellingStandsBeforeWhatMayBeAParticle) {
  index({"로건즈포트로 떠났다."});
  EXPECT_TRUE(has(found("로건스포트"), "로건즈포트로:spelling"));
}

TEST_F(VariantIndex, ANameThatLongerOnesBeginWithIsNoSlip) {
  const std::string city = "누산시 인구가 늘었다. 누산 주가가 올랐다. 누산 계열사가 늘었다.";
  index({city, city, city, city, "두산에너빌리티 주가가 올랐다."});
  EXPECT_EQ(found("두산"), Names{});
}

TEST_F(VariantIndex, WhatItIsCalledMostComesFirst) {
  index({"케이비금융그룹이 밝혔다. KB금융이 밝혔다.", "KB금융지주가 밝혔다."});
  const Variants result = variants("케이비금융");
  ASSERT_FALSE(result.found.empty());
  EXPECT_EQ(result.found.front().name, "kb금융");
  for (const Variant& other : result.found) {
    EXPECT_LE(other.confidence, result.found.front().confidence);
  }
}

TEST_F(VariantIndex, HanjaOfChineseNamesAreReadAsChineseAreWhereNoKoreanReadingStands) {
  index({"가오윈펑 회장이 왔다.", "고운봉 의원이 왔다. 리메이란은 갔다."});
  EXPECT_TRUE(has(found("李美蘭"), "리메이란:hanja"));
  EXPECT_TRUE(has(found("李美兰"), "리메이란:hanja"));
  EXPECT_TRUE(has(found("高雲峰"), "고운봉:hanja"));
  EXPECT_FALSE(has(found("高雲峰"), "가오윈펑:hanja"));
  EXPECT_TRUE(found("王莉莉").empty());
  // Where the Hanja stand somewhere, others may write the name by its sound still.
  index({"가오윈펑(高雲峰)이 왔다.", "가오윈펑은 갔다."});
  EXPECT_EQ(found("高雲峰"), Names{"가오윈펑:hanja"});
}

// Who is typed with a slip is called by other names, too.
TEST_F(VariantIndex, ALikenessHasTheOtherNamesOfItsBearer) {
  index({"블라디미르 푸틴 대통령이 왔다.", "푸틴 대통령은 갔다."});
  EXPECT_EQ(found("블라디미르 푸친"), (Names{"블라디미르푸틴:slip", "푸틴:slip"}));
}

// Newspapers write the first Hanja of a country's name for it; before a title it is a surname.
TEST_F(VariantIndex, AHanjaBeforeAWordIsACountry) {
  index({"일본 정부는 밝혔다. 북한 외무성은 밝혔다.", "한국은 컸다."});
  EXPECT_EQ(found("日 정부"), Names{"일본정부:hanja"});
  EXPECT_TRUE(has(found("北 외무성"), "북한외무성:hanja"));
  EXPECT_FALSE(has(found("韓 총리"), "한국:hanja"));
}

// Names of two syllables in Latin letters, where articles have them as persons.
TEST_F(VariantIndex, ShortNamesAreRomanisedWhereTheyArePersons) {
  index({"김현 의원이 왔다. 김현(45)은 웃었다.", "나현을 보았다."});
  EXPECT_TRUE(has(found("Kim Hyun"), "김현:roman"));
  EXPECT_FALSE(has(found("Na Hyun"), "나현:roman"));
}

// Hanja that read like an ordinary word are hardly meant for it.
TEST_F(VariantIndex, HanjaAreNoOrdinaryWords) {
  index({"예전 안전 검찰은 왔다. 대상은 컸다."});
  EXPECT_FALSE(has(found("岸田"), "안전:hanja"));
  EXPECT_FALSE(has(found("豊田"), "예전:hanja"));
  EXPECT_TRUE(has(found("檢察"), "검찰:hanja"));
  EXPECT_TRUE(has(found("大象"), "대상:hanja"));
}

// Whatever the list says of the country's name as a word, its Hanja are nothing else.
TEST_F(VariantIndex, HanjaOfCountriesAreTheCountries) {
  index({"중국은 크다.", "중국도 크다. 중국산이 왔다.", "중국과 만났다."});
  EXPECT_TRUE(has(found("中國"), "중국:hanja"));
  EXPECT_EQ(tests::answer(path(), tests::asked("中國")).total, 3U);
}

TEST_F(VariantIndex, CapitalsThatStandAreNoWordThatSoundsSo) {
  index({"IRA 개정안이 나왔다.", "훈련이라는 말은 이라 했다.", "이라 불렀다."});
  EXPECT_TRUE(found("IRA").empty());
}

TEST_F(VariantIndex, LettersAreNoOrdinaryWordAndWordsNoHanja) {
  index({"그 이유를 물었다.", "造船 수주가 늘었다.", "EU가 밝혔다. 조선 왕조."});
  EXPECT_FALSE(has(found("EU"), "이유:letters"));
  EXPECT_FALSE(has(found("조선"), "造船:hanja"));
}

TEST_F(VariantIndex, WhatIsNotThereIsNotFound) {
  index({"문가람 회장은 말했다."});
  for (const char* typed : {"박서윤", "대한민국", "ㅋㅋㅋㅋ", "qwerty", "Schwarz", "金", "한라산"}) {
    EXPECT_EQ(found(typed), Names{}) << typed;
  }
}

// Two words side by side in four articles may be a name; not where the first is a person by itself.
TEST_F(VariantIndex, NoPersonAndAWordIsSuggested) {
  index({"베라노 대통령은 어제 말했다.", "베라노 가람도 방문이다.", "베라노 가람도 일정이다.",
         "베라노 가람도 회담이다.", "베라노 가람도 소식이다.", "나래노 가람도 방문이다.", "나래노 가람도 일정이다.",
         "나래노 가람도 회담이다.", "나래노 가람도 소식이다."});
  const auto names = [&](const char* text) {
    std::string all;
    for (const Suggestion& one : suggest(text, IndexReader(path()), 10).found) {
      all += one.name + " ";
    }
    return all;
  };
  EXPECT_EQ(names("베라").find("베라노 가람"), std::string::npos) << names("베라");
  EXPECT_NE(names("나래").find("나래노 가람"), std::string::npos) << names("나래");
}

TEST_F(VariantIndex, TheOtherModeIsSuggestedLastOfANameThatStands) {
  std::vector<std::string> bodies(9, "안녕은 졌다.");
  bodies.insert(bodies.end(), {"DKS 주가가 올랐다.", "DKS전자는 이겼다."});
  index(bodies);
  const std::vector<Suggestion> found = suggest("dks", IndexReader(path()), 10).found;
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].name + " " + found[1].name + " " + found[2].name, "DKS DKS전자 안녕");
}

TEST_F(VariantIndex, WhatBeginsAsTypedStandsBeforeTheOtherModeOfTheKeyboard) {
  std::vector<std::string> bodies(9, "나하누리는 졌다. 나하누리가 왔다.");
  bodies.insert(bodies.end(), {"SK하람 주가가 올랐다.", "FC서람은 이겼다."});
  index(bodies);
  EXPECT_EQ(completed("SK하"), (Names{"SK하람:completion", "나하누리:keyboard"}));
  EXPECT_EQ(completed("SK할"), Names{"SK하람:completion"});
  EXPECT_EQ(completed("fc서"), Names{"FC서람:completion"});
}

TEST_F(VariantIndex, SuggestsByOtherNamesThatBeginSo) {
  index({"SK하이닉스 주가가 올랐다.", "OpenAI 대표는 말했다.", "GRM누리 주가가 내렸다.", "볼트먼 대표는 말했다."});
  EXPECT_EQ(completed("에스케이하"), Names{"SK하이닉스:letters"});
  EXPECT_EQ(completed("하이닉"), Names{"SK하이닉스:alias"});
  EXPECT_EQ(completed("오픈에"), Names{"OpenAI:english"});
  EXPECT_EQ(completed("오픈엥"), Names{"OpenAI:english"});  // the coda begins the next syllable
  EXPECT_EQ(completed("오픈엘"), Names{});
  EXPECT_EQ(completed("지알엠누"), Names{"GRM누리:letters"});
  const std::string file = index_.write("aliases.tsv", "볼트먼\t바오로김\n");
  const Aliases aliases = Aliases::open(file, [](const std::string& /*text*/) {});
  VariantOptions options;
  options.aliases = &aliases;
  EXPECT_EQ(completed("바오", options), Names{"볼트먼:alias"});
  EXPECT_EQ(completed("바올", options), Names{"볼트먼:alias"});
  EXPECT_EQ(completed("바오로기", options), Names{"볼트먼:alias"});
  EXPECT_EQ(completed("바오"), Names{});
}

TEST_F(VariantIndex, SuggestsThePersonWhoseTitleIsTyped) {
  index({"문가람 부회장은 말했다. 문가람 부회장이 왔다.", "온누리 마을에 살았다."});
  EXPECT_EQ(completed("문가람 부회장"), Names{"문가람:completion"});
  EXPECT_EQ(completed("문가람 부"), Names{"문가람:completion"});
  EXPECT_EQ(completed("문가람 붛"), Names{"문가람:completion"});
  EXPECT_EQ(completed("문가람 뷁"), Names{});
  EXPECT_EQ(completed("온누리 부"), Names{});
}

TEST_F(VariantIndex, SuggestsTheNameThatAParticleIsTypedOn) {
  index({"문가람 회장은 말했다. 문가람 회장이 왔다."});
  EXPECT_EQ(completed("문가람이"), Names{"문가람:completion"});
  EXPECT_EQ(completed("문가람에게"), Names{"문가람:completion"});
}

TEST_F(VariantIndex, NobodyWhoIsNotNamedIsSuggested) {
  index({"김모 씨는 말했다. 김모 씨가 왔다.", "김모란 회장은 말했다.", "김모란 회장이 왔다."});
  EXPECT_EQ(suggested("김"), Names{"김모란"});
}

TEST_F(VariantIndex, SuggestsWhatBeginsSoButForASlip) {
  index({"문가람전자 주가가 올랐다. 문가람전자 회장이 왔다.", "문가람 회장은 말했다. 문가람 회장이 왔다."});
  EXPECT_EQ(suggested("문거람저"), Names{"문가람전자"});
  EXPECT_EQ(suggested("문거람"), (Names{"문가람", "문가람전자"}));
}

TEST_F(VariantIndex, NamesOfTwoWordsAreShownAsMostArticlesWriteThem) {
  index({"한누 에버린 선수가 졌다. 한누 에버린 선수는 울었다.", "Han Everlin 대표는 말했다.",
         "Han Everlin 대표가 왔다.", "Han Everlin 대표도 갔다.", "Han Everlin 대표와 갔다.", "무라바다 회장은 말했다.",
         "무라바다 회장이 왔다.", "무라 바다 회장이 왔다."});
  EXPECT_EQ(suggested("한누에"), Names{"한누 에버린"});
  EXPECT_EQ(suggested("한누 에"), Names{"한누 에버린"});
  EXPECT_EQ(suggested("ㅎㄴㅇㅂㄹ"), Names{"한누 에버린"});
  EXPECT_EQ(suggested("HanEv"), Names{"Han Everlin"});
  EXPECT_EQ(suggested("무라바"), Names{"무라바다"});
}

TEST_F(VariantIndex, TheNearestNamesAreProposedHoweverUnsure) {
  index({"손흥민 선수가 이겼다. 손흥민 선수는 웃었다.", "지난해 말이다.", "민감한 일이다. 민감한 때다."});
  EXPECT_EQ(found("손홍민"), Names{});
  EXPECT_EQ(near("손홍민"), Names{"손흥민"});
  EXPECT_EQ(near("손민흥"), Names{"손흥민"});
  EXPECT_EQ(near("흥민"), Names{});
  for (const char* typed : {"Jena", "Garmin", "박서윤", "WHO"}) {
    EXPECT_EQ(near(typed), Names{}) << typed;
  }
}

TEST_F(VariantIndex, NothingIsSuggestedForWhatIsNotUtf8) {
  index({"문가람 회장은 말했다."});
  EXPECT_EQ(suggest("문가\xFF", IndexReader(path()), 5).off, "the name is not valid UTF-8");
}

// 한가여 may be 한가 and a particle, or 한가연 with a key missed.
TEST_F(VariantIndex, ASlipMayLookLikeAParticle) {
  std::vector<std::string> bodies(8, "한가연 회장은 어제 공장을 열었다고 말했다.");
  bodies.push_back("거리가 한가 그 자체였다.");
  index(bodies);
  EXPECT_TRUE(has(found("한가여"), "한가연:slip"));
  EXPECT_EQ(found("한가연은"), Names{});
}

// 타종 is a word, and so is what most names of two syllables sound like.
TEST_F(VariantIndex, AShortNameThatStandsIsSpelledOtherwiseOnlySurely) {
  index({"태종은 왕이었다.", "타종 행사가 열렸다.", "로페즈는 이겼다.", "로페스는 이겼다."});
  EXPECT_EQ(found("태종"), Names{});
  EXPECT_TRUE(has(found("로페즈"), "로페스:spelling"));
}

// Countries; what is also another word widens nothing.
// 기아 is a word: only who asks for a company means Kia. Hardly anybody means the word by 민주당.
TEST_F(VariantIndex, WordsMeanTheirBearerWhereTheTypeIsAskedFor) {
  index({"기아는 굶주림이다.", "기아차는 달린다.", "민주당은 졌다.", "더불어민주당은 이겼다."});
  VariantOptions options;
  EXPECT_FALSE(has(found("기아", options), "기아차:alias"));
  options.type = NameType::company;
  EXPECT_TRUE(has(found("기아", options), "기아차:alias"));
  options.type = NameType::person;
  EXPECT_FALSE(has(found("기아", options), "기아차:alias"));
  EXPECT_TRUE(has(found("민주당"), "더불어민주당:abbreviation"));
}

TEST_F(VariantIndex, CountriesAreFoundByTheirOtherNames) {
  index({"이라크 정부는 어제 말했다.", "터키 정부는 말했다.", "Iraq Times가 썼다.", "조지아 주지사가 말했다.",
         "Georgia 주립대가 썼다."});
  EXPECT_TRUE(has(found("Iraq"), "이라크:english"));
  EXPECT_EQ(found("조지아"), Names{});
  EXPECT_TRUE(has(found("튀르키예"), "터키:former"));
}

// What may be its Latin spelling is read otherwise by another language.
TEST_F(VariantIndex, OtherLanguagesReadWhatAHangulNameMaySpell) {
  index({"비텐베르크 시장은 어제 말했다.", "프레몽 감독이 이겼다.", "독일은 졌다."});
  EXPECT_EQ(found("위튼버그"), Names{"비텐베르크:spelling"});
  EXPECT_EQ(found("프리몬트"), Names{"프레몽:spelling"});
}

TEST_F(VariantIndex, OneKoreanIsNoSpellingOfAnother) {
  index({"어진석 만세.", "가람 만세."});
  EXPECT_FALSE(has(found("오진석"), "어진석:spelling"));
}

TEST_F(VariantIndex, WhatANameEndsWithIsNoSpellingOfIt) {
  index({"제이씨엔터테인먼트는 말했다.", "엔터테인먼트 사업을 한다."});
  EXPECT_EQ(found("제이씨엔터테인먼트"), Names{});
}

TEST_F(VariantIndex, WordsInsideANameAreNoSpellingOfIt) {
  index({"볼트만여자프로골프는 말했다.", "한국여자프로골프(KLPGA)는 말했다."});
  EXPECT_EQ(found("볼트만프로골프"), Names{});
  EXPECT_EQ(found("한국프로골프"), Names{});
}

// Of what the lexicon knows, persons may be spelled otherwise, too; a company is spelled as it spells itself.
TEST_F(VariantIndex, PersonsOfTheLexiconMayBeSpelledOtherwise) {
  index({"맥그레거는 이겼다.", "넥플렉스는 졌다.", "바이크를 탔다."});
  EXPECT_TRUE(has(found("맥그리거"), "맥그레거:spelling"));
  EXPECT_FALSE(has(found("넷플릭스"), "넥플렉스:spelling"));
  // No vowel: letters one after the other.
  EXPECT_EQ(found("BCK"), Names{});
}

TEST_F(VariantIndex, EnglishNamesOfOrganisationsAreMadeOfTheirWords) {
  index({"상진전자는 어제 새 공장을 열었다.", "명진대 교수가 말했다.", "신한빛 우승 소식이 있다."});
  EXPECT_TRUE(has(found("Sangjin Electronics Co., Ltd."), "상진전자:english"));
  EXPECT_TRUE(has(found("Myungjin University"), "명진대:english"));
  // Nothing says that 우승 is a company.
  EXPECT_FALSE(has(found("Woosung Corporation"), "우승:english"));
  EXPECT_TRUE(found("Sangjin Bank").empty());
}

TEST_F(VariantIndex, BadNamesAreAnswered) {
  index({"문가람 회장은 말했다."});
  std::string initials;
  for (int i = 0; i < 5000; ++i) {
    initials += "ㅅ";
  }
  for (const std::string& typed :
       {std::string("ㅅ"), initials, std::string("\x01\x02"), std::string("\xFF\xFE"), std::string("李a가ㅅ1"),
        std::string(""), std::string(300, 'k'), std::string("가\xCC\x81ㅏㅏㅏ")}) {
    EXPECT_TRUE(variants(typed).found.empty());
    suggest(typed, IndexReader(path()), 10);
  }
}

TEST_F(VariantIndex, OwnAliasesWidenBothWays) {
  index({"문가람 회장은 말했다.", "볼트먼 대표는 말했다."});
  const std::string file = index_.write("aliases.tsv", "볼트먼\t바오로\n");
  const Aliases aliases = Aliases::open(file, [](const std::string& /*text*/) {});
  VariantOptions options;
  options.aliases = &aliases;
  EXPECT_EQ(found("바오로", options), (Names{"볼트먼:alias"}));
  EXPECT_EQ(found("볼트먼", options), Names{});  // 바오로 stands nowhere
  EXPECT_EQ(found("바오로"), Names{});
}

TEST_F(VariantIndex, SaysThatTheWordsWereMadeWithOtherTables) {
  index({"문가람전자 주가가 올랐다."});
  EXPECT_EQ(variants("ㅁㄱㄹㅈㅈ").off, "");
  for (const std::string_view key : {schema::meta_sounds, schema::meta_writing}) {
    const IndexReader fresh(path());
    suggest("문가", fresh, 10);
    EXPECT_EQ(fresh.outgrown(), "");
    std::string current;
    {
      Xapian::WritableDatabase words(words_path(), Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
      current = words.get_metadata(std::string(key));
      EXPECT_EQ(current.size(), 16U);
      words.set_metadata(std::string(key), "0123456789abcdef");
      words.commit();
    }
    const IndexReader old(path());
    EXPECT_EQ(old.outgrown(), "");  // nobody asked for the words
    EXPECT_EQ(suggest("문가", old, 10).found.size(), 1U);
    EXPECT_NE(old.outgrown().find("made with other tables"), std::string::npos);
    Xapian::WritableDatabase words(words_path(), Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    words.set_metadata(std::string(key), current);
    words.commit();
  }
}

TEST_F(VariantIndex, SaysThatTheWordsCannotBeRead) {
  index({"문가람전자 주가가 올랐다."});
  struct {
    std::string_view key;
    std::string value;
    std::string said;
  } const others[] = {{schema::meta_words, "1", "words of version 1, this tool reads version"},
                      {schema::meta_version, "999", "words of schema version 999, this tool reads version"},
                      {schema::meta_analyzer, "ireum-analysis-1", "words of another analysis (ireum-analysis-1, now "}};
  const auto set = [&](std::string_view key, const std::string& value) {
    Xapian::WritableDatabase words(words_path(), Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    std::string before = words.get_metadata(std::string(key));
    words.set_metadata(std::string(key), value);
    words.commit();
    return before;
  };
  for (const auto& other : others) {
    const std::string current = set(other.key, other.value);
    EXPECT_NE(variants("ㅁㄱㄹㅈㅈ").off.find(other.said), std::string::npos);
    EXPECT_TRUE(variants("ansrkfkawjswk").found.size() == 1);  // what needs no words is found
    EXPECT_FALSE(suggest("문가", IndexReader(path()), 10).off.empty());
    set(other.key, current);
    EXPECT_TRUE(variants("ㅁㄱㄹㅈㅈ").off.empty());
  }
  fs::remove_all(words_path());
  EXPECT_NE(variants("ㅁㄱㄹㅈㅈ").off.find("the words cannot be read"), std::string::npos);
  EXPECT_FALSE(suggest("문가", IndexReader(path()), 10).off.empty());
}

TEST_F(VariantIndex, SuggestsWhatIsHalfTyped) {
  index({"문가람전자 주가가 올랐다. 문가람전자 직원이 늘었다.", "문가람전자 주가가 내렸다.", "문가람 회장은 말했다.",
         "카누리오 주가가 내렸다."});
  for (const char* typed : {"문", "문가", "문가라", "문가람", "문가ㄹ", "ㅁㄱㄹ", "ansrk", "문갈"}) {
    EXPECT_TRUE(has(suggested(typed), "문가람전자")) << typed;
    EXPECT_TRUE(has(suggested(typed), "문가람")) << typed;
  }
  EXPECT_EQ(suggested("문가람").front(), "문가람");
  EXPECT_EQ(suggested("문가람ㅈ"), (Names{"문가람전자"}));
  EXPECT_EQ(suggested("문가람저"), (Names{"문가람전자"}));
  EXPECT_EQ(suggested("ㅁㄱㄹㅈㅈ"), (Names{"문가람전자"}));
  EXPECT_EQ(suggested("카누리ㅇ"), (Names{"카누리오"}));
  EXPECT_EQ(suggested("문거람전자"), (Names{"문가람전자"}));
  EXPECT_EQ(suggested(""), Names{});
  EXPECT_EQ(suggested("하하하"), Names{});
}

TEST_F(VariantIndex, AWordThatStandsVouchesForTheOneBesideIt) {
  index({"맷 볼켄더는 이겼다. 맷 볼켄더가 왔다.", "카일라 볼켄더는 졌다.",
         "베르너 게어벡은 감독이다. 베르너 게어벡이 왔다."});
  EXPECT_EQ(found("매트 볼켄더"), Names{"맷볼켄더:spelling"});
  EXPECT_EQ(found("Matt Volkender"), Names{"맷볼켄더:spelling"});
  EXPECT_EQ(found("베르너 게르베크"), Names{"베르너게어벡:spelling"});
  EXPECT_EQ(found("스티븐 볼켄더"), Names{});
}

// Another spelling of the words, though articles have what was typed.
TEST_F(VariantIndex, ANameOfTwoWordsKeepsItsOtherSpellingsWhereItStands) {
  index({"라스 소렌센은 왔다. 라스 소렌센이 갔다.", "라르스 쇠렌센은 왔다. 라르스 쇠렌센이 갔다.",
         "라스 모레노는 왔다.", "타카이치 사나코는 왔다.", "다카이치 사나코는 갔다."});
  EXPECT_EQ(found("라스 소렌센"), Names{"라르스쇠렌센:spelling"});
  EXPECT_EQ(found("라르스 쇠렌센"), Names{"라스소렌센:spelling"});
  EXPECT_EQ(found("라스 모레노"), Names{});
  EXPECT_EQ(found("타카이치 사나코"), Names{"다카이치사나코:spelling"});
}

TEST_F(VariantIndex, JapaneseNamesAreFoundByTheRulesAndByHabit) {
  index({"다카이치 총리는 왔다.", "쓰카하라 데쓰야가 왔다. 쓰카하라 데쓰야는 갔다.", "도시바와 토시바가 컸다.",
         "추지호 대표가 왔다."});
  EXPECT_EQ(found("타카이치"), Names{"다카이치:spelling"});
  EXPECT_EQ(found("츠카하라 테츠야"), Names{"쓰카하라데쓰야:spelling"});
  EXPECT_EQ(found("토시바키"), Names{});
  EXPECT_EQ(found("주지호"), Names{});  // Koreans of two surnames
}

// Beside an organisation that stands, one of the same kind is another, however much of both is that kind.
TEST_F(VariantIndex, AnotherOrganisationOfItsKindIsNoSpelling) {
  index({"사민당이 이겼다. 사민당 대표가 왔다.", "자민당이 졌다. 자민당 총재가 왔다.", "런엔터테인먼트는 컸다.",
         "롯데엔터테인먼트는 컸다."});
  EXPECT_EQ(found("사민당"), Names{});
  EXPECT_EQ(found("런엔터테인먼트"), Names{});
}

TEST_F(VariantIndex, BodiesAreFoundWithoutWhereTheyAre) {
  index({"나루가람지법은 기각했다.", "나루가람지검이 왔다.", "한누리해양기술원이 밝혔다."});
  EXPECT_EQ(found("가람지법"), Names{"나루가람지법:abbreviation"});
  EXPECT_EQ(found("가람지검"), Names{"나루가람지검:abbreviation"});
  EXPECT_EQ(found("해양기술원"), Names{"한누리해양기술원:abbreviation"});
}

TEST_F(VariantIndex, ClubsAreFoundWithFCOnItsOtherSide) {
  index({"가람FC가 이겼다.", "FC누리는 졌다.", "다온FC는 왔다. FC다온은 갔다."});
  EXPECT_EQ(found("FC가람"), Names{"가람fc:abbreviation"});
  EXPECT_EQ(found("FC 가람"), Names{"가람fc:abbreviation"});
  EXPECT_EQ(found("누리FC"), Names{"fc누리:abbreviation"});
  EXPECT_EQ(found("다온FC"), Names{"fc다온:abbreviation"});
  EXPECT_EQ(found("가람"), Names{});
}

TEST_F(VariantIndex, ForeignWordsAreFoundInTheOtherWritingsThatATableHas) {
  index({"응우옌 반린 의원은 왔다.", "쩐 반린 의원도 왔다.", "모하메드 노자리는 갔다.", "무함마드 노자리는 왔다."});
  EXPECT_EQ(found("응웬 반린"), Names{"응우옌반린:spelling"});
  EXPECT_EQ(found("트란 반린"), Names{"쩐반린:spelling"});
  EXPECT_EQ(found("응웬"), Names{"응우옌:spelling"});
  EXPECT_EQ(found("무함마드 노자리"), Names{"모하메드노자리:spelling"});
  EXPECT_EQ(found("무함마드"), Names{});  // others are called so
}

// Beside a name that stands, another that only begins with the other consonant may well be another.
TEST_F(VariantIndex, ShortJapaneseNamesThatStandAreTakenAtTheirWord) {
  index({"도지마와 토지마가 왔다.", "미츠오는 왔다.", "미쓰오는 갔다.", "스즈키 지로가 왔다. 스즈키 치로가 갔다."});
  EXPECT_EQ(found("도지마"), Names{});
  EXPECT_EQ(found("미츠오"), Names{"미쓰오:spelling"});
  EXPECT_EQ(found("스즈키 지로"), Names{});
}

TEST_F(VariantIndex, ForeignNamesAreFoundWithTenseConsonantsOrWithout) {
  index({"빠르티뇽은 컸다. 빠르티뇽의 매장이 늘었다.", "카르티뇽은 컸다. 카르티뇽의 매장이 늘었다."});
  EXPECT_TRUE(has(found("파르티뇽"), "빠르티뇽:spelling"));
  EXPECT_TRUE(has(found("까르띠뇽"), "카르티뇽:spelling"));
}

TEST_F(VariantIndex, InnerMarksStandForOneAnother) {
  index({"7·13문화재단은 컸다.", "한볕·가람합작은 컸다.", "노르보 일렉트릭은 컸다."});
  EXPECT_EQ(found("7.13문화재단"), Names{"7·13문화재단:spelling"});
  EXPECT_EQ(found("713문화재단"), Names{"7·13문화재단:spelling"});
  EXPECT_EQ(found("칠일삼문화재단"), Names{"7·13문화재단:letters"});
  EXPECT_TRUE(has(found("한볕-가람 합작"), "한볕·가람합작:spelling"));
  EXPECT_TRUE(has(found("노르보-일렉트릭"), "노르보일렉트릭:spelling"));
  EXPECT_EQ(found("7.14문화재단"), Names{});
  EXPECT_EQ(found("한볕가람"), Names{"한볕·가람:spelling"});
}

// Capitals beside Hangul are no slip on the keyboard.
TEST_F(VariantIndex, NamesInBothScriptsAreReadAsTyped) {
  index({"나온텍 주가가 올랐다."});
  EXPECT_EQ(found("SK온텍"), Names{});
  EXPECT_EQ(near("SK온텍"), Names{});
  EXPECT_EQ(found("sk온텍"), Names{"나온텍:keyboard"});
}

TEST_F(VariantIndex, TheAndSignIsFoundByWhatIsTypedForIt) {
  index({"QT&G 주가가 올랐다.", "V&F 주가가 올랐다.", "QNT 주가가 올랐다. Q&T도 올랐다."});
  EXPECT_EQ(found("QTNG"), Names{"qt&g:spelling"});
  EXPECT_EQ(found("QTandG"), Names{"qt&g:spelling"});
  EXPECT_EQ(found("VNF"), Names{"v&f:spelling"});
  EXPECT_EQ(found("QNT"), Names{});
}

// Decimals, scores and lists are no names with another mark.
TEST_F(VariantIndex, MarksOfNumbersAndListsStay) {
  index(
      {"15도였다.", "43을 땄다.", "23세다.", "가람시와 누리시가 만났다. 가람시 누리시가 왔다.", "일흔 명과 13명이다."});
  for (const char* name : {"1.5도", "1.5", "4-3", "2·3세", "1.3명", "13명"}) {
    EXPECT_EQ(found(name), Names{}) << name;
  }
}

TEST_F(VariantIndex, ShortWordsThatNothingTellsToBeNamesAreNoSpellings) {
  index({"이건 나쁘다. 이건 아니다."});
  EXPECT_EQ(found("이강"), Names{});
}

TEST_F(VariantIndex, OneLetterAndRareNamesAreReadWhereNothingElseStands) {
  index({"T누리솔은 컸다.", "여운채가 왔다."});
  EXPECT_EQ(found("티누리솔"), Names{"t누리솔:letters"});
  EXPECT_EQ(found("티누리손"), Names{});
  EXPECT_EQ(found("Yeo Woon-chae"), Names{"여운채:roman"});
  EXPECT_EQ(found("Yeo Woon-cha"), Names{});
}

TEST_F(VariantIndex, PlacesAreFoundByTheirOtherNames) {
  index({"키이우에서 불이 났다.", "지린성 당국이 밝혔다."});
  EXPECT_EQ(found("키예프"), Names{"키이우:former"});
  EXPECT_EQ(found("길림성"), Names{"지린성:alias"});
}

// Typed without the space, and with another spelling of one part.
TEST_F(VariantIndex, AWordThatStandsVouchesForWhatIsWrittenOntoIt) {
  index({"볼타리안 비르츠는 왔다. 볼타리안 비르츠가 갔다.", "노르보 일렉트릭은 컸다."});
  EXPECT_TRUE(has(found("볼타리안비르쯔"), "볼타리안비르츠:spelling"));
  EXPECT_TRUE(has(found("노르보엘렉트릭"), "노르보일렉트릭:spelling"));
  EXPECT_EQ(found("볼타리안모레노"), Names{});
}

// Bodies of the whole country are called without it, others by their end alone, and back, where nobody writes it as
// typed.
TEST_F(VariantIndex, BodiesAreFoundWithoutWhatStandsBeforeTheirNames) {
  index(
      {"한국누리안전공사는 말했다. 한국누리안전공사가 왔다.", "다온보험심사평가원은 말했다.", "가람진흥재단은 컸다."});
  EXPECT_TRUE(has(found("누리안전공사"), "한국누리안전공사:abbreviation"));
  EXPECT_TRUE(has(found("심사평가원"), "다온보험심사평가원:abbreviation"));
  EXPECT_TRUE(has(found("한국가람진흥재단"), "가람진흥재단:abbreviation"));
  EXPECT_EQ(found("안전공사"), (Names{"한국누리안전공사:abbreviation"}));
  EXPECT_EQ(found("누리공단"), Names{});
}

TEST_F(VariantIndex, BodiesAreFoundWithTheirEndsShortAndInFull) {
  index({"다온지법은 기각했다.", "누리대학교는 뽑았다. 누리대가 이겼다.", "가람車는 올랐다.", "온누리에서 만났다."});
  EXPECT_EQ(found("다온지방법원"), (std::vector<std::string>{"다온지법:abbreviation"}));
  EXPECT_EQ(found("누리대"), (std::vector<std::string>{"누리대학교:abbreviation"}));
  EXPECT_EQ(found("가람자동차"), (std::vector<std::string>{"가람車:abbreviation"}));
  EXPECT_EQ(found("온누리경찰서"), std::vector<std::string>());
  index({"한솔과학기술원이 열었다.", "누리농협은 팔았다.", "가람석유화학 공장이 섰다."});
  EXPECT_EQ(found("한솔과기원"), Names{"한솔과학기술원:abbreviation"});
  EXPECT_EQ(found("누리농업협동조합"), Names{"누리농협:abbreviation"});
  EXPECT_EQ(found("가람석화"), Names{"가람석유화학:abbreviation"});
  index({"전국누리솔노동조합이 멈췄다.", "국립다온과학원이 밝혔다."});
  EXPECT_EQ(found("누리솔노조"), Names{"전국누리솔노동조합:abbreviation"});
  EXPECT_EQ(found("다온과학원"), Names{"국립다온과학원:abbreviation"});
}

TEST_F(VariantIndex, HanjaOfANameAndOfALongWordAreFoundFromHangul) {
  index({"李해린 의원이 왔다.", "誠信電氣가 열었다.", "朝鮮은 멀다.", "문해린 의원이 왔다."});
  EXPECT_EQ(found("이해린"), Names{"李해린:hanja"});
  EXPECT_EQ(found("文해린"), Names{"문해린:hanja"});
  EXPECT_EQ(found("성신전기"), Names{"誠信電氣:hanja"});
  EXPECT_EQ(found("조선"), Names{});
}

TEST_F(VariantIndex, ChineseNamesAreFoundByTheirKoreanReading) {
  index({"왕촨푸(58)가 왔다.", "문해린 의원이 왔다.", "자오러지는 거리다."});
  EXPECT_EQ(found("왕전복"), Names{"왕촨푸:hanja"});
  EXPECT_EQ(found("왕해린"), Names{});
  EXPECT_EQ(found("조락제"), Names{});  // nothing tells that it is a person
}

TEST_F(VariantIndex, LongNamesAreFoundWithASyllableLessOrPartsExchanged) {
  index({"다온보험심사평가원은 밝혔다.", "가람석유화학 공장이 섰다.", "누리안전기술원과 누리전기기술원은 다르다."});
  EXPECT_EQ(found("다온보험평가심사원"), Names{"다온보험심사평가원:slip"});
  EXPECT_EQ(found("가람석화학"), Names{"가람석유화학:slip"});
  EXPECT_EQ(found("가람석유유화학"), Names{"가람석유화학:slip"});
  EXPECT_EQ(found("누리기술원"), Names{});  // a word less is another name
}

TEST_F(VariantIndex, JamoTypedTogetherOrInEachOthersPlaceAreFound) {
  index({"박순재 대표가 왔다.", "누리관리공사는 밝혔다."});
  EXPECT_EQ(found("ㅄㅈ"), Names{"박순재:initials"});
  EXPECT_EQ(found("누리가ㅗㄴ리공사"), Names{"누리관리공사:keyboard"});
}

TEST_F(VariantIndex, CompaniesAndPapersAreFoundWithTheirKindBehindTheirNames) {
  index({"벨트로닉 주가가 올랐다. 벨트로닉이 왔다.", "벨트로닉사는 냈다.", "일간지 도르마니 보도. 도르마니지는 전했다.",
         "배우 카르네사 씨가 왔다. 카르네 주가가 올랐다.", "QVK 주가가 올랐다. QVK사는 냈다.",
         "온누리 주가가 올랐다. 온누리사는 작다.", "배우 오르타니 씨가 왔다. 역시 오르타니지.",
         "유엔 회의. 유엔사는 말했다. 경찰청 조사. 경찰청사에 모였다. 국방부 발표. 국방부사를 읽었다.",
         "데일리메일 주가가 올랐다. 데일리메일지는 전했다."});
  EXPECT_EQ(found("벨트로닉"), (Names{"벨트로닉사:abbreviation"}));
  EXPECT_EQ(found("벨트로닉사"), (Names{"벨트로닉:abbreviation"}));
  EXPECT_EQ(found("QVK"), (Names{"qvk사:abbreviation"}));
  EXPECT_EQ(found("카르네"), Names{});    // what is a person's name is none with 사
  EXPECT_EQ(found("온누리"), Names{});    // nor does every word with it name a company
  EXPECT_EQ(found("오르타니"), Names{});  // of a person 지 says something else
  for (const char* body : {"유엔", "경찰청", "국방부"}) {
    EXPECT_FALSE(has(found(body), std::string(body) + "사:abbreviation")) << body;
  }
  EXPECT_EQ(found("데일리메일"), Names{});  // 일지 comes off the longer one
}

TEST_F(VariantIndex, SyllablesInEachOthersPlaceAreASlip) {
  index({"누보텍전자는 올랐다.", "김희건 씨가 왔다.", "레스인 것을 알았다."});
  EXPECT_EQ(found("누텍보전자"), (std::vector<std::string>{"누보텍전자:slip"}));
  EXPECT_EQ(found("김건희"), std::vector<std::string>());  // another's name
  EXPECT_EQ(found("레인스"), std::vector<std::string>());
}

TEST_F(VariantIndex, ASurnameWithATitleIsNoSlip) {
  index({"박군은 웃었다. 박군이 왔다.", "박군 사진."});
  EXPECT_EQ(found("박굼"), Names{});
}

TEST_F(VariantIndex, AListedNameIsSpelledOtherwiseOnlyWhereNothingOfItStands) {
  index({"두산에너빌리티가 왔다.", "두손을 모았다. 두손이 떨렸다.", "키오시아 주가가 올랐다. 키오시아는 컸다."});
  EXPECT_EQ(found("두산"), Names{});
  EXPECT_TRUE(has(found("키옥시아"), "키오시아:spelling"));
}

TEST_F(VariantIndex, WhatIsOneWordOfANameIsNotTheName) {
  index({"훈팅데일은 컸다. 훈팅데일이 왔다.", "훈팅데일전이 열렸다.", "모델이 왔다. 모델은 갔다."});
  EXPECT_EQ(found("훈팅데일 네이선"), Names{});
  EXPECT_EQ(found("Huntingdale Nathan"), Names{});
  EXPECT_EQ(found("훈팅데일 오델"), Names{});  // a slip of 모델, a title: 훈팅데일 would be left
}

// Nobody means an ordinary word by a name, and who types one means it.
TEST_F(VariantIndex, OrdinaryWordsAreNoSlips) {
  index({"사마귀가 왔다. 사마귀는 컸다.", "강아지가 왔다. 강아지는 컸다.", "우위를 지켰다. 우위가 컸다.",
         "누리솔은 컸다. 누리솔 회장은 말했다."});
  EXPECT_EQ(found("까마귀"), Names{});
  EXPECT_EQ(found("강아즈"), Names{});
  EXPECT_EQ(found("Uwi"), Names{});
  EXPECT_EQ(found("우베"), Names{});
  EXPECT_TRUE(has(found("누리졸"), "누리솔:spelling"));
}

TEST_F(VariantIndex, LatinLettersThatMayBeAWordAreReadAsOne) {
  index({"개교를 했다. 개교가 있다.", "주현 의원은 말했다. 주현 의원이 왔다.", "오초아 선수는 이겼다. 오초아가 왔다.",
         "조아람 의원은 말했다. 조아람 씨가 왔다.", "아이가 왔다. 아이는 컸다."});
  EXPECT_EQ(found("Rory"), Names{});
  EXPECT_EQ(found("Angus"), Names{});
  EXPECT_EQ(found("Joao"), Names{});
  EXPECT_EQ(found("Aramco"), Names{});  // listed, and no 조아람
  EXPECT_EQ(found("I"), Names{});
  EXPECT_EQ(found("dhchdk"), Names{"오초아:keyboard"});
}

// One article in fifty looks as if 국민 were a company: the word stands in all others.
TEST_F(VariantIndex, WordsAreHardlyNamesWhereOneArticleOfManySaysSo) {
  std::vector<std::string> bodies(49, "국민을 위한 일이다.");
  bodies.emplace_back("국민 주가가 올랐다. ㈜국민은 말했다.");
  index(bodies);
  EXPECT_EQ(found("국민은행"), Names{});
}

// A name of the lexicon that is also a word stands for another of its names only where articles tell a company.
TEST_F(VariantIndex, NamesThatAreWordsCountWhereTheyAreTold) {
  index({"기아와 빈곤이 남았다.", "기아 주가가 올랐다. 기아는 자동차 회사다.", "굶주림과 기아를 말했다."});
  EXPECT_EQ(found("Kia"), Names{"기아:english"});
  const IndexReader reader(path());
  Request request;
  request.name = "Kia";
  EXPECT_EQ(search(reader, request).total, 1U);
}

// A loose jamo begins the next syllable or ends this one: neither goes before what more articles hold.
TEST_F(VariantIndex, SuggestsByArticlesWhereAJamoIsLoose) {
  index({"바누라엘이 이겼다.", "바누라엘은 졌다.", "바눌은 왔다."});
  EXPECT_EQ(suggested("바누ㄹ"), (Names{"바누라엘", "바눌"}));
}

TEST_F(VariantIndex, SuggestsHangulOfWhatIsBegunInLatinLetters) {
  index({"표누리 회장은 삼성전자를 봤다.", "표누리 회장은 말했다. 표바람 회장도 왔다.", "Pyonu 주가가 올랐다."});
  for (const char* typed : {"Sam", "samsu", "Samsung El", "SAMSUNGELEC"}) {
    EXPECT_TRUE(has(suggested(typed), "삼성전자")) << typed;
  }
  EXPECT_EQ(suggested("Pyo Nur"), Names{"표누리"});
  EXPECT_EQ(suggested("Pyo Nuri"), Names{"표누리"});
  EXPECT_EQ(suggested("Pyo Nu"), (Names{"Pyonu", "표누리"}));  // however many articles hold the other
  const std::vector<Suggestion> found = suggest("Samsu", IndexReader(path()), 10).found;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].reason, Reason::english);
  EXPECT_EQ(found[0].through, "Samsung Electronics → 삼성전자");
  EXPECT_EQ(suggest("Samsu", IndexReader(path()), 10, {nullptr, "삼성전자"}).found.at(0).reason, Reason::roman);
  EXPECT_EQ(suggested("Sa"), Names{});  // too little
}

TEST_F(VariantIndex, CountsTheArticlesOfAllFormsOnce) {
  index({"문가람전자 주가가 올랐다.", "문가람 전자 주가가 올랐다. 문가람전자 직원이 늘었다.", "문가람 회장은 말했다."});
  const Suggestions made = suggest("문가람전", IndexReader(path()), 10);
  ASSERT_EQ(made.found.size(), 1U);
  EXPECT_EQ(made.found[0].articles, 2U);
}

TEST_F(VariantIndex, ANameWhoseOnlyArticleIsDeletedIsNotSuggested) {
  index({"문가람 회장은 말했다.", "문가온 회장은 말했다."});
  EXPECT_TRUE(has(suggested("문가"), "문가온"));
  EXPECT_TRUE(has(found("answkdhs"), "문가온:keyboard") || has(found("ansrkdhs"), "문가온:keyboard"));
  {
    // As an index is that was changed in place: the words still hold the form.
    Xapian::WritableDatabase articles(index_.articles_path(), Xapian::DB_OPEN);
    articles.delete_document(schema::key_term("a1"));
    articles.commit();
  }
  EXPECT_FALSE(has(suggested("문가"), "문가온"));
  EXPECT_TRUE(has(suggested("문가"), "문가람"));
  EXPECT_EQ(found("ansrkdhs"), Names{});
}

TEST(SuggestionRenderer, WritesEachFormat) {
  Suggestions made;
  made.found.push_back({"문가람전자", NameType::company, 3, Reason::completion, ""});
  made.found.push_back({"올\t트먼", NameType::any, 1, Reason::spelling, "알트만 → 올트먼"});
  const auto rendered = [&](Format format) {
    std::ostringstream out;
    render_suggestions(made, "문", format, out);
    return out.str();
  };
  EXPECT_EQ(rendered(Format::text),
            "문가람전자 · company · 3 articles\n올 트먼 · 1 article · spelling: 알트만 → 올트먼\n");
  EXPECT_EQ(rendered(Format::tsv),
            "rank\tname\ttype\tarticles\treason\tthrough\n1\t문가람전자\tcompany\t3\tcompletion\t\n"
            "2\t올 트먼\tany\t1\tspelling\t알트만 → 올트먼\n");
  EXPECT_EQ(
      rendered(Format::json).substr(0, rendered(Format::json).find('\n')),
      R"({"version":1,"rank":1,"name":"문가람전자","type":"company","articles":3,"reason":"completion","through":""})");
  EXPECT_EQ(nearest_line(made), "did you mean: 문가람전자 (3 articles), 올 트먼 (1 article)");
  made.found.clear();
  EXPECT_EQ(rendered(Format::text), "no name to suggest for 문\n");
  EXPECT_EQ(rendered(Format::json), "");
  EXPECT_EQ(nearest_line(made), "");
}

TEST_F(VariantIndex, NamesOfOtherLanguagesAreFoundByTheirRules) {
  index({"산체스 총리는 말했다. 페드로 산체스 총리", "다나카 겐지 사장은 말했다.", "저우치산 부주석은 말했다.",
         "심셰크 장관은 말했다.", "응우옌쑤언푹 주석은 말했다.", "가토 총리는 이날 말했다.", "도가 말했다."});
  EXPECT_EQ(found("Sanchez"), std::vector<std::string>{"산체스:english"});
  EXPECT_EQ(found("Sánchez"), std::vector<std::string>{"산체스:english"});
  EXPECT_EQ(found("Pedro Sanchez"), std::vector<std::string>{"페드로산체스:english"});
  EXPECT_EQ(found("Kenji Tanaka"), std::vector<std::string>{"다나카겐지:english"});
  EXPECT_EQ(found("Tanaka Kenji"), std::vector<std::string>{"다나카겐지:english"});
  EXPECT_EQ(found("Zhou Qishan"), std::vector<std::string>{"저우치산:english"});
  EXPECT_EQ(found("Simsek"), std::vector<std::string>{"심셰크:english"});
  EXPECT_EQ(found("Nguyen Xuan Phuc"), std::vector<std::string>{"응우옌쑤언푹:english"});
  EXPECT_EQ(found("Kato"), std::vector<std::string>{"가토:english"});
  // An ordinary word is no name.
  EXPECT_EQ(found("Toga"), std::vector<std::string>{});
}

TEST_F(VariantIndex, LatinNamesAreFoundWithMarksOrWithout) {
  index({"Ørsted 대표는 말했다.", "Nestle 대표는 말했다."});
  EXPECT_EQ(found("Orsted"), std::vector<std::string>{"ørsted:spelling"});
  EXPECT_EQ(found("Nestlé"), std::vector<std::string>{"nestle:spelling"});
  EXPECT_EQ(found("Nestla"), std::vector<std::string>{});
}

TEST_F(VariantIndex, TheLexiconIsAskedWithoutMarks) {
  index({"네슬레 대표는 말했다.", "음바페 선수가 뛰었다."});
  EXPECT_EQ(found("Nestlé"), std::vector<std::string>{"네슬레:english"});
  EXPECT_EQ(found("Mbappé"), std::vector<std::string>{"음바페:english"});
}

}  // namespace
}  // namespace ireum::query
