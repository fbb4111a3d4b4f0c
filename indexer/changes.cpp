#include "indexer/changes.h"

#include <algorithm>

namespace ireum::indexer {

Changes::Decision Changes::come(const Standing* standing, const std::string& id, const std::string& fingerprint) {
  std::array<char, 16> print{};
  std::copy_n(fingerprint.begin(), std::min(fingerprint.size(), print.size()), print.begin());
  const auto [seen, first] = seen_.try_emplace(XXH3_128bits(id.data(), id.size()), Seen{sequence_, print});
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
  const auto found = standing != nullptr ? standing->find(id) : std::nullopt;
  if (!found) {
    return false;
  }
  again = !removed_.insert(found->document).second;
  return true;
}

std::vector<Xapian::docid> Changes::removed() const {
  std::vector<Xapian::docid> documents(removed_.begin(), removed_.end());
  std::sort(documents.begin(), documents.end());
  return documents;
}

}  // namespace ireum::indexer
