#include "analysis/mention/doubts.h"

#include <algorithm>

#include "analysis/mention.h"
#include "analysis/mention/bracket_evidence.h"
#include "analysis/mention/titles.h"
#include "analysis/piece_reading.h"

namespace ireum::analysis::mention {

namespace {

// Whether a text breaks off, as archives cut the beginnings of articles: its last word may not be whole.
bool is_cut_off(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \n");
  return end != std::string_view::npos && end > 0 && text[end] == '.' && text[end - 1] == '.';
}

// Whether piece `i`, as a whole, bears a title or what brackets tell of a person: 유아인 교수, 유아인(43).
bool is_titled(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  return title_after(field, i) || (piece.bare() && piece.has(trait_person) && piece.after == '(' &&
                                   (evidence_in_brackets(field, i, true) & evidence_person) != 0);
}

}  // namespace

void Doubts::settle(FieldText& title, FieldText& body) {
  const auto doubtful = [](const Piece& piece) { return piece.cut.doubtful != 0; };
  if (std::none_of(title.pieces.begin(), title.pieces.end(), doubtful) &&
      std::none_of(body.pieces.begin(), body.pieces.end(), doubtful)) {
    return;
  }
  known_.reset(title.pieces.size() + body.pieces.size());
  occurrences_.clear();
  note_forms(title);
  note_forms(body);
  cut_settled(title);
  cut_settled(body);
}

void Doubts::note_forms(const FieldText& field) {
  for (std::size_t i = 0; i < field.pieces.size(); ++i) {
    const Piece& piece = field.pieces[i];
    if (piece.cut.count == 0) {
      continue;
    }
    if (is_titled(field, i)) {
      note(piece.form(), occurs_titled);
    }
    const bool more = piece.cut.particle_off || piece.cut.title != nullptr;
    if (piece.cut.doubtful == 0) {
      if (&piece == &field.pieces.back() && is_cut_off(field.text())) {
        continue;  // 기시.. may have been 기시다
      }
      // 손정의가 says by its particle that 손정의 is whole elsewhere, too.
      note(piece.form(), more ? occurs_surely | occurs_with_more : occurs_surely);
    } else if (more) {
      note(piece.form(), occurs_with_more);
    }
  }
}

void Doubts::cut_settled(FieldText& field) {
  for (Piece& piece : field.pieces) {
    if (piece.cut.doubtful == 0 || piece.cut.count != 1) {
      continue;
    }
    const std::string_view stem = piece.text.substr(0, piece.cut.doubtful);
    if (is_place(piece.form())) {
      continue;  // 경남도, whether 경남 occurs or not
    }
    const bool whole =
        occurs(piece.form(), occurs_with_more) || (occurs(piece.form(), occurs_titled) && !occurs(stem, occurs_titled));
    if (occurs(stem, occurs_surely) && !whole) {
      piece.cut.readings[0] = {piece.cut.doubtful, Grade::particle};
      piece.cut.doubtful = 0;
      piece.cut.particle_off = true;
      piece.word = piece.stem_word;
      piece.stem_word = nullptr;
      read_traits(piece);
    }
  }
}

void Doubts::note(std::string_view form, unsigned how) {
  const std::uint32_t number = known_.add(form);
  if (number == occurrences_.size()) {
    occurrences_.push_back(0);
  }
  occurrences_[number] = static_cast<std::uint8_t>(occurrences_[number] | how);
}

bool Doubts::occurs(std::string_view form, Occurrence how) const {
  const std::uint32_t number = known_.find(form);
  return number != TextNumbers::none && (occurrences_[number] & how) != 0;
}

}  // namespace ireum::analysis::mention
