#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "query/forms/name_forms.h"
#include "query/matching/answer.h"
#include "query/matching/form_queries.h"
#include "query/typed/typed_name.h"

namespace ireum::query {

// What the bearer of a name is, by the evidence that articles hold: what tells of another type than the one asked for
// drops out of a band, what tells of it comes first.
class TypeEvidence {
 public:
  // `holding`: so many articles hold the name. `articles` and `name` must outlive this.
  TypeEvidence(const Xapian::Database& articles, FormQueries forms, const TypedName& name, NameType type,
               std::uint64_t holding)
      : articles_(articles), forms_(forms), name_(name), type_(type), holding_(holding) {}

  // Lets `band`, whose articles hold any of `forms`, heed it.
  void add_to(Band& band, const std::vector<std::string>& forms) const;
  // Articles whose evidence speaks for the other type and not for the one asked for.
  Xapian::Query other_type_only(const std::vector<std::string>& forms) const;

 private:
  // Articles in which the title that was typed stands with one of the forms, and whether that tells people of one name
  // apart: others stand with it about as often.
  struct Titled {
    Xapian::Query articles;
    bool tells = false;
  };
  Titled with_title(const std::vector<std::string>& forms) const;
  double rarity() const;

  const Xapian::Database& articles_;
  FormQueries forms_;
  const TypedName& name_;
  NameType type_;
  std::uint64_t holding_;
};

}  // namespace ireum::query
