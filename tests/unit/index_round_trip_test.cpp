// What the indexer writes, the query library finds: whole runs on disk. All names are invented.
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "indexer/index_check.h"
#include "indexer/session.h"
#include "query/index/index_reader.h"
#include "query/matching/search.h"
#include "schema/date.h"
#include "schema/index_directory.h"
#include "schema/stored_article.h"
#include "schema/stored_body.h"
#include "schema/terms.h"
#include "tests/unit/search_fixture.h"

namespace ireum {
namespace {

namespace fs = std::filesystem;
using indexer::SessionOptions;
using indexer::SessionReport;
using query::IndexReader;
using query::Request;
using tests::answer;
using tests::asked;
using tests::faults;
using tests::found;
using tests::ids;
using tests::Index;
using tests::line;

void expect_adds_up(const SessionReport& report) {
  EXPECT_EQ(report.read, report.added + report.replaced + report.unchanged + report.rejected);
}

const std::string first = line("a", "가람전자 새 공장", "가람전자는 새 공장을 짓는다고 밝혔다.");
const std::string second = line("b", "누리은행 실적", "누리은행이 지난해 실적을 냈다.");

TEST(Session, CountsNewReplacedUnchangedRejected) {
  Index index;
  const SessionReport one = index.add(first + second);
  EXPECT_EQ(one.read, 2U);
  EXPECT_EQ(one.added, 2U);
  EXPECT_EQ(one.articles, 2U);
  EXPECT_TRUE(one.changed);
  expect_adds_up(one);

  const SessionReport two =
      index.add(first + line("b", "누리은행 실적", "누리은행이 올해 실적을 냈다.") + "{broken\n" +
                line("c", "다솜식품", "다솜식품이 라면을 냈다.") + R"({"id":"d","title":"몸이 없다"})" + "\n");
  EXPECT_EQ(two.read, 5U);
  EXPECT_EQ(two.added, 1U);
  EXPECT_EQ(two.replaced, 1U);
  EXPECT_EQ(two.unchanged, 1U);
  EXPECT_EQ(two.rejected, 2U);
  EXPECT_EQ(two.articles, 3U);
  expect_adds_up(two);
  EXPECT_TRUE(index.said("articles.jsonl:3: "));
  EXPECT_TRUE(index.said("articles.jsonl:5: "));
  EXPECT_EQ(found(index.path(), "다솜식품"), "c/1");
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(Session, TheSameAgainIsUnchanged) {
  Index index;
  const SessionReport one = index.add(first + second);
  const SessionReport two = index.add(first + second);
  EXPECT_EQ(two.unchanged, 2U);
  EXPECT_FALSE(two.changed);
  EXPECT_EQ(two.generation, one.generation);
  EXPECT_EQ(two.articles, 2U);
}

TEST(Session, AnotherFieldAloneReplaces) {
  Index index;
  index.add(line("a", "가람전자", "가람전자가 웃었다.", "2025-02-04"));
  const SessionReport report = index.add(line("a", "가람전자", "가람전자가 웃었다.", "2025-02-05"));
  EXPECT_EQ(report.replaced, 1U);
  EXPECT_EQ(report.articles, 1U);
}

TEST(Session, TwiceInARunTheLastWins) {
  Index index;
  const SessionReport report =
      index.add(line("a", "가람전자", "가람전자가 웃었다.") + line("a", "누리은행", "누리은행이 웃었다."));
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.replaced, 1U);
  EXPECT_EQ(report.articles, 1U);
  expect_adds_up(report);
  EXPECT_EQ(found(index.path(), "누리은행"), "a/1");
  EXPECT_EQ(found(index.path(), "가람전자"), "");
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(Session, AnArticleOfTheIndexTwiceInARun) {
  Index index;
  index.add(first);
  // As it stands, then another text, then as it stood.
  const std::string other = line("a", "누리은행", "누리은행이 웃었다.");
  const SessionReport there = index.add(first + other);
  EXPECT_EQ(there.articles, 1U);
  expect_adds_up(there);
  EXPECT_EQ(found(index.path(), "누리은행"), "a/1");
  const SessionReport back = index.add(first + other + first);
  EXPECT_EQ(back.articles, 1U);
  expect_adds_up(back);
  EXPECT_EQ(found(index.path(), "가람전자"), "a/1");
  EXPECT_EQ(found(index.path(), "누리은행"), "");
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(Session, TwiceInARunAcrossBatchesAndThreads) {
  Index index;
  std::string lines;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 150; ++i) {
      lines += line("기사-" + std::to_string(i), round == 2 ? "누리은행" : "가람전자",
                    "본문 " + std::to_string(round) + "이 있다.");
    }
  }
  SessionOptions options = index.options();
  options.jobs = 2;
  options.commit_every = 20;
  const SessionReport report = index.add(lines, options);
  EXPECT_EQ(report.read, 450U);
  EXPECT_EQ(report.added, 150U);
  EXPECT_EQ(report.replaced, 300U);
  EXPECT_EQ(report.articles, 150U);
  EXPECT_EQ(answer(index.path(), asked("누리은행")).total, 150U);
  EXPECT_EQ(answer(index.path(), asked("가람전자")).total, 0U);
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(Session, DeletesById) {
  Index index;
  index.add(first + second);
  SessionOptions options = index.options();
  options.deletions = indexer::typed_deletions({"a", "a", "nobody"});
  const SessionReport report = index.run(options);
  EXPECT_EQ(report.deleted, 1U);
  EXPECT_EQ(report.not_found, 1U);
  EXPECT_EQ(report.articles, 1U);
  EXPECT_TRUE(index.said("nobody"));
  EXPECT_EQ(found(index.path(), "가람전자"), "");
  EXPECT_EQ(found(index.path(), "누리은행"), "b/1");
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(Session, DeletesTheLastArticle) {
  Index index;
  index.add(first);
  SessionOptions options = index.options();
  options.deletions = indexer::typed_deletions({"a"});
  EXPECT_EQ(index.run(options).articles, 0U);
  EXPECT_EQ(found(index.path(), "가람전자"), "");
  EXPECT_EQ(faults(index.path()), 0U);
  EXPECT_EQ(index.add(first).added, 1U);
  EXPECT_EQ(found(index.path(), "가람전자"), "a/1");
}

TEST(Session, LongIdsAreToldApart) {
  Index index;
  const std::string stem(300, 'a');
  index.add(line(stem + "1", "가람전자", "가람전자가 웃었다.") + line(stem + "2", "누리은행", "누리은행이 웃었다."));
  EXPECT_EQ(found(index.path(), "가람전자"), stem + "1/1");
  SessionOptions options = index.options();
  options.deletions = indexer::typed_deletions({stem + "1"});
  EXPECT_EQ(index.run(options).deleted, 1U);
  EXPECT_EQ(found(index.path(), "누리은행"), stem + "2/1");
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(Session, RebuildsFromWhatIsStored) {
  Index index;
  const SessionReport before =
      index.add(line("a", "가람전자", "가람전자가 웃었다.", "2025-02-04", "한빛일보") + second);
  SessionOptions options = index.options();
  options.rebuild = true;
  const SessionReport after = index.run(options);
  EXPECT_TRUE(after.changed);
  EXPECT_NE(after.generation, before.generation);
  EXPECT_EQ(after.articles, 2U);
  EXPECT_EQ(after.rejected, 0U);
  EXPECT_EQ(after.forms, before.forms);
  Request request = asked("가람전자");
  request.outlet = "한빛일보";
  request.from = schema::parse_day("2025-02-04")->first;
  EXPECT_EQ(ids(answer(index.path(), request)), "a/1");
  EXPECT_EQ(faults(index.path()), 0U);
  EXPECT_EQ(index.add(second).unchanged, 1U);
}

TEST(Session, RebuildsWordsThatWereLost) {
  Index index;
  index.add(first);
  fs::remove_all(index.words_path());
  EXPECT_GT(faults(index.path()), 0U);
  SessionOptions options = index.options();
  options.rebuild = true;
  index.run(options);
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(Session, CheckSeesTextThatIsNotWhatWasIndexed) {
  Index index;
  index.add(first + second);
  {
    Xapian::WritableDatabase articles(index.articles_path(), Xapian::DB_OPEN);
    Xapian::Document document = articles.get_document(1);
    std::string body = schema::decompress_body(document.get_value(schema::slot_body)).value();
    body.replace(body.find("가람전자"), std::string("가람").size(), "나람");
    document.add_value(schema::slot_body, schema::compress_body(body));
    articles.replace_document(1, document);
    articles.commit();
  }
  EXPECT_EQ(faults(index.path()), 1U);
}

TEST(Session, RebuildLosesNothing) {
  Index index;
  const std::string odd =
      R"({"id":"x","title":"\u001a\u001f","body":"가람\u001b전자가 웃었다.","n":[1e5,1.10,-0],"s":"\u001c"})"
      "\n";
  index.add(odd);
  SessionOptions options = index.options();
  options.rebuild = true;
  EXPECT_EQ(index.run(options).articles, 1U);
  EXPECT_EQ(index.add(odd).unchanged, 1U);
  EXPECT_EQ(faults(index.path()), 0U);
}

TEST(Session, RebuildNeedsAnIndex) {
  Index index;
  SessionOptions options = index.options();
  options.rebuild = true;
  EXPECT_THROW(index.run(options), schema::IndexError);
}

TEST(Session, ADryRunChangesNothing) {
  Index index;
  SessionOptions dry = index.options();
  dry.dry_run = true;
  const SessionReport none = index.add(first, dry);
  EXPECT_EQ(none.added, 1U);
  EXPECT_FALSE(none.changed);
  EXPECT_FALSE(fs::exists(index.path()));

  index.add(first);
  const std::string generation = index.generation_path();
  const SessionReport report = index.add(line("a", "가람전자", "다른 글이다.") + second + "{broken\n", dry);
  EXPECT_EQ(report.replaced, 1U);
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.rejected, 1U);
  expect_adds_up(report);
  EXPECT_FALSE(report.changed);
  EXPECT_EQ(index.generation_path(), generation);
  EXPECT_EQ(found(index.path(), "누리은행"), "");
  EXPECT_EQ(found(index.path(), "가람전자"), "a/1");
}

TEST(Session, AnUnreadableDateIsAWarning) {
  Index index;
  const SessionReport report = index.add(line("a", "가람전자", "가람전자가 웃었다.", "2025-02-30") +
                                         line("b", "가람전자", "가람전자가 웃었다."));
  EXPECT_EQ(report.added, 2U);
  EXPECT_EQ(report.rejected, 0U);
  EXPECT_TRUE(index.said("articles.jsonl:1: "));
  EXPECT_FALSE(index.said("articles.jsonl:2: "));
  Request request = asked("가람전자");
  request.from = schema::parse_day("1900-01-01")->first;
  EXPECT_EQ(answer(index.path(), request).total, 0U);
}

TEST(Session, ASecondIndexerIsToldToWait) {
  Index index;
  index.add(first);
  const auto held =
      schema::FileLock::try_lock(schema::IndexDirectory(index.path()).lock(), schema::FileLock::Mode::exclusive);
  ASSERT_TRUE(held);
  EXPECT_THROW(index.add(second), schema::IndexError);
  EXPECT_EQ(found(index.path(), "가람전자"), "a/1");
}

TEST(Session, AFolderOfSomethingElseIsLeftAlone) {
  Index index;
  fs::create_directory(index.path());
  std::ofstream(index.path() + "/notes.txt") << "글";
  EXPECT_THROW(index.add(first), schema::IndexError);
  EXPECT_TRUE(fs::exists(index.path() + "/notes.txt"));
}

TEST(Session, StoresWhatWasGiven) {
  Index index;
  index.add(
      R"({"id":"a","title":"가람전자","body":"가람전자가 웃었다.","date":"2025.02.04. 오전 9:12","outlet":"한빛일보",)"
      R"("url":"https://news.example/1","byline":"문가람 기자","section":"경제","views":3})"
      "\n");
  const IndexReader reader(index.path());
  const query::Answer result = query::search(reader, asked("가람전자"));
  ASSERT_EQ(result.hits.size(), 1U);
  const auto stored = schema::stored_in(reader.articles().get_document(result.hits[0].document));
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->id, "a");
  EXPECT_EQ(stored->title, "가람전자");
  EXPECT_EQ(stored->body, "가람전자가 웃었다.");
  EXPECT_EQ(stored->date_given, "2025.02.04. 오전 9:12");
  EXPECT_EQ(stored->date, schema::parse_date("2025-02-04T09:12:00+09:00"));
  EXPECT_EQ(stored->outlet, "한빛일보");
  EXPECT_EQ(stored->url, "https://news.example/1");
  EXPECT_EQ(stored->fields, R"({"section":"경제","views":3})");
}

TEST(Check, NeedsAnIndex) {
  const Index index;
  EXPECT_THROW(faults(index.path()), schema::IndexError);
  EXPECT_THROW(indexer::index_stats(index.path()), schema::IndexError);
}

TEST(Check, FindsMissingWords) {
  Index index;
  index.add(first + second);
  ASSERT_EQ(faults(index.path()), 0U);
  fs::remove_all(index.words_path());
  std::vector<std::string> texts;
  EXPECT_GT(faults(index.path(), &texts), 0U);
  ASSERT_FALSE(texts.empty());
  EXPECT_NE(texts[0].find("words"), std::string::npos);
}

TEST(Check, FindsWordsOfOtherArticles) {
  Index one;
  one.add(first + second);
  Index two;
  two.add(first);
  fs::remove_all(one.words_path());
  fs::copy(two.words_path(), one.words_path(), fs::copy_options::recursive);
  std::vector<std::string> texts;
  EXPECT_GT(faults(one.path(), &texts), 0U);
  EXPECT_TRUE(std::any_of(texts.begin(), texts.end(),
                          [](const std::string& text) { return text.find("missing") != std::string::npos; }));
}

TEST(Check, FindsAMissingJoinedForm) {
  const auto fill = [](Index& index, const std::string& body) {
    std::string lines;
    for (const char* id : {"a", "b", "c", "d"}) {
      lines += line(id, "", body);
    }
    index.add(lines);
    ASSERT_EQ(faults(index.path()), 0U);
  };
  Index joined;
  fill(joined, "마르셀 뒤샹의 그림이다.");
  Index apart;
  fill(apart, "마르셀, 뒤샹의 그림이다.");
  fs::remove_all(joined.words_path());
  fs::copy(apart.words_path(), joined.words_path(), fs::copy_options::recursive);
  std::vector<std::string> texts;
  EXPECT_EQ(faults(joined.path(), &texts), 1U);
  ASSERT_FALSE(texts.empty());
  EXPECT_NE(texts[0].find("1 forms of the articles are missing, the first: 마르셀뒤샹"), std::string::npos) << texts[0];
}

TEST(Check, FindsADamagedArticleAndALostKey) {
  Index index;
  index.add(first + second);
  {
    Xapian::WritableDatabase articles(index.articles_path(), Xapian::DB_OPEN);
    Xapian::Document damaged = articles.get_document(1);
    damaged.set_data("{");
    articles.replace_document(1, damaged);
    Xapian::Document keyless = articles.get_document(2);
    keyless.remove_term(schema::key_term(keyless.get_value(schema::slot_key)));
    articles.replace_document(2, keyless);
    articles.commit();
  }
  EXPECT_EQ(faults(index.path()), 2U);
}

TEST(Check, FindsAManifestThatDisagrees) {
  Index index;
  index.add(first);
  const schema::IndexDirectory directory(index.path());
  schema::Manifest manifest = *directory.read_manifest();
  manifest.analyzer = "another";
  directory.write_manifest(manifest);
  EXPECT_EQ(faults(index.path()), 2U);
}

TEST(Stats, SaysWhatIsThere) {
  Index index;
  const SessionReport report = index.add(line("a", "가람전자", "가람전자가 웃었다.", "2025-02-04") +
                                         line("b", "누리은행", "누리은행이 웃었다.", "2024-12-31 23:00") +
                                         line("c", "다솜식품", "다솜식품이 웃었다."));
  const indexer::IndexStats stats = indexer::index_stats(index.path());
  EXPECT_EQ(stats.generation, report.generation);
  EXPECT_EQ(stats.articles, 3U);
  EXPECT_EQ(stats.forms, report.forms);
  EXPECT_EQ(stats.first_date, "2024-12-31T23:00:00+09:00");
  EXPECT_EQ(stats.last_date, "2025-02-04T00:00:00+09:00");
  EXPECT_GT(stats.articles_bytes, 0U);
  EXPECT_GT(stats.words_bytes, 0U);
}

TEST(IndexReader, RefusesWhatIsNoIndex) {
  const Index index;
  EXPECT_THROW(IndexReader{index.path()}, schema::IndexError);
  EXPECT_THROW(IndexReader{index.folder()}, schema::IndexError);
  fs::create_directory(index.path());
  std::ofstream(index.path() + "/notes.txt") << "글";
  EXPECT_THROW(IndexReader{index.path()}, schema::IndexError);
  EXPECT_THROW(IndexReader{index.path() + "/notes.txt"}, schema::IndexError);
}

TEST(IndexReader, RefusesAnotherVersionAndAnotherAnalysis) {
  Index index;
  index.add(first);
  const schema::IndexDirectory directory(index.path());
  const schema::Manifest sound = *directory.read_manifest();
  schema::Manifest manifest = sound;
  manifest.version = schema::version + 1;
  directory.write_manifest(manifest);
  EXPECT_THROW(IndexReader{index.path()}, schema::IndexError);
  EXPECT_THROW(faults(index.path()), schema::IndexError);
  EXPECT_THROW(index.add(second), schema::IndexError);
  manifest = sound;
  manifest.analyzer = "another";
  directory.write_manifest(manifest);
  EXPECT_THROW(IndexReader{index.path()}, schema::IndexError);
  EXPECT_THROW(index.add(second), schema::IndexError);
  // This one is mended from what is stored.
  SessionOptions options = index.options();
  options.rebuild = true;
  index.run(options);
  EXPECT_EQ(found(index.path(), "가람전자"), "a/1");
}

TEST(IndexReader, ACopyElsewhereStillSearches) {
  Index index;
  index.add(first + line("c", "참고", "새가람전자에 대한 글이다."));
  const std::string copy = index.folder() + "/사본 하나";
  fs::copy(index.path(), copy, fs::copy_options::recursive);
  fs::rename(index.path(), index.folder() + "/away");
  Request request = asked("가람전자");
  request.loose = true;
  EXPECT_EQ(ids(answer(copy, request)), "a/1 c/3");
  EXPECT_EQ(faults(copy), 0U);
  SessionOptions options = index.options();
  options.db = copy;
  EXPECT_EQ(index.add(second, options).added, 1U);
  EXPECT_EQ(found(copy, "누리은행"), "b/1");
}

TEST(IndexReader, KeepsWhatItOpened) {
  Index index;
  index.add(first);
  const IndexReader reader(index.path());
  for (int i = 0; i < 3; ++i) {
    index.add(line("a", "누리은행", "누리은행이 " + std::to_string(i) + "번 웃었다."));
  }
  EXPECT_EQ(ids(query::search(reader, asked("가람전자"))), "a/1");
  EXPECT_EQ(found(index.path(), "가람전자"), "");
}

TEST(IndexReader, ReadsWhileAnIndexerRuns) {
  Index index;
  index.add(first);
  std::atomic<bool> done{false};
  std::atomic<int> failures{0};
  std::atomic<int> answered{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 2; ++i) {
    readers.emplace_back([&] {
      while (!done || answered < 2) {
        try {
          const query::Answer result = answer(index.path(), asked("가람전자"));
          failures += result.hits.empty() || result.hits[0].id != "a" ? 1 : 0;
        } catch (const std::exception&) {
          ++failures;
        } catch (const Xapian::Error&) {
          ++failures;
        }
        ++answered;
      }
    });
  }
  for (int i = 0; i < 8; ++i) {
    index.add(line("b", "누리은행", "누리은행이 " + std::to_string(i) + "번 웃었다."));
  }
  done = true;
  for (std::thread& reader : readers) {
    reader.join();
  }
  EXPECT_GT(answered, 0);
  EXPECT_EQ(failures, 0);
  EXPECT_EQ(faults(index.path()), 0U);
}

}  // namespace
}  // namespace ireum
