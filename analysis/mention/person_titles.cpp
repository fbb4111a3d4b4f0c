#include "analysis/mention/person_titles.h"

#include "analysis/context.h"
#include "analysis/hangul.h"
#include "analysis/mention/brackets.h"
#include "analysis/mention/titles.h"
#include "analysis/piece_reading.h"

namespace ireum::analysis::mention {

namespace {

constexpr std::size_t longest_context = 45;  // bytes of an organisation that stands with a person
constexpr std::size_t title_reach = 5;  // pieces between a person and the title that follows: 전영현 삼성전자 DS 부문장

// Whether a form begins with a letter.
bool is_letter(std::string_view form) {
  std::size_t length = 0;
  const Script script = script_of(decode(form, 0, length));
  return script == Script::hangul || script == Script::latin;
}

// The title that ends piece `i`, which is no listed word as a whole; nullptr: none.
const Word* title_ending(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  const std::string_view form = piece.form();
  const Word* title =
      piece.word == nullptr && piece.cut.count > 0 && !piece.has(trait_person) ? attached_title(form) : nullptr;
  const bool ambiguous =
      title != nullptr && title->title_kind == TitleKind::ambiguous && title->text != "시장" && title->text != "지사";
  return title != nullptr && tells_apart(*title) && !ambiguous ? title : nullptr;
}

}  // namespace

bool is_likelier_person(std::string_view form, std::string_view other) {
  constexpr double much = 5;
  return given_likelihood(other) < usual_given && given_likelihood(form) > much * given_likelihood(other);
}

bool may_be_organisation(const Piece& piece) {
  return piece.cut.count > 0 && !piece.cut.verb && !piece.has(trait_person) && !is_number(piece.form()) &&
         piece.form().size() <= longest_context && !piece.has(trait_adnominal) && is_letter(piece.form()) &&
         (piece.word == nullptr || piece.word->is(role_common_company) ||
          !piece.word->is(role_title | role_common | role_person_before | role_determiner | role_verb_whole |
                          role_prefix | role_follow_sure | role_say_verb | role_org_same | role_company_before));
}

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
  // Most pieces have none in reach, and what stands between is then of no interest.
  if (field.next_title[i + 1] - i > title_reach) {
    return titles;
  }
  const bool may_be_noun = pieces[i].stem_word != nullptr && pieces[i].stem_word->is(role_common);
  std::size_t at = i;
  for (std::size_t step = 0; step < title_reach; ++step) {
    at = field.next_in_apposition(at);
    if (at >= pieces.size()) {
      return titles;
    }
    const Piece& piece = pieces[at];
    const Word* title = any_title_of(piece);
    const auto of_another = [&] {
      return title == piece.cut.title && is_likelier_person(piece.form(), pieces[i].form());
    };
    if (title != nullptr && (is_of_many(piece) || of_another())) {
      return titles;  // 지민은 댄서들과, 전남대 최한선총장
    }
    // 대표 and 이사 are other words too; behind a name, or a name and an organisation of no common word, they are
    // titles.
    const bool behind_company = at == i + 2 && titles.company == i + 1 && pieces[i + 1].word == nullptr;
    if (title != nullptr && (title->title_kind != TitleKind::ambiguous || at == i + 1 || behind_company)) {
      titles.add(*title);
      if (titles.title == nullptr) {
        titles.title = title;
        const std::string_view form = piece.form();
        if (piece.word != title && form.size() > title->text.size() &&
            form.substr(form.size() - title->text.size()) == title->text) {
          titles.place = form.substr(0, form.size() - title->text.size());
        }
      }
      if (piece.bare() && is_open_bracket(piece.after)) {
        continue;  // 부문장(부회장): both
      }
      return titles;
    }
    // 정유경 신세계 회장: what comes first is the person.
    const bool noun = piece.word != nullptr && piece.word->is(role_common);
    const bool another =
        piece.has(trait_person) && !noun && !(at == i + 1 && is_likelier_person(pieces[i].form(), piece.form()));
    if (!piece.bare() || piece.cut.verb || another) {
      return titles;
    }
    if (may_be_noun) {
      return titles;  // 임명은 프란치스코 교황이
    }
    if (pieces[i].cut.doubtful != 0 &&
        ((piece.word != nullptr && piece.word->is(role_common)) || piece.has(trait_quantity))) {
      return titles;  // 한화의 외국인 선수 is no 한화의, 권혁이 2번 타자로 no 권혁이
    }
    if (titles.company == PersonTitles::none && piece.cut.count > 0 && titles.count == 0 && !piece.has(trait_number)) {
      titles.company = at;
    }
  }
  return titles;
}

void read_attached(const FieldText& field, std::size_t i, PersonTitles& titles) {
  const std::vector<Piece>& pieces = field.pieces;
  if (titles.title != nullptr || !pieces[i].bare() || i + 1 >= pieces.size() || !pieces[i + 1].follows ||
      pieces[i + 1].cut.count == 0) {
    return;
  }
  if (const Word* title = title_ending(field, i + 1); title != nullptr) {
    const std::string_view form = pieces[i + 1].form();
    const std::string_view before = form.substr(0, form.size() - title->text.size());
    if (is_likelier_person(before, pieces[i].form())) {
      return;  // 전남대 최한선총장
    }
    titles.company = PersonTitles::none;
    titles.title = title;
    titles.place = before;
    titles.add(*title);
  } else if (i + 2 < pieces.size() && pieces[i + 2].follows && pieces[i + 1].bare() &&
             may_be_organisation(pieces[i + 1]) && title_ending(field, i + 2) != nullptr) {
    titles.company = i + 1;
    titles.title = title_ending(field, i + 2);
    titles.add(*titles.title);
  }
}

}  // namespace ireum::analysis::mention
