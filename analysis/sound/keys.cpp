#include "analysis/sound/keys.h"

#include <algorithm>

#include "analysis/sound/foreign.h"
#include "analysis/sound/jamo.h"
#include "analysis/sound/skeleton.h"

namespace ireum::analysis::sound {

namespace {

constexpr std::ptrdiff_t least_syllables = 2;
constexpr std::ptrdiff_t most_syllables = 10;

// Vowels that spellings of one name exchange are one class. By Unicode's order of nuclei.
constexpr std::string_view vowel_classes = "aeaeaeaeooeeaooeiuuii";

// Classes of all jamo, between ^ and $. Equal consonants side by side are one.
std::string classes_of(const std::vector<Symbol>& symbols) {
  std::string classes = "^";
  for (const Symbol symbol : symbols) {
    if (is_nucleus(symbol)) {
      classes.push_back(vowel_classes[symbol - std::size_t{first_nucleus}]);
    } else if (const char next = consonant_class(symbol); next != classes.back()) {
      classes.push_back(next);
    }
  }
  return classes + '$';
}

// All keys, some of them more than once.
template <typename Add>
void for_each_key(const std::vector<Symbol>& symbols, const Add& add) {
  const std::string classes = classes_of(symbols);
  for (std::size_t i = 0; i + 3 <= classes.size(); ++i) {
    add(std::string_view(classes).substr(i, 3));
  }
  const std::string skeleton = '^' + skeleton_of(symbols) + '$';
  for (std::size_t i = 0; i + 2 <= skeleton.size(); ++i) {
    add(std::string_view(skeleton).substr(i, 2));
  }
}

bool may_be_foreign(const std::vector<Symbol>& symbols, const Models& models) {
  const auto syllables = std::count_if(symbols.begin(), symbols.end(), is_nucleus);
  return syllables >= least_syllables && syllables <= most_syllables && looks_foreign(models, symbols) > least_foreign;
}

}  // namespace

bool may_be_foreign(std::string_view form, const Models& models) {
  return may_be_foreign(symbols_of(form), models);
}

std::vector<std::string> sound_keys(std::string_view form, const Models& models) {
  std::vector<std::string> keys;
  const std::vector<Symbol> symbols = symbols_of(form);
  if (!may_be_foreign(symbols, models)) {
    return keys;
  }
  for_each_key(symbols, [&keys](std::string_view key) { keys.emplace_back(key); });
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  keys.resize(std::min(keys.size(), most_keys));
  return keys;
}

}  // namespace ireum::analysis::sound
