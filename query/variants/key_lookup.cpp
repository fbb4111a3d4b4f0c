#include "query/variants/key_lookup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "query/index/standing.h"
#include "query/index/word_postings.h"
#include "schema/terms.h"
#include "schema/words_order.h"

namespace ireum::query {

namespace {

// Whether `form` has, character by character, what `typed` says: the same one, or a syllable with the loose onset.
bool fits_initials(std::string_view form, std::string_view typed, bool whole) {
  std::size_t at = 0;
  std::size_t length = 0;
  std::size_t typed_length = 0;
  std::size_t ignored = 0;
  for (std::size_t pos = 0; pos < typed.size(); pos += typed_length) {
    if (at >= form.size()) {
      return false;
    }
    const char32_t wanted = analysis::decode(typed, pos, typed_length);
    analysis::decode(form, at, length);
    const std::string_view here = form.substr(at, length);
    const std::string_view there = typed.substr(pos, typed_length);
    const bool loose = analysis::count_loose_jamo(there) > 0;
    if (loose && !analysis::is_syllable(wanted)) {
      // A compound consonant (ㄳ) is two onsets.
      const std::string keys = analysis::initials(there, ignored);
      for (std::size_t i = 0; i < keys.size(); ++i) {
        if (at >= form.size()) {
          return false;
        }
        analysis::decode(form, at, length);
        if (analysis::initials(form.substr(at, length), ignored) != keys.substr(i, 1)) {
          return false;
        }
        at += length;
      }
      continue;
    }
    if (here != there) {
      return false;
    }
    at += length;
  }
  return !whole || at == form.size();
}

}  // namespace

KeyLookup::KeyLookup(const IndexReader& index) : index_(index) {
  const std::string ranked = index.read_words(
      [](const Xapian::Database& words) { return words.get_metadata(std::string(schema::meta_ranked)); });
  if (index.size() > 1) {
    return;  // forms are put in order anyway
  }
  changed_ = !index.words_stand();
  std::from_chars(ranked.data(), ranked.data() + ranked.size(), ranked_);
}

std::vector<std::string> KeyLookup::find(std::string_view prefix, std::string_view key, std::size_t most,
                                         const Accepts& accepts) const {
  return find_under(schema::term(prefix, key), nullptr, most, accepts);
}

std::vector<std::string> KeyLookup::find(const analysis::SlipKey& key, std::size_t most, const Accepts& accepts) const {
  return find_under(schema::term(schema::words_slip, key.key), &key, most, accepts);
}

std::vector<std::string> KeyLookup::find_under(const std::string& term, const analysis::SlipKey* slip, std::size_t most,
                                               const Accepts& accepts) const {
  std::vector<std::string> forms;
  if (term.size() > schema::max_term_bytes) {
    return forms;
  }
  // The first of several words are among the first of each; they stand in turn.
  const std::size_t indexes = index_.size();
  std::unordered_set<std::string> known;
  WordPostings postings(index_, term);
  const auto look = [&](std::size_t enough) {
    for (std::size_t looked_at = 0; !postings.at_end() && looked_at < indexes * most_looked_at && forms.size() < enough;
         postings.next()) {
      if (slip != nullptr && !slip->may_meet(static_cast<std::uint8_t>(postings.wdf()))) {
        continue;
      }
      ++looked_at;
      std::string form = index_.word(postings.number());
      if (accepts(form) && (indexes == 1 || known.insert(form).second)) {
        forms.push_back(std::move(form));
      }
    }
  };
  look(indexes * most);
  if (ranked_ > 0 && !postings.at_end()) {
    postings.skip_to(ranked_ + 1);
    look(forms.size() + most);
  }
  if (indexes > 1 || changed_) {
    put_in_order(forms);
    forms.resize(std::min(forms.size(), most));
  }
  return forms;
}

// As ireum-index writes the words of a new generation, which holds no others.
void KeyLookup::put_in_order(std::vector<std::string>& forms) const {
  using Place = std::pair<std::size_t, std::size_t>;  // class, then kind of form
  constexpr std::array<std::string_view, 3> kinds{schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined};
  std::vector<std::pair<Place, std::string>> sorted;
  sorted.reserve(forms.size());
  for (std::string& form : forms) {
    std::size_t kind = 0;
    Xapian::doccount articles = frequency(index_.articles(), kinds.at(kind), form);
    while (articles == 0 && ++kind < kinds.size()) {
      articles = frequency(index_.articles(), kinds.at(kind), form);
    }
    const Evident says = evident(index_.articles(), form);
    const bool is_evident = says.person + says.company > 0;
    if (articles > 0 && (kinds.at(kind) != schema::prefix_joined || schema::holds_joined(articles, is_evident))) {
      sorted.emplace_back(Place{schema::words_class(schema::words_rank(articles, is_evident)), kind}, std::move(form));
    }
  }
  std::sort(sorted.begin(), sorted.end());
  forms.clear();
  std::transform(sorted.begin(), sorted.end(), std::back_inserter(forms),
                 [](auto& one) { return std::move(one.second); });
}

std::vector<std::string> KeyLookup::with_initials(std::string_view typed, bool whole, std::size_t most) const {
  std::size_t hangul = 0;
  std::string key = analysis::initials(typed, hangul);
  if (whole) {
    key += schema::words_end;
  } else if (key.size() > schema::most_initials) {
    key.resize(schema::most_initials);
  }
  return find(schema::words_initials, key, most,
              [&](std::string_view form) { return fits_initials(form, typed, whole); });
}

std::vector<std::string> KeyLookup::of_same_letters(std::string_view typed, std::size_t most) const {
  const std::string letters = analysis::letters(typed);
  std::vector<analysis::SlipKey> keys;
  analysis::slip_keys(letters, true, keys);
  std::vector<std::string> forms;
  for (const analysis::SlipKey& key : keys) {
    if (!forms.empty()) {
      break;  // all of them share the key of the whole
    }
    forms = find(key, most, [&](std::string_view one) { return one != typed && analysis::letters(one) == letters; });
  }
  return forms;
}

std::vector<std::string> KeyLookup::one_slip_away(std::string_view typed, std::size_t most) const {
  const std::string letters = analysis::letters(typed);
  std::vector<analysis::SlipKey> keys;
  analysis::slip_keys(letters, true, keys);
  std::vector<std::string> forms;
  for (const analysis::SlipKey& key : keys) {
    for (std::string& form : find(
             key, most, [&](std::string_view one) { return analysis::is_one_slip(letters, analysis::letters(one)); })) {
      if (std::find(forms.begin(), forms.end(), form) == forms.end()) {
        forms.push_back(std::move(form));
      }
    }
  }
  return forms;
}

std::vector<std::string> KeyLookup::beginning_with(std::string_view typed, std::size_t most) const {
  const std::string strokes = analysis::strokes(typed);
  const std::string_view key = std::string_view(strokes).substr(0, schema::most_strokes);
  bool others = false;
  const auto in_other_mode = [&](std::string_view form) {
    return !analysis::begins_as_typed(form, typed) && analysis::strokes(form).starts_with(strokes);
  };
  std::vector<std::string> forms = find(schema::words_strokes, key, most, [&](std::string_view form) {
    const bool begins = analysis::begins_as_typed(form, typed);
    others = others || (!begins && in_other_mode(form));
    return begins;
  });
  if (others && forms.size() < most) {
    for (std::string& form : find(schema::words_strokes, key, most - forms.size(), in_other_mode)) {
      forms.push_back(std::move(form));
    }
  }
  return forms;
}

std::vector<std::string> KeyLookup::read_as(std::string_view hangul, std::size_t most) const {
  return find(schema::words_reading, hangul, most, [](std::string_view) { return true; });
}

Xapian::doccount KeyLookup::forms_with(std::string_view two_characters) const {
  const std::string term = schema::term(schema::words_bigram, two_characters);
  if (term.size() > schema::max_term_bytes) {
    return 0;
  }
  constexpr Xapian::doccount few = 100;
  Xapian::doccount count = forms_under(index_, term);
  if (changed_ && count <= few) {
    for (WordPostings postings(index_, term); !postings.at_end(); postings.next()) {
      const std::string form = index_.word(postings.number());
      count -= is_one_word(index_.articles(), form) ? 0 : 1;
    }
  }
  if (index_.size() == 1 || count > most_looked_at) {
    return count;
  }
  std::unordered_set<std::string> forms;
  for (WordPostings postings(index_, term); !postings.at_end(); postings.next()) {
    forms.insert(index_.word(postings.number()));
  }
  return static_cast<Xapian::doccount>(forms.size());
}

}  // namespace ireum::query
