#include "benchmarks/sound/align.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <unordered_map>

namespace ireum::sound_learning {

namespace {

// Seen of each single jamo beside what was seen.
constexpr double floor_count = 2;

using Weights = std::unordered_map<std::uint64_t, double>;

std::uint64_t key_of(sound::Packed left, sound::Packed right) {
  return (std::uint64_t{left} << 24) | right;
}

// Before anything is known: long chunks are dear, and between two spellings in one alphabet the same is the likeliest.
double first_guess(std::size_t a, std::size_t b, sound::Packed left, sound::Packed right, bool same_alphabet) {
  if (same_alphabet && left == right) {
    return 1e-2;
  }
  return std::exp(-(same_alphabet ? 3.0 : 1.5) * static_cast<double>(a + b));
}

class Lattice {
 public:
  Lattice(const Pair& pair, const AlignOptions& options)
      : options_(options), left_(pair.left), right_(pair.right), l_(pair.left), r_(pair.right) {}

  // Calls visit(i, j, a, b, left, right) for every chunk that may stand at (i, j).
  template <typename Visit>
  void each(Visit visit) const {
    for (std::size_t i = 0; i <= l_.size(); ++i) {
      for (std::size_t j = 0; j <= r_.size(); ++j) {
        for (std::size_t a = options_.min_left; a <= options_.max_left && i + a <= l_.size(); ++a) {
          for (std::size_t b = options_.min_right; b <= options_.max_right && j + b <= r_.size(); ++b) {
            if (a + b > 0 && allowed(i, j, a, b)) {
              visit(i, j, a, b, l_.at(i, a), r_.at(j, b));
            }
          }
        }
      }
    }
  }

  std::size_t cell(std::size_t i, std::size_t j) const { return i * (r_.size() + 1) + j; }
  std::size_t cells() const { return (l_.size() + 1) * (r_.size() + 1); }

 private:
  bool allowed(std::size_t i, std::size_t j, std::size_t a, std::size_t b) const {
    if (!options_.same_alphabet || a == 0 || b == 0 || a + b == 2) {
      return true;
    }
    return left_[i] != right_[j] && left_[i + a - 1] != right_[j + b - 1];
  }

  const AlignOptions& options_;
  const std::vector<sound::Symbol>& left_;
  const std::vector<sound::Symbol>& right_;
  sound::Side l_, r_;
};

struct Arc {
  std::uint32_t from, to;
  std::uint64_t key;
  double p;
};

Weights expect(const std::vector<Pair>& pairs, const AlignOptions& options, const Weights& known, bool first,
               double& log_likelihood) {
  Weights counts;
  log_likelihood = 0;
  std::vector<Arc> arcs;
  std::vector<double> forward;
  std::vector<double> backward;
  for (const Pair& pair : pairs) {
    const Lattice lattice(pair, options);
    arcs.clear();
    lattice.each([&](std::size_t i, std::size_t j, std::size_t a, std::size_t b, sound::Packed l, sound::Packed r) {
      const std::uint64_t key = key_of(l, r);
      double p = 0;
      if (first) {
        p = first_guess(a, b, l, r, options.same_alphabet);
      } else if (const auto found = known.find(key); found != known.end()) {
        p = found->second;
      }
      if (p > 0) {
        arcs.push_back({static_cast<std::uint32_t>(lattice.cell(i, j)),
                        static_cast<std::uint32_t>(lattice.cell(i + a, j + b)), key, p});
      }
    });
    forward.assign(lattice.cells(), 0);
    backward.assign(lattice.cells(), 0);
    forward.front() = 1;
    backward.back() = 1;
    for (const Arc& arc : arcs) {
      forward[arc.to] += forward[arc.from] * arc.p;
    }
    for (auto arc = arcs.rbegin(); arc != arcs.rend(); ++arc) {
      backward[arc->from] += backward[arc->to] * arc->p;
    }
    const double all = forward.back();
    if (!(all > 0)) {
      continue;
    }
    log_likelihood += pair.weight * std::log(all);
    for (const Arc& arc : arcs) {
      const double posterior = forward[arc.from] * arc.p * backward[arc.to] / all;
      if (posterior > 1e-6) {
        counts[arc.key] += pair.weight * posterior;
      }
    }
  }
  return counts;
}

// The best way of cutting a pair under n-grams.
class BestPath {
 public:
  BestPath(const sound::ChunkTables& tables, const Pair& pair, const AlignOptions& options)
      : tables_(tables), lattice_(pair, options), cells_(lattice_.cells()) {}

  std::vector<std::uint16_t> ids() {
    cells_[0].push_back({tables_.start(), 1, 0, 0, 0});
    lattice_.each([this](std::size_t i, std::size_t j, std::size_t a, std::size_t b, sound::Packed l, sound::Packed r) {
      const std::size_t from = lattice_.cell(i, j);
      if (cells_[from].empty()) {
        return;
      }
      const auto none = tables_.boundary();
      const std::uint32_t chunk = sound::find_chunk(tables_, l, r);
      if (chunk == none) {
        return;
      }
      for (std::uint32_t k = 0; k < cells_[from].size(); ++k) {
        const State state = cells_[from][k];
        const sound::Step next = step(tables_, state.context, chunk);
        put(cells_[lattice_.cell(i + a, j + b)],
            {next.context, state.p * next.p, static_cast<std::uint32_t>(from), k, static_cast<std::uint16_t>(chunk)});
      }
    });
    std::vector<std::uint16_t> ids;
    const State* best = nullptr;
    double p = 0;
    for (const State& state : cells_.back()) {
      const double end = state.p * step(tables_, state.context, tables_.boundary()).p;
      if (end > p) {
        p = end;
        best = &state;
      }
    }
    while (best != nullptr && best != &cells_[0][0]) {
      ids.push_back(best->chunk);
      best = &cells_[best->cell][best->index];
    }
    std::reverse(ids.begin(), ids.end());
    return ids;
  }

 private:
  struct State {
    sound::Context context;
    double p;
    std::uint32_t cell, index;
    std::uint16_t chunk;
  };
  static void put(std::vector<State>& cell, const State& state) {
    for (State& each : cell) {
      if (each.context == state.context) {
        if (state.p > each.p) {
          each = state;
        }
        return;
      }
    }
    cell.push_back(state);
  }
  const sound::ChunkTables& tables_;
  Lattice lattice_;
  std::vector<std::vector<State>> cells_;
};

void normalise(Weights& counts, double least) {
  const auto single = [](std::uint64_t key) { return (key >> 24) < 256 && (key & 0xFFFFFF) < 256; };
  std::erase_if(counts, [&](const auto& each) {
    return each.second < (single(each.first) ? std::min(least, floor_count) : least);
  });
  double sum = 0;
  for (const auto& [key, count] : counts) {
    sum += count;
  }
  for (auto& [key, count] : counts) {
    count /= sum;
  }
}

// Every jamo stays itself, comes or goes, also one that foreign names hardly have: else a form with ㅆ would have no
// distance.
void add_floor(Weights& counts) {
  for (sound::Packed symbol = 1; symbol < sound::end_symbol; ++symbol) {
    counts[key_of(symbol, symbol)] += floor_count * 2;
    counts[key_of(symbol, 0)] += floor_count;
    counts[key_of(0, symbol)] += floor_count;
  }
}

}  // namespace

OwnedTables learn(const std::vector<Pair>& pairs, const AlignOptions& align, const NgramOptions& ngrams) {
  Weights chunks;
  for (int round = 0; round < align.rounds; ++round) {
    double log_likelihood = 0;
    Weights counts = expect(pairs, align, chunks, round == 0, log_likelihood);
    if (align.same_alphabet) {
      add_floor(counts);
    }
    normalise(counts, round < 2 ? 0.05 : std::min(align.least, align.least * (round - 1) / 3.0));
    chunks = std::move(counts);
    std::cerr << "  round " << round + 1 << ": " << chunks.size() << " chunks, log likelihood " << log_likelihood
              << '\n';
  }
  std::vector<std::uint64_t> keys;
  for (const auto& [key, p] : chunks) {
    keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());

  // The first cutting by the chunks alone.
  OwnedTables tables;
  tables.chunks = keys;
  tables.next.push_back(0);
  tables.cost.push_back(0);
  for (std::size_t id = 0; id <= keys.size(); ++id) {
    const double p = id < keys.size() ? chunks[keys[id]] : 0.5;
    tables.next.push_back(static_cast<std::uint16_t>(id));
    tables.cost.push_back(static_cast<sound::Cost>(std::lround(-std::log2(p) * sound::cost_units)));
  }
  tables.backoff.assign(keys.size() + 2, 0);
  tables.shorter.assign(keys.size() + 2, 0);
  tables.children.assign(keys.size() + 3, static_cast<std::uint32_t>(keys.size() + 2));
  tables.children[0] = 1;
  for (int pass = 0; pass < 3; ++pass) {
    std::vector<Sequence> sequences;
    std::size_t lost = 0;
    for (const Pair& pair : pairs) {
      std::vector<std::uint16_t> ids = BestPath(tables.view(), pair, align).ids();
      lost += ids.empty() ? 1 : 0;
      if (!ids.empty()) {
        sequences.push_back({std::move(ids), pair.weight});
      }
    }
    // The order grows with the passes: counts over a better cutting are sharper.
    NgramOptions options = ngrams;
    options.order = pass == 2 ? ngrams.order : std::min(ngrams.order, pass + 2);
    tables = build(keys, sequences, options);
    std::cerr << "  pass " << pass + 1 << ": " << tables.next.size() << " n-grams, " << lost << " pairs not cut\n";
  }
  return tables;
}

}  // namespace ireum::sound_learning
