#include "query/mention_finder.h"

#include <algorithm>
#include <tuple>

#include "analysis/normalize.h"
#include "analysis/sequence.h"

namespace ireum::query {

namespace {

// Where `name` ends in `text`, which begins with it but for spaces; 0 where it does not.
std::size_t end_without_spaces(std::string_view text, std::string_view name) {
  std::size_t at = 0;
  for (const char c : name) {
    while (at < text.size() && text[at] == ' ') {
      ++at;
    }
    if (at == text.size() || text[at] != c) {
      return 0;
    }
    ++at;
  }
  return at;
}

}  // namespace

MentionFinder::MentionFinder(const Answer& answer)
    : answer_(answer), searched_(searched_name(answer.name, answer.forms[0])) {
  for (std::size_t tier = answer.forms.size(); tier > 0; --tier) {
    for (const std::string& form : answer.forms[tier - 1]) {
      tiers_[form] = Tier{static_cast<int>(tier)};
    }
  }
}

std::vector<NamePlace> MentionFinder::find(const schema::StoredArticle& article) {
  std::vector<NamePlace> places;
  add_forms(article, places);
  add_sequences(article.title, true, places);
  add_sequences(article.body, false, places);
  const auto order = [](const NamePlace& place) {
    return std::make_tuple(!place.in_title, place.begin, static_cast<int>(place.tier));
  };
  std::stable_sort(places.begin(), places.end(),
                   [&](const NamePlace& a, const NamePlace& b) { return order(a) < order(b); });
  std::vector<NamePlace> kept;
  for (NamePlace& place : places) {
    if (kept.empty() || kept.back().in_title != place.in_title || kept.back().end <= place.begin) {
      kept.push_back(std::move(place));
    }
  }
  return kept;
}

void MentionFinder::add_forms(const schema::StoredArticle& article, std::vector<NamePlace>& places) {
  analysis::analyze({article.title, article.body, article.byline}, analysis_);
  for (const analysis::Mention& mention : analysis_.mentions()) {
    const auto known = tiers_.find(mention.form);
    if (known == tiers_.end() ||
        (mention.grade == analysis::Grade::joined && known->second != Tier::itself && answer_.name.words.size() < 2)) {
      continue;
    }
    NamePlace place;
    place.in_title = mention.field == analysis::Field::title;
    place.begin = mention.begin;
    place.end = mention.end;
    place.form = mention.form;
    place.tier = known->second;
    place.by_title = mention.grade == analysis::Grade::by_title;
    narrow(place.in_title ? article.title : article.body, place);
    places.push_back(std::move(place));
  }
}

void MentionFinder::add_sequences(const std::string& text, bool in_title, std::vector<NamePlace>& places) const {
  if (answer_.sequence.empty()) {
    return;
  }
  for (const analysis::Span& span : analysis::find_sequences(text, answer_.sequence)) {
    places.push_back({in_title, span.begin, span.end, answer_.name.key, Tier::itself, false});
  }
}

void MentionFinder::narrow(std::string_view text, NamePlace& place) const {
  if (place.by_title) {
    return;
  }
  analysis::NormalizedText written;
  analysis::normalize(text.substr(place.begin, place.end - place.begin), written);
  // The text may have a space that the name is searched without.
  std::size_t begin = 0;
  std::size_t end = written.text.find(searched_);
  if (end != std::string::npos) {
    begin = end;
    end += searched_.size();
  } else {
    end = end_without_spaces(written.text, searched_);
    if (end == 0) {
      return;
    }
  }
  const std::uint32_t base = place.begin;
  place.end = base + written.source_offset(end);
  place.begin = base + written.source_offset(begin);
}

}  // namespace ireum::query
