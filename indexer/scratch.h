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

// The folder for half-made things inside the index directory: a note, the deltas, and what is being merged. The deltas
// may lie elsewhere, perhaps on another disk; a link leads there, so that the next run finds them by itself.
class Scratch {
 public:
  // Touches nothing. `elsewhere`: a folder in which to make one for the deltas; empty: they lie here.
  explicit Scratch(std::string path, std::string elsewhere = {})
      : path_(std::move(path)), elsewhere_(std::move(elsewhere)) {}

  const std::string& path() const { return path_; }
  std::string deltas() const { return path_ + "/deltas"; }
  // Where a new generation is put together.
  std::string merging() const { return path_ + "/merging"; }

  // The note that lies there; nothing where there is none or it is damaged.
  std::optional<RunNote> read_note() const;
  // Writes the note, so that it is there whole or not at all. Throws std::system_error.
  void write_note(const RunNote& note) const;

  // Makes the folder for deltas, where those of an interrupted run lie if there are any. Throws std::system_error.
  void prepare_deltas() const;
  // Where the deltas are to lie and do not, as the disk with them is missing; empty: nothing is missing.
  std::string missing() const;
  // Whether all is spent and was to be cleared when a run was killed.
  bool spent() const;

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
  std::string elsewhere_;
};

}  // namespace ireum::indexer
