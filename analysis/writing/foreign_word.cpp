#include "analysis/writing/foreign_word.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/writing/tables.h"

namespace ireum::analysis::writing {

namespace {

std::vector<std::string_view> others_of(std::string_view word) {
  std::vector<std::string_view> others;
  const auto table = foreign_words();
  auto row = std::lower_bound(table.begin(), table.end(), word,
                              [](const ForeignWord& one, std::string_view text) { return one.text < text; });
  for (; row != table.end() && row->text == word; ++row) {
    others.push_back(row->other);
  }
  return others;
}

// A word that holds one of the table at its beginning or end.
void add_within(std::string_view word, std::vector<std::string>& out) {
  constexpr std::size_t least = syllable_bytes(2);
  for (std::size_t split = least; split + least <= word.size(); split += syllable_bytes(1)) {
    for (const std::string_view other : others_of(word.substr(0, split))) {
      out.push_back(std::string(other).append(word.substr(split)));
    }
    for (const std::string_view other : others_of(word.substr(split))) {
      out.push_back(std::string(word.substr(0, split)).append(other));
    }
  }
}

}  // namespace

std::vector<std::string> with_other_words(std::span<const std::string> words) {
  constexpr std::size_t most = 32;
  struct Name {
    std::string text;
    std::size_t changed = 0;
  };
  std::vector<Name> names{{}};
  for (const std::string& word : words) {
    if (!all_syllables(word)) {
      return {};
    }
    std::vector<Name> longer;
    const auto append = [&](const Name& name, std::string_view next, std::size_t changed) {
      if (longer.size() < most) {
        longer.push_back({(name.text.empty() ? "" : name.text + " ").append(next), name.changed + changed});
      }
    };
    const std::vector<std::string_view> others = others_of(word);
    for (const Name& name : names) {
      append(name, word, 0);
    }
    for (const Name& name : names) {
      for (const std::string_view other : others) {
        append(name, other, 1);
      }
    }
    names = std::move(longer);
  }
  std::stable_sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.changed < b.changed; });
  std::vector<std::string> out;
  for (Name& name : names) {
    if (name.changed > 0) {
      out.push_back(std::move(name.text));
    }
  }
  if (words.size() == 1) {
    add_within(words.front(), out);
  }
  return out;
}

}  // namespace ireum::analysis::writing
