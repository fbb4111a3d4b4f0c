#include "analysis/lexicon.h"

#include <algorithm>

#include "analysis/form_keys.h"
#include "analysis/lexicon_tables.h"

namespace ireum::analysis {

namespace {

std::string_view stored_text(std::uint32_t offset, std::uint8_t size) {
  return {lexicon_text + offset, size};
}

std::string_view key_of(const StoredKey& stored) {
  return stored_text(stored.key, stored.key_size);
}

const StoredKey* first_of(std::string_view key) {
  return std::lower_bound(lexicon_keys, lexicon_keys + lexicon_key_count, key,
                          [](const StoredKey& stored, std::string_view wanted) { return key_of(stored) < wanted; });
}

bool is_of(const StoredKey* stored, std::string_view key) {
  return stored != lexicon_keys + lexicon_key_count && key_of(*stored) == key;
}

LexiconSpelling spelling_of(const StoredSpelling& stored, std::uint8_t flags) {
  LexiconSpelling spelling;
  spelling.text = stored_text(stored.text, stored.text_size);
  spelling.key = stored_text(stored.key, stored.key_size);
  spelling.name = static_cast<LexiconName>(stored.name);
  spelling.word = (flags & stored_word) != 0;
  spelling.ambiguous = (flags & stored_shared) != 0;
  return spelling;
}

}  // namespace

LexiconMatches find_in_lexicon(std::string_view key, std::string_view left_out) {
  LexiconMatches matches;
  for (const StoredKey* stored = first_of(key); is_of(stored, key); ++stored) {
    if (left_out.empty() || !lexicon_bears(stored->entry, left_out)) {
      matches.add({lexicon_entry(stored->entry), spelling_of(lexicon_spellings[stored->spelling], stored->flags)});
    }
  }
  return matches;
}

std::size_t find_beginning_in_lexicon(std::string_view typed, std::span<LexiconMatch> matches,
                                      std::string_view left_out) {
  const std::string_view fixed = typed_for_sure(typed);
  std::size_t found = 0;
  const StoredKey* const end = lexicon_keys + lexicon_key_count;
  for (const StoredKey* stored = first_of(fixed);
       stored != end && key_of(*stored).starts_with(fixed) && found < matches.size(); ++stored) {
    if (!begins_as_typed(key_of(*stored), typed)) {
      continue;
    }
    const bool known = std::any_of(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(found),
                                   [&](const LexiconMatch& match) { return match.entry.id == stored->entry; });
    if (!known && (stored->flags & stored_word) == 0 && (left_out.empty() || !lexicon_bears(stored->entry, left_out))) {
      matches[found++] = {lexicon_entry(stored->entry),
                          spelling_of(lexicon_spellings[stored->spelling], stored->flags)};
    }
  }
  return found;
}

std::uint32_t lexicon_size() {
  return lexicon_entry_count;
}

LexiconEntry lexicon_entry(std::uint32_t id) {
  const StoredEntry& stored = lexicon_entries[id];
  const StoredSpelling& official = lexicon_spellings[stored.first];
  return {id, static_cast<LexiconType>(stored.type), stored_text(official.text, official.text_size)};
}

std::size_t lexicon_name_count(std::uint32_t id) {
  return static_cast<std::size_t>(lexicon_entries[id + 1].first - lexicon_entries[id].first);
}

LexiconSpelling lexicon_name(std::uint32_t id, std::size_t i) {
  const StoredSpelling& stored = lexicon_spellings[lexicon_entries[id].first + i];
  return spelling_of(stored, stored.flags);
}

bool lexicon_bears(std::uint32_t id, std::string_view key) {
  for (const StoredKey* stored = first_of(key); is_of(stored, key); ++stored) {
    if (stored->entry == id) {
      return true;
    }
  }
  return false;
}

}  // namespace ireum::analysis
