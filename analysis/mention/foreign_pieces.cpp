#include "analysis/mention/foreign_pieces.h"

#include <string_view>

#include "analysis/hangul.h"
#include "analysis/mention/titles.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis::mention {

namespace {

// Whether a word may be the first of a foreign name, but for its sound: no list knows it, and it looks like neither a
// Korean's name nor an organisation's.
bool may_begin_foreign_name(const Piece& piece) {
  return piece.bare() && piece.word == nullptr && piece.has(trait_syllables) && !piece.has(trait_organisation) &&
         !piece.has(trait_person);
}

// Whether `text` is a surname of one syllable that a foreigner may bear: of Koreans and Chinese, at home or abroad. Not
// 판 and 반, which come before Dutch surnames.
bool is_surname_of_one_syllable(std::string_view text) {
  return has_mark(text, mark_abroad) ||
         (is_surname(text) && !has_mark(text, mark_dutch) && !find_word(text)->is(role_particle | role_determiner));
}

}  // namespace

bool may_be_foreigner(const Piece& piece) {
  return piece.has(trait_syllables) && !piece.cut.verb && !piece.has(trait_organisation) && !piece.has(trait_person) &&
         piece.word == nullptr;
}

bool is_behind_foreign_word(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  const Piece& before = field.pieces[i - 1];
  return piece.has(trait_person) && piece.follows && may_begin_foreign_name(before) &&
         before.text.size() >= syllable_bytes(3) && given_likelihood(piece.form()) < usual_given &&
         (piece.cut.doubtful != 0 || sound::looks_foreign(piece.form()) > 0) &&
         sound::looks_foreign(before.text) > sound::rather_foreign;
}

bool is_end_of_foreign_name(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  const Piece& before = field.pieces[i - 1];
  return piece.follows && may_begin_foreign_name(before) && !before.cut.verb && piece.text.size() > syllable_bytes(1) &&
         sound::looks_foreign(before.text) > 0 && sound::looks_foreign(piece.text) > 0;
}

bool is_surname_behind_foreign(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  if (i == 0 || !piece.follows || !piece.bare() || time_of(piece) != 0 || !is_surname_of_one_syllable(piece.text)) {
    return false;  // 볼트먼 전 대통령
  }
  const Piece& before = field.pieces[i - 1];
  return may_begin_foreign_name(before) && !before.cut.verb && sound::looks_foreign(before.text) > 0;
}

bool is_behind_other_word(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  const Piece& before = field.pieces[i - 1];
  if (sound::looks_foreign(before.text) > 0) {
    return false;
  }
  return piece.cut.doubtful != 0 ? before.text.size() > syllable_bytes(1) : may_be_rare_name(piece.form());
}

bool may_be_korean(const Piece& piece) {
  return piece.has(trait_person) || piece.has(trait_short_name) ||
         (piece.cut.doubtful == 0 && may_be_rare_name(piece.form()));
}

}  // namespace ireum::analysis::mention
