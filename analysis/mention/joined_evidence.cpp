#include "analysis/mention/joined_evidence.h"

#include "analysis/hangul.h"
#include "analysis/mention.h"
#include "analysis/mention/bracket_evidence.h"
#include "analysis/mention/person_titles.h"
#include "analysis/mention/titles.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis::mention {

namespace {

// Whether a piece is a country's name, or the syllable that stands for it: 미 대통령.
bool is_country(const Piece& piece) {
  return piece.bare() && (is_country(piece.word) || is_country_syllable(piece.text, country_at_title));
}

// Whether it is one that is also listed among common words, behind which nearly anybody may be named: 오후 기시다 일본
// 총리.
bool is_common_country(const Piece& piece) {
  return is_country(piece) && piece.word != nullptr && piece.word->is(role_common);
}

// Whether what is around pieces `i` and the next, the first `stem` bytes of it, says that both are a foreign name.
bool tells_foreign_person(const FieldText& field, std::size_t i, std::uint32_t stem) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& second = pieces[i + 1];
  const bool whole = second.bare() && stem == second.text.size();
  // 제레 볼트먼 대통령, 제레 볼트먼 미 대통령
  const std::size_t crown = i + 2 < pieces.size() && is_country(pieces[i + 2]) ? i + 3 : i + 2;
  if (whole && crown < pieces.size() && pieces[i + 2].follows && pieces[crown].follows &&
      pieces[crown].word != nullptr && pieces[crown].word->is_title(title_crown)) {
    return true;
  }
  // 하워드 러트닉 교수: right behind what sounds foreign only titles of persons tell; companies have a 회장, too, and
  // teams a 감독. They are hardly called as persons are: 메리 바라 회장, 도요다 아키오 사장.
  if (whole && i + 2 < pieces.size() && pieces[i + 2].follows) {
    const Word* title = title_of(pieces[i + 2]);
    if (title != nullptr && title->is_title(title_own) && title->text != "감독" &&
        sound::looks_foreign(pieces[i].text) > 0 && sound::looks_foreign(second.text) > 0) {
      return true;
    }
    if (title != nullptr && title->title_kind != TitleKind::ambiguous &&
        (begins_foreign_name(pieces[i].text, pieces[i].word) || is_foreign_given(second.text, given_last))) {
      return true;
    }
  }
  // 샘 올트먼 오픈AI CEO: what is between is no part of the name.
  PersonTitles titles;
  if (whole) {
    titles = titles_behind(field, i + 1);
  }
  if (titles.title != nullptr && titles.company != PersonTitles::none &&
      titles.title->title_kind != TitleKind::ambiguous &&
      !(second.cut.doubtful != 0 && is_common_country(pieces[titles.company]))) {
    return true;
  }
  if (whole && second.after == '(' && (evidence_in_brackets(field, i + 1, true) & evidence_person) != 0) {
    return true;
  }
  return i > 0 && pieces[i].follows && pieces[i - 1].bare() && pieces[i - 1].word != nullptr &&
         pieces[i - 1].word->is(role_person_before) && pieces[i - 1].word->person_strength >= 3;
}

// Whether the second of pieces `i` and the next is a given name, and what is behind it its surname: 한울차 호세 무뇨스.
bool begins_with_second(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if (i + 2 >= pieces.size() || !pieces[i + 1].bare() || !is_foreign_given(pieces[i + 1].text, given_first) ||
      begins_foreign_name(pieces[i].text, pieces[i].word)) {
    return false;
  }
  const Piece& third = pieces[i + 2];
  return third.follows && third.has(trait_syllables) && third.word == nullptr && !third.has(trait_organisation) &&
         third.form().size() > syllable_bytes(1);
}

// Whether the two are none all the same: 써보니 윤 대통령, 트럼프 미 대통령, 뒤 기시다 후미오, where a verb is
// before a surname, a name before a country, a noun before a name.
bool are_no_foreign_name(const FieldText& field, std::size_t i, std::uint32_t stem) {
  const Piece& first = field.pieces[i];
  const Piece& second = field.pieces[i + 1];
  return begins_with_second(field, i) || (stem == syllable_bytes(1) && sound::looks_foreign(first.text) <= 0) ||
         is_country(second) || second.has(trait_adnominal) ||
         (first.text.size() == syllable_bytes(1) && first.word == nullptr);
}

}  // namespace

std::uint8_t evidence_of_joined(const FieldText& field, std::size_t i, std::uint32_t stem) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& second = pieces[i + 1];
  // 카카오 정신아 대표, 정신아 카카오 대표: the person is one of the two.
  if (pieces[i].has(trait_person) || second.has(trait_person) ||
      (title_after(field, i + 1) && may_be_rare_name(second.form()))) {
    return evidence_none;
  }
  if (!pieces[i].has(trait_organisation) &&
      (is_personal_title(second.cut.title, second.form()) || title_after(field, i + 1))) {
    return evidence_person;
  }
  // A foreign name, both halves of Hangul that no list knows but as such (마이클, 신조).
  const auto known = [](const Word* word) {
    return is_more_than_name(word) && !word->is(role_short_given) && !is_foreign_given(word->text, given_first) &&
           !is_foreign_given(word->text, given_last);
  };
  if (known(pieces[i].word) || known(second.word) || !pieces[i].has(trait_syllables) || !second.has(trait_syllables) ||
      pieces[i].in_run || second.has(trait_organisation) || pieces[i].has(trait_organisation)) {
    return evidence_none;
  }
  return tells_foreign_person(field, i, stem) && !are_no_foreign_name(field, i, stem) ? evidence_person : evidence_none;
}

}  // namespace ireum::analysis::mention
