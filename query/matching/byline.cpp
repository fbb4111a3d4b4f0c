#include "query/matching/byline.h"

#include <string>
#include <vector>

#include "analysis/analyzer.h"
#include "schema/terms.h"

namespace ireum::query {

Xapian::Query signed_by(std::string_view typed) {
  // The names are read as a byline of an article is, so that both agree on what a title is.
  analysis::Analysis analysis;
  analysis::analyze({{}, {}, typed}, analysis);
  std::vector<Xapian::Query> names;
  for (const analysis::Signature& signature : analysis.signatures()) {
    const std::string term = schema::term(schema::prefix_byline, signature.form);
    if (term.size() <= schema::max_term_bytes) {
      names.emplace_back(term);
    }
  }
  if (names.empty()) {
    return {};
  }
  return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(Xapian::Query::OP_AND, names.begin(), names.end()), 0.0};
}

}  // namespace ireum::query
