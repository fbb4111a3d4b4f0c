#include "query/mentions/presented_hit.h"

#include <algorithm>

#include "query/index/stored_articles.h"

namespace ireum::query {

std::vector<FormCount> counted_forms(const std::vector<NamePlace>& places) {
  std::vector<FormCount> forms;
  for (const NamePlace& place : places) {
    const auto known =
        std::find_if(forms.begin(), forms.end(), [&](const FormCount& form) { return form.form == place.form; });
    if (known != forms.end()) {
      ++known->count;
    } else {
      forms.push_back({place.form, 1, place.variant, place.name});
    }
  }
  return forms;
}

PresentedHit present(const IndexReader& index, const Answer& answer, const Hit& hit, std::uint64_t rank,
                     MentionFinder& finder, bool explained) {
  PresentedHit shown;
  shown.hit = hit;
  shown.rank = rank;
  shown.article = stored_article(index, hit.document, hit.id);
  std::vector<NamePlace> places = explained ? finder.find(shown.article) : finder.find_quickly(shown.article);
  shown.title = marked_line(shown.article.title, places);
  shown.snippet = snippet_of(shown.article.body, places);
  shown.forms = counted_forms(places);
  if (explained) {
    shown.explanation = explain(index, answer, hit, shown.article, std::move(places));
  }
  return shown;
}

}  // namespace ireum::query
