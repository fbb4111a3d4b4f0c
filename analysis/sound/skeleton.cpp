#include "analysis/sound/skeleton.h"

#include <algorithm>
#include <string_view>

namespace ireum::analysis::sound {

namespace {

// By Unicode's order of onsets and codas; of a double coda the sound that is heard before a consonant.
constexpr std::string_view onset_classes = "KKNTTLMPPSS CCCKTPH";
constexpr std::string_view coda_classes = " KKKNNNTLKMLLLPLMPPTTGCCKTPH";

}  // namespace

char consonant_class(Symbol symbol) {
  return is_onset(symbol) ? onset_classes[symbol - std::size_t{first_onset}]
                          : coda_classes[symbol - std::size_t{first_coda}];
}

std::string skeleton_of(const std::vector<Symbol>& symbols) {
  std::string skeleton;
  Symbol before = 0;
  for (const Symbol symbol : symbols) {
    const char next = is_nucleus(symbol) ? '\0' : consonant_class(symbol);
    if (next != '\0' && (skeleton.empty() || skeleton.back() != next || is_nucleus(before))) {
      skeleton.push_back(next);
    }
    before = symbol;
  }
  return skeleton;
}

std::size_t skeleton_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace ireum::analysis::sound
