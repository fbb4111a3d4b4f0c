#include "query/forms/shown_name.h"

#include <algorithm>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/lettering.h"
#include "query/forms/typed_lettering.h"
#include "query/index/standing.h"
#include "query/typed/typed_name.h"

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
  const std::string form = analysis::without_spaces(name);
  if (!analysis::has_lettering(form)) {
    return std::string(name);
  }
  LetteredForm most{{}, {}, 0};  // of those that are not usual
  Xapian::doccount all = 0;
  for (LetteredForm& one : lettered_forms({form}, form, articles)) {
    all += one.articles;
    if (one.articles > most.articles) {
      most = std::move(one);
    }
  }
  const Xapian::doccount stands = standing(articles, form);
  const Xapian::doccount usual = stands - std::min(stands, all);
  return with_spaces_of(name, most.articles > usual ? most.lettering : analysis::usual_lettering(form));
}

}  // namespace ireum::query
