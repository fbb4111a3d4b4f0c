#pragma once

#include <cstdint>

namespace ireum::analysis {

// The lexicon as compile_lexicon.py writes it: offsets into one text, in bytes, and no pointer.

struct StoredEntry {
  std::uint16_t first;  // its first spelling, the official name; the last is the one before the next entry's first
  std::uint8_t type;    // of LexiconType
};

struct StoredSpelling {
  std::uint32_t text;
  std::uint8_t text_size;
  std::uint32_t key;
  std::uint8_t key_size;
  std::uint8_t name;   // of LexiconName
  std::uint8_t flags;  // of StoredFlag
};

// Sorted by the bytes of the key, then by entry.
struct StoredKey {
  std::uint32_t key;
  std::uint8_t key_size;
  std::uint16_t entry;
  std::uint16_t spelling;
  std::uint8_t flags;
};

enum StoredFlag : std::uint8_t { stored_word = 1, stored_shared = 2 };

extern const char lexicon_text[];
extern const std::uint32_t lexicon_entry_count;
extern const std::uint32_t lexicon_key_count;
extern const StoredEntry lexicon_entries[];  // and one more behind the last
extern const StoredSpelling lexicon_spellings[];
extern const StoredKey lexicon_keys[];

}  // namespace ireum::analysis
