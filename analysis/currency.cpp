#include "analysis/currency.h"

#include <string_view>

#include "analysis/piece_reading.h"
#include "analysis/word_lists.h"

namespace ireum::analysis {

bool is_currency_of_sum(const std::vector<Piece>& pieces, std::size_t i) {
  constexpr std::string_view about = "약";
  constexpr std::string_view into = "로";
  // Asked of every piece, so that what is seldom so comes first.
  if (i == 0 || i + 1 >= pieces.size() || !pieces[i + 1].follows ||
      !(is_number(pieces[i + 1].text.substr(0, 1)) || pieces[i + 1].text == about)) {
    return false;
  }
  std::string_view form = pieces[i].text;
  const bool turned = form.ends_with(into);
  form.remove_suffix(turned ? into.size() : 0);
  if (!has_mark(form, mark_money)) {
    return false;
  }
  const bool behind_about = pieces[i].follows && pieces[i - 1].text == about && i > 1;
  const std::size_t begin = behind_about ? i - 1 : i;
  return (pieces[begin].before == '(' || turned) && ends_with_mark(pieces[begin - 1].text, mark_currency);
}

}  // namespace ireum::analysis
