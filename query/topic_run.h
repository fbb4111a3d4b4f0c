#pragma once

#include "query/answering.h"
#include "query/index/index_reader.h"
#include "query/options.h"

namespace ireum::query {

// Answers the topics file of `options`, in its order. Throws std::system_error when it, or the timing file, cannot be
// read or written.
Outcome answer_topics(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain);

}  // namespace ireum::query
