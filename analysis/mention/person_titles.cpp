#include "analysis/mention/person_titles.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/context.h"
#include "analysis/ends/verb_end.h"
#include "analysis/hangul.h"
#include "analysis/mention/brackets.h"
#include "analysis/mention/titles.h"
#include "analysis/person_shape.h"
#include "analysis/piece_reading.h"

namespace ireum::analysis::mention {

namespace {

constexpr std::size_t longest_context = 45;  // bytes of an organisation beside a person

// Whether a form begins with a letter.
bool is_letter(std::string_view form) {
  std::size_t length = 0;
  const Script script = script_of(decode(form, 0, length));
  return script == Script::hangul || script == Script::latin;
}

// Adds the title behind piece `and_also`, 겸: 부총리 겸 기획재정부 장관.
void add_other_office(const FieldText& field, std::size_t and_also, PersonTitles& titles) {
  constexpr std::size_t reach = 3;  // words
  const std::vector<Piece>& pieces = field.pieces;
  for (std::size_t at = and_also + 1; at < std::min(pieces.size(), and_also + 1 + reach) && pieces[at].follows; ++at) {
    const Word* other = title_of(pieces[at]) != nullptr ? title_of(pieces[at]) : title_ending(field, at);
    if (other != nullptr && other->title_kind != TitleKind::ambiguous) {
      titles.add(*other);
      return;
    }
    if (!pieces[at].bare()) {
      return;
    }
  }
}

// Adds the title that comes right behind the first one, piece `at`: 박민식 장관 후보자 bears both, 김대기 대통령
// 비서실장 the second alone. In 윤석열 대통령 비서실장 김대기 it is that of another.
void add_second(const FieldText& field, std::size_t at, PersonTitles& titles) {
  const std::vector<Piece>& pieces = field.pieces;
  const std::size_t next = at + 1;
  if (titles.count != 1 || !pieces[at].bare() || next >= pieces.size() || !pieces[next].follows ||
      is_of_many(pieces[next])) {
    return;
  }
  if (pieces[next].text == "겸") {
    add_other_office(field, next, titles);
    return;
  }
  const Word* second = title_of(pieces[next]);
  const bool of_another =
      pieces[next].bare() && next + 1 < pieces.size() && pieces[next + 1].follows && pieces[next + 1].has(trait_person);
  if (second == nullptr || of_another) {
    return;
  }
  if (second->is_title(title_acting) || (titles.title->is_title(title_chief) && second->is_title(title_head))) {
    titles.add(*second);
  } else if (titles.title->is_title(title_crown) && second->title_group == group_secretary) {
    titles = PersonTitles();
    titles.title = second;
    titles.add(*second);
  }
}

// Whether piece `i` is where a professor teaches, whose end looks like a particle: 국제학과 교수.
bool is_department_of_professor(const FieldText& field, std::size_t i) {
  constexpr std::string_view professor = "교수";
  const std::vector<Piece>& pieces = field.pieces;
  return ends_with_mark(pieces[i].text, mark_department) && i + 1 < pieces.size() && pieces[i + 1].follows &&
         pieces[i + 1].form().ends_with(professor);
}

// Whether a piece says of a person in brackets no more than how old they are, where the picture shows them or for where
// they sit in parliament.
bool is_remark(const Piece& piece) {
  return (piece.has(trait_number) && piece.text.size() <= 2) || is_age(piece.text) ||
         has_mark(piece.text, mark_remark) || is_region(piece.text) || is_seat(piece.text);
}

// Whether what looks like a name is a university, of which `part` is one.
bool is_university_of(std::string_view form, std::string_view part) {
  return form.size() == syllable_bytes(3) && form.ends_with("대") && ends_with_mark(part, mark_university);
}

}  // namespace

bool is_age(std::string_view text) {
  return text.size() == 5 && is_number(text.substr(0, 2)) && text.substr(2) == "세";
}

bool is_university_before(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const Word* title = i + 1 < pieces.size() && pieces[i + 1].follows ? any_title_of(pieces[i + 1]) : nullptr;
  return title != nullptr && pieces[i].form().ends_with("대") && is_seat_of(pieces[i].form(), *title);
}

bool is_behind_body(const FieldText& field, std::size_t i) {
  if (i == 0 || !field.pieces[i].follows || !field.pieces[i - 1].bare() || field.pieces[i - 1].cut.verb) {
    return false;
  }
  const Piece& piece = field.pieces[i - 1];
  const std::string_view form = piece.form();
  std::size_t length = 0;
  if (script_of(decode(form, 0, length)) == Script::latin) {
    return form.size() > 1;  // NVX
  }
  return piece.has(trait_syllables) && form.size() >= syllable_bytes(2) &&
         (piece.has(trait_organisation) || is_party(form) || ends_with_syllable(form, last_body) ||
          (piece.word != nullptr && piece.word->is(role_common_company | role_common_body | role_country)));
}

bool is_titled_short_name(const FieldText& field, std::size_t i, const PersonTitles& titles) {
  if (titles.count == 0 || !field.pieces[i].has(trait_short_name) || is_country_row(field.pieces[i].form())) {
    return false;  // 한미 국방부 장관
  }
  if (titles.company == PersonTitles::none) {
    return !titles.place.empty() || is_behind_body(field, i);
  }
  const Piece& company = field.pieces[titles.company];
  return company.has(trait_organisation) ||
         (company.word != nullptr && company.word->is(role_common_company | role_common_body));
}

const Word* title_ending(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  if (piece.word != nullptr || piece.cut.count == 0 || piece.has(trait_person)) {
    return nullptr;
  }
  const Word* title = attached_title(piece.form());
  if (title == nullptr && piece.cut.doubtful != 0) {
    title = attached_title(piece.text.substr(0, piece.cut.doubtful));  // 포항시장도
  }
  const bool ambiguous = title != nullptr && title->title_kind == TitleKind::ambiguous && !title->is_title(title_onto);
  return title != nullptr && tells_apart(*title) && !ambiguous ? title : nullptr;
}

std::size_t end_of_remark(const FieldText& field, std::size_t i) {
  constexpr std::size_t longest = 4;  // pieces
  const std::vector<Piece>& pieces = field.pieces;
  if (pieces[i].after != '(') {
    return i;
  }
  for (std::size_t at = i + 1; at < pieces.size() && at <= i + longest && is_remark(pieces[at]); ++at) {
    if (pieces[at].after == ')') {
      return at;
    }
  }
  return i;
}

bool is_likelier_person(std::string_view form, std::string_view other) {
  constexpr double much = 5;
  return given_likelihood(other) < usual_given && given_likelihood(form) > much * given_likelihood(other);
}

bool may_be_organisation(const Piece& piece) {
  return piece.cut.count > 0 && !piece.cut.verb && !piece.has(trait_person) && !is_number(piece.form()) &&
         piece.form().size() <= longest_context && !piece.has(trait_adnominal) && is_letter(piece.form()) &&
         (piece.word == nullptr || piece.word->is(role_common_company | role_common_body) ||
          !piece.word->is(role_title | role_common | role_person_before | role_determiner | role_verb_whole |
                          role_prefix | role_follow_sure | role_say_verb | role_org_same | role_company_before));
}

namespace {

// Adds the title of a piece, and with the first one the place that it is written onto: 창원시장.
void add_first(const Piece& piece, const Word& title, PersonTitles& titles) {
  titles.add(title);
  if (titles.title != nullptr) {
    return;
  }
  titles.title = &title;
  const std::string_view form = piece.form();
  if (piece.word != &title && form.size() > title.text.size() && form.ends_with(title.text)) {
    titles.place = form.substr(0, form.size() - title.text.size());
  }
}

// Whether piece `at`, taken for no title, cannot be between piece `i`, whose remark ends with piece `start`, and a
// title that `i` bears.
bool ends_apposition(const FieldText& field, std::size_t i, std::size_t start, std::size_t at) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[at];
  if (at == start + 1 && is_university_of(pieces[i].form(), piece.form())) {
    return true;  // 조선대 동북아연구소 소장
  }
  // 정유경 신세계 회장: what comes first is the person.
  const bool noun = piece.word != nullptr && piece.word->is(role_common);
  const bool another = piece.has(trait_person) && !noun && !is_university_before(field, at) &&
                       !(at == start + 1 && is_likelier_person(pieces[i].form(), piece.form()));
  if ((!piece.bare() && !is_department_of_professor(field, at)) || piece.cut.verb || another) {
    return true;
  }
  // 임명은 프란치스코 교황이; not 장미란 전 교육부 차관.
  const bool former = at > start + 1 && (time_of(pieces[start + 1]) & time_borne) != 0;
  if (start == i && pieces[i].stem_word != nullptr && pieces[i].stem_word->is(role_common) &&
      !(former && has_usual_given(pieces[i].text))) {
    return true;
  }
  // 임이자 국민의힘 의원, 김정은 북한 국무위원장
  const bool body =
      piece.word != nullptr && (piece.word->is(role_common_body) || (at == start + 1 && piece.word->is(role_country)));
  // 한화의 외국인 선수 is no 한화의, 권혁이 2번 타자로 no 권혁이
  return start == i && pieces[i].cut.doubtful != 0 && ((noun && !body) || piece.has(trait_quantity));
}

// Whether `title`, of `piece` behind the name `form`, is that of several, or of who is named in the piece: 지민은
// 댄서들과, 전남대 최한선총장.
bool is_of_others(const Piece& piece, const Word& title, std::string_view form) {
  return is_of_many(piece) || (&title == piece.cut.title && is_likelier_person(piece.form(), form));
}

// Whether a piece ends like a part of an organisation: 반도체부문, 인사팀.
bool is_part_of_organisation(const Piece& piece) {
  constexpr std::string_view division = "부문";
  const std::string_view form = piece.form();
  return form.size() > syllable_bytes(2) &&
         (piece.has(trait_organisation) || ends_with_syllable(form, last_body) || form.ends_with(division));
}

// Whether piece `at` is a title, although 전무 and 이사 are other words too: these are titles where the piece is
// `next`, the first behind a name that may be one, or comes behind `next` as an organisation, `company`, and no common
// word, or behind a part of that. 김철수 전 지사, 김철수 전 가람전자 (반도체부문) 전무.
bool is_title_at(const FieldText& field, std::size_t at, const Word& title, std::size_t company, std::size_t next) {
  if (title.title_kind != TitleKind::ambiguous || at == next) {
    return true;
  }
  const Word* word = field.pieces[next].word;
  if (is_posting(field.pieces[next].form()) &&
      (at == next + 1 || (at == next + 2 && is_country(field.pieces[next + 1].word)))) {
    return true;  // 주한 미국 대사
  }
  const bool organisation =
      company == next &&
      (word == nullptr || (word->is(role_common_company | role_common_body) && !has_mark(word->text, mark_government)));
  return organisation && (at == next + 1 || (at == next + 2 && is_part_of_organisation(field.pieces[next + 1])));
}

}  // namespace

PersonTitles titles_behind(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  PersonTitles titles;
  if (pieces[i].cut.title != nullptr) {
    titles.title = pieces[i].cut.title;
    titles.add(*pieces[i].cut.title);
    return titles;
  }
  if (!pieces[i].bare()) {
    return titles;
  }
  // Most pieces have none in reach, and what is between is then of no interest.
  const std::size_t start = end_of_remark(field, i);
  const std::size_t next_title = field.next_title[start + 1] - start;
  if (next_title > title_reach) {
    return titles;
  }
  // 이용해 오바마 대통령은: what is a verb as well bears only a title right behind it.
  const std::size_t reach = pieces[i].cut.verb || is_verb_of_noun(pieces[i].form()) ? 1 : title_reach;
  if (next_title > reach) {
    return titles;
  }
  std::size_t at = start;
  bool behind_time = false;  // 전 or 현 comes right behind the name
  for (std::size_t step = 0; step < reach; ++step) {
    at = field.next_in_apposition(at);
    if (at >= pieces.size()) {
      return titles;
    }
    const Piece& piece = pieces[at];
    if ((time_of(piece) & time_borne) != 0) {
      titles.former = titles.former || (titles.count == 0 && (time_of(piece) & time_former) != 0);
      behind_time = titles.count == 0 && at == start + 1;
      continue;
    }
    const Word* title = any_title_of(piece);
    if (title != nullptr && is_of_others(piece, *title, pieces[i].form())) {
      return titles;
    }
    if (title != nullptr && is_title_at(field, at, *title, titles.company, behind_time ? start + 2 : start + 1)) {
      add_first(piece, *title, titles);
      add_second(field, at, titles);
      if (piece.bare() && is_open_bracket(piece.after)) {
        continue;  // 부문장(부회장): both
      }
      return titles;
    }
    if (ends_apposition(field, i, start, at)) {
      return titles;
    }
    if (titles.company == PersonTitles::none && piece.cut.count > 0 && titles.count == 0 && !piece.has(trait_number)) {
      titles.company = at;
    }
  }
  return titles;
}

namespace {

// 노조, 협회: of which one.
bool is_organisation_noun(const Piece& piece) {
  return piece.word != nullptr && piece.word->is(role_org_part | role_org_same);
}

}  // namespace

void read_attached(const FieldText& field, std::size_t i, PersonTitles& titles) {
  const std::vector<Piece>& pieces = field.pieces;
  if (titles.title != nullptr || !pieces[i].bare()) {
    return;
  }
  std::size_t start = end_of_remark(field, i);
  if (start + 1 < pieces.size() && pieces[start + 1].follows && (time_of(pieces[start + 1]) & time_borne) != 0) {
    ++start;  // 김철수 전 강서구청장
    titles.former = (time_of(pieces[start]) & time_former) != 0;
  }
  const std::size_t next = start + 1;
  const bool follows = next < pieces.size() && (pieces[next].follows || (start > i && pieces[next].before == ' '));
  if (!follows || pieces[next].cut.count == 0) {
    return;
  }
  if (const Word* title = title_ending(field, next); title != nullptr) {
    std::string_view form = pieces[next].form();
    if (!form.ends_with(title->text)) {
      form = pieces[next].text.substr(0, pieces[next].cut.doubtful);
    }
    const std::string_view before = form.substr(0, form.size() - title->text.size());
    if (is_likelier_person(before, pieces[i].form())) {
      return;  // 전남대 최한선총장
    }
    titles.company = PersonTitles::none;
    titles.title = title;
    titles.place = before;
    titles.add(*title);
  } else if (next + 1 < pieces.size() && pieces[next + 1].follows && pieces[next].bare() &&
             (may_be_organisation(pieces[next]) || is_organisation_noun(pieces[next]) ||
              is_posting(pieces[next].form()) || is_region(pieces[next].form()) ||
              (is_country(pieces[next].word) &&
               !(pieces[i].stem_word != nullptr && pieces[i].stem_word->is(role_common)))) &&
             title_ending(field, next + 1) != nullptr) {  // 가람전자 창원지사장, 북한 국무위원장, 전남 무안군수
    titles.company = next;
    titles.title = title_ending(field, next + 1);
    titles.add(*titles.title);
  }
}

namespace {

// The office that a piece says somebody is given, where a verb of that comes behind it; nullptr: none. Not in 회장으로
// 뽑은 홍길동, which tells of another.
const Word* office_given(const Piece& piece, const Piece& verb) {
  constexpr std::array<std::string_view, 3> particles = {"으로", "로", "에"};
  constexpr std::u32string_view ends_before_nouns = U"한할된될힌은는던";
  std::size_t length = 0;
  const bool appoints =
      has_mark(first_chars(verb.text, 2), mark_appoint) || has_mark(first_chars(verb.text, 1), mark_appoint);
  if (!appoints || ends_before_nouns.find(last_char(verb.text, length)) != std::u32string_view::npos) {
    return nullptr;
  }
  const auto* const particle =
      std::find_if(particles.begin(), particles.end(), [&](std::string_view one) { return piece.text.ends_with(one); });
  if (particle == particles.end()) {
    return nullptr;
  }
  const std::string_view office = piece.text.substr(0, piece.text.size() - particle->size());
  const Word* title = find_word(office);
  return title != nullptr && title->is(role_title) ? title : attached_title(office);
}

}  // namespace

void add_new_office(const FieldText& field, std::size_t i, PersonTitles& titles) {
  constexpr std::size_t reach = 8;  // words
  const std::vector<Piece>& pieces = field.pieces;
  for (std::size_t at = i + 1; at + 1 < pieces.size() && at <= i + reach && pieces[at].follows; ++at) {
    if (pieces[at].has(trait_person)) {
      return;
    }
    const Word* office = pieces[at + 1].follows ? office_given(pieces[at], pieces[at + 1]) : nullptr;
    if (office != nullptr) {
      titles.add(*office);
      return;
    }
  }
}

bool is_usual_person(const Piece& piece) {
  return piece.has(trait_person) && !piece.has(trait_office) && given_likelihood(piece.form()) >= usual_given &&
         (piece.word == nullptr || !piece.word->is(role_common));
}

namespace {

// Whether a piece may be a person's name where a middle dot joins it to another: 유하빈·공지담 의원.
bool is_person_of_pair(const Piece& piece) {
  return piece.has(trait_person) && !piece.has(trait_office) && !piece.has(trait_organisation) &&
         !piece.has(trait_adnominal) && piece.form().size() == syllable_bytes(3) && piece.word == nullptr &&
         !piece.form().ends_with("대");
}

}  // namespace

PersonTitles titles_of_list(const FieldText& field, std::size_t i) {
  constexpr std::size_t longest = 10;  // names
  const std::vector<Piece>& pieces = field.pieces;
  std::size_t at = i;
  for (std::size_t names = 0; names < longest; ++names) {
    const std::size_t last = end_of_remark(field, at);
    const std::size_t next = last + 1;
    if (!pieces[at].bare() || pieces[at].cut.verb || next >= pieces.size() ||
        pieces[next].paragraph != pieces[at].paragraph) {
      return {};
    }
    const std::string_view gap = field.between(last, next);
    const bool pair = gap == "·" && is_person_of_pair(pieces[at]) && is_person_of_pair(pieces[next]);
    if (!pair && (!is_usual_person(pieces[at]) || !is_usual_person(pieces[next]))) {
      return {};
    }
    if (!pieces[next].separated && !pieces[next].follows && gap != ")·") {
      return {};
    }
    PersonTitles titles = titles_behind(field, next);
    read_attached(field, next, titles);
    if (titles.count > 0) {
      return titles;
    }
    at = next;
  }
  return {};
}

}  // namespace ireum::analysis::mention
