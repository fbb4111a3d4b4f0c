#include "analysis/foreign/rules.h"

#include <algorithm>

#include "analysis/foreign/compose.h"
#include "analysis/latin.h"

namespace ireum::analysis::foreign {

namespace {

bool is_vowel(char32_t letter) {
  constexpr std::u32string_view vowels = U"aeiouy";
  const std::string_view plain = plain_letter(letter);
  return vowels.find(plain.empty() ? letter : static_cast<unsigned char>(plain.front())) != vowels.npos;
}

// The first of the parts of a comma-separated list, taken off it.
std::u32string_view next_of(std::u32string_view& list) {
  const std::size_t comma = list.find(U',');
  const std::u32string_view part = list.substr(0, comma);
  list.remove_prefix(comma == list.npos ? list.size() : comma + 1);
  return part;
}

// One place of a pattern: a letter, `#` for the word's edge, V for a vowel (y is one), C for another letter, [xy] for
// one of these.
struct Atom {
  std::u32string_view letters;

  static Atom take(std::u32string_view& pattern) {
    std::size_t size = 1;
    if (pattern.front() == U'[') {
      size = pattern.find(U']') + 1;
    }
    const Atom atom{size == 1 ? pattern.substr(0, 1) : pattern.substr(1, size - 2)};
    pattern.remove_prefix(size);
    return atom;
  }

  // `letter` is 0 beyond the word.
  bool holds(char32_t letter) const {
    return std::any_of(letters.begin(), letters.end(), [&](char32_t each) {
      switch (each) {
        case U'#':
          return letter == 0;
        case U'V':
          return letter != 0 && is_vowel(letter);
        case U'C':
          return letter != 0 && !is_vowel(letter);
        default:
          return letter == each;
      }
    });
  }
};

// Whether the pattern holds from `at`; places before the word and behind it are its edges.
bool holds_at(std::u32string_view word, std::ptrdiff_t at, std::u32string_view pattern) {
  while (!pattern.empty()) {
    const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(word.size());
    if (!Atom::take(pattern).holds(inside ? word[static_cast<std::size_t>(at)] : 0)) {
      return false;
    }
    ++at;
  }
  return true;
}

std::ptrdiff_t length_of(std::u32string_view pattern) {
  std::ptrdiff_t length = 0;
  for (; !pattern.empty(); ++length) {
    Atom::take(pattern);
  }
  return length;
}

bool holds_before(std::u32string_view word, std::size_t at, std::u32string_view patterns) {
  bool holds = patterns.empty();
  while (!holds && !patterns.empty()) {
    const std::u32string_view pattern = next_of(patterns);
    holds = holds_at(word, static_cast<std::ptrdiff_t>(at) - length_of(pattern), pattern);
  }
  return holds;
}

bool holds_after(std::u32string_view word, std::size_t at, std::u32string_view patterns) {
  bool holds = patterns.empty();
  while (!holds && !patterns.empty()) {
    holds = holds_at(word, static_cast<std::ptrdiff_t>(at), next_of(patterns));
  }
  return holds;
}

// Writes a word by the rules, with exactly so many choices of what is less usual.
class Writer {
 public:
  Writer(const Language& language, std::u32string_view word, std::size_t most)
      : language_(language), word_(word), most_(most) {}

  std::vector<Written> write() {
    for (cost_ = 0; cost_ <= most_cost; ++cost_) {
      write_from(0, cost_);
    }
    return std::move(found_);
  }

 private:
  // Whether any way led to the word's end, if with another cost than the one asked for.
  bool write_from(std::size_t at, std::size_t left) {
    if (found_.size() >= most_ || at == word_.size() || ++steps_ > most_steps) {
      if (at == word_.size() && left == 0) {
        add();
      }
      return true;
    }
    const auto first =
        std::lower_bound(language_.rules.begin(), language_.rules.end(), word_[at],
                         [](const Rule& rule, char32_t letter) { return rule.letters.front() < letter; });
    for (auto rule = first; rule != language_.rules.end() && rule->letters.front() == word_[at]; ++rule) {
      if (fits(*rule, at) && write_by(*rule, at, left)) {
        return true;
      }
      // Letters that end in none of its syllables may be cut otherwise: ji-nan, not jin-an.
    }
    return false;
  }

  bool fits(const Rule& rule, std::size_t at) const {
    return word_.substr(at, rule.letters.size()) == rule.letters && holds_before(word_, at, rule.before) &&
           holds_after(word_, at + rule.letters.size(), rule.after);
  }

  bool write_by(const Rule& rule, std::size_t at, std::size_t left) {
    std::u32string_view ways = rule.hangul;
    bool ends = false;
    for (std::size_t cost = 0; cost <= left && (cost == 0 || !ways.empty()); ++cost) {
      const std::u32string_view way = next_of(ways);
      const std::size_t size = jamo_.size();
      jamo_.append(way);
      ends = write_from(at + rule.letters.size(), left - cost) || ends;
      jamo_.resize(size);
    }
    return ends;
  }

  void add() {
    std::string hangul = compose(jamo_);
    const bool known =
        std::any_of(found_.begin(), found_.end(), [&](const Written& each) { return each.hangul == hangul; });
    if (!hangul.empty() && !known) {
      found_.push_back({std::move(hangul), cost_});
    }
  }

  // A name that departs from the standard in more places is hardly ever written so.
  static constexpr std::size_t most_cost = 2;
  // Names take a few hundred; only letters in no order can be cut in ever more ways that lead nowhere.
  static constexpr std::size_t most_steps = 10000;

  const Language& language_;
  std::u32string_view word_;
  std::size_t most_;
  std::size_t cost_ = 0;
  std::size_t steps_ = 0;
  std::u32string jamo_;
  std::vector<Written> found_;
};

}  // namespace

bool has_pattern(std::u32string_view word, std::u32string_view patterns) {
  while (!patterns.empty()) {
    const std::u32string_view pattern = next_of(patterns);
    for (std::ptrdiff_t at = -1; at <= static_cast<std::ptrdiff_t>(word.size()); ++at) {
      if (holds_at(word, at, pattern)) {
        return true;
      }
    }
  }
  return false;
}

std::u32string letters_in(const Language& language, std::u32string_view word) {
  const auto named = [&](char32_t letter) {
    return std::any_of(language.rules.begin(), language.rules.end(),
                       [&](const Rule& rule) { return rule.letters.find(letter) != rule.letters.npos; });
  };
  std::u32string out;
  for (const char32_t letter : word) {
    if (letter < 0x80 || named(letter)) {
      out.push_back(letter);
    } else if (language.letters.find(letter) != language.letters.npos) {
      for (const char plain : plain_letter(letter)) {
        out.push_back(static_cast<unsigned char>(plain));
      }
    } else {
      return {};
    }
  }
  return out;
}

std::vector<Written> write_word(const Language& language, std::u32string_view word, std::size_t most) {
  return Writer(language, word, most).write();
}

}  // namespace ireum::analysis::foreign
