#include "analysis/joins.h"

#include "analysis/hangul.h"
#include "analysis/piece_reading.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis {

namespace {

// Whether a word of two syllables joins one of one, `b`: a surname before a given name (남궁 민), or what sounds
// foreign before a Korean's surname (젠슨 황).
bool joins_syllable(const FirstWord& first, const Word* b) {
  if (b == nullptr) {
    return false;
  }
  return first.word != nullptr ? first.word->is(role_surname) && b->is(role_given)
                               : b->is(role_surname) && sound::looks_foreign(first.text) > 0;
}

}  // namespace

bool join_words(const FirstWord& first, std::string_view second, const Word* b) {
  const Word* a = first.word;
  const std::size_t first_count = count_chars(first.text);
  const std::size_t second_count = count_chars(second);
  if (first_count + second_count == 2 && a != nullptr && a->is(role_short_given) && all_syllables(second)) {
    return !is_more_than_name(b);
  }
  if (first_count + second_count < 3 || first_count > 8 || second_count > 8 || is_number(first.text) ||
      is_number(second)) {
    return false;
  }
  if (is_quantity(first.text) || is_quantity(second)) {
    return false;
  }
  if (second_count == 1 &&
      (!all_syllables(second) || (first_count < 3 && !(first_count == 2 && joins_syllable(first, b))))) {
    return false;
  }
  if (second_count == 1 && b != nullptr &&
      b->is(role_particle | role_title | role_follow_sure | role_org_same | role_determiner | role_verb_whole)) {
    return false;
  }
  if (a != nullptr && a->is(role_determiner | role_title)) {
    return false;
  }
  if (a == nullptr && first_count >= 3 && first.adnominal) {
    return false;
  }
  if (a != nullptr && b != nullptr && a->is(role_common) && b->is(role_common) && !a->is(role_country)) {
    return false;
  }
  return b == nullptr || !b->is(role_title) || b->title_kind == TitleKind::ambiguous;
}

bool joins(std::string_view first, std::string_view second) {
  return join_words({first, find_word(first), ends_adnominal(first)}, second, find_word(second));
}

}  // namespace ireum::analysis
