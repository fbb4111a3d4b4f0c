#include "tool/run_tool.h"

#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "tool/command_line.h"

namespace ireum::tool {
namespace {

struct Ending {
  int status = 0;
  std::vector<std::string> messages;
};

Ending ending_of(const std::function<int()>& work) {
  Ending ending;
  ending.status = run_tool(work, [&](const std::string& text) { ending.messages.push_back(text); });
  return ending;
}

TEST(RunTool, ReturnsTheStatusOfTheWork) {
  const Ending ending = ending_of([] { return 130; });
  EXPECT_EQ(ending.status, 130);
  EXPECT_TRUE(ending.messages.empty());
}

TEST(RunTool, SaysWhatWasThrown) {
  const Ending wrong = ending_of([]() -> int { throw std::runtime_error("기사.jsonl: no such file"); });
  EXPECT_EQ(wrong.status, exit_error);
  EXPECT_EQ(wrong.messages, (std::vector<std::string>{"기사.jsonl: no such file"}));
  const Ending usage = ending_of([]() -> int { throw UsageError("--outlet is empty"); });
  EXPECT_EQ(usage.status, exit_error);
  EXPECT_EQ(usage.messages, (std::vector<std::string>{"--outlet is empty; see --help"}));
}

}  // namespace
}  // namespace ireum::tool
