#include "indexer/changes.h"

#include <algorithm>

namespace ireum::indexer {

namespace {

std::array<char, 16> print_of(const std::string& fingerprint) {
  std::array<char, 16> print{};
  std::copy_n(fingerprint.begin(), std::min(fingerprint.size(), print.size()), print.begin());
  return print;
}

XXH128_hash_t hash_of(const std::string& id) {
  return XXH3_128bits(id.data(), id.size());
}

template <typename Number>
std::vector<Number> sorted(const std::unordered_set<Number>& numbers) {
  std::vector<Number> result(numbers.begin(), numbers.end());
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

Changes::Decision Changes::come(const Standing* standing, const std::string& id, const std::string& fingerprint) {
  const std::array<char, 16> print = print_of(fingerprint);
  const auto [seen, first] = seen_.try_emplace(hash_of(id), Seen{sequence_, print});
  const auto find = [&] { return standing != nullptr ? standing->find(id) : std::nullopt; };
  if (!first) {
    if (seen->second.fingerprint == print) {
      return {Verdict::unchanged, std::nullopt};
    }
    if (seen->second.sequence != unwritten) {
      superseded_.insert(seen->second.sequence);
    }
    seen->second = {sequence_, print};
    // The article in the index, if there is one, goes as well; it may have been counted unchanged until now.
    if (const auto found = find()) {
      removed_.insert(found->document);
    }
    return {Verdict::replaced, sequence_++};
  }
  if (const auto found = find()) {
    const bool deleted = removed_.count(found->document) != 0;  // by this run, and counted so
    if (found->fingerprint == fingerprint && !deleted) {
      seen->second.sequence = unwritten;
      return {Verdict::unchanged, std::nullopt};
    }
    removed_.insert(found->document);
    return {deleted ? Verdict::added : Verdict::replaced, sequence_++};
  }
  return {Verdict::added, sequence_++};
}

bool Changes::remove(const Standing* standing, const std::string& id, bool& again) {
  again = false;
  const auto seen = seen_.find(hash_of(id));
  const bool written = seen != seen_.end();
  if (written) {
    if (seen->second.sequence != unwritten) {
      drop(seen->second.sequence);
    }
    seen_.erase(seen);
  }
  const auto found = standing != nullptr ? standing->find(id) : std::nullopt;
  if (found) {
    again = !remove_document(found->document) && !written;
  }
  return written || found;
}

bool Changes::remove_document(Xapian::docid document) {
  removed_.insert(document);
  return deleted_.insert(document).second;
}

void Changes::restore(const Standing* standing, const std::string& id, const std::string& fingerprint,
                      std::uint64_t sequence) {
  sequence_ = std::max(sequence_, sequence + 1);
  const std::array<char, 16> print = print_of(fingerprint);
  const auto [seen, first] = seen_.try_emplace(hash_of(id), Seen{sequence, print});
  if (!first) {
    if (seen->second.sequence > sequence) {
      superseded_.insert(sequence);
      return;
    }
    superseded_.insert(seen->second.sequence);
    seen->second = {sequence, print};
  }
  if (const auto found = standing != nullptr ? standing->find(id) : std::nullopt) {
    removed_.insert(found->document);
  }
}

void Changes::drop(std::uint64_t sequence) {
  sequence_ = std::max(sequence_, sequence + 1);
  superseded_.insert(sequence);
  dropped_.insert(sequence);
}

void Changes::published() {
  seen_.clear();
  superseded_.clear();
  removed_.clear();
  deleted_.clear();
  dropped_.clear();
}

Changes::Decision Changes::come_again(const std::string& id, const std::string& fingerprint) {
  if (!seen_.empty()) {
    const auto seen = seen_.find(hash_of(id));
    if (seen != seen_.end() && seen->second.fingerprint == print_of(fingerprint)) {
      return {Verdict::unchanged, std::nullopt};
    }
  }
  return {Verdict::added, sequence_++};
}

std::vector<Xapian::docid> Changes::removed() const {
  return sorted(removed_);
}

std::vector<Xapian::docid> Changes::deleted() const {
  return sorted(deleted_);
}

std::vector<std::uint64_t> Changes::dropped() const {
  return sorted(dropped_);
}

}  // namespace ireum::indexer
