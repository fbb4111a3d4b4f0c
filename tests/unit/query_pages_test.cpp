// Pages of hits and what is shown of a hit are those of the whole answer and of the whole article.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "analysis/hangul.h"
#include "query/index/index_reader.h"
#include "query/index/stored_articles.h"
#include "query/matching/search.h"
#include "query/mentions/excerpt.h"
#include "query/mentions/mention_finder.h"
#include "query/mentions/surname_places.h"
#include "query/output/listing_writers.h"
#include "tests/unit/growth.h"
#include "tests/unit/search_fixture.h"

namespace ireum {
namespace {

using tests::Index;

const std::vector<std::string> asked_names = {
    "가람 누리",   "가람누리", "다온빛",   "다온빛 가람누리", "문가람",     "문가람 다온빛",
    "제레 볼트먼", "볼트먼",   "하늘나루", "누리의",          "하늘나루도", "실다온",
};

// Articles of a few sentences that name the names in many ways, among words that look like them.
std::string some_articles(unsigned seed, int count) {
  const std::vector<std::string> sentences = {
      "가람 누리는 새 공장을 열었다.",
      "가람누리가 다온빛을 이겼다.",
      "가람 누리, 가람누리와 다온빛이 만났다.",
      "문가람 회장은 하늘나루에 갔다.",
      "문 회장은 \u201C다온빛은 좋다\u201D고 말했다.",
      "문회장이 다시 왔다.",
      "문나래 회장은 반대했다.",
      "하늘나루도 하늘나루의 이름이다.",
      "하늘나루도를 찾은 사람이 많다.",
      "하늘나루도",
      "제레 볼트먼 다온빛 대표가 왔다.",
      "볼트먼 대표는 웃었다.",
      "볼트먼은 다온빛·가람누리 관계자를 만났다.",
      "실다온빛에는 아무도 없다.",
      "다온빛전자와 다온빛㈜, ㈜다온빛이 나란히 섰다.",
      "주식회사다온빛과 故문가람, 前가람누리…",
      "다온빛\t가람누리 문\u200B가람",
      "이 회사는 지난해 많은 물건을 팔았다.",
      "날씨가 맑고 바람이 불었으며 사람들은 길을 걸었다.",
      "시장은 이날 회의를 열고 여러 일을 정했다고 밝혔다.",
      "다온빛이 온다..",
      "문가람 기자",
      "(서울=가람일보) 문가람 기자 = 오늘",
      "하늘나루 문가람 기자 mun@garam.example",
  };
  std::mt19937 random(seed);
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
  std::string lines;
  for (int i = 0; i < count; ++i) {
    std::string body;
    for (std::size_t left = 1 + below(14); left > 0; --left) {
      std::string sentence = sentences[below(sentences.size())];
      for (std::size_t at = sentence.find_first_of("\"\t"); at != std::string::npos;
           at = sentence.find_first_of("\"\t")) {
        sentence.replace(at, 1, sentence[at] == '\t' ? "\\u0009" : "\\u0022");
      }
      body += sentence + (below(3) == 0 ? "\\n" : " ");
    }
    const std::string title = below(3) == 0 ? sentences[below(6)] : "오늘의 소식";
    lines += tests::line("a" + std::to_string(i), title.find('"') == std::string::npos ? title : "소식", body);
  }
  return lines;
}

query::Request asked(const std::string& name, bool wide, bool loose) {
  query::Request request = tests::asked(name);
  request.wide = wide;
  request.loose = loose;
  return request;
}

// Xapian loses articles where it passes over what cannot come among the hits; see query/matching/band_matcher.cpp.
TEST(Pages, AreThoseOfTheWholeAnswer) {
  for (const unsigned seed : {1U, 2U, 3U}) {
    Index index;
    index.add(some_articles(seed, 300));
    const query::IndexReader reader(index.path());
    for (const std::string& name : asked_names) {
      for (const int width : {0, 1, 2}) {
        query::Request request = asked(name, width == 1, width == 2);
        const query::Answer whole = query::search(reader, request);
        for (const std::size_t offset : {0U, 7U, 40U}) {
          for (const std::size_t limit : {1U, 2U, 3U, 5U, 8U, 12U, 30U}) {
            request.offset = offset;
            request.limit = limit;
            const query::Answer page = query::search(reader, request);
            const std::size_t first = std::min(offset, whole.hits.size());
            ASSERT_EQ(page.hits.size(), std::min(limit, whole.hits.size() - first)) << name;
            EXPECT_EQ(page.total, whole.total) << name;
            for (std::size_t i = 0; i < page.hits.size(); ++i) {
              EXPECT_EQ(page.hits[i].id, whole.hits[first + i].id)
                  << name << ", width " << width << ", from " << offset << ", " << limit << " hits, place " << i;
              EXPECT_EQ(page.hits[i].band, whole.hits[first + i].band);
            }
          }
        }
      }
    }
  }
}

std::string shown(const std::vector<query::NamePlace>& places) {
  std::string text;
  for (const query::NamePlace& place : places) {
    text += (place.in_title ? "t" : "b") + std::to_string(place.begin) + "-" + std::to_string(place.end) + " " +
            place.form + "/" + std::to_string(static_cast<int>(place.tier)) + (place.by_title ? "*" : "") + " " +
            std::to_string(place.name) + "; ";
  }
  return text;
}

TEST(Places, FoundQuicklyAreThoseOfTheWholeArticle) {
  Index index;
  index.add(some_articles(4, 400));
  const query::IndexReader reader(index.path());
  for (const std::string& name : asked_names) {
    const query::Answer answer = query::search(reader, asked(name, false, true));
    query::MentionFinder finder(answer);
    for (const query::Hit& hit : answer.hits) {
      const schema::StoredArticle article = query::stored_article(reader, hit.document, hit.id);
      EXPECT_EQ(shown(finder.find_quickly(article)), shown(finder.find(article))) << name << "\n" << article.body;
    }
  }
}

// A long article in which many bear one surname: who is meant by surname and title, words far from the name tell.
std::string article_of_namesakes(std::mt19937& random, int number) {
  const std::vector<std::string> sentences = {
      "문가람 회장은 웃었다.",
      "문 회장은 갔다.",
      "문회장들은 모였다.",
      "문의원 3명이 앉았다.",
      "문가람 (가람누리 - 다온빛 하늘나루) 회장이 말했다.",
      "故문나래 회장과 문 의원은 떠났다.",
      "배우 문하늘이 문하늘 의원과 만났다.",
      "주식회사문누리 회장 문하늘",
      "강남문 의원 앞에서 문을 열었다.",
      "문가람 다온빛 하늘나루 누리전자 부회장.",
      "문나래는 문나래 가람대 교수다.",
      "문 교수에게 문​ 교수가",
      "문나래​ 하늘나루 다온빛 누리전자 교수",
      "문 교수의 학생 문가람도 문가람이 아니라고 했다.",
      "문가람 기자 mun@garam.example",
      "하늘이 맑다.\\n문가람 온라인 뉴스 기자\\n",
      "하늘이 맑다. (문하늘 온라인 뉴스 기자)",
      "제레 볼트먼 다온빛 대표와 케이 볼트먼 회장",
      "볼트먼 대표는, 볼트먼 회장은",
      "볼트먼 - & 대표",
      "제레 대표는, 제레 회장은",
      "JR 볼트먼 감독이 왔다.",
      "JR 감독은 갔다.",
      "레오반도르먼 의원이 왔다.",
      "도르먼 의원은 갔다.",
      "반도르먼 의원에게",
      "쫑서린 주석이 왔다.",
      "쫑 주석은 갔다.",
      "문솔 전 장관이 왔다.",
      "문 전 장관은 웃었다.",
      "문 장관은 갔다.",
  };
  const std::vector<std::string> fillers = {
      "이 회사는 지난해 많은 물건을 팔았다.",
      "날씨가 맑고 바람이 불었으며 사람들은 길을 걸었다.",
      "시장은 이날 회의를 열고 여러 일을 정했다고 밝혔다.",
  };
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
  std::string body;
  for (int i = 0; i < 80; ++i) {
    body += below(4) == 0 ? sentences[below(sentences.size())] : fillers[below(fillers.size())];
    body += below(6) == 0 ? "\\n" : " ";
  }
  return tests::line("n" + std::to_string(number), below(4) == 0 ? sentences[below(4)] : "오늘의 소식", body);
}

TEST(Places, FoundQuicklyTellNamesakesApart) {
  Index index;
  std::mt19937 random(5);
  std::string lines;
  constexpr int articles = 400;
  for (int i = 0; i < articles; ++i) {
    lines += article_of_namesakes(random, i);
  }
  index.add(lines);
  const query::IndexReader reader(index.path());
  std::size_t by_title = 0;
  for (const std::string name :
       {"문가람", "문나래", "문하늘", "문솔", "제레 볼트먼", "케이 볼트먼", "JR 볼트먼", "레오반도르먼", "쫑서린"}) {
    const query::Answer answer = query::search(reader, asked(name, false, false));
    query::MentionFinder finder(answer);
    for (const query::Hit& hit : answer.hits) {
      const schema::StoredArticle article = query::stored_article(reader, hit.document, hit.id);
      const std::vector<query::NamePlace> places = finder.find_quickly(article);
      EXPECT_EQ(shown(places), shown(finder.find(article))) << name << "\n" << article.body;
      by_title += std::any_of(places.begin(), places.end(), [](const auto& place) { return place.by_title; }) ? 1 : 0;
    }
  }
  EXPECT_GT(by_title, static_cast<std::size_t>(articles));
}

// A table that was pasted as one line without spaces: each place is not looked around from end to end.
TEST(Places, OfATextWithoutSpacesAreFoundInTime) {
  constexpr int times = 40000;
  constexpr auto limit = std::chrono::seconds(10);
  std::string body;
  for (int i = 0; i < times; ++i) {
    body += i % 2 == 0 ? "가람전자," : "문가람기자,";
  }
  Index index;
  index.add(tests::line("table", "표", body) + tests::line("other", "글", "문가람 기자는 가람전자에 갔다."));
  const query::IndexReader reader(index.path());
  const auto start = std::chrono::steady_clock::now();
  for (const std::string name : {"가람전자", "문가람"}) {
    const query::Answer answer = query::search(reader, asked(name, false, false));
    query::MentionFinder finder(answer);
    for (const query::Hit& hit : answer.hits) {
      const schema::StoredArticle article = query::stored_article(reader, hit.document, hit.id);
      EXPECT_FALSE(finder.find_quickly(article).empty()) << hit.id;
      query::ArticleMentions mentions(article);
      std::size_t chars = 0;
      for (const query::NamePlace& place : finder.find(article)) {
        chars = std::max(chars, mentions.at(place).chars_before);
      }
      EXPECT_TRUE(hit.id != "table" || chars > times) << chars;
    }
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, limit);
}

// Mentions beside ever other words that may bear a particle, which other words would settle.
TEST(Places, BesideManyDoubtfulWordsAreFoundInTheTimeOfTheirNumber) {
  const auto body_of = [](std::size_t n) {
    std::string body;
    for (std::size_t i = 0; i < n; ++i) {
      body += "가람전자 ";
      analysis::append_utf8(body, static_cast<char32_t>(U'가' + i % 11172));
      analysis::append_utf8(body, static_cast<char32_t>(U'가' + (i / 7) % 11172));
      body += "도, 날씨가 맑고 바람이 불었으며 사람들은 길을 걸었다.\n";
    }
    return body;
  };
  EXPECT_LT(tests::growth(2000,
                          [&](std::size_t n) {
                            const std::string body = body_of(n);
                            query::Excerpt excerpt({"가람전자"});
                            excerpt.take("", body);
                            EXPECT_FALSE(excerpt.body().empty());
                          }),
            tests::most_growth);
}

struct SurnameRow {
  std::string text;
  std::string places;  // bytes and words behind
};

TEST(SurnamePlaces, AreWherePiecesBegin) {
  const std::vector<SurnameRow> rows = {
      {"문가람 회장", "0+5 "},  {"문가람은 왔다", "0+1 "},   {"문 회장", "0+5 "},           {"강남문 의원", ""},
      {"故문가람", "3+5 "},     {"주식회사문누리", "12+5 "}, {"(문가람)·문A", "1+5 13+5 "}, {"문문문은", "0+1 "},
      {"A문 문회장이", "5+1 "}, {"바람이 불었다", ""},
  };
  analysis::PieceMemo memo;
  for (const SurnameRow& row : rows) {
    std::string places;
    for (const query::SurnamePlace& place : query::surname_places("문", row.text, memo)) {
      EXPECT_EQ(place.end, place.begin + 3);
      places += std::to_string(place.begin) + "+" + std::to_string(place.words_behind) + " ";
    }
    EXPECT_EQ(places, row.places) << row.text;
  }
}

// 前회장 bears its title behind a prefix.
TEST(SurnamePlaces, StandWithATitleBehindAnyNumberOfHanja) {
  EXPECT_TRUE(query::stands_with_title("문", "문 前회장"));
  EXPECT_TRUE(query::stands_with_title("문", "문 前大회장"));
  EXPECT_FALSE(query::stands_with_title("문", "문 前나무"));
  std::string hanja;
  for (int i = 0; i < 400000; ++i) {
    hanja += "文";
  }
  EXPECT_FALSE(query::stands_with_title("문", "문 " + hanja));
}

}  // namespace
}  // namespace ireum
