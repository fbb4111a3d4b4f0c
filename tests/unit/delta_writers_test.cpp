// The databases that threads write, before they are merged.
#include "indexer/delta_writers.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>
#include <xapian.h>

#include <cstdint>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "analysis/analyzer.h"
#include "indexer/delta.h"
#include "indexer/document_builder.h"
#include "indexer/memory.h"
#include "tests/unit/temporary_folder.h"

namespace ireum::indexer {
namespace {

Job job(std::uint64_t sequence) {
  Job job{sequence, {}, std::nullopt, {}};
  job.article.id = "a" + std::to_string(sequence);
  job.article.body = "한빛전자는 새 공장을 지었다.";
  job.fingerprint = fingerprint_of(job.article, analysis::analyzer_specification());
  return job;
}

TEST(DeltaWriters, BeginAnotherDatabaseWhenOneIsFull) {
  const tests::TemporaryFolder root;
  MemoryPlan plan = plan_memory(least_memory(2), 2, 1000);
  plan.commit_articles = 2;
  plan.delta_articles = 3;
  DeltaWriters writers(root.path(), 7, 2, plan);
  constexpr std::uint64_t articles = 20;
  for (std::uint64_t i = 0; i < articles; ++i) {
    Batch batch;
    batch.jobs.push_back(job(i));
    ASSERT_TRUE(writers.push(std::move(batch)));
  }
  const std::vector<Delta> deltas = writers.finish();
  EXPECT_GE(deltas.size(), articles / 3);
  std::set<std::string> paths;
  std::set<std::uint64_t> sequences;
  for (const Delta& delta : deltas) {
    paths.insert(delta.path);
    const Delta opened = open_delta(delta.path, analysis::analyzer_specification());
    EXPECT_EQ(opened.sequences, delta.sequences);
    EXPECT_LE(delta.sequences.size(), 3U);
    sequences.insert(delta.sequences.begin(), delta.sequences.end());
  }
  EXPECT_EQ(paths.size(), deltas.size());
  EXPECT_EQ(paths.count(root.path() + "/delta-7"), 1U);
  EXPECT_EQ(sequences.size(), articles);
}

// Leaves address space for the stacks of a few threads, and gives it back.
class FewThreads {
 public:
  FewThreads() {
    getrlimit(RLIMIT_AS, &before_);
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    rlimit few = before_;
    few.rlim_cur = pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) + (std::size_t{48} << 20U);
    setrlimit(RLIMIT_AS, &few);
  }
  ~FewThreads() { setrlimit(RLIMIT_AS, &before_); }
  FewThreads(const FewThreads&) = delete;
  FewThreads& operator=(const FewThreads&) = delete;

 private:
  rlimit before_{};
};

TEST(DeltaWriters, GoOnWithTheThreadsThatTheMachineGives) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "the sanitizer needs address space itself";
#endif
  const auto writes = [] {
    const tests::TemporaryFolder root;
    const MemoryPlan plan = plan_memory(least_memory(2), 2, 1000);
    std::optional<DeltaWriters> writers;
    {
      const FewThreads few;
      writers.emplace(root.path(), 1, 400, plan);
    }
    Batch batch;
    batch.jobs.push_back(job(0));
    const bool pushed = writers->push(std::move(batch));
    return pushed && writers->finish().size() == 1;
  };
  EXPECT_EXIT(_exit(writes() ? 0 : 1), testing::ExitedWithCode(0), "");
}

TEST(DeltaWriters, CountAllThatAJobHolds) {
  Job all = job(1);
  const std::size_t before = all.bytes();
  for (std::string* field : {&all.article.id, &all.article.title, &all.article.body, &all.article.date,
                             &all.article.outlet, &all.article.url, &all.article.byline, &all.article.extra}) {
    *field += std::string(1000, 'a');
  }
  EXPECT_EQ(all.bytes(), before + 8 * 1000);
}

TEST(DeltaWriters, KeepTheNumberOfOpenDatabasesBounded) {
  const std::uint64_t step = 5000000;
  EXPECT_EQ(plan_memory(std::uint64_t{64} << 30U, 2, step).delta_articles, step / 64);
  EXPECT_EQ(plan_memory(std::uint64_t{1} << 30U, 2, 200000).delta_articles, 25000U);
}

}  // namespace
}  // namespace ireum::indexer
