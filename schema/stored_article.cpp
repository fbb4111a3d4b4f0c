#include "schema/stored_article.h"

#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <charconv>
#include <cstring>
#include <string_view>
#include <utility>

#include "schema/stored_body.h"
#include "schema/terms.h"

namespace ireum::schema {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& json, const char* name, const std::string& value) {
  if (!value.empty()) {
    json.Key(name);
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
}

struct Member {
  std::string_view name;
  std::string StoredArticle::*text;
};

constexpr std::array<Member, 6> members = {{{"id", &StoredArticle::id},
                                            {"title", &StoredArticle::title},
                                            {"date", &StoredArticle::date_given},
                                            {"outlet", &StoredArticle::outlet},
                                            {"url", &StoredArticle::url},
                                            {"byline", &StoredArticle::byline}}};

// Fills an article from the events of its stored JSON. Members it does not know are passed over; unknown fields are
// written again as they come, their numbers as they stand.
class Handler {
 public:
  explicit Handler(StoredArticle& article) : article_(article), writer_(buffer_) {}

  bool Null() {
    return value([this] { writer_.Null(); });
  }
  bool Bool(bool given) {
    return value([this, given] { writer_.Bool(given); });
  }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    // In place, RapidJSON 1.1 hands out the end of the number instead of its beginning.
    const bool at_beginning = *text == '-' || (*text >= '0' && *text <= '9');
    const std::string_view number(at_beginning ? text : text - size, size);
    if (depth_ == 1 && member_ == "time") {
      Moment moment = 0;
      const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), moment);
      if (error == std::errc() && end == number.data() + number.size()) {
        article_.date = moment;
      }
    }
    return value([&] { writer_.RawValue(number.data(), number.size(), rapidjson::kNumberType); });
  }
  bool String(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    if (depth_ == 1) {
      for (const Member& member : members) {
        if (member.name == member_) {
          (article_.*member.text).assign(text, size);
        }
      }
    }
    return value([&] { writer_.String(text, size); });
  }
  bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    if (depth_ == 1) {
      member_ = std::string_view(text, size);
    } else if (in_fields_) {
      writer_.Key(text, size);
    }
    return true;
  }
  bool StartObject() {
    if (depth_ == 1 && member_ == "fields") {
      in_fields_ = true;
      buffer_.Clear();
      writer_.Reset(buffer_);
    }
    ++depth_;
    return value([this] { writer_.StartObject(); });
  }
  bool EndObject(rapidjson::SizeType /*members*/) {
    value([this] { writer_.EndObject(); });
    if (--depth_ == 1 && in_fields_) {
      in_fields_ = false;
      article_.fields.assign(buffer_.GetString(), buffer_.GetSize());
    }
    return true;
  }
  bool StartArray() {
    if (depth_ == 0) {
      return false;  // no article
    }
    ++depth_;
    return value([this] { writer_.StartArray(); });
  }
  bool EndArray(rapidjson::SizeType /*elements*/) {
    --depth_;
    return value([this] { writer_.EndArray(); });
  }

  // Events that cannot come: numbers are handed on as they stand.
  bool Int(int /*number*/) { return false; }
  bool Uint(unsigned /*number*/) { return false; }
  bool Int64(std::int64_t /*number*/) { return false; }
  bool Uint64(std::uint64_t /*number*/) { return false; }
  bool Double(double /*number*/) { return false; }

 private:
  // False where the value is the whole: then it is no article.
  template <typename Event>
  bool value(Event event) {
    if (in_fields_) {
      event();
    }
    return depth_ > 0;
  }

  StoredArticle& article_;
  rapidjson::StringBuffer buffer_;
  Writer writer_;
  std::string_view member_;  // of the whole, the value of which comes
  int depth_ = 0;
  bool in_fields_ = false;
};

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
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::optional<StoredArticle> decode_stored(std::string data, std::string_view body) {
  if (std::strlen(data.c_str()) != data.size()) {
    return std::nullopt;
  }
  StoredArticle article;
  Handler handler(article);
  rapidjson::Reader parser;
  rapidjson::InsituStringStream stream(data.data());
  constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag |
                             rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  if (parser.Parse<flags>(stream, handler).IsError() || article.id.empty()) {
    return std::nullopt;
  }
  std::optional<std::string> text = decompress_body(body);
  if (!text) {
    return std::nullopt;
  }
  article.body = std::move(*text);
  return article;
}

std::optional<StoredArticle> stored_in(const Xapian::Document& document) {
  return decode_stored(document.get_data(), document.get_value(slot_body));
}

}  // namespace ireum::schema
