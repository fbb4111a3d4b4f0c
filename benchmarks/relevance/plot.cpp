#include "benchmarks/relevance/plot.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "benchmarks/relevance/process.h"
#include "benchmarks/relevance/search.h"
#include "benchmarks/relevance/table.h"
#include "benchmarks/relevance/trec.h"

namespace ireum::relevance {
namespace {

// Each keeps a contrast of 3 or more to a white and to a near-black page.
constexpr std::array<const char*, 12> kColours = {"#d9480f", "#3b7dd8", "#2b9348", "#a259c4", "#b07d00", "#0e94a0",
                                                  "#cf5a95", "#7a7f87", "#6f8f2f", "#a0704c", "#6c74d6", "#c4515f"};

// Stands for the page's text colour until gnuplot has drawn; it knows no currentColor.
constexpr const char* kInk = "#010203";

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char byte : text) out += byte == '\'' ? std::string("''") : std::string(1, byte);
  return out + "'";
}

std::string script(const std::vector<Curve>& curves, const std::string& svg) {
  std::ostringstream gnuplot;
  double lowest = 1;
  for (const Curve& curve : curves) {
    lowest = std::min(lowest, curve.set_precision);
    for (const double precision : curve.precision) lowest = std::min(lowest, precision);
  }
  const double floor = std::max(0.0, static_cast<double>(static_cast<int>(lowest * 10)) / 10);
  gnuplot << "set terminal svg size 860,470 dynamic noenhanced font 'sans-serif,13'\n"
          << "set output " << quoted(svg) << "\n"
          << "set border 3 lc rgb '" << kInk << "'\n"
          << "set tics nomirror textcolor rgb '" << kInk << "'\n"
          << "set grid lc rgb '#8a8f98' lw 0.4 dt 3\n"
          << "set key outside right top reverse Left textcolor rgb '" << kInk << "'\n"
          << "set xlabel 'recall' textcolor rgb '" << kInk << "'\n"
          << "set ylabel 'precision' textcolor rgb '" << kInk << "'\n"
          << "set xrange [0:1.02]\nset yrange [" << floor
          << ":1.01]\nset xtics 0.1\nset format x '%.1f'\nset format y '%.2f'\n";
  for (std::size_t c = 0; c < curves.size(); ++c) {
    gnuplot << "$line" << c << " << EOD\n";
    for (std::size_t i = 0; i < curves[c].precision.size(); ++i) {
      gnuplot << Cell::figure(static_cast<double>(i) / 10, 1).text() << ' '
              << Cell::figure(curves[c].precision[i]).text() << '\n';
    }
    gnuplot << "EOD\n$set" << c << " << EOD\n"
            << Cell::figure(curves[c].set_recall).text() << ' ' << Cell::figure(curves[c].set_precision).text()
            << "\nEOD\n";
  }
  gnuplot << "plot ";
  for (std::size_t c = 0; c < curves.size(); ++c) {
    const char* colour = kColours[c % kColours.size()];
    // Colours come round again after twelve and lie near each other for some eyes; dashes and points tell them apart
    // too.
    const std::size_t dash = c == 0 ? 1 : 1 + c % 4;
    const std::size_t point = std::array<std::size_t, 6>{7, 5, 9, 13, 11, 15}[c % 6];
    gnuplot << (c > 0 ? ", \\\n  " : "") << "$line" << c << " with lines lw " << (c == 0 ? 3 : 1.8) << " dt " << dash
            << " lc rgb '" << colour << "' title " << quoted(curves[c].name) << ", $set" << c << " with points pt "
            << point << " ps 1.1 lc rgb '" << colour << "' notitle";
  }
  gnuplot << "\n";
  return gnuplot.str();
}

}  // namespace

std::string plot_precision_recall(const std::vector<Curve>& curves, const std::string& prefix) {
  if (curves.empty()) return "";
  const TemporaryFolder folder;
  const auto commands = folder.path() / "plot.gp";
  const auto drawing = folder.path() / "plot.svg";
  write_file(commands, script(curves, drawing.string()));
  if (run_program({"gnuplot", commands.string()}) != 0) throw std::runtime_error("gnuplot: could not draw");
  std::string svg = read_file(drawing);
  const std::size_t start = svg.find("<svg");
  if (start == std::string::npos) throw std::runtime_error("gnuplot: drew no SVG");
  svg.erase(0, start);
  // Shapes are written with spaces, lettering without; a group that sets its own colour would hide the page's.
  for (const char* ink : {"rgb(  1,   2,   3)", "rgb(1,2,3)"}) replace_all(svg, ink, "currentColor");
  replace_all(svg, " color=\"black\"", "");
  for (const char* id : {"gpDot", "gpPt", "gnuplot_plot_", "gnuplot_canvas", "textbox", "greybox"}) {
    replace_all(svg, id, prefix + id);
  }
  for (const auto& [open, close] : {std::pair("<title>Gnuplot", "</title>"), std::pair("<desc>", "</desc>")}) {
    const std::size_t from = svg.find(open);
    const std::size_t to = svg.find(close, from);
    if (from != std::string::npos && to != std::string::npos)
      svg.erase(from, to + std::string_view(close).size() - from);
  }
  return svg;
}

}  // namespace ireum::relevance
