#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/sound/chunk_model.h"

namespace ireum::analysis::sound {

// Strings of symbols that grow by one symbol at a time, each kept once: a tree whose nodes are the strings. Numbers of
// nodes are compared instead of strings. Used again without allocating.
class SymbolTree {
 public:
  using Node = std::uint32_t;
  static constexpr Node root = 0;  // the empty string

  SymbolTree() { clear(); }

  // Forgets all strings but the empty one.
  void clear();

  // The string of `node` with `symbol` behind it.
  Node child(Node node, Symbol symbol);

  std::size_t length(Node node) const { return nodes_[node].length; }
  Symbol last(Node node) const { return nodes_[node].symbol; }  // 0 for the root
  std::string text(Node node) const;

 private:
  struct Each {
    Node parent;
    std::uint16_t length;
    Symbol symbol;
  };
  static std::size_t hash(Node parent, Symbol symbol);
  void grow();

  std::vector<Each> nodes_;
  std::vector<Node> slots_;  // open addressing; 0: free
};

// A string written so far, and what the model knows of how.
struct Partial {
  Context context;
  SymbolTree::Node written;
  double p;
};

// The ways to have come to one place of what is read. Ways that wrote the same with the same context are one.
class Beam {
 public:
  void clear();
  bool empty() const { return ways_.empty(); }
  const std::vector<Partial>& ways() const { return ways_; }

  // Adds a way, unless it is so unlikely beside the best so far that it cannot matter.
  void add(const Partial& way);
  bool matters(double p) const { return p >= best_ * negligible; }

  // Keeps the `width` likeliest of those that are not far less likely than the best, likeliest first.
  void cut(std::size_t width, const SymbolTree& tree);

 private:
  // A way that is cut off anyway stays out earlier, at a ten-thousandth of what cut() takes off: some hundred of them
  // together change no probability by a hundredth.
  static constexpr double beam_ratio = 1e-5;
  static constexpr double negligible = beam_ratio * 1e-4;

  static std::size_t hash(const Partial& way);
  void enter();

  std::vector<Partial> ways_;
  double best_ = 0;
  // Where a way is, plus 1, by open addressing; 0: free.
  std::vector<std::uint32_t> slots_;
  std::vector<std::uint32_t> used_;  // of the slots
};

}  // namespace ireum::analysis::sound
