#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "corpus/article.h"
#include "corpus/source.h"
#include "indexer/session.h"
#include "schema/date.h"

namespace ireum::indexer {

// Takes an article that was read; false ends the reading.
using ArticleTaker = std::function<bool(corpus::Article, std::optional<schema::Moment>)>;

// Whether a source can be read, as far as is known before it is; a stream may still prove to be of another kind.
bool is_readable(const corpus::Source& source);

// The bytes of those that can be read and whose size is known.
std::uint64_t bytes_of(const std::vector<corpus::Source>& sources);

// Reads all `sources` one after the other and hands on each article with its date, where that can be read. What is
// wrong with a source, a record or a date is a message; records, rejected ones and sources are counted in `report`.
// Ends early when `stop`, unless it is null, is not 0 any more; what was half read by then is left.
void read_inputs(const std::vector<corpus::Source>& sources, const SessionOutput& output, const std::atomic<int>* stop,
                 SessionReport& report, const ArticleTaker& take);

}  // namespace ireum::indexer
