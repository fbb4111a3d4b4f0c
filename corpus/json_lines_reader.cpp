#include "corpus/json_lines_reader.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

constexpr int max_depth = 64;

struct Field {
  std::string_view name;
  std::string Article::*member;
  bool number_allowed;
};

// A crawler's numeric key and 20250204 are as good as strings; a number elsewhere is a mistake.
constexpr std::array<Field, 7> fields = {{{"id", &Article::id, true},
                                          {"title", &Article::title, false},
                                          {"body", &Article::body, false},
                                          {"date", &Article::date, true},
                                          {"outlet", &Article::outlet, false},
                                          {"url", &Article::url, false},
                                          {"byline", &Article::byline, false}}};

constexpr int unknown_field = -1;

int field_index(std::string_view key) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name == key) return static_cast<int>(i);
  }
  return unknown_field;
}

// Fills an article from the events of one line.
class ArticleHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ArticleHandler> {
 public:
  void begin() {
    article_ = Article{};
    wrong_type_.fill(nullptr);
    if (unknown_bytes_ > most_kept_bytes) {
      // No line keeps what one giant before it took; assigned {}, both would keep their room.
      std::vector<Unknown>().swap(unknown_);
      std::unordered_map<std::string, std::size_t>().swap(places_);
    }
    unknown_bytes_ = 0;
    unknown_count_ = 0;
    places_.clear();
    depth_ = 0;
    refusal_ = nullptr;
  }

  // Why parsing was ended by us, or null.
  const char* refusal() const { return refusal_; }
  Article& article() { return article_; }
  // The found type of a known field that has a wrong one, or null.
  const char* wrong_type(std::size_t field) const { return wrong_type_[field]; }

  void collect_extra() {
    if (unknown_count_ == 0) return;
    std::string& extra = article_.extra;
    extra = "{";
    for (std::size_t i = 0; i < unknown_count_; ++i) {
      if (i > 0) extra += ',';
      buffer_.Clear();
      writer_.Reset(buffer_);
      writer_.String(unknown_[i].key.data(), static_cast<rapidjson::SizeType>(unknown_[i].key.size()));
      extra.append(buffer_.GetString(), buffer_.GetSize());
      extra += ':';
      extra += unknown_[i].json;
    }
    extra += '}';
  }

  bool Null() {
    if (depth_ == 0) return refuse("null");
    if (depth_ > 1 || field_ == unknown_field) return write([this] { return writer_.Null(); });
    return set({}, nullptr);
  }
  bool Bool(bool value) {
    if (depth_ == 0) return refuse("a boolean");
    if (depth_ > 1 || field_ == unknown_field) return write([this, value] { return writer_.Bool(value); });
    return set({}, "a boolean");
  }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    if (depth_ == 0) return refuse("a number");
    // In place, RapidJSON 1.1 hands out the end of the number instead of its beginning.
    const bool at_beginning = *text == '-' || (*text >= '0' && *text <= '9');
    const std::string_view number(at_beginning ? text : text - size, size);
    if (depth_ > 1 || field_ == unknown_field) {
      return write([&] { return writer_.RawValue(number.data(), number.size(), rapidjson::kNumberType); });
    }
    if (fields[static_cast<std::size_t>(field_)].number_allowed) return set(number, nullptr);
    return set({}, "a number");
  }
  bool String(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    if (depth_ == 0) return refuse("a string");
    if (depth_ > 1 || field_ == unknown_field) return write([&] { return writer_.String(text, size); });
    return set({text, size}, nullptr);
  }
  bool StartObject() {
    if (depth_ == 0) {
      depth_ = 1;
      return true;
    }
    return open("an object", [this] { return writer_.StartObject(); });
  }
  bool EndObject(rapidjson::SizeType /*members*/) {
    if (--depth_ == 0) return true;
    return close([this] { return writer_.EndObject(); });
  }
  bool StartArray() {
    if (depth_ == 0) return refuse("an array");
    return open("an array", [this] { return writer_.StartArray(); });
  }
  bool EndArray(rapidjson::SizeType /*elements*/) {
    --depth_;
    return close([this] { return writer_.EndArray(); });
  }
  bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    const std::string_view key(text, size);
    if (depth_ > 1) return field_ != unknown_field || writer_.Key(text, size);
    field_ = field_index(key);
    if (field_ != unknown_field) return true;
    // A key given again keeps its place and takes the new value.
    current_ = place_of(key);
    if (current_ == unknown_count_) {
      if (unknown_count_ == unknown_.size()) unknown_.emplace_back();
      unknown_[unknown_count_++].key = key;
      unknown_bytes_ += sizeof(Unknown) + key.size();
    }
    buffer_.Clear();
    writer_.Reset(buffer_);
    return true;
  }

 private:
  struct Unknown {
    std::string key, json;
  };
  // Unknown keys that are looked through one by one; an article has a few, and only a giant line many.
  static constexpr std::size_t few_keys = 16;
  // Bytes of unknown fields above which their buffers are not kept for the next line.
  static constexpr std::size_t most_kept_bytes = std::size_t{1} << 16;

  // Where an unknown key stands; unknown_count_: nowhere, and it is to be the next.
  std::size_t place_of(std::string_view key) {
    if (unknown_count_ < few_keys) {
      std::size_t place = 0;
      while (place < unknown_count_ && unknown_[place].key != key) ++place;
      return place;
    }
    if (places_.empty()) {
      for (std::size_t i = 0; i < unknown_count_; ++i) places_.emplace(unknown_[i].key, i);
    }
    return places_.try_emplace(std::string(key), unknown_count_).first->second;
  }

  bool refuse(const char* found) {
    found_ = std::string("a line must be an object, not ") + found;
    refusal_ = found_.c_str();
    return false;
  }

  bool set(std::string_view value, const char* wrong_type) {
    const auto i = static_cast<std::size_t>(field_);
    (article_.*fields[i].member).assign(value);
    wrong_type_[i] = wrong_type;
    return true;
  }

  template <typename Event>
  bool write(Event event) {
    if (field_ != unknown_field) return true;  // inside a known field of a wrong type
    if (!event()) return false;
    if (depth_ == 1) {
      unknown_[current_].json.assign(buffer_.GetString(), buffer_.GetSize());
      unknown_bytes_ += buffer_.GetSize();
    }
    return true;
  }

  template <typename Event>
  bool open(const char* type, Event event) {
    if (depth_ == 1 && field_ != unknown_field) set({}, type);
    if (++depth_ > max_depth) {
      refusal_ = "nested too deeply";
      return false;
    }
    return field_ != unknown_field || event();
  }

  template <typename Event>
  bool close(Event event) {
    return write(event);
  }

  Article article_;
  std::array<const char*, fields.size()> wrong_type_{};
  std::vector<Unknown> unknown_;
  std::size_t unknown_count_ = 0;
  std::size_t unknown_bytes_ = 0;                        // of this line
  std::unordered_map<std::string, std::size_t> places_;  // of all unknown keys, once they are more than a few
  std::size_t current_ = 0;
  int field_ = unknown_field;
  int depth_ = 0;
  const char* refusal_ = nullptr;
  std::string found_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

const char* explain(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
      return "nothing there";
    case rapidjson::kParseErrorDocumentRootNotSingular:
      return "something follows the object";
    case rapidjson::kParseErrorValueInvalid:
      return "no JSON value";
    case rapidjson::kParseErrorObjectMissName:
      return "a field name in double quotes is missing";
    case rapidjson::kParseErrorObjectMissColon:
      return "a colon is missing after a field name";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
      return "a comma or } is missing";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
      return "a comma or ] is missing";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
      return "\\u without four hexadecimal digits";
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
      return "half of a surrogate pair";
    case rapidjson::kParseErrorStringEscapeInvalid:
      return "a bad escape or a control character in a string";
    case rapidjson::kParseErrorStringMissQuotationMark:
      return "a string does not end";
    case rapidjson::kParseErrorNumberTooBig:  // refused by RapidJSON even where numbers are kept as they are written
      return "a number above 1.8e308";
    default:
      return rapidjson::GetParseError_En(code);
  }
}

class JsonLinesReader : public Reader {
 public:
  JsonLinesReader(ByteSource bytes, std::string name, const ReaderOptions& options)
      : bytes_(std::move(bytes)), name_(std::move(name)), max_line_(options.max_line) {}

  std::uint64_t bytes_read() const override { return bytes_.bytes_read(); }

  std::optional<Record> next() override {
    while (!finished_) {
      const std::optional<ByteSource::Line> line = bytes_.line(max_line_);
      if (!line) break;
      ++line_;
      if (line->too_long) {
        return rejected("the line has " + std::to_string(line->size) + " bytes, more than " +
                        std::to_string(max_line_) + "; skipped");
      }
      char* text = line->text;
      std::size_t size = line->size;
      if (std::string_view(text, size).substr(0, byte_order_mark.size()) == byte_order_mark) {
        text += byte_order_mark.size();
        size -= byte_order_mark.size();
      }
      if (std::string_view(text, size).find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
      return read_line(text, size);
    }
    finished_ = true;
    if (!bytes_.error().empty() && !error_told_) {
      error_told_ = true;
      Record record = rejected("cannot read on: " + bytes_.error());
      record.ended_as = Source::unreadable;
      if (line_ == 0) record.origin.line = record.problems.front().origin.line = 0;
      return record;
    }
    return std::nullopt;
  }

 private:
  Record rejected(std::string text) const {
    Record record;
    record.origin = {name_, line_};
    record.problems.push_back({record.origin, std::move(text), true});
    return record;
  }

  Record read_line(char* text, std::size_t size) {
    const bool first = !seen_any_;
    seen_any_ = true;
    const std::string_view line(text, size);
    if (const std::size_t bad = invalid_utf8_at(line); bad != std::string_view::npos) {
      return rejected("invalid UTF-8 at byte " + std::to_string(bad + 1) + " of the line; skipped");
    }
    if (std::memchr(text, '\0', size) != nullptr) {
      return rejected("a NUL byte in column " + std::to_string(count_code_points(line.substr(0, line.find('\0'))) + 1) +
                      "; skipped");
    }
    if (first && line[line.find_first_not_of(" \t\r")] == '[') {
      finished_ = true;
      return rejected("a JSON array, not JSON Lines; write one object a line: jq -c '.[]' FILE");
    }
    // What precedes an error may have been written over by then, what follows it has not: so columns count from the
    // end.
    const std::size_t characters = count_code_points(line);
    const bool escapes = line.find("\\u") != std::string_view::npos;
    handler_.begin();
    rapidjson::InsituStringStream stream(text);
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = parser_.Parse<flags>(stream, handler_);
    if (handler_.refusal() != nullptr) return rejected(std::string(handler_.refusal()) + "; skipped");
    if (result.IsError()) {
      const std::string_view rest = line.substr(std::min(result.Offset(), size));
      const std::size_t column = characters - count_code_points(rest) + 1;
      if (first && rest.empty() && next_line_continues()) {  // looking ahead invalidates `line`
        finished_ = true;
        return rejected("an object over several lines, not JSON Lines; write one object a line: jq -c . FILE");
      }
      return rejected("broken JSON in column " + std::to_string(column) + ": " + explain(result.Code()) + "; skipped");
    }
    handler_.collect_extra();
    return check(escapes);
  }

  // Whether the next line goes on with what this one left open; an object's line would begin anew.
  bool next_line_continues() {
    const std::string_view ahead = bytes_.peek(4096);
    const std::size_t at = ahead.find_first_not_of(" \t\r\n");
    return at != std::string_view::npos && ahead[at] != '{';
  }

  Record check(bool escapes) {
    Record record;
    record.origin = {name_, line_};
    Article& article = handler_.article();
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (handler_.wrong_type(i) == nullptr) continue;
      const char* const wanted = fields[i].number_allowed ? "a string or a number" : "a string";
      if (fields[i].member == &Article::date) {
        record.problems.push_back(
            {record.origin,
             std::string("date must be ") + wanted + ", not " + handler_.wrong_type(i) + "; indexed without one",
             false});
        continue;
      }
      return rejected(std::string(fields[i].name) + " must be " + wanted + ", not " + handler_.wrong_type(i) +
                      "; skipped");
    }
    if (escapes) {
      // Only an escape can bring in half a surrogate pair or a NUL.
      if (invalid_utf8_at(article.extra) != std::string_view::npos) {
        return rejected("half of a surrogate pair in a field; skipped");
      }
      for (const Field& field : fields) {
        std::string& value = article.*field.member;
        if (invalid_utf8_at(value) != std::string_view::npos) {
          return rejected("half of a surrogate pair in " + std::string(field.name) + "; skipped");
        }
        if (value.find('\0') == std::string::npos || field.member == &Article::id) continue;
        for (char& c : value) c = c == '\0' ? ' ' : c;
        record.problems.push_back(
            {record.origin, "a NUL in " + std::string(field.name) + " is taken as a space", false});
      }
    }
    if (trim(article.body).empty()) return rejected("body is missing; skipped");
    if (article.id.empty()) {
      article.id = derived_id(article);
    } else if (!valid_id(article.id)) {
      return rejected("id holds white space or control characters; skipped");
    }
    record.article = std::move(article);
    return record;
  }

  ByteSource bytes_;
  std::string name_;
  std::size_t max_line_;
  std::uint64_t line_ = 0;
  bool seen_any_ = false;
  bool finished_ = false;
  bool error_told_ = false;
  rapidjson::Reader parser_;
  ArticleHandler handler_;
};

}  // namespace

std::unique_ptr<Reader> make_json_lines_reader(ByteSource bytes, std::string name, const ReaderOptions& options) {
  return std::make_unique<JsonLinesReader>(std::move(bytes), std::move(name), options);
}

}  // namespace ireum::corpus
