#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/forms/name_forms.h"
#include "query/typed/typed_name.h"

namespace ireum::query {

// The first and the last word of what may be written apart; one may be too short for a form, and is empty then.
struct NameParts {
  std::string first;
  std::string last;
};

// For a name typed as one word that stands nowhere or in few articles, as `forms`: what it may be written as with
// spaces between that articles do not join, to be proven. None for any other.
std::vector<NameParts> ways_apart(const TypedName& name, const NameForms& forms, const Xapian::Database& articles);

}  // namespace ireum::query
