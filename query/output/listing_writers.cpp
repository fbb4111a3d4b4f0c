#include "query/output/listing_writers.h"

#include <algorithm>
#include <string_view>

#include "analysis/hangul.h"
#include "analysis/sentence.h"
#include "query/index/stored_articles.h"
#include "query/output/group_heading.h"
#include "query/output/json_forms.h"
#include "query/output/json_line.h"
#include "query/output/wording.h"
#include "query/typed/name_type.h"

namespace ireum::query {

namespace {

void write_mention_text(const ShownMention& shown, const RenderStyle& style, std::ostream& out) {
  const bool by_title = shown.place.by_title;
  const std::string_view on = style.colour ? (by_title ? "\x1b[4m" : "\x1b[1;33m") : (by_title ? "*" : "**");
  const std::string_view off = style.colour ? "\x1b[0m" : on;
  const std::string& text = shown.sentence.text;
  out << shown.id << (shown.place.in_title ? " (title): " : ": ") << (shown.cut_before ? "…" : "");
  std::size_t done = 0;
  for (const Mark& mark : shown.sentence.marks) {
    out << text.substr(done, mark.begin - done) << on << text.substr(mark.begin, mark.end - mark.begin) << off;
    done = mark.end;
  }
  out << text.substr(done) << (shown.cut_behind ? "…" : "") << "\n";
}

void write_mention_tsv(const ShownMention& shown, std::ostream& out) {
  out << shown.rank << '\t' << shown.id << '\t' << (shown.place.in_title ? "title" : "body") << '\t'
      << (shown.place.by_title ? "by-title" : "name") << '\t' << shown.place.form << '\t'
      << plain(shown.field.substr(shown.place.begin, shown.place.end - shown.place.begin)) << '\t'
      << (shown.cut_before ? "…" : "") << shown.sentence.text << (shown.cut_behind ? "…" : "") << '\t'
      << (shown.place.variant != nullptr ? reason_name(shown.place.variant->reason) : "") << '\n';
}

void write_mention_json(const ShownMention& shown, const Answer& answer, std::ostream& out) {
  JsonLine line;
  JsonWriter& json = line.writer();
  write_number(json, "rank", shown.rank);
  write(json, "id", shown.id);
  write(json, "field", shown.place.in_title ? "title" : "body");
  write(json, "form", shown.place.form);
  write_meaning(json, answer, shown.place.name, shown.place.variant);
  json.Key("tier");
  json.Int(static_cast<int>(shown.place.tier));
  json.Key("by_title");
  json.Bool(shown.place.by_title);
  const std::string_view mention = shown.field.substr(shown.place.begin, shown.place.end - shown.place.begin);
  write(json, "mention", mention);
  const auto range = [&](const char* name, std::size_t before, std::string_view text) {
    json.Key(name);
    json.StartArray();
    json.Uint64(before);
    json.Uint64(before + analysis::count_chars(text));
    json.EndArray();
  };
  range("place", shown.chars_before, mention);
  write(json, "sentence", shown.sentence.text);
  const Mark mark = shown.sentence.marks.empty() ? Mark{} : shown.sentence.marks.front();
  const std::string_view sentence = shown.sentence.text;
  range("highlight", analysis::count_chars(sentence.substr(0, mark.begin)),
        sentence.substr(mark.begin, mark.end - mark.begin));
  json.Key("cut_before");
  json.Bool(shown.cut_before);
  json.Key("cut_behind");
  json.Bool(shown.cut_behind);
  line.end(out);
}

void write_name_text(const ArticleName& name, std::ostream& out) {
  out << plain(name.written) << ": " << (name.type == NameType::any ? "" : std::string(type_name(name.type)) + ", ")
      << name.count << (name.count == 1 ? " mention" : " mentions") << (name.in_title ? ", in the title" : "");
  for (const std::string& context : name.contexts) {
    out << " · " << context;
  }
  out << "\n";
}

void write_name_tsv(const ArticleName& name, std::ostream& out) {
  out << plain(name.written) << '\t' << name.form << '\t' << type_name(name.type) << '\t' << name.count << '\t'
      << (name.in_title ? 1 : 0) << '\t' << name.units << '\t' << (name.contexts.empty() ? "" : name.contexts.front())
      << '\n';
}

void write_name_json(const ArticleName& name, const std::string& id, std::ostream& out) {
  JsonLine line;
  JsonWriter& json = line.writer();
  write(json, "id", id);
  write(json, "name", name.written);
  write(json, "form", name.form);
  write(json, "type", type_name(name.type));
  write_number(json, "count", name.count);
  json.Key("in_title");
  json.Bool(name.in_title);
  write_number(json, "evidence", name.units);
  write(json, "contexts", name.contexts);
  line.end(out);
}

}  // namespace

void say_nothing_found(const Answer& answer, const RenderStyle& style, std::ostream& out) {
  out << "no article names " << plain(answer.typed) << (style.filtered ? " with the filters given" : "") << "\n";
}

void GroupWriter::add(const HitGroup& group) {
  if (format_ == Format::json) {
    json(group);
  } else if (format_ == Format::tsv) {
    tsv(group);
  } else {
    text(group);
  }
}

void GroupWriter::text(const HitGroup& group) {
  out_ << heading_of(index_, answer_, group) << " (" << counted(group.hits.size()) << ")\n";
  for (std::size_t i = 0; i < shown(group); ++i) {
    const schema::StoredArticle article = stored(group.hits[i]);
    out_ << "   " << group.hits[i] + 1 << ". " << (article.title.empty() ? "(no title)" : plain(article.title))
         << "\n      ";
    for (const std::string* place : {&article.date_given, &article.outlet}) {
      if (!place->empty()) {
        out_ << plain(*place) << " · ";
      }
    }
    out_ << article.id << "\n";
  }
  out_ << "\n";
}

void GroupWriter::tsv(const HitGroup& group) {
  if (!headed_) {
    out_ << "group\tcontext\tcount\trank\tid\tdate\toutlet\ttitle\tform\n";
    headed_ = true;
  }
  ++number_;
  for (std::size_t i = 0; i < shown(group); ++i) {
    const schema::StoredArticle article = stored(group.hits[i]);
    out_ << number_ << '\t' << group.context << '\t' << group.hits.size() << '\t' << group.hits[i] + 1 << '\t'
         << article.id << '\t' << date_of(article) << '\t' << plain(article.outlet) << '\t' << plain(article.title)
         << '\t' << form_name(answer_.hits[group.hits[i]]) << '\n';
  }
}

void GroupWriter::json(const HitGroup& group) {
  JsonLine line;
  JsonWriter& json = line.writer();
  write(json, "group", heading_of(index_, answer_, group));
  write(json, "context", group.context);
  write(json, "contexts", group.contexts);
  write_number(json, "count", group.hits.size());
  json.Key("hits");
  json.StartArray();
  for (std::size_t i = 0; i < shown(group); ++i) {
    const Hit& hit = answer_.hits[group.hits[i]];
    const schema::StoredArticle article = stored(group.hits[i]);
    json.StartObject();
    write_number(json, "rank", group.hits[i] + 1);
    json.Key("score");
    json.Double(hit.score);
    json.Key("tier");
    json.Int(static_cast<int>(hit.tier));
    write(json, "form", form_name(hit));
    write(json, "id", article.id);
    write_date(json, article);
    write(json, "outlet", article.outlet);
    write(json, "title", article.title);
    write_forms(json, answer_, counted_forms(finder_.find_quickly(article)));
    json.EndObject();
  }
  json.EndArray();
  write_number(json, "total", answer_.total);
  json.Key("total_exact");
  json.Bool(answer_.total_exact);
  line.end(out_);
}

schema::StoredArticle GroupWriter::stored(std::size_t place) const {
  const Hit& hit = answer_.hits[place];
  return stored_article(index_, hit.document, hit.id);
}

std::size_t GroupWriter::shown(const HitGroup& group) const {
  return std::min(group.hits.size(), limit_);
}

ShownMention ArticleMentions::at(const NamePlace& place) {
  ShownMention shown;
  shown.id = article_.id;
  shown.place = place;
  shown.field = place.in_title ? article_.title : article_.body;
  Counted& counted = place.in_title ? title_ : body_;
  if (place.begin < counted.bytes) {
    counted = {};
  }
  counted.chars += analysis::count_chars(shown.field.substr(counted.bytes, place.begin - counted.bytes));
  counted.bytes = place.begin;
  shown.chars_before = counted.chars;
  const analysis::Sentence sentence = analysis::sentence_around(shown.field, place.begin, place.end);
  shown.cut_before = sentence.cut_before;
  shown.cut_behind = sentence.cut_behind;
  NamePlace within = place;
  within.in_title = true;
  within.begin -= static_cast<std::uint32_t>(sentence.begin);
  within.end -= static_cast<std::uint32_t>(sentence.begin);
  shown.sentence = marked_line(shown.field.substr(sentence.begin, sentence.end - sentence.begin), {within});
  return shown;
}

void write_mention_head(Format format, std::ostream& out) {
  if (format == Format::tsv) {
    out << "rank\tid\tfield\tkind\tform\tmention\tsentence\treason\n";
  }
}

void write_mention(const ShownMention& shown, const Answer& answer, Format format, const RenderStyle& style,
                   std::ostream& out) {
  if (format == Format::json) {
    write_mention_json(shown, answer, out);
  } else if (format == Format::tsv) {
    write_mention_tsv(shown, out);
  } else {
    write_mention_text(shown, style, out);
  }
}

void write_name_head(Format format, std::ostream& out) {
  if (format == Format::tsv) {
    out << "name\tform\ttype\tcount\tin_title\tevidence\tcontext\n";
  }
}

void write_name(const ArticleName& name, const std::string& id, Format format, std::ostream& out) {
  if (format == Format::json) {
    write_name_json(name, id, out);
  } else if (format == Format::tsv) {
    write_name_tsv(name, out);
  } else {
    write_name_text(name, out);
  }
}

}  // namespace ireum::query
