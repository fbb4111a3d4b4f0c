#include "query/forms/surname_title.h"

#include <algorithm>

#include "analysis/context.h"
#include "analysis/hangul.h"
#include "analysis/word_lists.h"
#include "analysis/writing/hanja.h"
#include "query/typed/typed_name.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// The surname that `word` is, in Hangul; empty: none.
std::string surname_of(const std::string& word) {
  if (analysis::count_chars(word) != 1) {
    return {};
  }
  std::string surname = word;
  if (const auto readings = analysis::writing::hangul_of_hanja(word); !readings.empty()) {
    surname = readings.front().text;
  }
  const analysis::Word* listed = analysis::find_word(surname);
  return listed != nullptr && listed->is(analysis::role_surname) ? surname : std::string();
}

}  // namespace

bool ends_with_title(std::string_view context, std::string_view title) {
  const analysis::Word* listed = analysis::find_word(title);
  return context.ends_with(title) || (listed != nullptr && context.ends_with(analysis::main_title(*listed)));
}

SurnameTitle surname_and_title(const std::vector<std::string>& words) {
  const std::string surname = words.size() < 2 ? std::string() : surname_of(words.front());
  if (surname.empty()) {
    return {};
  }
  const std::string title = title_of(words.back());
  const bool borne = std::all_of(words.begin() + 1, words.end() - 1, [](const std::string& word) {
    return (analysis::time_word(word) & analysis::time_borne) != 0;
  });
  if (title.empty() || !borne) {
    return {};
  }
  return {surname, title};
}

Xapian::Query bearers(const SurnameTitle& meant, const Xapian::Database& articles) {
  constexpr std::size_t most = 1000;
  std::vector<Xapian::Query> found;
  const std::string prefix = schema::term(schema::prefix_context, meant.surname);
  for (Xapian::TermIterator it = articles.allterms_begin(prefix);
       it != articles.allterms_end(prefix) && found.size() < most; ++it) {
    if (ends_with_title(*it, meant.title)) {
      found.emplace_back(*it);
    }
  }
  return {Xapian::Query::OP_OR, found.begin(), found.end()};
}

}  // namespace ireum::query
