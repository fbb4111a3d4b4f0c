#include "query/matching/other_forms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "query/matching/combining.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Steps of confidence in which variants are pooled: those of one step count together.
constexpr double confidence_steps = 8;
// What another form in the spacing typed weighs besides, of its own weight.
constexpr double typed_share = 0.5;
// What the surest variants weigh besides: what was meant more surely comes first, however rare the other is.
constexpr double sureness = 385;

// Variants that are equally sure.
struct Step {
  std::string names;
  std::vector<std::string> forms;  // of names that are no ordinary words
  Xapian::Query told;              // of others
};

// Articles that hold a form of `variant` and tell that it is a name.
Xapian::Query told(const Variant& variant, const FormQueries& forms) {
  Xapian::Query any;
  for (const std::string& form : variant.forms) {
    Xapian::Query says;
    if (variant.type != NameType::company) {
      says = either(says, forms.any_of({form}, schema::prefix_person));
    }
    if (variant.type != NameType::person) {
      says = either(says, forms.any_of({form}, schema::prefix_company));
    }
    any = either(any, Xapian::Query(Xapian::Query::OP_FILTER, forms.standing({form}), says));
  }
  return any;
}

// By how sure they are, the surest first.
std::map<int, Step> steps_of(const std::vector<Variant>& variants, const FormQueries& forms) {
  std::map<int, Step> steps;
  for (const Variant& variant : variants) {
    Step& step = steps[-static_cast<int>(std::lround(variant.confidence * confidence_steps))];
    for (const std::string& form : variant.forms) {
      step.names += ' ' + form;
    }
    if (variant.ordinary) {
      step.told = either(step.told, told(variant, forms));
    } else {
      step.forms.insert(step.forms.end(), variant.forms.begin(), variant.forms.end());
    }
  }
  return steps;
}

// Weighs what an article is sure of besides: as much as of the surest form that it holds.
class Sureness {
 public:
  Part part(const Xapian::Query& here, double share) {
    Part part{"sureness", weighing(surer_.empty() ? here : Xapian::Query(Xapian::Query::OP_AND_NOT, here, surer_),
                                   sureness * share)};
    surer_ = either(surer_, here);
    return part;
  }
  // What any form so far matches.
  const Xapian::Query& any() const { return surer_; }

 private:
  Xapian::Query surer_;
};

}  // namespace

Band other_forms_band(const std::vector<Variant>& variants, const std::vector<ProvenVariant>& proven,
                      const FormQueries& forms, bool apart) {
  std::vector<Part> parts;
  Sureness sure;
  for (const auto& [level, step] : steps_of(variants, forms)) {
    if (step.names.empty()) {
      continue;
    }
    const double share = std::max(1.0, -static_cast<double>(level)) / confidence_steps;
    const Xapian::Query here = either(step.told, step.forms.empty() ? Xapian::Query() : forms.standing(step.forms));
    parts.push_back({"mentions as" + step.names, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, here, share)});
    const Xapian::Query as_typed = forms.in_spaces(step.forms, apart);
    if (!as_typed.empty()) {
      parts.push_back(
          {"spaces as typed", Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, as_typed, typed_share * share)});
    }
    parts.push_back(sure.part(here, share));
  }
  for (const ProvenVariant& variant : proven) {
    const Xapian::Query keys(Xapian::Query::OP_OR, variant.keys.begin(), variant.keys.end());
    parts.push_back({"mentions, words side by side, as" + variant.words,
                     Xapian::Query(Xapian::Query::OP_FILTER, variant.holding, keys)});
    parts.push_back(sure.part(keys, variant.confidence));
  }
  Band band = any_part(Tier::itself, false, std::move(parts));
  band.condition = sure.any();  // as the query, without what only weighs
  return band;
}

}  // namespace ireum::query
