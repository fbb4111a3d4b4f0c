#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/forms/name_forms.h"

namespace ireum::query {

// How articles letter a form.
struct LetteredForm {
  std::string term;
  std::string lettering;  // of the name in it
  Xapian::doccount articles;
};

// The unusual letterings that articles have of those of `forms` that begin with `base`, of the base; at most 200.
std::vector<LetteredForm> lettered_forms(const std::vector<std::string>& forms, const std::string& base,
                                         const Xapian::Database& articles);

// Which articles have a name lettered as it was typed: those that `typed` matches, or if that is empty all but those
// that `other` matches. Both empty: nothing tells them apart.
struct Lettering {
  Xapian::Query typed;
  Xapian::Query other;

  bool tells() const { return !typed.empty() || !other.empty(); }
  // What of `query`, articles with the name, is lettered so, and what is not; only where it tells.
  Xapian::Query as_typed(const Xapian::Query& query) const;
  Xapian::Query otherwise(const Xapian::Query& query) const;
};

// The lettering that is meant by what was typed: that, or else its capitals, or else without full width, or else the
// usual one; the first that articles have. `forms`: the literal ones of the name.
Lettering find_lettering(const TypedName& name, const NameForms& forms, const Xapian::Database& articles);

}  // namespace ireum::query
