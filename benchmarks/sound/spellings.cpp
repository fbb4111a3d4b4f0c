#include "benchmarks/sound/spellings.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ireum::sound_learning {

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c != ' ' && c != '-') {
      words.back().push_back(c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words;
}

namespace {

std::string joined(std::string_view text) {
  std::string out;
  for (const std::string& word : words_of(lower_case(text))) {
    out += word;
  }
  return out;
}

}  // namespace

void LeaveOut::add(std::string_view text) {
  strings_.insert(joined(text));
}

bool LeaveOut::holds(std::string_view text) const {
  if (strings_.count(joined(text)) != 0) {
    return true;
  }
  const std::vector<std::string> words = words_of(lower_case(text));
  return std::any_of(words.begin(), words.end(), [this](const std::string& word) { return strings_.count(word) != 0; });
}

std::vector<std::vector<std::string>> read_tsv(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    throw std::runtime_error(path + ": cannot be read");
  }
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    rows.emplace_back();
    std::istringstream columns(line);
    for (std::string column; std::getline(columns, column, '\t');) {
      rows.back().push_back(column);
    }
  }
  return rows;
}

Spellings read_spellings(const std::string& folder) {
  Spellings spellings;
  for (const std::vector<std::string>& row : read_tsv(folder + "/transliteration-en-ko.tsv")) {
    if (row.size() >= 2) {
      spellings[lower_case(row[0])].insert(row[1]);
    }
  }
  for (const std::vector<std::string>& row : read_tsv(folder + "/ko-spelling-variants.tsv")) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      spellings[lower_case(row[0])].insert(row[i]);
    }
  }
  return spellings;
}

void leave_out_collections(const std::string& folder, LeaveOut& out) {
  for (const char* file : {"/spellings/topics.tsv", "/spellings/base/topics.tsv"}) {
    for (const std::vector<std::string>& row : read_tsv(folder + file)) {
      if (row.size() >= 3) {
        out.add(row[2]);
      }
    }
  }
  std::set<std::string> topics;
  for (const std::vector<std::string>& row : read_tsv(folder + "/variants/base.tsv")) {
    if (row.size() >= 4 && (row[2] == "english" || row[2] == "transliteration")) {
      topics.insert(row[0]);
      out.add(row[3]);
    }
  }
  for (const std::vector<std::string>& row : read_tsv(folder + "/variants/topics.tsv")) {
    if (row.size() >= 3 && topics.count(row[0]) != 0) {
      out.add(row[2]);
    }
  }
}

std::uint32_t part_of(std::string_view name, std::uint32_t parts) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return (hash >> 8) % parts;
}

}  // namespace ireum::sound_learning
