#include "analysis/writing/letters.h"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/normalize.h"
#include "analysis/writing/tables.h"
#include "analysis/writing/typed_size.h"

namespace ireum::analysis::writing {

namespace {

constexpr std::size_t most_candidates = 16;
constexpr std::size_t beam = 32;
constexpr std::size_t longest_run = 8;

enum class Kind : std::uint8_t { letter, number, sign };

Kind kind_of(std::string_view symbol) {
  return is_latin_letter(symbol[0]) ? Kind::letter : is_digit(symbol[0]) ? Kind::number : Kind::sign;
}

// The normalised text, or an empty one when it is too long.
std::string typed_normal(std::string_view text) {
  if (!is_typed_size(text)) {
    return {};
  }
  std::string normal = normalize(text);
  if (count_chars(normal) > longest_typed) {
    normal.clear();
  }
  return normal;
}

// A reading of the beginning of the text.
struct Reading {
  std::string text;
  double score = 0;
  std::uint8_t symbols = 0;  // read so far
  bool strong = false;       // sounds among them that are hardly anything but names of letters
  std::uint8_t run = 0;      // letters of the run that the last step continued
  bool foreign = false;      // one of them has a name that native words do not use
  bool latin = false;        // the last step read a symbol
  bool wants_latin = false;  // it was a sign that joins two
  bool weak_number = false;  // all since the last Hangul is a number with a short name
};

void keep_best(std::vector<Reading>& readings, std::size_t most) {
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Reading& a, const Reading& b) { return a.score > b.score; });
  std::vector<Reading> kept;
  for (Reading& reading : readings) {
    const auto same = [&reading](const Reading& other) { return other.text == reading.text; };
    if (kept.size() < most && std::none_of(kept.begin(), kept.end(), same)) {
      kept.push_back(std::move(reading));
    }
  }
  readings = std::move(kept);
}

// Names of one syllable that few Sino-Korean or native words have; the others (비, 디, 이, 지, 오, 유) are everywhere.
bool is_foreign(std::string_view name) {
  constexpr std::array<std::string_view, 7> foreign = {"씨", "엘", "엠", "엔", "큐", "티", "피"};
  return std::find(foreign.begin(), foreign.end(), name) != foreign.end();
}

// Appends the next character as it is. Not behind what only makes sense with a symbol after it. `cost` is what
// there is against it.
void copy(const Reading& from, std::string_view character, double cost, std::vector<Reading>& to) {
  if (from.wants_latin || from.weak_number) {
    return;
  }
  Reading next = from;
  next.text += character;
  next.score -= cost;
  next.latin = is_latin_letter(character[0]) || is_digit(character[0]);
  to.push_back(std::move(next));
}

void read(const Reading& from, const LetterName& name, std::vector<Reading>& to) {
  const Kind kind = kind_of(name.symbol);
  const std::size_t syllables = name.hangul.size() / syllable_bytes(1);
  if (kind == Kind::sign && !from.latin) {
    return;
  }
  Reading next = from;
  next.text += name.symbol;
  next.latin = true;
  next.wants_latin = kind == Kind::sign && name.symbol != "+";
  next.weak_number = kind == Kind::number && syllables == 1 && (!from.latin || from.weak_number);
  next.symbols = static_cast<std::uint8_t>(from.symbols + 1);
  if (!from.latin) {
    next.run = 0;
    next.foreign = false;
  }
  if (kind == Kind::letter) {
    ++next.run;
    next.foreign = next.foreign || is_foreign(name.hangul);
  }
  // A sign says little by itself; a long name says that letters are read out, and so do two short ones (엘지).
  next.strong = from.strong || (syllables >= 2 && kind != Kind::sign) || (next.run >= 2 && next.foreign);
  constexpr double begin_of_run = 1;
  constexpr double a_rank = 0.7;
  const double gain = syllables >= 2 ? 2 : kind == Kind::number ? -0.2 : 0.6;
  next.score += gain - (from.latin ? 0 : begin_of_run) - a_rank * name.rank;
  to.push_back(std::move(next));
}

// A run of letters, digits and signs that `normal` has at `pos`: where it ends.
std::size_t run_end(std::string_view normal, std::size_t pos) {
  std::size_t end = pos;
  while (end < normal.size() && (is_latin_letter(normal[end]) || is_digit(normal[end]) ||
                                 (end > pos && std::string_view("&+.-").find(normal[end]) != std::string_view::npos))) {
    ++end;
  }
  return end;
}

// The names of `symbol`, the commonest first.
std::span<const LetterName> names_of(std::string_view symbol) {
  const auto all = letter_names();
  const auto [first, last] =
      std::equal_range(all.begin(), all.end(), LetterName{symbol, {}, 0},
                       [](const LetterName& a, const LetterName& b) { return a.symbol < b.symbol; });
  return {first, last};
}

// Appends each name of `symbol` to each text; the score falls with the rank.
void spell(std::vector<Reading>& texts, std::string_view symbol) {
  std::vector<Reading> next;
  for (const Reading& text : texts) {
    for (const LetterName& name : names_of(symbol)) {
      Reading longer = text;
      longer.text += name.hangul;
      longer.score -= name.rank;
      next.push_back(std::move(longer));
    }
    // Nobody says the hyphen of S-Oil or the dot of H.O.T.
    if (symbol == "-" || symbol == ".") {
      Reading silent = text;
      silent.score += 0.5;
      next.push_back(std::move(silent));
    }
  }
  keep_best(next, most_candidates);
  texts = std::move(next);
}

void spell_run(std::vector<Reading>& texts, std::string_view run) {
  while (!run.empty()) {
    std::size_t size = 1;
    if (is_digit(run[0])) {
      while (size < run.size() && is_digit(run[size])) {
        ++size;
      }
      if (names_of(run.substr(0, size)).empty()) {
        size = 1;
      }
    }
    spell(texts, run.substr(0, size));
    run.remove_prefix(size);
  }
}

}  // namespace

std::vector<Candidate> latin_of_letter_names(std::string_view text) {
  const std::string normal = typed_normal(text);
  std::vector<std::vector<Reading>> at(normal.size() + 1);
  at[0].emplace_back();
  for (std::size_t pos = 0, length = 0; pos < normal.size(); pos += length) {
    const char32_t c = decode(normal, pos, length);
    keep_best(at[pos], beam);
    std::vector<const LetterName*> here;
    double cost = 0;
    if (is_syllable(c)) {
      for (const LetterName& name : letter_names()) {
        if (normal.compare(pos, name.hangul.size(), name.hangul) == 0) {
          here.push_back(&name);
          // Who reads 이 of 제이 as a letter reads 제이 as one.
          cost = std::max(cost, kind_of(name.symbol) == Kind::letter && name.hangul.size() > length ? 0.7 : 0.0);
        }
      }
    }
    for (const Reading& reading : at[pos]) {
      copy(reading, std::string_view(normal).substr(pos, length), cost, at[pos + length]);
      for (const LetterName* name : here) {
        read(reading, *name, at[pos + name->hangul.size()]);
      }
    }
    at[pos].clear();
  }
  std::vector<Reading> whole;
  for (Reading& reading : at[normal.size()]) {
    if (reading.symbols > 0 && !reading.wants_latin && !reading.weak_number) {
      whole.push_back(std::move(reading));
    }
  }
  keep_best(whole, most_candidates);
  std::vector<Candidate> out;
  for (Reading& reading : whole) {
    const double behind = std::max(0.0, whole.front().score - reading.score);
    out.push_back({std::move(reading.text), (reading.strong ? 0.5 : 0.0) + 0.45 / (1 + behind)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Candidate& a, const Candidate& b) { return a.likelihood > b.likelihood; });
  return out;
}

std::vector<Candidate> hangul_of_latin_letters(std::string_view text) {
  const std::string normal = typed_normal(text);
  std::vector<Reading> texts(1);
  bool any = false;
  bool short_runs = true;
  for (std::size_t pos = 0; pos < normal.size();) {
    const std::size_t end = run_end(normal, pos);
    if (end == pos) {
      std::size_t length = 0;
      decode(normal, pos, length);
      for (Reading& reading : texts) {
        reading.text.append(normal, pos, length);
      }
      pos += length;
      continue;
    }
    if (end - pos > longest_run) {
      return {};
    }
    spell_run(texts, std::string_view(normal).substr(pos, end - pos));
    any = true;
    short_runs = short_runs && end - pos <= 4;
    pos = end;
  }
  std::vector<Candidate> out;
  if (any) {
    for (Reading& reading : texts) {
      const double behind = std::max(0.0, texts.front().score - reading.score);
      out.push_back({std::move(reading.text), (short_runs ? 0.5 : 0.0) + 0.45 / (1 + behind)});
    }
  }
  return out;
}

}  // namespace ireum::analysis::writing
