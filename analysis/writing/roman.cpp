#include "analysis/writing/roman.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <string>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/normalize.h"
#include "analysis/word_lists.h"
#include "analysis/writing/tables.h"
#include "analysis/writing/typed_size.h"

namespace ireum::analysis::writing {

namespace {

constexpr std::size_t most_letters = 32;
constexpr std::size_t most_words = 4;
constexpr std::size_t longest_syllable = 8;  // letters: Hyeung, Gwaeng, Joeung
constexpr std::size_t most_syllables = 12;
constexpr std::size_t beam = 48;
constexpr double impossible = std::numeric_limits<double>::infinity();

// Costs are -ln of a probability.
constexpr double single_given = 3;        // one man in twenty has a given name of one syllable
constexpr double surname_last = 0.3;      // against surname first
constexpr double unlisted_surname = 1.5;  // a surname spelled like any syllable, and not as surnames.tsv lists it
constexpr double word_of_two = 3;         // a word that is no name of a person, of two syllables
constexpr double total_given = 20000;     // about the sum of the weights in given_syllables.tsv
constexpr double rare_given = 0.3;        // weight of a syllable that is not listed there
constexpr double rare_syllable = 12.5;    // cost of a syllable that is not listed in syllables.tsv

// What was typed: its letters without what is between, and where words begin.
struct Typed {
  std::string letters;
  std::vector<std::size_t> joints;  // offsets of letters that begin a word, but the first
  bool hyphen_first = false;        // the first two of three words or more are held together by a hyphen
  bool hyphen_last = false;         // the last two
};

// The letters that stand for `c` in a romanisation; nothing for others.
std::string_view plain_letter(char32_t c) {
  switch (c) {
    case U'ŏ':
    case U'ǒ':
      return "eo";
    case U'ŭ':
    case U'ǔ':
      return "eu";
    case U'ë':
      return "e";
    case U'ô':
    case U'ō':
      return "o";
    case U'û':
    case U'ū':
      return "u";
    default:
      return {};
  }
}

std::optional<Typed> parse(std::string_view latin) {
  if (!is_typed_size(latin)) {
    return {};
  }
  const std::string normal = normalize(latin);
  Typed typed;
  std::vector<bool> hyphens;
  bool between = false;
  bool hyphen = false;
  for (std::size_t pos = 0, length = 0; pos < normal.size(); pos += length) {
    const char32_t c = decode(normal, pos, length);
    std::string_view letter = c >= 'a' && c <= 'z' ? std::string_view(normal).substr(pos, 1) : plain_letter(c);
    if (letter.empty()) {
      if (is_apostrophe(c)) {
        continue;
      }
      if (c != ' ' && c != '-' && c != ',' && c != '.') {
        return {};
      }
      hyphen = hyphen || c == '-';
      between = true;
      continue;
    }
    if (between && !typed.letters.empty()) {
      typed.joints.push_back(typed.letters.size());
      hyphens.push_back(hyphen);
    }
    between = false;
    hyphen = false;
    typed.letters += letter;
    if (typed.letters.size() > most_letters || typed.joints.size() >= most_words) {
      return {};
    }
  }
  if (hyphens.size() >= 2) {
    typed.hyphen_first = hyphens.front() && !hyphens.back();
    typed.hyphen_last = hyphens.back() && !hyphens.front();
  }
  if (typed.letters.empty()) {
    return {};
  }
  return typed;
}

// A syllable as some letters spell it.
struct Spelled {
  char32_t syllable;
  double cost;        // of the spelling
  double excess;      // above the most usual one
  double first = 0;   // cost of the syllable in a given name, as its first
  double second = 0;  // and as its second
  double word = 0;    // in a word that is no name of a person
  // Whether it is spelled as it sounds beside the syllable before or behind, which must be such: see fits().
  bool leans_back = false;
  bool leans_on = false;
};

constexpr std::uint32_t onset_nieun = 2;
constexpr std::uint32_t onset_rieul = 5;
constexpr std::uint32_t onset_mieum = 6;
constexpr std::uint32_t coda_giyeok = 1;
constexpr std::uint32_t coda_nieun = 4;
constexpr std::uint32_t coda_mieum = 16;
constexpr std::uint32_t coda_ieung = 21;

bool sounds_nasal(std::string_view latin) {
  return latin == "n" || latin == "m" || latin == "ng";
}

// Whether an onset is spelled as what the coda before makes of it: ㄹ as n, ㄴ as l.
bool leans_back(const RomanPart& onset) {
  return (onset.index == onset_rieul && onset.latin == "n") || (onset.index == onset_nieun && onset.latin == "l");
}

// Whether a coda is spelled as what the onset behind makes of it: a stop as a nasal, ㄴ as l.
bool leans_on(const RomanPart& coda) {
  const bool nasal = coda.index == coda_nieun || coda.index == coda_mieum || coda.index == coda_ieung;
  return coda.index == coda_nieun ? coda.latin == "l" : !nasal && coda.index != coda_rieul && sounds_nasal(coda.latin);
}

// Whether `next` may come behind `before`, each spelled as the other makes it sound. Standard pronunciation of Korean,
// 18 to 20: stops are nasal before ㄴ, ㅁ and ㄹ; ㄹ is ㄴ behind another coda than ㄴ and ㄹ; ㄴ is ㄹ beside ㄹ.
bool fits(char32_t before, bool before_leans, char32_t next, bool next_leans) {
  const std::uint32_t coda = coda_of(before);
  const std::uint32_t onset = onset_of(next);
  if (before_leans &&
      !(onset == onset_rieul || (coda != coda_nieun && (onset == onset_nieun || onset == onset_mieum)))) {
    return false;
  }
  return !next_leans ||
         (onset == onset_nieun ? coda == coda_rieul : coda >= coda_giyeok && coda != coda_nieun && coda != coda_rieul);
}

// Calls `take` with each part whose spelling begins `text`.
template <typename Take>
void each_beginning(std::span<const RomanPart> parts, std::string_view text, const Take& take) {
  for (std::size_t size = 1; size <= std::min<std::size_t>(text.size(), 5); ++size) {
    const std::string_view begin = text.substr(0, size);
    auto at = std::lower_bound(parts.begin(), parts.end(), begin,
                               [](const RomanPart& part, std::string_view latin) { return part.latin < latin; });
    for (; at != parts.end() && at->latin == begin; ++at) {
      take(*at);
    }
  }
}

constexpr std::uint8_t silent = 11;

// The syllables that some of the letters may spell, reckoned once for each stretch of them.
class Lattice {
 public:
  explicit Lattice(std::string_view letters) : letters_(letters), cells_(letters.size()) {
    for (std::size_t begin = 0; begin < letters.size(); ++begin) {
      fill(begin);
    }
  }

  // The syllables spelled by the letters from `begin` to `end`, each once.
  std::span<const Spelled> at(std::size_t begin, std::size_t end) const {
    if (end <= begin || end - begin > longest_syllable || end > letters_.size()) {
      return {};
    }
    return cells_[begin][end - begin - 1];
  }

  // Calls `change` with every syllable of the lattice.
  template <typename Change>
  void each(const Change& change) {
    for (auto& cells : cells_) {
      for (auto& cell : cells) {
        for (Spelled& spelled : cell) {
          change(spelled);
        }
      }
    }
  }

 private:
  void fill(std::size_t begin) {
    const std::string_view rest = letters_.substr(begin, longest_syllable);
    read_nucleus(begin, rest, RomanPart{{}, silent, 0, 0}, roman_silent_nuclei());
    each_beginning(roman_onsets(), rest,
                   [&](const RomanPart& onset) { read_nucleus(begin, rest, onset, roman_nuclei()); });
  }

  void read_nucleus(std::size_t begin, std::string_view rest, const RomanPart& onset,
                    std::span<const RomanPart> nuclei) {
    const std::size_t from = onset.latin.size();
    each_beginning(nuclei, rest.substr(from), [&](const RomanPart& nucleus) {
      const std::size_t open = from + nucleus.latin.size();
      const double cost = onset.cost + nucleus.cost;
      const double excess = onset.excess + nucleus.excess;
      const char32_t syllable = syllable_of(onset.index, nucleus.index, 0);
      Spelled spelled{syllable, cost, excess};
      spelled.leans_back = leans_back(onset);
      add(begin, open, spelled);
      each_beginning(roman_codas(), rest.substr(open), [&](const RomanPart& coda) {
        Spelled closed{syllable + coda.index, cost + coda.cost, excess + coda.excess};
        closed.leans_back = spelled.leans_back;
        closed.leans_on = leans_on(coda);
        add(begin, open + coda.latin.size(), closed);
      });
    });
  }

  void add(std::size_t begin, std::size_t size, const Spelled& spelled) {
    if (!is_common_syllable(spelled.syllable)) {
      return;
    }
    std::vector<Spelled>& cell = cells_[begin][size - 1];
    for (Spelled& other : cell) {
      if (other.syllable == spelled.syllable && other.leans_back == spelled.leans_back &&
          other.leans_on == spelled.leans_on) {
        other = spelled.cost < other.cost ? spelled : other;
        return;
      }
    }
    cell.push_back(spelled);
  }

  std::string_view letters_;
  std::vector<std::array<std::vector<Spelled>, longest_syllable>> cells_;
};

std::string utf8(char32_t c) {
  std::string out;
  append_utf8(out, c);
  return out;
}

// What the syllable costs by itself.
void price(Spelled& spelled) {
  const Word* word = find_word(utf8(spelled.syllable));
  const double first = word == nullptr ? 0 : word->given_first;
  const double second = word == nullptr ? 0 : word->given_second;
  spelled.first = -std::log(std::max(first, rare_given) / total_given);
  spelled.second = -std::log(std::max(second, rare_given) / total_given);
  const auto all = syllable_rarities();
  const auto at = std::lower_bound(all.begin(), all.end(), spelled.syllable,
                                   [](const SyllableRarity& row, char32_t c) { return row.syllable < c; });
  spelled.word = at != all.end() && at->syllable == spelled.syllable ? static_cast<double>(at->rarity) : rare_syllable;
}

// A form found, or its beginning.
struct Found {
  std::array<char16_t, most_syllables> syllables{};
  std::size_t count = 0;
  double cost = 0;
  double excess = 0;
  bool leans_back = false;  // its first syllable
  bool leans_on = false;    // its last one

  // Whether `rest` may come behind it.
  bool fits_before(const Found& rest) const {
    return count == 0 ? !rest.leans_back : fits(syllables[count - 1], leans_on, rest.syllables[0], rest.leans_back);
  }

  // The form with `rest` behind it; both together have room.
  Found followed_by(const Found& rest) const {
    Found out = *this;
    std::copy_n(rest.syllables.begin(), rest.count, out.syllables.begin() + static_cast<std::ptrdiff_t>(count));
    out.count += rest.count;
    out.cost += rest.cost;
    out.excess += rest.excess;
    out.leans_on = rest.leans_on;
    return out;
  }

  std::string text() const {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
      append_utf8(out, syllables[i]);
    }
    return out;
  }

  double likeness() const { return std::exp(-excess / static_cast<double>(count)); }
};

Found one(const Spelled& spelled, double more) {
  Found found;
  found.syllables[0] = static_cast<char16_t>(spelled.syllable);
  found.count = 1;
  found.cost = spelled.cost + more;
  found.excess = spelled.excess;
  found.leans_back = spelled.leans_back;
  found.leans_on = spelled.leans_on;
  return found;
}

// Keeps the `most` cheapest, each form once.
void keep_best(std::vector<Found>& found, std::size_t most) {
  const auto cheaper = [](const Found& a, const Found& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.syllables < b.syllables;
  };
  // A form is seldom found more than twice.
  if (const std::size_t enough = 4 * most; found.size() > enough) {
    std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(enough), found.end(), cheaper);
    found.resize(enough);
  }
  std::sort(found.begin(), found.end(), cheaper);
  std::vector<Found> kept;
  for (const Found& each : found) {
    if (kept.size() >= most) {
      break;
    }
    const auto same = [&each](const Found& other) {
      return other.syllables == each.syllables && other.leans_back == each.leans_back &&
             other.leans_on == each.leans_on;
    };
    if (std::none_of(kept.begin(), kept.end(), same)) {
      kept.push_back(each);
    }
  }
  found = std::move(kept);
}

std::span<const RomanSurname> surnames_spelled(std::string_view latin) {
  const auto all = roman_surnames();
  const auto first = std::lower_bound(all.begin(), all.end(), latin,
                                      [](const RomanSurname& row, std::string_view text) { return row.latin < text; });
  auto last = first;
  while (last != all.end() && last->latin == latin) {
    ++last;
  }
  return {first, last};
}

class Reader {
 public:
  explicit Reader(const Typed& typed) : typed_(typed), lattice_(typed_.letters) { lattice_.each(price); }

  std::vector<Found> read() {
    const std::size_t end = typed_.letters.size();
    if (typed_.joints.empty()) {
      for (std::size_t at = 1; at < end; ++at) {
        person(0, at, at, end, 0);
        person(at, end, 0, at, surname_last);
      }
    } else {
      if (!typed_.hyphen_first) {
        person(0, typed_.joints.front(), typed_.joints.front(), end, 0);
      }
      if (!typed_.hyphen_last) {
        person(typed_.joints.back(), end, 0, typed_.joints.back(), surname_last);
      }
    }
    words();
    return std::move(found_);
  }

 private:
  bool joint_within(std::size_t begin, std::size_t end) const {
    return std::any_of(typed_.joints.begin(), typed_.joints.end(),
                       [&](std::size_t joint) { return joint > begin && joint < end; });
  }

  // Names whose surname the letters of one stretch spell, and whose given name those of another.
  void person(std::size_t family_begin, std::size_t family_end, std::size_t begin, std::size_t end, double cost) {
    const std::vector<Found> families = surnames(family_begin, family_end);
    if (families.empty()) {
      return;
    }
    std::vector<Found> given = given_names(begin, end);
    keep_best(given, 4 * beam);
    for (const Found& family : families) {
      for (const Found& name : given) {
        if (!name.leans_back && !name.leans_on) {
          found_.push_back(family.followed_by(name));
          found_.back().cost += cost;
        }
      }
    }
  }

  std::vector<Found> surnames(std::size_t begin, std::size_t end) const {
    std::vector<Found> out;
    for (const RomanSurname& row : surnames_spelled(std::string_view(typed_.letters).substr(begin, end - begin))) {
      Found found;
      for (std::size_t pos = 0, length = 0; pos < row.hangul.size(); pos += length) {
        found.syllables[found.count++] = static_cast<char16_t>(decode(row.hangul, pos, length));
      }
      found.cost = row.cost + row.rarity;
      found.excess = row.excess;
      out.push_back(found);
    }
    for (const Spelled& spelled : lattice_.at(begin, end)) {
      const Word* word = find_word(utf8(spelled.syllable));
      if (word != nullptr && word->is(role_surname) && !spelled.leans_back && !spelled.leans_on) {
        const double rarity = -std::log(std::max(1U, word->surname_frequency) / 1e6);
        out.push_back(one(spelled, unlisted_surname + rarity));
      }
    }
    constexpr std::size_t most_surnames = 8;
    keep_best(out, most_surnames);
    return out;
  }

  std::vector<Found> given_names(std::size_t begin, std::size_t end) const {
    std::vector<Found> out;
    if (!joint_within(begin, end)) {
      for (const Spelled& spelled : lattice_.at(begin, end)) {
        out.push_back(one(spelled, single_given + std::min(spelled.first, spelled.second)));
      }
    }
    for (std::size_t middle = begin + 1; middle < end; ++middle) {
      if (joint_within(begin, middle) || joint_within(middle, end)) {
        continue;
      }
      for (const Spelled& first : lattice_.at(begin, middle)) {
        const Found begun = one(first, first.first);
        for (const Spelled& second : lattice_.at(middle, end)) {
          const Found ended = one(second, second.second);
          if (begun.fits_before(ended)) {
            out.push_back(begun.followed_by(ended));
          }
        }
      }
    }
    return out;
  }

  // Words of two syllables or more that are no names of people.
  void words() {
    const std::size_t end = typed_.letters.size();
    std::vector<std::vector<Found>> at(end + 1);
    at[0].emplace_back().cost = word_of_two;
    for (std::size_t begin = 0; begin < end; ++begin) {
      keep_best(at[begin], beam);
      for (std::size_t next = begin + 1; next <= std::min(end, begin + longest_syllable); ++next) {
        if (joint_within(begin, next)) {
          break;
        }
        for (const Spelled& spelled : lattice_.at(begin, next)) {
          const Found last = one(spelled, spelled.word);
          for (const Found& before : at[begin]) {
            if (before.count < most_syllables && before.fits_before(last)) {
              at[next].push_back(before.followed_by(last));
            }
          }
        }
      }
    }
    std::copy_if(at[end].begin(), at[end].end(), std::back_inserter(found_),
                 [](const Found& word) { return word.count >= 2 && !word.leans_on; });
  }

  const Typed& typed_;
  Lattice lattice_;
  std::vector<Found> found_;
};

// Scores spellings of given syllables against the most usual ones.
class Likeness {
 public:
  Likeness(const Typed& typed, const std::u32string& syllables)
      : typed_(typed), syllables_(syllables), lattice_(typed.letters) {}

  double score() const {
    const std::size_t end = typed_.letters.size();
    double best = spelled(0, syllables_.size(), 0, end);
    for (std::size_t family = 1; family <= 2 && family < syllables_.size(); ++family) {
      if (typed_.joints.empty()) {
        for (std::size_t at = 1; at < end; ++at) {
          best = std::min(best, surname(family, 0, at) + spelled(family, syllables_.size(), at, end));
          best = std::min(best, surname(family, at, end) + spelled(family, syllables_.size(), 0, at));
        }
        continue;
      }
      const std::size_t first = typed_.joints.front();
      const std::size_t last = typed_.joints.back();
      best = std::min(best, surname(family, 0, first) + spelled(family, syllables_.size(), first, end));
      best = std::min(best, surname(family, last, end) + spelled(family, syllables_.size(), 0, last));
    }
    return best == impossible ? 0 : std::min(1.0, std::exp(-best / static_cast<double>(syllables_.size())));
  }

 private:
  // What the letters from `begin` to `end` cost more than the usual spelling of the surname of `count` syllables.
  double surname(std::size_t count, std::size_t begin, std::size_t end) const {
    std::string hangul;
    for (std::size_t i = 0; i < count; ++i) {
      append_utf8(hangul, syllables_[i]);
    }
    const std::string_view latin = std::string_view(typed_.letters).substr(begin, end - begin);
    double best = impossible;
    for (const RomanSurname& row : surnames_spelled(latin)) {
      if (row.hangul == hangul) {
        best = row.excess;
      }
    }
    return std::min(best, spelled(0, count, begin, end));
  }

  // What the letters from `begin` to `end` cost more than the usual spelling of the syllables from `first` to `last`.
  double spelled(std::size_t first, std::size_t last, std::size_t begin, std::size_t end) const {
    // By the letters read, for a last syllable that leans on the next and one that does not.
    using Row = std::array<std::vector<double>, 2>;
    const Row none = {std::vector<double>(end - begin + 1, impossible),
                      std::vector<double>(end - begin + 1, impossible)};
    Row cost = none;
    cost[0][0] = 0;
    for (std::size_t i = first; i < last; ++i) {
      Row next = none;
      for (std::size_t from = begin; from < end; ++from) {
        for (std::size_t to = from + 1; to <= std::min(end, from + longest_syllable); ++to) {
          if (std::any_of(typed_.joints.begin(), typed_.joints.end(),
                          [&](std::size_t joint) { return joint > from && joint < to; })) {
            break;
          }
          for (const Spelled& each : lattice_.at(from, to)) {
            for (const bool leaning : {false, true}) {
              const double before = cost[leaning ? 1 : 0][from - begin];
              const bool fit =
                  i == first ? !each.leans_back : fits(syllables_[i - 1], leaning, each.syllable, each.leans_back);
              if (each.syllable == syllables_[i] && before != impossible && fit) {
                double& least = next[each.leans_on ? 1 : 0][to - begin];
                least = std::min(least, before + each.excess);
              }
            }
          }
        }
      }
      cost = std::move(next);
    }
    return cost[0].back();
  }

  const Typed& typed_;
  const std::u32string& syllables_;
  Lattice lattice_;
};

}  // namespace

std::vector<Candidate> hangul_of_roman(std::string_view latin, std::size_t most) {
  const auto typed = parse(latin);
  if (!typed) {
    return {};
  }
  std::vector<Found> found = Reader(*typed).read();
  // Below this, words of other languages are taken for names more often than names are spelled so.
  constexpr double least_likeness = 0.03;
  found.erase(
      std::remove_if(found.begin(), found.end(), [](const Found& each) { return each.likeness() < least_likeness; }),
      found.end());
  keep_best(found, most);
  std::vector<Candidate> out;
  out.reserve(found.size());
  for (const Found& each : found) {
    // Both exponents are flattened, so that neither how common a name is nor how usual its spelling decides alone: of
    // several that exist, what is below half of the best is hardly ever meant.
    constexpr double of_cost = 4;
    out.push_back({each.text(), std::sqrt(each.likeness()) * std::exp(-(each.cost - found.front().cost) / of_cost)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Candidate& a, const Candidate& b) { return a.likelihood > b.likelihood; });
  return out;
}

double roman_likeness(std::string_view latin, std::string_view hangul) {
  const auto typed = parse(latin);
  if (!typed || !is_typed_size(hangul)) {
    return 0;
  }
  const std::string normal = normalize(hangul);
  if (!all_syllables(normal) || count_chars(normal) > most_syllables) {
    return 0;
  }
  std::u32string syllables;
  for (std::size_t pos = 0, length = 0; pos < normal.size(); pos += length) {
    syllables.push_back(decode(normal, pos, length));
  }
  return Likeness(*typed, syllables).score();
}

}  // namespace ireum::analysis::writing
