#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stored_article.h"

namespace ireum::query {

// Version of the JSON output; grows when a member changes its meaning. query/hit.schema.json describes it.
constexpr int json_version = 1;

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

// An object of JSON Lines, which begins with the version of our members.
class JsonLine {
 public:
  JsonLine();

  JsonWriter& writer() { return writer_; }
  void end(std::ostream& out);

 private:
  rapidjson::StringBuffer buffer_;
  JsonWriter writer_;
};

// A member each.
void write(JsonWriter& json, const char* name, std::string_view value);
void write(JsonWriter& json, const char* name, const std::vector<std::string>& values);
void write_number(JsonWriter& json, const char* name, std::uint64_t value);
// "date"; null where there is none.
void write_date(JsonWriter& json, const schema::StoredArticle& article);

}  // namespace ireum::query
