// Rows of JSON Lines and what comes of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "corpus/json_lines_reader.h"
#include "tests/unit/growth.h"

namespace ireum::corpus {
namespace {

std::vector<Record> read_all(std::string_view text, const ReaderOptions& options = {}) {
  const auto reader = make_json_lines_reader(ByteSource::from_text(text), "기사.jsonl", options);
  std::vector<Record> records;
  while (std::optional<Record> record = reader->next()) records.push_back(std::move(*record));
  return records;
}

Article only_article(std::string_view text) {
  const std::vector<Record> records = read_all(text);
  EXPECT_EQ(records.size(), 1U) << text;
  if (records.size() != 1 || !records[0].article) {
    ADD_FAILURE() << text << ": " << (records.empty() ? "nothing" : records[0].problems.at(0).text);
    return {};
  }
  return *records[0].article;
}

TEST(JsonLines, FillsTheFields) {
  const Article a = only_article(
      R"({"id":"가-1","title":"새 \"다리\"","body":"첫 문단.\n둘째.","date":"2025.02.04. 오전 9:12","outlet":"한빛일보",)"
      R"("url":"https://hanbit.example/1","byline":"여진수"})");
  EXPECT_EQ(a.id, "가-1");
  EXPECT_EQ(a.title, "새 \"다리\"");
  EXPECT_EQ(a.body, "첫 문단.\n둘째.");
  EXPECT_EQ(a.date, "2025.02.04. 오전 9:12");
  EXPECT_EQ(a.outlet, "한빛일보");
  EXPECT_EQ(a.url, "https://hanbit.example/1");
  EXPECT_EQ(a.byline, "여진수");
  EXPECT_EQ(a.extra, "");
}

TEST(JsonLines, KeepsUnknownFieldsInTheirOrderAndNumbersAsWritten) {
  EXPECT_EQ(
      only_article(
          R"({"면": 7, "body":"본문", "tags" : ["가", {"나":null}, [] , 1.10, -0, 1e308], "쪽\"": true, "o":{"body":"안"}})")
          .extra,
      R"({"면":7,"tags":["가",{"나":null},[],1.10,-0,1e308],"쪽\"":true,"o":{"body":"안"}})");
  EXPECT_EQ(only_article(R"({"a":12345678901234567890123,"body":"본문","b":-3})").extra,
            R"({"a":12345678901234567890123,"b":-3})");
}

std::string with_keys(std::size_t count) {
  std::string line = R"({"body":"본문")";
  for (std::size_t i = 0; i < count; ++i) {
    line += ",\"k" + std::to_string(i) + "\":1";
  }
  return line + ",\"k20\":2}";
}

TEST(JsonLines, ManyUnknownKeysAreReadInTheTimeOfTheirNumber) {
  EXPECT_LT(tests::growth(20000, [](std::size_t n) { only_article(with_keys(n)); }), tests::most_growth);
  const std::string extra = only_article(with_keys(5000)).extra;
  EXPECT_NE(extra.find(R"("k19":1,"k20":2,"k21":1)"), std::string::npos);
  EXPECT_EQ(extra.find("k20"), extra.rfind("\"k20\"") + 1);
  const std::vector<Record> two = read_all(with_keys(20000) + "\n" + R"({"body":"다음","x":1})");
  EXPECT_EQ(two.at(1).article->extra, R"({"x":1})");
}

TEST(JsonLines, AGiantLineDoesNotSlowThoseBehindIt) {
  constexpr int lines = 2000;
  const auto time_behind = [](std::size_t keys) {
    std::string text = with_keys(keys) + "\n";
    for (int i = 0; i < lines; ++i) {
      text += R"({"body":"다음","x":1})"
              "\n";
    }
    const auto reader = make_json_lines_reader(ByteSource::from_text(text), "기사.jsonl", {});
    reader->next();
    reader->next();  // which gives back what the first took
    const std::clock_t begin = std::clock();
    while (reader->next()) {
    }
    return static_cast<double>(std::clock() - begin);
  };
  EXPECT_LT(time_behind(400000), 10 * time_behind(30) + CLOCKS_PER_SEC / 50);
}

TEST(JsonLines, OfAKeyGivenTwiceTheLastWins) {
  const Article a = only_article(R"({"body":["틀림"],"x":1,"y":2,"body":"맞음","x":[3],"title":"제목","title":null})");
  EXPECT_EQ(a.body, "맞음");
  EXPECT_EQ(a.title, "");
  EXPECT_EQ(a.extra, R"({"x":[3],"y":2})");
}

TEST(JsonLines, AnIdOrADateMayBeANumber) {
  const Article a = only_article(R"({"id": 12345678901234567890 ,"body":"본문","date":20250204})");
  EXPECT_EQ(a.id, "12345678901234567890");
  EXPECT_EQ(a.date, "20250204");
}

TEST(JsonLines, WithoutAnIdOneIsDerived) {
  EXPECT_EQ(only_article(R"({"body":"본문"})").id.substr(0, 5), "body-");
  EXPECT_EQ(only_article(R"({"id":"","body":"본문","url":"https://a.example/1"})").id.substr(0, 4), "url-");
  EXPECT_EQ(only_article(R"({"id":null,"body":"본문","title":"제목","date":"2025"})").id.substr(0, 6), "title-");
}

TEST(JsonLines, ADateIsKeptAsGivenReadableOrNot) {
  for (const std::string date :
       {"2025.02.04. 오전 9:12", " 2025년 2월 4일 ", "어제", "2025-13-45T99:99", "입력 2025.02.04"}) {
    EXPECT_EQ(only_article(R"({"body":"본문","date":")" + date + "\"}").date, date);
  }
}

TEST(JsonLines, ADateOfAWrongTypeIsNone) {
  for (const std::string date : {"true", "[2025,2,4]", "{\"year\":2025}"}) {
    const std::vector<Record> records = read_all(R"({"body":"본문","date":)" + date + "}");
    ASSERT_EQ(records.size(), 1U);
    ASSERT_TRUE(records[0].article) << date;
    EXPECT_EQ(records[0].article->date, "");
    ASSERT_EQ(records[0].problems.size(), 1U);
    EXPECT_FALSE(records[0].problems[0].rejected);
    EXPECT_EQ(records[0].problems[0].text.rfind("date must be a string or a number, not a", 0), 0U);
  }
}

TEST(JsonLines, TextsAreKeptAsGivenNotNormalised) {
  // Decomposed Hangul, full width, a soft hyphen: the analyzer's business.
  const std::string text = "\u1112\u1161\u11ab ＳＫ 하\u00AD이닉스";
  const Article a = only_article(R"({"id":"ＡＢ","title":")" + text + R"(","body":" )" + text + "  \"}");
  EXPECT_EQ(a.id, "ＡＢ");
  EXPECT_EQ(a.title, text);
  EXPECT_EQ(a.body, " " + text + "  ");
}

TEST(JsonLines, FieldsOfOneLineDoNotReachTheNext) {
  const std::vector<Record> records =
      read_all("{\"id\":\"가\",\"title\":\"제목\",\"면\":7,\"byline\":[1],\"body\":\"하나\"}\n{\"body\":\"둘\"}\n");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_FALSE(records[0].article);
  ASSERT_TRUE(records[1].article);
  EXPECT_EQ(records[1].article->title + records[1].article->extra + records[1].article->byline, "");
  EXPECT_EQ(records[1].article->id.substr(0, 5), "body-");
}

TEST(JsonLines, AnIdHasNoLimitOfLength) {
  const std::string id(5000, 'x');
  EXPECT_EQ(only_article(R"({"id":")" + id + R"(","body":"본문"})").id, id);
}

TEST(JsonLines, EscapesAreUndone) {
  EXPECT_EQ(only_article(R"({"body":"\uC774\ub984 \ud83d\ude00 \/\b\f\t","\ubcf8":"\u0000"})").body, "이름 😀 /\b\f\t");
  const std::vector<Record> records = read_all(R"({"body":"가\u0000나"})");
  ASSERT_TRUE(records.at(0).article);
  EXPECT_EQ(records[0].article->body, "가 나");
  EXPECT_EQ(records[0].problems.at(0).text, "a NUL in body is taken as a space");
  EXPECT_FALSE(records[0].problems.at(0).rejected);
}

TEST(JsonLines, ControlCharactersComeByEscapesOnly) {
  for (unsigned c = 1; c < 0x20; ++c) {
    const std::string escape = {'\\', 'u', '0', '0', c < 0x10 ? '0' : '1', "0123456789abcdef"[c % 16]};
    const std::string filler(17, 'x');
    const Article a = only_article(R"({"body":")" + filler + escape + filler + R"(","x":")" + filler + escape + "\"}");
    EXPECT_EQ(a.body, filler + static_cast<char>(c) + filler);
    EXPECT_TRUE(std::none_of(a.extra.begin(), a.extra.end(), [](char d) { return d >= 0 && d < ' '; })) << a.extra;
    if (c == '\n') continue;
    const std::vector<Record> records = read_all("{\"body\":\"" + filler + static_cast<char>(c) + filler + "\"}");
    ASSERT_EQ(records.size(), 1U);
    EXPECT_FALSE(records[0].article) << c;
  }
}

TEST(JsonLines, SaysWhatIsWrong) {
  struct Row {
    std::string line, problem;
  };
  const std::vector<Row> rows = {
      {R"({"title":"제목"})", "body is missing; skipped"},
      {R"({"body":""})", "body is missing; skipped"},
      {R"({"body":" \u3000\n"})", "body is missing; skipped"},
      {R"({"body":null})", "body is missing; skipped"},
      {R"({"body":["본문"]})", "body must be a string, not an array; skipped"},
      {R"({"body":"본문","title":{"ko":"제목"}})", "title must be a string, not an object; skipped"},
      {R"({"body":"본문","byline":3})", "byline must be a string, not a number; skipped"},
      {R"({"body":"본문","id":true})", "id must be a string or a number, not a boolean; skipped"},
      {R"({"body":"본문","id":"기사 1"})", "id holds white space or control characters; skipped"},
      {R"({"body":"본문","id":"기사\u30001"})", "id holds white space or control characters; skipped"},
      {R"({"body":"본문","id":"기사\u0000"})", "id holds white space or control characters; skipped"},
      {R"({"body":"본문)", "broken JSON in column 12: a string does not end; skipped"},
      {R"({"body":"본문" "title":"가"})", "broken JSON in column 14: a comma or } is missing; skipped"},
      {R"({"제\"목":"가나다\n", body:"본문"})",
       "broken JSON in column 18: a field name in double quotes is missing; skipped"},
      {R"({"body":"본\x"})", "broken JSON in column 11: a bad escape or a control character in a string; skipped"},
      {"{\"body\":\"본\t문\"}", "broken JSON in column 11: a bad escape or a control character in a string; skipped"},
      {R"({"body":"본문"} {"body":"둘"})", "broken JSON in column 15: something follows the object; skipped"},
      {R"({"body":"본문","x":1e400})", "broken JSON in column 18: a number above 1.8e308; skipped"},
      {R"({"body":"\ud83d"})", "broken JSON in column 10: half of a surrogate pair; skipped"},
      {R"({"body":"\ude00"})", "half of a surrogate pair in body; skipped"},
      {R"({"body":"본문","x":"\ude00"})", "half of a surrogate pair in a field; skipped"},
      {"{\"body\":\"본\xFF문\"}", "invalid UTF-8 at byte 13 of the line; skipped"},
      {std::string("{\"body\":\"본\0문\"}", 17), "a NUL byte in column 11; skipped"},
      {R"("본문")", "a line must be an object, not a string; skipped"},
      {"17", "a line must be an object, not a number; skipped"},
      {"null", "a line must be an object, not null; skipped"},
      {"[1]", "a line must be an object, not an array; skipped"},
      {"{\"body\":\"본문\",\"x\":" + std::string(100000, '[') + "}", "nested too deeply; skipped"},
      {"{\"body\":" + std::string(100000, '[') + "}", "nested too deeply; skipped"},
  };
  for (const Row& row : rows) {
    // A good article before and behind: reading goes on, and the lines are counted.
    const std::vector<Record> records = read_all("{\"body\":\"앞\"}\n" + row.line + "\n\n{\"body\":\"뒤\"}");
    ASSERT_EQ(records.size(), 3U) << row.line.substr(0, 80);
    EXPECT_TRUE(records[0].article);
    ASSERT_FALSE(records[1].article) << row.line.substr(0, 80);
    EXPECT_EQ(records[1].problems.at(0).text, row.problem) << row.line.substr(0, 80);
    EXPECT_EQ(records[1].problems.at(0).origin.file, "기사.jsonl");
    EXPECT_EQ(records[1].problems.at(0).origin.line, 2U);
    EXPECT_TRUE(records[1].problems.at(0).rejected);
    ASSERT_TRUE(records[2].article) << row.line.substr(0, 80);
    EXPECT_EQ(records[2].article->body, "뒤");
    EXPECT_EQ(records[2].origin.line, 4U);
  }
}

TEST(JsonLines, ByteOrderMarksCrlfAndBlankLinesAreFine) {
  const std::vector<Record> records =
      read_all("\xEF\xBB\xBF{\"body\":\"하나\"}\r\n\r\n  \t\n\xEF\xBB\xBF{\"body\":\"둘\"}\r\n   {\"body\":\"셋\"}\r");
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0].article->body, "하나");
  EXPECT_EQ(records[1].article->body, "둘");
  EXPECT_EQ(records[1].origin.line, 4U);
  EXPECT_EQ(records[2].article->body, "셋");
  EXPECT_TRUE(read_all("").empty());
  EXPECT_TRUE(read_all("\n\n").empty());
}

TEST(JsonLines, AFileThatIsOneJsonValueIsExplainedOnce) {
  struct Row {
    const char* text;
    const char* problem;
  };
  for (const Row& row :
       std::vector<Row>{{"[\n{\"body\":\"하나\"},\n{\"body\":\"둘\"}\n]",
                         "a JSON array, not JSON Lines; write one object a line: jq -c '.[]' FILE"},
                        {"\n [{\"body\":\"하나\"},{\"body\":\"둘\"}]",
                         "a JSON array, not JSON Lines; write one object a line: jq -c '.[]' FILE"},
                        {"{\n  \"body\": \"본문\"\n}\n",
                         "an object over several lines, not JSON Lines; write one object a line: jq -c . FILE"},
                        {"{\"title\": \"제목\",\n  \"body\": \"본문\"\n}\n",
                         "an object over several lines, not JSON Lines; write one object a line: jq -c . FILE"}}) {
    const std::vector<Record> records = read_all(row.text);
    ASSERT_EQ(records.size(), 1U) << row.text;
    EXPECT_EQ(records[0].problems.at(0).text, row.problem);
  }
  // A first line that was cut off is a broken line only.
  EXPECT_EQ(read_all("{\"body\":\n{\"body\":\"둘\"}\n").size(), 2U);
}

TEST(JsonLines, ALineThatIsTooLongIsSkippedAndReadingGoesOn) {
  ReaderOptions options;
  options.max_line = 64;
  const std::string fits = "{\"body\":\"" + std::string(53, 'x') + "\"}";
  ASSERT_EQ(fits.size(), 64U);
  const std::vector<Record> records =
      read_all(fits + "\n{\"body\":\"" + std::string(1000, 'x') + "\"}\n{\"body\":\"뒤\"}", options);
  ASSERT_EQ(records.size(), 3U);
  EXPECT_TRUE(records[0].article);
  EXPECT_EQ(records[1].problems.at(0).text, "the line has 1011 bytes, more than 64; skipped");
  EXPECT_EQ(records[2].article->body, "뒤");
}

TEST(JsonLines, ALineOfFiftyMegabytesIsAnArticle) {
  std::string text = "{\"body\":\"";
  const std::size_t syllables = (std::size_t{50} << 20) / 3;
  for (std::size_t i = 0; i < syllables; ++i) text += "가";
  text += "\"}\n{\"body\":\"뒤\"}\n";
  const std::vector<Record> records = read_all(text);
  ASSERT_EQ(records.size(), 2U);
  ASSERT_TRUE(records[0].article);
  EXPECT_EQ(records[0].article->body.size(), syllables * 3);
  EXPECT_EQ(records[1].article->body, "뒤");
}

}  // namespace
}  // namespace ireum::corpus
