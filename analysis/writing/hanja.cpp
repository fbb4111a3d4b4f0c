#include "analysis/writing/hanja.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/writing/tables.h"
#include "analysis/writing/typed_size.h"

namespace ireum::analysis::writing {

namespace {

constexpr std::size_t most_candidates = 32;

// What a reading weighs against the commonest of its Hanja, by its place in the table.
constexpr std::array<double, 4> weight_of_rank = {1, 0.5, 0.35, 0.25};
// A form against the other that the initial-sound rule makes of it or leaves; where the rule holds, and where it does
// not.
constexpr double unruled_at_start = 0.3;
constexpr double ruled_inside = 0.2;
constexpr double surname = 4;

constexpr std::uint32_t onset_nieun = 2;
constexpr std::uint32_t onset_rieul = 5;
constexpr std::uint32_t onset_ieung = 11;
constexpr std::uint32_t coda_nieun = 4;

constexpr char32_t with_onset(char32_t syllable, std::uint32_t onset) {
  return syllable_of(onset, nucleus_of(syllable), coda_of(syllable));
}

// Whether the vowel is ㅣ or begins with its sound: ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ and ㅒ.
constexpr bool begins_with_i(char32_t syllable) {
  const std::uint32_t nucleus = nucleus_of(syllable);
  return nucleus == 2 || nucleus == 3 || nucleus == 6 || nucleus == 7 || nucleus == 12 || nucleus == 17 ||
         nucleus == 20;
}

// What the initial-sound rule makes of a syllable; itself where it says nothing.
constexpr char32_t ruled(char32_t syllable) {
  const std::uint32_t onset = onset_of(syllable);
  if (onset == onset_rieul) {
    return with_onset(syllable, begins_with_i(syllable) ? onset_ieung : onset_nieun);
  }
  return onset == onset_nieun && begins_with_i(syllable) ? with_onset(syllable, onset_ieung) : syllable;
}
static_assert(ruled(U'리') == U'이' && ruled(U'라') == U'나' && ruled(U'녀') == U'여' && ruled(U'나') == U'나');

const HanjaReadings* find_hanja(char32_t c) {
  const auto all = hanja_readings();
  const auto at = std::lower_bound(all.begin(), all.end(), c,
                                   [](const HanjaReadings& row, char32_t hanja) { return row.hanja < hanja; });
  return at != all.end() && at->hanja == c ? &*at : nullptr;
}

struct Reading {
  char32_t syllable;
  double weight;
};

void add(std::vector<Reading>& readings, char32_t syllable, double weight) {
  const auto same = [syllable](const Reading& reading) { return reading.syllable == syllable; };
  const auto found = std::find_if(readings.begin(), readings.end(), same);
  if (found == readings.end()) {
    readings.push_back({syllable, weight});
  } else {
    found->weight = std::max(found->weight, weight);
  }
}

enum class Place : std::uint8_t { inside, start, family };

// Appends how the surname `c` is read.
void add_surname(std::vector<Reading>& readings, char32_t c) {
  for (const HanjaSurname& row : hanja_surnames()) {
    if (row.hanja.size() == 1 && row.hanja[0] == c) {
      std::size_t length = 0;
      // The commonest is first.
      add(readings, decode(row.hangul, 0, length), readings.empty() ? surname : surname * unruled_at_start);
    }
  }
}

std::vector<Reading> readings_of(char32_t c, Place place) {
  std::vector<Reading> readings;
  const HanjaReadings* row = find_hanja(c);
  if (row == nullptr) {
    return readings;
  }
  if (place == Place::family) {
    add_surname(readings, c);
  }
  for (std::size_t rank = 0; rank < row->readings.size() && row->readings[rank] != 0; ++rank) {
    const char32_t as_listed = row->readings[rank];
    // The table lists what the rule makes as a reading of its own.
    if (std::any_of(row->readings.begin(), row->readings.begin() + static_cast<std::ptrdiff_t>(rank),
                    [as_listed](char32_t before) { return ruled(before) == as_listed; })) {
      continue;
    }
    const char32_t by_rule = ruled(as_listed);
    const double weight = weight_of_rank[rank];
    if (by_rule == as_listed) {
      add(readings, as_listed, weight);
    } else {
      add(readings, by_rule, place == Place::inside ? weight * ruled_inside : weight);
      add(readings, as_listed, place == Place::inside ? weight : weight * unruled_at_start);
    }
  }
  return readings;
}

struct Partial {
  std::string text;
  double weight = 1;
  char32_t last = 0;
};

// 렬 and 률 are 열 and 율 after a vowel or ㄴ, whatever the table says is usual.
double after(char32_t before, const Reading& reading, bool has_rieul) {
  const std::uint32_t nucleus = nucleus_of(reading.syllable);
  const std::uint32_t coda = coda_of(reading.syllable);
  if (coda != coda_rieul || (nucleus != 6 && nucleus != 17) || !has_rieul || !is_syllable(before)) {
    return 1;
  }
  const bool open = coda_of(before) == 0 || coda_of(before) == coda_nieun;
  const bool is_rieul = onset_of(reading.syllable) == onset_rieul;
  return open == is_rieul ? ruled_inside * ruled_inside : 1;
}

std::u32string characters(std::string_view text) {
  const std::string normal = normalize(text);
  std::u32string out;
  for (std::size_t pos = 0, length = 0; pos < normal.size(); pos += length) {
    out.push_back(decode(normal, pos, length));
  }
  return out;
}

bool is_hanja(char32_t c) {
  return script_of(c) == Script::hanja;
}

// Where each character of `text` is in its word.
std::vector<Place> places_of(const std::u32string& text) {
  std::vector<Place> places(text.size(), Place::inside);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = i == 0 || !(is_hanja(text[i - 1]) || is_syllable(text[i - 1]));
    if (!begins || !is_hanja(text[i])) {
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_hanja(text[end])) {
      ++end;
    }
    const auto surnames = hanja_surnames();
    const bool family = end - i >= 2 && end - i <= 4 &&
                        std::any_of(surnames.begin(), surnames.end(),
                                    [&](const auto& row) { return row.hanja.size() == 1 && row.hanja[0] == text[i]; });
    places[i] = family ? Place::family : Place::start;
    if (family && end - i == 3) {
      places[i + 1] = Place::start;
    }
  }
  return places;
}

}  // namespace

std::vector<Candidate> hangul_of_hanja(std::string_view text) {
  if (!is_typed_size(text)) {
    return {};
  }
  const std::u32string typed = characters(text);
  if (typed.size() > longest_typed || std::none_of(typed.begin(), typed.end(), is_hanja)) {
    return {};
  }
  const std::vector<Place> places = places_of(typed);
  std::vector<Partial> partials(1);
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (!is_hanja(typed[i])) {
      for (Partial& partial : partials) {
        append_utf8(partial.text, typed[i]);
        partial.last = typed[i];
      }
      continue;
    }
    const std::vector<Reading> readings = readings_of(typed[i], places[i]);
    const bool has_rieul = std::any_of(readings.begin(), readings.end(), [](const Reading& reading) {
      return onset_of(reading.syllable) == onset_rieul;
    });
    std::vector<Partial> next;
    for (const Partial& partial : partials) {
      for (const Reading& reading : readings) {
        Partial longer = partial;
        append_utf8(longer.text, reading.syllable);
        longer.weight *= reading.weight * (places[i] == Place::inside ? after(partial.last, reading, has_rieul) : 1);
        longer.last = reading.syllable;
        next.push_back(std::move(longer));
      }
    }
    std::stable_sort(next.begin(), next.end(), [](const Partial& a, const Partial& b) { return a.weight > b.weight; });
    if (next.size() > most_candidates) {
      next.resize(most_candidates);
    }
    // Only what the candidates weigh against each other matters; products of many would vanish.
    const double best = next.empty() ? 1 : next.front().weight;
    for (Partial& partial : next) {
      partial.weight /= best;
    }
    partials = std::move(next);
  }
  std::vector<Candidate> out;
  out.reserve(partials.size());
  for (Partial& partial : partials) {
    out.push_back({std::move(partial.text), std::clamp(partial.weight, 0.0, 1.0)});
  }
  return out;
}

}  // namespace ireum::analysis::writing
