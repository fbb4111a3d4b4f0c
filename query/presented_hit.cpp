#include "query/presented_hit.h"

#include <algorithm>

namespace ireum::query {

PresentedHit present(const IndexReader& index, const Answer& answer, const Hit& hit, std::uint64_t rank,
                     MentionFinder& finder, bool explained) {
  auto stored = schema::decode_stored(index.articles().get_document(hit.document).get_data());
  if (!stored) {
    throw schema::IndexError(index.path() + ": the stored article " + hit.id + " is damaged; see ireum-index --check");
  }
  PresentedHit shown;
  shown.hit = hit;
  shown.rank = rank;
  shown.article = std::move(*stored);
  std::vector<NamePlace> places = finder.find(shown.article);
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
