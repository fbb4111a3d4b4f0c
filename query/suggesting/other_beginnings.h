#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/index/index_reader.h"
#include "query/variants/variant.h"
#include "query/variants/variant_options.h"

namespace ireum::query {

// A form that stands in the articles, which another name of its bearer leads to.
struct OtherBeginning {
  std::string form;
  Reason reason = Reason::alias;
  std::string through;  // "에스케이하이닉스 → sk하이닉스"
};

// Forms of companies and people one of whose other names, in the lexicon or the own aliases, begins with `typed`
// (normalised, without spaces; the last syllable perhaps half typed) and goes on. None of what begins so itself.
std::vector<OtherBeginning> beginning_otherwise(std::string_view typed, const IndexReader& index,
                                                const VariantOptions& options);

}  // namespace ireum::query
