#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/index/index_reader.h"
#include "query/variants/variant.h"
#include "query/variants/variant_options.h"

namespace ireum::query {

// More are never suggested: so many forms the articles are asked about.
constexpr std::size_t most_suggestions = 100;

// A name of the index that somebody may be about to type, or may have meant.
struct Suggestion {
  std::string name;  // as most articles letter and space it
  NameType type = NameType::any;
  Xapian::doccount articles = 0;  // that name it, by any form that means it; each counted once; never 0
  Reason reason = Reason::completion;
  std::string through;  // what led to it, where it is no completion: "하닉 → SK하이닉스"
};

struct Suggestions {
  std::vector<Suggestion> found;  // best first
  std::string off;  // why nothing could be looked for (the words cannot be read, it is no UTF-8); empty: it could
};

// Suggests names for what was typed so far: those that begin so (a syllable may be half typed: 삼성저, 카카ㅇ), before
// those that do in the other mode of the keyboard; those with these initials; those another name of which begins so
// (에스케이하); a person behind whom a title is begun; those in Hangul that begin so in Latin letters (Samsu, Lee Jae);
// what find_variants() finds; and where there is none, those that begin so but for one slip. At most `limit`, at most
// most_suggestions. For an empty text none. What is shown is asked of the articles at this moment. Throws Xapian::Error
// when they cannot be read.
Suggestions suggest(std::string_view text, const IndexReader& index, std::size_t limit,
                    const VariantOptions& options = {});

}  // namespace ireum::query
