#pragma once

#include <cstddef>
#include <string_view>

namespace ireum::analysis {

// Bytes of a form, from the first up to where it ends; both 0: none.
struct NameBehind {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool person = false;
  bool organisation_before = false;  // what comes before it is a name, too
};

// The name in `form`, normalised and without its particle, behind a word that does not belong to it: a place or a
// country's syllable before a team or station in Latin letters (kt of 부산kt, cnn of 미cnn), a stance on a person
// (윤석열 of 친윤석열계), whom or what he is of (가람은행홍길동, 가수홍길동). Only usual names of persons.
NameBehind name_behind(std::string_view form);

}  // namespace ireum::analysis
