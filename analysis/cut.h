#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "analysis/word_lists.h"

namespace ireum::analysis {

// What is at the end of a name where it was found; the explicit grades of boundary evidence, best first.
enum class Grade : std::uint8_t {
  bare,      // nothing: the eojeol, or the piece of it, ends with the name
  particle,  // a particle or a copula form, or a chain of them: 이마트에서는, 이마트라며
  title,     // a title or honorific: 홍길동씨, 홍길동회장이
  suffix,    // a suffix that leaves the organisation the same: 삼성그룹, 삼성측
  compound,  // a common noun written onto the name (북한내부, NC투수), or with a hyphen another name (한화-kt)
  joined,    // two neighbouring eojeols taken as one name: 샘 올트먼
  by_title,  // not the name but a surname and title that stand for it: 이 회장
};

// The name of `grade` as output shows it.
std::string_view grade_name(Grade grade);

// One way to read the end of a piece: the first `stem` bytes are the form, what follows says `grade`.
struct Reading {
  std::uint32_t stem;
  Grade grade;
};

// How a piece (a normalised run of letters and digits) may be read.
struct Cut {
  // The forms the piece surely writes, longest first: `count` of them, none for one character.
  std::array<Reading, 4> readings;
  std::uint32_t count = 0;
  // The stem that would be left if the particle at the end of the first reading's form, which may as well belong to a
  // name (손정의, 제주도), were one; 0: none. It is not among the readings.
  std::uint32_t doubtful = 0;
  const Word* title = nullptr;     // the title taken off
  const Word* particle = nullptr;  // the last particle taken off, the one next to the stem
  bool verb = false;               // surely an inflected verb or an adverb
  bool particle_off = false;       // something was taken off the end of the first reading's form
};

// Reads the end of `piece`. The result replaces what `out` held.
void cut_piece(std::string_view piece, Cut& out);

}  // namespace ireum::analysis
