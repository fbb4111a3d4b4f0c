#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace ireum::tests {

// How many times longer `work` takes for 4 * `n` than for `n`: near 4 where time grows as the input, near 16 where as
// its square. The best of three, as other programs run beside.
template <typename Work>
double growth(std::size_t n, Work work) {
  const auto best = [&](std::size_t size) {
    double least = 1e9;
    for (int run = 0; run < 3; ++run) {
      const auto begin = std::chrono::steady_clock::now();
      work(size);
      least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return least;
  };
  const double once = best(n);
  return best(4 * n) / once;
}

// What growth() must stay below.
constexpr double most_growth = 8;

}  // namespace ireum::tests
