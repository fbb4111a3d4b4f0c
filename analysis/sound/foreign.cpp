#include "analysis/sound/foreign.h"

#include <cmath>
#include <numbers>

namespace ireum::analysis::sound {

namespace {

// The chunk that is `symbol` alone, or the boundary. Most tables hold all symbols, so that it is at its own place.
std::uint32_t chunk_of(const ChunkTables& jamo, Symbol symbol) {
  const std::size_t place = std::size_t{symbol} - first_onset;
  if (place < jamo.chunks.size() && jamo.chunks[place] == std::uint64_t{symbol} << 24U) {
    return static_cast<std::uint32_t>(place);
  }
  return find_chunk(jamo, symbol, 0);
}

}  // namespace

double log_sound(const ChunkTables& jamo, const std::vector<Symbol>& symbols) {
  constexpr double unknown = -13.815510557964274;  // log 1e-6
  double unknowns = 0;
  std::uint64_t cost = 0;
  Context context = jamo.start();
  for (const Symbol symbol : symbols) {
    const std::uint32_t id = chunk_of(jamo, symbol);
    if (id == jamo.boundary()) {
      unknowns += unknown;
      context = 0;
    } else {
      cost += step_cost(jamo, context, id);
    }
  }
  cost += step_cost(jamo, context, jamo.boundary());
  return unknowns - static_cast<double>(cost) * (std::numbers::ln2 / cost_units);
}

double looks_foreign(const Models& models, const std::vector<Symbol>& symbols) {
  if (symbols.empty()) {
    return 0;
  }
  return (log_sound(models.foreign, symbols) - log_sound(models.native, symbols)) /
         std::sqrt(static_cast<double>(symbols.size()));
}

double looks_foreign(std::string_view text) {
  return looks_foreign(models(), symbols_of(text));
}

double log_ending(const Models& models, std::string_view form, std::string_view stem) {
  return log_sound(models.foreign, symbols_of(form)) - log_sound(models.foreign, symbols_of(stem));
}

}  // namespace ireum::analysis::sound
