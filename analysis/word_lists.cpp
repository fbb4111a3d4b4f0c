#include "analysis/word_lists.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/hash.h"

namespace ireum::analysis {

extern const char word_lists_checksum[];
extern const std::uint32_t slot_count;
extern const std::uint32_t word_count;
extern const std::uint64_t word_bits[];  // a bit for each of the lowest bits of hashes: whether a word has them
extern const Word word_table[];
extern const std::uint32_t word_slots[];      // the upper half of a word's hash, and 1 + its place; 0: free
extern const std::uint16_t syllable_words[];  // 1 + the place of the word that a syllable is; 0: none
extern const std::uint32_t syllable_ends[];   // the roles of the words that end with a syllable
extern const std::string_view title_group_names[];
extern const std::uint32_t doubtful_particle_count;
extern const std::uint16_t doubtful_particle_words[];  // 1 + the places of the particles with doubts
extern const std::uint32_t compound_end_count;
extern const CompoundEnd compound_end_table[];
extern const std::uint32_t compound_end_filter_size;
extern const std::uint64_t compound_end_filter[];  // of their last syllables; see below
extern const std::uint32_t time_word_count;
extern const MarkedWord time_word_table[];
extern const std::uint32_t title_part_count;
extern const MarkedWord title_part_table[];
extern const std::uint32_t country_syllable_count;
extern const MarkedWord country_syllable_table[];
extern const std::uint32_t country_syllable_filter_size;
extern const std::uint64_t country_syllable_filter[];  // see below
// Long lists, sorted by the bytes of their texts, each with a filter of as many numbers: a bit for each of the lowest
// bits of hashes, whether one of the texts has them.
extern const std::uint32_t foreign_given_name_count;
extern const MarkedWord foreign_given_name_table[];
extern const std::uint32_t foreign_given_name_filter_size;
extern const std::uint64_t foreign_given_name_filter[];
extern const std::uint32_t word_mark_count;
extern const MarkedWord word_mark_table[];
extern const std::uint32_t word_mark_filter_size;
extern const std::uint64_t word_mark_filter[];
extern const std::uint32_t last_syllable_count;
extern const MarkedWord last_syllable_table[];
extern const std::uint32_t last_syllable_filter_size;
extern const std::uint64_t last_syllable_filter[];
extern const std::uint32_t verb_stem_count;
extern const MarkedWord verb_stem_table[];
extern const std::uint32_t verb_stem_filter_size;
extern const std::uint64_t verb_stem_filter[];
extern const std::uint32_t verb_tail_count;
extern const MarkedWord verb_tail_table[];
extern const std::uint32_t verb_tail_filter_size;
extern const std::uint64_t verb_tail_filter[];
extern const std::uint32_t given_name_count;
extern const std::string_view given_name_table[];
extern const std::uint32_t given_name_filter_size;
extern const std::uint64_t given_name_filter[];
extern const std::uint32_t place_count;
extern const std::string_view place_table[];
extern const std::uint32_t place_filter_size;
extern const std::uint64_t place_filter[];

namespace {

constexpr std::uint32_t word_bit_count = 1U << 17U;  // as compile_lists.py writes them
constexpr std::uint32_t no_syllable = ~std::uint32_t{0};

// The place of the syllable that the three bytes `text` are among all syllables.
std::uint32_t syllable_at(std::string_view text) {
  const std::uint32_t lead = byte_at(text, 0);
  if (lead < 0xEA || lead > 0xED) {  // no other begins one
    return no_syllable;
  }
  std::size_t length = 0;
  const char32_t c = decode(text, 0, length);
  return is_syllable(c) ? static_cast<std::uint32_t>(c - 0xAC00) : no_syllable;
}

std::uint32_t marks_of(std::string_view text, std::span<const MarkedWord> list) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const MarkedWord& word) { return same_text(word.text, text); });
  return found == list.end() ? 0 : found->marks;
}

// Whether one of a list's texts may be `text`, by the list's filter. Most of what is asked is not listed and ends here.
bool may_be_listed(std::span<const std::uint64_t> filter, std::string_view text) {
  const std::uint32_t bit = hash_of(text) & (64 * static_cast<std::uint32_t>(filter.size()) - 1);
  return (filter[bit / 64] >> (bit % 64) & 1U) != 0;
}

// The marks of a text in a long list.
std::uint32_t marks_in(std::span<const MarkedWord> list, std::span<const std::uint64_t> filter, std::string_view text) {
  if (!may_be_listed(filter, text)) {
    return 0;
  }
  const auto found = std::lower_bound(list.begin(), list.end(), text,
                                      [](const MarkedWord& word, std::string_view key) { return word.text < key; });
  return found != list.end() && found->text == text ? found->marks : 0;
}

// Whether a long list has a text.
bool is_listed(std::span<const std::string_view> list, std::span<const std::uint64_t> filter, std::string_view text) {
  return may_be_listed(filter, text) && std::binary_search(list.begin(), list.end(), text);
}

}  // namespace

const Word* find_word(std::string_view text) {
  if (text.size() == syllable_bytes(1)) {
    if (const std::uint32_t syllable = syllable_at(text); syllable != no_syllable) {
      const std::uint32_t listed = syllable_words[syllable];
      return listed == 0 ? nullptr : &word_table[listed - 1];
    }
  }
  constexpr std::uint32_t place = 0xFFFF;
  const std::uint32_t hash = hash_of(text);
  // Most of what is asked is not listed, and most of that ends here, in a table that stays in the nearest cache.
  const std::uint32_t bit = hash & (word_bit_count - 1);
  if ((word_bits[bit / 64] >> (bit % 64) & 1U) == 0) {
    return nullptr;
  }
  for (std::uint32_t at = hash & (slot_count - 1); word_slots[at] != 0; at = (at + 1) & (slot_count - 1)) {
    if (((word_slots[at] ^ hash) & ~place) == 0) {
      const Word& word = word_table[(word_slots[at] & place) - 1];
      if (same_text(word.text, text)) {
        return &word;
      }
    }
  }
  return nullptr;
}

const Word& required_word(std::string_view text) {
  const Word* word = find_word(text);
  if (word == nullptr) {
    throw std::logic_error("the lists lack " + std::string(text));
  }
  return *word;
}

const Word& honorific() {
  static const Word& word = required_word("씨");
  return word;
}

std::span<const std::uint16_t> doubtful_particles() {
  return {doubtful_particle_words, doubtful_particle_count};
}

std::uint8_t behind_at_end(std::string_view form) {
  if (form.size() < syllable_bytes(1) ||
      !may_be_listed({compound_end_filter, compound_end_filter_size}, form.substr(form.size() - syllable_bytes(1)))) {
    return 0;
  }
  const CompoundEnd* const stop = compound_end_table + compound_end_count;
  const CompoundEnd* const found =
      std::find_if(compound_end_table, stop, [&](const CompoundEnd& end) { return form.ends_with(end.text); });
  return found == stop ? std::uint8_t{0} : found->behind;
}

std::span<const MarkedWord> time_words() {
  return {time_word_table, time_word_count};
}

std::uint32_t time_word(std::string_view text) {
  constexpr std::size_t longest = syllable_bytes(2);
  return text.size() > longest ? 0 : marks_of(text, time_words());  // asked of every piece
}

std::uint32_t title_part(std::string_view text) {
  return marks_of(text, {title_part_table, title_part_count});
}

bool is_foreign_given(std::string_view text, GivenPlace place) {
  return (marks_in({foreign_given_name_table, foreign_given_name_count},
                   {foreign_given_name_filter, foreign_given_name_filter_size}, text) &
          place) != 0;
}

bool begins_foreign_name(std::string_view text, const Word* word) {
  return (word != nullptr && word->is(role_short_given)) || is_foreign_given(text, given_first);
}

bool is_country_syllable(std::string_view text, CountryPlace place) {
  return text.size() == syllable_bytes(1) &&
         may_be_listed({country_syllable_filter, country_syllable_filter_size}, text) &&
         (marks_of(text, {country_syllable_table, country_syllable_count}) & place) != 0;
}

bool is_country_row(std::string_view form) {
  for (std::size_t at = 0; at < form.size(); at += syllable_bytes(1)) {
    if (!is_country_syllable(form.substr(at, syllable_bytes(1)), country_in_row)) {
      return false;
    }
  }
  return !form.empty();
}

bool is_posting(std::string_view form) {
  constexpr std::string_view at = "주";
  return form.size() == at.size() + syllable_bytes(1) && form.starts_with(at) &&
         is_country_syllable(form.substr(at.size()), country_in_row);
}

bool has_mark(std::string_view text, WordMark mark) {
  return (marks_in({word_mark_table, word_mark_count}, {word_mark_filter, word_mark_filter_size}, text) & mark) != 0;
}

bool is_party(std::string_view organisation) {
  return organisation.ends_with("당") || has_mark(organisation, mark_party);
}

bool ends_with_mark(std::string_view text, WordMark mark) {
  return std::any_of(word_mark_table, word_mark_table + word_mark_count,
                     [&](const MarkedWord& word) { return (word.marks & mark) != 0 && text.ends_with(word.text); });
}

bool ends_with_syllable(std::string_view text, std::uint32_t last) {
  return text.size() >= syllable_bytes(1) &&
         (marks_in({last_syllable_table, last_syllable_count}, {last_syllable_filter, last_syllable_filter_size},
                   text.substr(text.size() - syllable_bytes(1))) &
          last) != 0;
}

bool is_given_name(std::string_view text) {
  return is_listed({given_name_table, given_name_count}, {given_name_filter, given_name_filter_size}, text);
}

std::uint32_t verb_stem(std::string_view text) {
  return marks_in({verb_stem_table, verb_stem_count}, {verb_stem_filter, verb_stem_filter_size}, text);
}

std::uint32_t verb_tail(std::string_view text) {
  return marks_in({verb_tail_table, verb_tail_count}, {verb_tail_filter, verb_tail_filter_size}, text);
}

bool is_place(std::string_view text) {
  return is_listed({place_table, place_count}, {place_filter, place_filter_size}, text);
}

bool is_short_place(std::string_view text, std::string_view end) {
  return is_place(std::string(text).append(end));
}

bool is_short_town(std::string_view text) {
  return is_short_place(text, "시") || is_short_place(text, "군") || is_short_place(text, "구");
}

bool is_seat(std::string_view text) {
  constexpr std::string_view letters = "갑을병정";
  const std::size_t size = syllable_bytes(1);
  return text.size() > size && letters.find(text.substr(text.size() - size)) != std::string_view::npos &&
         is_short_town(text.substr(0, text.size() - size));
}

bool is_region(std::string_view text) {
  return is_place(text) || is_short_place(text, "도") || is_short_place(text, "시");
}

bool begins_title(std::string_view typed) {
  return std::any_of(word_table, word_table + word_count,
                     [&](const Word& word) { return word.is(role_title) && begins_as_typed(word.text, typed); });
}

std::uint16_t number_of(const Word* word) {
  return word == nullptr ? std::uint16_t{0} : static_cast<std::uint16_t>(word - word_table + 1);
}

const Word* word_of(std::uint16_t number) {
  return number == 0 ? nullptr : &word_table[number - 1];
}

std::uint32_t roles_at_end(std::string_view text) {
  if (text.size() >= syllable_bytes(1)) {
    const std::uint32_t syllable = syllable_at(text.substr(text.size() - syllable_bytes(1)));
    if (syllable != no_syllable) {
      return syllable_ends[syllable];
    }
  }
  return ~std::uint32_t{0};
}

std::size_t legal_form_length(std::string_view text) {
  const auto one = [](std::string_view rest) -> std::size_t {
    for (std::size_t chars = 4; chars <= 7; ++chars) {  // none of these begins with another
      const std::string_view beginning = first_chars(rest, chars);
      if ((roles_at_end(beginning) & role_prefix_legal) == 0) {
        continue;
      }
      const Word* word = find_word(beginning);
      if (word != nullptr && word->is(role_prefix_legal)) {
        return beginning.size();
      }
    }
    return 0;
  };
  const std::size_t first = one(text);
  return first == 0 ? 0 : first + one(text.substr(first));  // 농업회사법인주식회사
}

std::string_view title_group_name(std::uint16_t group) {
  return title_group_names[group];
}

std::string_view word_lists_version() {
  return word_lists_checksum;
}

}  // namespace ireum::analysis
