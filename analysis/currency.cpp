#include "analysis/currency.h"

#include <string_view>

#include "analysis/word_lists.h"

namespace ireum::analysis {

namespace {

constexpr std::string_view about = "약";

bool begins_with_digit(std::string_view text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

}  // namespace

bool is_currency_of_sum(const std::vector<Piece>& pieces, std::size_t i) {
  constexpr std::string_view into = "로";
  std::string_view form = pieces[i].text;
  const bool turned = form.ends_with(into);
  form.remove_suffix(turned ? into.size() : 0);
  if (i == 0 || i + 1 >= pieces.size() || !has_mark(form, mark_money) || !pieces[i + 1].follows ||
      !(begins_with_digit(pieces[i + 1].text) || pieces[i + 1].text == about)) {
    return false;
  }
  const bool behind_about = pieces[i].follows && pieces[i - 1].text == about && i > 1;
  const std::size_t begin = behind_about ? i - 1 : i;
  return (pieces[begin].before == '(' || turned) && ends_with_mark(pieces[begin - 1].text, mark_currency);
}

}  // namespace ireum::analysis
