#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ireum::analysis {

// The lexicon: companies and people of public life with their other names, from the reviewed lists in
// analysis/data/lexicon/ (README.md there), compiled into static tables. Nothing here allocates or runs before main().
//
// A name is looked up by its key: analysis::normalize() of it without spaces ("sk hynix" by "skhynix"), which is the
// key of query::parse_name().

enum class LexiconType : std::uint8_t {
  person,
  company,
  place  // a city or region, which is neither
};

// What a name is to its entry.
enum class LexiconName : std::uint8_t {
  official,      // the form that articles use most
  alias,         // another spelling in Hangul
  english,       // in Latin letters
  abbreviation,  // a usual short form or nickname, in any script: 삼전, 한은
  former,        // before it was renamed or merged
  hanja,
  ticker  // the number of its share, six characters
};

// One name of an entry.
struct LexiconSpelling {
  std::string_view text;  // as written
  std::string_view key;   // as looked up
  LexiconName name = LexiconName::official;
  bool word = false;       // also an ordinary word (대상, 기아): never widens a search by itself
  bool ambiguous = false;  // other entries bear it as well
};

// A company or person: a number from 0 to lexicon_size() - 1, which holds for this build alone.
struct LexiconEntry {
  std::uint32_t id = 0;
  LexiconType type = LexiconType::person;
  std::string_view official;
};

// An entry that bears the name asked for.
struct LexiconMatch {
  LexiconEntry entry;
  // The name that was found; its flags are those of the key that was asked. Its own key differs from that only for a
  // Latin name typed otherwise: a person's in the other order, without hyphens.
  LexiconSpelling spelling;

  // Whether the name may widen a search by itself.
  bool widens() const { return !spelling.word && !spelling.ambiguous; }
};

// The matches of one name, in the order of their entries; at most 8, which the compiler of the lists sees to.
class LexiconMatches {
 public:
  static constexpr std::size_t capacity = 8;

  const LexiconMatch* begin() const { return matches_.data(); }
  const LexiconMatch* end() const { return matches_.data() + size_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const LexiconMatch& operator[](std::size_t i) const { return matches_[i]; }
  // Whether any of them widens a search by itself.
  bool widen() const {
    return std::any_of(begin(), end(), [](const LexiconMatch& match) { return match.widens(); });
  }
  void add(const LexiconMatch& match) {
    if (size_ < capacity) {
      matches_[size_++] = match;
    }
  }

 private:
  std::array<LexiconMatch, capacity> matches_;
  std::size_t size_ = 0;
};

// The entries that bear the name with this key, by whatever kind of name. An entry that also bears the name with the
// key `left_out` (empty: none) is passed over, as if it were not in the lexicon; benchmarks ask so what the rules do
// alone.
LexiconMatches find_in_lexicon(std::string_view key, std::string_view left_out = {});

// The names whose keys begin with what was typed so far, the last syllable perhaps half typed, one of each entry, into
// `matches`; how many there are, as far as there is room for them. None that is an ordinary word, nor of an entry that
// bears `left_out`.
std::size_t find_beginning_in_lexicon(std::string_view typed, std::span<LexiconMatch> matches,
                                      std::string_view left_out = {});

// Number of entries.
std::uint32_t lexicon_size();

// Entry `id`, below lexicon_size().
LexiconEntry lexicon_entry(std::uint32_t id);

// Number of names of entry `id`, at least 1.
std::size_t lexicon_name_count(std::uint32_t id);

// Name `i` of entry `id`, below lexicon_name_count(id): the official name first, then in the order of LexiconName.
LexiconSpelling lexicon_name(std::uint32_t id, std::size_t i);

// Whether entry `id` bears the name with this key.
bool lexicon_bears(std::uint32_t id, std::string_view key);

}  // namespace ireum::analysis
