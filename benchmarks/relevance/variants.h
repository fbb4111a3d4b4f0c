#pragma once

#include <string>
#include <vector>

#include "benchmarks/relevance/collection.h"
#include "benchmarks/relevance/figures.h"

namespace ireum::relevance {

// Which topic varies which.
struct VariantTable {
  Attributes rows;                 // base.tsv
  std::vector<Topic> base_topics;  // those that base.tsv names, in their file's order
  bool own_bases = false;          // they stand in base/topics.tsv and are judged in the variants' own qrels
};

// Reads base.tsv of `variants`, and base/topics.tsv where it stands; otherwise the base topics are those of
// `collection`.
VariantTable read_variants(const Collection& collection, const Collection& variants, std::vector<Problem>& problems);

// Each variant beside its base topic by one measure. `run` answers the variants, `base_run` the base topics.
std::vector<VariantScore> score_variants(const TrecRun& run, const TrecRun& base_run, const Collection& collection,
                                         const Collection& variants, const VariantTable& table, const Measure& measure,
                                         const ScoreOptions& options);

// Gives each variant among `topics` its base topic's name to be left out.
void leave_out_bases(std::vector<Topic>& topics, const VariantTable& table);

}  // namespace ireum::relevance
