#include "query/output/json_renderer.h"

#include "analysis/hangul.h"
#include "query/output/json_forms.h"
#include "query/output/json_line.h"
#include "query/output/wording.h"

namespace ireum::query {

namespace {

// Writes byte ranges of a text, in its order, as offsets in code points: what other programs index strings by.
class RangeWriter {
 public:
  RangeWriter(JsonWriter& json, std::string_view text) : json_(json), text_(text) {}

  void write(std::size_t begin, std::size_t end) {
    json_.StartArray();
    json_.Uint64(chars_before(begin));
    json_.Uint64(chars_before(end));
    json_.EndArray();
  }

 private:
  std::size_t chars_before(std::size_t pos) {
    chars_ += analysis::count_chars(text_.substr(done_, pos - done_));
    done_ = pos;
    return chars_;
  }

  JsonWriter& json_;
  std::string_view text_;
  std::size_t done_ = 0;
  std::size_t chars_ = 0;
};

void write_marks(JsonWriter& json, const char* name, const MarkedText& text) {
  json.Key(name);
  json.StartArray();
  RangeWriter ranges(json, text.text);
  for (const Mark& mark : text.marks) {
    ranges.write(mark.begin, mark.end);
  }
  json.EndArray();
}

void write_places(JsonWriter& json, const char* name, std::string_view text, const std::vector<NamePlace>& places,
                  bool in_title) {
  json.Key(name);
  json.StartArray();
  RangeWriter ranges(json, text);
  for (const NamePlace& place : places) {
    if (place.in_title == in_title) {
      ranges.write(place.begin, place.end);
    }
  }
  json.EndArray();
}

void write_article(JsonWriter& json, const schema::StoredArticle& article) {
  write(json, "id", article.id);
  write_date(json, article);
  write(json, "date_given", article.date_given);
  write(json, "outlet", article.outlet);
  write(json, "url", article.url);
  write(json, "byline", article.byline);
  json.Key("fields");
  if (article.fields.empty()) {
    json.StartObject();
    json.EndObject();
  } else {
    json.RawValue(article.fields.data(), article.fields.size(), rapidjson::kObjectType);
  }
}

void write_counted(JsonWriter& json, const PresentedHit& shown, const NamePlace& place, RangeWriter& places) {
  const std::string& text = place.in_title ? shown.article.title : shown.article.body;
  json.StartObject();
  write(json, "field", place.in_title ? "title" : "body");
  json.Key("at");
  places.write(place.begin, place.end);
  write(json, "text", std::string_view(text).substr(place.begin, place.end - place.begin));
  write(json, "form", place.form);
  json.Key("tier");
  json.Int(static_cast<int>(place.tier));
  write(json, "grade", analysis::grade_name(place.grade));
  write(json, "evidence", evidence_names(place.evidence));
  json.EndObject();
}

void write_explanation(JsonWriter& json, const PresentedHit& shown) {
  json.Key("explain");
  json.StartObject();
  json.Key("weights");
  json.StartArray();
  for (const Explanation::Weight& weight : shown.explanation->weights) {
    json.StartObject();
    write(json, "what", weight.what);
    json.Key("weight");
    json.Double(weight.weight);
    json.EndObject();
  }
  json.EndArray();
  json.Key("counted");
  json.StartArray();
  RangeWriter in_title(json, shown.article.title);
  RangeWriter in_body(json, shown.article.body);
  for (const NamePlace& place : shown.explanation->counted) {
    write_counted(json, shown, place, place.in_title ? in_title : in_body);
  }
  json.EndArray();
  json.Key("left_out");
  json.StartArray();
  for (const Explanation::LeftOut& left : shown.explanation->left_out) {
    json.StartObject();
    write(json, "text", left.text);
    write(json, "why", left.why);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

}  // namespace

void JsonRenderer::begin(const Answer& answer, std::string_view topic, std::size_t /*offset*/) {
  answer_ = &answer;
  topic_ = topic;
}

void JsonRenderer::hit(const PresentedHit& shown) {
  JsonLine line;
  JsonWriter& json = line.writer();
  if (!topic_.empty()) {
    write(json, "topic", topic_);
  }
  write_number(json, "rank", shown.rank);
  json.Key("score");
  json.Double(shown.hit.score);
  json.Key("tier");
  json.Int(static_cast<int>(shown.hit.tier));
  write(json, "form", form_name(shown.hit));
  if (answer_->names.size() > 1) {
    write_number(json, "names", shown.hit.names);
  }
  write_article(json, shown.article);
  write(json, "title", shown.title.text);
  write(json, "snippet", shown.snippet.text);
  json.Key("highlights");
  json.StartObject();
  write_marks(json, "title", shown.title);
  write_marks(json, "snippet", shown.snippet);
  json.EndObject();
  write_forms(json, *answer_, shown.forms);
  if (shown.explanation) {
    write_explanation(json, shown);
  }
  write_number(json, "total", answer_->total);
  json.Key("total_exact");
  json.Bool(answer_->total_exact);
  line.end(out_);
}

void JsonRenderer::article(const schema::StoredArticle& article, const std::vector<NamePlace>& places,
                           const Answer* asked) {
  JsonLine line;
  JsonWriter& json = line.writer();
  write_article(json, article);
  write(json, "title", article.title);
  write(json, "body", article.body);
  json.Key("highlights");
  json.StartObject();
  write_places(json, "title", article.title, places, true);
  write_places(json, "body", article.body, places, false);
  json.EndObject();
  if (asked != nullptr) {
    write_forms(json, *asked, counted_forms(places));
  }
  line.end(out_);
}

}  // namespace ireum::query
