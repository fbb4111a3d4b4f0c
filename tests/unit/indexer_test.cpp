// Sessions on disk, the check, generations, options.
#include <gtest/gtest.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ios>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analysis/analyzer.h"
#include "indexer/generation.h"
#include "indexer/index_check.h"
#include "indexer/options.h"
#include "indexer/session.h"
#include "schema/evidence.h"
#include "schema/index_directory.h"
#include "schema/stored_article.h"
#include "schema/terms.h"
#include "tests/unit/index_fixture.h"
#include "tool/command_line.h"

namespace ireum::indexer {
namespace {

namespace fs = std::filesystem;

std::string line(const std::string& id, const std::string& body, const std::string& more = "") {
  return R"({"id":")" + id + R"(","body":")" + body + "\"" + more + "}\n";
}

// A fresh folder with an index in it that sessions run on.
class Indexing : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& content) const {
    return temporary_.write(name, content);
  }

  SessionReport run(const SessionOptions& options) {
    messages_.clear();
    const SessionReport report = run_session(options, {[this](const std::string& text) { messages_.push_back(text); },
                                                       [](std::uint64_t, std::uint64_t, std::uint64_t) {}});
    EXPECT_EQ(report.read, report.added + report.replaced + report.unchanged + report.rejected);
    return report;
  }

  SessionReport index(const std::string& content) {
    SessionOptions options;
    options.db = db_;
    options.inputs = {write("in.jsonl", content)};
    return run(options);
  }

  SessionReport remove(const std::vector<std::string>& ids) {
    SessionOptions options;
    options.db = db_;
    options.deletions = typed_deletions(ids);
    return run(options);
  }

  std::string generation() const { return schema::IndexDirectory(db_).read_manifest()->generation; }
  std::string articles() const { return schema::IndexDirectory(db_).articles(generation()); }
  std::string words() const { return schema::IndexDirectory(db_).words(generation()); }

  // Bodies by id.
  std::map<std::string, std::string> stored() const {
    const Xapian::Database database(articles());
    std::map<std::string, std::string> bodies;
    for (Xapian::PostingIterator it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      const auto article = schema::stored_in(database.get_document(*it));
      EXPECT_TRUE(article);
      EXPECT_TRUE(bodies.emplace(article->id, article->body).second) << article->id;
    }
    return bodies;
  }

  std::vector<std::string> faults() const {
    std::vector<std::string> found;
    const std::uint64_t count = tests::faults(db_, &found);
    EXPECT_EQ(count, found.size());
    return found;
  }

  // One fault or more, one of which says `text`.
  void expect_fault(const std::string& text) const {
    const std::vector<std::string> found = faults();
    const bool said = std::any_of(found.begin(), found.end(),
                                  [&text](const std::string& fault) { return fault.find(text) != std::string::npos; });
    EXPECT_TRUE(said) << text << " expected; " << found.size() << " faults" << (found.empty() ? "" : ": " + found[0]);
  }

  bool form_is_in(const std::string& form) const {
    return Xapian::Database(articles()).term_exists(schema::term(schema::prefix_form, form));
  }

  const tests::TemporaryFolder temporary_;
  const std::string root_ = temporary_.path();
  std::string db_ = root_ + "/db";
  std::vector<std::string> messages_;
};

TEST_F(Indexing, CountsWhatIsNewReplacedUnchangedAndRejected) {
  const std::string first = line("a", "누리빛은 컸다.") + line("b", "다온빛은 컸다.") + "깨진 줄\n" + line("c", "");
  SessionReport report = index(first);
  EXPECT_EQ(report.read, 4U);
  EXPECT_EQ(report.added, 2U);
  EXPECT_EQ(report.rejected, 2U);
  EXPECT_EQ(report.articles, 2U);
  EXPECT_TRUE(report.changed);
  EXPECT_EQ(messages_.size(), 2U);

  report = index(line("a", "누리빛은 컸다.") + line("b", "다온빛은 작다.") + line("d", "가람빛은 컸다."));
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.replaced, 1U);
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.rejected, 0U);
  EXPECT_EQ(stored(), (std::map<std::string, std::string>{
                          {"a", "누리빛은 컸다."}, {"b", "다온빛은 작다."}, {"d", "가람빛은 컸다."}}));
  EXPECT_TRUE(faults().empty());
}

TEST_F(Indexing, MakesNoGenerationWhereNothingChanged) {
  index(line("a", "누리빛은 컸다."));
  const std::string before = generation();
  const SessionReport report = index(line("a", "누리빛은 컸다."));
  EXPECT_FALSE(report.changed);
  EXPECT_EQ(report.generation, before);
  EXPECT_EQ(report.articles, 1U);
  EXPECT_EQ(generation(), before);
}

TEST_F(Indexing, SeesAChangeInEveryField) {
  const std::string plain = R"({"id":"a","body":"글이다.")";
  std::vector<std::string> variants = {plain + "}"};
  for (const char* field : {"title", "date", "outlet", "url", "byline", "면"}) {
    variants.push_back(plain + ",\"" + field + "\":\"2025-02-04\"}");
  }
  index(variants[0] + "\n");
  for (std::size_t i = 1; i < variants.size(); ++i) {
    EXPECT_EQ(index(variants[i] + "\n").replaced, 1U) << variants[i];
    EXPECT_EQ(index(variants[i] + "\n").unchanged, 1U) << variants[i];
  }
}

TEST_F(Indexing, TakesTheLastOfOneIdInARun) {
  SessionReport report = index(line("a", "하나.") + line("b", "다른 글.") + line("a", "둘."));
  EXPECT_EQ(report.added, 2U);
  EXPECT_EQ(report.replaced, 1U);
  EXPECT_EQ(report.articles, 2U);
  EXPECT_EQ(stored().at("a"), "둘.");

  // Over an article that stands: unchanged, then other, then as it was.
  report = index(line("a", "둘.") + line("a", "셋."));
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.replaced, 1U);
  EXPECT_EQ(stored().at("a"), "셋.");
  index(line("a", "넷.") + line("a", "셋."));
  EXPECT_EQ(stored().at("a"), "셋.");
  index(line("a", "셋.") + line("a", "넷.") + line("a", "셋."));
  EXPECT_EQ(stored().at("a"), "셋.");
  index(line("a", "넷.") + line("a", "다섯.") + line("a", "여섯."));
  EXPECT_EQ(stored().at("a"), "여섯.");
  EXPECT_EQ(stored().size(), 2U);
  EXPECT_TRUE(faults().empty());
}

TEST_F(Indexing, TakesTheLastAcrossFilesBatchesAndThreads) {
  std::string content;
  for (int round = 0; round < 5; ++round) {
    for (int i = 0; i < 100; ++i) {
      content += line("i" + std::to_string(i), "누리빛 판 " + std::to_string(round) + ".");
    }
  }
  SessionOptions options;
  options.db = db_;
  options.inputs = {write("in.jsonl", content), write("last.jsonl", line("i7", "마지막."))};
  options.jobs = 4;
  options.commit_every = 10;
  const SessionReport report = run(options);
  EXPECT_EQ(report.added, 100U);
  EXPECT_EQ(report.replaced, 401U);
  EXPECT_EQ(report.articles, 100U);
  for (const auto& [id, body] : stored()) {
    EXPECT_EQ(body, id == "i7" ? "마지막." : "누리빛 판 4.") << id;
  }
  EXPECT_TRUE(faults().empty());
}

TEST_F(Indexing, MakesTheSameIndexWithAnyNumberOfThreads) {
  std::string content;
  for (int i = 0; i < 300; ++i) {
    content += line("i" + std::to_string(i), "홍길동 다온빛 회장은 누리" + std::to_string(i % 17) + "도 만났다.");
  }
  const std::string file = write("in.jsonl", content);
  const auto terms = [this, &file](unsigned jobs) {
    SessionOptions options;
    options.db = root_ + "/db" + std::to_string(jobs);
    options.inputs = {file};
    options.jobs = jobs;
    options.commit_every = 32;
    run(options);
    const schema::IndexDirectory directory(options.db);
    // All that is in it, without the numbers of documents.
    std::map<std::string, std::string> all;
    for (const std::string& path : {directory.articles("gen-000001"), directory.words("gen-000001")}) {
      const Xapian::Database database(path);
      for (Xapian::TermIterator it = database.allterms_begin(); it != database.allterms_end(); ++it) {
        all[path.substr(options.db.size()) + *it] =
            std::to_string(it.get_termfreq()) + " " + std::to_string(database.get_collection_freq(*it));
      }
    }
    const Xapian::Database articles(directory.articles("gen-000001"));
    for (Xapian::PostingIterator it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
      const Xapian::Document document = articles.get_document(*it);
      std::string& text = all["article " + document.get_value(schema::slot_key)];
      text = document.get_data() + "\n" + document.get_value(schema::slot_body) + "\n" +
             document.get_value(schema::slot_date) + "\n" + document.get_value(schema::slot_fingerprint) + "\n" +
             std::to_string(articles.get_doclength(*it));
      for (Xapian::TermIterator term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        text += "\n" + *term + " " + std::to_string(term.get_wdf());
      }
    }
    Xapian::Enquire enquire(articles);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, Xapian::Query("F홍길동"), Xapian::Query("F누리3")));
    enquire.set_sort_by_relevance_then_value(schema::slot_key, false);
    const Xapian::MSet hits = enquire.get_mset(0, 1000);
    for (Xapian::MSetIterator hit = hits.begin(); hit != hits.end(); ++hit) {
      all["ranked"] += hit.get_document().get_value(schema::slot_key) + " " + std::to_string(hit.get_weight()) + "\n";
    }
    return all;
  };
  const auto one = terms(1);
  EXPECT_GT(one.size(), 320U);
  EXPECT_FALSE(one.at("ranked").empty());
  EXPECT_EQ(terms(2), one);
  EXPECT_EQ(terms(5), one);
}

TEST_F(Indexing, TellsLongIdsApart) {
  const std::string stem(schema::max_key_bytes + 50, 'k');
  SessionReport report = index(line(stem + "1", "하나.") + line(stem + "2", "둘."));
  EXPECT_EQ(report.added, 2U);
  report = index(line(stem + "1", "하나.") + line(stem + "2", "셋."));
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.replaced, 1U);
  EXPECT_EQ(stored().at(stem + "2"), "셋.");
  EXPECT_EQ(remove({stem + "1", stem + "3"}).deleted, 1U);
  EXPECT_EQ(stored().size(), 1U);
  EXPECT_TRUE(faults().empty());
}

TEST_F(Indexing, DeletesByIdAndForgetsTheForms) {
  index(line("a", "누리빛은 컸다.") + line("가/1", "다온빛은 컸다."));
  EXPECT_TRUE(form_is_in("누리빛"));
  SessionReport report = remove({"a", "a", "zz"});
  EXPECT_EQ(report.deleted, 1U);
  EXPECT_EQ(report.not_found, 1U);
  EXPECT_EQ(report.articles, 1U);
  EXPECT_EQ(messages_, std::vector<std::string>{"no article has the id zz"});
  EXPECT_FALSE(form_is_in("누리빛"));
  EXPECT_TRUE(form_is_in("다온빛"));
  report = remove({"가/1"});
  EXPECT_EQ(report.articles, 0U);
  EXPECT_TRUE(stored().empty());
  EXPECT_TRUE(faults().empty());
  // An index without articles takes new ones.
  EXPECT_EQ(index(line("a", "누리빛은 컸다.")).added, 1U);
  EXPECT_TRUE(faults().empty());
}

TEST_F(Indexing, ReplacesAFormThatNoArticleHoldsAnyMore) {
  index(line("a", "누리빛은 컸다."));
  index(line("a", "다온빛은 컸다."));
  EXPECT_FALSE(form_is_in("누리빛"));
  EXPECT_FALSE(Xapian::Database(words()).term_exists(schema::term(schema::words_form, "누리빛")));
  EXPECT_TRUE(Xapian::Database(words()).term_exists(schema::term(schema::words_form, "다온빛")));
}

TEST_F(Indexing, DryRunCountsAndChangesNothing) {
  SessionOptions options;
  options.db = db_;
  options.inputs = {write("in.jsonl", line("a", "누리빛은 컸다."))};
  options.dry_run = true;
  EXPECT_EQ(run(options).added, 1U);
  EXPECT_FALSE(fs::exists(db_));

  index(line("a", "누리빛은 컸다.") + line("b", "다온빛은 컸다."));
  const std::string before = generation();
  options.inputs = {write("in.jsonl", line("a", "누리빛은 작다.") + line("b", "다온빛은 컸다.") + line("c", "새 글."))};
  options.deletions = typed_deletions({"b", "zz"});
  const SessionReport report = run(options);
  EXPECT_EQ(report.added, 2U);  // one is deleted before it comes again
  EXPECT_EQ(report.replaced, 1U);
  EXPECT_EQ(report.deleted, 1U);
  EXPECT_EQ(report.not_found, 1U);
  EXPECT_FALSE(report.changed);
  EXPECT_EQ(generation(), before);
  EXPECT_EQ(stored().size(), 2U);
  EXPECT_EQ(stored().at("a"), "누리빛은 컸다.");
}

TEST_F(Indexing, RebuildsFromTheStoredArticles) {
  index(
      R"({"id":"a","title":"제목","body":"누리빛은 컸다.","date":"2025-02-04","outlet":"다온뉴스","url":"https://d.example/1",)"
      R"("byline":"홍길동","면":3})"
      "\n" +
      line("b", "다온빛은 컸다."));
  const auto data_of = [this](const std::string& id) {
    const Xapian::Database database(articles());
    const Xapian::Document document = database.get_document(*database.postlist_begin(schema::key_term(id)));
    std::string all = document.get_data() + document.get_value(schema::slot_body);
    for (Xapian::TermIterator it = document.termlist_begin(); it != document.termlist_end(); ++it) {
      all += "\n" + *it + " " + std::to_string(it.get_wdf());
    }
    return all + "\n" + document.get_value(schema::slot_date) + document.get_value(schema::slot_fingerprint);
  };
  const std::string before = data_of("a");
  SessionOptions options;
  options.db = db_;
  options.rebuild = true;
  SessionReport report = run(options);
  EXPECT_EQ(report.read, 2U);
  EXPECT_TRUE(report.changed);
  EXPECT_EQ(report.generation, "gen-000002");
  EXPECT_EQ(report.articles, 2U);
  EXPECT_EQ(data_of("a"), before);
  options.deletions = typed_deletions({"a"});
  report = run(options);
  EXPECT_EQ(report.deleted, 1U);
  EXPECT_EQ(report.articles, 1U);
  EXPECT_TRUE(faults().empty());
}

TEST_F(Indexing, RebuildNeedsAnIndex) {
  SessionOptions options;
  options.db = db_;
  options.rebuild = true;
  EXPECT_THROW(run(options), schema::IndexError);
}

TEST_F(Indexing, RefusesToAddToAnotherAnalysisUntilRebuilt) {
  index(line("a", "누리빛은 컸다."));
  const schema::IndexDirectory directory(db_);
  directory.write_manifest({schema::version, "ireum-analysis-0 lists 0", generation()});
  try {
    index(line("b", "글."));
    FAIL();
  } catch (const schema::IndexError& error) {
    EXPECT_NE(std::string(error.what()).find("--rebuild"), std::string::npos) << error.what();
  }
  SessionOptions options;
  options.db = db_;
  options.rebuild = true;
  EXPECT_EQ(run(options).articles, 1U);
  EXPECT_EQ(directory.read_manifest()->analyzer, analysis::analyzer_specification());
  EXPECT_EQ(index(line("b", "글.")).articles, 2U);
}

TEST_F(Indexing, RefusesAnIndexOfAnotherVersion) {
  index(line("a", "누리빛은 컸다."));
  schema::IndexDirectory(db_).write_manifest({schema::version + 1, analysis::analyzer_specification(), generation()});
  EXPECT_THROW(index(line("b", "글.")), schema::IndexError);
  SessionOptions options;
  options.db = db_;
  options.rebuild = true;
  EXPECT_THROW(run(options), schema::IndexError);
  EXPECT_THROW(faults(), schema::IndexError);
  EXPECT_THROW(index_stats(db_), schema::IndexError);
  EXPECT_EQ(generation(), "gen-000001");
}

TEST_F(Indexing, RefusesADirectoryThatIsNoIndex) {
  fs::create_directories(db_);
  write("db/notes.txt", "장보기");
  EXPECT_THROW(index(line("a", "글.")), schema::IndexError);
  EXPECT_THROW(faults(), schema::IndexError);
  EXPECT_EQ(std::distance(fs::directory_iterator(db_), fs::directory_iterator()), 1);
}

TEST_F(Indexing, ExcludesASecondIndexer) {
  index(line("a", "누리빛은 컸다."));
  const auto lock = schema::FileLock::try_lock(schema::IndexDirectory(db_).lock(), schema::FileLock::Mode::exclusive);
  ASSERT_TRUE(lock);
  EXPECT_THROW(index(line("b", "글.")), schema::IndexError);
  EXPECT_EQ(generation(), "gen-000001");
  EXPECT_TRUE(faults().empty());
}

TEST_F(Indexing, KeepsTheGenerationThatAReaderHolds) {
  index(line("a", "누리빛은 컸다."));
  const schema::IndexDirectory directory(db_);
  {
    const auto reader =
        schema::FileLock::try_lock(directory.generation_lock("gen-000001"), schema::FileLock::Mode::shared);
    ASSERT_TRUE(reader);
    const Xapian::Database database(directory.articles("gen-000001"));
    index(line("b", "다온빛은 컸다."));
    index(line("c", "가람빛은 컸다."));
    EXPECT_EQ(directory.generations(), (std::vector<std::string>{"gen-000001", "gen-000003"}));
    EXPECT_EQ(database.get_document(*database.postlist_begin("Qa")).get_value(schema::slot_key), "a");
  }
  index(line("d", "나래빛은 컸다."));
  EXPECT_EQ(directory.generations(), std::vector<std::string>{"gen-000004"});
}

TEST_F(Indexing, ClearsWhatAnInterruptedRunLeft) {
  const schema::IndexDirectory directory(db_);
  fs::create_directories(db_ + "/gen-scratch/deltas/delta-0");
  write("db/gen-scratch/deltas/delta-0/iamglass", "x");
  EXPECT_EQ(index(line("a", "누리빛은 컸다.")).added, 1U);
  fs::create_directories(db_ + "/gen-000007/articles");  // without a lock: half made
  EXPECT_EQ(index(line("b", "누리빛은 컸다.")).articles, 2U);
  EXPECT_EQ(directory.generations(), std::vector<std::string>{generation()});
  EXPECT_TRUE(faults().empty());
}

TEST_F(Indexing, MayBeCopiedAndMoved) {
  index(line("a", "누리빛은 컸다."));
  fs::copy(db_, root_ + "/사본", fs::copy_options::recursive);
  fs::remove_all(db_);
  db_ = root_ + "/사본";
  EXPECT_TRUE(faults().empty());
  EXPECT_EQ(index_stats(db_).articles, 1U);
  EXPECT_EQ(index(line("b", "다온빛은 컸다.")).articles, 2U);
  const fs::path here = fs::current_path();
  fs::current_path(root_);
  EXPECT_EQ(Xapian::Database("사본/articles.stub").get_doccount(), 2U);
  fs::current_path(here);
}

TEST_F(Indexing, KeepsWhatWasInForceWhenADatabaseIsLost) {
  index(line("a", "누리빛은 컸다."));
  fs::remove_all(articles());
  EXPECT_THROW(index(line("b", "글.")), schema::IndexError);
  EXPECT_EQ(generation(), "gen-000001");
}

TEST_F(Indexing, GoesOnAfterFilesThatCannotBeUsed) {
  SessionOptions options;
  options.db = db_;
  options.inputs = {root_ + "/none.jsonl", write("a.bin", std::string("\x7F\x45LF\0\0\1\2", 8)), write("empty", ""),
                    write("in.jsonl", line("a", "누리빛은 컸다."))};
  const SessionReport report = run(options);
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.failed_sources, 1U);
  EXPECT_EQ(report.other_files, 2U);
  EXPECT_EQ(messages_.size(), 3U);
}

TEST_F(Indexing, WarnsOfAnUnreadableDateWithItsLine) {
  const SessionReport report =
      index(line("a", "글.", R"(,"date":"2025-02-04")") + line("b", "글.", R"(,"date":"어제")") + line("c", "글."));
  EXPECT_EQ(report.added, 3U);
  ASSERT_EQ(messages_.size(), 1U);
  EXPECT_NE(messages_[0].find("in.jsonl:2: "), std::string::npos) << messages_[0];
  EXPECT_EQ(Xapian::Database(articles()).get_value_freq(schema::slot_date), 1U);
}

TEST_F(Indexing, WritesEvidenceInTheUnitsOfTheSchema) {
  index(R"({"id":"a","title":"가람빛 상장","body":"누리빛은 컸다.","outlet":"다온뉴스","byline":"홍길동"})"
        "\n");
  const Xapian::Database database(articles());
  const Xapian::Document document = database.get_document(*database.postlist_begin("Qa"));
  std::map<std::string, Xapian::termcount> wdf;
  for (Xapian::TermIterator it = document.termlist_begin(); it != document.termlist_end(); ++it) {
    wdf[*it] = it.get_wdf();
  }
  // 가람빛, 상장, 가람빛상장 in the title, 누리빛 in the lead
  const schema::EvidenceScale evidence(3 * analysis::units_title + analysis::units_lead);
  EXPECT_EQ(wdf.at("F가람빛"), evidence.wdf(analysis::units_title));
  EXPECT_EQ(wdf.at("F누리빛"), evidence.wdf(analysis::units_lead));
  for (const char* filter : {"S가람빛", "A홍길동", "XO다온뉴스", "Qa"}) {
    ASSERT_EQ(wdf.count(filter), 1U) << filter;
    EXPECT_EQ(wdf.at(filter), 0U) << filter;
  }
  EXPECT_EQ(wdf.count("F홍길동"), 0U);
}

TEST_F(Indexing, IndexesOneGreatArticle) {
  std::string body;
  for (int i = 0; i < 10000; ++i) {
    body += "홍길동 다온빛 회장은 누리빛도 만났다.\\n";
  }
  EXPECT_EQ(index(line("a", body)).added, 1U);
  EXPECT_TRUE(faults().empty());
}

// What --check must find.

class Damage : public Indexing {
 protected:
  void SetUp() override {
    index(line("a", "누리빛은 컸다.") + line("b", "다온빛은 컸다.") + line(long_id_, "가람빛은 컸다."));
    ASSERT_TRUE(faults().empty());
  }

  // Changes the document of article `id`.
  template <typename Change>
  void change(const std::string& id, Change how) const {
    Xapian::WritableDatabase database(articles(), Xapian::DB_OPEN);
    const Xapian::docid document = *database.postlist_begin(schema::key_term(id));
    Xapian::Document changed = database.get_document(document);
    how(changed);
    database.replace_document(document, changed);
    database.commit();
  }

  const std::string long_id_ = std::string(schema::max_key_bytes + 1, 'k');
};

TEST_F(Damage, OfAKeyTermIsFound) {
  change("a", [](Xapian::Document& document) { document.remove_term("Qa"); });
  expect_fault("no key term");
}

TEST_F(Damage, OfALongKeyTermIsFound) {
  change(long_id_, [this](Xapian::Document& document) { document.remove_term(schema::key_term(long_id_)); });
  expect_fault("no key term");
}

TEST_F(Damage, OfAnIdThatStandsTwiceIsFound) {
  {
    Xapian::WritableDatabase database(articles(), Xapian::DB_OPEN);
    database.add_document(database.get_document(*database.postlist_begin("Qa")));
    database.commit();
  }
  expect_fault("shares its id a");
}

TEST_F(Damage, OfAStoredArticleIsFound) {
  change("a", [](Xapian::Document& document) { document.set_data("{"); });
  expect_fault("stored article is damaged");
}

TEST_F(Damage, OfAKeyValueIsFound) {
  change("a", [](Xapian::Document& document) { document.add_value(schema::slot_key, "z"); });
  expect_fault("disagree");
}

TEST_F(Damage, OfAMissingFormIsFound) {
  {
    // Words have no term lists, so that nothing can be deleted from them: all others are written anew.
    const Xapian::Database old(words());
    Xapian::WritableDatabase database(words() + ".new", Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST);
    for (const std::string_view key : {schema::meta_version, schema::meta_analyzer, schema::meta_words}) {
      database.set_metadata(std::string(key), old.get_metadata(std::string(key)));
    }
    const std::string prefix(schema::words_form);
    for (Xapian::TermIterator it = old.allterms_begin(prefix); it != old.allterms_end(prefix); ++it) {
      if (*it != "F누리빛") {
        Xapian::Document document;
        document.add_term(*it, 0);
        database.add_document(document);
      }
    }
    database.commit();
  }
  std::filesystem::remove_all(words());
  std::filesystem::rename(words() + ".new", words());
  expect_fault("누리빛");
}

TEST_F(Damage, OfMetadataIsFound) {
  for (const std::string& path : {articles(), words()}) {
    for (const std::string_view key : {schema::meta_version, schema::meta_analyzer, schema::meta_words}) {
      if (key == schema::meta_words && path != words()) {
        continue;
      }
      const std::string name(key);
      Xapian::WritableDatabase database(path, Xapian::DB_OPEN | (path == words() ? Xapian::DB_NO_TERMLIST : 0));
      const std::string before = database.get_metadata(name);
      database.set_metadata(name, "0");
      database.commit();
      expect_fault(path + ": ");
      database.set_metadata(name, before);
      database.commit();
    }
  }
  EXPECT_TRUE(faults().empty());
}

TEST_F(Damage, OfTheManifestsGenerationIsFound) {
  schema::IndexDirectory(db_).write_manifest({schema::version, analysis::analyzer_specification(), "gen-000009"});
  expect_fault("gen-000009");
}

TEST_F(Damage, OfAMissingDatabaseIsFound) {
  fs::remove_all(words());
  expect_fault("/words");
  EXPECT_EQ(index_stats(db_).articles, 3U);
}

TEST_F(Damage, OfTablesIsFound) {
  for (const std::string& path : {articles(), words()}) {
    for (const char* table : {"postlist.glass", "docdata.glass", "termlist.glass", "iamglass"}) {
      const std::string file = path + "/" + table;
      const std::string copy = root_ + "/copy";
      if (!fs::exists(file) || fs::file_size(file) == 0) {
        continue;
      }
      fs::copy_file(file, copy, fs::copy_options::overwrite_existing);
      fs::resize_file(file, fs::file_size(file) / 2);
      EXPECT_FALSE(faults().empty()) << file << " cut short";
      fs::copy_file(copy, file, fs::copy_options::overwrite_existing);
      ASSERT_TRUE(faults().empty()) << file;
    }
  }
}

// Xapian's check empties a table of a database whose revision it reads as 0: it is not asked then, and nothing is lost.
TEST_F(Damage, OfTheRevisionIsFoundAndLosesNothing) {
  constexpr std::streamoff revision = 32;  // behind the magic, the version and the UUID
  for (const std::string& path : {articles(), words()}) {
    const std::string file = path + "/iamglass";
    const auto change_revision = [&](char value) {
      std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
      stream.seekg(revision);
      const char before = static_cast<char>(stream.get());
      stream.seekp(revision);
      stream.put(value);
      return before;
    };
    const char before = change_revision(0);
    ASSERT_EQ(before, 1);
    expect_fault("another revision");
    change_revision(before);
    EXPECT_TRUE(faults().empty()) << file;
  }
}

TEST_F(Damage, OfTheManifestIsRefused) {
  write("db/MANIFEST.json", "{");
  EXPECT_THROW(faults(), schema::IndexError);
  EXPECT_THROW(index_stats(db_), schema::IndexError);
  EXPECT_THROW(index(line("c", "글.")), schema::IndexError);
}

TEST_F(Damage, OfOneArticleDoesNotStopARebuild) {
  change("a", [](Xapian::Document& document) { document.set_data("{"); });
  SessionOptions options;
  options.db = db_;
  options.rebuild = true;
  const SessionReport report = run(options);
  EXPECT_EQ(report.rejected, 1U);
  EXPECT_EQ(report.articles, 2U);
  EXPECT_EQ(messages_.size(), 1U);
  EXPECT_TRUE(faults().empty());
}

TEST_F(Damage, OfABlockOfATableCostsARebuildItsArticlesOnly) {
  std::string lines;
  for (const std::string& one : tests::sample_lines()) {
    lines += one;
  }
  index(lines);
  constexpr std::size_t block = 8192;
  const std::string file = articles() + "/docdata.glass";
  const std::uint64_t before = index_stats(db_).articles;
  ASSERT_GT(fs::file_size(file), 3 * block);
  {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(-static_cast<std::streamoff>(block), std::ios::end);
    stream << std::string(block, '\0');
  }
  SessionOptions options;
  options.db = db_;
  options.rebuild = true;
  const SessionReport report = run(options);
  EXPECT_GT(report.rejected, 0U);
  EXPECT_GT(report.articles, 0U);
  EXPECT_EQ(report.articles + report.rejected, before);
  ASSERT_EQ(messages_.size(), report.rejected);
  EXPECT_NE(messages_[0].find("of the index is damaged ("), std::string::npos) << messages_[0];
  EXPECT_TRUE(faults().empty());
}

TEST_F(Damage, OfATextIsToldOfByARebuild) {
  const std::string other = "xx";
  change("a", [&](Xapian::Document& document) {
    std::string data = document.get_data();
    document.set_data(data.insert(data.rfind('}'), R"(,"outlet":")" + other + '"'));
  });
  SessionOptions options;
  options.db = db_;
  options.rebuild = true;
  EXPECT_EQ(run(options).articles, 3U);
  ASSERT_EQ(messages_.size(), 1U);
  EXPECT_NE(messages_[0].find("article a of the index is damaged"), std::string::npos) << messages_[0];
}

TEST_F(Damage, OfAllArticlesLeavesTheIndexAsItIs) {
  for (const std::string& id : {std::string("a"), std::string("b"), long_id_}) {
    change(id, [](Xapian::Document& document) { document.set_data("\xFF"); });
  }
  SessionOptions options;
  options.db = db_;
  options.rebuild = true;
  EXPECT_THROW(run(options), schema::IndexError);
  EXPECT_EQ(generation(), "gen-000001");
  EXPECT_FALSE(fs::exists(db_ + "/gen-scratch"));
}

TEST_F(Indexing, StatisticsSayWhatTheIndexHolds) {
  index(line("a", "누리빛은 컸다.", R"(,"date":"2025-02-04")") +
        line("b", "다온빛은 컸다.", R"(,"date":"1950-06-25T04:00:00")") + line("c", "누리빛."));
  const IndexStats stats = index_stats(db_);
  EXPECT_EQ(stats.generation, "gen-000001");
  EXPECT_EQ(stats.analyzer, analysis::analyzer_specification());
  EXPECT_EQ(stats.articles, 3U);
  EXPECT_EQ(stats.forms, 2U);
  EXPECT_GT(stats.terms_per_article, 1);
  EXPECT_GT(stats.articles_bytes, 0U);
  EXPECT_GT(stats.words_bytes, 0U);
  EXPECT_EQ(stats.first_date, "1950-06-25T04:00:00+09:00");
  EXPECT_EQ(stats.last_date, "2025-02-04T00:00:00+09:00");
  EXPECT_THROW(index_stats(root_ + "/none"), schema::IndexError);
}

TEST_F(Indexing, NumbersItsGenerations) {
  const schema::IndexDirectory directory(db_);
  EXPECT_EQ(next_generation(directory), "gen-000001");
  fs::create_directories(db_ + "/gen-000009");
  fs::create_directories(db_ + "/gen-000041");
  fs::create_directories(db_ + "/gen-scratch");
  EXPECT_EQ(next_generation(directory), "gen-000042");
}

// Only what is named as a generation is: somebody's copy beside it stays.
TEST_F(Indexing, LeavesCopiesBesideTheGenerationsAlone) {
  index(line("a", "누리빛은 컸다."));
  fs::copy(db_ + "/gen-000001", db_ + "/gen-000001.bak", fs::copy_options::recursive);
  SessionOptions rebuild;
  rebuild.db = db_;
  rebuild.rebuild = true;
  EXPECT_TRUE(run(rebuild).changed);
  EXPECT_EQ(generation(), "gen-000002");
  EXPECT_FALSE(fs::exists(db_ + "/gen-000001"));
  EXPECT_TRUE(fs::exists(db_ + "/gen-000001.bak/articles"));
}

TEST(Options, AreReadWithoutTouchingAFile) {
  const Options options = parse_options({"--db", "누리", "a.jsonl", "--delete", "x", "--delete=y", "--jobs", "3",
                                         "--delete-from", "ids", "--dry-run", "-", "b"});
  EXPECT_EQ(options.session.db, "누리");
  EXPECT_EQ(options.session.inputs, (std::vector<std::string>{"a.jsonl", "-", "b"}));
  EXPECT_EQ(options.session.deletions, typed_deletions({"x", "y"}));
  EXPECT_EQ(options.deletions_file, "ids");
  EXPECT_EQ(options.session.jobs, 3U);
  EXPECT_TRUE(options.session.dry_run);
  EXPECT_FALSE(options.session.rebuild || options.stats || options.check || options.help || options.version);
  EXPECT_EQ(parse_options({"--", "--db"}).session.inputs, std::vector<std::string>{"--db"});
  EXPECT_TRUE(parse_options({"--rebuild", "--delete", "x"}).session.rebuild);
  const Options selected = parse_options({"--delete", "x", "--delete", "--before", "2025-02-04", "--outlet=누리", "a"});
  EXPECT_EQ(selected.session.deletions, typed_deletions({"x"}));
  EXPECT_TRUE(selected.delete_selected);
  EXPECT_EQ(selected.session.selection.before, schema::parse_date("2025-02-04"));
  EXPECT_EQ(selected.session.selection.outlet, "누리");
  EXPECT_EQ(selected.session.inputs, std::vector<std::string>{"a"});
  EXPECT_EQ(parse_options({"--delete", "--x"}).session.deletions, typed_deletions({"--x"}));
  EXPECT_EQ(parse_options({"--delete=--before"}).session.deletions, typed_deletions({"--before"}));
  EXPECT_EQ(parse_options({"--", "--delete"}).session.inputs, std::vector<std::string>{"--delete"});
  EXPECT_TRUE(parse_options({"--compact", "--delete", "--before", "2025-02-04"}).session.compact);
  const Options none = parse_options({});
  EXPECT_TRUE(none.session.db.empty() && none.session.inputs.empty());
  EXPECT_EQ(none.session.jobs, 0U);
}

TEST(Options, AreRefusedWhereTheySayNothingSensible) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"--nope"},
                                             {"--stat"},
                                             {"--d", "x"},
                                             {"--db"},
                                             {"--db", "a", "--db", "b"},
                                             {"--delete"},
                                             {"--delete", "--"},
                                             {"--delete", "--dry-run"},
                                             {"--delete", "--before", "soon"},
                                             {"--before", "2025-02-04"},
                                             {"--delete", "x", "--outlet", "누리"},
                                             {"--delete-from", "ids", "--outlet", "누리"},
                                             {"--delete", "--outlet", ""},
                                             {"--check", "--delete", "--outlet", "누리"},
                                             {"--compact", "a.jsonl"},
                                             {"--compact", "--rebuild"},
                                             {"--jobs", "x"},
                                             {"--jobs", "-1"},
                                             {"--jobs", "257"},
                                             {"--stats=1"},
                                             {"--stats", "--check"},
                                             {"--rebuild", "--stats"},
                                             {"--rebuild", "a.jsonl"},
                                             {"--stats", "a.jsonl"},
                                             {"--check", "--delete", "x"},
                                             {"--stats", "--delete-from", "ids"},
                                             {"-x"}}) {
    EXPECT_THROW(parse_options(arguments), tool::UsageError) << arguments[0];
  }
}

TEST(Options, AreAllInTheHelp) {
  const std::string help = help_text();
  for (const char* option : {"--db", "--delete", "--delete-from", "--rebuild", "--before", "--outlet", "--compact",
                             "--dry-run", "--stats", "--check", "--jobs", "--help", "--version"}) {
    EXPECT_NE(help.find(option), std::string::npos) << option;
  }
  EXPECT_LE(std::count(help.begin(), help.end(), '\n'), 24);
}

}  // namespace
}  // namespace ireum::indexer
