#pragma once

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

// Reads all `sources` one after the other and hands on each article with its date, where that can be read. What is
// wrong with a source, a record or a date is a message; records, rejected ones and sources are counted in `report`.
void read_inputs(const std::vector<corpus::Source>& sources, const SessionOutput& output, SessionReport& report,
                 const ArticleTaker& take);

}  // namespace ireum::indexer
