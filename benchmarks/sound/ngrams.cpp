#include "benchmarks/sound/ngrams.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "analysis/hangul.h"

namespace ireum::sound_learning {

namespace {

using Counts = std::map<std::uint32_t, double>;            // what comes next: how often
using Context2 = std::pair<std::uint32_t, std::uint32_t>;  // two before

sound::Cost cost_of(double p) {
  const double bits = -std::log2(std::max(p, 1e-12));
  return static_cast<sound::Cost>(std::lround(std::clamp(bits, 0.0, 39.0) * sound::cost_units));
}

double total(const Counts& counts) {
  double sum = 0;
  for (const auto& [next, count] : counts) {
    sum += count;
  }
  return sum;
}

// Interpolated probabilities of what was seen, by absolute discounting; `lower` gives those of the shorter context.
template <typename Lower>
Counts interpolate(const Counts& counts, double discount, Lower lower) {
  const double sum = total(counts);
  double free = 0;
  for (const auto& [next, count] : counts) {
    free += std::min(count, discount);
  }
  Counts p;
  for (const auto& [next, count] : counts) {
    p[next] = std::max(count - discount, 0.0) / sum + free / sum * lower(next);
  }
  return p;
}

// The weight with which what is not in `kept` is looked up in the shorter context, so that all adds up to one.
template <typename Lower>
double backoff_of(const Counts& kept, Lower lower) {
  double here = 0;
  double there = 0;
  for (const auto& [next, p] : kept) {
    here += p;
    there += lower(next);
  }
  return std::clamp((1 - here) / std::max(1 - there, 1e-6), 1e-6, 1.0);
}

constexpr std::u32string_view onsets = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view codas = U" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
constexpr char32_t first_vowel = U'ㅏ';

std::string symbols_text(sound::Packed packed, bool latin) {
  std::string text;
  for (int shift = 16; shift >= 0; shift -= 8) {
    const auto s = static_cast<sound::Symbol>((packed >> shift) & 0xFF);
    if (s == 0) {
      continue;
    }
    if (latin) {
      text.push_back(static_cast<char>('a' + s - 1));
    } else if (sound::is_onset(s)) {
      analysis::append_utf8(text, onsets[s - std::size_t{sound::first_onset}]);
    } else if (sound::is_nucleus(s)) {
      analysis::append_utf8(text, first_vowel + s - sound::first_nucleus);
    } else {
      text.push_back('_');
      analysis::append_utf8(text, codas[s - std::size_t{sound::first_coda}]);
    }
  }
  return text.empty() ? "0" : text;
}

sound::Packed packed_symbols(const std::string& text) {
  sound::Packed packed = 0;
  bool coda = false;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size() && text != "0"; pos += length) {
    const char32_t c = analysis::decode(text, pos, length);
    if (c == U'_') {
      coda = true;
      continue;
    }
    std::size_t symbol = 0;
    if (c >= U'a' && c <= U'z') {
      symbol = c - U'a' + 1;
    } else if (coda) {
      symbol = sound::first_coda + codas.find(c);
    } else if (c >= first_vowel) {
      symbol = sound::first_nucleus + (c - first_vowel);
    } else {
      symbol = sound::first_onset + onsets.find(c);
    }
    packed = (packed << 8) | static_cast<sound::Packed>(symbol);
    coda = false;
  }
  return packed;
}

}  // namespace

OwnedTables read(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    throw std::runtime_error(path + ": cannot be read");
  }
  OwnedTables tables;
  tables.bigrams.push_back(0);
  tables.trigrams.push_back(0);
  for (std::string line; std::getline(in, line);) {
    std::istringstream columns(line);
    if (line[0] == '\t') {
      unsigned next = 0, cost = 0, backoff = 0;
      columns >> next >> cost >> backoff;
      tables.bigram_next.push_back(static_cast<std::uint16_t>(next));
      tables.bigram.push_back(static_cast<sound::Cost>(cost));
      tables.bigram_backoff.push_back(static_cast<sound::Cost>(backoff));
      while (columns >> next >> cost) {
        tables.trigram_next.push_back(static_cast<std::uint16_t>(next));
        tables.trigram.push_back(static_cast<sound::Cost>(cost));
      }
      tables.trigrams.push_back(static_cast<std::uint32_t>(tables.trigram.size()));
      continue;
    }
    std::string left;
    std::string right;
    unsigned cost = 0, backoff = 0;
    if (line[0] == '#' && line[1] != '\t') {
      continue;
    }
    columns >> left >> right >> cost >> backoff;
    if (!tables.unigram.empty()) {
      tables.bigrams.push_back(static_cast<std::uint32_t>(tables.bigram.size()));
    }
    if (left != "#") {
      tables.chunks.push_back(std::uint64_t{packed_symbols(left)} << 24 | packed_symbols(right));
    }
    tables.unigram.push_back(static_cast<sound::Cost>(cost));
    tables.backoff.push_back(static_cast<sound::Cost>(backoff));
  }
  tables.bigrams.push_back(static_cast<std::uint32_t>(tables.bigram.size()));
  return tables;
}

sound::ChunkTables OwnedTables::view() const {
  return {chunks, unigram, backoff, bigrams, bigram_next, bigram, bigram_backoff, trigrams, trigram_next, trigram};
}

OwnedTables build(std::vector<std::uint64_t> chunks, const std::vector<Sequence>& sequences,
                  const NgramOptions& options) {
  const auto boundary = static_cast<std::uint32_t>(chunks.size());
  Counts one;
  std::map<std::uint32_t, Counts> two;
  std::map<Context2, Counts> three;
  for (const Sequence& sequence : sequences) {
    std::uint32_t before = boundary;
    std::uint32_t before2 = boundary + 1;  // nothing
    for (std::size_t i = 0; i <= sequence.ids.size(); ++i) {
      const std::uint32_t next = i < sequence.ids.size() ? sequence.ids[i] : boundary;
      one[next] += sequence.weight;
      if (options.order > 1) {
        two[before][next] += sequence.weight;
      }
      if (options.order > 2 && before2 <= boundary) {
        three[{before2, before}][next] += sequence.weight;
      }
      before2 = before;
      before = next;
    }
  }
  const double sum = total(one) + 0.1 * (boundary + 1);
  const auto p1 = [&](std::uint32_t next) { return ((one.count(next) != 0 ? one[next] : 0) + 0.1) / sum; };

  OwnedTables tables;
  std::map<std::uint32_t, Counts> smooth;  // all interpolated bigrams, also those that are left out below
  for (const auto& [context, counts] : two) {
    smooth[context] = interpolate(counts, options.discount, p1);
  }
  std::map<std::uint32_t, double> free;  // weight of unseen
  for (const auto& [context, p] : smooth) {
    free[context] = backoff_of(p, p1);
  }
  const auto p2 = [&](std::uint32_t context, std::uint32_t next) {
    const auto found = smooth.find(context);
    if (found == smooth.end()) {
      return p1(next);
    }
    const auto p = found->second.find(next);
    return p != found->second.end() ? p->second : free[context] * p1(next);
  };
  tables.bigrams.push_back(0);
  tables.trigrams.push_back(0);
  for (std::uint32_t context = 0; context <= boundary; ++context) {
    tables.unigram.push_back(cost_of(p1(context)));
    Counts kept;
    if (const auto counts = two.find(context); counts != two.end()) {
      for (const auto& [next, count] : counts->second) {
        const auto third = three.find({context, next});
        const bool leads_on =
            third != three.end() && std::any_of(third->second.begin(), third->second.end(),
                                                [&](auto& e) { return e.second >= options.least_three; });
        if (count >= options.least_two || leads_on) {
          kept[next] = smooth[context][next];
        }
      }
    }
    tables.backoff.push_back(cost_of(backoff_of(kept, p1)));
    for (const auto& [next, p] : kept) {
      tables.bigram_next.push_back(static_cast<std::uint16_t>(next));
      tables.bigram.push_back(cost_of(p));
      Counts kept3;
      const auto lower = [&, last = next](std::uint32_t third) { return p2(last, third); };
      if (const auto counts = three.find({context, next}); counts != three.end() && next != boundary) {
        const Counts p3 = interpolate(counts->second, options.discount, lower);
        for (const auto& [third, count] : counts->second) {
          if (count >= options.least_three) {
            kept3[third] = p3.at(third);
          }
        }
      }
      tables.bigram_backoff.push_back(cost_of(backoff_of(kept3, lower)));
      for (const auto& [third, p_third] : kept3) {
        tables.trigram_next.push_back(static_cast<std::uint16_t>(third));
        tables.trigram.push_back(cost_of(p_third));
      }
      tables.trigrams.push_back(static_cast<std::uint32_t>(tables.trigram.size()));
    }
    tables.bigrams.push_back(static_cast<std::uint32_t>(tables.bigram.size()));
  }
  tables.chunks = std::move(chunks);
  return tables;
}

void write(const OwnedTables& tables, const std::string& path, const std::string& head, bool left_is_latin) {
  std::ofstream out(path);
  out << head;
  const auto boundary = static_cast<std::uint32_t>(tables.chunks.size());
  std::size_t pair = 0;
  for (std::uint32_t id = 0; id <= boundary; ++id) {
    const std::string left =
        id == boundary ? "#" : symbols_text(static_cast<sound::Packed>(tables.chunks[id] >> 24), left_is_latin);
    const std::string right =
        id == boundary ? "#" : symbols_text(static_cast<sound::Packed>(tables.chunks[id] & 0xFFFFFF), false);
    out << left << '\t' << right << '\t' << tables.unigram[id] << '\t' << tables.backoff[id] << '\n';
    for (; pair < tables.bigrams[id + 1]; ++pair) {
      out << '\t' << tables.bigram_next[pair] << '\t' << tables.bigram[pair] << '\t' << tables.bigram_backoff[pair]
          << '\t';
      for (std::size_t third = tables.trigrams[pair]; third < tables.trigrams[pair + 1]; ++third) {
        out << (third == tables.trigrams[pair] ? "" : " ") << tables.trigram_next[third] << ' '
            << tables.trigram[third];
      }
      out << '\n';
    }
  }
  if (!out.flush()) {
    throw std::runtime_error(path + ": cannot be written");
  }
}

}  // namespace ireum::sound_learning
