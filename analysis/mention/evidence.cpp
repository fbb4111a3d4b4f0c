#include "analysis/mention/evidence.h"

#include <algorithm>
#include <array>

#include "analysis/context.h"
#include "analysis/ends/verb_end.h"
#include "analysis/hangul.h"
#include "analysis/mention/bracket_evidence.h"
#include "analysis/mention/organisation_evidence.h"
#include "analysis/mention/person_titles.h"
#include "analysis/mention/titles.h"
#include "analysis/mention/work_evidence.h"
#include "analysis/person_shape.h"
#include "analysis/piece_reading.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis::mention {

namespace {

// A cue must be the stronger, the less the form's shape agrees with it.
constexpr std::uint8_t least_strength = 2;
constexpr std::uint8_t strength_for(bool shape) {
  return shape ? least_strength : 3;
}
constexpr std::uint8_t strength_against(bool shape) {
  return shape ? 3 : least_strength;
}

// Whether piece `i`, with a title behind it, is between that and its bearer, though it could be a name of a
// person: 정희원 신세계 과장.
bool is_company_between(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  return i > 0 && pieces[i].follows && pieces[i].has(trait_person) && pieces[i].cut.title == nullptr &&
         pieces[i - 1].bare() && pieces[i - 1].has(trait_person) && !pieces[i - 1].has(trait_office) &&
         is_likelier_person(pieces[i - 1].form(), pieces[i].form());
}

// Whether piece `i` and the next are full names with nothing between: 김재원 태영호 최고위원.
bool are_persons(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  return pieces[i].bare() && pieces[i + 1].follows && is_usual_person(pieces[i]) && is_usual_person(pieces[i + 1]);
}

// Particles of who does or gets something: mostly a person's where the name looks like one.
bool is_animate(std::string_view particle) {
  constexpr std::array<std::string_view, 3> beginnings = {"에게", "한테", "께"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view begin) { return particle.substr(0, begin.size()) == begin; });
}

// 설명하는 is a verb.
bool is_subject(const Piece& piece) {
  const std::string_view particle = piece.cut.particle->text;
  const std::string_view form = piece.form();
  return particle == "은" || particle == "이" || particle == "가" || (particle == "는" && !form.ends_with("하"));
}

// Whether piece `i` is side by side with two others of a person's shape: 황제성, 김두영, 하준수.
bool among_persons(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const auto shaped = [&](std::size_t at) {
    return pieces[at].has(trait_person) && pieces[at].form().size() == syllable_bytes(3) &&
           !pieces[at].has(trait_office) && (pieces[at].word == nullptr || !pieces[at].word->is(role_common));
  };
  std::size_t around = 0;
  for (std::size_t at = i; at > 0 && i - at < 2 && pieces[at].separated && pieces[at - 1].bare() && shaped(at - 1) &&
                           pieces[at].paragraph == pieces[at - 1].paragraph;
       --at) {
    ++around;
  }
  for (std::size_t at = i + 1; at < pieces.size() && at - i <= 2 && pieces[at].separated && pieces[at - 1].bare() &&
                               shaped(at) && pieces[at].paragraph == pieces[at - 1].paragraph;
       ++at) {
    ++around;
  }
  return around >= 2 && shaped(i);
}

// Whether what looks like a name is rather a noun and a particle: 주도로, 전원이.
bool is_noun_with_particle(const Piece& piece) {
  return piece.stem_word != nullptr && piece.stem_word->is(role_common) && given_likelihood(piece.form()) < usual_given;
}

// Whether it is, and the title behind it is of who follows: 주연은 배우 홍길동이.
bool is_noun_before_person(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  constexpr std::uint32_t names = role_common_person | role_common_company;
  return i + 2 < pieces.size() && pieces[i].bare() && is_noun_with_particle(pieces[i]) &&
         !pieces[i].stem_word->is(names) && !pieces[i].text.ends_with("인") && pieces[i + 1].bare() &&
         pieces[i + 2].follows && pieces[i + 2].has(trait_person);
}

// What the titles behind piece `i` or written onto it say of it.
unsigned evidence_of_titles(const FieldText& field, std::size_t i, bool person_shape) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  unsigned evidence = evidence_none;
  if ((piece.cut.title != nullptr && tells_person(piece)) ||
      (title_after(field, i) && !is_seat_of(piece.form(), *title_of(pieces[i + 1])) &&
       !title_of(pieces[i + 1])->is(role_company_after))) {
    evidence |= is_company_between(field, i) ? evidence_company : evidence_person;
  } else if (i + 1 < pieces.size() && title_after(field, i + 1) &&
             (is_company_between(field, i + 1) || are_persons(field, i))) {
    evidence |= evidence_person;
  } else if ((person_shape || piece.has(trait_short_name)) && piece.bare() && !piece.cut.verb &&
             !title_after(field, i)) {
    PersonTitles titles = titles_behind(field, i);
    read_attached(field, i, titles);
    if (person_shape ? titles.count > 0 : is_titled_short_name(field, i, titles)) {
      evidence |= evidence_person;
    }
  }
  if (is_crowned(field, i)) {
    evidence |= evidence_person;
  }
  return evidence;
}

// Whether what looks like a name is rather a verb, by its form and what it speaks of: 장관에게 문의한 회장.
bool is_governed_verb(const FieldText& field, std::size_t i) {
  constexpr std::array<std::string_view, 7> particles = {"을", "를", "에", "에게", "와", "과", "에서"};
  return field.pieces[i].bare() &&
         std::find(particles.begin(), particles.end(), field.particle_before(i)) != particles.end() &&
         is_verb_of_noun(field.pieces[i].form());
}

// Whether piece `i` is in single quotes of its own and is nothing said: 가수 ‘모아’, not ‘몰라’라고.
bool is_quoted_alone(const FieldText& field, std::size_t i) {
  constexpr char32_t left = 0x2018;
  constexpr char32_t right = 0x2019;
  const Piece& piece = field.pieces[i];
  const bool curly = piece.before == left && piece.after == right;
  if (!curly && !(piece.before == '\'' && piece.after == '\'')) {
    return false;
  }
  const std::string_view behind = field.text().substr(piece.end + (curly ? 3 : 1));
  return !behind.starts_with("라") && !behind.starts_with("이라") && !behind.starts_with("하");
}

// Whether piece `i` is a service whose name is a word: 포털사이트 다음, but no 다음 달.
bool names_portal(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if (i == 0 || !pieces[i].follows || !has_mark(pieces[i - 1].text, mark_portal)) {
    return false;
  }
  const Word* word = find_word(pieces[i].text);
  return word != nullptr && word->is(role_common_company) &&
         !(i + 1 < pieces.size() && pieces[i + 1].follows && pieces[i + 1].form().size() <= syllable_bytes(1));
}

// Whether what has no shape of a name is rather a verb that says more of the word behind it: 걸린 할아버지, 살던 친구,
// 숨지자 유족은; not 지은 엄마, 클린턴 부인.
bool may_modify(const Piece& piece) {
  std::size_t length = 0;
  const std::string_view form = piece.form();
  const char32_t last = form.empty() ? 0 : last_char(form, length);
  return is_syllable(last) && (coda_of(last) == coda_nieun || ends_with_syllable(form, last_governing)) &&
         !looks_given(form) && sound::looks_foreign(form) <= sound::surely_no_verb;
}

// What the listed words right before piece `i` and behind it say of it.
unsigned evidence_of_neighbours(const FieldText& field, std::size_t i, bool person_shape) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  unsigned evidence = evidence_none;
  if (piece.follows && i > 0 && pieces[i - 1].bare() && pieces[i - 1].word != nullptr) {
    const Word& before = *pieces[i - 1].word;
    const bool noun = piece.word != nullptr && piece.word->is(role_common) && before.is_title(title_crown);
    const bool body = piece.word != nullptr && piece.word->is(role_common_body);  // 주장 국민의힘
    if ((before.is(role_person_before) && before.person_strength >= strength_for(person_shape) && !body) ||
        // Not 양 정상은, nor 대통령 전용기.
        (person_shape && before.is(role_title) && before.text.size() > one_char(before.text) && !noun &&
         !is_noun_with_particle(piece))) {
      evidence |= evidence_person;
    }
    if (before.is(role_company_before) && before.company_strength >= least_strength && !person_shape) {
      evidence |= evidence_company;
    }
  } else if (piece.follows && i > 0 && pieces[i - 1].bare() && is_usual_person(piece) &&
             title_ending(field, i - 1) != nullptr && !is_noun_with_particle(piece)) {
    evidence |= evidence_person;  // 창원시장 홍길동
  }
  if (piece.bare() && i + 1 < pieces.size() && pieces[i + 1].follows && pieces[i + 1].word != nullptr) {
    const Word& after = *pieces[i + 1].word;
    // 정상 배우자: beside a family an ordinary noun tells whose it is.
    const bool noun = piece.word != nullptr && piece.word->is(role_common) && !tells_apart(after);
    if (after.is(role_person_after) && after.person_strength >= strength_for(person_shape) && !noun &&
        (person_shape || !may_modify(piece))) {
      evidence |= evidence_person;
    }
    // 노무현 정부 is a body called after him.
    const bool body = person_shape && after.is(role_quoted_kind);
    if ((after.is(role_company_after) && after.company_strength >= strength_against(person_shape) && !body &&
         !(person_shape && after.is(role_title)) && !piece.has(trait_adnominal) && !in_compound(field, i)) ||
        (after.is(role_org_same) && tells_organisation(&after))) {
      evidence |= evidence_company;
    }
  }
  return evidence;
}

}  // namespace

std::uint8_t evidence_of(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  if (piece.has(trait_verb_like) || is_noun_before_person(field, i)) {
    return evidence_none;
  }
  const bool person_shape = piece.has(trait_person) && !piece.has(trait_office);
  unsigned evidence = evidence_none;
  if (!is_governed_verb(field, i)) {
    evidence = evidence_of_titles(field, i, person_shape) | evidence_of_neighbours(field, i, person_shape);
  }
  if (piece.after == '(' && piece.bare()) {
    const std::uint8_t told = evidence_in_brackets(field, i, person_shape);
    // 온바다(대표 홍길동): the title is of who heads it.
    evidence = ((told & evidence_company) != 0 ? evidence & ~unsigned{evidence_person} : evidence) | told;
  }
  if (person_shape && (piece.word == nullptr || !piece.word->is(role_common))) {
    // Four syllables look so too often: 동방신기.
    if (piece.cut.particle != nullptr && piece.form().size() == syllable_bytes(3) &&
        (is_animate(piece.cut.particle->text) || (field.says[i] != 0 && is_subject(piece)))) {
      evidence |= evidence_person;
    }
    if (among_persons(field, i)) {
      evidence |= evidence_person;
    }
  }
  if (std::binary_search(field.item_names.begin(), field.item_names.end(), i)) {
    evidence |= evidence_person;
  }
  if (!person_shape && piece.has(trait_organisation)) {
    evidence |= evidence_company;
  }
  const bool company_noun = piece.word != nullptr && piece.word->is(role_common_company);
  if ((!person_shape || company_noun) && piece.bare() && names_company_of_person(field, i)) {
    evidence |= evidence_company;
  }
  if (person_shape && piece.cut.particle != nullptr && is_locative(piece.cut.particle->text)) {
    evidence |= evidence_company;
  }
  if (beside_legal_form(field, i) || speaks_as_company(field, i) || beside_organisation(field, i)) {
    evidence |= evidence_company;
  }
  if (names_work(field, i)) {
    evidence |= evidence_work;
  }
  return static_cast<std::uint8_t>(evidence);
}

std::uint8_t evidence_of_verb_like(const FieldText& field, std::size_t i) {
  constexpr std::size_t longest = 9;  // bytes of 유일한
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  if (!piece.bare() || piece.text.size() > longest || !piece.has(trait_syllables)) {
    return evidence_none;
  }
  unsigned evidence = evidence_none;
  if (piece.after == '(' && !field.is_behind_object(i)) {
    evidence |= evidence_in_brackets(field, i, true);
  }
  const Word* before = i > 0 && pieces[i - 1].bare() ? pieces[i - 1].word : nullptr;
  const bool person_before =
      before != nullptr && before->is(role_person_before) && before->person_strength >= least_strength;
  if (i + 1 < pieces.size() && pieces[i + 1].follows && title_of(pieces[i + 1]) == &honorific() &&
      (looks_like_person(piece.text) || (piece.follows && person_before))) {
    evidence |= evidence_person;
  }
  if (person_before && is_quoted_alone(field, i)) {
    evidence |= evidence_person;
  }
  if (names_portal(field, i)) {
    evidence |= evidence_company;
  }
  if (beside_legal_form(field, i)) {
    evidence |= evidence_company;
  }
  return static_cast<std::uint8_t>(evidence);
}

}  // namespace ireum::analysis::mention
