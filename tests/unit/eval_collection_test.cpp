#include "benchmarks/relevance/collection.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "benchmarks/relevance/process.h"
#include "benchmarks/relevance/search.h"

namespace ireum::relevance {
namespace {

namespace fs = std::filesystem;

const fs::path kMini = fs::path(IREUM_SOURCE_DIR) / "tests/data/eval/mini";
const fs::path kVariants = fs::path(IREUM_SOURCE_DIR) / "tests/data/eval/mini-variants";

using Files = std::map<std::string, std::string>;

const Files kGood = {{"corpus.jsonl", "{\"id\": \"a\", \"body\": \"가\"}\n{\"id\": \"b\", \"body\": \"나\"}\n"},
                     {"topics.tsv", "t\tperson\t이재용\n"},
                     {"qrels.txt", "t 0 a 1\n"},
                     {"unjudged.txt", "t 0 b -1\n"}};

// The problems of the good collection with some files replaced, an empty name for one taken away; paths cut to the
// file's name.
std::vector<std::string> problems_with(const Files& changes, const std::string& without = "",
                                       Heldout heldout = Heldout::kRead) {
  const TemporaryFolder folder;
  Files files = kGood;
  for (const auto& [name, text] : changes) files[name] = text;
  files.erase(without);
  for (const auto& [name, text] : files) write_file(folder.path() / name, text);
  std::vector<std::string> out;
  for (Problem problem : check_collection(folder.path(), {}, heldout)) {
    problem.file = fs::path(problem.file).filename().string();
    out.push_back(to_string(problem));
  }
  return out;
}

using Reasons = std::vector<std::string>;

TEST(Check, GoodCollectionsHaveNoProblem) {
  EXPECT_EQ(problems_with({}), Reasons{});
  EXPECT_EQ(problems_with({}, "unjudged.txt"), Reasons{});
  EXPECT_EQ(problems_with({{"topics_hard.tsv", ""}}), Reasons{}) << "a choice of topics may be empty";
  EXPECT_TRUE(check_collection(kMini, {}, Heldout::kRead).empty());
  EXPECT_TRUE(check_collection(kVariants, kMini, Heldout::kRead).empty());
}

struct Bad {
  Files changes;
  std::string without;
  Reasons expected;
};

TEST(Check, EveryFaultIsNamed) {
  const std::string second = "{\"id\": \"b\", \"body\": \"나\"}\n";
  const std::vector<Bad> rows = {
      {{}, "corpus.jsonl", {"corpus.jsonl: is missing"}},
      {{},
       "topics.tsv",
       {"topics.tsv: is missing", "qrels.txt:1: topic 't' is in no topics file",
        "unjudged.txt:1: topic 't' is in no topics file"}},
      {{}, "qrels.txt", {"qrels.txt: is missing"}},
      {{{"corpus.jsonl", ""}}, "", {"corpus.jsonl: holds no article"}},
      {{{"topics.tsv", ""}},
       "",
       {"topics.tsv: holds no topic", "qrels.txt:1: topic 't' is in no topics file",
        "unjudged.txt:1: topic 't' is in no topics file"}},
      {{{"qrels.txt", ""}}, "", {"qrels.txt: holds no judgment"}},
      {{{"corpus.jsonl", kGood.at("corpus.jsonl") + second}}, "", {"corpus.jsonl:3: id 'b' stands in line 2 already"}},
      {{{"corpus.jsonl", kGood.at("corpus.jsonl") + "{\"id\": \"c\"}\n"}},
       "",
       {"corpus.jsonl:3: body is missing, empty or no text"}},
      {{{"corpus.jsonl", kGood.at("corpus.jsonl") + "{\"id\": 3, \"body\": \"다\"}\n"}},
       "",
       {"corpus.jsonl:3: id is missing or no text"}},
      {{{"corpus.jsonl", kGood.at("corpus.jsonl") + "{\"id\": \"c d\", \"body\": \"다\"}\n"}},
       "",
       {"corpus.jsonl:3: id 'c d' holds white space or control characters"}},
      {{{"corpus.jsonl", kGood.at("corpus.jsonl") + "[1]\n"}}, "", {"corpus.jsonl:3: no JSON object"}},
      {{{"corpus.jsonl", kGood.at("corpus.jsonl") + "{\"id\": \"c\",\n"}},
       "",
       {"corpus.jsonl:3: no JSON: Missing a name for object member."}},
      {{{"corpus.jsonl", kGood.at("corpus.jsonl") + "{\"id\": \"c\", \"body\": \"\xFF\"}\n"}},
       "",
       {"corpus.jsonl:3: no JSON: Invalid encoding in string."}},
      {{{"qrels.txt", "t 0 a 1\nt 0 z 1\n"}}, "", {"qrels.txt:2: article 'z' is in no corpus"}},
      {{{"unjudged.txt", "t 0 z -1\n"}}, "", {"unjudged.txt:1: article 'z' is in no corpus"}},
      {{{"qrels.txt", "t 0 a 1\nu 0 a 1\n"}}, "", {"qrels.txt:2: topic 'u' is in no topics file"}},
      {{{"qrels.txt", "t 0 a high\nt 0 b 1\n"}},
       "unjudged.txt",
       {"qrels.txt:1: grade 'high' is no whole number from -127 to 127"}},
      {{{"qrels.txt", "t 0 a -1\n"}},
       "",
       {"qrels.txt:1: grade under 0; pairs that nobody judged stand in unjudged.txt"}},
      {{{"qrels.txt", "t 0 a 1\nt 0 b 0\n"}},
       "",
       {"unjudged.txt:1: topic 't' and article 'b' are judged in qrels.txt:2"}},
      {{{"topics.tsv", "t\tperson\t이재용\nu\tperson\t최태원\n"}},
       "",
       {"topics.tsv:2: topic 'u' has no judgment in qrels.txt"}},
      {{{"topics_hard.tsv", "t\tperson\t최태원\n"}},
       "",
       {"topics_hard.tsv:1: topic 't' asks '최태원' here and '이재용' in topics.tsv"}},
      {{{"topics_hard.tsv", "t\tperson\n"}},
       "",
       {"topics_hard.tsv:1: 2 columns where 3 are wanted: topic, type, query, with tabs between"}},
      {{{"qrels.txt", "t 0 a 1\r\n"}}, "", {"qrels.txt:1: a line ends in CRLF; LF is wanted"}},
      {{{"qrels.txt", "t\t0\ta\t1\n"}}, "", {"qrels.txt:1: a tab; the columns are apart by spaces"}},
      {{{"unjudged.txt", "\xEF\xBB\xBFt 0 b -1\n"}}, "", {"unjudged.txt:1: a byte-order mark"}},
      {{{"attributes.tsv", "topic\tclass\nu\tplain\n"}}, "", {"attributes.tsv:2: topic 'u' is in no topics file"}},
      {{{"attributes.tsv", "topic\tclass\nt\n"}},
       "",
       {"attributes.tsv:2: 1 column where 2 are wanted: as many as in the first line"}},
      {{{"topics_heldout.tsv", "u\tperson\n"}},
       "",
       {"topics_heldout.tsv:1: 2 columns where 3 are wanted: topic, type, query, with tabs between"}},
      {{{"topics_heldout.tsv", "u\tperson\t최태원\n"}},
       "",
       {"topics_heldout.tsv:1: topic 'u' has no judgment in qrels.txt"}},
      {{{"topics.tsv", "\xEF\xBB\xBFt\tperson\t이재용\n"}}, "", {"topics.tsv:1: a byte-order mark"}},
      {{{"base.tsv", "t\tnowhere\tnfd\t이재용\n"}},
       "",
       {"base.tsv:1: base topic 'nowhere' of 't' is in no topics file"}},
      {{{"base.tsv", "t\tt\n"}}, "", {"base.tsv:1: no columns topic, base, class, query"}},
  };
  for (const Bad& row : rows) {
    EXPECT_EQ(problems_with(row.changes, row.without), row.expected)
        << (row.changes.empty() ? "without " + row.without
                                : row.changes.begin()->first + ": " + row.changes.begin()->second);
  }
}

TEST(Check, HeldoutTopicsStayClosed) {
  const Files closed = {{"topics_heldout.tsv", "what would be refused if it were read"},
                        {"qrels.txt", "t 0 a 1\nu 0 a 1\n"},
                        {"attributes.tsv", "topic\tclass\nt\tplain\nu\tinside\n"}};
  EXPECT_EQ(problems_with(closed, "", Heldout::kLeaveClosed), Reasons{});
  EXPECT_NE(problems_with(closed, "", Heldout::kRead), Reasons{});
  // Without such a file there is nothing that an unknown topic could stand in.
  EXPECT_EQ(problems_with({{"qrels.txt", "t 0 a 1\nu 0 a 1\n"}}, "", Heldout::kLeaveClosed),
            Reasons{"qrels.txt:2: topic 'u' is in no topics file"});
}

TEST(Check, NoFolder) {
  const auto problems = check_collection("/nonexistent", {}, Heldout::kRead);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(to_string(problems[0]), "/nonexistent: is no folder");
}

TEST(Check, VariantsAloneAskForTheirCollection) {
  const auto problems = check_collection(kVariants, {}, Heldout::kRead);
  ASSERT_FALSE(problems.empty());
  EXPECT_EQ(problems[0].reason, "is missing; give the collection that is varied (--with)");
}

TEST(Collections, NamesAndContents) {
  std::vector<Problem> problems;
  const Collection mini = read_collection(kMini / "", problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(mini.name, "mini");
  const Contents contents = count_contents(mini);
  EXPECT_EQ(contents.articles, 6U);
  EXPECT_EQ(contents.topics, 2U);
  EXPECT_EQ(contents.judgments, 5U);
  EXPECT_EQ(contents.unjudged, 1U);
}

TEST(Collections, TheChecksumFollowsTheFiles) {
  const TemporaryFolder folder;
  for (const auto& [name, text] : kGood) write_file(folder.path() / name, text);
  const std::string before = collection_checksum(folder.path());
  EXPECT_EQ(before.size(), 32U);
  write_file(folder.path() / "notes.md", "of no account");
  EXPECT_EQ(collection_checksum(folder.path()), before);
  write_file(folder.path() / "qrels.txt", "t 0 a 2\n");
  EXPECT_NE(collection_checksum(folder.path()), before);
}

TEST(Collections, TheChecksumLeavesHeldoutTopicsClosed) {
  const TemporaryFolder folder;
  for (const auto& [name, text] : kGood) write_file(folder.path() / name, text);
  const std::string before = collection_checksum(folder.path());
  write_file(folder.path() / kHeldoutFile, "u\tperson\t최태원\n");
  EXPECT_EQ(collection_checksum(folder.path()), before);
}

TEST(Collections, AttributesComeFromTheTableElseFromTheTopics) {
  const TemporaryFolder folder;
  for (const auto& [name, text] : kGood) write_file(folder.path() / name, text);
  std::vector<Problem> problems;
  const Collection collection = read_collection(folder.path(), problems);
  EXPECT_EQ(attribute_of_topics(collection, collection.topics, "type", problems).at("t"), "person");
  EXPECT_TRUE(problems.empty());
  attribute_of_topics(collection, collection.topics, "class", problems);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].reason, "is missing");
  write_file(folder.path() / "attributes.tsv", "topic\tclass\nt\tplain\n");
  problems.clear();
  EXPECT_EQ(attribute_of_topics(collection, collection.topics, "class", problems).at("t"), "plain");
  EXPECT_EQ(attribute_of_topics(collection, collection.topics, "type", problems).at("t"), "person");
  EXPECT_TRUE(problems.empty());
  attribute_of_topics(collection, collection.topics, "kind", problems);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].reason, "has no column 'kind'");
}

TEST(Collections, TextsOfTheArticlesAskedFor) {
  const auto articles = read_articles({kMini / "corpus.jsonl"}, {"m3", "none"});
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles.at("m3").body, "노가람은행나무길에 벚꽃이 피었다.");
}

}  // namespace
}  // namespace ireum::relevance
