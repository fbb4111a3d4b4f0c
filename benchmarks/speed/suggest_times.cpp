#include "benchmarks/speed/suggest_times.h"

#include <chrono>
#include <fstream>
#include <iomanip>
#include <stdexcept>
#include <utility>
#include <vector>

#include "query/index/index_reader.h"
#include "query/suggesting/suggest.h"

namespace ireum::speed {

namespace {

constexpr std::size_t page = 10;  // suggestions, as ireum-query shows by default

struct Typed {
  std::string kind;
  std::string text;
};

std::vector<Typed> read_typed(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    throw std::runtime_error(path + ": cannot be read");
  }
  std::vector<Typed> found;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      throw std::runtime_error(path + ": not kind and text, a tab between, in every line");
    }
    found.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return found;
}

}  // namespace

void time_suggestions(const std::string& db, const std::string& typed, int rounds, std::ostream& out) {
  const query::IndexReader index(db);
  const std::vector<Typed> texts = read_typed(typed);
  out << "kind\ttext\tround\tms\tfound\n" << std::fixed << std::setprecision(4);
  for (int round = 0; round <= rounds; ++round) {
    for (const Typed& one : texts) {
      const auto start = std::chrono::steady_clock::now();
      const query::Suggestions suggestions = query::suggest(one.text, index, page);
      const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
      if (!suggestions.off.empty()) {
        throw std::runtime_error(suggestions.off);
      }
      if (round > 0) {
        out << one.kind << '\t' << one.text << '\t' << round << '\t' << took.count() << '\t' << suggestions.found.size()
            << '\n';
      }
    }
  }
}

}  // namespace ireum::speed
