#include "analysis/mention/marked_items.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "analysis/hangul.h"
#include "analysis/mention/person_titles.h"

namespace ireum::analysis::mention {

namespace {

constexpr std::array<std::string_view, 9> marks = {"▲", "△", "▶", "▷", "◆", "◇", "■", "●", "○"};

// The mark that `gap`, what is between two pieces, ends with, spaces aside; empty: none.
std::string_view mark_in(std::string_view gap) {
  const std::size_t last = gap.find_last_not_of(' ');
  gap = gap.substr(0, last == std::string_view::npos ? 0 : last + 1);
  for (const std::string_view mark : marks) {
    if (gap.ends_with(mark)) {
      return mark;
    }
  }
  return {};
}

// Whether `piece` has the shape of a name, and nothing on it.
bool may_be_named(const Piece& piece) {
  return piece.bare() && !piece.has(trait_office) && !piece.has(trait_organisation) &&
         (piece.has(trait_short_name) ||
          (piece.has(trait_person) && (piece.word == nullptr || !piece.word->is(role_common))));
}

// The items of a mark, and the pieces that are named at their ends.
struct Items {
  std::size_t count = 0;
  std::size_t named = 0;  // that end so
  std::size_t usual = 0;  // of the names
  std::vector<std::uint32_t> names;
};

}  // namespace

std::vector<std::uint32_t> names_of_marked_items(const FieldText& field) {
  constexpr std::size_t least = 2;
  constexpr std::size_t share_of_named = 2;
  constexpr std::size_t share_of_usual = 4;
  constexpr std::array<std::string_view, 2> beginnings = {"\xE2\x96", "\xE2\x97"};  // of the marks' bytes
  const std::vector<Piece>& pieces = field.pieces;
  if (std::none_of(beginnings.begin(), beginnings.end(),
                   [&](std::string_view bytes) { return field.text().find(bytes) != std::string_view::npos; })) {
    return {};
  }
  std::array<Items, marks.size()> lists;
  Items* list = nullptr;  // of the item so far
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::uint32_t behind = i == 0 ? 0 : pieces[i - 1].end;
    const std::string_view mark = mark_in(field.text().substr(behind, pieces[i].begin - behind));
    if (!mark.empty()) {
      list = &lists[static_cast<std::size_t>(std::find(marks.begin(), marks.end(), mark) - marks.begin())];
      ++list->count;
    } else if (i > 0 && pieces[i].paragraph != pieces[i - 1].paragraph) {
      list = nullptr;
    }
    const bool last = i + 1 == pieces.size() || pieces[i + 1].paragraph != pieces[i].paragraph ||
                      !mark_in(field.between(i, i + 1)).empty();
    if (list != nullptr && last && may_be_named(pieces[i])) {
      ++list->named;
      // Several are named side by side.
      std::size_t first = i;
      while (first > 0 && pieces[first].follows && may_be_named(pieces[first - 1])) {
        --first;
      }
      for (; first <= i; ++first) {
        list->usual += is_usual_person(pieces[first]) ? 1 : 0;
        list->names.push_back(static_cast<std::uint32_t>(first));
      }
    }
  }
  std::vector<std::uint32_t> names;
  for (const Items& one : lists) {
    if (one.named >= least && share_of_named * one.named >= one.count &&
        share_of_usual * one.usual >= one.names.size()) {
      names.insert(names.end(), one.names.begin(), one.names.end());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace ireum::analysis::mention
