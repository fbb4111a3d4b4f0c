#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// Pieces between a person and the title that follows: 전영현 삼성전자 DS 부문장.
constexpr std::size_t title_reach = 5;

// The titles beside a person's name.
struct PersonTitles {
  static constexpr std::size_t none = ~std::size_t{0};

  std::array<const Word*, 4> all{};  // each once, the first ones
  std::size_t count = 0;
  const Word* title = nullptr;  // the first title
  std::string_view place;       // what comes before it in its own eojeol: 창원 of 창원시장
  std::size_t company = none;   // the piece of an organisation between the name and its title
  bool former = false;          // 전 comes before the first title

  void add(const Word& other) {
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(count);
    if (count < all.size() && std::find(all.begin(), end, &other) == end) {
      all[count++] = &other;
    }
  }
};

// The titles of the person named by piece `i`: right behind, or behind an organisation that is in apposition
// (정신아 카카오 대표).
PersonTitles titles_behind(const FieldText& field, std::size_t i);

// Adds the office that the person of piece `i` is given: 홍길동 전 감독을 새 회장으로 뽑았다, 홍길동 전무가 대표로
// 선임됐다.
void add_new_office(const FieldText& field, std::size_t i, PersonTitles& titles);

// The title that ends piece `i`, which is no listed word as a whole (포항시장); nullptr: none.
const Word* title_ending(const FieldText& field, std::size_t i);

// Whether `text` is an age: 64세.
bool is_age(std::string_view text);

// The last piece of what brackets right behind piece `i` say of a person, or `i`: (64), (87·사진).
std::size_t end_of_remark(const FieldText& field, std::size_t i);

// Where `titles` has none: the title that ends the piece behind piece `i`, with what comes before it in that piece
// (안상수 창원시장), or the next piece, behind an organisation (홍길동 가람부 기획국장).
void read_attached(const FieldText& field, std::size_t i, PersonTitles& titles);

// Whether the word before piece `i` names a place or a body, of whom somebody right behind it may be the head.
bool is_behind_body(const FieldText& field, std::size_t i);

// Whether piece `i` is a usual surname and one syllable, and `titles`, what comes behind it, with an organisation or
// place on either side say that somebody is called so: 박철 한울전자 사장, 한울전자 박철 사장.
bool is_titled_short_name(const FieldText& field, std::size_t i, const PersonTitles& titles);

// Whether a piece has the shape of a full name, a usual given name, and is no listed noun.
bool is_usual_person(const Piece& piece);

// The titles that those who are listed behind the person of piece `i` share with it: 윤관석, 이성만 의원. All of them
// must be usual names, but where middle dots join them.
PersonTitles titles_of_list(const FieldText& field, std::size_t i);

// Whether the piece beside a person and title may name an organisation or a place.
bool may_be_organisation(const Piece& piece);

// Whether piece `i`, though it could be a person's name, is where somebody teaches: 명지대 교수.
bool is_university_before(const FieldText& field, std::size_t i);

// Whether `form` is rather a person's name than `other`, by their given names; where `other` has a usual one, too,
// nothing is said.
bool is_likelier_person(std::string_view form, std::string_view other);

}  // namespace ireum::analysis::mention
