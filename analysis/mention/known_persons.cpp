#include "analysis/mention/known_persons.h"

#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/mention/titles.h"

namespace ireum::analysis::mention {

void KnownPersons::note(const FieldText& field, std::size_t i, Arena& arena) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  if (piece.cut.count == 0) {
    return;
  }
  Person person;
  if (piece.has(trait_person)) {
    person.form = piece.form();
    const Word* two = find_word(person.form.substr(0, 6));
    person.surname = person.form.size() > 9 && two != nullptr && two->is(role_surname) ? person.form.substr(0, 6)
                                                                                       : person.form.substr(0, 3);
  } else if (i > 0 && piece.follows && pieces[i - 1].bare() && !pieces[i - 1].cut.verb && piece.word == nullptr &&
             all_syllables(piece.form()) && !pieces[i - 1].has(trait_person) && !piece.has(trait_organisation) &&
             !pieces[i - 1].has(trait_organisation) && joins(pieces[i - 1].text, piece.form())) {
    person.form = arena.join(pieces[i - 1].text, piece.form());
    person.surname = piece.form();
  } else {
    return;
  }
  person.titles = titles_behind(field, i);
  if (piece.has(trait_person)) {
    read_attached(field, i, person.titles);
  }
  if (person.titles.group_count == 0) {
    return;
  }
  for (Person& known : persons_) {
    if (known.form == person.form) {
      for (std::size_t g = 0; g < person.titles.group_count; ++g) {
        known.titles.add_group(person.titles.groups[g]);
      }
      return;
    }
  }
  persons_.push_back(person);
}

void KnownPersons::emit_by_title(const FieldText& field, std::size_t i, MentionList& out) const {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  std::string_view surname;
  const Word* title = nullptr;
  std::uint32_t end = 0;
  if (i + 1 < pieces.size() && pieces[i + 1].follows && piece.starts_eojeol) {
    const Piece& next = pieces[i + 1];
    title = title_of(next);
    surname = piece.text;
    end = next.begin + (next.cut.count > 0 ? next.cut.readings[0].stem : one_char(next.text));
    if (title != nullptr && title != next.word) {
      end = next.begin + next.cut.doubtful;
    }
  }
  if (title == nullptr && piece.starts_eojeol && piece.has(trait_surname_and_title)) {  // 이회장은
    surname = first_chars(piece.text, 1);
    title = find_word(piece.form().substr(surname.size()));
    end = piece.begin + static_cast<std::uint32_t>(piece.form().size());
  }
  if (title == nullptr || end == 0) {
    return;
  }
  const Person* meant = nullptr;
  for (const Person& person : persons_) {
    if (person.surname == surname && person.titles.has_group(title->title_group)) {
      if (meant != nullptr) {
        return;  // two of them: nobody
      }
      meant = &person;
    }
  }
  if (meant != nullptr) {
    out.add(field, meant->form, piece.begin, end, Grade::by_title, evidence_person, false, false);
  }
}

}  // namespace ireum::analysis::mention
