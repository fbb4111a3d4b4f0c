#include "analysis/word_lists.h"

#include "analysis/hash.h"

namespace ireum::analysis {

extern const char word_lists_checksum[];
extern const std::uint32_t slot_count;
extern const Word word_table[];
extern const std::uint32_t word_slots[];  // the upper half of a word's hash, and 1 + its place; 0: free
extern const std::string_view title_group_names[];

const Word* find_word(std::string_view text) {
  constexpr std::uint32_t place = 0xFFFF;
  const std::uint32_t hash = hash_of(text);
  for (std::uint32_t at = hash & (slot_count - 1); word_slots[at] != 0; at = (at + 1) & (slot_count - 1)) {
    if (((word_slots[at] ^ hash) & ~place) == 0) {
      const Word& word = word_table[(word_slots[at] & place) - 1];
      if (word.text == text) {
        return &word;
      }
    }
  }
  return nullptr;
}

std::string_view title_group_name(std::uint16_t group) {
  return title_group_names[group];
}

std::string_view word_lists_version() {
  return word_lists_checksum;
}

}  // namespace ireum::analysis
