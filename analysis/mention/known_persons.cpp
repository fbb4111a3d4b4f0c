#include "analysis/mention/known_persons.h"

#include <algorithm>
#include <array>

#include "analysis/context.h"
#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/mention/titles.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis::mention {

namespace {

// Whether one title stands for the other: they are of one group, or one is the end of the other (검찰총장 is called
// 총장).
bool is_kind_of(const Word& one, const Word& other) {
  return one.title_group == other.title_group || one.text.ends_with(other.text) || other.text.ends_with(one.text);
}

// Whether the bearer of one title is below or behind that of the other: 부회장 and 명예회장 beside a 회장.
bool is_next_to(const Word& one, const Word& other) {
  constexpr std::array<std::string_view, 2> prefixes = {"부", "명예"};
  return one.text.ends_with(other.text) &&
         std::find(prefixes.begin(), prefixes.end(), one.text.substr(0, one.text.size() - other.text.size())) !=
             prefixes.end();
}

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
bool may_be_called(const Piece& piece) {
  const std::string_view form = piece.form();
  return piece.has(trait_syllables) && !piece.cut.verb && !piece.has(trait_organisation) &&
         form.size() >= syllable_bytes(2) && form.size() <= syllable_bytes(4) &&
         (piece.word == nullptr || piece.word->is(role_common));
}

// Whether a form of one word may be a foreigner's names together, but for its sound: 샘올트먼.
bool may_be_foreigner(const Piece& piece) {
  return piece.has(trait_syllables) && !piece.cut.verb && !piece.has(trait_organisation) && !piece.has(trait_person) &&
         piece.word == nullptr;
}

// Whether a word may be the first of a foreign name, but for its sound: no list knows it, and it looks like neither a
// Korean's name nor an organisation's.
bool may_begin_foreign_name(const Piece& piece) {
  return piece.bare() && piece.word == nullptr && piece.has(trait_syllables) && !piece.has(trait_organisation) &&
         !piece.has(trait_person);
}

// Whether piece `i`, though it looks like a Korean's full name, is the second word of a foreign one: 미야자와 신지로.
bool is_behind_foreign_word(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  const Piece& before = field.pieces[i - 1];
  return piece.has(trait_person) && piece.follows && may_begin_foreign_name(before) &&
         before.text.size() >= syllable_bytes(3) && given_likelihood(piece.form()) < usual_given &&
         (piece.cut.doubtful != 0 || sound::looks_foreign(piece.form()) > 0) &&
         sound::looks_foreign(before.text) > sound::rather_foreign;
}

// Whether nothing but a closing bracket and a space are between piece `i` and what is told of a person in it.
bool is_behind_remark(const FieldText& field, std::size_t i) {
  return field.between(i - 1, i) == ") ";
}

// Whether piece `i` is the surname of a foreign name that begins before it: 레나 오르시니 감독.
bool is_end_of_foreign_name(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  const Piece& before = field.pieces[i - 1];
  return piece.follows && may_begin_foreign_name(before) && !before.cut.verb && piece.text.size() > syllable_bytes(1) &&
         sound::looks_foreign(before.text) > 0 && sound::looks_foreign(piece.text) > 0;
}

bool is_surname(std::string_view text) {
  const Word* word = text.size() == syllable_bytes(1) ? find_word(text) : nullptr;
  return word != nullptr && word->is(role_surname);
}

// Whether `text` is a surname of one syllable that a foreigner may bear: of Koreans and Chinese, at home or abroad. Not
// 판 and 반, which come before Dutch surnames.
bool is_surname_of_one_syllable(std::string_view text) {
  return has_mark(text, mark_abroad) ||
         (is_surname(text) && !has_mark(text, mark_dutch) && !find_word(text)->is(role_particle | role_determiner));
}

// Whether piece `i` is one behind the first word of a foreign name: 젠슨 황.
bool is_surname_behind_foreign(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  if (i == 0 || !piece.follows || !piece.bare() || time_of(piece) != 0 || !is_surname_of_one_syllable(piece.text)) {
    return false;  // 볼트먼 전 대통령
  }
  const Piece& before = field.pieces[i - 1];
  return may_begin_foreign_name(before) && !before.cut.verb && sound::looks_foreign(before.text) > 0;
}

// Whether the word before piece `i` sounds like no name, and the piece may bear a particle or be a Korean's rare name:
// 최초 기시다 일본 총리, 고소인 측 여운결 변호사.
bool is_behind_other_word(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  const Piece& before = field.pieces[i - 1];
  if (sound::looks_foreign(before.text) > 0) {
    return false;
  }
  return piece.cut.doubtful != 0 ? before.text.size() > syllable_bytes(1) : may_be_rare_name(piece.form());
}

// Whether piece `i` may be a Korean's name all the same, where the word before it would make it the second of a foreign
// one: 하모니켐 정율 대표.
bool may_be_korean(const Piece& piece) {
  return piece.has(trait_person) || looks_like_short_name(piece.form()) ||
         (piece.cut.doubtful == 0 && may_be_rare_name(piece.form()));
}

// The title that piece `at` is behind a surname: 주석은 is one, too, though it could be a name.
const Word* title_behind_surname(const FieldText& field, std::size_t at) {
  const Piece& piece = field.pieces[at];
  if (is_plural(field, at)) {
    return nullptr;
  }
  if (const Word* title = title_of(piece); title != nullptr) {
    return title;
  }
  if (piece.stem_word != nullptr && piece.stem_word->is(role_title)) {
    return piece.stem_word;
  }
  const std::string_view form = piece.cut.count > 0 ? piece.form() : piece.text;
  const Word* title = form.ends_with(polite_end) ? find_word(form.substr(0, form.size() - polite_end.size())) : nullptr;
  return title != nullptr && title->is(role_title) ? title : nullptr;
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

bool is_member(const Word& title) {
  return title.title_group == group_lawmaker;
}

// Whether a party comes right before the person of piece `i` or before the title: 민주당 홍길동 대표, 홍길동 민주당
// 대표.
bool is_of_party(const FieldText& field, std::size_t i, const PersonTitles& titles) {
  const auto names_party = [](const Piece& piece) { return piece.bare() && is_party(piece.form()); };
  return (titles.company != PersonTitles::none && names_party(field.pieces[titles.company])) ||
         (i > 0 && field.pieces[i].follows && names_party(field.pieces[i - 1]));
}

// What stands for a given name: 모 of 김모, oo of 김OO.
bool is_mask(std::string_view text) {
  return text == "모" || text == "oo" || text == "xx";
}

// Whether 씨 is written onto a mask: 모씨.
bool begins_with_honoured_mask(std::string_view text) {
  const std::string_view masked = first_chars(text, 1);
  return is_mask(masked) && text.substr(masked.size()).starts_with(honorific().text);
}

// Whether piece `i` masks the given name behind the surname before it: 김 모 씨, 김 모씨.
bool is_masked_end(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  return i > 0 && i < pieces.size() && pieces[i].follows &&
         (is_mask(pieces[i].text) || begins_with_honoured_mask(pieces[i].text)) && is_surname(pieces[i - 1].text);
}

// The title behind circles that stand for the given name behind piece `i`: 김○○ 씨; nullptr: none.
const Word* title_behind_marks(const FieldText& field, std::size_t i) {
  constexpr std::array<std::string_view, 4> marks = {"○", "◯", "〇", "△"};
  const std::vector<Piece>& pieces = field.pieces;
  if (i + 1 >= pieces.size() || pieces[i].text.size() != syllable_bytes(1)) {
    return nullptr;
  }
  const std::string_view gap = field.between(i, i + 1);
  const bool masked =
      std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return gap.starts_with(mark); });
  return masked ? title_of(pieces[i + 1]) : nullptr;
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
  if (!before.bare() && particle != "에" && particle != "인") {
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
  if (piece.has(trait_person) || piece.form().size() != syllable_bytes(2)) {
    return nullptr;
  }
  const Word* title = title_before(field, i);
  const bool tells =
      title != nullptr && is_short_name(piece.form()) &&
      (title->title_kind == TitleKind::person || (field.pieces[i - 1].before == '(' && piece.after == ')'));
  return tells ? title : nullptr;
}

}  // namespace

void KnownPersons::note(const FieldText& field, std::size_t i, Arena& arena) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  if (note_masked(field, i, arena) || (piece.cut.count == 0 && !is_surname_behind_foreign(field, i))) {
    return;
  }
  // First the titles, which few pieces have.
  Person person;
  person.titles = titles_behind(field, i);
  if (piece.cut.count == 0 && person.titles.company == PersonTitles::none) {
    return;  // 다온 권 대표: what is before the surname may as well be where he works
  }
  if (piece.has(trait_person)) {
    read_attached(field, i, person.titles);
    if (const Word* title = title_before(field, i); title != nullptr) {
      person.titles.add(*title);
      // 전 군수 우승진은
      person.titles.former = i > 1 && pieces[i - 1].follows && (time_of(pieces[i - 2]) & time_former) != 0;
    }
    if (person.titles.count == 0) {
      person.titles = titles_of_list(field, i);
    }
    if (person.titles.count == 0 && piece.bare() && tells_age(field, i)) {
      person.titles.add(honorific());  // 홍길동(40)은
    }
    if (person.titles.count == 0 && is_of_government(field, i)) {
      static const Word& president = required_word("대통령");
      person.titles.add(president);
    }
  }
  if (person.titles.count == 0 && piece.bare() && tells_age(field, i) && may_be_rare_name(piece.form())) {
    person.titles.add(honorific());
  }
  if (person.titles.count == 0) {
    const Word* title = title_before_short(field, i);
    if (title == nullptr) {
      return;
    }
    person.titles.add(*title);
  }
  name_bearer(field, i, person, arena);
  if (person.called.empty()) {
    return;
  }
  person.of_party = is_of_party(field, i, person.titles);
  add(person);
  if (person.form.size() > piece.form().size() && may_be_korean(piece)) {
    person.form = piece.form();
    person.called = names_in_word(person.form, false);
    person.sure = sound::looks_foreign(person.form) <= 0;
    add(person);
  }
}

void KnownPersons::name_bearer(const FieldText& field, std::size_t i, Person& person, Arena& arena) {
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
  } else if (may_be_called(piece)) {
    person.form = piece.form();
    person.called = names_in_word(person.form, may_be_foreigner(piece));
    person.sure = is_short_name(person.form) || (piece.cut.doubtful == 0 && may_be_rare_name(person.form));
  } else if (piece.word == nullptr && piece.form().size() > syllable_bytes(4)) {
    person.form = piece.form();
    person.called = names_in_word(person.form, may_be_foreigner(piece));
    person.sure = false;
  }
}

bool KnownPersons::note_masked(const FieldText& field, std::size_t i, Arena& arena) {
  const std::vector<Piece>& pieces = field.pieces;
  if (is_masked_end(field, i)) {
    return true;
  }
  if (pieces[i].text.size() < syllable_bytes(1)) {
    return false;
  }
  const std::size_t last = is_masked_end(field, i + 1) ? i + 1 : i;
  const std::string_view rest = last > i ? pieces[last].text : pieces[i].text.substr(syllable_bytes(1));
  const bool honoured = begins_with_honoured_mask(rest);
  const Word* behind_marks = title_behind_marks(field, i);
  const std::string_view surname = pieces[i].text.substr(0, syllable_bytes(1));
  if ((!honoured && !is_mask(rest) && behind_marks == nullptr) || !is_surname(surname)) {
    return false;
  }
  Person person;
  if (honoured || behind_marks != nullptr) {
    person.titles.add(honoured ? honorific() : *behind_marks);
  } else {
    const std::size_t next = end_of_remark(field, last) + 1;
    // 이모 이서준씨: an aunt.
    if (next < pieces.size() && pieces[next].cut.title == nullptr) {
      person.titles = titles_behind(field, last);
    }
    if (person.titles.count == 0 && next > last + 1) {
      person.titles.add(honorific());  // 김모(53)는
    }
  }
  if (person.titles.count == 0) {
    return last > i;
  }
  person.form = arena.join(surname, "모");
  person.called.surname = surname;
  person.masked = true;
  add(person);
  return true;
}

void KnownPersons::add(const Person& person) {
  const auto [known, first] = by_form_.try_emplace(person.form, persons_.size());
  const std::size_t at = known->second;
  if (first) {
    persons_.push_back(person);
    for (std::size_t t = 0; t < person.titles.count; ++t) {
      note_title(at, *person.titles.all[t]);
    }
    return;
  }
  persons_[at].of_party = persons_[at].of_party || person.of_party;
  for (std::size_t t = 0; t < person.titles.count; ++t) {
    const std::size_t before = persons_[at].titles.count;
    persons_[at].titles.add(*person.titles.all[t]);
    if (persons_[at].titles.count > before) {
      note_title(at, *person.titles.all[t]);
    }
  }
}

void KnownPersons::clear() {
  if (!persons_.empty()) {
    *this = KnownPersons();
  }
}

void KnownPersons::note_title(std::size_t at, const Word& title) {
  const CallNames& called = persons_[at].called;
  called.each([&](std::string_view name) { note_title(name, at, title, persons_[at].sure && name != called.first); });
}

void KnownPersons::note_title(std::string_view name, std::size_t person, const Word& title, bool sure) {
  std::vector<Bearers>& titles = by_surname_[name];
  auto found = std::find_if(titles.begin(), titles.end(), [&](const Bearers& one) { return one.title == &title; });
  if (found == titles.end()) {
    titles.push_back({&title, {}});
    found = titles.end() - 1;
  }
  Bearing& bearing = found->of[sure ? 1 : 0];
  (persons_[person].titles.former ? bearing.former : bearing.present).add(person);
}

void KnownPersons::One::add(std::size_t person) {
  several = several || (any && which != person);
  which = person;
  any = true;
}

void KnownPersons::One::add(const One& other) {
  if (other.any) {
    add(other.which);
    several = several || other.several;
  }
}

KnownPersons::One KnownPersons::Bearing::all() const {
  One both = former;
  both.add(present);
  return both;
}

std::array<KnownPersons::Bearing, 2> KnownPersons::bearers_of_kind(const std::vector<Bearers>& titles,
                                                                   const Word& title, bool exact) const {
  std::array<Bearing, 2> meant{};
  for (const Bearers& bearers : titles) {
    const bool other_rank = is_next_to(*bearers.title, title) || is_next_to(title, *bearers.title);
    if (!is_kind_of(*bearers.title, title) || (exact && other_rank)) {
      continue;
    }
    for (std::size_t sure = 0; sure < meant.size(); ++sure) {
      // 김모 씨 is not called 김 여사.
      const auto is_other = [&](const One& one) {
        return one.any && !one.several && persons_[one.which].masked && bearers.title != &title;
      };
      const Bearing& bearing = bearers.of[sure];
      if (!is_other(bearing.former)) {
        meant[sure].former.add(bearing.former);
      }
      if (!is_other(bearing.present)) {
        meant[sure].present.add(bearing.present);
      }
    }
  }
  return meant;
}

const KnownPersons::Person* KnownPersons::meant_by(std::string_view surname, const Word& title, bool former) const {
  const auto titles = by_surname_.find(surname);
  if (titles == by_surname_.end()) {
    return nullptr;
  }
  const auto bearing_of = [&](bool exact) {
    const std::array<Bearing, 2> meant = bearers_of_kind(titles->second, title, exact);
    return meant[meant[1].all().any ? 1 : 0];
  };
  const auto one_of = [former](const Bearing& bearing) {
    const One one = bearing.all();
    return !one.several ? one : former ? bearing.former : bearing.present;  // 심 전 시장 is no 심 시장
  };
  const Bearing bearing = bearing_of(false);
  if (!bearing.all().any) {
    return &title == &honorific() ? only_one(titles->second) : implied_by(titles->second, title);
  }
  One one = one_of(bearing);
  if (one.several) {
    one = one_of(bearing_of(true));  // the 회장 and the 부회장 of one surname
  }
  // Two of them, or one whom nobody is to know: nobody.
  return one.any && !one.several && !persons_[one.which].masked ? &persons_[one.which] : nullptr;
}

const KnownPersons::Person* KnownPersons::only_one(const std::vector<Bearers>& titles) const {
  One one;
  for (const Bearers& bearers : titles) {
    for (const Bearing& bearing : bearers.of) {
      one.add(bearing.all());
    }
  }
  return one.any && !one.several && !persons_[one.which].masked ? &persons_[one.which] : nullptr;
}

const KnownPersons::Person* KnownPersons::implied_by(const std::vector<Bearers>& titles, const Word& title) const {
  const bool of_member = is_member(title);
  if (!of_member && !title.is_title(title_party | title_party_too)) {
    return nullptr;
  }
  One one;
  bool implied = false;
  for (const Bearers& bearers : titles) {
    for (const Bearing& bearing : bearers.of) {
      const One of = bearing.all();
      if (of.several) {
        return nullptr;
      }
      if (of.any) {
        one.add(of.which);
        const Word& borne = *bearers.title;
        implied = implied || (of_member ? borne.is_title(title_party) ||
                                              (persons_[of.which].of_party && borne.is_title(title_party_too))
                                        : is_member(borne));
      }
    }
  }
  return implied && !one.several && !persons_[one.which].masked ? &persons_[one.which] : nullptr;
}

void KnownPersons::emit_by_title(const FieldText& field, std::size_t i, MentionList& out) const {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  std::string_view surname;
  const Word* title = nullptr;
  std::uint32_t end = 0;
  bool former = false;
  // 김남국 전 의원, 전군표(59) 전 국세청장: 전 belongs to the title.
  const bool of_title = (time_of(piece) & time_borne) != 0 && i > 0 &&
                        ((piece.follows && pieces[i - 1].bare()) || is_behind_remark(field, i));
  const bool of_one_word = piece.has(trait_surname_and_title);  // 김씨의 변호인은
  if (i + 1 < pieces.size() && pieces[i + 1].follows && piece.starts_eojeol && !of_title && !of_one_word) {
    const bool between =
        (time_of(pieces[i + 1]) & (time_borne | time_attached)) != 0 && i + 2 < pieces.size() && pieces[i + 2].follows;
    former = between && (time_of(pieces[i + 1]) & time_former) != 0;
    const std::size_t at = between ? i + 2 : i + 1;
    const Piece& next = pieces[at];
    title = title_behind_surname(field, at);
    surname = piece.text;
    end = next.begin + (next.cut.count > 0 ? next.cut.readings[0].stem : one_char(next.text));
    if (title != nullptr && title != next.word && next.cut.doubtful != 0) {
      end = next.begin + next.cut.doubtful;
    }
  }
  if (piece.starts_eojeol && of_one_word && !is_plural(field, i)) {  // 이회장은
    surname = piece.text.substr(0, surname_bytes(piece.form()));
    title = find_word(piece.form().substr(surname.size()));
    end = piece.begin + static_cast<std::uint32_t>(piece.form().size());
  }
  if (title == nullptr || end == 0) {
    return;
  }
  if (is_place_of_determiner(surname, *title, field.text().substr(end))) {
    return;
  }
  const Person* meant = meant_by(surname, *title, former);
  if (meant != nullptr && i > 0 && is_end_of_foreign_name(field, i) && meant->called.first != pieces[i - 1].text) {
    return;  // another's full name: 레나 오르시니 감독
  }
  const std::size_t last = i + 1 < pieces.size() && pieces[i + 1].begin < end ? i + 1 : i;
  if (meant != nullptr && !(title == &honorific() && tells_age(field, last))) {
    out.add(
        field,
        {.form = meant->form, .begin = piece.begin, .end = end, .grade = Grade::by_title, .evidence = evidence_person});
  }
}

}  // namespace ireum::analysis::mention
