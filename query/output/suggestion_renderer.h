#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "query/output/renderer.h"
#include "query/suggesting/suggest.h"

namespace ireum::query {

// Writes suggestions for `typed` to `out`: as text a line each, for people; as JSON an object a line, each with the
// members version, rank, name, type ("person", "company" or "any"), articles, reason and through; as TSV a head and a
// line each. TREC has no form for them and gets the names alone.
void render_suggestions(const Suggestions& suggestions, std::string_view typed, Format format, std::ostream& out);

// For an answer without hits: "did you mean: 올트먼 (2 articles), …"; empty without suggestions.
std::string nearest_line(const Suggestions& suggestions);

}  // namespace ireum::query
