#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::relevance {

enum class Format { kText, kJson, kTsv, kMarkdown };

// text, json, tsv or md; anything else gives nothing.
std::optional<Format> parse_format(std::string_view name);

// One cell: words, or a number with its decimals. An empty cell prints as "-" and is null in JSON.
class Cell {
 public:
  Cell() = default;
  Cell(std::string words) : text_(std::move(words)) {}  // NOLINT(google-explicit-constructor): rows are lists of cells
  Cell(std::string_view words) : text_(words) {}        // NOLINT(google-explicit-constructor)
  Cell(const char* words) : text_(words) {}             // NOLINT(google-explicit-constructor)
  static Cell figure(double value, int decimals = 4);
  static Cell count(std::size_t value);

  bool empty() const { return text_.empty(); }
  bool numeric() const { return numeric_; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  bool numeric_ = false;
};

struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;  // each as long as columns
};

// What a command has to say: tables, and sentences about what they rest on.
struct Findings {
  std::string command;
  std::vector<Table> tables;
  std::vector<std::string> notes;
};

// Text is aligned for a terminal (East Asian characters take two columns), tsv has a `# name` line before and an empty
// line between tables, json is one object {version, command, tables: [{name, columns, rows: [{column: value}]}],
// notes}, figures rounded as in the other forms.
void write(std::ostream& out, Format format, const Findings& findings);

// How many columns of a terminal a text takes.
std::size_t display_width(std::string_view text);

}  // namespace ireum::relevance
