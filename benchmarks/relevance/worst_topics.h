#pragma once

#include <vector>

#include "benchmarks/relevance/collection.h"
#include "benchmarks/relevance/options.h"
#include "benchmarks/relevance/page.h"
#include "benchmarks/relevance/scoring.h"
#include "benchmarks/relevance/trec.h"

namespace ireum::relevance {

// Those of `topics` on which `run` has the lowest AP, as many as `command` asks for, the worst first, and what went
// wrong. `scores`: of the run on these topics.
std::vector<WorstTopic> worst_topics(const TrecRun& run, const Collection& collection, const std::vector<Topic>& topics,
                                     const Scores& scores, const ReportCommand& command);

// Adds what the articles say, from the collection's corpus. Throws where that cannot be read.
void add_snippets(std::vector<WorstTopic>& worst, const Collection& collection);

}  // namespace ireum::relevance
