// Several indexes read as one give what one index of all articles gives.
#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "query/index/standing.h"
#include "query/index/stored_articles.h"
#include "query/matching/name_query.h"
#include "query/mentions/explain.h"
#include "query/mentions/grouping.h"
#include "query/mentions/mention_finder.h"
#include "query/suggesting/suggest.h"
#include "query/topics.h"
#include "query/variants/aliases.h"
#include "schema/date.h"
#include "schema/terms.h"
#include "tests/unit/search_fixture.h"

namespace ireum {
namespace {

namespace fs = std::filesystem;
using query::IndexReader;
using tests::asked;
using tests::Index;
using tests::line;
using tests::sample_lines;

// The sample, dealt out to `parts` indexes in turn.
class Dealt {
 public:
  explicit Dealt(std::size_t parts) {
    std::vector<std::string> texts(parts);
    const std::vector<std::string> lines = sample_lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      texts[i % parts] += lines[i];
    }
    std::vector<std::string> paths;
    for (const std::string& text : texts) {
      indexes_.emplace_back();
      indexes_.back().add(text);
      paths.push_back(indexes_.back().path());
    }
    reader_ = std::make_unique<IndexReader>(paths);
  }

  const IndexReader& reader() const { return *reader_; }

 private:
  std::deque<Index> indexes_;
  std::unique_ptr<IndexReader> reader_;
};

// One index, two, three; made once.
const std::array<Dealt, 3>& dealt() {
  static const std::array<Dealt, 3> all{Dealt(1), Dealt(2), Dealt(3)};
  return all;
}

std::vector<query::Topic> sample_topics() {
  std::vector<query::Topic> all;
  for (const char* name : {"topics.tsv", "topics_heldout.tsv"}) {
    std::ifstream file(fs::path(IREUM_SOURCE_DIR) / "corpus/sample" / name);
    for (query::Topic& topic : query::read_topics(file)) {
      all.push_back(std::move(topic));
    }
  }
  return all;
}

// What names of the sample are typed as besides: initials, slips, other spellings, keys, several names, unknown ones.
const std::vector<std::string>& other_queries() {
  static const std::vector<std::string> all{"ㅂㅌㅇ",         "비트혼",
                                            "qlxmdhs",        "심은 비트온",
                                            "고정은 -비트온", "\"고정은\" 심은",
                                            "다온마트의",     "다온마투",
                                            "Daon Mart",      "장세린",
                                            "장세림 기자",    "유세은",
                                            "정은",           "삼성",
                                            "기타자와",       "키타자와 캐피탈",
                                            "없는이름임",     "ㅈㅅㄹ",
                                            "wkdtpfla",       "박종하",
                                            "시장",           "대표"};
  return all;
}

void expect_same(const query::Answer& one, const query::Answer& several, const std::string& what) {
  SCOPED_TRACE(what);
  EXPECT_EQ(one.refusal, several.refusal);
  EXPECT_EQ(one.notes, several.notes);
  EXPECT_EQ(one.total, several.total);
  EXPECT_EQ(one.complete, several.complete);
  EXPECT_EQ(one.total_exact, several.total_exact);
  EXPECT_EQ(one.total_at_most, several.total_at_most);
  EXPECT_EQ(one.fell_back, several.fell_back);
  EXPECT_EQ(one.looser, several.looser);
  EXPECT_EQ(tests::ids(one), tests::ids(several));
  ASSERT_EQ(one.hits.size(), several.hits.size());
  for (std::size_t i = 0; i < one.hits.size(); ++i) {
    EXPECT_NEAR(one.hits[i].score, several.hits[i].score, 1e-9 * std::max(1.0, one.hits[i].score));
    EXPECT_EQ(one.hits[i].literal, several.hits[i].literal);
    EXPECT_EQ(one.hits[i].names, several.hits[i].names);
  }
}

void compare(const query::Request& request, const std::string& what) {
  const query::Answer one = query::search(dealt()[0].reader(), request);
  for (std::size_t i = 1; i < dealt().size(); ++i) {
    expect_same(one, query::search(dealt()[i].reader(), request), what + " in " + std::to_string(i + 1));
  }
}

TEST(SeveralIndexes, AnswerAsOneOfAllArticles) {
  for (const query::Topic& topic : sample_topics()) {
    query::Request request = asked(topic.query);
    request.type = topic.type;
    compare(request, topic.query);
    request.loose = true;
    request.order = query::Order::date;
    compare(request, topic.query + " --loose, by date");
  }
}

TEST(SeveralIndexes, AnswerAsOneWhateverIsTyped) {
  for (const std::string& typed : other_queries()) {
    compare(asked(typed), typed);
    query::Request request = asked(typed);
    request.exact = true;
    request.wide = true;
    compare(request, typed + " --exact --wide");
    request.exact = false;
    request.limit = 3;
    request.offset = 2;
    request.without = {"비트온"};
    compare(request, typed + " --not, a later page");
  }
}

// But for joined forms, which words hold from some articles of one index on.
TEST(SeveralIndexes, SuggestAsOneDoes) {
  const Xapian::Database& articles = dealt()[0].reader().articles();
  std::vector<std::string> typed = other_queries();
  for (const query::Topic& topic : sample_topics()) {
    typed.push_back(topic.query);
    typed.push_back(topic.query.substr(0, 6));
  }
  for (const std::string& text : typed) {
    const auto told = [&](const IndexReader& index) {
      std::ostringstream all;
      std::size_t shown = 0;
      for (const query::Suggestion& one : query::suggest(text, index, 100).found) {
        const bool word = query::frequency(articles, schema::prefix_form, one.name) +
                              query::frequency(articles, schema::prefix_doubtful, one.name) >
                          0;
        if (word && shown++ < 10) {
          all << one.name << " " << one.articles << " " << static_cast<int>(one.type) << " " << one.through << "; ";
        }
      }
      return all.str();
    };
    const std::string one = told(dealt()[0].reader());
    EXPECT_EQ(one, told(dealt()[1].reader())) << text;
    EXPECT_EQ(one, told(dealt()[2].reader())) << text;
  }
}

TEST(SeveralIndexes, GroupAndExplainAsOneDoes) {
  for (const query::Topic& topic : sample_topics()) {
    const query::Request request = asked(topic.query);
    const auto told = [&](const IndexReader& index) {
      const query::Answer answer = query::search(index, request);
      std::ostringstream all;
      for (const query::HitGroup& group : query::group_hits(index, answer)) {
        all << group.context << ":";
        for (const std::size_t hit : group.hits) {
          all << " " << answer.hits[hit].id;
        }
        all << "\n";
      }
      query::MentionFinder finder(answer);
      for (const query::Hit& hit : answer.hits) {
        const schema::StoredArticle article = query::stored_article(index, hit.document, hit.id);
        const query::Explanation why = query::explain(index, answer, hit, article, finder.find(article));
        double sum = 0;
        for (const auto& weight : why.weights) {
          sum += weight.weight;
          all << weight.what << "\n";
        }
        EXPECT_NEAR(sum, hit.score, 1e-6) << topic.query << " " << hit.id;
      }
      return all.str();
    };
    const std::string one = told(dealt()[0].reader());
    EXPECT_EQ(one, told(dealt()[1].reader())) << topic.query;
    EXPECT_EQ(one, told(dealt()[2].reader())) << topic.query;
  }
}

// Ids in both: which articles are found and how many does not depend on it; weights count every copy.
TEST(SeveralIndexes, CountAnIdOnce) {
  const std::vector<std::string> lines = sample_lines();
  Index first;
  Index second;
  std::string text;
  for (std::size_t i = 0; i < 130; ++i) {
    text += lines[i];
  }
  first.add(text);
  text.clear();
  for (std::size_t i = 80; i < lines.size(); ++i) {
    text += lines[i];
  }
  second.add(text);
  const IndexReader reader({first.path(), second.path()});
  EXPECT_TRUE(reader.has_copies());
  const auto sorted = [](const query::Answer& answer) {
    std::multiset<std::pair<std::string, query::Tier>> all;
    for (const query::Hit& hit : answer.hits) {
      all.emplace(hit.id, hit.tier);
    }
    return all;
  };
  for (const query::Topic& topic : sample_topics()) {
    for (const bool loose : {false, true}) {
      query::Request request = asked(topic.query);
      request.type = topic.type;
      request.loose = loose;
      const query::Answer one = query::search(dealt()[0].reader(), request);
      const query::Answer both = query::search(reader, request);
      EXPECT_EQ(sorted(one), sorted(both)) << topic.query;
      EXPECT_EQ(one.total, both.total) << topic.query;
      EXPECT_EQ(one.total_exact, both.total_exact) << topic.query;
      request.limit = 2;
      EXPECT_EQ(query::search(reader, request).total, one.total) << topic.query;
    }
  }
}

class Two : public ::testing::Test {
 protected:
  std::string found(const std::string& name) { return tests::ids(answer(asked(name))); }
  query::Answer answer(const query::Request& request) { return query::search(reader(), request); }
  IndexReader reader() { return IndexReader({first_.path(), second_.path()}); }

  Index first_;
  Index second_;
};

TEST_F(Two, TheCopyOfTheIndexNamedFirstCounts) {
  first_.add(line("a", "한울전자 새 공장", "한울전자가 공장을 짓는다.") + line("b", "", "한울전자가 쉰다."));
  second_.add(line("a", "다온테크 상장", "다온테크가 상장한다.") + line("c", "", "다온테크가 쉰다."));
  EXPECT_EQ(found("한울전자"), "a/1 b/1");
  EXPECT_EQ(found("다온테크"), "c/1");  // the other copy of a does not stand there
  EXPECT_EQ(tests::ids(query::search(IndexReader({second_.path(), first_.path()}), asked("다온테크"))), "a/1 c/1");
  EXPECT_EQ(query::find_article(reader(), "a")->title, "한울전자 새 공장");
  EXPECT_FALSE(query::find_article(reader(), "d"));
  const auto suggested = query::suggest("다온테크", reader(), 5).found;
  ASSERT_EQ(suggested.size(), 1U);
  EXPECT_EQ(suggested[0].articles, 1U);
}

TEST_F(Two, NamesOfSeveralWordsAreProvenOnTheCopyThatCounts) {
  first_.add(line("a", "", "알파 그룹이 있고 하나 건너 베타 회사가, 또 감마 사가 있다.") +
             line("b", "", "아무것도 없다."));
  second_.add(line("a", "", "알파 베타 감마가 온다.") + line("c", "", "알파 베타 감마가 간다."));
  query::Request request = asked("알파 베타 감마");
  EXPECT_EQ(tests::ids(answer(request)), "c/1");
  request.name = "아무것도";
  request.without = {"알파 베타 감마"};
  EXPECT_EQ(tests::ids(answer(request)), "b/1");
}

TEST_F(Two, LongIdsAreComparedByTheirText) {
  const std::string base(250, 'x');
  first_.add(line(base + "1", "", "한울전자가 쉰다."));
  second_.add(line(base + "1", "", "한울전자가 또 쉰다.") + line(base + "2", "", "한울전자가 짓는다."));
  EXPECT_EQ(answer(asked("한울전자")).total, 2U);
}

TEST_F(Two, IdsInRangesOfTheirOwnAreNotLookedUp) {
  first_.add(line("2024-1", "", "한울전자가 쉰다.") + line("2024-9", "", "한울전자가 짓는다."));
  second_.add(line("2025-1", "", "한울전자가 판다."));
  EXPECT_FALSE(reader().has_copies());
  EXPECT_EQ(answer(asked("한울전자")).total, 3U);
}

TEST_F(Two, TheSameDirectoryAndACopyAreTakenOnce) {
  first_.add(line("a", "", "한울전자가 쉰다."));
  const std::string link = first_.folder() + "/link";
  fs::create_directory_symlink(first_.path(), link);
  const std::string copy = first_.folder() + "/copy";
  fs::copy(first_.path(), copy, fs::copy_options::recursive);
  const IndexReader reader({first_.path(), link, first_.path() + "/../db", copy});
  EXPECT_EQ(reader.size(), 1U);
  ASSERT_EQ(reader.passed_over().size(), 3U);
  EXPECT_EQ(reader.passed_over()[0], link + ": the same index as " + first_.path() + "; taken once");
  EXPECT_EQ(reader.passed_over()[2], copy + ": a copy of " + first_.path() + "; taken once");
  EXPECT_EQ(query::search(reader, asked("한울전자")).total, 1U);
}

// A copy keeps the identifier of its database while articles are written into either.
TEST_F(Two, CopiesThatWentOnApartAreToldApart) {
  first_.add(line("a", "", "한울전자가 쉰다.") + line("b", "", "한울전자가 짓는다."));
  const std::string copy = first_.folder() + "/copy";
  fs::copy(first_.path(), copy, fs::copy_options::recursive);
  const auto replace = [](const std::string& path, const std::string& id, const std::string& fingerprint) {
    const schema::IndexDirectory directory(path);
    Xapian::WritableDatabase articles(directory.articles(directory.read_manifest()->generation));
    const std::string key = schema::key_term(id);
    Xapian::Document document = articles.get_document(*articles.postlist_begin(key));
    document.add_value(schema::slot_fingerprint, fingerprint);
    articles.replace_document(key, document);
    articles.commit();
  };
  replace(first_.path(), "a", "0123456789abcdef");
  replace(copy, "b", "0123456789abcdef");
  const IndexReader reader({first_.path(), copy});
  EXPECT_EQ(reader.size(), 2U);
  const query::Answer both = query::search(reader, asked("한울전자"));
  EXPECT_EQ(both.total, 2U);
  for (const query::Hit& hit : both.hits) {
    EXPECT_EQ(reader.place(hit.document), 0U);
  }
}

TEST_F(Two, DamagedWordsOfOneAreNamedAndTheOthersUsed) {
  first_.add(line("a", "", "한울전자가 쉰다."));
  second_.add(line("b", "", "미래한울전자가 쉰다."));
  fs::remove_all(first_.words_path());
  query::Request request = asked("한울전자");
  request.loose = true;
  const IndexReader both = reader();
  EXPECT_EQ(tests::ids(query::search(both, request)), "a/1 b/3");
  ASSERT_EQ(both.words_off().size(), 1U);
  EXPECT_NE(both.words_off()[0].find(first_.path()), std::string::npos);
  fs::remove_all(second_.words_path());
  EXPECT_THROW(answer(request), schema::IndexError);
  request.loose = false;
  EXPECT_EQ(tests::ids(answer(request)), "a/1");
}

TEST_F(Two, AnIndexThatCannotBeReadIsNamed) {
  first_.add(line("a", "", "한울전자가 쉰다."));
  try {
    reader();
    FAIL() << "the second index does not stand";
  } catch (const schema::IndexError& error) {
    EXPECT_EQ(std::string(error.what()).rfind(second_.path() + ": ", 0), 0U) << error.what();
  }
}

TEST_F(Two, AliasesOfTheFileNamedFirstWin) {
  const std::string first = first_.folder() + "/aliases.tsv";
  const std::string second = second_.folder() + "/aliases.tsv";
  std::ofstream(first) << "가람\t나루\n한울\t한울전자\n";
  std::ofstream(second) << "다온\t가람\n가람소프트\t가소\n한울전자\t한울\n";
  std::vector<std::string> said;
  const query::Aliases aliases = query::Aliases::open(std::vector<std::string>{first, second},
                                                      [&](const std::string& text) { said.push_back(text); });
  EXPECT_EQ(aliases.others("가소"), std::vector<std::string>{"가람소프트"});
  EXPECT_EQ(aliases.others("한울"), std::vector<std::string>{"한울전자"});
  EXPECT_TRUE(said.empty());
  EXPECT_EQ(aliases.others("가람"), std::vector<std::string>{"나루"});
  EXPECT_TRUE(aliases.others("다온").empty());
  ASSERT_EQ(said.size(), 1U);
  EXPECT_EQ(said[0], second + ": 가람 stands in " + first +
                         " with other names; that file was named first, this line is left out");
}

// More articles hold the words apart than are looked at: only those that the filters let through count.
TEST(SeveralFiltered, ANameOfWordsIsProvenAmongWhatTheFiltersLeave) {
  Index index;
  std::string lines;
  for (std::size_t i = 0; i < query::most_proven + 2000; ++i) {
    lines += line("옛" + std::to_string(i), "", "가람은 나래를 다솜에서 가람은 나래를 다솜에서.", "2020-01-01");
  }
  index.add(lines + line("새", "", "가람 나래 다솜은 라온전자와 만났다.", "2025-02-01") +
            line("딴", "", "라온전자는 컸다.", "2025-02-01"));
  query::Request request = asked("\"가람 나래 다솜\" 라온전자");
  request.from = schema::parse_date("2025-01-01");
  request.partial = false;
  EXPECT_EQ(tests::ids(tests::answer(index.path(), request)), "새/1");
  request.name = "라온전자";
  request.without = {"가람 나래 다솜"};
  const query::Answer without = tests::answer(index.path(), request);
  EXPECT_EQ(tests::ids(without), "딴/1");
  EXPECT_TRUE(without.notes.empty());
}

TEST(SeveralFiltered, ALongSignatureIsRefusedAsWhatItIs) {
  Index index;
  index.add(line("글", "", "라온전자는 컸다."));
  query::Request request = asked("라온전자");
  for (int i = 0; i < 100; ++i) {
    request.byline += "가나다";
  }
  EXPECT_NE(tests::answer(index.path(), request).refusal.find("too long for a name"), std::string::npos);
}

}  // namespace
}  // namespace ireum
