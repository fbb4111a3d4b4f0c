#include "query/variants/by_body.h"

#include <string>
#include <string_view>
#include <vector>

#include "analysis/cut.h"
#include "analysis/lexicon.h"
#include "analysis/writing/body.h"
#include "query/forms/longer_forms.h"
#include "query/index/standing.h"
#include "query/variants/confidence.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Adds the one longer form that ends with the name, or the one that nearly all articles mean.
void add_longer(VariantCollector& variants) {
  constexpr std::size_t most = 50;
  constexpr double least_share = 0.7;
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
    variants.add(longer.front().form, Reason::abbreviation, confidence::body, variants.to(longer.front().form));
  }
}

// Whether articles have `with_kind` as one word of which nothing comes off, as nobody's name, and `name` no less often.
bool stands_with_kind(const VariantCollector& variants, const std::string& name, const std::string& with_kind) {
  const Xapian::Database& articles = variants.index().articles();
  const Xapian::doccount longer = frequency(articles, schema::prefix_form, with_kind);
  if (longer == 0 || frequency(articles, schema::prefix_form, name) < longer) {
    return false;
  }
  analysis::Cut cut;
  analysis::cut_piece(with_kind, cut);
  return cut.count == 1 && cut.readings[0].stem == with_kind.size() && evident(articles, with_kind).person == 0;
}

// Adds `name` where articles have it as a sure form: what may be a particle (용산서, 휘문고) is a name only there.
bool add_sure_form(VariantCollector& variants, const std::string& name, double confidence) {
  if (frequency(variants.index().articles(), schema::prefix_form, name) == 0) {
    return false;
  }
  variants.add(name, Reason::abbreviation, confidence, variants.to(name));
  return true;
}

}  // namespace

void add_by_body(VariantCollector& variants) {
  const std::string& key = variants.name().key;
  if (variants.name().words.size() != 1 || !analysis::writing::may_be_short_of_body(key)) {
    return;
  }
  for (const std::string_view name : analysis::writing::without_country(key)) {
    const std::string rest(name);
    variants.add(rest, Reason::abbreviation, confidence::body, variants.to(rest));
  }
  if (variants.found().empty()) {
    add_longer(variants);
  }
}

void add_by_end(VariantCollector& variants) {
  for (const std::string& other : analysis::writing::with_other_ends(variants.name().key)) {
    if (add_sure_form(variants, other, confidence::end_of_body) || variants.articles() > 0) {
      continue;
    }
    for (const std::string& whole : analysis::writing::with_country(other)) {  // 택배노조 is 전국택배노동조합
      add_sure_form(variants, whole, confidence::body);
    }
  }
}

void add_by_kind(VariantCollector& variants) {
  const VariantOptions& options = variants.options();
  const std::string& key = variants.name().key;
  if (options.type == NameType::person || variants.name().words.size() != 1) {
    return;
  }
  for (const std::string_view kind : analysis::writing::kinds_behind_names()) {
    const bool has = key.size() > kind.size() && key.ends_with(kind);
    const std::string name = has ? key.substr(0, key.size() - kind.size()) : key;
    const std::string with_kind = name + std::string(kind);
    const bool known = kind == analysis::writing::kinds_behind_names().front() &&
                       analysis::writing::is_known_firm(name, options.left_out);
    if ((!known && !analysis::writing::may_be_firm(name, kind)) || !stands_with_kind(variants, name, with_kind)) {
      continue;  // what the text tells is asked first: it costs nothing
    }
    const Evident evidence = evident(variants.index().articles(), name);
    if ((known || evidence.company > evidence.person) &&
        analysis::find_in_lexicon(with_kind, options.left_out).empty() && !variants.names_nothing(with_kind)) {
      const std::string& other = has ? name : with_kind;
      variants.add(other, Reason::abbreviation, confidence::kind_behind, variants.to(other), NameType::company);
    }
  }
}

}  // namespace ireum::query
