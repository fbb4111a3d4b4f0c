#include "query/suggesting/suggestion_list.h"

#include <algorithm>
#include <utility>

#include "analysis/lexicon.h"
#include "query/forms/name_forms.h"
#include "query/forms/shown_name.h"
#include "query/forms/usual_spaces.h"
#include "query/index/standing.h"
#include "query/typed/typed_name.h"

namespace ireum::query {

bool SuggestionList::add(const std::string& form, Reason reason, const std::string& through) {
  const auto has = [&](const std::vector<std::string>& forms) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
  };
  if (std::any_of(forms_.begin(), forms_.end(), has)) {
    return false;
  }
  std::vector<std::string> forms = resolve_name(parse_name(form), index_.articles()).texts();
  if (!has(forms)) {
    forms.push_back(form);
  }
  Suggestion suggestion;
  suggestion.articles = count_articles(index_, forms);
  if (suggestion.articles == 0) {
    return false;
  }
  suggestion.name = shown_name(with_usual_spaces(form, index_), index_.articles());
  suggestion.type = told_type(index_.articles(), form);
  for (const analysis::LexiconMatch& match : analysis::find_in_lexicon(form, left_out_)) {
    if (match.widens()) {
      suggestion.type = type_of(match.entry.type);
    }
  }
  suggestion.reason = reason;
  suggestion.through = through;
  found_.push_back(std::move(suggestion));
  forms_.push_back(std::move(forms));
  return true;
}

}  // namespace ireum::query
