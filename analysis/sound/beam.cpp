#include "analysis/sound/beam.h"

#include <algorithm>

namespace ireum::analysis::sound {

namespace {

constexpr std::size_t first_slots = 512;  // a power of two

}  // namespace

void SymbolTree::clear() {
  nodes_.assign(1, {root, 0, 0});
  slots_.assign(std::max(first_slots, slots_.size()), 0);
}

std::size_t SymbolTree::hash(Node parent, Symbol symbol) {
  const std::uint64_t key = (std::uint64_t{parent} << 8) | symbol;
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15) >> 32);
}

SymbolTree::Node SymbolTree::child(Node node, Symbol symbol) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash(node, symbol) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Each& each = nodes_[slots_[slot]];
    if (each.parent == node && each.symbol == symbol) {
      return slots_[slot];
    }
  }
  const auto made = static_cast<Node>(nodes_.size());
  slots_[slot] = made;
  nodes_.push_back({node, static_cast<std::uint16_t>(nodes_[node].length + 1), symbol});
  if (nodes_.size() * 2 > slots_.size()) {
    grow();
  }
  return made;
}

void SymbolTree::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (Node node = 1; node < nodes_.size(); ++node) {
    std::size_t slot = hash(nodes_[node].parent, nodes_[node].symbol) & mask;
    while (slots_[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots_[slot] = node;
  }
}

std::string SymbolTree::text(Node node) const {
  std::string text(length(node), '\0');
  for (std::size_t i = text.size(); i > 0; --i) {
    text[i - 1] = static_cast<char>(nodes_[node].symbol);
    node = nodes_[node].parent;
  }
  return text;
}

std::size_t Beam::hash(const Partial& way) {
  const std::uint64_t key = (std::uint64_t{way.context} << 32) | way.written;
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15) >> 32);
}

void Beam::add(const Partial& way) {
  if (!matters(way.p)) {
    return;
  }
  if (used_.size() * 2 >= slots_.size()) {
    used_.clear();
    slots_.assign(std::max(first_slots, slots_.size() * 2), 0);
    enter();
  }
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash(way) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    Partial& known = ways_[slots_[slot] - 1];
    if (known.context == way.context && known.written == way.written) {
      known.p += way.p;
      best_ = std::max(best_, known.p);
      return;
    }
  }
  ways_.push_back(way);
  slots_[slot] = static_cast<std::uint32_t>(ways_.size());
  used_.push_back(static_cast<std::uint32_t>(slot));
  best_ = std::max(best_, way.p);
}

// Notes anew where each way is.
void Beam::enter() {
  for (const std::uint32_t slot : used_) {
    slots_[slot] = 0;
  }
  used_.clear();
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < ways_.size(); ++i) {
    std::size_t slot = hash(ways_[i]) & mask;
    while (slots_[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
    used_.push_back(static_cast<std::uint32_t>(slot));
  }
}

void Beam::clear() {
  for (const std::uint32_t slot : used_) {
    slots_[slot] = 0;
  }
  used_.clear();
  ways_.clear();
  best_ = 0;
}

void Beam::cut(std::size_t width, const SymbolTree& tree) {
  if (ways_.empty()) {
    return;
  }
  const auto better = [&tree](const Partial& a, const Partial& b) {
    if (a.p != b.p) {
      return a.p > b.p;
    }
    return a.written != b.written ? tree.text(a.written) < tree.text(b.written) : a.context < b.context;
  };
  if (ways_.size() > width) {
    std::nth_element(ways_.begin(), ways_.begin() + static_cast<std::ptrdiff_t>(width), ways_.end(), better);
    ways_.resize(width);
  }
  std::sort(ways_.begin(), ways_.end(), better);
  best_ = ways_.front().p;
  const double least = best_ * beam_ratio;
  std::erase_if(ways_, [least](const Partial& way) { return way.p < least; });
  enter();  // they are elsewhere now
}

}  // namespace ireum::analysis::sound
