// What --format json prints, held against query/hit.schema.json.
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "query/answering.h"
#include "query/topic_run.h"
#include "tests/unit/index_fixture.h"

namespace ireum {
namespace {

constexpr const char* articles =
    R"({"id":"가-1","title":"한울전자, 새 공장","body":"한울전자가 공장을 짓는다.\n서도현 한울전자 회장이 밝혔다. 서 회장은 웃었다.","date":"2025-02-03","outlet":"한빛일보","url":"https://hanbit.example/1","byline":"문가람","면":[1,2],"부서":{"이름":"경제부"}})"
    "\n"
    R"({"id":"나-2","body":"업계는 한울전자를 지켜본다.","date":"어느 봄날"})"
    "\n"
    R"({"id":"다-3","title":"😀 한울전자서비스","body":"한울전자서비스 노사가 합의했다."})"
    "\n"
    R"({"id":"라-4","title":"골목","body":"신한울전자는 라디오를 고친다.","date":"2025-01-31T23:30:00Z"})"
    "\n";

class QuerySchema : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = std::make_unique<tests::Index>();
    ASSERT_EQ(index_->add(articles).added, 4U);
    schema_.Parse(tests::content_of(IREUM_SOURCE_DIR "/query/hit.schema.json").c_str());
    ASSERT_FALSE(schema_.HasParseError())
        << rapidjson::GetParseError_En(schema_.GetParseError()) << " at byte " << schema_.GetErrorOffset();
  }

  static void TearDownTestSuite() { index_.reset(); }

  // The lines that ireum-query prints for `arguments`.
  static std::vector<std::string> lines_of(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--db", index_->path(), "--format", "json"});
    const query::Options options = query::parse_options(arguments);
    const query::IndexReader index(options.db);
    std::stringstream out;
    const auto renderer = query::make_renderer(options.format, out, {});
    const auto complain = [](const std::string& text) { ADD_FAILURE() << text; };
    if (!options.show.empty()) {
      query::show_article(index, options, *renderer, complain);
    } else if (!options.topics.empty()) {
      query::answer_topics(index, options, *renderer, complain);
    } else {
      query::answer_name(index, options, *renderer, complain);
    }
    std::vector<std::string> lines;
    for (std::string line; std::getline(out, line);) {
      lines.push_back(line);
    }
    return lines;
  }

  // What the schema finds wrong with `value`; empty: nothing.
  static std::string fault_of(const rapidjson::Value& value) {
    const rapidjson::SchemaDocument compiled(schema_);
    rapidjson::SchemaValidator validator(compiled);
    if (value.Accept(validator)) {
      return "";
    }
    rapidjson::StringBuffer where;
    validator.GetInvalidDocumentPointer().Stringify(where);
    return std::string("\"") + validator.GetInvalidSchemaKeyword() + "\" at \"" + where.GetString() + "\"";
  }

  static std::string fault_of(const std::string& line) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    return json.HasParseError() ? rapidjson::GetParseError_En(json.GetParseError()) : fault_of(json);
  }

  // Members of `line` that the schema does not describe in `definition`.
  static std::string undescribed(const std::string& line, const char* definition) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    const rapidjson::Value& known = schema_["definitions"][definition]["properties"];
    std::string names;
    for (const auto& member : json.GetObject()) {
      if (!known.HasMember(member.name)) {
        names += std::string(" ") + member.name.GetString();
      }
    }
    return names;
  }

  static std::unique_ptr<tests::Index> index_;
  static rapidjson::Document schema_;
};

std::unique_ptr<tests::Index> QuerySchema::index_;
rapidjson::Document QuerySchema::schema_;

TEST_F(QuerySchema, HitsOfEveryTierFollowIt) {
  const std::vector<std::string> lines = lines_of({"--loose", "한울전자"});
  ASSERT_EQ(lines.size(), 4U);
  for (const std::string& line : lines) {
    EXPECT_EQ(fault_of(line), "") << line;
    EXPECT_EQ(undescribed(line, "hit"), "") << line;
  }
}

TEST_F(QuerySchema, HitsOfABatchFollowIt) {
  const std::string topics = index_->write("topics.tsv", "1\tcompany\t한울전자\n2\tperson\t서도현\n");
  const std::vector<std::string> lines = lines_of({"--topics", topics});
  ASSERT_EQ(lines.size(), 3U);
  for (const std::string& line : lines) {
    EXPECT_EQ(fault_of(line), "") << line;
    EXPECT_EQ(undescribed(line, "hit"), "") << line;
    EXPECT_NE(line.find("\"topic\":"), std::string::npos) << line;
  }
}

TEST_F(QuerySchema, OtherFormsAndReasonsFollowIt) {
  const std::vector<std::vector<std::string>> questions = {{"gksdnfwjswk"},
                                                           {"--explain", "--loose", "한울전자"},
                                                           {"--explain", "한울전자", "서도현"},
                                                           {"--explain", "gksdnfwjswk"}};
  for (const std::vector<std::string>& question : questions) {
    const std::vector<std::string> lines = lines_of(question);
    EXPECT_FALSE(lines.empty()) << question.front();
    for (const std::string& line : lines) {
      EXPECT_EQ(fault_of(line), "") << line;
      EXPECT_EQ(undescribed(line, "hit"), "") << line;
    }
  }
}

TEST_F(QuerySchema, ArticlesShownFollowIt) {
  for (const std::string id : {"가-1", "나-2", "다-3"}) {
    for (const std::string name : {"한울전자", "gksdnfwjswk"}) {
      for (const std::string& line : lines_of({"--show", id, name})) {
        EXPECT_EQ(fault_of(line), "") << line;
        EXPECT_EQ(undescribed(line, "article"), "") << line;
      }
    }
  }
}

// Offsets count code points, so that a character outside the BMP is one.
TEST_F(QuerySchema, HighlightsAreCodePoints) {
  const std::vector<std::string> lines = lines_of({"--wide", "--sort", "date", "한울전자서비스"});
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NE(lines.front().find(R"("highlights":{"title":[[2,9]],"snippet":[[0,7]]})"), std::string::npos)
      << lines.front();
}

// Without this a schema that lets everything through would pass.
TEST_F(QuerySchema, LetsNothingElseThrough) {
  const std::string good = lines_of({"--limit", "1", "한울전자"}).front();
  ASSERT_EQ(fault_of(good), "");
  for (const std::string required :
       {"version", "rank", "score", "tier", "form", "id", "date", "date_given", "outlet", "url", "byline", "fields",
        "title", "snippet", "highlights", "forms", "total", "total_exact"}) {
    rapidjson::Document json;
    json.Parse(good.c_str());
    json.RemoveMember(required.c_str());
    EXPECT_NE(fault_of(json), "") << "without " << required;
    json.AddMember(rapidjson::Value(required.c_str(), json.GetAllocator()), rapidjson::Value(rapidjson::kArrayType),
                   json.GetAllocator());
    if (required != "forms") {
      EXPECT_NE(fault_of(json), "") << required << " as an empty array";
    }
  }
  rapidjson::Document json;
  json.Parse(good.c_str());
  json["tier"].SetInt(4);
  EXPECT_NE(fault_of(json), "");
  json["tier"].SetInt(1);
  json["date"].SetString("2025-02-03");
  EXPECT_NE(fault_of(json), "");
  json["date"].SetNull();
  EXPECT_EQ(fault_of(json), "");
  json.AddMember("added_later", 1, json.GetAllocator());
  EXPECT_EQ(fault_of(json), "") << "members may be added";
}

}  // namespace
}  // namespace ireum
