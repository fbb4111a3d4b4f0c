#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/hash.h"
#include "analysis/piece.h"

namespace ireum::analysis {

constexpr std::size_t max_form_bytes = 120;  // longer runs are no names

// Reads piece.text: sets cut, word and traits of `piece`. Longer pieces than max_form_bytes give no form.
void read_piece(Piece& piece);

// Sets piece.traits anew after piece.cut and piece.word have changed.
void read_traits(Piece& piece);

// read_piece() that remembers what it read, for the thread that owns it: most words of a text have come before. What is
// read of a piece follows from its text alone, so results do not depend on it. Grows with what it reads, to 8 MiB.
class PieceMemo {
 public:
  PieceMemo();
  void read(Piece& piece) { read(piece, hash_of(piece.text)); }
  // The same of each of `pieces`.
  void read(std::vector<Piece>& pieces);

 private:
  static constexpr std::size_t longest = 24;  // bytes; longer pieces are rare
  static constexpr std::size_t ways = 8;

  // A cache line.
  struct alignas(64) Entry {
    std::array<std::uint64_t, longest / 8> text{};
    std::uint16_t word = 0;  // this and the next: of number_of()
    std::uint16_t stem_word = 0;
    std::uint16_t title = 0;
    std::uint16_t particle = 0;
    std::array<std::uint8_t, 4> stems{};
    std::array<Grade, 4> grades{};
    std::uint16_t traits = 0;
    std::uint8_t size = 0;  // 0: free
    std::uint8_t count = 0;
    std::uint8_t doubtful = 0;
    bool verb = false;
    bool particle_off = false;

    void keep(const Piece& piece);
    void tell(Piece& piece) const;
  };
  // The entries of one set, the last used first: the upper bits of the text's hash, and in the lowest three which it
  // is.
  using Order = std::array<std::uint16_t, ways>;
  static constexpr std::uint32_t way_bits = ways - 1;

  static std::uint16_t tag_of(std::uint32_t hash) { return static_cast<std::uint16_t>(hash >> 16U & ~way_bits); }
  std::size_t set_of(std::uint32_t hash) const { return hash & (orders_.size() - 1); }
  void read(Piece& piece, std::uint32_t hash);
  void resize(std::size_t sets);

  std::vector<Order> orders_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> hashes_;  // of the pieces that are being read
  std::size_t read_ = 0;               // pieces read anew since the last growth
};

// Whether the word behind a name, or written onto it, says that an organisation bears it; 정부 and 측 go with persons
// as well (박근혜 정부, 홍길동 측).
bool tells_organisation(const Word* word);

// Whether a form that looks like a person's name ends like an office and is no usual name: 국정원, 문화부.
bool may_be_office(std::string_view form);

// Whether all behind the first character is a particle: 미가, T는.
bool is_one_and_particle(std::string_view text);

// The title of who is spoken of politely, with a team or with his side: 교수님, 교수팀, 회장측; nullptr: none.
const Word* extended_title(std::string_view form);

// Digits, full stops and commas alone.
bool is_number(std::string_view text);

// A number and what it counts (8시, 272명, 1순위): no name begins or ends with it but with a century's (20세기 폭스).
bool is_quantity(std::string_view text);

// Whether a word of three syllables or more ends as adjectives, verbs and adverbs do before another word (다양한,
// 방한할, 추진하던, 적극적인, 본격적으로). Names that end so are rare and are found by proof.
bool ends_adnominal(std::string_view word);

}  // namespace ireum::analysis
