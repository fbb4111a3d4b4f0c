#include "analysis/mention/piece_forms.h"

#include <algorithm>

#include "analysis/currency.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/mention/brackets.h"
#include "analysis/mention/evidence.h"
#include "analysis/mention/person_context.h"
#include "analysis/mention/person_titles.h"
#include "analysis/mention/run_forms.h"
#include "analysis/mention/titles.h"
#include "analysis/name_behind.h"
#include "analysis/person_shape.h"
#include "analysis/piece_reading.h"

namespace ireum::analysis::mention {

namespace {

// Whether 이 may be what a name that ends with a consonant bears before its particles: 채연이의.
bool may_bear_i(const Piece& piece) {
  const std::string_view stem = piece.text.substr(0, piece.cut.doubtful);
  std::size_t length = 0;
  const char32_t last = stem.empty() ? 0 : last_char(stem, length);
  return is_syllable(last) && coda_of(last) != 0 && (looks_given(stem) || looks_like_person(stem)) &&
         piece.text.substr(stem.size(), length) == "이";
}

// Whether what ends piece `i` like a particle belongs to its name: a particle or title of its own follows, or
// something that no particle comes before.
bool is_whole_name(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  if (piece.cut.title != nullptr) {
    return true;
  }
  if (piece.cut.particle_off) {
    if (may_bear_i(piece)) {
      return false;
    }
    // 만이 and 라는 are chains: what comes before 이 and 는 in them is still in doubt.
    const Word* chain = find_word(piece.text.substr(piece.cut.doubtful));
    return chain == nullptr || !chain->is(role_particle);
  }
  const std::string_view last = piece.text.substr(piece.cut.doubtful);
  const bool case_particle =
      last == "이" || last == "가" || last == "은" || last == "의" || last == "와" || last == "서";
  if (case_particle && (piece.after == '.' || piece.after == ')' || piece.after == 0x00B7 || piece.after == '/')) {
    return true;
  }
  if (last == "의" && piece.after != ' ' && piece.after != '\n') {
    return true;
  }
  if (piece.after == '(' || (is_open_quote(piece.before) && is_close_quote(piece.after))) {
    return true;
  }
  if (!piece.has(trait_person)) {
    return false;
  }
  const PersonTitles titles = titles_behind(field, i);
  // 이윤은 아버지의 뜻대로, 이윤은 할머니를: a family comes behind its member's particle as well.
  const auto is_elder = [](const Word& title) {
    return title.title_kind == TitleKind::ambiguous && title.title_group == group_polite;
  };
  return titles.count > 0 && titles.title->title_group != group_family && !is_elder(*titles.title);
}

// Whether a verb form comes behind what it speaks of: 대한 of "세금에 대한".
bool is_governed(const FieldText& field, std::size_t i) {
  return field.particle_before(i) == "에";
}

// Whether what may be a verb or a name comes behind an object, and nothing beside tells a name: 인기를 누리는.
bool is_verb_of_object(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  return piece.has(trait_conjugated) && field.is_behind_object(i) && piece.after != '(' &&
         (piece.word == nullptr || !piece.word->is(role_country | role_common_company)) &&
         evidence_of_verb_like(field, i) == evidence_none;
}

// Whether a form with evidence of a person is somebody's name, as far as its shape tells: 홍길동, 허준, 조국, 여운결.
bool is_of_one_person(const FieldText& field, std::size_t i, std::string_view form) {
  const Word* word = find_word(form);
  return looks_like_person(form) || is_crowned(field, i) || is_short_name(form) || may_be_rare_name(form) ||
         (word != nullptr && word->is(role_common_person));
}

// The organisation of 홍길동가람대교수, and whom 홍길동가람대 before a title names. `titled`: the title is written onto
// it.
void emit_with_organisation(const FieldText& field, std::size_t i, bool titled, MentionList& out) {
  const Piece& piece = field.pieces[i];
  constexpr std::uint32_t begin = person_before_organisation;
  std::uint32_t end = 0;
  if (titled && piece.cut.count > 2 && piece.cut.readings[piece.cut.count - 1].stem == begin) {
    end = piece.cut.readings[piece.cut.count - 2].stem;
  } else if (piece.cut.count > 0 && piece.word == nullptr && piece.bare() && i + 1 < field.pieces.size() &&
             field.pieces[i + 1].follows) {
    const Word* title = title_of(field.pieces[i + 1]);
    if (title == nullptr || title->title_kind == TitleKind::ambiguous || !is_person_with_organisation(piece.form())) {
      return;
    }
    end = piece.cut.readings[0].stem;
    out.add(field, {.form = piece.text.substr(0, begin),
                    .begin = piece.begin,
                    .end = piece.begin + begin,
                    .grade = Grade::compound,
                    .evidence = evidence_person,
                    .in_list = field.in_list[i] != 0});
  }
  if (end > begin) {
    out.add(field, {.form = piece.text.substr(begin, end - begin),
                    .begin = piece.begin + begin,
                    .end = piece.begin + end,
                    .grade = Grade::compound,
                    .evidence = evidence_company,
                    .in_list = field.in_list[i] != 0});
  }
}

// The name in a piece that begins with another word: KT of 부산KT, 윤석열 of 친윤석열계, both of 가람은행홍길동.
void emit_behind(const FieldText& field, std::size_t i, MentionList& out) {
  const Piece& piece = field.pieces[i];
  if (!piece.has(trait_name_behind)) {
    return;
  }
  const NameBehind name = name_behind(piece.form());
  const auto add = [&](std::size_t begin, std::size_t end, std::uint8_t evidence) {
    out.add(field, {.form = piece.text.substr(begin, end - begin),
                    .begin = piece.begin + static_cast<std::uint32_t>(begin),
                    .end = piece.begin + static_cast<std::uint32_t>(end),
                    .grade = Grade::compound,
                    .evidence = evidence,
                    .in_list = field.in_list[i] != 0});
  };
  if (name.end > 0) {
    add(name.begin, name.end, name.person ? evidence_person : evidence_none);
  }
  if (name.organisation_before) {
    add(0, name.begin, evidence_company);
  }
}

// Whether Latin letters before a hyphen and a number are a model's: LS-528, KF-21. A score has one digit (KT-3).
bool names_model(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  return i + 1 < pieces.size() && pieces[i + 1].in_run && pieces[i].after == '-' && pieces[i].text.size() <= 4 &&
         std::all_of(pieces[i].text.begin(), pieces[i].text.end(), is_latin_letter) && pieces[i + 1].text.size() > 1 &&
         is_number(pieces[i + 1].form());
}

// Whether a piece is the particle of what was quoted, though names are written so: ‘셔틀외교’란, ‘디리스킹’이란.
bool is_particle_of_quoted(const Piece& piece) {
  return !piece.starts_eojeol && piece.word != nullptr && piece.word->is(role_particle) &&
         is_close_quote(piece.before) && !is_close_quote(piece.after);
}

// What `evidence`, that of the piece, says of one of its readings; `person_at_end`: the title at its end is of who is
// named before it.
std::uint8_t evidence_of_reading(const Piece& piece, const Reading& reading, std::uint8_t evidence,
                                 bool person_at_end) {
  unsigned own = evidence;
  if (reading.grade == Grade::suffix) {
    if (tells_organisation(find_word(piece.text.substr(reading.stem, piece.form().size() - reading.stem)))) {
      own |= evidence_company;
    }
  } else if (reading.grade == Grade::title && tells_person(piece)) {
    own |= evidence_person;
  }
  if (person_at_end && reading.grade != Grade::title) {
    own &= ~unsigned{evidence_person};  // of 홍길동가람대교수 only 홍길동 is one
  }
  return static_cast<std::uint8_t>(own);
}

// 美국무부 is a form besides 국무부: whoever types it means no other country's.
void emit_with_country(const FieldText& field, std::size_t i, bool doubtful, MentionList& out) {
  const Piece& piece = field.pieces[i];
  const Reading& reading = piece.cut.readings[0];
  const std::uint32_t begin = piece.begin - piece.country;
  out.add(field, {.form = field.text().substr(begin, piece.country + reading.stem),
                  .begin = begin,
                  .end = piece.begin + reading.stem,
                  .grade = reading.grade,
                  .in_list = field.in_list[i] != 0,
                  .doubtful = doubtful});
}

}  // namespace

void emit_piece(const FieldText& field, std::size_t i, MentionList& out) {
  const Piece& piece = field.pieces[i];
  const std::uint8_t told = piece.cut.verb ? evidence_of_verb_like(field, i) : std::uint8_t{evidence_none};
  const bool passed_over = piece.cut.verb && told == evidence_none && (!field.title || is_governed(field, i));
  if (piece.cut.count == 0 || passed_over || (!field.title && is_verb_of_object(field, i)) ||
      is_currency_of_sum(field.pieces, i) || belongs_to_run(field, i) || is_particle_of_quoted(piece)) {
    return;
  }
  if (names_model(field, i)) {
    return;
  }
  const std::uint8_t evidence = told != evidence_none ? told : evidence_of(field, i);
  const bool person_at_end =
      piece.cut.count > 1 && piece.cut.readings[piece.cut.count - 1].grade == Grade::title && tells_person(piece);
  const bool hyphened = is_hyphened(field, i);
  const bool doubtful = piece.cut.doubtful != 0 && !is_whole_name(field, i);
  for (std::uint32_t r = 0; r < piece.cut.count; ++r) {
    Reading reading = piece.cut.readings[r];
    if (hyphened && (reading.grade == Grade::bare || reading.grade == Grade::particle)) {
      reading.grade = Grade::compound;
    }
    const std::uint8_t own = evidence_of_reading(piece, reading, evidence, person_at_end);
    const std::string_view form = piece.text.substr(0, reading.stem);
    const bool of_person = (own & evidence_person) != 0 && is_of_one_person(field, i, form);
    out.add(field, {.form = form,
                    .begin = piece.begin,
                    .end = piece.begin + reading.stem,
                    .grade = reading.grade,
                    .evidence = own,
                    .in_list = field.in_list[i] != 0,
                    .doubtful = r == 0 && doubtful,
                    .context = of_person ? context_of(field, i, i, out.arena()) : std::string_view()});
  }
  emit_with_organisation(field, i, person_at_end, out);
  emit_behind(field, i, out);
  if (piece.country > 0) {
    emit_with_country(field, i, doubtful, out);
  }
}

}  // namespace ireum::analysis::mention
