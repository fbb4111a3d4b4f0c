// The lexicon: what is found by which key, what is marked, what a left-out name hides.

#include "analysis/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "analysis/normalize.h"

namespace ireum::analysis {
namespace {

std::string key_of(std::string_view name) {
  std::string key = normalize(name);
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return key;
}

std::vector<std::string> officials(const LexiconMatches& matches) {
  std::vector<std::string> names;
  for (const LexiconMatch& match : matches) {
    names.emplace_back(match.entry.official);
  }
  return names;
}

struct Found {
  const char* typed;
  const char* official;
  LexiconName name;
};

std::ostream& operator<<(std::ostream& out, const Found& row) {
  return out << row.typed;
}

class LexiconFinds : public testing::TestWithParam<Found> {};

TEST_P(LexiconFinds, ByKey) {
  const LexiconMatches matches = find_in_lexicon(key_of(GetParam().typed));
  ASSERT_EQ(officials(matches), std::vector<std::string>{GetParam().official});
  EXPECT_EQ(matches[0].spelling.name, GetParam().name);
  EXPECT_FALSE(matches[0].spelling.ambiguous);
}

INSTANTIATE_TEST_SUITE_P(
    Companies, LexiconFinds,
    testing::Values(
        Found{"삼성전자", "삼성전자", LexiconName::official}, Found{"삼전", "삼성전자", LexiconName::abbreviation},
        Found{"三星電子", "삼성전자", LexiconName::hanja}, Found{"005930", "삼성전자", LexiconName::ticker},
        Found{"SK hynix", "SK하이닉스", LexiconName::english},
        Found{"ＳＫ하이닉스", "SK하이닉스", LexiconName::official},
        Found{"하닉", "SK하이닉스", LexiconName::abbreviation}, Found{"하이닉스", "SK하이닉스", LexiconName::alias},
        Found{"쌍용자동차", "KG모빌리티", LexiconName::former}, Found{"대우조선해양", "한화오션", LexiconName::former},
        Found{"현대자동차", "현대차", LexiconName::alias}, Found{"Krafton", "크래프톤", LexiconName::english},
        Found{"한은", "한국은행", LexiconName::abbreviation}, Found{"Kakao", "카카오", LexiconName::english},
        Found{"민노총", "민주노총", LexiconName::abbreviation}, Found{"LG CNS", "LG CNS", LexiconName::official},
        Found{"OpenAI", "오픈AI", LexiconName::english}, Found{"오픈에이아이", "오픈AI", LexiconName::alias},
        Found{"SOFTBANK", "소프트뱅크", LexiconName::english}, Found{"챗지피티", "챗GPT", LexiconName::alias},
        Found{"DeepSeek", "딥시크", LexiconName::english}, Found{"twitter", "엑스", LexiconName::former},
        Found{"Coca Cola", "코카콜라", LexiconName::english}, Found{"coca-cola", "코카콜라", LexiconName::english},
        Found{"S-Oil", "에쓰오일", LexiconName::english}));

INSTANTIATE_TEST_SUITE_P(
    Persons, LexiconFinds,
    testing::Values(
        Found{"샘 알트만", "샘 올트먼", LexiconName::alias}, Found{"올트먼", "샘 올트먼", LexiconName::alias},
        Found{"Sam Altman", "샘 올트먼", LexiconName::english}, Found{"李在鎔", "이재용", LexiconName::hanja},
        Found{"孫正義", "손정의", LexiconName::hanja}, Found{"Masayoshi Son", "손정의", LexiconName::english},
        Found{"Lee Jae-yong", "이재용", LexiconName::english}, Found{"Lee Jaeyong", "이재용", LexiconName::english},
        Found{"Jae-yong Lee", "이재용", LexiconName::english}, Found{"Jaeyong Lee", "이재용", LexiconName::english},
        Found{"Kim Tae Heum", "김태흠", LexiconName::english}, Found{"Tae Heum Kim", "김태흠", LexiconName::english},
        Found{"Abe Shinzo", "아베 신조", LexiconName::english}, Found{"崔泰源", "최태원", LexiconName::hanja}));

TEST(Lexicon, NothingForAnUnknownOrEmptyKey) {
  EXPECT_TRUE(find_in_lexicon("").empty());
  EXPECT_TRUE(find_in_lexicon("없는이름입니다").empty());
  EXPECT_TRUE(find_in_lexicon(std::string(5000, 'x')).empty());
  EXPECT_TRUE(find_in_lexicon("soil").empty());  // no other way to type S-Oil
  EXPECT_TRUE(find_in_lexicon("\xFF\xFE").empty());
}

TEST(Lexicon, FormsThatAreWordsDoNotWiden) {
  for (const char* word : {"대상", "기아", "신한", "한샘", "다음", "우리기술"}) {
    const LexiconMatches matches = find_in_lexicon(word);
    ASSERT_EQ(matches.size(), 1U) << word;
    EXPECT_TRUE(matches[0].spelling.word) << word;
    EXPECT_FALSE(matches[0].widens()) << word;
  }
  EXPECT_TRUE(find_in_lexicon("기아차")[0].widens());
}

// Jay Y. Lee, K.J. Choi, Kim & Chang, People's Daily: apostrophes, and marks at the ends of words, are none of a key.
TEST(Lexicon, LatinNamesAreFoundWithoutTheMarksOfTheirWords) {
  EXPECT_EQ(officials(find_in_lexicon("jayylee")), std::vector<std::string>{"이재용"});
  EXPECT_EQ(officials(find_in_lexicon("k.jchoi")), std::vector<std::string>{"최경주"});
  EXPECT_EQ(officials(find_in_lexicon("kimchang")), std::vector<std::string>{"김앤장"});
  EXPECT_EQ(officials(find_in_lexicon("peoplesdaily")), std::vector<std::string>{"인민일보"});
}

TEST(Lexicon, NamesOfSeveralAreMarked) {
  const LexiconMatches matches = find_in_lexicon("샘표");
  EXPECT_EQ(officials(matches), (std::vector<std::string>{"샘표", "샘표식품"}));
  for (const LexiconMatch& match : matches) {
    EXPECT_TRUE(match.spelling.ambiguous);
    EXPECT_FALSE(match.widens());
  }
}

TEST(Lexicon, NamesakesAreEntriesOfTheirOwn) {
  EXPECT_EQ(officials(find_in_lexicon("김성태")), (std::vector<std::string>{"김성태", "김성태"}));
  EXPECT_EQ(find_in_lexicon("金聖泰").size(), 1U);
  EXPECT_TRUE(find_in_lexicon("金聖泰")[0].widens());
  const LexiconMatches matches = find_in_lexicon("머스크");
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_NE(matches[0].entry.type, matches[1].entry.type);
}

TEST(Lexicon, LeftOutNameHidesItsEntries) {
  EXPECT_TRUE(find_in_lexicon("삼전", "삼성전자").empty());
  EXPECT_TRUE(find_in_lexicon("삼성전자", "삼전").empty());
  EXPECT_TRUE(find_in_lexicon("삼성전자", "005930").empty());
  EXPECT_EQ(find_in_lexicon("삼전", "하닉").size(), 1U);
  EXPECT_EQ(find_in_lexicon("삼전", "없는이름입니다").size(), 1U);
  EXPECT_TRUE(find_in_lexicon("이재용", "jaeyonglee").empty());
  EXPECT_EQ(officials(find_in_lexicon("샘표", "샘표식품")), std::vector<std::string>{"샘표"});
}

TEST(Lexicon, EnumeratesTheNamesOfAnEntry) {
  const LexiconMatches matches = find_in_lexicon("skhynix");
  ASSERT_EQ(matches.size(), 1U);
  const std::uint32_t id = matches[0].entry.id;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < lexicon_name_count(id); ++i) {
    names.emplace_back(lexicon_name(id, i).text);
    EXPECT_TRUE(lexicon_bears(id, lexicon_name(id, i).key));
  }
  EXPECT_EQ(names.front(), "SK하이닉스");
  EXPECT_NE(std::find(names.begin(), names.end(), "하이닉스반도체"), names.end());
  EXPECT_FALSE(lexicon_bears(id, "삼성전자"));
}

// The compiler of the lists makes the keys in another language than the tools.
TEST(Lexicon, EveryKeyIsTheNormalFormWithoutSpacesAndFindsItsEntry) {
  ASSERT_GE(lexicon_size(), 1400U);
  for (std::uint32_t id = 0; id < lexicon_size(); ++id) {
    ASSERT_GE(lexicon_name_count(id), 1U);
    EXPECT_EQ(lexicon_name(id, 0).text, lexicon_entry(id).official);
    EXPECT_EQ(lexicon_name(id, 0).name, LexiconName::official);
    for (std::size_t i = 0; i < lexicon_name_count(id); ++i) {
      const LexiconSpelling spelling = lexicon_name(id, i);
      EXPECT_EQ(spelling.key, key_of(spelling.text));
      const LexiconMatches matches = find_in_lexicon(spelling.key);
      const LexiconMatch* match =
          std::find_if(matches.begin(), matches.end(), [id](const auto& one) { return one.entry.id == id; });
      ASSERT_NE(match, matches.end()) << spelling.text;
      EXPECT_EQ(match->spelling.ambiguous, matches.size() > 1) << spelling.text;
      EXPECT_TRUE(find_in_lexicon(spelling.key, spelling.key).empty()) << spelling.text;
    }
  }
}

TEST(Lexicon, FindsNamesByTheirBeginning) {
  std::array<LexiconMatch, 3> room;
  EXPECT_EQ(find_beginning_in_lexicon("samsung", room), 3U);  // there are more
  EXPECT_NE(room[0].entry.id, room[1].entry.id);
  EXPECT_TRUE(room[0].spelling.key.starts_with("samsung"));
  const std::size_t found = find_beginning_in_lexicon("samsungelectronic", room);
  ASSERT_EQ(found, 1U);
  EXPECT_EQ(room[0].entry.official, "삼성전자");
  EXPECT_EQ(find_beginning_in_lexicon("samsungelectronic", room, "삼성전자"), 0U);
  EXPECT_EQ(find_beginning_in_lexicon("zzzz", room), 0U);
}

}  // namespace
}  // namespace ireum::analysis
