#include "analysis/mention/person_context.h"

#include "analysis/context.h"
#include "analysis/ends/verb_end.h"
#include "analysis/hangul.h"
#include "analysis/mention/person_titles.h"
#include "analysis/mention/titles.h"

namespace ireum::analysis::mention {

namespace {

// Whether the word before a name rather tells of it than is one: 휩싸인, 입장하자; or is the first half of a foreign
// name, which nothing tells from an organisation.
bool is_modifier(const Piece& piece) {
  const std::string_view form = piece.form();
  if (!all_syllables(form) || piece.has(trait_organisation) ||
      (piece.word != nullptr && piece.word->is(role_common_company | role_org_part))) {
    return false;
  }
  const Word* last = find_word(form.substr(form.size() - syllable_bytes(1)));
  const bool office = last != nullptr && last->is(role_org_part);
  if (piece.cut.doubtful != 0 || (form.size() <= syllable_bytes(2) && !office)) {
    return true;  // 의결로, 누가
  }
  return ends_with_syllable(form, last_modifier | last_modifier_too);
}

// Whether a piece may be the beginning of an organisation's name, or the city it is of.
bool may_begin_organisation(const Piece& piece) {
  return piece.bare() && piece.cut.doubtful == 0 && (may_be_organisation(piece) || is_short_place(piece.form(), "시"));
}

// Whether piece `i` is by itself what ends the name of an organisation, whose beginning the piece before it is: 여수
// 유나이티드.
bool ends_organisation_before(const FieldText& field, std::size_t i) {
  const Word* word = field.pieces[i].word;
  return i > 0 && word != nullptr && word->is(role_org_part) && field.pieces[i].follows && field.pieces[i].bare() &&
         may_begin_organisation(field.pieces[i - 1]);
}

// The organisation that piece `i` ends beside a person and title; empty: it names none, as far as can be told.
std::string_view organisation_at(const FieldText& field, std::size_t i, Arena& arena) {
  const Piece& piece = field.pieces[i];
  if (!piece.bare() || !may_be_organisation(piece) || is_modifier(piece)) {
    return {};
  }
  return ends_organisation_before(field, i) ? arena.join(field.pieces[i - 1].form(), piece.form()) : piece.form();
}

// What titles before the person say: 배우 홍길동, 가람전자 대표 홍길동, 창원시장 홍길동.
std::string_view context_before(const FieldText& field, std::size_t first, Arena& arena) {
  const std::vector<Piece>& pieces = field.pieces;
  if (first == 0 || !pieces[first].follows || !pieces[first - 1].bare()) {
    return {};
  }
  const std::size_t at = first - 1;
  const Word* title = pieces[at].word;
  if (title != nullptr && title->is(role_title)) {
    if (!tells_apart(*title)) {
      return {};
    }
    const bool alone = at == 0 || !pieces[at].follows || title->is_title(title_crown);
    return arena.join(join_context(alone ? std::string_view() : organisation_at(field, at - 1, arena), *title), {});
  }
  title = title_ending(field, at);
  const std::string_view form = pieces[at].form();
  return title != nullptr && form.ends_with(title->text)
             ? arena.join(form.substr(0, form.size() - title->text.size()), title->text)
             : std::string_view();
}

}  // namespace

std::string_view context_of(const FieldText& field, std::size_t first, std::size_t last, Arena& arena) {
  const std::vector<Piece>& pieces = field.pieces;
  PersonTitles titles = titles_behind(field, last);
  read_attached(field, last, titles);
  const Word* title = titles.title;
  if (pieces[last].word != nullptr && pieces[last].word->is(role_common)) {
    return {};
  }
  if (title == nullptr) {
    return context_before(field, first, arena);
  }
  if (!tells_apart(*title)) {
    return {};
  }
  if (!titles.place.empty()) {  // 창원시장, 방송통신위원장: where one ends and the other begins is a guess
    return arena.join(titles.place, title->text);
  }
  std::string_view organisation;
  if (titles.company != PersonTitles::none &&
      (may_be_organisation(pieces[titles.company]) || is_university_before(field, titles.company))) {
    const std::size_t next = titles.company + 1;  // 이서준 가람 모빌리티 대표
    organisation = pieces[titles.company].form();
    if (next < pieces.size() && title_of(pieces[next]) == nullptr && ends_organisation_before(field, next)) {
      organisation = arena.join(organisation, pieces[next].form());
    }
  } else if (first == last && first > 0 && !title->is_title(title_crown) && pieces[first].follows &&
             title_ending(field, first - 1) == nullptr) {  // 청문위원 홍길동 의원: another title of the same
    organisation = organisation_at(field, first - 1, arena);
  }
  return arena.join(join_context(organisation, *title), {});
}

}  // namespace ireum::analysis::mention
