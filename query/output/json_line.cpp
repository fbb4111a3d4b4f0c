#include "query/output/json_line.h"

#include "query/output/wording.h"

namespace ireum::query {

namespace {

void write(JsonWriter& json, std::string_view value) {
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

}  // namespace

JsonLine::JsonLine() : writer_(buffer_) {
  writer_.StartObject();
  write_number(writer_, "version", json_version);
}

void JsonLine::end(std::ostream& out) {
  writer_.EndObject();
  out.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize())) << "\n";
}

void write(JsonWriter& json, const char* name, std::string_view value) {
  json.Key(name);
  write(json, value);
}

void write(JsonWriter& json, const char* name, const std::vector<std::string>& values) {
  json.Key(name);
  json.StartArray();
  for (const std::string& value : values) {
    write(json, value);
  }
  json.EndArray();
}

void write_number(JsonWriter& json, const char* name, std::uint64_t value) {
  json.Key(name);
  json.Uint64(value);
}

void write_date(JsonWriter& json, const schema::StoredArticle& article) {
  json.Key("date");
  if (article.date) {
    write(json, date_of(article));
  } else {
    json.Null();
  }
}

}  // namespace ireum::query
