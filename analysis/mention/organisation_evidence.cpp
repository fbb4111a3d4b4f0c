#include "analysis/mention/organisation_evidence.h"

#include "analysis/hangul.h"
#include "analysis/mention/person_titles.h"
#include "analysis/person_shape.h"

namespace ireum::analysis::mention {

bool in_compound(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  return i > 0 && pieces[i].word != nullptr && pieces[i].word->is(role_common) && pieces[i].follows &&
         pieces[i - 1].bare();
}

bool names_company_of_person(const FieldText& field, std::size_t i) {
  constexpr std::uint32_t other = role_title | role_person_before | role_determiner | role_verb_whole | role_prefix;
  const std::vector<Piece>& pieces = field.pieces;
  const Word* word = pieces[i].word;
  const bool describes = pieces[i].has(trait_adnominal) || is_posting(pieces[i].form()) ||
                         (pieces[i].stem_word != nullptr && pieces[i].stem_word->is(role_title));
  if (pieces[i].cut.verb || pieces[i].cut.count == 0 || describes ||  // 대표인, 연패한
      (word != nullptr && (word->is(other) || (word->is(role_common) && !word->is(role_common_company))))) {
    return false;
  }
  // 가람의 홍길동 회장이, but 국민은 홍길동 회장을.
  const bool of = pieces[i].bare() || (pieces[i].cut.particle != nullptr && pieces[i].cut.particle->text == "의");
  if (of && i + 1 < pieces.size() && pieces[i + 1].follows && pieces[i + 1].has(trait_person) &&
      !pieces[i + 1].has(trait_office)) {
    const PersonTitles titles = titles_behind(field, i + 1);
    // 김웅 하태경 의원: of lawmakers two are side by side, of heads one behind the company.
    const bool colleague = titles.count > 0 && pieces[i].has(trait_short_name) &&
                           (titles.title->title_group == group_lawmaker || titles.title->is_title(title_party));
    if (titles.count > 0 && titles.company == PersonTitles::none && !colleague) {
      return true;
    }
  }
  if (i == 0 || !pieces[i].follows || !pieces[i - 1].has(trait_person) || !pieces[i - 1].bare() ||
      pieces[i - 1].cut.verb) {
    return false;
  }
  const PersonTitles titles = titles_behind(field, i - 1);
  return titles.company == i && titles.count > 0;
}

bool is_locative(std::string_view particle) {
  return particle.starts_with("에서") || particle.starts_with("에선");
}

namespace {

// Whether a piece says what only companies do or have: 공시, 영업이익; 공시했다.
bool tells_of_business(const Piece& piece) {
  constexpr std::size_t noun = 6;  // bytes of 공시
  constexpr std::uint8_t surely = 4;
  const Word* word = piece.cut.verb ? find_word(piece.text.substr(0, noun)) : piece.word;
  return word != nullptr && word->is(role_company_after) && word->company_strength >= surely && !word->is(role_title);
}

// Whether what the sentence of piece `i` goes on to say is what companies do: 가람이 3분기 영업이익을 냈다.
bool does_business(const FieldText& field, std::size_t i) {
  constexpr std::size_t reach = 6;  // pieces
  const std::vector<Piece>& pieces = field.pieces;
  for (std::size_t at = i + 1; at < pieces.size() && at <= i + reach; ++at) {
    if (pieces[at].paragraph != pieces[i].paragraph || field.between(at - 1, at).starts_with(". ")) {
      return false;
    }
    if (tells_of_business(pieces[at])) {
      return true;
    }
    if (pieces[at].cut.verb || pieces[at].has(trait_adnominal)) {
      return false;  // 기아가 심한 곳에서
    }
  }
  return false;
}

}  // namespace

bool speaks_as_company(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  if (piece.word == nullptr || !piece.word->is(role_common_company) || piece.cut.particle == nullptr) {
    return false;
  }
  constexpr std::string_view we = "우리";
  const std::string_view particle = piece.cut.particle->text;
  const bool topic = particle == "은" || particle == "는" || particle == "측은";
  const bool acts = topic || particle == "이" || particle == "가" || particle == "도";
  return ((topic && field.says[i] != 0) || (acts && piece.word->text != we && does_business(field, i))) &&
         !in_compound(field, i);
}

namespace {

// Whether a piece is named as organisations are, by the last syllable too (현대차), which says less.
bool ends_like_organisation(const Piece& piece) {
  const std::string_view form = piece.form();
  return piece.has(trait_organisation) ||
         (piece.word == nullptr && !piece.cut.verb && !piece.has(trait_person) && form.size() >= syllable_bytes(3) &&
          (roles_at_end(form) & role_org_part) != 0);
}

}  // namespace

bool beside_organisation(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if (pieces[i].word == nullptr || !pieces[i].word->is(role_common_company) || in_compound(field, i)) {
    return false;
  }
  // Whether piece `at` comes right behind the one before, with a mark between, and `other` of the two tells.
  const auto tells = [&](std::size_t at, std::size_t other) {
    return pieces[at - 1].bare() && ((pieces[at].in_run && ends_like_organisation(pieces[other])) ||
                                     (pieces[at].separated && pieces[other].has(trait_organisation) &&
                                      pieces[at].paragraph == pieces[at - 1].paragraph));
  };
  return (i > 0 && tells(i, i - 1)) || (i + 1 < pieces.size() && tells(i + 1, i + 1));
}

bool beside_legal_form(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const auto legal = [&](std::size_t at) {
    return pieces[at].before == '(' && pieces[at].after == ')' &&
           (pieces[at].text == "주" || pieces[at].text == "사" || pieces[at].text == "재");
  };
  const auto spelled = [&](std::size_t at) {
    return pieces[at].word != nullptr && pieces[at].word->is(role_prefix_legal);
  };
  return pieces[i].legal || (i > 0 && pieces[i].follows && spelled(i - 1)) ||
         // 가람 주식회사는, but 홍길동 주식회사 가람 is somebody at 가람.
         (pieces[i].bare() && i + 1 < pieces.size() && pieces[i + 1].follows && spelled(i + 1) &&
          (!pieces[i + 1].bare() || i + 2 >= pieces.size() || !pieces[i + 2].follows)) ||
         (i > 0 && pieces[i].before == ')' && legal(i - 1)) ||
         (i + 1 < pieces.size() && pieces[i].after == '(' && legal(i + 1));
}

}  // namespace ireum::analysis::mention
