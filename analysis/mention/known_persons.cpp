#include "analysis/mention/known_persons.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/mention/foreign_pieces.h"
#include "analysis/mention/masked_name.h"
#include "analysis/mention/titles.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis::mention {

namespace {

// A number of people, or the beginning of one: 3명, 100여 명.
bool counts_people(std::string_view text) {
  constexpr std::array<std::string_view, 3> units = {"명", "인", "여"};
  const std::size_t unit = text.find_first_not_of("0123456789.,");
  return unit != 0 && unit != std::string_view::npos &&
         std::any_of(units.begin(), units.end(),
                     [&](std::string_view one) { return text.substr(unit).starts_with(one); });
}

// 이 의원들, 이 의원 3명: lawmakers, and none by that name. 이 의원이 3명을 is one, and 이 의원 4일, too.
bool is_plural(const FieldText& field, std::size_t title) {
  const std::vector<Piece>& pieces = field.pieces;
  return is_of_many(pieces[title]) || (title + 1 < pieces.size() && pieces[title + 1].follows && pieces[title].bare() &&
                                       pieces[title].cut.doubtful == 0 && counts_people(pieces[title + 1].text));
}

// Whether a form may be a name, though it has not the usual shape of one: 박진, 시진핑, 조국.
bool may_be_name(const Piece& piece) {
  const std::string_view form = piece.form();
  return piece.has(trait_syllables) && !piece.cut.verb && !piece.has(trait_organisation) &&
         form.size() >= syllable_bytes(2) && form.size() <= syllable_bytes(4) &&
         (piece.word == nullptr || piece.word->is(role_common));
}

// Whether nothing but a closing bracket and a space are between piece `i` and what is told of a person in it.
bool is_behind_remark(const FieldText& field, std::size_t i) {
  return field.between(i - 1, i) == ") ";
}

// The title that piece `at` is behind a surname: 주석은 is one, too, though it could be a name.
const Word* title_behind_surname(const FieldText& field, std::size_t at) {
  const Piece& piece = field.pieces[at];
  const std::string_view form = piece.cut.count > 0 ? piece.form() : piece.text;
  const Word* title = title_of(piece);
  if (title == nullptr && piece.stem_word != nullptr && piece.stem_word->is(role_title)) {
    title = piece.stem_word;
  } else if (title == nullptr && form.ends_with(polite_end)) {
    title = find_word(form.substr(0, form.size() - polite_end.size()));
  }
  return title != nullptr && title->is(role_title) && !is_plural(field, at) ? title : nullptr;
}

// Whether brackets behind piece `i` tell an age, as where somebody is first spoken of: 김 씨(34).
bool tells_age(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  return pieces[i].after == '(' && i + 1 < pieces.size() && pieces[i + 1].has(trait_number) &&
         pieces[i + 1].text.size() <= 2;
}

// Whether piece `i` names who is at the head of a government: 홍길동 정부.
bool is_of_government(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if (!pieces[i].bare() || i + 1 >= pieces.size() || !pieces[i + 1].follows) {
    return false;
  }
  return has_mark(pieces[i + 1].form(), mark_government);
}

// Whether a party comes right before the person of piece `i` or before the title: 민주당 홍길동 대표, 홍길동 민주당
// 대표.
bool is_of_party(const FieldText& field, std::size_t i, const PersonTitles& titles) {
  const auto names_party = [](const Piece& piece) { return piece.bare() && is_party(piece.form()); };
  return (titles.company != PersonTitles::none && names_party(field.pieces[titles.company])) ||
         (i > 0 && field.pieces[i].follows && names_party(field.pieces[i - 1]));
}

// Whether a colon is between piece `i` and the one before it: 대표: 홍길동.
bool is_labelled(const FieldText& field, std::size_t i) {
  const std::string_view gap = field.between(i - 1, i);
  return gap == ": " || gap == ":" || gap == " : ";
}

// 작가 문소린: the title before a name.
const Word* title_before(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if (i == 0 || (!pieces[i].follows && !is_labelled(field, i))) {
    return nullptr;
  }
  const Piece& before = pieces[i - 1];
  // 의장에 김태윤 의원이, 현 군수인 김태윤은
  const std::string_view particle = before.text.substr(before.form().size());
  if (!before.bare() && particle != "에" && particle != "에는" && particle != "인") {
    return nullptr;
  }
  const Word* title = title_of(before);
  if (title == nullptr && before.bare()) {
    return title_ending(field, i - 1);  // 포항시장 김민재
  }
  const bool in_brackets = before.before == '(' && pieces[i].after == ')';  // 수원시(시장 이재준)
  return title != nullptr && (title->title_kind != TitleKind::ambiguous || in_brackets) ? title : nullptr;
}

// Whether what looks like a surname and title is a determiner and where something happens: 이 시장에서.
bool is_place_of_determiner(std::string_view surname, const Word& title, std::string_view behind) {
  const Word* word = find_word(surname);
  return title.title_kind == TitleKind::ambiguous && word != nullptr && word->is(role_determiner) &&
         behind.starts_with("에") && !behind.starts_with("에게");
}

// The title before piece `i`, a name of two syllables: one that only persons bear, or any in brackets (부장판사 허준);
// nullptr: none.
const Word* title_before_short(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  if (piece.has(trait_person) || piece.form().size() != syllable_bytes(2) || !is_short_name(piece.form())) {
    return nullptr;
  }
  const Word* title = title_before(field, i);
  const bool tells = title != nullptr && (title->title_kind == TitleKind::person ||
                                          (field.pieces[i - 1].before == '(' && piece.after == ')'));
  return tells ? title : nullptr;
}

// Adds the titles of a full name, piece `i`, behind which none comes by itself: written onto a place, before it, of
// those who are listed with it, or as its age or a government tells.
void add_titles_of_full_name(const FieldText& field, std::size_t i, PersonTitles& titles) {
  const std::vector<Piece>& pieces = field.pieces;
  read_attached(field, i, titles);
  if (const Word* title = title_before(field, i); title != nullptr) {
    titles.add(*title);
    // 전 군수 우승진은
    titles.former = i > 1 && pieces[i - 1].follows && (time_of(pieces[i - 2]) & time_former) != 0;
  }
  if (titles.count == 0) {
    titles = titles_of_list(field, i);
  }
  if (titles.count == 0 && pieces[i].bare() && tells_age(field, i)) {
    titles.add(honorific());  // 홍길동(40)은
  }
  if (titles.count == 0 && is_of_government(field, i)) {
    static const Word& president = required_word("대통령");
    titles.add(president);
  }
}

// The titles beside piece `i`, which may name who bears them; none where it does not, as far as they tell.
PersonTitles titles_beside(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  PersonTitles titles = titles_behind(field, i);
  if (piece.cut.count == 0 && titles.company == PersonTitles::none) {
    return {};  // 다온 권 대표: what is before the surname may as well be where he works
  }
  if (piece.has(trait_person)) {
    add_titles_of_full_name(field, i, titles);
    add_new_office(field, i, titles);
  } else if (titles.count == 0 && may_be_foreigner(piece) && sound::looks_foreign(piece.form()) > 0) {
    read_attached(field, i, titles);  // 라민 알리예프 아제르바이잔 외교차관
  }
  if (titles.count == 0 && piece.bare() && tells_age(field, i) && may_be_rare_name(piece.form())) {
    titles.add(honorific());
  }
  if (const Word* title = titles.count == 0 ? title_before_short(field, i) : nullptr; title != nullptr) {
    titles.add(*title);
  }
  return titles;
}

// Sets what `person`, whose titles are beside piece `i`, is called; left empty where it is no name.
void name_bearer(const FieldText& field, std::size_t i, TitledPerson& person, Arena& arena) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  const bool behind_foreign = i > 0 && is_behind_foreign_word(field, i);
  if (piece.has(trait_person) && !behind_foreign) {
    person.form = piece.form();
    person.called = names_in_word(person.form, false);
  } else if ((is_short_name(piece.form()) && is_behind_body(field, i)) || title_before_short(field, i) != nullptr) {
    person.form = piece.form();  // 가람시 김율 시장
    person.called = names_in_word(person.form, false);
  } else if (is_surname_behind_foreign(field, i)) {
    person.form = arena.join(pieces[i - 1].text, piece.text);  // 젠슨 황 가람전자 대표
    person.called.surname = piece.text;
    person.called.first = pieces[i - 1].text;
  } else if (i > 0 && is_surname_behind_foreign(field, i - 1)) {
    return;  // 가람전자 of the same
  } else if (i > 0 && piece.follows && pieces[i - 1].bare() && !pieces[i - 1].cut.verb && piece.word == nullptr &&
             all_syllables(piece.form()) && !pieces[i - 1].has(trait_person) && !piece.has(trait_organisation) &&
             !pieces[i - 1].has(trait_organisation) && title_before(field, i) == nullptr &&
             !is_behind_other_word(field, i) &&
             join_words({pieces[i - 1].text, pieces[i - 1].word, pieces[i - 1].has(trait_adnominal)}, piece.form(),
                        nullptr)) {
    person.form = arena.join(pieces[i - 1].text, piece.form());
    person.called.surname = piece.form();
    person.called.first = pieces[i - 1].text;
  } else if (may_be_name(piece)) {
    person.form = piece.form();
    person.called = names_in_word(person.form, may_be_foreigner(piece));
    person.sure = is_short_name(person.form) || (piece.cut.doubtful == 0 && may_be_rare_name(person.form));
  } else if (piece.word == nullptr && piece.form().size() > syllable_bytes(4)) {
    person.form = piece.form();
    person.called = names_in_word(person.form, may_be_foreigner(piece));
    person.sure = false;
  }
}

// A surname and a title that may mean somebody who was named before.
struct SurnameAndTitle {
  std::string_view surname;
  const Word* title = nullptr;  // none: nobody is meant
  std::uint32_t end = 0;        // bytes of the field's text
  bool former = false;
};

// Whether piece `i` begins behind a mark that begins another phrase, without a space: 소환…김 대표는; not 박·김 대표.
bool is_behind_mark(const FieldText& field, std::size_t i) {
  constexpr std::u32string_view marks = U"…‥([〔「『<〈《\"'“‘!?=:→▲△▶■◆◇▷";
  const char32_t before = field.pieces[i].before;
  return marks.find(before) != std::u32string_view::npos || (i > 0 && field.between(i - 1, i).ends_with(".."));
}

// Those that begin with piece `i`, as one word or as several: 이회장은, 이 전 회장은.
SurnameAndTitle surname_and_title_at(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  if (!piece.starts_eojeol && !is_behind_mark(field, i)) {
    return {};
  }
  if (piece.has(trait_surname_and_title)) {
    if (is_plural(field, i)) {
      return {};
    }
    const std::string_view surname = piece.text.substr(0, surname_bytes(piece.form()));
    return {surname, find_word(piece.form().substr(surname.size())),
            piece.begin + static_cast<std::uint32_t>(piece.form().size())};
  }
  // 김남국 전 의원, 전군표(59) 전 국세청장: 전 belongs to the title.
  const bool of_title = (time_of(piece) & time_borne) != 0 && i > 0 &&
                        ((piece.follows && pieces[i - 1].bare()) || is_behind_remark(field, i));
  if (of_title || i + 1 >= pieces.size() || !pieces[i + 1].follows) {
    return {};
  }
  const bool between =
      (time_of(pieces[i + 1]) & (time_borne | time_attached)) != 0 && i + 2 < pieces.size() && pieces[i + 2].follows;
  const std::size_t at = between ? i + 2 : i + 1;
  const Piece& next = pieces[at];
  SurnameAndTitle found;
  found.surname = piece.text;
  found.title = title_behind_surname(field, at);
  found.end = next.begin + (next.cut.count > 0 ? next.cut.readings[0].stem : one_char(next.text));
  if (found.title != nullptr && found.title != next.word && next.cut.doubtful != 0) {
    found.end = next.begin + next.cut.doubtful;
  }
  found.former = between && (time_of(pieces[i + 1]) & time_former) != 0;
  return found;
}

}  // namespace

void KnownPersons::note(const FieldText& field, std::size_t i, Arena& arena) {
  const Piece& piece = field.pieces[i];
  if (const std::optional<MaskedName> masked = masked_name_at(field, i)) {
    if (masked->titles.count > 0) {
      TitledPerson person;
      person.form = arena.join(masked->surname, "모");
      person.called.surname = masked->surname;
      person.titles = masked->titles;
      person.masked = true;
      persons_.add(person);
    }
    return;
  }
  if (piece.cut.count == 0 && !is_surname_behind_foreign(field, i)) {
    return;
  }
  // First the titles, which few pieces have.
  TitledPerson person;
  person.titles = titles_beside(field, i);
  if (person.titles.count == 0) {
    return;
  }
  name_bearer(field, i, person, arena);
  if (person.called.empty()) {
    return;
  }
  person.of_party = is_of_party(field, i, person.titles);
  persons_.add(person);
  if (person.form.size() > piece.form().size() && may_be_korean(piece)) {
    person.form = piece.form();
    person.called = names_in_word(person.form, false);
    person.sure = sound::looks_foreign(person.form) <= 0;
    persons_.add(person);
  }
}

void KnownPersons::emit_by_title(const FieldText& field, std::size_t i, MentionList& out) const {
  const std::vector<Piece>& pieces = field.pieces;
  const auto [surname, title, end, former] = surname_and_title_at(field, i);
  if (title == nullptr || is_place_of_determiner(surname, *title, field.text().substr(end))) {
    return;
  }
  const TitledPerson* meant = persons_.meant_by(surname, *title, former);
  if (meant != nullptr && i > 0 && is_end_of_foreign_name(field, i) && meant->called.first != pieces[i - 1].text) {
    return;  // another's full name: 레나 오르시니 감독
  }
  const std::size_t last = i + 1 < pieces.size() && pieces[i + 1].begin < end ? i + 1 : i;
  if (meant != nullptr && !(title == &honorific() && tells_age(field, last))) {
    out.add(field, {.form = meant->form,
                    .begin = pieces[i].begin,
                    .end = end,
                    .grade = Grade::by_title,
                    .evidence = evidence_person});
  }
}

}  // namespace ireum::analysis::mention
