// Changes that take no end.
#include "indexer/change_limit.h"

#include <gtest/gtest.h>

#include <chrono>

namespace ireum::indexer {
namespace {

TEST(ChangeLimit, LetsGoWhatEnds) {
  const ChangeLimit limit("누리.ireum", std::chrono::hours(1));
}

TEST(ChangeLimitDeathTest, EndsTheProgramWhereNothingElseDoes) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const auto change = [] {
    const ChangeLimit limit("누리.ireum", std::chrono::seconds(0));
    volatile bool ended = false;
    while (!ended) {
    }
  };
  EXPECT_EXIT(change(), testing::ExitedWithCode(2),
              "ireum-index: 누리.ireum: the change does not end, so the index is damaged");
}

}  // namespace
}  // namespace ireum::indexer
