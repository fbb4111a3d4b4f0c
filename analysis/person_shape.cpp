#include "analysis/person_shape.h"

#include "analysis/ends/listed_end.h"
#include "analysis/hangul.h"
#include "analysis/word_lists.h"

namespace ireum::analysis {

namespace {

// A name of three syllables is less likely a person's than another thing's below this: 연세대, 진학사.
constexpr double least_likelihood = 1e-5;

// Whether a listed word is in `form` over the end of its first `bytes`: 정보 in 한진정보통신.
bool is_word_over(std::string_view form, std::size_t bytes) {
  for (std::size_t size = syllable_bytes(2); size <= syllable_bytes(4); size += syllable_bytes(1)) {
    for (std::size_t begin = bytes + syllable_bytes(1) - size; begin < bytes; begin += syllable_bytes(1)) {
      if (begin + size <= form.size() && begin > 0 && begin < form.size() &&
          is_more_than_name(find_word(form.substr(begin, size)))) {
        return true;
      }
    }
  }
  return false;
}

// A usual surname, but not 한, which is also "one" and "great", and a given name that is a word: 심다솜.
bool has_name_for_given(std::string_view form) {
  constexpr std::string_view great = "한";
  return form.size() == syllable_bytes(3) && is_given_name(form.substr(syllable_bytes(1))) &&
         find_word(form) == nullptr && !form.starts_with(great) && has_surname(form, known_surname);
}

// Whether `form` is a surname and what given names hold, in one way or another.
bool has_name_shape(std::string_view form) {
  const std::size_t chars = form.size() / syllable_bytes(1);
  if (form.size() % 3 != 0 || chars < 3 || chars > 4 || !all_syllables(form)) {
    return false;
  }
  const auto given = [form](std::size_t index, bool first) {
    const Word* word = find_word(form.substr(3 * index, 3));
    return word != nullptr && word->is(role_given) && (first ? word->given_first : word->given_second) > 0;
  };
  const Word* two = find_word(form.substr(0, syllable_bytes(2)));
  if (two != nullptr && two->is(role_surname) &&
      (chars == 3 ? given(2, true) : (given(2, true) && given(3, false)) || is_given_name(form.substr(6)))) {
    return true;
  }
  if (has_name_for_given(form)) {
    return true;
  }
  if (chars != 3 || !given(1, true) || !given(2, false) || !has_surname(form)) {
    return false;
  }
  // A usual given name is one behind a rare surname, too, and before what else ends organisations: 빈대인, 김동관.
  return (given_likelihood(form) >= usual_given && has_surname(form, known_surname) && find_word(form) == nullptr) ||
         (person_likelihood(form) >= least_likelihood && !ends_organisation(form));
}

}  // namespace

bool is_surname(std::string_view text) {
  const Word* word = text.size() == syllable_bytes(1) ? find_word(text) : nullptr;
  return word != nullptr && word->is(role_surname);
}

bool has_surname(std::string_view form, std::uint32_t least) {
  const Word* word = form.size() >= syllable_bytes(1) ? find_word(form.substr(0, syllable_bytes(1))) : nullptr;
  return word != nullptr && word->is(role_surname) && word->surname_frequency >= least;
}

std::size_t surname_bytes(std::string_view form) {
  for (const std::size_t bytes : {syllable_bytes(2), syllable_bytes(1)}) {
    const Word* word = form.size() > bytes ? find_word(form.substr(0, bytes)) : nullptr;
    if (word != nullptr && word->is(role_surname)) {
      return bytes;
    }
  }
  return 0;
}

bool has_short_shape(std::string_view form) {
  const Word* given = form.size() == syllable_bytes(2) && all_syllables(form) && has_surname(form) && !is_posting(form)
                          ? find_word(form.substr(syllable_bytes(1)))
                          : nullptr;
  return given != nullptr && given->is(role_given);
}

double given_likelihood(std::string_view form) {
  if (form.size() != syllable_bytes(3) || !all_syllables(form) || !has_surname(form)) {
    return 0;
  }
  const Word* first = find_word(form.substr(3, 3));
  const Word* second = find_word(form.substr(6, 3));
  return first == nullptr || second == nullptr ? 0 : first->given_first / 1e3 * second->given_second / 1e3;
}

double person_likelihood(std::string_view form) {
  const double given = given_likelihood(form);
  return given == 0 ? 0 : find_word(form.substr(0, syllable_bytes(1)))->surname_frequency / 1e6 * given;
}

bool looks_given(std::string_view form) {
  constexpr std::uint16_t usual = 30;
  if (!all_syllables(form)) {
    return false;
  }
  const std::size_t split = first_chars(form, 1).size();
  const Word* first = find_word(form.substr(0, split));
  const Word* second = find_word(form.substr(split));
  return first != nullptr && second != nullptr && first->given_first >= usual && second->given_second >= usual;
}

bool looks_like_short_name(std::string_view stem) {
  if (!has_short_shape(stem) || !has_surname(stem, usual_surname)) {
    return false;
  }
  const Word* whole = find_word(stem);
  return whole == nullptr || whole->is(role_common_person);
}

bool looks_like_person(std::string_view form) {
  return has_name_shape(form) && !is_place(form);
}

bool has_usual_given(std::string_view form) {
  return looks_like_person(form) && given_likelihood(form) >= usual_given;
}

bool is_person_with_organisation(std::string_view form) {
  constexpr std::size_t name = person_before_organisation;
  if (form.size() < name + 9 || !all_syllables(form)) {
    return false;
  }
  const std::string_view person = form.substr(0, name);
  const std::string_view rest = form.substr(name);
  if (!has_usual_given(person) || is_more_than_name(find_word(person)) ||
      is_more_than_name(find_word(form.substr(0, syllable_bytes(2)))) || is_word_over(form, name)) {
    return false;
  }
  for (std::size_t size = syllable_bytes(1); size + syllable_bytes(2) <= rest.size() && size <= syllable_bytes(5);
       size += syllable_bytes(1)) {
    const Word* end = find_word(rest.substr(rest.size() - size));
    if (end != nullptr && end->is(role_org_part | role_org_same)) {
      return true;
    }
  }
  return false;
}

}  // namespace ireum::analysis
