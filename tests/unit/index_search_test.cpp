// What the indexer writes, and the query library finds: searches, runs of topics, an article by its id. All names are
// invented.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "query/answering.h"
#include "query/index/index_reader.h"
#include "query/matching/search.h"
#include "query/mentions/mention_finder.h"
#include "query/mentions/presented_hit.h"
#include "query/options.h"
#include "query/output/renderer.h"
#include "query/topic_run.h"
#include "schema/date.h"
#include "schema/index_directory.h"
#include "tests/unit/search_fixture.h"

namespace ireum {
namespace {

namespace fs = std::filesystem;
using query::IndexReader;
using query::Request;
using query::Tier;
using tests::answer;
using tests::asked;
using tests::found;
using tests::ids;
using tests::Index;
using tests::line;

const std::string first = line("a", "가람전자 새 공장", "가람전자는 새 공장을 짓는다고 밝혔다.");
const std::string second = line("b", "누리은행 실적", "누리은행이 지난해 실적을 냈다.");

const std::string tiers = line("name", "가람 새 공장", "가람은 새 공장을 짓는다.") +
                          line("longer", "가람전자 실적", "가람전자가 실적을 냈다.") +
                          line("inside", "참고 글", "한가람미술이라는 이름이다.") +
                          line("nothing", "날씨", "오늘은 맑다.");

TEST(Search, ShowsTheNameItselfAlone) {
  Index index;
  index.add(tiers);
  const query::Answer result = answer(index.path(), asked("가람"));
  EXPECT_EQ(ids(result), "name/1");
  EXPECT_EQ(result.total, 1U);
  EXPECT_TRUE(result.total_exact);
  EXPECT_FALSE(result.fell_back);
  EXPECT_FALSE(result.looser);
}

TEST(Search, WideAndLooseAddTiersBelow) {
  Index index;
  index.add(tiers);
  Request request = asked("가람");
  request.wide = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "name/1 longer/2");
  request.loose = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "name/1 longer/2 inside/3");
  request.wide = false;
  const query::Answer loose = answer(index.path(), request);
  EXPECT_EQ(ids(loose), "name/1 longer/2 inside/3");
  EXPECT_EQ(loose.total, 3U);
  for (std::size_t i = 1; i < loose.hits.size(); ++i) {
    EXPECT_GT(loose.hits[i - 1].score, loose.hits[i].score);
  }
}

TEST(Search, FallsBackToLongerNames) {
  Index index;
  index.add(tiers);
  const query::Answer result = answer(index.path(), asked("가람전"));
  EXPECT_EQ(ids(result), "longer/2");
  EXPECT_TRUE(result.fell_back);
}

TEST(Search, SaysHowManyMoreLooseWouldShow) {
  Index index;
  index.add(tiers);
  const query::Answer inside = answer(index.path(), asked("람미술"));
  EXPECT_EQ(ids(inside), "");
  ASSERT_TRUE(inside.looser);
  EXPECT_EQ(*inside.looser, 1U);
  const query::Answer none = answer(index.path(), asked("표누리"));
  EXPECT_EQ(none.total, 0U);
  EXPECT_EQ(none.looser.value_or(0), 0U);
}

TEST(Search, WithoutWordsOnlyLooseFails) {
  Index index;
  index.add(tiers);
  fs::rename(index.words_path(), index.folder() + "/words");
  EXPECT_EQ(found(index.path(), "가람"), "name/1");
  Request request = asked("가람");
  request.wide = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "name/1 longer/2");
  request.loose = true;
  EXPECT_THROW(answer(index.path(), request), schema::IndexError);
  // What is not found must not fail either: nobody asked for words.
  EXPECT_EQ(found(index.path(), "표누리"), "");
}

TEST(Search, ARefusedNameHasNoHits) {
  Index index;
  index.add(tiers);
  for (const std::string& name : {std::string(), std::string("가"), std::string("\xFF\xFE"), std::string(1000, 'a')}) {
    const query::Answer result = answer(index.path(), asked(name));
    EXPECT_FALSE(result.refusal.empty()) << name;
    EXPECT_TRUE(result.hits.empty()) << name;
  }
}

const std::string dated = line("d1", "가람전자", "가람전자가 웃었다.", "2025-02-03 23:59:59", "한빛일보") +
                          line("d2", "가람전자", "가람전자가 웃었다.", "2025-02-04 00:00", "새날신문") +
                          line("d3", "가람전자", "가람전자가 웃었다.", "2025-02-04 23:59:59", "한빛일보") +
                          line("d4", "가람전자", "가람전자가 웃었다.", "2025-02-05", "Hanbit Daily") +
                          line("d5", "가람전자", "가람전자가 웃었다.", "", "새날신문") +
                          line("d6", "누리은행", "누리은행이 웃었다.", "2025-02-04");

TEST(Search, FiltersByDay) {
  Index index;
  index.add(dated);
  Request request = asked("가람전자");
  request.from = schema::parse_day("2025-02-04")->first;
  EXPECT_EQ(ids(answer(index.path(), request)), "d2/1 d3/1 d4/1");
  request.to = schema::parse_day("2025-02-04")->last;
  EXPECT_EQ(ids(answer(index.path(), request)), "d2/1 d3/1");
  EXPECT_EQ(answer(index.path(), request).total, 2U);
  request.from.reset();
  EXPECT_EQ(ids(answer(index.path(), request)), "d1/1 d2/1 d3/1");
  EXPECT_EQ(answer(index.path(), asked("가람전자")).total, 5U);
}

TEST(Search, FiltersByOutlet) {
  Index index;
  index.add(dated);
  Request request = asked("가람전자");
  request.outlet = "한빛일보";
  EXPECT_EQ(ids(answer(index.path(), request)), "d1/1 d3/1");
  request.outlet = "ＨＡＮＢＩＴ daily";
  EXPECT_EQ(ids(answer(index.path(), request)), "d4/1");
  request.outlet = "한빛";
  EXPECT_EQ(ids(answer(index.path(), request)), "");
}

TEST(Search, LongOutletsAreToldApartByTheirEnds) {
  Index index;
  const std::string stem(300, 'x');
  const auto article = [&](const std::string& id, const std::string& outlet) {
    return R"({"id":")" + id + R"(","body":"가람전자가 웃었다.","outlet":")" + outlet + "\"}\n";
  };
  index.add(article("d1", stem + "1") + article("d2", stem + "2") + article("d3", stem.substr(0, 200)));
  Request request = asked("가람전자");
  request.outlet = stem + "1";
  EXPECT_EQ(ids(answer(index.path(), request)), "d1/1");
  request.outlet = stem.substr(0, 200);
  EXPECT_EQ(ids(answer(index.path(), request)), "d3/1");
  request.outlet = stem;
  EXPECT_EQ(ids(answer(index.path(), request)), "");
}

TEST(Search, SortsByDateUndatedLast) {
  Index index;
  index.add(dated);
  Request request = asked("가람전자");
  request.order = query::Order::date;
  EXPECT_EQ(ids(answer(index.path(), request)), "d4/1 d3/1 d2/1 d1/1 d5/1");
  request.offset = 1;
  request.limit = 2;
  const query::Answer page = answer(index.path(), request);
  EXPECT_EQ(ids(page), "d3/1 d2/1");
  EXPECT_EQ(page.total, 5U);
}

TEST(Search, EqualScoresFallById) {
  Index index;
  std::string lines;
  for (const char* id : {"c", "a", "나", "B", "가", "b", "10", "9"}) {
    lines += line(id, "가람전자", "가람전자가 웃었다.");
  }
  index.add(lines);
  EXPECT_EQ(found(index.path(), "가람전자"), "10/1 9/1 B/1 a/1 b/1 c/1 가/1 나/1");
  Request request = asked("가람전자");
  request.limit = 3;
  EXPECT_EQ(ids(answer(index.path(), request)), "10/1 9/1 B/1");
  // The order in which they came must not matter, nor that they came in several runs.
  Index other;
  for (const char* id : {"9", "10", "b", "가", "B", "나", "a", "c"}) {
    other.add(line(id, "가람전자", "가람전자가 웃었다."));
  }
  EXPECT_EQ(found(other.path(), "가람전자"), found(index.path(), "가람전자"));
}

TEST(Search, PagesMakeUpTheWholeList) {
  Index index;
  std::string lines;
  for (int i = 0; i < 40; ++i) {
    std::string body;
    for (int k = 0; k <= i % 7; ++k) {
      body += "가람이 웃었다. ";
    }
    lines += line("n" + std::to_string(i), "글 " + std::to_string(i), body);
    lines += line("l" + std::to_string(i), "글", "가람전자가 웃었다.");
    lines += line("i" + std::to_string(i), "글", "한가람미술이라는 이름이다.");
  }
  index.add(lines);
  for (const query::Order order : {query::Order::relevance, query::Order::date}) {
    Request request = asked("가람");
    request.loose = true;
    request.order = order;
    const query::Answer whole = answer(index.path(), request);
    EXPECT_EQ(whole.total, 120U);
    EXPECT_EQ(whole.hits.size(), 120U);
    std::string paged;
    for (request.offset = 0, request.limit = 7; request.offset < 126; request.offset += request.limit) {
      const query::Answer page = answer(index.path(), request);
      EXPECT_EQ(page.total, 120U);
      paged += (paged.empty() || page.hits.empty() ? "" : " ") + ids(page);
    }
    EXPECT_EQ(paged, ids(whole));
    std::set<std::string> distinct;
    for (const query::Hit& hit : whole.hits) {
      distinct.insert(hit.id);
    }
    EXPECT_EQ(distinct.size(), 120U);
  }
}

TEST(Search, NoLimitStillCounts) {
  Index index;
  index.add(dated);
  Request request = asked("가람전자");
  request.limit = 0;
  const query::Answer result = answer(index.path(), request);
  EXPECT_TRUE(result.hits.empty());
  EXPECT_EQ(result.total, 5U);
  request.limit = 10;
  request.offset = 100;
  EXPECT_TRUE(answer(index.path(), request).hits.empty());
  EXPECT_EQ(answer(index.path(), request).total, 5U);
}

TEST(Search, TwoWordsAreOneName) {
  Index index;
  index.add(line("apart", "제레 볼트먼 방한", "제레 볼트먼은 한국을 찾았다.") +
            line("together", "제레볼트먼 방한", "제레볼트먼이 한국을 찾았다.") +
            line("strewn", "제레 방한", "볼트먼은 제레와 다르다."));
  EXPECT_EQ(answer(index.path(), asked("제레 볼트먼")).total, 2U);
  EXPECT_EQ(answer(index.path(), asked("제레볼트먼")).total, 2U);
}

TEST(Search, TheFirstOfTwoWordsMayEndLikeAParticle) {
  Index index;
  index.add(line("side", "새 경기", "어제 누라와 벨즈가 이겼다.") +
            line("strewn", "새 경기", "누라와 함께 벨즈도 이겼다."));
  EXPECT_EQ(found(index.path(), "누라와 벨즈"), "side/1");
}

TEST(Search, WhatStandsInARunIsReadByItself) {
  Index index;
  index.add(line("a", "회담", "어제 한·누·달만 만났다.") + line("b", "회담", "어제 한·누·별이 만났다.") +
            line("c", "회담", "어제 한·누가 만났다."));
  EXPECT_EQ(found(index.path(), "한·누·달"), "a/1");
  EXPECT_EQ(found(index.path(), "한·누"), "c/1");
}

TEST(Search, ATitleTypedMeansAPerson) {
  Index index;
  index.add(line("thing", "고운솔 고운솔 고운솔", "고운솔이 자란다. 고운솔 향이 좋다.") +
            line("person", "새 공장", "공장을 고운솔 회장이 열었다."));
  Request request = asked("고운솔 회장의");
  EXPECT_TRUE(answer(index.path(), request).names.at(0).name.titled);
  EXPECT_EQ(answer(index.path(), request).total, 2U);
}

TEST(Search, ThreeWordsMustStandSideBySide) {
  Index index;
  index.add(line("side", "새 책", "이번에 제레 볼트먼 주니어가 책을 냈다.") +
            line("title", "제레 볼트먼 주니어의 새 책", "책이 나왔다.") +
            line("run", "새 책", "제레 볼트먼주니어는 책을 냈다.") +
            line("strewn", "새 책", "주니어 시절 제레 감독과 볼트먼 코치를 만났다.") +
            line("order", "새 책", "주니어 볼트먼 제레라는 책이다.") +
            line("sentence", "새 책", "제레 볼트먼. 주니어 대회가 열렸다."));
  const query::Answer result = answer(index.path(), asked("제레 볼트먼 주니어"));
  std::set<std::string> hits;
  for (const query::Hit& hit : result.hits) {
    hits.insert(hit.id);
    EXPECT_EQ(hit.tier, Tier::itself);
  }
  EXPECT_EQ(hits, (std::set<std::string>{"run", "side", "title"}));
  EXPECT_FALSE(result.names.at(0).sequence.empty());
  EXPECT_EQ(result.total, 3U);
  Request request = asked("제레 볼트먼 주니어");
  request.limit = 1;
  std::string paged;
  for (request.offset = 0; request.offset < 3; ++request.offset) {
    paged += (paged.empty() ? "" : " ") + ids(answer(index.path(), request));
  }
  EXPECT_EQ(paged, ids(result));
}

TEST(Search, WhoOnlySignsIsNotNamed) {
  Index index;
  index.add(R"({"id":"a","title":"새 공장","body":"공장을 지었다. 문가람 기자","byline":"문가람"})"
            "\n");
  EXPECT_EQ(found(index.path(), "문가람"), "");
  Request request = asked("문가람");
  request.loose = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "a/3");
}

TEST(Search, FindsWhatWasWrittenOtherwise) {
  Index index;
  // Decomposed, full width, with a zero-width space.
  index.add(line("nfd", "글", "\u1100\u1161\u1105\u1161\u11B7\u110C\u1165\u11AB\u110C\u1161\u1100\u1161 웃었다.") +
            line("wide", "글", "ＧＲＭ은 웃었다.") + line("zero", "글", "누리\u200B은행이 웃었다."));
  EXPECT_EQ(found(index.path(), "가람전자"), "nfd/1");
  EXPECT_EQ(found(index.path(), "grm"), "wide/1");
  EXPECT_EQ(found(index.path(), "누리은행"), "zero/1");
  EXPECT_EQ(found(index.path(), "\u1102\u116E\u1105\u1175\u110B\u1173\u11AB\u1112\u1162\u11BC"), "zero/1");
}

TEST(Search, TheTypeSorts) {
  Index index;
  index.add(line("person", "글", "문가람 회장이 웃었다.") + line("company", "글", "㈜문가람이 공장을 지었다."));
  Request request = asked("문가람");
  request.type = query::NameType::person;
  EXPECT_EQ(ids(answer(index.path(), request)), "person/1");
  request.loose = true;
  EXPECT_EQ(ids(answer(index.path(), request)), "person/1 company/3");
  request.loose = false;
  request.type = query::NameType::company;
  EXPECT_EQ(ids(answer(index.path(), request)), "company/1");
  EXPECT_EQ(answer(index.path(), asked("문가람")).total, 2U);
}

TEST(Search, ATitleOrParticleTypedIsNoPartOfTheName) {
  Index index;
  index.add(line("a", "글", "문가람이 웃었다.") + line("b", "글", "누리은행은 웃었다."));
  for (const char* name : {"문가람", "문가람 회장", "\"문가람\"", "문가람이", "문가람.", "문\u200B가람"}) {
    EXPECT_EQ(found(index.path(), name), "a/1") << name;
  }
}

TEST(Present, MarksTheNameAndCountsItsForms) {
  Index index;
  index.add(line("a", "문가람의 새 공장", "문가람 회장이 공장을 지었다. 문 회장은 웃었다. ㈜가람전자도 있었다."));
  const IndexReader reader(index.path());
  const query::Answer result = query::search(reader, asked("문가람"));
  ASSERT_EQ(result.hits.size(), 1U);
  query::MentionFinder finder(result);
  const query::PresentedHit shown = query::present(reader, result, result.hits[0], 1, finder, false);
  EXPECT_EQ(shown.rank, 1U);
  const auto part = [](const query::MarkedText& text, std::size_t i) {
    return text.text.substr(text.marks[i].begin, text.marks[i].end - text.marks[i].begin);
  };
  ASSERT_EQ(shown.title.marks.size(), 1U);
  EXPECT_EQ(part(shown.title, 0), "문가람");
  ASSERT_EQ(shown.snippet.marks.size(), 2U);
  EXPECT_EQ(part(shown.snippet, 0), "문가람");
  EXPECT_EQ(part(shown.snippet, 1), "문 회장");
  EXPECT_FALSE(shown.snippet.marks[0].by_title);
  EXPECT_TRUE(shown.snippet.marks[1].by_title);
  ASSERT_EQ(shown.forms.size(), 1U);
  EXPECT_EQ(shown.forms[0].form, "문가람");
  EXPECT_EQ(shown.forms[0].count, 3U);
}

TEST(Present, MarksWhatWasWrittenOtherwise) {
  Index index;
  index.add(line("a", "글", "어제 누리\u200B은행이 웃었다. ＧＲＭ은 울었다. K-루트는 컸다. 기시다 후미오가 왔다."));
  const IndexReader reader(index.path());
  for (const auto& [name, stands] :
       std::vector<std::pair<std::string, std::string>>{{"누리은행", "누리\u200B은행"},
                                                        {"grm", "ＧＲＭ"},
                                                        {"k루트", "K-루트"},
                                                        {"기시다 후미오", "기시다 후미오"}}) {
    const query::Answer result = query::search(reader, asked(name));
    ASSERT_EQ(result.hits.size(), 1U) << name;
    query::MentionFinder finder(result);
    const query::PresentedHit shown = query::present(reader, result, result.hits[0], 1, finder, false);
    ASSERT_EQ(shown.snippet.marks.size(), 1U) << name;
    EXPECT_EQ(shown.snippet.text.substr(shown.snippet.marks[0].begin,
                                        shown.snippet.marks[0].end - shown.snippet.marks[0].begin),
              stands);
  }
}

// The lines of a TREC run as ireum-query would write it.
std::vector<std::string> trec_lines(const std::string& path, query::Options options, query::Outcome* outcome = nullptr,
                                    std::vector<std::string>* complaints = nullptr) {
  options.format = query::Format::trec;
  std::ostringstream out;
  const std::unique_ptr<query::Renderer> renderer = query::make_renderer(options.format, out, {});
  const query::Complain complain = [&](const std::string& text) {
    if (complaints != nullptr) {
      complaints->push_back(text);
    }
  };
  const IndexReader reader(path);
  const query::Outcome came_to = options.topics.empty() ? query::answer_name(reader, options, *renderer, complain)
                                                        : query::answer_topics(reader, options, *renderer, complain);
  if (outcome != nullptr) {
    *outcome = came_to;
  }
  std::vector<std::string> lines;
  std::istringstream in(out.str());
  for (std::string text; std::getline(in, text);) {
    lines.push_back(text);
  }
  return lines;
}

TEST(Trec, ScoresFallOverAllTiersAndPages) {
  Index index;
  std::string lines;
  for (int i = 0; i < 20; ++i) {
    const std::string number = std::to_string(i);
    lines += line("n" + number, "글", "가람이 웃었다.", "2025-02-" + std::to_string(10 + i % 9));
    lines += line("l" + number, "글", "가람전자가 웃었다.") + line("i" + number, "글", "한가람미술이라는 이름이다.");
  }
  index.add(lines);
  for (const query::Order order : {query::Order::relevance, query::Order::date}) {
    query::Options options;
    options.request = asked("가람");
    options.request.loose = true;
    options.request.order = order;
    const std::vector<std::string> whole = trec_lines(index.path(), options);
    ASSERT_EQ(whole.size(), 60U);
    float last = std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i < whole.size(); ++i) {
      std::istringstream in(whole[i]);
      std::string topic;
      std::string q0;
      std::string id;
      std::string score;
      std::string tag;
      std::size_t rank = 0;
      in >> topic >> q0 >> id >> rank >> score >> tag;
      EXPECT_EQ(rank, i + 1);
      EXPECT_EQ(tag, i < 20 ? "ireum-t1" : i < 40 ? "ireum-t2" : "ireum-t3");
      const float value = std::strtof(score.c_str(), nullptr);
      EXPECT_LT(value, last) << whole[i];
      last = value;
    }
    std::vector<std::string> paged;
    options.request.limit = 9;
    for (options.request.offset = 0; options.request.offset < 63; options.request.offset += 9) {
      const std::vector<std::string> page = trec_lines(index.path(), options);
      paged.insert(paged.end(), page.begin(), page.end());
    }
    EXPECT_EQ(paged, whole);
  }
}

TEST(Batch, GoesOnAfterARefusedTopic) {
  Index index;
  index.add(first + second);
  query::Options options;
  options.topics = index.folder() + "/topics.tsv";
  std::ofstream(options.topics)
      << "q1\tany\t가\nq2\tcompanies\t누리은행\nq3\tany\t누리은행\nq4\tany\t표누리\nq5\tcompany\t가람전자\n";
  query::Outcome outcome = query::Outcome::failed;
  std::vector<std::string> complaints;
  const std::vector<std::string> lines = trec_lines(index.path(), options, &outcome, &complaints);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].substr(0, 8), "q3 Q0 b ");
  EXPECT_EQ(lines[1].substr(0, 8), "q5 Q0 a ");
  EXPECT_EQ(outcome, query::Outcome::found);
  ASSERT_EQ(complaints.size(), 2U);
  EXPECT_NE(complaints[0].find("topics.tsv:1: "), std::string::npos);
  EXPECT_NE(complaints[1].find("topics.tsv:2: "), std::string::npos);

  std::ofstream(options.topics) << "q4\tany\t표누리\n";
  EXPECT_TRUE(trec_lines(index.path(), options, &outcome).empty());
  EXPECT_EQ(outcome, query::Outcome::nothing);
  std::ofstream(options.topics) << "\n";
  trec_lines(index.path(), options, &outcome);
  EXPECT_EQ(outcome, query::Outcome::failed);
  options.topics += ".none";
  EXPECT_THROW(trec_lines(index.path(), options), std::system_error);
}

TEST(Show, FindsOneArticleById) {
  Index index;
  const std::string long_id(300, 'a');
  index.add(first + line(long_id, "누리은행", "누리은행이 웃었다."));
  const IndexReader reader(index.path());
  std::vector<std::string> complaints;
  const auto show = [&](const std::string& id) {
    query::Options options;
    options.show = id;
    std::ostringstream out;
    const std::unique_ptr<query::Renderer> renderer = query::make_renderer(query::Format::tsv, out, {});
    const query::Outcome outcome =
        query::show_article(reader, options, *renderer, [&](const std::string& text) { complaints.push_back(text); });
    return std::make_pair(outcome, out.str());
  };
  EXPECT_EQ(show("a").first, query::Outcome::found);
  EXPECT_NE(show("a").second.find("가람전자는 새 공장을 짓는다고 밝혔다."), std::string::npos);
  EXPECT_NE(show(long_id).second.find("누리은행이 웃었다."), std::string::npos);
  EXPECT_TRUE(complaints.empty());
  EXPECT_EQ(show("nobody").first, query::Outcome::nothing);
  EXPECT_EQ(show(long_id + "a").first, query::Outcome::nothing);
  EXPECT_EQ(complaints.size(), 2U);
}

}  // namespace
}  // namespace ireum
