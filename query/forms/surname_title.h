#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace ireum::query {

// Somebody by surname and title: 노 대통령, 노 전 대통령.
struct SurnameTitle {
  std::string surname;  // empty: no such words
  std::string title;
};

// Whether a person's context (SCHEMA.md), or the term of one, ends with `title`, as written or in its usual form.
bool ends_with_title(std::string_view context, std::string_view title);

// What `words` of a name say, with words between that tell when the title was borne.
SurnameTitle surname_and_title(const std::vector<std::string>& words);

// The query for articles that give somebody of `meant`'s surname, which there is, this title, as far as the first
// thousand such names tell; empty where there is none.
Xapian::Query bearers(const SurnameTitle& meant, const Xapian::Database& articles);

}  // namespace ireum::query
