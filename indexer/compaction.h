#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace ireum::indexer {

// A copy of the articles database `articles`, under the folder `scratch`, without the documents `removed`. Once it is
// merged into a generation, nothing there is of articles that are gone: Xapian writes what is left free of a block as
// zeros, and the bounds of values, which it keeps when articles go, are drawn in here. Returns its path.
std::string without_traces(const std::string& articles, const std::vector<Xapian::docid>& removed,
                           const std::string& scratch);

}  // namespace ireum::indexer
