#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/cut.h"

namespace ireum::analysis {

// What the text of a piece tells by itself, what its form is included; bits.
enum Trait : std::uint16_t {
  trait_person = 1U << 0,        // the form looks_like_person(), and rather so than like a verb
  trait_office = 1U << 1,        // the form may_be_office()
  trait_organisation = 1U << 2,  // the form ends like an organisation's name: 가람은행, 누리전자, 다온협회
  trait_syllables = 1U << 3,     // Hangul syllables alone
  trait_number = 1U << 4,        // is_number()
  trait_quantity = 1U << 5,      // is_quantity()
  trait_adnominal = 1U << 6,     // the form ends_adnominal()
  trait_one_and_particle = 1U << 7,   // all behind the first character is a particle
  trait_surname_and_title = 1U << 8,  // the form is a surname with a title written onto it: 이회장
  trait_closes_speech = 1U << 9,      // a verb of saying that ends what was said
  trait_verb_like = 1U << 10,         // a verb made of a noun that is seldom a person's name: 방문한
  trait_extended_title = 1U << 11,    // the form is no listed word, but extended_title() of one: 교수님
  trait_time = 1U << 12,              // a word of time (word_lists.h): 전, 신임
  trait_conjugated = 1U << 13,        // may_be_conjugated(), and is not surely so: 누리는
  trait_short_name = 1U << 14,        // the form looks_like_short_name()
  trait_name_behind = 1U << 15        // the form has a name_behind() another word: 부산KT
};

// A run of letters and digits of one field, and its place among the others.
struct Piece {
  std::uint32_t begin = 0;  // bytes of the normalised text
  std::uint32_t end = 0;
  std::uint32_t paragraph = 0;
  // What is between the last piece and this one.
  bool starts_eojeol = false;  // white space, or the text's beginning
  bool follows = false;        // spaces and nothing else
  bool in_run = false;         // one inner mark (& . - ·) and nothing else
  bool separated = false;      // a comma or middle dot, perhaps with spaces
  bool legal = false;          // a legal form was taken off its beginning: 주식회사누리
  std::uint32_t country = 0;   // bytes before the piece of a country that is written onto it: 美 of 美국무부
  char32_t before = 0;         // the character before; 0 at the text's beginning
  char32_t after = 0;          // the character after; 0 at its end
  std::string_view text;
  Cut cut;
  const Word* word = nullptr;       // the listed word that the first reading's form is
  const Word* stem_word = nullptr;  // the listed word that the stem of a doubtful cut is
  std::uint16_t traits = 0;  // of Trait; cut, words and traits are set by read_piece() (analysis/piece_reading.h)

  std::string_view form() const { return text.substr(0, cut.count > 0 ? cut.readings[0].stem : text.size()); }
  // Whether the piece is one name and nothing else: no particle, no title, nothing written onto it.
  bool bare() const { return !cut.particle_off && cut.title == nullptr; }
  bool has(Trait trait) const { return (traits & trait) != 0; }
};

// Splits normalised `text` into pieces, prefixes that belong to no name (前, 주식회사) taken off. The result replaces
// what `out` held.
void split_pieces(std::string_view text, std::vector<Piece>& out);

}  // namespace ireum::analysis
