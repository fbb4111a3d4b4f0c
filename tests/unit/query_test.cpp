// What the query library does without an index: names, topics, snippets, TREC scores, options.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/options.h"
#include "query/forms/name_forms.h"
#include "query/mentions/snippet.h"
#include "query/options.h"
#include "query/output/renderer.h"
#include "query/output/table_renderers.h"
#include "query/topics.h"
#include "tool/command_line.h"

namespace ireum::query {
namespace {

std::string words_of(const TypedName& name) {
  std::string text;
  for (const std::string& word : name.words) {
    text += (text.empty() ? "" : "|") + word;
  }
  return text;
}

TEST(ParseName, TakesANameApart) {
  struct Row {
    std::string_view typed;
    std::string_view words;
    std::string_view key;
  };
  for (const Row& row : std::vector<Row>{
           {"문가람", "문가람", "문가람"},
           {"제레 볼트먼", "제레|볼트먼", "제레볼트먼"},
           {"  제레   볼트먼  ", "제레|볼트먼", "제레볼트먼"},
           {"\"제레 볼트먼\"", "제레|볼트먼", "제레볼트먼"},
           {"GRM 누리", "grm|누리", "grm누리"},
           {"ＧＲＭ", "grm", "grm"},
           {"\u1106\u116E\u11AB\u1100\u1161\u1105\u1161\u11B7", "문가람", "문가람"},
           {"문\u200B가람", "문가람", "문가람"},
           {"㈜가람전자", "가람전자", "가람전자"},
           {"문가람 회장", "문가람", "문가람"},
           {"가람-누리", "가람-누리", "가람-누리"},
           {"가람&누리", "가람&누리", "가람&누리"},
       }) {
    const TypedName name = parse_name(row.typed);
    EXPECT_EQ(name.refusal, "") << row.typed;
    EXPECT_EQ(words_of(name), row.words) << row.typed;
    EXPECT_EQ(name.key, row.key) << row.typed;
    EXPECT_EQ(name.typed, row.typed);
  }
}

TEST(ParseName, RefusesWhatIsNone) {
  struct Row {
    std::string typed;
    std::string_view why;
  };
  for (const Row& row : std::vector<Row>{
           {"", "empty"},
           {"   ", "empty"},
           {"\"\"", "empty"},
           {"...!?", "empty"},
           {"\u200B\u00AD", "empty"},
           {"가", "too short"},
           {"A", "too short"},
           {"7", "too short"},
           {"Ａ", "too short"},
           {"\u1100\u1161", "too short"},
           {"가\u200B", "too short"},
           {"\xFF", "UTF-8"},
           {"문가람\xEA\xB0", "UTF-8"},
           {std::string(max_name_chars + 1, 'a'), "too long"},
           {std::string(10000, 'a'), "too long"},
       }) {
    EXPECT_NE(parse_name(row.typed).refusal.find(row.why), std::string::npos)
        << row.typed.substr(0, 40) << " -> " << parse_name(row.typed).refusal;
  }
}

TEST(ParseName, CountsCharactersNotBytes) {
  std::string longest;
  for (std::size_t i = 0; i < max_name_chars; ++i) {
    longest += "람";
  }
  EXPECT_EQ(parse_name(longest).refusal, "");
  EXPECT_NE(parse_name(longest + "람").refusal, "");
  std::string spaced;
  for (int i = 0; i < 5000; ++i) {
    spaced += "가 ";
  }
  EXPECT_NE(parse_name(spaced).refusal, "");
}

TEST(ParseName, SeesAParticleAtTheEnd) {
  const TypedName sure = parse_name("가람전자에서는");
  EXPECT_EQ(sure.stem, "가람전자");
  EXPECT_TRUE(sure.stem_sure);
  const TypedName doubtful = parse_name("다누리도");
  EXPECT_EQ(doubtful.key, "다누리도");
  EXPECT_EQ(doubtful.stem, "다누리");
  EXPECT_FALSE(doubtful.stem_sure);
  EXPECT_EQ(parse_name("홍길동군").stem, "홍길동");
  EXPECT_EQ(parse_name("누리양").stem, "");
  EXPECT_EQ(parse_name("가람전자").stem, "");
}

TEST(ParseType, ReadsThree) {
  NameType type = NameType::any;
  EXPECT_TRUE(parse_type("person", type));
  EXPECT_EQ(type, NameType::person);
  EXPECT_TRUE(parse_type("company", type));
  EXPECT_EQ(type, NameType::company);
  EXPECT_TRUE(parse_type("any", type));
  EXPECT_EQ(type, NameType::any);
  for (const std::string_view text : {"", "Person", "people", "any "}) {
    EXPECT_FALSE(parse_type(text, type)) << text;
  }
}

std::vector<Topic> topics_in(const std::string& text) {
  std::istringstream input(text);
  return read_topics(input);
}

TEST(Topics, ReadsLines) {
  const std::vector<Topic> topics =
      topics_in("\xEF\xBB\xBFq1\tperson\t문가람\r\n\n\r\nq2\tcompany\t가람 전자\nq3\tany\t누리");
  ASSERT_EQ(topics.size(), 3U);
  EXPECT_EQ(topics[0].id, "q1");
  EXPECT_EQ(topics[0].type, NameType::person);
  EXPECT_EQ(topics[0].query, "문가람");
  EXPECT_EQ(topics[0].line, 1U);
  EXPECT_EQ(topics[1].id, "q2");
  EXPECT_EQ(topics[1].type, NameType::company);
  EXPECT_EQ(topics[1].query, "가람 전자");
  EXPECT_EQ(topics[1].line, 4U);
  EXPECT_EQ(topics[2].query, "누리");
  EXPECT_EQ(topics[2].line, 5U);
  for (const Topic& topic : topics) {
    EXPECT_EQ(topic.refusal, "") << topic.id;
  }
  EXPECT_TRUE(topics_in("").empty());
  EXPECT_TRUE(topics_in("\n\r\n").empty());
}

TEST(Topics, RefusesFaultyLinesOneByOne) {
  const std::vector<Topic> topics = topics_in(
      "q1\tany\t문가람\n"
      "q2\t문가람\n"
      "q3\n"
      "q4\tany\t문가람\t더\t또\n"
      "q5\tperso\t문가람\n"
      "\tany\t문가람\n"
      "q 7\tany\t문가람\n"
      "q1\tany\t표누리\n"
      "q9\tany\t표누리\n");
  ASSERT_EQ(topics.size(), 9U);
  for (std::size_t i = 0; i < topics.size(); ++i) {
    EXPECT_EQ(topics[i].line, i + 1);
    EXPECT_EQ(topics[i].refusal.empty(), i == 0 || i == 8) << "line " << i + 1;
  }
  EXPECT_EQ(topics[8].query, "표누리");
}

// `text` with its marks: [name], {stands for it}.
std::string marked(const MarkedText& shown) {
  std::string text = shown.text;
  for (auto mark = shown.marks.rbegin(); mark != shown.marks.rend(); ++mark) {
    text.insert(mark->end, mark->by_title ? "}" : "]");
    text.insert(mark->begin, mark->by_title ? "{" : "[");
  }
  return text;
}

NamePlace place_of(const std::string& text, std::string_view name, bool in_title, std::size_t from = 0) {
  const std::size_t at = text.find(name, from);
  NamePlace place;
  place.in_title = in_title;
  place.begin = static_cast<std::uint32_t>(at);
  place.end = static_cast<std::uint32_t>(at + name.size());
  return place;
}

std::size_t chars_in(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  }
  return count;
}

TEST(MarkedLine, IsOneLine) {
  struct Row {
    std::string text;
    std::string_view name;
    std::string_view shown;
  };
  for (const Row& row : std::vector<Row>{
           {"문가람 회장", "문가람", "[문가람] 회장"},
           {"회장 문가람", "문가람", "회장 [문가람]"},
           {"문가람", "문가람", "[문가람]"},
           {"  \n회장\n\n\t 문가람은\r\n", "문가람", "회장 [문가람]은"},
           {"회장\n제레\n볼트먼은", "제레\n볼트먼", "회장 [제레 볼트먼]은"},
           {"a\x01\x7F b 문가람", "문가람", "a b [문가람]"},
       }) {
    EXPECT_EQ(marked(marked_line(row.text, {place_of(row.text, row.name, true)})), row.shown) << row.text;
  }
  EXPECT_EQ(marked(marked_line("", {})), "");
  EXPECT_EQ(marked(marked_line("가\u009b람\u0085\u0085é", {})), "가 람 é");  // what terminals may obey
  EXPECT_EQ(marked(marked_line(" \n ", {})), "");
}

TEST(MarkedLine, MarksTheTitlesPlacesOnly) {
  const std::string title = "문가람, 문가람을 만나다";
  NamePlace stands_for = place_of(title, "문가람", true, 3);
  stands_for.by_title = true;
  EXPECT_EQ(marked(marked_line(title, {place_of(title, "문가람", true), stands_for})), "[문가람], {문가람}을 만나다");
  EXPECT_EQ(marked(marked_line(title, {place_of(title, "문가람", false)})), title);
  // Side by side.
  const std::string run = "가람누리";
  EXPECT_EQ(marked(marked_line(run, {place_of(run, "가람", true), place_of(run, "누리", true)})), "[가람][누리]");
}

TEST(Snippet, AShortBodyIsWhole) {
  const std::string body = "문가람 회장이 왔다.\n\n그는 문가람이다.";
  EXPECT_EQ(marked(snippet_of(body, {place_of(body, "문가람", false), place_of(body, "문가람", false, 3)})),
            "[문가람] 회장이 왔다. 그는 [문가람]이다.");
  EXPECT_EQ(marked(snippet_of("", {})), "");
  EXPECT_EQ(marked(snippet_of("글", {})), "글");
}

std::string sentences(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "누리은행은 어제 " + std::to_string(i) + "번째 지점을 새로 열었다. ";
  }
  return text;
}

TEST(Snippet, WithoutAPlaceIsTheBeginning) {
  const std::string body = sentences(100);
  const MarkedText shown = snippet_of(body, {});
  EXPECT_TRUE(shown.marks.empty());
  EXPECT_EQ(shown.text, body.substr(0, shown.text.size()));
  EXPECT_LE(chars_in(shown.text), snippet_chars);
  EXPECT_EQ(shown.text.substr(shown.text.size() - 10), "열었다.");
}

TEST(Snippet, ShowsSentencesAroundTheName) {
  const std::string body = sentences(50) + "여기에 문가람 회장이 있었다. " + sentences(50);
  const MarkedText shown = snippet_of(body, {place_of(body, "문가람", false)});
  ASSERT_EQ(shown.marks.size(), 1U);
  EXPECT_EQ(shown.text.substr(shown.marks[0].begin, shown.marks[0].end - shown.marks[0].begin), "문가람");
  EXPECT_LE(chars_in(shown.text), snippet_chars);
  // It begins and ends as a sentence does.
  EXPECT_EQ(shown.text.find("…"), std::string::npos);
  EXPECT_EQ(shown.text.substr(shown.text.size() - 1), ".");
}

TEST(Snippet, CutsALongSentenceAtSpaces) {
  std::string words;
  for (int i = 0; i < 200; ++i) {
    words += "낱말" + std::to_string(i) + " ";
  }
  const std::string body = words + "문가람 " + words;
  const MarkedText shown = snippet_of(body, {place_of(body, "문가람", false)});
  ASSERT_EQ(shown.marks.size(), 1U);
  const std::string omission = "…";
  ASSERT_EQ(shown.text.substr(0, omission.size()), omission);
  ASSERT_EQ(shown.text.substr(shown.text.size() - omission.size()), omission);
  const std::string inner = shown.text.substr(omission.size(), shown.text.size() - 2 * omission.size());
  EXPECT_LE(chars_in(inner), snippet_chars);
  // Whole eojeols of the body, nothing else.
  const std::size_t at = body.find(inner);
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(body[at - 1], ' ');
  EXPECT_EQ(body[at + inner.size()], ' ');
}

TEST(Snippet, ABodyWithoutSpacesIsCutAtCharacters) {
  std::string body;
  for (int i = 0; i < 5000; ++i) {
    body += "람";
  }
  const std::size_t at = body.size();
  body += "문가람";
  for (int i = 0; i < 5000; ++i) {
    body += "솜";
  }
  const MarkedText shown = snippet_of(body, {place_of(body, "문가람", false, at)});
  ASSERT_EQ(shown.marks.size(), 1U);
  EXPECT_EQ(shown.text.substr(shown.marks[0].begin, shown.marks[0].end - shown.marks[0].begin), "문가람");
  EXPECT_LE(chars_in(shown.text), snippet_chars + 2);
}

TEST(Snippet, PrefersTheNameToWhatStandsForIt) {
  const std::string body = "문 회장이 왔다. " + sentences(30) + "여기 문가람이 있다. " + sentences(30);
  NamePlace stands_for = place_of(body, "문 회장", false);
  stands_for.by_title = true;
  NamePlace longer = place_of(body, "누리은행", false);
  longer.tier = Tier::longer;
  const MarkedText shown = snippet_of(body, {stands_for, longer, place_of(body, "문가람", false)});
  EXPECT_NE(marked(shown).find("[문가람]"), std::string::npos);
  EXPECT_NE(marked(snippet_of(body, {stands_for})).find("{문 회장}"), std::string::npos);
  EXPECT_EQ(marked(snippet_of(body, {stands_for})).find("[문가람]"), std::string::npos);
}

TEST(Snippet, TheLastWordOfTheBody) {
  const std::string body = sentences(30) + "그는 문가람";
  const MarkedText shown = snippet_of(body, {place_of(body, "문가람", false)});
  ASSERT_EQ(shown.marks.size(), 1U);
  EXPECT_EQ(shown.marks[0].end, shown.text.size());
}

struct TrecLine {
  std::string topic;
  std::string id;
  std::uint64_t rank = 0;
  std::string score;
  std::string tag;
};

// What a TREC run holds for hits of these scores.
std::vector<TrecLine> trec_run(const std::vector<double>& scores, std::size_t offset, std::string_view topic) {
  std::ostringstream out;
  TrecRenderer renderer(out);
  Answer answer;
  renderer.begin(answer, topic, offset);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    PresentedHit shown;
    shown.hit.id = "기사-" + std::to_string(i + 1);
    shown.hit.score = scores[i];
    shown.hit.tier = i < 3 ? Tier::itself : Tier::longer;
    shown.rank = i + 1;
    renderer.hit(shown);
  }
  renderer.end();
  std::vector<TrecLine> lines;
  std::istringstream in(out.str());
  TrecLine line;
  std::string q0;
  while (in >> line.topic >> q0 >> line.id >> line.rank >> line.score >> line.tag) {
    EXPECT_EQ(q0, "Q0");
    lines.push_back(line);
  }
  return lines;
}

TEST(Trec, ScoresFallStrictlyAsFloats) {
  const std::vector<double> scores = {
      3e6 + 1e-9, 3e6, 3e6, 2e6 + 0.25, 2e6 + 0.249999999, 2e6 + 0.249999999, 2e6, 1.5, 1.5, 0.1, 0.1, 0, 0, 0, -1, -1};
  const std::vector<TrecLine> lines = trec_run(scores, 0, "q1");
  ASSERT_EQ(lines.size(), scores.size());
  float last = std::numeric_limits<float>::infinity();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i].topic, "q1");
    EXPECT_EQ(lines[i].id, "기사-" + std::to_string(i + 1));
    EXPECT_EQ(lines[i].rank, i + 1);
    EXPECT_EQ(lines[i].tag, i < 3 ? "ireum-t1" : "ireum-t2");
    const float score = std::strtof(lines[i].score.c_str(), nullptr);
    EXPECT_LT(score, last) << "rank " << i + 1;
    last = score;
  }
}

TEST(Trec, AnOffsetLeavesTheScoresAsTheyAre) {
  std::vector<double> scores(200, 7.0);
  const std::vector<TrecLine> whole = trec_run(scores, 0, "q1");
  const std::vector<TrecLine> rest = trec_run(scores, 150, "q1");
  ASSERT_EQ(rest.size(), 50U);
  for (std::size_t i = 0; i < rest.size(); ++i) {
    EXPECT_EQ(rest[i].rank, 151 + i);
    EXPECT_EQ(rest[i].score, whole[150 + i].score);
  }
  EXPECT_TRUE(trec_run(scores, 200, "q1").empty());
}

TEST(Trec, EveryTopicBeginsAnew) {
  std::ostringstream out;
  TrecRenderer renderer(out);
  const Answer answer;
  PresentedHit low;
  low.hit.id = "a";
  low.hit.score = 1;
  low.rank = 1;
  PresentedHit high = low;
  high.hit.score = 5;
  renderer.begin(answer, "q1", 0);
  renderer.hit(low);
  renderer.end();
  renderer.begin(answer, "q2", 0);
  renderer.hit(high);
  renderer.end();
  EXPECT_EQ(out.str(), "q1 Q0 a 1 1 ireum-t1\nq2 Q0 a 1 5 ireum-t1\n");
}

TEST(Tsv, OneLineAHitWhateverTheTextHolds) {
  std::ostringstream out;
  TsvRenderer renderer(out);
  const Answer answer;
  PresentedHit shown;
  shown.hit.id = "a";
  shown.rank = 1;
  shown.article.outlet = "한빛\t일보";
  shown.title.text = "문가람";
  shown.snippet.text = "문가람이 왔다.";
  renderer.begin(answer, "q1", 0);
  renderer.hit(shown);
  renderer.end();
  const std::string text = out.str();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\t'), 18);
}

TEST(Options, ReadsAQuestion) {
  const Options options =
      parse_options({"--db",   "news",   "--wide",     "--type=person", "--limit",     "5",        "--offset",
                     "10",     "--from", "2025-02-04", "--to",          "2025.02.04.", "--outlet", "한빛일보",
                     "--sort", "date",   "--format",   "json",          "제레",        "볼트먼"});
  EXPECT_EQ(options.db, std::vector<std::string>{"news"});
  EXPECT_EQ(options.request.name, "제레 볼트먼");
  EXPECT_TRUE(options.request.wide);
  EXPECT_FALSE(options.request.loose);
  EXPECT_EQ(options.request.type, NameType::person);
  EXPECT_EQ(options.request.limit, 5U);
  EXPECT_EQ(options.request.offset, 10U);
  EXPECT_EQ(options.request.outlet, "한빛일보");
  EXPECT_EQ(options.request.order, Order::date);
  EXPECT_EQ(options.format, Format::json);
  ASSERT_TRUE(options.request.from && options.request.to);
  EXPECT_EQ(*options.request.to - *options.request.from, 86399);
}

TEST(Options, HaveDefaults) {
  const Options options = parse_options({"문가람"});
  EXPECT_TRUE(options.db.empty());
  EXPECT_EQ(options.request.limit, 10U);
  EXPECT_EQ(options.request.offset, 0U);
  EXPECT_EQ(options.request.order, Order::relevance);
  EXPECT_EQ(options.format, Format::text);
  EXPECT_EQ(options.repeat, 1U);
  EXPECT_FALSE(options.request.wide || options.request.loose || options.request.from || options.request.to);
}

TEST(Options, TakesANameThatLooksLikeAnOption) {
  EXPECT_EQ(parse_options({"--", "--wide"}).request.name, "--wide");
}

TEST(Options, HelpAndVersionNeedNoName) {
  EXPECT_TRUE(parse_options({"--help"}).help);
  EXPECT_TRUE(parse_options({"--version"}).version);
}

std::string usage_error(const std::vector<std::string>& arguments) {
  try {
    parse_options(arguments);
  } catch (const tool::UsageError& error) {
    return error.what();
  }
  return "";
}

TEST(Options, RefusesWhatSaysNothingSensible) {
  struct Row {
    std::vector<std::string> arguments;
    std::string_view named;  // what the message must name
  };
  for (const Row& row : std::vector<Row>{
           {{}, "name"},
           {{"--wide"}, "name"},
           {{"--nonsense", "문가람"}, "--nonsense"},
           {{"--lim", "5", "문가람"}, "--lim"},
           {{"--wid", "문가람"}, "--wid"},
           {{"--limit", "many", "문가람"}, "--limit"},
           {{"--limit=-1", "문가람"}, "--limit"},
           {{"--limit", "5x", "문가람"}, "--limit"},
           {{"--limit", "99999999999999999999", "문가람"}, "--limit"},
           {{"문가람", "--limit"}, "--limit"},
           {{"--offset", "1.5", "문가람"}, "--offset"},
           {{"--from", "어제", "문가람"}, "--from"},
           {{"--to", "2025-02-30", "문가람"}, "--to"},
           {{"--from", "2025-02-05", "--to", "2025-02-04", "문가람"}, "--from"},
           {{"--sort", "size", "문가람"}, "--sort"},
           {{"--type", "thing", "문가람"}, "--type"},
           {{"--format", "xml", "문가람"}, "--format"},
           {{"--outlet", "", "문가람"}, "--outlet"},
           {{"--db", "", "문가람"}, "--db"},
           {{"--topics", "t.tsv", "문가람"}, "--topics"},
           {{"--topics", "t.tsv", "--show", "a"}, "--topics"},
           {{"--topics", "t.tsv", "--type", "person"}, "--topics"},
           {{"--topics", ""}, "--topics"},
           {{"--timing", "t", "문가람"}, "--timing"},
           {{"--repeat", "2", "문가람"}, "--repeat"},
           {{"--topics", "t.tsv", "--repeat", "0"}, "--repeat"},
           {{"--show", "a", "--format", "trec"}, "--show"},
           {{"--suggest", "문", "--type", "person"}, "--suggest takes no --type"},
           {{"--suggest", "문", "--offset", "1"}, "--suggest takes no --offset"},
           {{"--names-of", "a", "--offset", "3"}, "--names-of takes no --offset"},
           {{"--names-of", "a", "--from", "2025-01-01"}, "--names-of takes no --from"},
       }) {
    const std::string message = usage_error(row.arguments);
    std::string given;
    for (const std::string& argument : row.arguments) {
      given += argument + " ";
    }
    EXPECT_NE(message.find(row.named), std::string::npos) << given << "-> " << message;
  }
}

TEST(IndexerOptions, ReadsAndRefuses) {
  const indexer::Options options =
      indexer::parse_options({"--db", "news", "--delete", "a", "--delete", "나", "--jobs", "2", "x.jsonl", "-"});
  EXPECT_EQ(options.session.db, "news");
  EXPECT_EQ(options.session.deletions, indexer::typed_deletions({"a", "나"}));
  EXPECT_EQ(options.session.inputs, (std::vector<std::string>{"x.jsonl", "-"}));
  EXPECT_EQ(options.session.jobs, 2U);
  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{{"--nonsense"},
                                                                                     {"--rebuild", "--check"},
                                                                                     {"--stats", "x.jsonl"},
                                                                                     {"--rebuild", "x.jsonl"},
                                                                                     {"--check", "--delete", "a"},
                                                                                     {"--jobs", "many"},
                                                                                     {"--jobs", "257"},
                                                                                     {"--dry"},
                                                                                     {"--db"}}) {
    EXPECT_THROW(indexer::parse_options(wrong), tool::UsageError) << wrong.front();
  }
}

}  // namespace
}  // namespace ireum::query
