#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "indexer/generation.h"
#include "schema/index_directory.h"

namespace ireum::indexer {

// Whether a change of so many articles, added and removed ones together, with so many terms of theirs, is committed
// into the generation in force, which holds `standing` articles and had `before` of them added or removed since it was
// made. Else a new generation costs less, or is due: what is added in place stands behind all else in the words, and
// takes more room; and what is committed at once is held in memory.
bool is_small_change(std::uint64_t standing, std::uint64_t before, std::uint64_t changed, std::uint64_t terms);

// Whether the articles database `articles`, in force, would take so many changes of few terms by that rule.
bool takes_in_place(const Xapian::Database& articles, std::uint64_t changed);

// Commits `parts` into `generation`, which is in force: the words that are new first, which do no harm while no article
// holds them, then all removed and new articles at once, synced. A reader that has the generation open keeps seeing
// what it opened. Nothing is done, and nothing returned, when the change is not small, when the words are not as this
// tool writes them, or when somebody read the generation during all of `wait`: then a new generation is to be made.
// `parts.old_articles` is not used. Whoever calls holds the directory's lock. What it throws leaves the articles as
// they were. A change without end on damaged tables ends the program (change_limit.h).
std::optional<GenerationResult> commit_in_place(const schema::IndexDirectory& directory, const std::string& generation,
                                                const GenerationParts& parts, std::chrono::milliseconds wait);

}  // namespace ireum::indexer
