#include "analysis/sound/chunk_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace ireum::analysis::sound {

namespace {

// 2^(-i/128) for i below 128.
constexpr std::array<double, cost_units> make_fractions() {
  std::array<double, cost_units> fractions{};
  double p = 1;
  for (double& each : fractions) {
    each = p;
    p *= 0.99459942348363317565;  // 2^(-1/128)
  }
  return fractions;
}
constexpr std::array<double, cost_units> fractions = make_fractions();

// 2^-i.
constexpr std::array<double, (std::numeric_limits<Cost>::max() + 1) / cost_units> make_powers() {
  std::array<double, (std::numeric_limits<Cost>::max() + 1) / cost_units> powers{};
  double p = 1;
  for (double& each : powers) {
    each = p;
    p /= 2;
  }
  return powers;
}
constexpr auto powers = make_powers();

// Nothing is known of what follows a leaf that does not follow its shorter sequence too.
Context context_after(const ChunkTables& tables, std::uint32_t node) {
  while (node != 0 && tables.children[node] == tables.children[node + 1]) {
    node = tables.shorter[node];
  }
  return node;
}

struct Hypothesis {
  Context context;
  double p;
};

// Some hundred hypotheses a comparison: kept in one block, by cell.
using Cell = std::vector<Hypothesis>;

void add(Cell& cell, Context context, double p) {
  for (Hypothesis& each : cell) {
    if (each.context == context) {
      each.p += p;
      return;
    }
  }
  cell.push_back({context, p});
}

// What is that much less likely than the best of its cell cannot matter to the sum.
constexpr double negligible = 1e-4;

// How many symbols more of one side than of the other may be passed, beyond those that it has more: what lies farther
// from the diagonal adds nothing to the sum that a decision sees.
constexpr std::size_t band = 2;

// Where the search for a chunk begins, by multiplication. Source: Knuth, The Art of Computer Programming 3, 6.4.
std::size_t slot_of(std::uint64_t key, std::size_t slots) {
  return (key * 0x9E3779B97F4A7C15U) >> (64 - static_cast<unsigned>(std::countr_zero(slots)));
}

void prune(Cell& cell) {
  double best = 0;
  for (const Hypothesis& each : cell) {
    best = std::max(best, each.p);
  }
  std::erase_if(cell, [best](const Hypothesis& each) { return each.p < best * negligible; });
}

}  // namespace

double probability(Cost cost) {
  return fractions[cost % cost_units] * powers[cost / cost_units];
}

Step step(const ChunkTables& tables, Context context, std::uint32_t next) {
  const auto id = static_cast<std::uint16_t>(next);
  const auto first = tables.next.begin();
  double backoff = 1;
  while (true) {
    std::uint32_t child = 1 + next;  // of the root
    if (context != 0) {
      const auto to = first + tables.children[context + 1];
      const auto found = std::lower_bound(first + tables.children[context], to, id);
      if (found == to || *found != id) {
        backoff *= probability(tables.backoff[context]);
        context = tables.shorter[context];
        continue;
      }
      child = static_cast<std::uint32_t>(found - first);
    }
    return {backoff * probability(tables.cost[child]), context_after(tables, child)};
  }
}

std::uint32_t step_cost(const ChunkTables& tables, Context& context, std::uint32_t next) {
  if (!tables.steps.empty()) {
    const std::uint32_t known = tables.steps[context * (std::size_t{tables.boundary()} + 1) + next];
    context = known >> 16U;
    return known & 0xFFFFU;
  }
  const auto id = static_cast<std::uint16_t>(next);
  const auto first = tables.next.begin();
  std::uint32_t cost = 0;
  for (; context != 0; context = tables.shorter[context]) {
    const auto to = first + tables.children[context + 1];
    const auto found = std::lower_bound(first + tables.children[context], to, id);
    if (found != to && *found == id) {
      const auto child = static_cast<std::uint32_t>(found - first);
      context = context_after(tables, child);
      return cost + tables.cost[child];
    }
    cost += tables.backoff[context];
  }
  context = context_after(tables, 1 + next);
  return cost + tables.cost[1 + next];
}

void steps(const ChunkTables& tables, Context context, std::uint32_t begin, std::uint32_t end, std::vector<Step>& out) {
  constexpr double unset = -1;
  out.assign(end - begin, {unset, 0});
  const auto first = tables.next.begin();
  double backoff = 1;
  for (; context != 0; context = tables.shorter[context]) {
    const auto to = first + tables.children[context + 1];
    auto at = std::lower_bound(first + tables.children[context], to, static_cast<std::uint16_t>(begin));
    for (; at != to && *at < end; ++at) {
      Step& one = out[*at - begin];
      if (one.p == unset) {
        const auto child = static_cast<std::uint32_t>(at - first);
        one = {backoff * probability(tables.cost[child]), context_after(tables, child)};
      }
    }
    backoff *= probability(tables.backoff[context]);
  }
  for (std::uint32_t chunk = begin; chunk < end; ++chunk) {
    Step& one = out[chunk - begin];
    if (one.p == unset) {
      one = {backoff * probability(tables.cost[1 + chunk]), context_after(tables, 1 + chunk)};
    }
  }
}

std::uint32_t find_chunk(const ChunkTables& tables, Packed left, Packed right) {
  const std::uint64_t key = (std::uint64_t{left} << 24) | right;
  if (!tables.slots.empty()) {
    const std::size_t last = tables.slots.size() - 1;
    for (std::size_t slot = slot_of(key, tables.slots.size()); tables.slots[slot] != 0; slot = (slot + 1) & last) {
      const std::uint32_t id = tables.slots[slot] - 1U;
      if (tables.chunks[id] == key) {
        return id;
      }
    }
    return tables.boundary();
  }
  const auto found = std::lower_bound(tables.chunks.begin(), tables.chunks.end(), key);
  return found != tables.chunks.end() && *found == key ? static_cast<std::uint32_t>(found - tables.chunks.begin())
                                                       : tables.boundary();
}

Side::Side(const std::vector<Symbol>& symbols) : size_(symbols.size()), packed_(symbols.size() + 1) {
  for (std::size_t pos = 0; pos <= size_; ++pos) {
    Packed packed = 0;
    for (std::size_t length = 0; length <= 3; ++length) {
      packed_[pos][length] = packed;
      packed = pos + length < size_ ? (packed << 8) | symbols[pos + length] : 0;
    }
  }
}

LeftSide::LeftSide(const ChunkTables& tables, const std::vector<Symbol>& symbols, std::size_t max_left,
                   std::size_t max_right)
    : tables_(&tables), side_(symbols), max_left_(max_left), max_right_(max_right) {}

double LeftSide::log_joint(const Side& right) const {
  const std::size_t rows = side_.size();
  const std::size_t columns = right.size() + 1;
  const std::size_t width = band + (rows > right.size() ? rows - right.size() : right.size() - rows);
  // Some thousand comparisons a query: their cells are used again.
  thread_local std::vector<Cell> cells;
  const std::size_t used = (rows + 1) * columns;
  if (cells.size() < used) {
    cells.resize(used);
  }
  for (std::size_t i = 0; i < used; ++i) {
    cells[i].clear();
  }
  cells[0].push_back({tables_->start(), 1});
  for (std::size_t i = 0; i <= rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      Cell& here = cells[i * columns + j];
      if (here.empty()) {
        continue;
      }
      prune(here);
      for (std::size_t a = 0; a <= max_left_ && i + a <= rows; ++a) {
        const std::size_t row = i + a;
        const std::size_t first = std::max(a == 0 ? j + 1 : j, row > width ? row - width : 0);
        const std::size_t last = std::min({j + max_right_, right.size(), row + width});
        for (std::size_t column = first; column <= last; ++column) {
          const std::uint32_t chunk = find_chunk(*tables_, side_.at(i, a), right.at(j, column - j));
          if (chunk == tables_->boundary()) {
            continue;
          }
          Cell& there = cells[row * columns + column];
          for (const Hypothesis& each : here) {
            const Step next = step(*tables_, each.context, chunk);
            add(there, next.context, each.p * next.p);
          }
        }
      }
    }
  }
  double sum = 0;
  for (const Hypothesis& each : cells[used - 1]) {
    sum += each.p * step(*tables_, each.context, tables_->boundary()).p;
  }
  return sum > 0 ? std::log(sum) : -std::numeric_limits<double>::infinity();
}

}  // namespace ireum::analysis::sound
