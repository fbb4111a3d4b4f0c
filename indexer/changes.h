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

  // Deletes the article with that id, standing or taken up; false: there is none. Twice is as good as once, and `again`
  // tells.
  bool remove(const Standing* standing, const std::string& id, bool& again);
  // Deletes a document of those that stand. False: it was deleted before.
  bool remove_document(Xapian::docid document);

  // An article that an interrupted run has written comes as it came then.
  void restore(const Standing* standing, const std::string& id, const std::string& fingerprint, std::uint64_t sequence);
  // An article that an interrupted run has written shall not come.
  void drop(std::uint64_t sequence);

  // What was written is in force: forgets all but the last sequence number.
  void published();

  // Decides about an article of a rebuild: unchanged where it was taken up, else added.
  Decision come_again(const std::string& id, const std::string& fingerprint);

  // Whether this document of those that stand has to go.
  bool is_removed(Xapian::docid document) const { return removed_.count(document) != 0; }
  // The documents that stand and have to go, in ascending order.
  std::vector<Xapian::docid> removed() const;
  // The sequence numbers of articles that a later copy took the place of.
  const std::unordered_set<std::uint64_t>& superseded() const { return superseded_; }
  bool any_removed() const { return !removed_.empty(); }
  // What was deleted, and not only replaced: documents that stand, and articles taken up, in ascending order.
  std::vector<Xapian::docid> deleted() const;
  std::vector<std::uint64_t> dropped() const;
  // How many ids are remembered.
  std::size_t ids() const { return seen_.size(); }

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
  std::unordered_set<Xapian::docid> removed_;  // deleted or replaced
  std::unordered_set<Xapian::docid> deleted_;
  std::unordered_set<std::uint64_t> dropped_;
  std::uint64_t sequence_ = 0;
};

}  // namespace ireum::indexer
