#include "analysis/ends/verb_end.h"

#include <algorithm>
#include <array>

#include "analysis/ends/listed_end.h"
#include "analysis/hangul.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis {

namespace {

// Whether `ending`, where the end of `piece` begins, makes a verb of the noun before it: 발표한, and not 조성하, who
// may be somebody.
bool ends_verbal_noun(std::string_view piece, std::size_t ending) {
  const Word* noun = find_word(piece.substr(0, ending));
  return noun != nullptr && noun->is(role_verbal_noun) && !looks_like_person(piece);
}

// Whether two syllables are a noun of one and a particle that ends no name, or a verb's stem and 는: 팀을, 나를, 뛰는.
bool is_short_noun_with_particle(std::string_view piece) {
  constexpr std::array<std::string_view, 3> particles = {"는", "를", "을"};
  return piece.size() == syllable_bytes(2) && ends_with_one_of(piece, particles) && !has_mark(piece, mark_whole) &&
         !(piece.ends_with("를") && !is_more_than_name(find_word(piece.substr(0, syllable_bytes(1)))) &&
           sound::looks_foreign(piece) > sound::surely_no_noun);
}

// Whether `piece` is a verb's stem and an ending, and no word or person's name besides: 알리고, 두드리면서. With
// part_of_name as `unless` stem and ending must not both have that mark (누리는); with 0 they may.
bool is_conjugated(std::string_view piece, std::uint32_t unless) {
  constexpr std::size_t longest_tail = syllable_bytes(4);
  constexpr std::size_t least_stem = syllable_bytes(2);
  for (std::size_t tail = syllable_bytes(1); tail <= longest_tail && tail + least_stem <= piece.size();
       tail += syllable_bytes(1)) {
    const std::string_view ending = piece.substr(piece.size() - tail);
    const std::uint32_t end = verb_tail(ending);
    const std::uint32_t stem = end != 0 ? verb_stem(piece.substr(0, piece.size() - tail)) : 0;
    if (stem != 0 && (stem & end & unless) == 0) {
      return find_word(piece) == nullptr && !looks_like_person(piece);
    }
  }
  return false;
}

}  // namespace

bool ends_like_verb(std::string_view piece, std::size_t copula) {
  if (is_short_noun_with_particle(piece) || is_conjugated(piece, part_of_name)) {
    return true;
  }
  if ((roles_at_end(piece) & (role_verb_ending | role_verb_whole | role_verb_action)) == 0) {
    return false;
  }
  std::size_t pos = piece.size();
  const std::size_t least = piece.size() > longest_end ? piece.size() - longest_end : 0;
  while (pos > 0) {
    pos = char_before(piece, pos);
    if (pos < least) {
      break;
    }
    const Word* word = find_word(piece.substr(pos));
    if (piece.size() - pos > copula && word != nullptr &&
        (word->is(pos == 0 ? role_verb_ending | role_verb_whole : role_verb_ending) ||
         (word->is(role_verb_action) && ends_verbal_noun(piece, pos)))) {
      return true;
    }
  }
  return false;
}

bool may_be_conjugated(std::string_view piece) {
  return is_conjugated(piece, 0);
}

bool ends_like_modifier(std::string_view word, std::string_view more) {
  return all_syllables(word) && (ends_with_syllable(word, last_modifier) ||
                                 more.find(word.substr(word.size() - syllable_bytes(1))) != std::string_view::npos);
}

bool is_verb_of_noun(std::string_view form) {
  if (form.size() != syllable_bytes(3)) {
    return false;
  }
  const Word* noun = find_word(form.substr(0, syllable_bytes(2)));
  const Word* ending = find_word(form.substr(syllable_bytes(2)));
  return noun != nullptr && noun->is(role_verbal_noun) && ending != nullptr && ending->is(role_verb_action);
}

}  // namespace ireum::analysis
