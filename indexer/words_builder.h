#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace ireum::indexer {

// Builds the words database at `path` from the forms of the articles database at `articles`: a document a form, with
// the terms and in the order that SCHEMA.md names, the same for any number of threads `jobs` (at least 1). `analyzer`
// goes into its metadata. Temporary databases lie beside `path`, and are gone when it is there. All forms are held in
// memory, some 40 bytes each, and some megabytes a thread. `part_forms` (at least 1): forms of one of the temporary
// databases; adding to one that holds many terms already costs more. Returns how many forms.
std::uint64_t build_words(const std::string& articles, const std::string& path, const std::string& analyzer,
                          std::size_t jobs, std::size_t part_forms = 50000);

}  // namespace ireum::indexer
