#include "analysis/name_behind.h"

#include <algorithm>

#include "analysis/ends/listed_end.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/person_shape.h"
#include "analysis/word_lists.h"

namespace ireum::analysis {

namespace {

bool is_latin_name(std::string_view text) {
  constexpr std::size_t most = 6;  // KT&G
  return text.size() >= 2 && text.size() <= most &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_latin_letter(c) || c == '&'; });
}

// 서울SK, but 한국GM is a name of its own.
bool is_place_before(std::string_view text) {
  const Word* word = all_syllables(text) ? find_word(text) : nullptr;
  return word != nullptr && word->is(role_common) && !word->is(role_country);
}

bool is_usual_person(std::string_view text) {
  return text.size() == syllable_bytes(3) && has_usual_given(text) && !is_more_than_name(find_word(text));
}

// 가수 and 감독 before a person's name.
bool is_profession(std::string_view text) {
  const Word* word = find_word(text);
  return word != nullptr && word->is(role_title | role_person_before) && word->title_kind != TitleKind::ambiguous;
}

}  // namespace

NameBehind name_behind(std::string_view form) {
  const std::string_view first = first_chars(form, 1);
  if (is_latin_name(form.substr(first.size())) && is_country_syllable(first, country_at_latin)) {
    return {first.size(), form.size()};
  }
  if (form.size() > syllable_bytes(2) && is_latin_name(form.substr(syllable_bytes(2))) &&
      is_place_before(form.substr(0, syllable_bytes(2)))) {
    return {syllable_bytes(2), form.size()};
  }
  if (form.size() >= syllable_bytes(3) + syllable_bytes(2) && all_syllables(form)) {
    const std::string_view before = form.substr(0, form.size() - syllable_bytes(3));
    if (is_usual_person(form.substr(before.size())) && find_word(form) == nullptr) {
      const bool organisation = ends_organisation(before);
      if (organisation || is_profession(before)) {
        return {before.size(), form.size(), true, organisation};
      }
    }
  }
  constexpr std::string_view followers = "계";
  std::string_view name = form.substr(first.size());
  if (name.ends_with(followers)) {
    name.remove_suffix(followers.size());
  }
  return is_usual_person(name) && has_mark(first, mark_stance)
             ? NameBehind{first.size(), first.size() + name.size(), true}
             : NameBehind{};
}

}  // namespace ireum::analysis
