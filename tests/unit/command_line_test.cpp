#include "tool/command_line.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ireum::tool {
namespace {

namespace po = boost::program_options;

struct Given {
  std::string outlet;
  std::vector<std::string> names;
  po::variables_map map;
};

Given given(const std::vector<std::string>& arguments) {
  Given result;
  po::options_description options;
  options.add_options()("outlet", po::value(&result.outlet), "")("name", po::value(&result.names), "");
  po::positional_options_description positional;
  positional.add("name", -1);
  result.map = parse(arguments, options, positional);
  return result;
}

std::string usage_error(const std::function<void()>& work) {
  try {
    work();
  } catch (const UsageError& error) {
    return error.what();
  }
  return "none";
}

TEST(CommandLine, SetsVariablesAndReadsTheRestAsPositional) {
  const Given read = given({"가람", "--outlet", "누리일보", "--", "--나래"});
  EXPECT_EQ(read.outlet, "누리일보");
  EXPECT_EQ(read.names, (std::vector<std::string>{"가람", "--나래"}));
  EXPECT_EQ(read.map.count("outlet"), 1U);
}

TEST(CommandLine, RefusesWhatIsNoOptionAndShortenedOnes) {
  EXPECT_NE(usage_error([] { given({"--nonsense"}); }).find("--nonsense"), std::string::npos);
  EXPECT_NE(usage_error([] { given({"--out", "누리일보"}); }).find("--out"), std::string::npos);
  EXPECT_NE(usage_error([] { given({"--outlet"}); }).find("--outlet"), std::string::npos);
}

TEST(CommandLine, RequiresTextWhereAnOptionIsGiven) {
  EXPECT_EQ(usage_error([] { require_text(given({"--outlet", ""}).map, {"outlet"}); }), "--outlet is empty");
  EXPECT_EQ(usage_error([] { require_text(given({"--outlet", "a"}).map, {"outlet"}); }), "none");
  EXPECT_EQ(usage_error([] { require_text(given({}).map, {"outlet"}); }), "none");
}

TEST(CommandLine, ReadsWholeNumbersOnly) {
  EXPECT_EQ(whole_number("0"), std::optional<std::uint64_t>(0));
  EXPECT_EQ(whole_number("18446744073709551615"), std::optional<std::uint64_t>(18446744073709551615U));
  for (const char* text : {"", " 1", "1 ", "-1", "+1", "1.0", "1k", "일", "18446744073709551616"}) {
    EXPECT_EQ(whole_number(text), std::nullopt) << text;
  }
}

TEST(CommandLine, ANumberBeyondItsBoundsIsRefusedAsItWasTyped) {
  EXPECT_EQ(number_option("1", "--limit", 1, 3), 1U);
  EXPECT_EQ(number_option("3", "--limit", 1, 3), 3U);
  for (const std::string text : {"0", "4", "", "열"}) {
    EXPECT_EQ(usage_error([&] { number_option(text, "--limit", 1, 3); }),
              "--limit takes a number from 1 to 3, not \"" + text + "\"");
  }
}

}  // namespace
}  // namespace ireum::tool
