#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>

namespace ireum::tests {

// How many times longer `work` takes for 4 * `n` than for `n`: near 4 where time grows as the input, near 16 where as
// its square. Processor time, and the best of five, as other programs run beside.
template <typename Work>
double growth(std::size_t n, Work work) {
  const auto best = [&](std::size_t size) {
    double least = 1e9;
    for (int run = 0; run < 5; ++run) {
      const std::clock_t begin = std::clock();
      work(size);
      least = std::min(least, static_cast<double>(std::clock() - begin));
    }
    return least;
  };
  const double once = best(n);
  return best(4 * n) / std::max(once, 1.0);
}

// What growth() must stay below.
constexpr double most_growth = 8;

}  // namespace ireum::tests
