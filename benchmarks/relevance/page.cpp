#include "benchmarks/relevance/page.h"

#include <sstream>
#include <string_view>

namespace ireum::relevance {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += byte;
    }
  }
  return out;
}

constexpr const char* kStyle = R"(
:root { color-scheme: light dark; --page: #ffffff; --ink: #1c1f24; --soft: #5a626e; --line: #d5d9df; --band: #f5f6f8;
  --accent: #b03a06; --panel: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14171b; --ink: #e6e8eb; --soft: #a3abb6; --line: #363c45; --band: #1c2026; --accent: #ff9566;
    --panel: #14171b; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 86rem; padding: 1.5rem 1.25rem 4rem; background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .35rem; }
p { margin: .35rem 0; max-width: 52rem; }
p.soft, figcaption, caption { color: var(--soft); font-size: .875rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; margin: .75rem 0; }
a { color: var(--accent); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .45rem; text-align: left; vertical-align: top; white-space: nowrap; }
thead th { border-bottom: 1px solid var(--line); background: var(--band); font-weight: 600; }
tbody tr + tr th, tbody tr + tr td { border-top: 1px solid var(--line); }
tbody th { font-weight: 600; position: sticky; left: 0; background: var(--panel); }
.number { text-align: right; }
.number small { display: block; color: var(--soft); font-size: .72rem; line-height: 1.2; }
.best { font-weight: 700; color: var(--accent); }
figure { margin: 1rem 0; }
figure svg { display: block; width: 100%; height: auto; max-width: 860px; color: var(--ink); }
.topics { columns: 2; column-gap: 2rem; font-size: .9rem; }
@media (max-width: 60rem) { .topics { columns: 1; } }
.topic { break-inside: avoid; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.topic strong { font-size: 1rem; }
.topic ul { margin: .2rem 0; padding-left: 1.1rem; }
.topic li { overflow-wrap: anywhere; }
.topic q { color: var(--soft); quotes: none; }
code { font-size: .85em; }
)";

void paragraphs(std::ostringstream& html, const std::vector<std::string>& texts, const char* kind) {
  for (const std::string& text : texts) html << "<p" << kind << ">" << escaped(text) << "</p>\n";
}

// A column is of numbers when any of its cells is.
std::vector<bool> numeric_columns(const ReportTable& table) {
  std::vector<bool> numeric(table.columns.size(), false);
  for (const auto& row : table.rows) {
    for (std::size_t c = 0; c < row.size(); ++c) numeric[c] = numeric[c] || row[c].numeric;
  }
  return numeric;
}

void table_html(std::ostringstream& html, const ReportTable& table) {
  html << "<h3>" << escaped(table.title) << "</h3>\n";
  if (!table.caption.empty()) html << "<p class=\"soft\">" << escaped(table.caption) << "</p>\n";
  html << "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>";
  const auto numeric = numeric_columns(table);
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    html << "<th scope=\"col\"" << (numeric[c] ? " class=\"number\"" : "") << ">" << escaped(table.columns[c])
         << "</th>";
  }
  html << "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    html << "<tr>";
    for (std::size_t c = 0; c < row.size(); ++c) {
      const ReportCell& cell = row[c];
      const std::string text = cell.text.empty() ? "–" : escaped(cell.text);
      if (c == 0) {
        html << "<th scope=\"row\">" << text << "</th>";
        continue;
      }
      html << "<td" << (numeric[c] ? " class=\"number\"" : "") << ">";
      html << (cell.best ? "<span class=\"best\">" + text + "</span>" : text);
      if (!cell.interval.empty()) html << "<small>" << escaped(cell.interval) << "</small>";
      html << "</td>";
    }
    html << "</tr>\n";
  }
  html << "</tbody></table></div>\n";
}

void hits_html(std::ostringstream& html, const char* what, const std::vector<WrongHit>& hits) {
  if (hits.empty()) return;
  html << "<div>" << what << "</div><ul>";
  for (const WrongHit& hit : hits) {
    html << "<li>";
    if (hit.rank > 0) html << "rank " << hit.rank << ": ";
    html << "<code>" << escaped(hit.article) << "</code>";
    if (!hit.snippet.empty()) html << " <q lang=\"ko\">" << escaped(hit.snippet) << "</q>";
    html << "</li>";
  }
  html << "</ul>";
}

}  // namespace

std::string render_html(const ReportPage& page) {
  std::ostringstream html;
  html << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
       << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
       << "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" << escaped(page.title) << "</title>\n<style>"
       << kStyle << "</style>\n</head>\n<body>\n<h1>" << escaped(page.title) << "</h1>\n";
  paragraphs(html, page.paragraphs, "");
  html << "<nav aria-label=\"Sections\"><ul>";
  for (std::size_t s = 0; s < page.sections.size(); ++s) {
    html << "<li><a href=\"#s" << s << "\">" << escaped(page.sections[s].title) << "</a></li>";
  }
  html << "</ul></nav>\n<main>\n";
  for (std::size_t s = 0; s < page.sections.size(); ++s) {
    const ReportSection& section = page.sections[s];
    html << "<section><h2 id=\"s" << s << "\">" << escaped(section.title) << "</h2>\n";
    paragraphs(html, section.paragraphs, " class=\"soft\"");
    for (const ReportTable& table : section.tables) table_html(html, table);
    if (!section.plot.empty()) {
      html << "<h3>Precision against recall</h3>\n<figure role=\"img\" aria-label=\"" << escaped(section.plot_caption)
           << "\">\n"
           << section.plot << "\n<figcaption>" << escaped(section.plot_caption) << "</figcaption></figure>\n";
    }
    if (!section.worst.empty()) {
      html << "<h3>" << escaped(section.worst_title) << "</h3>\n<div class=\"topics\">\n";
      for (const WorstTopic& topic : section.worst) {
        html << "<div class=\"topic\">";
        if (!topic.query.empty()) html << "<strong lang=\"ko\">" << escaped(topic.query) << "</strong> ";
        html << "<code>" << escaped(topic.topic) << "</code> " << escaped(topic.type) << ": AP " << escaped(topic.value)
             << ", " << escaped(topic.found) << " found";
        hits_html(html, "Not relevant:", topic.wrong);
        hits_html(html, "Missed:", topic.missed);
        html << "</div>\n";
      }
      html << "</div>\n";
    }
    html << "</section>\n";
  }
  if (!page.notes.empty()) {
    html << "<section><h2>Notes</h2>\n<ul>\n";
    for (const std::string& note : page.notes) html << "<li>" << escaped(note) << "</li>\n";
    html << "</ul></section>\n";
  }
  html << "</main>\n</body>\n</html>\n";
  return html.str();
}

std::string render_markdown(const ReportPage& page) {
  std::ostringstream md;
  const auto cell_text = [](std::string_view text) {
    std::string out;
    for (const char byte : text) out += byte == '|' ? std::string("\\|") : std::string(1, byte);
    return out;
  };
  md << "# " << page.title << "\n\n";
  for (const std::string& text : page.paragraphs) md << text << "\n\n";
  for (const ReportSection& section : page.sections) {
    md << "## " << section.title << "\n\n";
    for (const std::string& text : section.paragraphs) md << text << "\n\n";
    for (const ReportTable& table : section.tables) {
      md << "### " << table.title << "\n\n";
      if (!table.caption.empty()) md << table.caption << "\n\n";
      const auto numeric = numeric_columns(table);
      md << '|';
      for (const std::string& column : table.columns) md << ' ' << cell_text(column) << " |";
      md << "\n|";
      for (const bool right : numeric) md << (right ? " ---: |" : " --- |");
      md << '\n';
      for (const auto& row : table.rows) {
        md << '|';
        for (const ReportCell& cell : row) {
          const std::string text = cell.text.empty() ? "–" : cell_text(cell.text);
          md << ' ' << (cell.best ? "**" + text + "**" : text);
          if (!cell.interval.empty()) md << " (" << cell.interval << ")";
          md << " |";
        }
        md << '\n';
      }
      md << '\n';
    }
  }
  if (!page.notes.empty()) {
    md << "## Notes\n\n";
    for (const std::string& note : page.notes) md << "- " << note << '\n';
  }
  return md.str();
}

}  // namespace ireum::relevance
