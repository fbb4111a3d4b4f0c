#include "analysis/ends/compound_end.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/person_shape.h"

namespace ireum::analysis {

namespace {

// Whether `stem` is a ministry's or another office's name: what heads it comes behind.
bool is_office(std::string_view stem) {
  return count_chars(stem) >= 3 && ends_with_syllable(stem, last_office);
}

// Whether `stem` is a listed country or company, or ends in Latin letters.
bool is_listed_or_latin(std::string_view stem) {
  std::size_t length = 0;
  const Word* word = find_word(stem);
  return (word != nullptr && word->is(role_country | role_common_company)) ||
         script_of(last_char(stem, length)) == Script::latin;
}

// Whether `name` is a province's, or a party's as far as its end tells, so that 내 or 간 behind it says inside it or
// between such, though 도내 and 당내 are words.
bool is_body_inside(std::string_view name) {
  return (name.ends_with("도") && is_place(name)) || (name.size() > syllable_bytes(3) && is_party(name));
}

// Whether `stem` is a listed body's name of three characters or more: 청와대.
bool is_listed_body(std::string_view stem) {
  const Word* word = find_word(stem);
  return word != nullptr && word->is(role_common_body) && count_chars(stem) >= 3;
}

// Whether `name` is the short one of a school: 서울대, 해솔고; not 고 of 개고생.
bool is_school(std::string_view name) {
  return count_chars(name) >= 3 && ends_with_syllable(name, last_school) && !looks_like_person(name);
}

// Whether `organisation`, an end of which makes `form`, is one by its own end, and that end no more of a word: 사외이사
// and 주식회사 end with 사, too.
bool is_organisation_before(std::string_view organisation, std::string_view form) {
  constexpr std::size_t least_chars = 4;
  if (count_chars(organisation) < least_chars || !ends_organisation(organisation)) {
    return false;
  }
  const ListedEnd end = longest_listed_end(form, role_title | role_org_same | role_org_part | role_follow_sure);
  return end.word == nullptr || end.stem >= organisation.size();
}

// Whether `title` is what heads the office, or the party, whose name leaves it: 외교부 of 외교부장관. A party has a
// 부대변인, too.
bool heads_office(std::string_view office, const Word& title) {
  if (office.size() > syllable_bytes(3) && is_party(office) &&
      !looks_like_person(office.substr(0, office.size() - syllable_bytes(1)))) {
    return title.text == "대표" || title.text == "의원";  // 해솔당 + 대표, no 해솔 + 당대표
  }
  return is_office(office) && (title.text == "장관" || title.text == "차관" ||
                               (title.text == "대변인" && office.size() == syllable_bytes(3)));
}

}  // namespace

bool is_of_longer_word(std::string_view form, std::size_t end) {
  if (form.size() != end + syllable_bytes(1) || end < syllable_bytes(3) || find_word(form.substr(0, end)) != nullptr) {
    return false;
  }
  const Word* last = find_word(form.substr(form.size() - syllable_bytes(2)));
  const Word* rest = find_word(form.substr(0, form.size() - syllable_bytes(2)));
  return last != nullptr && last->is(role_common | role_follow_sure) && rest != nullptr &&
         rest->is(role_common | role_country);
}

std::size_t name_in_compound(std::string_view form) {
  const std::uint8_t behind = behind_at_end(form);
  if (behind == 0 || form.size() < 5) {
    return 0;
  }
  const std::string_view name = form.substr(0, form.size() - syllable_bytes(1));
  if ((behind & behind_body) != 0 && is_body_inside(name)) {
    return name.size();  // 제주도내, 새누리당내
  }
  if ((behind & (behind_place | behind_body)) != 0 && is_listed_or_latin(name) &&
      ((behind & behind_place) != 0 || find_word(form) == nullptr)) {
    return name.size();
  }
  if (find_word(form) != nullptr) {
    return 0;
  }
  const bool named = ((behind & behind_place) != 0 && is_listed_body(name)) ||
                     ((behind & behind_body) != 0 && (is_office(name) || ends_organisation(name))) ||
                     ((behind & behind_school) != 0 && is_school(name)) ||
                     ((behind & behind_organisation) != 0 && is_organisation_before(name, form)) ||
                     ((behind & behind_person) != 0 && name.size() == syllable_bytes(3) && has_usual_given(name) &&
                      !is_of_longer_word(form, name.size()));
  return named ? name.size() : 0;
}

std::size_t headed_organisation(std::string_view form, std::size_t stem) {
  constexpr std::string_view head = "장";
  constexpr std::string_view of_group = "단장";  // 선수단 and 사절단 are people, not a body
  if (form.size() < stem + syllable_bytes(2) || form.substr(form.size() - of_group.size()) == of_group ||
      form.substr(form.size() - head.size()) != head || looks_like_person(form.substr(0, stem))) {
    return 0;
  }
  const std::string_view organisation = form.substr(0, form.size() - head.size());
  // 한결시의회 + 의장, but 해솔정보국 + 장
  const std::size_t least = ends_organisation(form.substr(0, stem)) ? syllable_bytes(3) : syllable_bytes(2);
  for (std::size_t size = least; size + syllable_bytes(2) <= organisation.size() && size <= syllable_bytes(5);
       size += syllable_bytes(1)) {
    const Word* end = find_word(organisation.substr(organisation.size() - size));
    if (end != nullptr && end->is(role_org_part)) {
      return organisation.size();
    }
  }
  return 0;
}

std::size_t headed_office(std::string_view form) {
  constexpr std::array<std::string_view, 3> deputies = {"부", "수석", "공동"};
  constexpr std::string_view head = "장";
  constexpr std::string_view of_committee = "위원장";
  constexpr std::size_t title = syllable_bytes(2);  // 원장, 청장
  if (form.ends_with(of_committee) && form.size() > of_committee.size() + title) {
    const std::string_view body = form.substr(0, form.size() - of_committee.size());
    if (ends_with_mark(body, mark_committee) && !looks_like_person(body)) {
      return body.size();  // 철도노조 + 위원장
    }
  }
  if (form.size() < syllable_bytes(4) || !form.ends_with(head) ||
      looks_like_person(form.substr(0, form.size() - title)) ||
      looks_like_person(form.substr(0, longest_listed_end(form, role_title).stem))) {
    return 0;  // 홍길동원장, 홍길동구청장
  }
  const std::string_view office = form.substr(0, form.size() - (form.ends_with(of_committee) ? title : head.size()));
  const Word* word = find_word(office);
  const bool deputy =
      std::any_of(deputies.begin(), deputies.end(), [&](std::string_view one) { return office.starts_with(one); });
  const bool other =
      word != nullptr ? word->is(role_common | role_title) && !word->is(role_common_body) : looks_like_person(office);
  return count_chars(office) >= 3 && ends_with_syllable(office, last_headed) && !deputy && !other ? office.size() : 0;
}

bool is_headed(std::string_view stem, const Word& title) {
  const Word* word = find_word(stem);
  return is_office(stem) || (word != nullptr && word->is(role_common_body | role_org_part) &&
                             (title.text.ends_with("총장") || title.text.ends_with("의장")));
}

std::size_t headed_town(std::string_view form) {
  constexpr std::array<std::string_view, 2> mayors = {"시장", "군수"};
  constexpr std::size_t last = syllable_bytes(1);  // 장, 수: a city's or county's name ends before it
  if (form.size() < syllable_bytes(4) || !ends_with_one_of(form, mayors)) {
    return 0;
  }
  return is_place(form.substr(0, form.size() - last)) ? form.size() - last : 0;
}

bool is_of_longer_noun(std::string_view form, std::size_t title) {
  const ListedEnd body = longest_listed_end(form, role_org_part);
  if (body.word != nullptr && body.stem < title) {
    return true;
  }
  if (person_likelihood(form.substr(0, title)) >= person_rather_than_noun) {
    return false;
  }
  const ListedEnd noun = longest_listed_end(form, role_common | role_follow_sure | role_follow_doubtful);
  return noun.word != nullptr && noun.stem < title && noun.word->text.size() >= syllable_bytes(3) &&
         !noun.word->is(role_title);
}

ListedEnd title_at_end(std::string_view form) {
  ListedEnd title = longest_listed_end(form, role_title);
  if (form.ends_with(polite_end) && (title.word == nullptr || title.word->text == polite_end)) {
    const ListedEnd honoured = longest_listed_end(form.substr(0, form.size() - polite_end.size()), role_title);
    if (honoured.word != nullptr && count_chars(honoured.word->text) > 1) {
      return honoured;  // 홍길동교수님
    }
  }
  for (std::size_t pos = title.stem + syllable_bytes(1); title.word != nullptr && pos < form.size();
       pos += syllable_bytes(1)) {
    const Word* shorter = find_word(form.substr(pos));
    if (shorter != nullptr && shorter->is(role_title) && heads_office(form.substr(0, pos), *shorter)) {
      return {shorter, pos};
    }
  }
  return title;
}

std::size_t name_before_number(std::string_view form) {
  constexpr std::size_t person = syllable_bytes(3);
  constexpr std::size_t least = 3;
  constexpr std::size_t most_digits = 3;
  const auto* const number = std::find_if_not(form.begin(), form.end(), is_latin_letter);
  const auto letters = static_cast<std::size_t>(number - form.begin());
  if (letters == 0) {
    const std::string_view name = form.substr(0, person);
    return form.size() > person && is_digit(form[person]) && looks_like_person(name) && has_usual_given(name) ? person
                                                                                                              : 0;
  }
  const std::size_t digits = form.size() - letters;
  return letters >= least && digits > 0 && digits <= most_digits && std::all_of(number, form.end(), is_digit) ? letters
                                                                                                              : 0;
}

}  // namespace ireum::analysis
