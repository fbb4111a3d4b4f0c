#include "query/presented_hit.h"

#include <algorithm>

#include "query/stored_articles.h"

namespace ireum::query {

PresentedHit present(const IndexReader& index, const Answer& answer, const Hit& hit, std::uint64_t rank,
                     MentionFinder& finder, bool explained) {
  PresentedHit shown;
  shown.hit = hit;
  shown.rank = rank;
  shown.article = stored_article(index, hit.document, hit.id);
  std::vector<NamePlace> places = explained ? finder.find(shown.article) : finder.find_quickly(shown.article);
  shown.title = marked_line(shown.article.title, places);
  shown.snippet = snippet_of(shown.article.body, places);
  for (const NamePlace& place : places) {
    const auto known = std::find_if(shown.forms.begin(), shown.forms.end(),
                                    [&](const FormCount& form) { return form.form == place.form; });
    if (known != shown.forms.end()) {
      ++known->count;
    } else {
      shown.forms.push_back({place.form, 1, place.variant, place.name});
    }
  }
  if (explained) {
    shown.explanation = explain(index, answer, hit, shown.article, std::move(places));
  }
  return shown;
}

}  // namespace ireum::query
