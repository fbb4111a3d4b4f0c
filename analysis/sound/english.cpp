#include "analysis/sound/english.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/sound/beam.h"
#include "analysis/sound/models.h"

namespace ireum::analysis::sound {

namespace {

constexpr std::size_t max_letters = 24;
constexpr std::size_t max_words = 6;
constexpr std::size_t max_bytes = 256;
constexpr std::size_t beam_width = 48;
constexpr std::size_t spelling_beam = 16;

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

// Whether `next` may follow `before` (0: nothing) in syllables.
bool may_follow(Symbol before, Symbol next) {
  if (is_coda(next)) {
    return before != 0 && is_nucleus(before);
  }
  return !is_onset(before) || is_nucleus(next);
}

// Writes the symbols of `right` behind `node`, or says that no syllables come of it.
bool append_chunk(SymbolTree& tree, SymbolTree::Node& node, Packed right) {
  for (int shift = 16; shift >= 0; shift -= 8) {
    const auto next = static_cast<Symbol>((right >> shift) & 0xFF);
    if (next == 0) {
      continue;
    }
    if (!may_follow(tree.last(node), next)) {
      return false;
    }
    node = tree.child(node, next);
  }
  return true;
}

// What comes after each of the contexts of a beam, looked up once for all ways that share it.
class StepsOfContexts {
 public:
  void begin(const ChunkTables& tables, std::uint32_t first, std::uint32_t end) {
    tables_ = &tables;
    first_ = first;
    end_ = end;
    used_ = 0;
  }

  const std::vector<Step>& after(Context context) {
    for (std::size_t i = 0; i < used_; ++i) {
      if (known_[i].context == context) {
        return known_[i].steps;
      }
    }
    if (used_ == known_.size()) {
      known_.emplace_back();
    }
    known_[used_].context = context;
    steps(*tables_, context, first_, end_, known_[used_].steps);
    return known_[used_++].steps;
  }

 private:
  struct Known {
    Context context = 0;
    std::vector<Step> steps;
  };
  const ChunkTables* tables_ = nullptr;
  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
  std::size_t used_ = 0;
  std::vector<Known> known_;
};

// Used again from word to word, of which an indexer guesses hundred thousands.
struct Workspace {
  SymbolTree tree;
  std::vector<Beam> beams;
  StepsOfContexts steps;

  // Begins anew, for `places` beams.
  void begin(std::size_t places, Context start) {
    tree.clear();
    if (beams.size() < places) {
      beams.resize(places);
    }
    for (std::size_t i = 0; i < places; ++i) {
      beams[i].clear();
    }
    beams[0].add({start, SymbolTree::root, 1});
  }
};

Workspace& workspace() {
  thread_local Workspace space;
  return space;
}

void extend(const ChunkTables& tables, const Beam& from, Packed left, Beam& to, Workspace& space) {
  const auto first = tables.chunks.begin();
  const auto low = std::lower_bound(first, tables.chunks.end(), std::uint64_t{left} << 24);
  const auto high = std::lower_bound(low, tables.chunks.end(), (std::uint64_t{left} + 1) << 24);
  space.steps.begin(tables, static_cast<std::uint32_t>(low - first), static_cast<std::uint32_t>(high - first));
  for (const Partial& way : from.ways()) {
    if (space.tree.length(way.written) > max_symbols) {
      continue;
    }
    const std::vector<Step>& after = space.steps.after(way.context);
    for (std::size_t i = 0; i < after.size(); ++i) {
      const double p = way.p * after[i].p;
      SymbolTree::Node written = way.written;
      if (to.matters(p) && append_chunk(space.tree, written, static_cast<Packed>(low[i] & 0xFFFFFF))) {
        to.add({after[i].context, written, p});
      }
    }
  }
}

// Probabilities of what was written at the end, likeliest first; equally likely by number of the node.
std::vector<std::pair<double, SymbolTree::Node>> written_at_end(const ChunkTables& tables, const Beam& end) {
  std::vector<std::pair<SymbolTree::Node, double>> by_node;
  for (const Partial& way : end.ways()) {
    by_node.emplace_back(way.written, way.p * step(tables, way.context, tables.boundary()).p);
  }
  std::sort(by_node.begin(), by_node.end());
  std::vector<std::pair<double, SymbolTree::Node>> sums;
  for (std::size_t i = 0; i < by_node.size(); ++i) {
    if (i == 0 || by_node[i].first != by_node[i - 1].first) {
      sums.emplace_back(0, by_node[i].first);
    }
    sums.back().first += by_node[i].second;
  }
  std::sort(sums.begin(), sums.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  return sums;
}

// Chunks by what they write.
using ByRight = std::vector<std::pair<Packed, std::uint32_t>>;

ByRight by_right_of(const ChunkTables& tables) {
  ByRight by_right;
  by_right.reserve(tables.chunks.size());
  for (std::uint32_t id = 0; id < tables.boundary(); ++id) {
    by_right.emplace_back(static_cast<Packed>(tables.chunks[id] & 0xFFFFFF), id);
  }
  std::sort(by_right.begin(), by_right.end());
  return by_right;
}

std::vector<Symbol> symbols_in(const SymbolTree& tree, SymbolTree::Node node) {
  const std::string text = tree.text(node);
  return {text.begin(), text.end()};
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
    } else if (const std::string_view letters = plain_letter(c); !letters.empty()) {
      std::for_each(letters.begin(), letters.end(), [&add](char each) { add(static_cast<char32_t>(each)); });
    } else if (!is_combining_mark(c) && !is_apostrophe(c)) {
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

std::string latin_of(const std::vector<Symbol>& word) {
  std::string letters;
  letters.reserve(word.size());
  for (const Symbol letter : word) {
    letters.push_back(static_cast<char>('a' + letter - 1));
  }
  return letters;
}

std::vector<Guess> guess_word(const ChunkTables& tables, const std::vector<Symbol>& letters, std::size_t most) {
  const Side side(letters);
  Workspace& space = workspace();
  std::vector<Beam>& beams = space.beams;
  space.begin(letters.size() + 1, tables.start());
  for (std::size_t pos = 0; pos < letters.size(); ++pos) {
    beams[pos].cut(beam_width, space.tree);
    extend(tables, beams[pos], side.at(pos, 1), beams[pos + 1], space);
    if (pos + 1 < letters.size()) {
      extend(tables, beams[pos], side.at(pos, 2), beams[pos + 2], space);
    }
  }
  most = std::min(most, std::size_t{32});
  std::vector<Guess> guesses;
  for (const auto& [p, written] : written_at_end(tables, beams[letters.size()])) {
    // All that are as likely as the last: the text decides which of them it is.
    if (!(p > 0) || (guesses.size() >= most && std::log(p) < guesses.back().log_p)) {
      break;
    }
    std::string hangul = hangul_of(symbols_in(space.tree, written));
    if (!hangul.empty()) {
      guesses.push_back({std::move(hangul), std::log(p)});
    }
  }
  std::sort(guesses.begin(), guesses.end(), [](const Guess& a, const Guess& b) {
    return a.log_p != b.log_p ? a.log_p > b.log_p : a.hangul < b.hangul;
  });
  guesses.resize(std::min(guesses.size(), most));
  return guesses;
}

std::vector<Spelling> spell(const ChunkTables& tables, const std::vector<Symbol>& hangul, std::size_t most) {
  // Of the tables compiled in, sorted once.
  static const ByRight compiled_in = by_right_of(models().english);
  const ByRight sorted = &tables == &models().english ? ByRight() : by_right_of(tables);
  const ByRight& by_right = &tables == &models().english ? compiled_in : sorted;
  const Side side(hangul);
  Workspace& space = workspace();
  std::vector<Beam>& beams = space.beams;
  const auto extend_by = [&](const std::vector<Partial>& from, Packed right, Beam& to) {
    const auto low = std::lower_bound(by_right.begin(), by_right.end(), std::pair<Packed, std::uint32_t>{right, 0});
    for (auto chunk = low; chunk != by_right.end() && chunk->first == right; ++chunk) {
      const auto left = static_cast<Packed>(tables.chunks[chunk->second] >> 24);
      for (const Partial& way : from) {
        if (space.tree.length(way.written) + 2 > max_symbols) {
          continue;
        }
        const Step next = step(tables, way.context, chunk->second);
        const double p = way.p * next.p;
        if (!to.matters(p)) {
          continue;
        }
        SymbolTree::Node written = way.written;
        if (left > 0xFF) {
          written = space.tree.child(written, static_cast<Symbol>(left >> 8));
        }
        to.add({next.context, space.tree.child(written, static_cast<Symbol>(left & 0xFF)), p});
      }
    }
  };
  space.begin(hangul.size() + 1, tables.start());
  for (std::size_t pos = 0; pos <= hangul.size(); ++pos) {
    Beam& here = beams[pos];
    here.cut(spelling_beam, space.tree);
    // One silent chunk at a place.
    const std::vector<Partial> before = here.ways();
    extend_by(before, 0, here);
    here.cut(spelling_beam, space.tree);
    for (std::size_t length = 1; length <= 3 && pos + length <= hangul.size(); ++length) {
      extend_by(here.ways(), side.at(pos, length), beams[pos + length]);
    }
  }
  std::vector<std::pair<double, std::string>> written;
  for (const auto& [p, node] : written_at_end(tables, beams[hangul.size()])) {
    if (p > 0) {
      written.emplace_back(std::log(p), space.tree.text(node));
    }
  }
  std::sort(written.begin(), written.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  written.resize(std::min(written.size(), most));
  std::vector<Spelling> spellings;
  spellings.reserve(written.size());
  for (const auto& [log_p, letters] : written) {
    spellings.push_back({std::vector<Symbol>(letters.begin(), letters.end()), log_p});
  }
  return spellings;
}

}  // namespace ireum::analysis::sound
