#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::sound_learning {

// Strings that nothing may be learned from: names that are measured with. Without spaces and in lower case.
class LeaveOut {
 public:
  void add(std::string_view text);
  // Whether `text` or a word of it is left out.
  bool holds(std::string_view text) const;
  std::size_t size() const { return strings_.size(); }

 private:
  std::set<std::string> strings_;
};

// A name in Latin letters with the Hangul forms that are known of it.
using Spellings = std::map<std::string, std::set<std::string>>;  // lower case -> forms

// Reads transliteration-en-ko.tsv (Latin, Hangul, source) and ko-spelling-variants.tsv (Latin, forms...) in `folder`.
// Throws std::runtime_error when one cannot be read.
Spellings read_spellings(const std::string& folder);

// The two columns of every line of a TSV file, by number from 0, added to `out`. Throws when it cannot be read.
std::vector<std::vector<std::string>> read_tsv(const std::string& path);

// Adds what the topics and bases of the collections in `folder` (spellings/, variants/) ask for: all of spellings, and
// the classes `english` and `transliteration` of variants.
void leave_out_collections(const std::string& folder, LeaveOut& out);

// The part, 0 to parts - 1, that a name falls into: FNV-1a of its letters.
std::uint32_t part_of(std::string_view name, std::uint32_t parts);

std::string lower_case(std::string_view text);
std::vector<std::string> words_of(std::string_view text);

}  // namespace ireum::sound_learning
