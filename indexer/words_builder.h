#pragma once

#include <cstdint>
#include <string>

namespace ireum::indexer {

// Builds the words database at `path` from the forms of the articles database at `articles`: a document a form, with
// the terms that SCHEMA.md names. `analyzer` goes into its metadata. Returns how many forms.
std::uint64_t build_words(const std::string& articles, const std::string& path, const std::string& analyzer);

}  // namespace ireum::indexer
