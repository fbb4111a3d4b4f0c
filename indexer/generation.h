#pragma once

#include <xapian.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "schema/index_directory.h"

namespace ireum::indexer {

// What a new generation is made of.
struct GenerationParts {
  std::string old_articles;            // the articles database in force; empty: none
  std::vector<Xapian::docid> removed;  // of it: replaced or deleted
  std::vector<std::string> deltas;     // databases of new articles
  std::size_t jobs = 1;                // threads that write the words
};

struct GenerationResult {
  std::uint64_t articles = 0;
  std::uint64_t forms = 0;
  std::uint64_t bytes = 0;
};

// Copies the articles database `articles` to the folder `copy`, which must not be there yet, without those `removed`.
void copy_without(const std::string& articles, const std::vector<Xapian::docid>& removed, const std::string& copy);

// Makes the generation folder `name` (articles, words, lock) out of `parts`, everything synced. Temporary files lie in
// `scratch`. What it throws leaves the generation in force untouched.
GenerationResult make_generation(const schema::IndexDirectory& directory, const std::string& name,
                                 const GenerationParts& parts, const std::string& scratch, const std::string& analyzer);

// Bytes of the files below `path`; 0 when there is none.
std::uint64_t size_of(const std::string& path);

// Removes half-written files that an interrupted run left beside the manifest, and makes the stub files follow it and
// the lock of its generation be there.
void remove_strays(const schema::IndexDirectory& directory);

// Removes the generations that are not `kept` and that no reader holds, and half-made ones.
void remove_old_generations(const schema::IndexDirectory& directory, const std::string& kept);

// The same, again and again while readers hold one, for as long as `wait`. Whether `kept` alone is left.
bool remove_old_generations(const schema::IndexDirectory& directory, const std::string& kept,
                            std::chrono::milliseconds wait);

// The name after the newest of `directory`'s generations.
std::string next_generation(const schema::IndexDirectory& directory);

}  // namespace ireum::indexer
