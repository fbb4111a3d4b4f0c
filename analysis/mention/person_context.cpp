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
  constexpr std::string_view ends_of_verbs_and_names = "진운간준낸둔본찬쓴탄신러";
  const std::string_view form = piece.form();
  if (!all_syllables(form) || piece.has(trait_organisation) ||
      (piece.word != nullptr && piece.word->is(role_common_company | role_org_part))) {
    return false;
  }
  const Word* last = find_word(form.substr(form.size() - 3));
  const bool office = last != nullptr && last->is(role_org_part);
  if (piece.cut.doubtful != 0 || (form.size() <= 6 && !office)) {
    return true;  // 의결로, 누가
  }
  return ends_like_modifier(form, ends_of_verbs_and_names);
}

}  // namespace

std::string_view context_of(const FieldText& field, std::size_t first, std::size_t last, Arena& arena) {
  const std::vector<Piece>& pieces = field.pieces;
  PersonTitles titles = titles_behind(field, last);
  read_attached(field, last, titles);
  const Word* title = titles.title;
  const bool behind = title != nullptr;
  if (title == nullptr && first > 0 && pieces[first].follows && pieces[first - 1].bare()) {
    title = pieces[first - 1].word;  // 배우 홍길동
  }
  if (title == nullptr || !tells_apart(*title) ||
      (pieces[last].word != nullptr && pieces[last].word->is(role_common))) {
    return {};
  }
  if (!titles.place.empty()) {  // 창원시장, 방송통신위원장: where one ends and the other begins is a guess
    return arena.join(titles.place, title->text);
  }
  std::string_view organisation;
  if (behind && titles.company != PersonTitles::none &&
      (may_be_organisation(pieces[titles.company]) || is_university_before(field, titles.company))) {
    organisation = pieces[titles.company].form();
  } else if (behind && first == last && first > 0 && !title->is_title(title_crown) && pieces[first].follows &&
             pieces[first - 1].bare() && may_be_organisation(pieces[first - 1]) && !is_modifier(pieces[first - 1])) {
    organisation = pieces[first - 1].form();
  }
  return arena.join(join_context(organisation, *title), {});
}

}  // namespace ireum::analysis::mention
