#include "query/forms/written_apart.h"

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/person_shape.h"
#include "analysis/word_lists.h"
#include "query/index/standing.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Whether articles hold `word` by itself, and not only as two.
bool stands_as_word(const Xapian::Database& articles, const std::string& word) {
  const std::vector<std::string> forms = forms_of_word(word);
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) { return is_one_word(articles, form); });
}

// The first and last words that `key` may be written as, of which articles hold each of two characters and more.
std::vector<NameParts> parts_written_apart(const std::string& key, const Xapian::Database& articles) {
  constexpr std::size_t longest = 20;  // characters
  constexpr std::size_t most = 12;
  std::vector<std::size_t> ends;  // of each character
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < key.size(); pos += length) {
    analysis::decode(key, pos, length);
    ends.push_back(pos + length);
  }
  std::vector<NameParts> parts;
  if (ends.size() < 3 || ends.size() > longest) {
    return parts;
  }
  const auto stands = [&](const std::string& word) {
    const std::vector<std::string> forms = forms_of_word(word);
    return std::any_of(forms.begin(), forms.end(),
                       [&](const std::string& form) { return is_standing(articles, form); });
  };
  // How each beginning and each end of two characters and more stands; one character has no form: 윤디 리, 밴 헤켄.
  std::vector<char> begins(ends.size(), 0);
  std::vector<char> finishes(ends.size() + 1, 0);
  for (std::size_t i = 1; i < ends.size(); ++i) {
    begins[i] = static_cast<char>(i >= 2 && stands(key.substr(0, ends[i - 1])));
    finishes[i] = static_cast<char>(ends.size() - i >= 2 && stands(key.substr(ends[i - 1])));
  }
  for (std::size_t i = 1; i < ends.size() && parts.size() < most; ++i) {
    const bool one_behind = i + 1 == ends.size();
    const bool one_before = i == 1;
    if ((begins[i] != 0 || one_before) && (finishes[i] != 0 || one_behind)) {
      parts.push_back({one_before ? std::string() : key.substr(0, ends[i - 1]),
                       one_behind ? std::string() : key.substr(ends[i - 1])});
    }
  }
  // Of three words or more the first and the last, or the longest of those where the other is too short for a form.
  for (std::size_t i = 2; i < ends.size(); ++i) {
    for (std::size_t j = i + 2; j < ends.size() && begins[i] != 0 && parts.size() < most; ++j) {
      if (finishes[j] != 0) {
        parts.push_back({key.substr(0, ends[i - 1]), key.substr(ends[j - 1])});
      }
    }
  }
  const auto last = std::find(finishes.begin(), finishes.end(), 1);
  const auto first = std::find(begins.rbegin(), begins.rend(), 1);
  if (parts.empty() && last != finishes.end()) {
    parts.push_back({std::string(), key.substr(ends[static_cast<std::size_t>(last - finishes.begin()) - 1])});
  } else if (parts.empty() && first != begins.rend()) {
    parts.push_back({key.substr(0, ends[static_cast<std::size_t>(begins.rend() - first) - 2]), std::string()});
  }
  return parts;
}

}  // namespace

std::vector<NameParts> ways_apart(const TypedName& name, const NameForms& forms, const Xapian::Database& articles) {
  // A name that so many articles write as one word is one.
  constexpr Xapian::doccount enough = 20;
  if (forms.needs_proof || name.words.size() != 1) {
    return {};
  }
  // By its stem it stands only if what looks like a particle is one: 토니자 may be 토니 자.
  const std::uint64_t whole = forms.articles(name.key);
  const std::uint64_t all = forms.articles();
  if (whole >= enough || (whole == 0 && all > 0 && name.stem_sure)) {
    return {};
  }
  if (analysis::given_likelihood(name.key) >= analysis::usual_given) {
    return {};  // 김정규 is never written 김정 규; 윤디 리 is
  }
  if (all > whole && analysis::looks_like_person(name.stem)) {
    return {};  // a full name is whole: 김정규 만나 is no 김정규만 written apart
  }
  std::vector<NameParts> apart = parts_written_apart(name.key, articles);
  if (all > whole) {
    // Only the end that looks like a particle may be a word.
    std::erase_if(apart, [](const NameParts& parts) { return !parts.last.empty(); });
  } else if (whole > 0) {
    // What articles join stands among the forms already; of a syllable by itself only that of a rare name is worth it,
    // and 이 상황 is no 이상황.
    constexpr Xapian::doccount rare = 50;
    const auto known = [&](const NameParts& parts) {
      if (parts.first.empty()) {
        return standing(articles, parts.last) > rare ||
               analysis::find_word(analysis::first_chars(name.key, 1)) != nullptr;
      }
      if (parts.last.empty()) {
        constexpr std::size_t least_before_one = 3;  // characters; as where articles join
        return analysis::count_chars(parts.first) < least_before_one || standing(articles, parts.first) > rare ||
               (bears_nothing(parts.first) && analysis::joins(parts.first, name.key.substr(parts.first.size())));
      }
      const bool whole_name = parts.first.size() + parts.last.size() == name.key.size();
      // What stands only joined itself is two words: 폰 데어.
      return whole_name && bears_nothing(parts.first) && analysis::joins(parts.first, parts.last) &&
             (stands_as_word(articles, parts.first) && stands_as_word(articles, parts.last));
    };
    std::erase_if(apart, known);
  }
  return apart;
}

}  // namespace ireum::query
