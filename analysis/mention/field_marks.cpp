#include "analysis/mention/field_marks.h"

#include <algorithm>
#include <string_view>

#include "analysis/hangul.h"
#include "analysis/mention/marked_items.h"
#include "analysis/mention/titles.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis::mention {

namespace {

constexpr std::size_t lead_chars = 200;
constexpr std::size_t longest_list_item = 40;  // bytes between two commas of a list of names
constexpr std::size_t least_list_items = 10;

// Marks the pieces that are in a list of many names.
void find_lists(FieldText& field) {
  const std::vector<Piece>& pieces = field.pieces;
  field.in_list.assign(pieces.size(), 0);
  std::size_t begin = 0;  // first piece of the list so far
  std::size_t items = 1;
  std::size_t item = 0;  // first piece of the item so far
  const auto close = [&](std::size_t end) {
    if (items >= least_list_items) {
      std::fill(field.in_list.begin() + static_cast<std::ptrdiff_t>(begin),
                field.in_list.begin() + static_cast<std::ptrdiff_t>(end), static_cast<char>(1));
    }
  };
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const bool long_item = pieces[i].end - pieces[item].begin > longest_list_item;
    if (pieces[i].paragraph != pieces[i - 1].paragraph || long_item) {
      close(i);
      begin = item = i;
      items = 1;
    } else if (pieces[i].separated) {
      ++items;
      item = i;
    }
  }
  close(pieces.size());
}

// Marks what brackets behind a person say of whose people he is, which tells nothing of these: 홍길동(가람전자 부장).
void find_affiliations(FieldText& field) {
  constexpr std::size_t longest = 6;  // pieces
  const std::vector<Piece>& pieces = field.pieces;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (pieces[i].after != '(' || !pieces[i].bare() || !pieces[i].has(trait_person)) {
      continue;
    }
    std::size_t last = i + 1;
    while (last + 1 < pieces.size() && last < i + longest && pieces[last].after != ')') {
      ++last;
    }
    if (pieces[last].after == ')' && any_title_of(pieces[last]) != nullptr) {
      std::fill(field.in_list.begin() + static_cast<std::ptrdiff_t>(i + 1),
                field.in_list.begin() + static_cast<std::ptrdiff_t>(last + 1), static_cast<char>(1));
    }
  }
}

// Whether what follows `gap` is in quotes, if what comes before it is, as `quoted` says.
bool quoted_behind(std::string_view gap, bool quoted) {
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < gap.size(); pos += length) {
    const char32_t c = decode(gap, pos, length);
    if (c == 0x201C || c == 0x201D) {
      quoted = c == 0x201C;
    } else if (c == '"') {
      quoted = !quoted;
    }
  }
  return quoted;
}

// Marks the pieces of sentences that end with a verb of saying. A full stop within quotes ends none.
void find_speech(FieldText& field) {
  const std::vector<Piece>& pieces = field.pieces;
  field.says.assign(pieces.size(), 0);
  bool quoted = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {  // first, whether the end of each piece is quoted
    if (i == 0 || pieces[i].paragraph != pieces[i - 1].paragraph) {
      quoted = false;
    } else {
      const std::uint32_t gap_begin = pieces[i - 1].end;
      quoted = quoted_behind(field.text().substr(gap_begin, pieces[i].begin - gap_begin), quoted);
    }
    field.says[i] = quoted ? 1 : 0;
  }
  char says = 0;
  for (std::size_t i = pieces.size(); i > 0; --i) {
    const Piece& piece = pieces[i - 1];
    const bool last = i == pieces.size() || pieces[i].paragraph != piece.paragraph;
    if (last || (piece.after == '.' && field.says[i - 1] == 0)) {
      says = piece.has(trait_closes_speech) ? 1 : 0;
    }
    field.says[i - 1] = says;
  }
}

void find_titles(FieldText& field) {
  std::uint32_t next = FieldText::no_piece;
  field.next_title.assign(field.pieces.size() + 1, next);
  for (std::size_t i = field.pieces.size(); i > 0; --i) {
    if (any_title_of(field.pieces[i - 1]) != nullptr) {
      next = static_cast<std::uint32_t>(i - 1);
    }
    field.next_title[i - 1] = next;
  }
}

// What has a person's shape, though hardly anybody is called so, and sounds foreign begins a foreign name where another
// such word comes behind it: 이시바 시게루.
void tell_foreigners(FieldText& field) {
  std::vector<Piece>& pieces = field.pieces;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const Piece& next = pieces[i + 1];
    if (pieces[i].has(trait_person) && pieces[i].bare() && next.follows && next.word == nullptr &&
        next.has(trait_syllables) && !next.has(trait_organisation) && !next.has(trait_person) &&
        given_likelihood(pieces[i].form()) < unheard_given &&
        sound::looks_foreign(pieces[i].form()) > sound::surely_no_korean_name &&
        sound::looks_foreign(next.form()) > sound::rather_foreign) {
      pieces[i].traits = static_cast<std::uint16_t>(pieces[i].traits & ~trait_person);
    }
  }
}

}  // namespace

void mark_field(FieldText& field, bool title) {
  const std::string_view text = field.text();
  field.title = title;
  field.lead_end = static_cast<std::uint32_t>(first_chars(text, lead_chars).size());
  field.title_marks = text.find("》") != std::string_view::npos || text.find("〉") != std::string_view::npos;
  tell_foreigners(field);
  find_lists(field);
  find_affiliations(field);
  field.item_names = names_of_marked_items(field);
  find_speech(field);
  find_titles(field);
}

}  // namespace ireum::analysis::mention
