#include "benchmarks/relevance/table.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <sstream>
#include <string>

namespace ireum::relevance {
namespace {

const Findings kFindings{
    "score",
    {{"by topic", {"topic", "query", "AP"}, {{"t1", "이재용", Cell::figure(0.5)}, {"t10", Cell(), Cell::figure(1)}}},
     {"times", {"answers"}, {{Cell::count(2)}}}},
    {"A note."}};

std::string written(Format format) {
  std::ostringstream out;
  write(out, format, kFindings);
  return out.str();
}

TEST(Tables, TextIsAlignedByWhatATerminalShows) {
  EXPECT_EQ(written(Format::kText),
            "by topic\n"
            "topic  query       AP\n"
            "t1     이재용  0.5000\n"
            "t10    -       1.0000\n"
            "\n"
            "times\n"
            "answers\n"
            "      2\n"
            "\n"
            "A note.\n");
}

TEST(Tables, TabSeparated) {
  EXPECT_EQ(written(Format::kTsv),
            "# by topic\ntopic\tquery\tAP\nt1\t이재용\t0.5000\nt10\t-\t1.0000\n\n# times\nanswers\n2\n\n# A note.\n");
}

TEST(Tables, Markdown) {
  EXPECT_EQ(
      written(Format::kMarkdown),
      "**by topic**\n\n| topic | query | AP |\n| --- | --- | ---: |\n| t1 | 이재용 | 0.5000 |\n| t10 | - | 1.0000 |\n"
      "\n**times**\n\n| answers |\n| ---: |\n| 2 |\n\nA note.\n");
}

TEST(Tables, JsonIsReadBack) {
  rapidjson::Document json;
  const std::string text = written(Format::kJson);
  ASSERT_FALSE(json.Parse(text.c_str()).HasParseError()) << text;
  EXPECT_EQ(json["version"].GetInt(), 1);
  EXPECT_EQ(std::string(json["command"].GetString()), "score");
  EXPECT_EQ(json["tables"].Size(), 2U);
  const auto& rows = json["tables"][0]["rows"];
  EXPECT_EQ(std::string(rows[0]["query"].GetString()), "이재용");
  EXPECT_EQ(rows[0]["AP"].GetDouble(), 0.5);
  EXPECT_TRUE(rows[1]["query"].IsNull());
  EXPECT_EQ(std::string(json["notes"][0].GetString()), "A note.");
}

TEST(Tables, MarksThatMeanSomethingToAFormAreKeptApart) {
  std::ostringstream md;
  write(md, Format::kMarkdown, {"", {{"", {"query"}, {{"a|b"}}}}, {}});
  EXPECT_NE(md.str().find("a\\|b"), std::string::npos);
  std::ostringstream tsv;
  write(tsv, Format::kTsv, {"", {{"", {"query"}, {{"a\tb"}}}}, {}});
  EXPECT_EQ(tsv.str(), "query\na b\n");
}

TEST(Tables, ADifferenceThatRoundsToNothingHasNoSign) {
  EXPECT_EQ(Cell::figure(-0.00001).text(), "0.0000");
  EXPECT_EQ(Cell::figure(-0.0001).text(), "-0.0001");
}

TEST(Tables, WidthsOfATerminal) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("삼성SDI"), 7U);
  EXPECT_EQ(display_width("\u1109\u1161\u11B7"), 2U) << "decomposed";
  EXPECT_EQ(display_width("李"), 2U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
}

TEST(Tables, FormatsHaveNames) {
  EXPECT_EQ(parse_format("tsv"), Format::kTsv);
  EXPECT_FALSE(parse_format("TSV").has_value());
}

}  // namespace
}  // namespace ireum::relevance
