#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/hangul.h"
#include "analysis/mention.h"
#include "analysis/normalize.h"
#include "analysis/piece.h"

namespace ireum::analysis::mention {

// A text of an article as it is read: the pieces with the bounds between them, and what a look over the whole of it
// tells of each. The pieces point into the text: it stays where it is.
struct FieldText {
  NormalizedText normalized;
  std::vector<Piece> pieces;
  // Set by mark_field() (analysis/mention/field_marks.h).
  bool title = false;                     // the article's title, not its body
  bool title_marks = false;               // it has marks of books and films
  std::uint32_t lead_end = 0;             // bytes
  std::vector<char> in_list;              // whether the piece is in a list of many names
  std::vector<std::uint32_t> item_names;  // pieces that are named in a list of marked items
  std::vector<char> says;                 // whether the piece is in a sentence that ends with a verb of saying
  // The first piece from here on that is a title or bears one, `no_piece` behind the last: one entry more than pieces.
  std::vector<std::uint32_t> next_title;
  static constexpr std::uint32_t no_piece = ~std::uint32_t{0};

  std::string_view text() const { return normalized.text; }

  Field field_at(std::uint32_t begin) const {
    if (title) {
      return Field::title;
    }
    return begin < lead_end ? Field::lead : Field::body;
  }

  // What is between pieces `i` and `next`, the later one.
  std::string_view between(std::size_t i, std::size_t next) const {
    return text().substr(pieces[i].end, pieces[next].begin - pieces[i].end);
  }

  // The particle of the word right before piece `i`; empty: none.
  std::string_view particle_before(std::size_t i) const {
    const Word* particle = i > 0 && pieces[i].follows ? pieces[i - 1].cut.particle : nullptr;
    return particle != nullptr ? particle->text : std::string_view();
  }

  // Whether that is an object's: 을 or 를.
  bool is_behind_object(std::size_t i) const {
    const std::string_view particle = particle_before(i);
    return particle == "을" || particle == "를";
  }

  // The next piece after `i` in the same paragraph with nothing but spaces, brackets and dots between; or the end.
  std::size_t next_in_apposition(std::size_t i) const {
    const std::size_t next = i + 1;
    if (next >= pieces.size() || pieces[next].paragraph != pieces[i].paragraph) {
      return pieces.size();
    }
    const std::string_view gap = between(i, next);
    return gap.find_first_not_of(" ()&-") == std::string_view::npos || gap == "·" ? next : pieces.size();
  }
};

// Bytes of the first character of `text`.
inline std::uint32_t one_char(std::string_view text) {
  return static_cast<std::uint32_t>(first_chars(text, 1).size());
}

}  // namespace ireum::analysis::mention
