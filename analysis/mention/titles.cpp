#include "analysis/mention/titles.h"

#include "analysis/ends/listed_end.h"
#include "analysis/hangul.h"
#include "analysis/person_shape.h"
#include "analysis/piece_reading.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis::mention {

namespace {

// 이계벽 작가, 견우진 대표: a title that only persons have, or any behind a usual given name.
bool is_rare_name_before(const Piece& piece, const Word* title) {
  return title != nullptr && piece.cut.doubtful == 0 && !piece.cut.verb &&
         (title->is_title(title_own) || given_likelihood(piece.form()) >= usual_given) &&
         may_be_rare_name(piece.form());
}

}  // namespace

bool is_of_many(const Piece& piece) {
  constexpr std::string_view plural = "들";
  return piece.cut.particle != nullptr && piece.cut.particle->text.substr(0, plural.size()) == plural;
}

bool is_short_name(std::string_view form) {
  return has_short_shape(form) && find_word(form) == nullptr;
}

bool may_be_rare_name(std::string_view form) {
  if (form.size() != syllable_bytes(3) || !all_syllables(form) || find_word(form) != nullptr ||
      form.ends_with(honorific().text) || is_place(form) || ends_adnominal(form) || sound::looks_foreign(form) > 0) {
    return false;
  }
  if (given_likelihood(form) >= usual_given) {
    return has_surname(form, rare_surname);
  }
  const Word* end = find_word(form.substr(syllable_bytes(2)));
  return has_surname(form, known_surname) && (end == nullptr || !end->is(role_org_part | role_org_same)) &&
         !ends_with_syllable(form, last_noun);
}

bool is_personal_title(const Word* word, std::string_view before) {
  if (word == nullptr || !word->is(role_title)) {
    return false;
  }
  // Whoever is called 씨 is a person; a 회장 may as well be an organisation's (카카오 회장).
  const Word* noun = find_word(before);
  const bool of_noun =
      noun != nullptr && noun->is(role_common) && word->title_kind == TitleKind::ambiguous;  // 정상 부부
  if (looks_like_person(before) || (word->title_group == group_polite && !of_noun)) {
    return true;
  }
  return (is_short_name(before) && word->is_title(title_own)) ||
         (noun != nullptr && noun->is(role_common_person) && word->title_kind != TitleKind::ambiguous);
}

bool title_after(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if (i + 1 >= pieces.size() || !pieces[i + 1].follows || !pieces[i].bare() || pieces[i].has(trait_verb_like)) {
    return false;
  }
  const Word* title = title_of(pieces[i + 1]);
  return is_personal_title(title, pieces[i].form()) || is_rare_name_before(pieces[i], title);
}

bool tells_person(const Piece& piece) {
  const std::string_view stem = piece.text.substr(0, piece.cut.readings[piece.cut.count - 1].stem);
  if (piece.cut.title == &honorific() && stem.size() > syllable_bytes(1)) {
    const std::string_view last = stem.substr(stem.size() - syllable_bytes(1));
    if (!looks_like_person(stem) && has_mark(last, mark_letter)) {
      return false;
    }
  }
  return is_personal_title(piece.cut.title, stem) && !is_seat_of(stem, *piece.cut.title);
}

bool is_seat_of(std::string_view form, const Word& title) {
  if (form.size() != syllable_bytes(3)) {
    return false;
  }
  const std::string_view last = form.substr(6);
  if (last == "대" && (title.title_group == group_professor || title.title_group == group_university)) {
    return true;
  }
  return may_be_office(form);
}

bool is_crowned(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  if (piece.word != nullptr || !piece.bare() || !piece.has(trait_syllables) || piece.has(trait_organisation) ||
      piece.has(trait_adnominal) || i + 1 >= pieces.size() || !pieces[i + 1].follows) {
    return false;
  }
  // 젤렌스키 대통령, 젤렌스키 우크라이나 대통령
  const bool of_country =
      is_country(pieces[i + 1].word) && pieces[i + 1].bare() && i + 2 < pieces.size() && pieces[i + 2].follows;
  const std::size_t at = of_country ? i + 2 : i + 1;
  const Word* title = title_of(pieces[at]);
  if (title == nullptr || !title->is_title(title_crown)) {
    return false;
  }
  // 새누리당 대통령 후보
  constexpr std::string_view candidate = "후보";
  const Word* end = find_word(piece.text.substr(piece.text.size() - syllable_bytes(1)));
  const bool body = end != nullptr && end->is(role_org_part);
  const bool stands_for_it = pieces[at].bare() && at + 1 < pieces.size() && pieces[at + 1].follows &&
                             pieces[at + 1].form().substr(0, candidate.size()) == candidate;
  return of_country || (!body && !stands_for_it);
}

}  // namespace ireum::analysis::mention
