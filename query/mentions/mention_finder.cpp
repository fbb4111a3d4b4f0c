#include "query/mentions/mention_finder.h"

#include <algorithm>
#include <tuple>

#include "analysis/normalize.h"
#include "analysis/sequence.h"
#include "query/forms/longer_forms.h"

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

// What the form of `place` is without the particle that it may bear: the first form of its variant begins it.
const std::string& without_particle(const NamePlace& place) {
  for (const std::string& form : place.variant->forms) {
    if (place.form.compare(0, form.size(), form) == 0) {
      return form;
    }
  }
  return place.form;
}

// What was read of the words of one article is known for the next, of this answer or another.
const analysis::Analysis& analyzed(const analysis::ArticleText& text) {
  thread_local analysis::Analysis analysis;
  analysis::analyze(text, analysis);
  return analysis;
}

}  // namespace

MentionFinder::MentionFinder(const Answer& answer) : answer_(answer) {
  // What comes first wins: literal before variant, the name itself before longer ones.
  for (std::size_t i = 0; i < answer.names.size(); ++i) {
    const AnsweredName& name = answer.names[i];
    searched_.push_back(searched_name(name.name, name.forms[0]));
    for (const std::string& form : name.forms[0]) {
      meanings_.insert({form, {Tier::itself, i, nullptr}});
    }
    for (const Variant& variant : name.variants) {
      for (const std::string& form : variant.forms) {
        meanings_.insert({form, {Tier::itself, i, &variant}});
      }
    }
    for (const Tier tier : {Tier::longer, Tier::inside}) {
      for (const std::string& form : name.forms[static_cast<std::size_t>(tier) - 1]) {
        meanings_.insert({form, {tier, i, nullptr}});
      }
    }
    for (const Variant& variant : name.longer_variants) {
      for (const std::string& form : variant.forms) {
        meanings_.insert({form, {Tier::longer, i, &variant}});
      }
    }
  }
}

std::vector<NamePlace> MentionFinder::find(const schema::StoredArticle& article) {
  std::vector<NamePlace> places;
  for (const analysis::Mention& mention : analyzed({article.title, article.body, article.byline}).mentions()) {
    NamePlace place;
    if (read(mention, place)) {
      place.evidence = mention.evidence;
      places.push_back(std::move(place));
    }
  }
  return sorted_places(article, std::move(places));
}

std::vector<NamePlace> MentionFinder::find_quickly(const schema::StoredArticle& article) {
  if (!excerpt_) {
    std::vector<std::string_view> forms;
    for (const auto& [form, meaning] : meanings_) {
      forms.push_back(form);
    }
    excerpt_.emplace(forms);
  }
  excerpt_->take(article.title, article.body);
  std::vector<NamePlace> places;
  for (const analysis::Mention& mention : analyzed({excerpt_->title(), excerpt_->body(), {}}).mentions()) {
    NamePlace place;
    if (!read(mention, place)) {
      continue;
    }
    if (!place.in_title) {
      const std::uint32_t size = place.end - place.begin;
      place.begin = excerpt_->body_offset(place.begin);
      place.end = place.begin + size;
    }
    places.push_back(std::move(place));
  }
  return sorted_places(article, std::move(places));
}

std::vector<NamePlace> MentionFinder::sorted_places(const schema::StoredArticle& article,
                                                    std::vector<NamePlace> places) const {
  for (NamePlace& place : places) {
    narrow(place.in_title ? article.title : article.body, place);
  }
  add_sequences(article.title, true, places);
  add_sequences(article.body, false, places);
  const auto order = [](const NamePlace& place) {
    // 오타니 쇼헤이 that was typed before 오타니 that stands for it.
    return std::make_tuple(!place.in_title, place.begin, static_cast<int>(place.tier), place.variant != nullptr);
  };
  std::stable_sort(places.begin(), places.end(),
                   [&](const NamePlace& a, const NamePlace& b) { return order(a) < order(b); });
  std::vector<NamePlace> kept;
  for (NamePlace& place : places) {
    if (answer_.in_title && !place.in_title) {
      break;  // those of the title come first
    }
    if (kept.empty() || kept.back().in_title != place.in_title || kept.back().end <= place.begin) {
      kept.push_back(std::move(place));
    }
  }
  return kept;
}

bool MentionFinder::read(const analysis::Mention& mention, NamePlace& place) const {
  const auto known = meanings_.find(mention.form);
  if (known == meanings_.end()) {
    return false;
  }
  const Meaning& meaning = known->second;
  if (mention.grade == analysis::Grade::joined && meaning.tier != Tier::itself &&
      answer_.names[meaning.name].name.words.size() < 2) {
    const std::string& begins = meaning.variant != nullptr ? meaning.variant->name : searched_[meaning.name];
    if (!has_ampersand_behind(begins, mention.form)) {
      return false;
    }
  }
  place.in_title = mention.field == analysis::Field::title;
  place.begin = mention.begin;
  place.end = mention.end;
  place.form = mention.form;
  place.tier = meaning.tier;
  place.by_title = mention.grade == analysis::Grade::by_title;
  place.name = meaning.name;
  place.variant = meaning.variant;
  place.grade = mention.grade;
  return true;
}

void MentionFinder::add_sequences(const std::string& text, bool in_title, std::vector<NamePlace>& places) const {
  const auto add = [&](std::size_t name, const std::vector<std::string>& words, const std::string& form,
                       const Variant* variant) {
    for (const analysis::Span& span : analysis::find_sequences(text, words)) {
      NamePlace place;
      place.in_title = in_title;
      place.begin = span.begin;
      place.end = span.end;
      place.form = form;
      place.name = name;
      place.variant = variant;
      place.grade = analysis::Grade::joined;
      places.push_back(std::move(place));
    }
  };
  for (std::size_t i = 0; i < answer_.names.size(); ++i) {
    const AnsweredName& name = answer_.names[i];
    if (!name.sequence.empty()) {
      add(i, name.sequence, name.name.key, nullptr);
    }
    for (const Variant& variant : name.variants) {
      if (!variant.words.empty()) {
        add(i, variant.words, variant.name, &variant);
      }
    }
  }
}

void MentionFinder::narrow(std::string_view text, NamePlace& place) const {
  if (place.by_title) {
    return;
  }
  analysis::NormalizedText written;
  analysis::normalize(text.substr(place.begin, place.end - place.begin), written);
  // The text may have a space that the name is searched without.
  const std::string& searched = place.variant != nullptr ? without_particle(place) : searched_[place.name];
  std::size_t begin = 0;
  std::size_t end = written.text.find(searched);
  if (end != std::string::npos) {
    begin = end;
    end += searched.size();
  } else {
    end = end_without_spaces(written.text, searched);
    if (end == 0) {
      return;
    }
  }
  const std::uint32_t base = place.begin;
  place.end = base + written.source_end(end);
  place.begin = base + written.source_offset(begin);
}

}  // namespace ireum::query
