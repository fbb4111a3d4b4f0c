#include "benchmarks/relevance/table.h"

#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/prettywriter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <utility>

namespace ireum::relevance {
namespace {

const std::string& shown(const Cell& cell) {
  static const std::string kNothing = "-";
  return cell.empty() ? kNothing : cell.text();
}

// Numbers stand to the right, words to the left; a column is of numbers when every filled cell is one.
std::vector<bool> numeric_columns(const Table& table) {
  std::vector<bool> numeric(table.columns.size(), !table.rows.empty());
  for (const auto& row : table.rows) {
    for (std::size_t c = 0; c < numeric.size(); ++c) {
      if (!row.at(c).empty() && !row[c].numeric()) numeric[c] = false;
    }
  }
  return numeric;
}

void write_text(std::ostream& out, const Table& table) {
  const std::vector<bool> numeric = numeric_columns(table);
  std::vector<std::size_t> widths;
  for (const std::string& column : table.columns) widths.push_back(display_width(column));
  for (const auto& row : table.rows) {
    for (std::size_t c = 0; c < widths.size(); ++c) widths[c] = std::max(widths[c], display_width(shown(row[c])));
  }
  const auto put = [&](std::size_t c, const std::string& text) {
    const std::string padding(widths[c] - display_width(text), ' ');
    if (c > 0) out << "  ";
    const bool last = c + 1 == widths.size();
    out << (numeric[c] ? padding + text : last ? text : text + padding);
  };
  if (!table.name.empty()) out << table.name << '\n';
  for (std::size_t c = 0; c < widths.size(); ++c) put(c, table.columns[c]);
  out << '\n';
  for (const auto& row : table.rows) {
    for (std::size_t c = 0; c < widths.size(); ++c) put(c, shown(row[c]));
    out << '\n';
  }
}

void write_tsv(std::ostream& out, const Table& table) {
  const auto line = [&](std::size_t size, const auto& text_of) {
    for (std::size_t c = 0; c < size; ++c) {
      std::string text = text_of(c);
      std::replace(text.begin(), text.end(), '\t', ' ');
      out << (c > 0 ? "\t" : "") << text;
    }
    out << '\n';
  };
  if (!table.name.empty()) out << "# " << table.name << '\n';
  line(table.columns.size(), [&](std::size_t c) { return table.columns[c]; });
  for (const auto& row : table.rows) line(row.size(), [&](std::size_t c) { return shown(row[c]); });
}

void write_markdown(std::ostream& out, const Table& table) {
  const std::vector<bool> numeric = numeric_columns(table);
  const auto line = [&](std::size_t size, const auto& text_of) {
    out << '|';
    for (std::size_t c = 0; c < size; ++c) {
      out << ' ';
      for (const char byte : text_of(c)) out << (byte == '|' ? "\\" : "") << byte;
      out << " |";
    }
    out << '\n';
  };
  if (!table.name.empty()) out << "**" << table.name << "**\n\n";
  line(table.columns.size(), [&](std::size_t c) { return table.columns[c]; });
  out << '|';
  for (const bool right : numeric) out << (right ? " ---: |" : " --- |");
  out << '\n';
  for (const auto& row : table.rows) line(row.size(), [&](std::size_t c) { return shown(row[c]); });
}

void write_json(std::ostream& out, const Findings& findings) {
  rapidjson::OStreamWrapper stream(out);
  rapidjson::PrettyWriter<rapidjson::OStreamWrapper> json(stream);
  json.SetIndent(' ', 1);
  const auto put = [&](const std::string& text) { json.String(text.data(), static_cast<unsigned>(text.size())); };
  const auto key = [&](const std::string& text) { json.Key(text.data(), static_cast<unsigned>(text.size())); };
  json.StartObject();
  key("version");
  json.Int(1);
  key("command");
  put(findings.command);
  key("tables");
  json.StartArray();
  for (const Table& table : findings.tables) {
    json.StartObject();
    key("name");
    put(table.name);
    key("columns");
    json.StartArray();
    for (const std::string& column : table.columns) put(column);
    json.EndArray();
    key("rows");
    json.StartArray();
    for (const auto& row : table.rows) {
      json.StartObject();
      for (std::size_t c = 0; c < row.size(); ++c) {
        key(table.columns.at(c));
        if (row[c].empty()) {
          json.Null();
        } else if (row[c].numeric()) {
          json.RawValue(row[c].text().data(), row[c].text().size(), rapidjson::kNumberType);
        } else {
          put(row[c].text());
        }
      }
      json.EndObject();
    }
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  key("notes");
  json.StartArray();
  for (const std::string& note : findings.notes) put(note);
  json.EndArray();
  json.EndObject();
  out << '\n';
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Format>, 4> kFormats = {
      {{"text", Format::kText}, {"json", Format::kJson}, {"tsv", Format::kTsv}, {"md", Format::kMarkdown}}};
  for (const auto& [known, format] : kFormats) {
    if (name == known) return format;
  }
  return std::nullopt;
}

Cell Cell::figure(double value, int decimals) {
  std::array<char, 64> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
  Cell cell(std::string(buffer.data(), static_cast<std::size_t>(size)));
  // A difference that rounds to nothing has no sign.
  if (cell.text_.front() == '-' && cell.text_.find_first_not_of("-0.") == std::string::npos) cell.text_.erase(0, 1);
  cell.numeric_ = true;
  return cell;
}

Cell Cell::count(std::size_t value) {
  Cell cell(std::to_string(value));
  cell.numeric_ = true;
  return cell;
}

void write(std::ostream& out, Format format, const Findings& findings) {
  if (format == Format::kJson) return write_json(out, findings);
  bool first = true;
  for (const Table& table : findings.tables) {
    if (!first) out << '\n';
    first = false;
    if (format == Format::kText) write_text(out, table);
    if (format == Format::kTsv) write_tsv(out, table);
    if (format == Format::kMarkdown) write_markdown(out, table);
  }
  if (!findings.notes.empty() && !first) out << '\n';
  for (const std::string& note : findings.notes) out << (format == Format::kTsv ? "# " : "") << note << '\n';
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  const auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  for (std::int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) {
    const UChar32 c = unicode.char32At(i);
    const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    const auto kind = u_charType(c);
    if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR) continue;
    // Vowels and finals of decomposed syllables join the consonant before them.
    if (c >= 0x1160 && c <= 0x11FF) continue;
    width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

}  // namespace ireum::relevance
