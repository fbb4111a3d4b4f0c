#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/index_reader.h"
#include "query/variants/find_variants.h"
#include "query/variants/variant.h"

namespace ireum::query {

// More are never suggested: so many forms the articles are asked about.
constexpr std::size_t most_suggestions = 100;

// A name of the index that somebody may be about to type, or may have meant.
struct Suggestion {
  std::string name;  // as most articles letter it, without spaces if it is one form
  NameType type = NameType::any;
  Xapian::doccount articles = 0;  // that name it, by any form that means it; each counted once; never 0
  Reason reason = Reason::completion;
  std::string through;  // what led to it, where it is no completion: "하닉 → SK하이닉스"
};

struct Suggestions {
  std::vector<Suggestion> found;  // best first
  std::string off;                // why nothing could be looked for (the words cannot be read); empty: it could
};

// Suggests names for what was typed so far: those that begin so (a syllable may be half typed: 삼성저, 카카ㅇ; in
// either mode of the keyboard), those with these initials, those in Hangul that begin so in Latin letters (Samsu, Lee
// Jae), and what find_variants() finds. At most `limit`, at most most_suggestions. For an empty text none. What is
// shown is asked of the articles at this moment. Throws Xapian::Error when they cannot be read.
Suggestions suggest(std::string_view text, const IndexReader& index, std::size_t limit,
                    const VariantOptions& options = {});

}  // namespace ireum::query
