// Runs that break off, and those after them.
#include <gtest/gtest.h>
#include <unistd.h>
#include <xapian.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "indexer/memory.h"
#include "indexer/session.h"
#include "indexer/space.h"
#include "schema/index_directory.h"
#include "schema/stored_article.h"
#include "schema/terms.h"
#include "tests/unit/index_fixture.h"

namespace ireum::indexer {
namespace {

namespace fs = std::filesystem;

std::string line(const std::string& id, const std::string& body) {
  return tests::line(id, "", body);
}

class Interrupted : public testing::Test {
 protected:
  Interrupted() {
    options_ = index_.options();
    options_.jobs = 2;
    options_.commit_every = 1;
  }

  SessionOptions with(const std::string& content, const std::vector<std::string>& deletions = {}) {
    SessionOptions options = options_;
    options.inputs = {index_.write("in.jsonl", content)};
    options.deletions = typed_deletions(deletions);
    return options;
  }

  SessionReport run(const SessionOptions& options) { return index_.run(options); }
  bool said(std::string_view part) const { return index_.said(part); }

  // Breaks off when all is analysed: a file lies where the new generation is to stand.
  void break_off(const SessionOptions& options) {
    unsigned long last = 0;
    for (const std::string& name : schema::IndexDirectory(options_.db).generations()) {
      last = std::max(last, std::strtoul(name.c_str() + 4, nullptr, 10));
    }
    const std::string obstacle = options_.db + "/gen-00000" + std::to_string(last + 1);
    fs::create_directories(options_.db);
    std::ofstream(obstacle) << "x";
    EXPECT_ANY_THROW(run(options));
    fs::remove(obstacle);
    EXPECT_TRUE(fs::exists(options_.db + "/gen-scratch/RUN.json"));
  }

  // Bodies by id; the index has no faults, and nothing is left over.
  std::map<std::string, std::string> stored() const {
    const schema::IndexDirectory directory(options_.db);
    std::map<std::string, std::string> bodies;
    const Xapian::Database database(directory.articles(directory.read_manifest()->generation));
    for (Xapian::PostingIterator it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      const auto article = schema::stored_in(database.get_document(*it));
      EXPECT_TRUE(bodies.emplace(article->id, article->body).second) << article->id;
    }
    EXPECT_EQ(tests::faults(options_.db), 0U);
    EXPECT_FALSE(fs::exists(options_.db + "/gen-scratch"));
    EXPECT_EQ(directory.generations().size(), 1U);
    return bodies;
  }

  using Bodies = std::map<std::string, std::string>;
  tests::Index index_;
  const std::string root_ = index_.folder();
  const std::vector<std::string>& messages_ = index_.messages;
  SessionOptions options_;
};

TEST_F(Interrupted, TheNextRunTakesUpWhatWasDone) {
  const std::string content = line("a", "하나.") + line("b", "둘.") + line("c", "셋.");
  break_off(with(content));
  EXPECT_TRUE(said("3 articles that are analysed and not in force yet")) << messages_.size();
  EXPECT_FALSE(schema::IndexDirectory(options_.db).read_manifest());
  const SessionReport report = run(with(content));
  EXPECT_TRUE(said("taken up: 3 articles of an interrupted run"));
  EXPECT_EQ(report.unchanged, 3U);
  EXPECT_EQ(report.added, 0U);
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"b", "둘."}, {"c", "셋."}}));
}

TEST_F(Interrupted, AnotherRunTakesItUpToo) {
  run(with(line("a", "하나.") + line("b", "둘.") + line("c", "셋.")));
  break_off(with(line("a", "하나 새로.") + line("d", "넷.") + line("d", "넷 새로."), {"c"}));
  run(with(line("e", "다섯.")));
  EXPECT_TRUE(said("taken up: 2 articles and 1 deletion of an interrupted run"));
  EXPECT_EQ(stored(), (Bodies{{"a", "하나 새로."}, {"b", "둘."}, {"d", "넷 새로."}, {"e", "다섯."}}));
}

TEST_F(Interrupted, WhatComesLaterWinsOverWhatWasTakenUp) {
  run(with(line("a", "하나.") + line("b", "둘.")));
  break_off(with(line("a", "하나 새로.") + line("c", "셋.") + line("d", "넷.")));
  break_off(with(line("a", "하나.") + line("d", "넷 새로."), {"c"}));
  EXPECT_TRUE(said("taken up"));
  const SessionReport report = run(with(line("e", "다섯."), {"b"}));
  EXPECT_EQ(report.deleted, 1U);
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"d", "넷 새로."}, {"e", "다섯."}}));
}

TEST_F(Interrupted, ADeletedArticleMayComeAgain) {
  run(with(line("a", "하나.")));
  const SessionOptions again = with(line("a", "하나.") + line("b", "둘."), {"a"});
  break_off(again);
  break_off(again);
  EXPECT_EQ(run(again).deleted, 1U);
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"b", "둘."}}));
}

std::string dated(const std::string& id, const std::string& body, const std::string& date, const std::string& outlet) {
  return R"({"id":")" + id + R"(","body":")" + body + R"(","date":")" + date + R"(","outlet":")" + outlet + "\"}\n";
}

TEST_F(Interrupted, ADateAndAnOutletTakeOutWhatWasTakenUpToo) {
  const std::string early = "2020-01-01";
  const std::string late = "2025-01-01";
  run(with(dated("a", "하나.", early, "누리") + dated("b", "둘.", late, "누리") + dated("c", "셋.", early, "누리") +
           dated("d", "넷.", late, "누리")));
  // Of c and d the newest copy decides.
  break_off(with(dated("c", "셋 새로.", late, "누리") + dated("d", "넷 새로.", early, "누리") +
                 dated("e", "다섯.", early, "누리") + dated("f", "여섯.", early, "다온") +
                 dated("g", "일곱.", early, "누리") + dated("g", "일곱 새로.", late, "누리")));
  SessionOptions removal = options_;
  removal.selection = {schema::parse_date("2024-01-01"), "누리"};
  break_off(removal);
  const SessionReport report = run(removal);
  EXPECT_EQ(report.deleted, 0U);
  EXPECT_EQ(stored(), (Bodies{{"b", "둘."}, {"c", "셋 새로."}, {"f", "여섯."}, {"g", "일곱 새로."}}));
}

TEST_F(Interrupted, ADateTakesOutWhatWasTakenUpWhereNothingStands) {
  break_off(with(dated("a", "하나.", "2020-01-01", "") + dated("b", "둘.", "2025-01-01", "")));
  SessionOptions removal = with(line("c", "셋."));
  removal.selection.before = schema::parse_date("2024-01-01");
  EXPECT_EQ(run(removal).deleted, 1U);
  EXPECT_EQ(stored(), (Bodies{{"b", "둘."}, {"c", "셋."}}));
}

TEST_F(Interrupted, SaysWhyItIsDropped) {
  run(with(line("a", "하나.")));
  break_off(with(line("b", "둘.")));
  SessionOptions rebuild = options_;
  rebuild.rebuild = true;
  run(rebuild);
  EXPECT_TRUE(said("dropped: 1 article of an interrupted run: a --rebuild takes"));
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}}));

  break_off(with(line("b", "둘.")));
  fs::remove(options_.db + "/gen-scratch/RUN.json");
  run(with(line("c", "셋.")));
  EXPECT_TRUE(said("dropped: 1 article of an interrupted run: its RUN.json"));
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"c", "셋."}}));

  break_off(with(line("b", "둘.")));
  for (const auto& entry : fs::directory_iterator(options_.db + "/gen-scratch/deltas")) {
    if (entry.path().extension() == ".order") {
      fs::resize_file(entry.path(), 0);
    }
  }
  run(with(line("d", "넷.")));
  EXPECT_TRUE(said("damaged"));
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"c", "셋."}, {"d", "넷."}}));
}

TEST_F(Interrupted, ADamagedDatabaseIsDroppedAndToldOf) {
  for (const std::string name : {"iamglass", "postlist.glass", "termlist.glass", "docdata.glass"}) {
    for (const bool missing : {true, false}) {
      options_.db = root_ + "/" + name + (missing ? "-missing" : "-empty");
      run(with(line("a", "하나.")));
      break_off(with(line("b", "둘.")));
      for (const auto& entry : fs::directory_iterator(options_.db + "/gen-scratch/deltas")) {
        const fs::path file = entry.path() / name;
        if (entry.is_directory() && missing) {
          fs::remove(file);
        } else if (entry.is_directory()) {
          fs::resize_file(file, 0);
        }
      }
      run(with(line("c", "셋.")));
      EXPECT_TRUE(said("dropped: delta-0 of an interrupted run: damaged (")) << name << missing;
      EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"c", "셋."}})) << name << missing;
    }
  }
}

TEST_F(Interrupted, ARebuildIsTakenUpByARebuild) {
  run(with(line("a", "하나.") + line("b", "둘.")));
  SessionOptions rebuild = options_;
  rebuild.rebuild = true;
  break_off(rebuild);
  EXPECT_EQ(run(rebuild).unchanged, 2U);
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"b", "둘."}}));
}

TEST_F(Interrupted, WhatIsInForceIsNotTakenUpAgain) {
  run(with(line("a", "하나.")));
  break_off(with(line("b", "둘.")));
  fs::copy(options_.db + "/gen-scratch", root_ + "/left", fs::copy_options::recursive);
  run(with(line("c", "셋.")));
  fs::rename(root_ + "/left", options_.db + "/gen-scratch");
  std::string note = tests::content_of(options_.db + "/gen-scratch/RUN.json");
  const std::string empty = R"("becomes":"")";
  ASSERT_NE(note.find(empty), std::string::npos);
  note.replace(note.find(empty), empty.size(), R"("becomes":"gen-000002")");
  std::ofstream(options_.db + "/gen-scratch/RUN.json") << note;
  run(with(line("d", "넷."), {"b"}));
  EXPECT_TRUE(messages_.empty()) << messages_[0];
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"c", "셋."}, {"d", "넷."}}));
}

// Killed when a commit in place stood already, and what it was made of was not cleared away yet.
TEST_F(Interrupted, WhatWasCommittedInPlaceIsTakenUpInThePlaceOfItself) {
  std::string many;
  for (int i = 0; i < 80; ++i) {
    many += line("i" + std::to_string(i), "옛 글.");
  }
  run(with(many));
  const SessionOptions change = with(line("i0", "새 글.") + line("n", "다른 글."), {"i1"});
  {
    // Somebody reads, so that a new generation is begun, and breaks off.
    const auto reader = schema::FileLock::try_lock(schema::IndexDirectory(options_.db).generation_lock("gen-000001"),
                                                   schema::FileLock::Mode::shared);
    ASSERT_TRUE(reader);
    SessionOptions impatient = change;
    impatient.wait_for_readers = std::chrono::milliseconds(0);
    break_off(impatient);
  }
  fs::copy(options_.db + "/gen-scratch", root_ + "/left", fs::copy_options::recursive);
  SessionOptions nothing = with("");
  ASSERT_EQ(run(nothing).generation, "gen-000001");
  const Bodies once = stored();
  EXPECT_EQ(once.size(), 80U);
  EXPECT_EQ(once.at("i0"), "새 글.");
  EXPECT_EQ(once.count("i1"), 0U);

  fs::rename(root_ + "/left", options_.db + "/gen-scratch");
  const SessionReport again = run(with(line("i0", "새 글.") + line("n", "다른 글."), {"i1"}));
  EXPECT_TRUE(said("taken up: 2 articles of an interrupted run")) << (messages_.empty() ? "" : messages_[0]);
  EXPECT_EQ(again.generation, "gen-000001");
  EXPECT_EQ(again.unchanged, 2U);
  EXPECT_EQ(again.articles, 80U);
  EXPECT_EQ(stored(), once);
}

// The folder that --scratch names, and what is in it.
class Elsewhere : public Interrupted {
 protected:
  Elsewhere() {
    fs::create_directory(elsewhere_);
    options_.scratch = elsewhere_;
  }

  std::vector<std::string> there() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(elsewhere_)) {
      names.push_back(entry.path().filename().string());
    }
    return names;
  }

  const std::string elsewhere_ = root_ + "/disk";
};

TEST_F(Elsewhere, NothingIsLeftThere) {
  SessionOptions options = with(line("a", "하나.") + line("b", "둘.") + line("c", "셋."));
  options.publish_every = 2;
  run(options);
  EXPECT_TRUE(there().empty());
  EXPECT_EQ(stored().size(), 3U);
}

TEST_F(Elsewhere, TheNextRunFindsItByItself) {
  break_off(with(line("a", "하나.") + line("b", "둘.")));
  ASSERT_EQ(there().size(), 1U);
  EXPECT_EQ(there()[0].rfind("ireum-deltas-", 0), 0U) << there()[0];
  options_.scratch.clear();
  run(with(line("c", "셋.")));
  EXPECT_TRUE(said("taken up: 2 articles of an interrupted run"));
  EXPECT_TRUE(there().empty());
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"b", "둘."}, {"c", "셋."}}));
}

TEST_F(Elsewhere, ADiskThatIsMissingIsNamedAndNothingLost) {
  break_off(with(line("a", "하나.")));
  fs::rename(elsewhere_, root_ + "/away");
  try {
    run(with(line("b", "둘.")));
    ADD_FAILURE() << "goes on without";
  } catch (const schema::IndexError& error) {
    EXPECT_NE(std::string(error.what()).find("which is not there"), std::string::npos) << error.what();
  }
  fs::rename(root_ + "/away", elsewhere_);
  run(with(line("b", "둘.")));
  EXPECT_TRUE(said("taken up: 1 article of an interrupted run"));
  EXPECT_TRUE(there().empty());
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"b", "둘."}}));
}

// Killed while what was spent was cleared away: nothing of it is taken up, nor called dropped.
TEST_F(Elsewhere, WhatIsSpentIsClearedInSilence) {
  run(with(line("a", "하나.")));
  break_off(with(line("b", "둘.")));
  fs::rename(options_.db + "/gen-scratch/RUN.json", options_.db + "/gen-scratch/SPENT.json");
  run(with(line("c", "셋.")));
  EXPECT_TRUE(messages_.empty()) << messages_[0];
  EXPECT_TRUE(there().empty());
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}, {"c", "셋."}}));
}

TEST_F(Interrupted, PublishesInSteps) {
  run(with(line("i1", "옛 글.") + line("z", "다른 글.")));
  std::string content;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 10; ++i) {
      content += line("i" + std::to_string(i), "판 " + std::to_string(round) + ".");
    }
  }
  SessionOptions options = with(content, {"z"});
  options.publish_every = 7;
  const SessionReport report = run(options);
  EXPECT_EQ(report.added, 9U);
  EXPECT_EQ(report.replaced, 11U);
  EXPECT_EQ(report.deleted, 1U);
  EXPECT_EQ(report.generation, "gen-000004");
  EXPECT_TRUE(said("articles are in force; reading on"));
  const auto bodies = stored();
  EXPECT_EQ(bodies.size(), 10U);
  for (const auto& [id, body] : bodies) {
    EXPECT_EQ(body, "판 1.") << id;
  }
}

// Xapian would commit by itself what has no number yet.
TEST_F(Interrupted, WhatXapianWouldCommitOftenerIsTakenUpToo) {
  setenv("XAPIAN_FLUSH_THRESHOLD", "1", 1);
  options_.commit_every = 3;
  options_.jobs = 1;
  const std::string content = line("a", "하나.") + line("b", "둘.") + line("c", "셋.") + line("d", "넷.");
  break_off(with(content));
  EXPECT_TRUE(said("4 articles that are analysed and not in force yet")) << messages_.size();
  EXPECT_EQ(run(with(content)).unchanged, 4U);
  unsetenv("XAPIAN_FLUSH_THRESHOLD");
  EXPECT_EQ(stored().size(), 4U);
}

TEST_F(Interrupted, ARebuildThatTakesUpCountsWhatIsDeletedOnce) {
  run(with(dated("a", "하나.", "", "누리") + dated("b", "둘.", "", "누리") + dated("c", "셋.", "", "다온")));
  SessionOptions rebuild = options_;
  rebuild.rebuild = true;
  break_off(rebuild);
  rebuild.selection.outlet = "누리";
  EXPECT_EQ(run(rebuild).deleted, 2U);
  EXPECT_EQ(stored(), (Bodies{{"c", "셋."}}));
}

TEST_F(Interrupted, StopsWhenAsked) {
  const std::atomic<int> stop{2};
  SessionOptions options = with(line("a", "하나."));
  options.stop = &stop;
  EXPECT_TRUE(run(options).stopped);
  EXPECT_FALSE(schema::IndexDirectory(options_.db).read_manifest());
  options.stop = nullptr;
  run(options);
  SessionOptions rebuild = options_;
  rebuild.rebuild = true;
  rebuild.stop = &stop;
  const SessionReport stopped = run(rebuild);
  EXPECT_FALSE(stopped.changed);
  EXPECT_EQ(stopped.read, stopped.added + stopped.unchanged + stopped.rejected);
  EXPECT_EQ(stored(), (Bodies{{"a", "하나."}}));
}

TEST(Memory, IsReadAndDivided) {
  EXPECT_EQ(parse_size("512M"), std::uint64_t{512} << 20U);
  EXPECT_EQ(parse_size("2G"), std::uint64_t{2} << 30U);
  EXPECT_EQ(parse_size("100"), 100U);
  for (const char* wrong : {"", "M", "1T", "-1", "1.5G", "99999999999G"}) {
    EXPECT_THROW(parse_size(wrong), std::invalid_argument) << wrong;
  }
  for (const unsigned jobs : {1U, 2U, 64U}) {
    const MemoryPlan plan = plan_memory(least_memory(jobs), jobs, 200000);
    EXPECT_GT(plan.batch_bytes, 0U);
    EXPECT_GT(plan.commit_bytes, std::size_t{1} << 18U);
    EXPECT_GT(plan.ids, 1000U);
    EXPECT_GE(default_memory(jobs), least_memory(jobs));
  }
}

TEST(Space, IsStatedWhenItIsMuchOrTooMuch) {
  const std::uint64_t gigabyte = std::uint64_t{1} << 30U;
  const auto note = [](const SpaceNeed& need, std::uint64_t free) {
    return space_note("db", need.index + need.deltas, need.afterwards, free);
  };
  EXPECT_EQ(note(need_of_input(1000000, 0, 200000), 100 * gigabyte), "");
  EXPECT_NE(note(need_of_input(1000000, 0, 200000), 1000000).find("hardly fit"), std::string::npos);
  EXPECT_EQ(note(need_in_place(1000000), 10000000), "");  // whatever stands
  EXPECT_NE(note(need_in_place(1000000), 1000000).find("hardly fit"), std::string::npos);
  EXPECT_EQ(most_articles_of(1), 1U);
  EXPECT_NE(space_note("db", 1500000000, 0, 0).find("need 1.5 GB on"), std::string::npos);
  EXPECT_NE(space_note("db", 20000000, 0, 9500000).find("need 20.0 MB on"), std::string::npos);
  EXPECT_NE(space_note("db", 20000000, 0, 9500000).find("only 9.5 MB are free"), std::string::npos);
  EXPECT_NE(note(need_of_input(4 * gigabyte, 0, 200000), 100 * gigabyte).find("for good"), std::string::npos);
}

TEST(Space, IsStatedOfEachDisk) {
  const tests::TemporaryFolder here;
  const std::uint64_t much = std::uint64_t{1} << 60U;
  EXPECT_EQ(space_notes({much, much, 0}, here.path(), "").size(), 1U);
  EXPECT_EQ(space_notes({much, much, 0}, here.path(), here.path()).size(), 1U);
  EXPECT_EQ(space_notes({much, much, 0}, here.path(), "/proc").size(), 2U);
  EXPECT_EQ(space_notes({much, 0, 0}, here.path(), "/proc").size(), 1U);
}

}  // namespace
}  // namespace ireum::indexer
