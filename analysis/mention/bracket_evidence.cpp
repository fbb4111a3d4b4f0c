#include "analysis/mention/bracket_evidence.h"

#include "analysis/hangul.h"
#include "analysis/mention.h"
#include "analysis/mention/person_titles.h"

namespace ireum::analysis::mention {

namespace {

// Two digits that close a bracket, or before more of it: (35), (58·6급), (23 · 레프트), (51, 남).
bool is_bare_age(const FieldText& field, const Piece& piece) {
  if (piece.text.size() != 2 || !piece.has(trait_number)) {
    return false;
  }
  const std::string_view rest = field.text().substr(piece.end, 4);
  const std::size_t at = rest.find_first_not_of(' ');
  return at < rest.size() && (rest[at] == ')' || rest[at] == ',' || rest[at] == '/' || rest.substr(at, 2) == "·");
}

// The years of a life: (1867~1916), (1947~ ).
bool is_life(const FieldText& field, std::size_t at) {
  const Piece& piece = field.pieces[at];
  return piece.text.size() == 4 && (piece.text.substr(0, 2) == "18" || piece.text.substr(0, 2) == "19") &&
         piece.after == '~' && at + 1 < field.pieces.size() &&
         (field.pieces[at + 1].text.size() == 4 || field.pieces[at + 1].before == ')');
}

}  // namespace

std::uint8_t evidence_in_brackets(const FieldText& field, std::size_t i, bool person_shape) {
  const std::vector<Piece>& pieces = field.pieces;
  if (i + 1 >= pieces.size() || pieces[i + 1].begin != pieces[i].end + 1) {
    return evidence_none;
  }
  const Piece& inner = pieces[i + 1];
  std::size_t length = 0;
  if (inner.has(trait_number)) {
    if (inner.text.size() == syllable_bytes(2)) {
      return evidence_company;
    }
    return is_bare_age(field, inner) || is_life(field, i + 1) ? evidence_person : evidence_none;
  }
  if (is_age(inner.text)) {
    return evidence_person;
  }
  const Word* word = pieces[i].word;
  if (has_mark(inner.text, mark_called) && inner.after == ' ' &&
      (word == nullptr || !word->is(role_title | role_person_before | role_company_before | role_common))) {
    return evidence_person;
  }
  // 다온빛(대표 홍길동): who heads it.
  if (inner.word != nullptr && inner.word->is(role_title) && inner.bare() && i + 2 < pieces.size() &&
      pieces[i + 2].follows && pieces[i + 2].has(trait_person)) {
    return evidence_company;
  }
  if (person_shape && script_of(decode(inner.text, 0, length)) == Script::hanja && inner.after == ')' &&
      count_chars(inner.text) == count_chars(pieces[i].form())) {
    return evidence_person;
  }
  return evidence_none;
}

}  // namespace ireum::analysis::mention
