#include "query/shown_name.h"

#include <algorithm>

#include "analysis/hangul.h"
#include "analysis/lettering.h"
#include "query/typed_name.h"
#include "query/variants/standing.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// `letters` with the spaces of `name`; as it is where both are not as long.
std::string with_spaces_of(std::string_view name, const std::string& letters) {
  std::string result;
  std::size_t at = 0;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < name.size(); pos += length) {
    if (analysis::decode(name, pos, length) == U' ') {
      result.push_back(' ');
      continue;
    }
    if (at >= letters.size()) {
      return letters;
    }
    std::size_t lettered = 0;
    analysis::decode(letters, at, lettered);
    result.append(letters, at, lettered);
    at += lettered;
  }
  return at == letters.size() ? result : letters;
}

}  // namespace

std::string shown_name(std::string_view name, const Xapian::Database& articles) {
  constexpr std::size_t most_letterings = 200;
  const std::string form = without_spaces(name);
  if (!analysis::has_lettering(form)) {
    return std::string(name);
  }
  std::string best = analysis::usual_lettering(form);
  Xapian::doccount most = standing(articles, form);
  Xapian::doccount unusual = 0;
  Xapian::doccount most_unusual = 0;
  std::string unusual_one;
  const std::string prefix = schema::term(schema::prefix_lettering, form) + schema::context_mark;
  std::size_t looked_at = 0;
  for (Xapian::TermIterator it = articles.allterms_begin(prefix);
       it != articles.allterms_end(prefix) && looked_at < most_letterings; ++it, ++looked_at) {
    const Xapian::doccount with_it = it.get_termfreq();
    unusual += with_it;
    if (with_it > most_unusual) {
      most_unusual = with_it;
      unusual_one = (*it).substr(prefix.size());
    }
  }
  most -= std::min(most, unusual);
  if (most_unusual > most) {
    best = unusual_one;
  }
  return with_spaces_of(name, best);
}

}  // namespace ireum::query
