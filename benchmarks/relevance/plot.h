#pragma once

#include <string>
#include <vector>

namespace ireum::relevance {

// One engine in a plot of precision against recall.
struct Curve {
  std::string name;
  std::vector<double> precision;  // at recall 0.0, 0.1 ... 1.0
  double set_precision = 0;       // of what the engine returns, drawn as a point
  double set_recall = 0;
};

// An <svg> element for a page, drawn by gnuplot(1), without a background, its lettering in currentColor. `prefix` keeps
// the ids of several drawings on one page apart. Throws std::runtime_error where gnuplot is missing or fails.
std::string plot_precision_recall(const std::vector<Curve>& curves, const std::string& prefix);

}  // namespace ireum::relevance
