#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ireum::indexer {

// What a run notes before it begins a step, so that the next can go on with it should it be interrupted.
struct RunNote {
  int version = 0;                     // the schema version
  std::string analyzer;                // the analyzer specification
  std::string base;                    // the generation in force; empty: none yet
  std::string becomes;                 // the generation that the step is published as; empty: not so far yet
  bool rebuild = false;                // articles of the base analysed anew
  std::vector<Xapian::docid> deleted;  // documents of the base
  std::vector<std::uint64_t> dropped;  // sequence numbers of articles taken up and deleted since
};

// The folder for half-made things inside the index directory: a note, the deltas, and what is being merged.
class Scratch {
 public:
  // Touches nothing.
  explicit Scratch(std::string path) : path_(std::move(path)) {}

  const std::string& path() const { return path_; }
  std::string deltas() const { return path_ + "/deltas"; }
  // Where a new generation is put together.
  std::string merging() const { return path_ + "/merging"; }

  // The note that lies there; nothing where there is none or it is damaged.
  std::optional<RunNote> read_note() const;
  // Writes the note, so that it is there whole or not at all. Throws std::system_error.
  void write_note(const RunNote& note) const;

  // The delta databases that lie there, in the order of their numbers.
  std::vector<std::string> delta_paths() const;
  // A number above theirs.
  unsigned next_delta() const;
  // The articles committed in them, as far as that can be read.
  std::uint64_t articles() const;

  // Removes all; what cannot be removed stays for the next run.
  void clear() const;
  // Removes what can be made again from note and deltas.
  void clear_merging() const;

 private:
  std::string path_;
};

}  // namespace ireum::indexer
