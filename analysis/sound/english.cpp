#include "analysis/sound/english.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "analysis/hangul.h"

namespace ireum::analysis::sound {

namespace {

constexpr std::size_t max_letters = 24;
constexpr std::size_t max_words = 6;
constexpr std::size_t max_bytes = 256;
constexpr std::size_t beam_width = 48;
constexpr double beam_ratio = 1e-5;

// Letters that have no decomposition in Unicode.
std::string_view plain_letters(char32_t c) {
  switch (c) {
    case U'ß':
      return "ss";
    case U'æ':
    case U'Æ':
      return "ae";
    case U'ø':
    case U'Ø':
      return "o";
    case U'œ':
    case U'Œ':
      return "oe";
    case U'ł':
    case U'Ł':
      return "l";
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
      return "d";
    case U'þ':
    case U'Þ':
      return "th";
    case U'ı':
      return "i";
    default:
      return {};
  }
}

constexpr bool is_combining(char32_t c) {
  return c >= 0x300 && c < 0x370;
}

constexpr bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'`';
}

constexpr bool parts_words(char32_t c) {
  return c == U' ' || c == U'-' || c == U'.' || c == U'·' || c == U'‐' || c == U'–' || c == U',';
}

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
  std::string out;
  if (U_SUCCESS(status) != 0) {
    icu::StringByteSink<std::string> sink(&out);
    normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                              status);
  }
  return U_SUCCESS(status) != 0 ? out : std::string();
}

struct Partial {
  Context context;
  double p;
  std::string symbols;
};

// Whether `next` may follow `before` (0: nothing) in syllables.
bool may_follow(Symbol before, Symbol next) {
  if (is_coda(next)) {
    return before != 0 && is_nucleus(before);
  }
  return !is_onset(before) || is_nucleus(next);
}

bool append_chunk(std::string& symbols, Packed right) {
  for (int shift = 16; shift >= 0; shift -= 8) {
    const auto next = static_cast<Symbol>((right >> shift) & 0xFF);
    if (next == 0) {
      continue;
    }
    const Symbol before = symbols.empty() ? Symbol{0} : static_cast<Symbol>(symbols.back());
    if (!may_follow(before, next)) {
      return false;
    }
    symbols.push_back(static_cast<char>(next));
  }
  return true;
}

void cut_beam(std::vector<Partial>& beam) {
  if (beam.empty()) {
    return;
  }
  const auto better = [](const Partial& a, const Partial& b) {
    return a.p != b.p ? a.p > b.p : a.symbols != b.symbols ? a.symbols < b.symbols : a.context < b.context;
  };
  if (beam.size() > beam_width) {
    std::nth_element(beam.begin(), beam.begin() + beam_width, beam.end(), better);
    beam.resize(beam_width);
  }
  std::sort(beam.begin(), beam.end(), better);
  const double least = beam.front().p * beam_ratio;
  std::erase_if(beam, [least](const Partial& each) { return each.p < least; });
}

// Two ways of cutting that wrote the same with the same context are one.
void merge(std::vector<Partial>& beam) {
  std::sort(beam.begin(), beam.end(), [](const Partial& a, const Partial& b) {
    return a.context != b.context ? a.context < b.context : a.symbols < b.symbols;
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < beam.size(); ++i) {
    if (kept > 0 && beam[kept - 1].context == beam[i].context && beam[kept - 1].symbols == beam[i].symbols) {
      beam[kept - 1].p += beam[i].p;
    } else {
      if (kept != i) {
        beam[kept] = std::move(beam[i]);
      }
      ++kept;
    }
  }
  beam.resize(kept);
}

void extend(const ChunkTables& tables, const std::vector<Partial>& from, Packed left, std::vector<Partial>& to) {
  const auto first = tables.chunks.begin();
  const auto low = std::lower_bound(first, tables.chunks.end(), std::uint64_t{left} << 24);
  const auto high = std::lower_bound(low, tables.chunks.end(), (std::uint64_t{left} + 1) << 24);
  for (auto chunk = low; chunk != high; ++chunk) {
    const auto right = static_cast<Packed>(*chunk & 0xFFFFFF);
    for (const Partial& each : from) {
      std::string symbols = each.symbols;
      if (symbols.size() > max_symbols || !append_chunk(symbols, right)) {
        continue;
      }
      const Step next = step(tables, each.context, static_cast<std::uint32_t>(chunk - first));
      to.push_back({next.context, each.p * next.p, std::move(symbols)});
    }
  }
}

}  // namespace

std::vector<std::vector<Symbol>> letters_of(std::string_view latin) {
  std::vector<std::vector<Symbol>> words(1);
  if (latin.size() > max_bytes) {
    return {};
  }
  const std::string plain = decomposed(latin);
  const auto add = [&words](char32_t letter) { words.back().push_back(static_cast<Symbol>(letter - U'a' + 1)); };
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < plain.size(); pos += length) {
    char32_t c = decode(plain, pos, length);
    if (c >= U'A' && c <= U'Z') {
      c += U'a' - U'A';
    }
    if (c >= U'a' && c <= U'z') {
      add(c);
    } else if (parts_words(c)) {
      if (!words.back().empty()) {
        words.emplace_back();
      }
    } else if (const std::string_view letters = plain_letters(c); !letters.empty()) {
      std::for_each(letters.begin(), letters.end(), [&add](char each) { add(static_cast<char32_t>(each)); });
    } else if (!is_combining(c) && !is_apostrophe(c)) {
      return {};
    }
    if (words.back().size() > max_letters || words.size() > max_words + 1) {
      return {};
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words.size() > max_words ? std::vector<std::vector<Symbol>>() : words;
}

std::vector<Guess> guess_word(const ChunkTables& tables, const std::vector<Symbol>& letters, std::size_t most) {
  const Side side(letters);
  std::vector<std::vector<Partial>> beams(letters.size() + 1);
  beams[0].push_back({tables.start(), 1, {}});
  for (std::size_t pos = 0; pos < letters.size(); ++pos) {
    merge(beams[pos]);
    cut_beam(beams[pos]);
    extend(tables, beams[pos], side.at(pos, 1), beams[pos + 1]);
    if (pos + 1 < letters.size()) {
      extend(tables, beams[pos], side.at(pos, 2), beams[pos + 2]);
    }
  }
  std::unordered_map<std::string, double> sums;
  for (const Partial& each : beams.back()) {
    sums[each.symbols] += each.p * step(tables, each.context, tables.boundary()).p;
  }
  std::vector<Guess> guesses;
  for (const auto& [symbols, p] : sums) {
    std::string hangul = hangul_of(std::vector<Symbol>(symbols.begin(), symbols.end()));
    if (!hangul.empty() && p > 0) {
      guesses.push_back({std::move(hangul), std::log(p)});
    }
  }
  std::sort(guesses.begin(), guesses.end(), [](const Guess& a, const Guess& b) {
    return a.log_p != b.log_p ? a.log_p > b.log_p : a.hangul < b.hangul;
  });
  guesses.resize(std::min({guesses.size(), most, std::size_t{32}}));
  return guesses;
}

std::vector<Spelling> spell(const ChunkTables& tables, const std::vector<Symbol>& hangul, std::size_t most) {
  // Chunks by what they write.
  std::vector<std::pair<Packed, std::uint32_t>> by_right;
  by_right.reserve(tables.chunks.size());
  for (std::uint32_t id = 0; id < tables.boundary(); ++id) {
    by_right.emplace_back(static_cast<Packed>(tables.chunks[id] & 0xFFFFFF), id);
  }
  std::sort(by_right.begin(), by_right.end());
  const Side side(hangul);
  const auto extend = [&](const std::vector<Partial>& from, Packed right, std::vector<Partial>& to) {
    const auto low = std::lower_bound(by_right.begin(), by_right.end(), std::pair<Packed, std::uint32_t>{right, 0});
    for (auto chunk = low; chunk != by_right.end() && chunk->first == right; ++chunk) {
      const auto left = static_cast<Packed>(tables.chunks[chunk->second] >> 24);
      for (const Partial& each : from) {
        if (each.symbols.size() + 2 > max_symbols) {
          continue;
        }
        const Step next = step(tables, each.context, chunk->second);
        std::string letters = each.symbols;
        if (left > 0xFF) {
          letters.push_back(static_cast<char>(left >> 8));
        }
        letters.push_back(static_cast<char>(left & 0xFF));
        to.push_back({next.context, each.p * next.p, std::move(letters)});
      }
    }
  };
  std::vector<std::vector<Partial>> beams(hangul.size() + 1);
  beams[0].push_back({tables.start(), 1, {}});
  for (std::size_t pos = 0; pos <= hangul.size(); ++pos) {
    std::vector<Partial>& here = beams[pos];
    merge(here);
    cut_beam(here);
    // One silent chunk at a place.
    std::vector<Partial> silent;
    extend(here, 0, silent);
    here.insert(here.end(), std::make_move_iterator(silent.begin()), std::make_move_iterator(silent.end()));
    merge(here);
    cut_beam(here);
    for (std::size_t length = 1; length <= 3 && pos + length <= hangul.size(); ++length) {
      extend(here, side.at(pos, length), beams[pos + length]);
    }
  }
  std::unordered_map<std::string, double> sums;
  for (const Partial& each : beams.back()) {
    sums[each.symbols] += each.p * step(tables, each.context, tables.boundary()).p;
  }
  std::vector<Spelling> spellings;
  for (const auto& [letters, p] : sums) {
    if (p > 0) {
      spellings.push_back({std::vector<Symbol>(letters.begin(), letters.end()), std::log(p)});
    }
  }
  std::sort(spellings.begin(), spellings.end(), [](const Spelling& a, const Spelling& b) {
    return a.log_p != b.log_p ? a.log_p > b.log_p : a.letters < b.letters;
  });
  spellings.resize(std::min(spellings.size(), most));
  return spellings;
}

}  // namespace ireum::analysis::sound
