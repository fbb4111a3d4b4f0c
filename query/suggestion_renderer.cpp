#include "query/suggestion_renderer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string>

#include "query/snippet.h"

namespace ireum::query {

namespace {

// On one line and without control characters, which would change the terminal or end a cell.
std::string plain(const std::string& text) {
  return marked_line(text, {}).text;
}

std::string counted(std::uint64_t articles) {
  return std::to_string(articles) + (articles == 1 ? " article" : " articles");
}

void render_text(const Suggestions& suggestions, std::string_view typed, std::ostream& out) {
  if (suggestions.found.empty()) {
    out << "no name to suggest for " << plain(std::string(typed)) << "\n";
    return;
  }
  for (const Suggestion& one : suggestions.found) {
    out << plain(one.name);
    if (one.type != NameType::any) {
      out << " · " << type_name(one.type);
    }
    out << " · " << counted(one.articles);
    if (one.reason != Reason::completion) {
      out << " · " << reason_name(one.reason);
    }
    if (!one.through.empty()) {
      out << ": " << plain(one.through);
    }
    out << "\n";
  }
}

void render_json(const Suggestions& suggestions, std::ostream& out) {
  std::uint64_t rank = 0;
  for (const Suggestion& one : suggestions.found) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
    const auto write = [&json](const char* name, std::string_view value) {
      json.Key(name);
      json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    };
    json.StartObject();
    json.Key("version");
    json.Int(json_version);
    json.Key("rank");
    json.Uint64(++rank);
    write("name", one.name);
    write("type", type_name(one.type));
    json.Key("articles");
    json.Uint64(one.articles);
    write("reason", reason_name(one.reason));
    write("through", one.through);
    json.EndObject();
    out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize())) << "\n";
  }
}

void render_tsv(const Suggestions& suggestions, std::ostream& out) {
  out << "rank\tname\ttype\tarticles\treason\tthrough\n";
  std::uint64_t rank = 0;
  for (const Suggestion& one : suggestions.found) {
    out << ++rank << '\t' << plain(one.name) << '\t' << type_name(one.type) << '\t' << one.articles << '\t'
        << reason_name(one.reason) << '\t' << plain(one.through) << '\n';
  }
}

}  // namespace

std::string_view type_name(NameType type) {
  switch (type) {
    case NameType::person:
      return "person";
    case NameType::company:
      return "company";
    case NameType::any:
      break;
  }
  return "any";
}

void render_suggestions(const Suggestions& suggestions, std::string_view typed, Format format, std::ostream& out) {
  switch (format) {
    case Format::text:
      render_text(suggestions, typed, out);
      return;
    case Format::json:
      render_json(suggestions, out);
      return;
    case Format::tsv:
      render_tsv(suggestions, out);
      return;
    case Format::trec:
      break;
  }
  for (const Suggestion& one : suggestions.found) {
    out << plain(one.name) << "\n";
  }
}

void render_nearest(const Suggestions& suggestions, std::ostream& out) {
  if (suggestions.found.empty()) {
    return;
  }
  out << "did you mean: ";
  bool first = true;
  for (const Suggestion& one : suggestions.found) {
    out << (first ? "" : ", ") << plain(one.name) << " (" << counted(one.articles) << ")";
    first = false;
  }
  out << "\n";
}

}  // namespace ireum::query
