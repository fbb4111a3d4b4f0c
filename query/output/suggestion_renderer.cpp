#include "query/output/suggestion_renderer.h"

#include <string>

#include "query/output/json_line.h"
#include "query/output/wording.h"

namespace ireum::query {

namespace {

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
    JsonLine line;
    JsonWriter& json = line.writer();
    write_number(json, "rank", ++rank);
    write(json, "name", one.name);
    write(json, "type", type_name(one.type));
    write_number(json, "articles", one.articles);
    write(json, "reason", reason_name(one.reason));
    write(json, "through", one.through);
    line.end(out);
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

std::string nearest_line(const Suggestions& suggestions) {
  std::string line;
  for (const Suggestion& one : suggestions.found) {
    line += (line.empty() ? "did you mean: " : ", ") + plain(one.name) + " (" + counted(one.articles) + ")";
  }
  return line;
}

}  // namespace ireum::query
