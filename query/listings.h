#pragma once

#include <ostream>

#include "query/answering.h"

namespace ireum::query {

// What ireum-query prints besides hits, to `out` as text, JSON Lines (members as in the man page) or TSV.

// --group: the hits of the name in groups of those that seem to speak of one person, the first Request::limit of each.
Outcome list_groups(const IndexReader& index, const Options& options, const RenderStyle& style, std::ostream& out,
                    const Complain& complain);

// --mentions: each mention of the name in the hits with its sentence, one a line, in the order of hits and text.
Outcome list_mentions(const IndexReader& index, const Options& options, const RenderStyle& style, std::ostream& out,
                      const Complain& complain);

// --names-of: the names of one article, best first.
Outcome list_names(const IndexReader& index, const Options& options, std::ostream& out, const Complain& complain);

// --suggest: names for what was typed so far, best first.
Outcome list_suggestions(const IndexReader& index, const Options& options, std::ostream& out, const Complain& complain);

}  // namespace ireum::query
