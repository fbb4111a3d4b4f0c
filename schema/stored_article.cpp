#include "schema/stored_article.h"

#if defined(__SSE4_2__)
#define RAPIDJSON_SSE42
#elif defined(__SSE2__)
#define RAPIDJSON_SSE2
#elif defined(__ARM_NEON) && defined(__aarch64__)
#define RAPIDJSON_NEON
#endif
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstring>

namespace ireum::schema {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& json, const char* name, const std::string& value) {
  if (!value.empty()) {
    json.Key(name);
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
}

std::string text_of(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  return member != object.MemberEnd() && member->value.IsString()
             ? std::string(member->value.GetString(), member->value.GetStringLength())
             : std::string();
}

}  // namespace

std::string encode(const StoredArticle& article) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  write(json, "id", article.id);
  write(json, "title", article.title);
  write(json, "date", article.date_given);
  if (article.date) {
    json.Key("time");
    json.Int64(*article.date);
  }
  write(json, "outlet", article.outlet);
  write(json, "url", article.url);
  write(json, "byline", article.byline);
  if (!article.fields.empty()) {
    json.Key("fields");
    json.RawValue(article.fields.data(), article.fields.size(), rapidjson::kObjectType);
  }
  write(json, "body", article.body);
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::optional<StoredArticle> decode_stored(std::string data) {
  constexpr std::size_t read_ahead = 16;  // bytes that the parser looks at together
  data.reserve(data.size() + read_ahead);
  if (std::strlen(data.c_str()) != data.size()) {
    return std::nullopt;
  }
  rapidjson::Document json;
  json.ParseInsitu(data.data());
  if (json.HasParseError() || !json.IsObject()) {
    return std::nullopt;
  }
  StoredArticle article;
  article.id = text_of(json, "id");
  article.title = text_of(json, "title");
  article.body = text_of(json, "body");
  article.date_given = text_of(json, "date");
  article.outlet = text_of(json, "outlet");
  article.url = text_of(json, "url");
  article.byline = text_of(json, "byline");
  if (const auto time = json.FindMember("time"); time != json.MemberEnd() && time->value.IsInt64()) {
    article.date = time->value.GetInt64();
  }
  if (const auto fields = json.FindMember("fields"); fields != json.MemberEnd() && fields->value.IsObject()) {
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    fields->value.Accept(writer);
    article.fields.assign(buffer.GetString(), buffer.GetSize());
  }
  if (article.id.empty()) {
    return std::nullopt;
  }
  return article;
}

}  // namespace ireum::schema
