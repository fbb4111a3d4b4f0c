#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

namespace ireum::indexer {

// What a run takes on the disk beside what is there already, in bytes: a rough bound, from measured shares.
struct SpaceNeed {
  std::uint64_t deltas;      // for a while, where the deltas lie
  std::uint64_t index;       // for a while, in the index
  std::uint64_t afterwards;  // more than before in the index, at the end
};

// Of `input` bytes of articles added to a generation of `old` bytes, published every so many articles.
SpaceNeed need_of_input(std::uint64_t input, std::uint64_t old, std::uint64_t publish_every);

// Of `input` bytes of articles added to the generation in force in place: nothing is copied.
SpaceNeed need_in_place(std::uint64_t input);

// How many articles so many bytes of them may be at most, as a rule: of short ones.
std::uint64_t most_articles_of(std::uint64_t input);

// Of a generation of `old` bytes made anew.
SpaceNeed need_of_rebuild(std::uint64_t old);

// What to tell the user beforehand of `most` bytes for a while, `afterwards` of them for good, in `folder`, which has
// `free` bytes left: nothing where it is little and fits.
std::string space_note(const std::string& folder, std::uint64_t most, std::uint64_t afterwards, std::uint64_t free);

// The same of the disks of the folders `index` and `scratch`, which may be empty: then, or where both are of one disk,
// the deltas lie with the index.
std::vector<std::string> space_notes(const SpaceNeed& need, const std::string& index, const std::string& scratch);

// What to say where the disk of `index`, or of `scratch` where it is not empty, is full.
std::string full_disk_text(const std::string& index, const std::string& scratch);

// Whether that, thrown by Xapian or the standard library, says that the disk, or the user's share of it, is full.
bool is_full_disk(const std::exception_ptr& thrown);

}  // namespace ireum::indexer
