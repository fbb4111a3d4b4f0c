#include "analysis/word_lists.h"

namespace ireum::analysis {

extern const char word_lists_checksum[];
extern const std::uint32_t slot_count;
extern const Word word_table[];
extern const std::uint16_t word_slots[];
extern const std::string_view title_group_names[];

const Word* find_word(std::string_view text) {
  std::uint32_t hash = 2166136261U;  // FNV-1a, as in compile_lists.py
  for (const char byte : text) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  }
  for (std::uint32_t at = hash & (slot_count - 1); word_slots[at] != 0; at = (at + 1) & (slot_count - 1)) {
    const Word& word = word_table[word_slots[at] - 1];
    if (word.text == text) {
      return &word;
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
