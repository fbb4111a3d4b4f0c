#include "query/mentions/whole_names.h"

#include <algorithm>

#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/word_lists.h"
#include "query/forms/name_judgement.h"

namespace ireum::query {

namespace {

using analysis::Grade;
using analysis::Mention;

bool is_person(const Mention& mention) {
  return (mention.evidence & analysis::evidence_person) != 0;
}

bool same_text(const Mention& a, const Mention& b) {
  return (a.field == analysis::Field::title) == (b.field == analysis::Field::title);
}

// Words that a name of two is widened by, at most.
constexpr std::size_t most_words = 8;

}  // namespace

WholeNames::WholeNames(const schema::StoredArticle& article, const std::vector<Mention>& mentions)
    : article_(article), mentions_(mentions), gone_(mentions.size(), 0) {
  for (Mention& mention : mentions_) {
    if (is_foreigner(mention)) {
      mention.evidence |= analysis::evidence_person;
    }
  }
  // From behind, so that a fourth word joins three.
  for (std::size_t i = mentions_.size(); i-- > 0;) {
    if (gone_[i] == 0 && mentions_[i].grade == Grade::joined && is_person(mentions_[i])) {
      widen(i);
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    if (gone_[i] == 0) {
      mentions_[kept++] = mentions_[i];
    }
  }
  mentions_.resize(kept);
}

// Whether two words are a foreigner's names, though nothing around them says so.
bool WholeNames::is_foreigner(const Mention& mention) const {
  return mention.grade == Grade::joined && mention.evidence == analysis::evidence_none &&
         known_type(mention.form) != NameType::company &&
         are_foreign_names(words_written(text_of(mention).substr(mention.begin, mention.end - mention.begin)));
}

// The word before a person's name of two words that joins the first belongs to it as well, unless it is a listed word
// or stands elsewhere by itself (테슬라 일론 머스크); in no case do these two make another name.
void WholeNames::widen(std::size_t place) {
  Mention& whole = mentions_[place];
  const std::string_view old = whole.form;
  std::size_t words = 0;
  for (std::string_view word = word_before(whole); !word.empty() && words < most_words; word = word_before(whole)) {
    ++words;
    if (places_.empty()) {
      note_places();
    }
    const std::string first = analysis::normalize(word);
    bool belongs = analysis::has_mark(word, analysis::mark_family);
    const std::string_view rest = text_of(whole).substr(whole.begin);
    const bool before_family =
        analysis::has_mark(rest.substr(0, rest.find(' ')), analysis::mark_family);  // 알리 빈 살레
    const std::size_t pair = pair_before(whole);
    if (pair < mentions_.size() || (before_family && analysis::all_syllables(first))) {
      if (pair < mentions_.size()) {
        gone_[pair] = 1;
      }
      belongs =
          belongs || (analysis::all_syllables(first) && first.size() > analysis::syllable_bytes(1) &&
                      !analysis::is_more_than_name(analysis::find_word(first)) && !stands_elsewhere(first, whole));
    }
    if (!belongs) {
      break;
    }
    forms_.push_back(first + std::string(whole.form));
    rename(place, forms_.back());
    whole.begin -= static_cast<std::uint32_t>(word.size() + 1);
  }
  if (whole.form != old) {
    move_by_title(old, whole.form);
  }
}

void WholeNames::note_places() {
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    Places& places = places_[mentions_[i].form];
    places.all.insert(i);
    if (mentions_[i].grade == Grade::by_title) {
      places.by_title.push_back(i);
    }
  }
}

void WholeNames::rename(std::size_t place, std::string_view to) {
  places_[mentions_[place].form].all.erase(place);
  places_[to].all.insert(place);
  mentions_[place].form = to;
}

void WholeNames::move_by_title(std::string_view from, std::string_view to) {
  std::vector<std::size_t> moved;
  moved.swap(places_[from].by_title);
  for (const std::size_t place : moved) {
    rename(place, to);
  }
  std::vector<std::size_t>& there = places_[to].by_title;
  there.insert(there.end(), moved.begin(), moved.end());
}

// Whether `form` stands in the article without the first word of `name` behind it.
bool WholeNames::stands_elsewhere(const std::string& form, const Mention& name) {
  const std::string_view text = text_of(name);
  const std::string next(text.substr(name.begin, std::min(text.find(' ', name.begin), text.size()) - name.begin));
  const auto [known, fresh] = elsewhere_.try_emplace(form + ' ' + next, false);
  if (fresh) {
    const auto places = places_.find(form);
    known->second =
        places != places_.end() &&
        std::any_of(places->second.all.begin(), places->second.all.end(), [&](std::size_t i) {
          const std::string_view there = text_of(mentions_[i]);
          return there.substr(std::min<std::size_t>(mentions_[i].end + 1, there.size()), next.size()) != next;
        });
  }
  return known->second;
}

std::string_view WholeNames::text_of(const Mention& mention) const {
  return mention.field == analysis::Field::title ? article_.title : article_.body;
}

// The word right before a mention, one space between; empty: none.
std::string_view WholeNames::word_before(const Mention& mention) const {
  const std::string_view text = text_of(mention).substr(0, mention.begin);
  if (text.size() < 2 || text.back() != ' ') {
    return {};
  }
  const std::string_view words = text.substr(0, text.size() - 1);
  return words.substr(words.find_last_of(" \n") + 1);
}

// The joined mention of the first word of `mention`, one of mentions_, and the word before it; their number: none.
std::size_t WholeNames::pair_before(const Mention& mention) const {
  const std::string_view text = text_of(mention);
  const std::size_t end = std::min(text.substr(0, mention.end).find(' ', mention.begin), std::size_t{mention.end});
  constexpr std::size_t reach = 64;  // mentions; those of one word stand together
  const auto place = static_cast<std::size_t>(&mention - mentions_.data());
  for (std::size_t i = place; i-- > 0 && place - i < reach;) {
    const Mention& pair = mentions_[i];
    if (gone_[i] == 0 && pair.grade == Grade::joined && same_text(pair, mention) && pair.end == end &&
        pair.begin < mention.begin &&
        text.substr(pair.begin, mention.begin - 1 - pair.begin).find(' ') == std::string_view::npos) {
      return i;
    }
  }
  return mentions_.size();
}

}  // namespace ireum::query
