#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/word_lists.h"

namespace ireum::analysis {

// What stands at the end of a name where it was found; the explicit grades of boundary evidence, best first.
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
  // name (손정의, 다이소), were one; 0: none. It is not among the readings.
  std::uint32_t doubtful = 0;
  const Word* title = nullptr;     // the title taken off
  const Word* particle = nullptr;  // the last particle taken off, the one next to the stem
  bool verb = false;               // surely an inflected verb or an adverb
  bool particle_off = false;       // something was taken off the end of the first reading's form
};

// Whether `form`, behind which a person's title stands, is a person's name and an organisation's written together:
// 홍길동가람대 + 교수. Only usual names, and only where no word tells that the bounds are others.
bool is_person_with_organisation(std::string_view form);

// Bytes of the person's name in it.
constexpr std::uint32_t person_before_organisation = 9;

// Reads the end of `piece`. The result replaces what `out` held.
void cut_piece(std::string_view piece, Cut& out);

// What articles may hold for a name with a doubtful particle left on.
struct DoubtfulForm {
  std::string whole;
  double particle_rate;  // about how often a name is followed by this particle
  double name_prior;     // about how likely `whole` is a name of its own, from its syllables alone
};

// The doubtful forms of `name`, by cut_piece()'s own rule: for 손정 among others 손정의, for 카카오 among others
// 카카오도. With `wanted` only those whose whole it wants: most are no form of any article.
std::vector<DoubtfulForm> doubtful_forms(std::string_view name,
                                         const std::function<bool(std::string_view whole)>& wanted = {});

// Whether `form` ends with two syllables that organisations' names end with: 가람은행.
bool ends_organisation(std::string_view form);

// Whether `form` has the shape of a Korean person's full name: a surname and two syllables that given names hold, or a
// surname of two syllables and one or two of these.
bool looks_like_person(std::string_view form);

// Whether it has, and a usual given name: usual_given or likelier.
bool has_usual_given(std::string_view form);

// Whether two syllables may be a given name: 준용, not 마음 or 아저.
bool looks_given(std::string_view form);

// About how usual `form` is as a full name: the share of its surname, times what the two syllables behind it weigh in
// given names (surnames.tsv, given_syllables.tsv); 0 for what has not three syllables or no surname.
double person_likelihood(std::string_view form);

// The same of the given name alone: rare surnames have usual given names, too.
double given_likelihood(std::string_view form);

// From which on that is rather a person's than another name.
constexpr double usual_given = 0.015;

}  // namespace ireum::analysis
