#pragma once

#include <xapian.h>
#include <xxhash.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/standing.h"

namespace ireum::indexer {

// What one step of a run changes: which articles come, which of those that stand have to go. Every article that is to
// be written gets a sequence number, by which a later copy of its id, or a deletion, can take it back.
class Changes {
 public:
  enum class Verdict { added, replaced, unchanged };
  struct Decision {
    Verdict verdict;
    std::optional<std::uint64_t> sequence;  // to be written under this number; nothing: need not be written
  };

  // Decides about an article that comes. `standing`: what is in force, or null. Of an id that comes twice the last
  // wins.
  Decision come(const Standing* standing, const std::string& id, const std::string& fingerprint);

  // Deletes the article that stands with that id; false: there is none. Twice is as good as once, and `again` tells.
  bool remove(const Standing* standing, const std::string& id, bool& again);

  // Whether this document of those that stand has to go.
  bool is_removed(Xapian::docid document) const { return removed_.count(document) != 0; }
  // The documents that stand and have to go, in ascending order.
  std::vector<Xapian::docid> removed() const;
  // The sequence numbers of articles that a later copy took the place of.
  const std::unordered_set<std::uint64_t>& superseded() const { return superseded_; }
  bool any_removed() const { return !removed_.empty(); }

 private:
  static constexpr std::uint64_t unwritten = ~std::uint64_t{0};

  struct Seen {
    std::uint64_t sequence;  // or `unwritten`: it stands in the index unchanged
    std::array<char, 16> fingerprint;
  };
  struct IdHash {
    std::size_t operator()(const XXH128_hash_t& hash) const { return static_cast<std::size_t>(hash.low64); }
  };
  struct IdEqual {
    bool operator()(const XXH128_hash_t& a, const XXH128_hash_t& b) const {
      return a.low64 == b.low64 && a.high64 == b.high64;
    }
  };

  std::unordered_map<XXH128_hash_t, Seen, IdHash, IdEqual> seen_;
  std::unordered_set<std::uint64_t> superseded_;
  std::unordered_set<Xapian::docid> removed_;
  std::uint64_t sequence_ = 0;
};

}  // namespace ireum::indexer
