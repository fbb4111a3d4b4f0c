#include "analysis/sound/foreign.h"

#include <cmath>

namespace ireum::analysis::sound {

double log_sound(const ChunkTables& jamo, const std::vector<Symbol>& symbols) {
  double sum = 0;
  Context context = jamo.start();
  for (const Symbol symbol : symbols) {
    const std::uint32_t id = find_chunk(jamo, 0, jamo.boundary(), symbol, 0);
    if (id == jamo.boundary()) {
      sum += std::log(1e-6);
      context = 0;
      continue;
    }
    const Step next = step(jamo, context, id);
    sum += std::log(next.p);
    context = next.context;
  }
  return sum + std::log(step(jamo, context, jamo.boundary()).p);
}

double looks_foreign(const Models& models, const std::vector<Symbol>& symbols) {
  if (symbols.empty()) {
    return 0;
  }
  return (log_sound(models.foreign, symbols) - log_sound(models.native, symbols)) /
         std::sqrt(static_cast<double>(symbols.size()));
}

}  // namespace ireum::analysis::sound
