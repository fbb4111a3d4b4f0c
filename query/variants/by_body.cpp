#include "query/variants/by_body.h"

#include <string>
#include <string_view>
#include <vector>

#include "analysis/writing/body.h"
#include "query/longer_forms.h"
#include "query/variants/standing.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Adds the one longer form that ends with the name, or the one that nearly all articles mean.
void add_longer(VariantCollector& variants) {
  constexpr std::size_t most = 50;
  constexpr double least_share = 0.7;
  constexpr double sure = 0.8;
  const std::string& key = variants.name().key;
  std::vector<ScoredForm> longer;
  double all = 0;
  for (const std::string& form : inner_forms(variants.name(), variants.index(), {key}, most).forms) {
    if (form.size() > key.size() && form.ends_with(key)) {
      longer.push_back({form, static_cast<double>(standing(variants.index().articles(), form))});
      all += longer.back().score;
    }
  }
  sort_by_score(longer);
  if (!longer.empty() && longer.front().score >= least_share * all) {
    variants.add(longer.front().form, Reason::abbreviation, sure, variants.to(longer.front().form));
  }
}

}  // namespace

void add_by_body(VariantCollector& variants) {
  constexpr double sure = 0.8;
  const std::string& key = variants.name().key;
  if (variants.name().words.size() != 1 || !analysis::writing::may_be_short_of_body(key)) {
    return;
  }
  for (const std::string_view name : analysis::writing::without_country(key)) {
    const std::string rest(name);
    variants.add(rest, Reason::abbreviation, sure, variants.to(rest));
  }
  if (variants.found().empty()) {
    add_longer(variants);
  }
}

void add_by_end(VariantCollector& variants) {
  constexpr double sure = 0.9;
  const Xapian::Database& articles = variants.index().articles();
  for (const std::string& other : analysis::writing::with_other_ends(variants.name().key)) {
    // What may be a particle (용산서, 휘문고) is a name only where articles show it.
    if (frequency(articles, schema::prefix_form, other) > 0) {
      variants.add(other, Reason::abbreviation, sure, variants.to(other));
    }
  }
}

}  // namespace ireum::query
