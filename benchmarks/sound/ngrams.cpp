#include "benchmarks/sound/ngrams.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "analysis/hangul.h"

namespace ireum::sound_learning {

namespace {

using Counts = std::map<std::uint16_t, double>;  // what comes next: how often, or how likely
using Ids = std::vector<std::uint16_t>;

// What is known after one context.
struct After {
  Counts p;
  double backoff = 1;
};

sound::Cost cost_of(double p) {
  const double bits = -std::log2(std::max(p, 1e-12));
  return static_cast<sound::Cost>(std::lround(std::clamp(bits, 0.0, 39.0) * sound::cost_units));
}

double total(const Counts& counts) {
  double sum = 0;
  for (const auto& [next, count] : counts) {
    sum += count;
  }
  return sum;
}

class Estimator {
 public:
  Estimator(std::size_t chunks, const std::vector<Sequence>& sequences, const NgramOptions& options)
      : boundary_(static_cast<std::uint16_t>(chunks)), options_(options), seen_(order()), kinds_(order()), after_(order()) {
    for (const Sequence& sequence : sequences) {
      count(sequence);
    }
    Counts singles = options.order > 1 ? kinds_[0][{}] : seen_[0][{}];
    const double kinds = total(singles) + 0.1 * static_cast<double>(boundary_ + 1);
    for (std::uint32_t id = 0; id <= boundary_; ++id) {
      singles[static_cast<std::uint16_t>(id)] += 0.1;
    }
    for (const auto& [id, n] : singles) {
      after_[0][{}].p[id] = n / kinds;
    }
    for (std::size_t length = 1; length < order(); ++length) {
      for (const auto& [context, seen] : seen_[length]) {
        smooth(context, seen);
      }
    }
  }

  double p(const Ids& context, std::uint16_t next) const {
    if (context.empty()) {
      return after_[0].at({}).p.at(next);
    }
    const Ids shorter(context.begin() + 1, context.end());
    const auto found = after_[context.size()].find(context);
    if (found == after_[context.size()].end()) {
      return p(shorter, next);
    }
    const auto here = found->second.p.find(next);
    return here != found->second.p.end() ? here->second : found->second.backoff * p(shorter, next);
  }

  // The tree, breadth first, so that the children of a node stand together.
  void write_tree(OwnedTables& tables) const {
    std::vector<Ids> nodes = {{}};
    std::map<Ids, std::uint32_t> number;
    tables.next.push_back(0);
    tables.cost.push_back(0);
    for (std::size_t node = 0; node < nodes.size(); ++node) {
      const Ids context = nodes[node];
      number[context] = static_cast<std::uint32_t>(node);
      tables.shorter.push_back(context.empty() ? 0 : number.at(Ids(context.begin() + 1, context.end())));
      tables.children.push_back(static_cast<std::uint32_t>(nodes.size()));
      double backoff = 1;
      const bool ended = context.size() > 1 && context.back() == boundary_;
      if (context.size() < order() && !ended) {
        if (const auto found = after_[context.size()].find(context); found != after_[context.size()].end()) {
          backoff = found->second.backoff;
          for (const auto& [id, probability] : found->second.p) {
            Ids longer = context;
            longer.push_back(id);
            nodes.push_back(std::move(longer));
            tables.next.push_back(id);
            tables.cost.push_back(cost_of(probability));
          }
        }
      }
      tables.backoff.push_back(cost_of(backoff));
    }
    tables.children.push_back(static_cast<std::uint32_t>(nodes.size()));
  }

 private:
  std::size_t order() const { return static_cast<std::size_t>(options_.order); }

  void count(const Sequence& sequence) {
    Ids ids = {boundary_};
    ids.insert(ids.end(), sequence.ids.begin(), sequence.ids.end());
    ids.push_back(boundary_);
    for (std::size_t i = 1; i < ids.size(); ++i) {
      for (std::size_t length = 0; length < order() && length <= i; ++length) {
        const auto at = ids.begin() + static_cast<std::ptrdiff_t>(i);
        const Ids context(at - static_cast<std::ptrdiff_t>(length), at);
        double& seen = seen_[length][context][ids[i]];
        // One more kind of what stands before the shorter context.
        if (seen == 0 && length > 0) {
          kinds_[length - 1][Ids(context.begin() + 1, context.end())][ids[i]] += 1;
        }
        seen += sequence.weight;
      }
    }
  }

  void smooth(const Ids& context, const Counts& seen) {
    // Of the longest contexts, and of those that nothing stands before, what was seen counts; of others in how many contexts.
    const bool longest = context.size() + 1 == order() || context.front() == boundary_;
    const Counts& counts = longest ? seen : kinds_[context.size()].at(context);
    const Ids shorter(context.begin() + 1, context.end());
    const double sum = total(counts);
    double free = 0;
    for (const auto& [next, n] : counts) {
      free += std::min(n, options_.discount);
    }
    After after;
    double here = 0;
    double there = 0;
    const double least = context.size() == 1 ? options_.least_two : options_.least_more;
    for (const auto& [next, n] : counts) {
      if (seen.at(next) < least) {
        continue;
      }
      const double lower = p(shorter, next);
      const double probability = std::max(n - options_.discount, 0.0) / sum + free / sum * lower;
      after.p[next] = probability;
      here += probability;
      there += lower;
    }
    after.backoff = std::clamp((1 - here) / std::max(1 - there, 1e-6), 1e-6, 1.0);
    if (!after.p.empty()) {
      after_[context.size()][context] = std::move(after);
    }
  }

  std::uint16_t boundary_;
  NgramOptions options_;
  // By length of context.
  std::vector<std::map<Ids, Counts>> seen_, kinds_;
  std::vector<std::map<Ids, After>> after_;
};

constexpr std::u32string_view onsets = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view codas = U" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
constexpr char32_t first_vowel = U'ㅏ';

std::string symbols_text(sound::Packed packed, bool latin) {
  std::string text;
  for (int shift = 16; shift >= 0; shift -= 8) {
    const auto s = static_cast<sound::Symbol>((packed >> shift) & 0xFF);
    if (s == 0) {
      continue;
    }
    if (latin) {
      text.push_back(static_cast<char>('a' + s - 1));
    } else if (sound::is_onset(s)) {
      analysis::append_utf8(text, onsets[s - std::size_t{sound::first_onset}]);
    } else if (sound::is_nucleus(s)) {
      analysis::append_utf8(text, first_vowel + s - sound::first_nucleus);
    } else {
      text.push_back('_');
      analysis::append_utf8(text, codas[s - std::size_t{sound::first_coda}]);
    }
  }
  return text.empty() ? "0" : text;
}

sound::Packed packed_symbols(const std::string& text) {
  sound::Packed packed = 0;
  bool coda = false;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size() && text != "0"; pos += length) {
    const char32_t c = analysis::decode(text, pos, length);
    if (c == U'_') {
      coda = true;
      continue;
    }
    std::size_t symbol = 0;
    if (c >= U'a' && c <= U'z') {
      symbol = c - U'a' + 1;
    } else if (coda) {
      symbol = sound::first_coda + codas.find(c);
    } else if (c >= first_vowel) {
      symbol = sound::first_nucleus + (c - first_vowel);
    } else {
      symbol = sound::first_onset + onsets.find(c);
    }
    packed = (packed << 8) | static_cast<sound::Packed>(symbol);
    coda = false;
  }
  return packed;
}

}  // namespace

OwnedTables read(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    throw std::runtime_error(path + ": cannot be read");
  }
  OwnedTables tables;
  for (std::string line; std::getline(in, line);) {
    std::istringstream columns(line);
    std::string kind;
    columns >> kind;
    if (kind == "chunk") {
      std::string left;
      std::string right;
      columns >> left >> right;
      tables.chunks.push_back(std::uint64_t{packed_symbols(left)} << 24 | packed_symbols(right));
    } else if (kind == "node") {
      unsigned shorter = 0, backoff = 0, next = 0, cost = 0;
      columns >> shorter >> backoff;
      if (tables.next.empty()) {
        tables.next.push_back(0);
        tables.cost.push_back(0);
      }
      tables.shorter.push_back(shorter);
      tables.backoff.push_back(static_cast<sound::Cost>(backoff));
      tables.children.push_back(static_cast<std::uint32_t>(tables.next.size()));
      while (columns >> next >> cost) {
        tables.next.push_back(static_cast<std::uint16_t>(next));
        tables.cost.push_back(static_cast<sound::Cost>(cost));
      }
    } else if (kind == "leaves") {
      unsigned shorter = 0;
      while (columns >> shorter) {
        tables.shorter.push_back(shorter);
        tables.backoff.push_back(0);
        tables.children.push_back(static_cast<std::uint32_t>(tables.next.size()));
      }
    }
  }
  tables.children.push_back(static_cast<std::uint32_t>(tables.next.size()));
  return tables;
}

sound::ChunkTables OwnedTables::view() const {
  return {chunks, next, cost, backoff, children, shorter};
}

OwnedTables build(std::vector<std::uint64_t> chunks, const std::vector<Sequence>& sequences, const NgramOptions& options) {
  OwnedTables tables;
  Estimator(chunks.size(), sequences, options).write_tree(tables);
  tables.chunks = std::move(chunks);
  return tables;
}

void write(const OwnedTables& tables, const std::string& path, const std::string& head, bool left_is_latin) {
  std::ofstream out(path);
  out << head;
  for (const std::uint64_t chunk : tables.chunks) {
    out << "chunk\t" << symbols_text(static_cast<sound::Packed>(chunk >> 24), left_is_latin) << '\t'
        << symbols_text(static_cast<sound::Packed>(chunk & 0xFFFFFF), false) << '\n';
  }
  bool in_leaves = false;
  for (std::size_t node = 0; node < tables.next.size(); ++node) {
    const bool leaf = tables.children[node] == tables.children[node + 1];
    if (leaf) {
      out << (in_leaves ? " " : "leaves\t") << tables.shorter[node];
    } else {
      out << (in_leaves ? "\n" : "") << "node\t" << tables.shorter[node] << '\t' << tables.backoff[node] << '\t';
      for (std::size_t child = tables.children[node]; child < tables.children[node + 1]; ++child) {
        out << (child == tables.children[node] ? "" : " ") << tables.next[child] << ' ' << tables.cost[child];
      }
      out << '\n';
    }
    in_leaves = leaf;
  }
  out << (in_leaves ? "\n" : "");
  if (!out.flush()) {
    throw std::runtime_error(path + ": cannot be written");
  }
}

}  // namespace ireum::sound_learning
