#include "analysis/foreign/candidates.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/foreign/rules.h"
#include "analysis/foreign/tables.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/normalize.h"
#include "analysis/writing/roman.h"

namespace ireum::analysis::foreign {

namespace {

constexpr std::size_t most_words = 5;
constexpr std::size_t most_letters = 24;
constexpr std::size_t most_ways_of_word = 16;
constexpr std::size_t most_ways = 16;

// The words in small letters, an apostrophe inside kept: it parts syllables (Jun'ichi). Empty: no name.
std::vector<std::u32string> words_of(std::string_view latin) {
  const std::string normal = normalize(latin);
  std::vector<std::u32string> words(1);
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < normal.size(); pos += length) {
    const char32_t c = decode(normal, pos, length);
    if (is_combining_mark(c)) {
      continue;  // the dot that i bears when İ is made small
    }
    if (c == U' ' || c == U'-' || c == U'.' || c == U'·') {
      if (!words.back().empty()) {
        words.emplace_back();
      }
    } else if (is_apostrophe(c)) {
      if (!words.back().empty()) {
        words.back().push_back(U'\'');
      }
    } else if (script_of(c) == Script::latin && c < 0x2000) {
      words.back().push_back(c);
    } else {
      return {};
    }
    if (words.back().size() > most_letters || words.size() > most_words + 1) {
      return {};
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words.size() > most_words ? std::vector<std::u32string>() : words;
}

std::string latin_of(const std::u32string& word) {
  std::string out;
  for (const char32_t letter : word) {
    append_utf8(out, letter);
  }
  return out;
}

// The candidates of one language.
class InLanguage {
 public:
  InLanguage(const Language& language, const std::vector<std::u32string>& typed) : language_(language) {
    for (const std::u32string& each : typed) {
      std::u32string word = letters_in(language, each);
      if (!language.by_syllables) {
        word.erase(std::remove(word.begin(), word.end(), U'\''), word.end());
      }
      if (word.empty() || has_pattern(word, language.never)) {
        words_.clear();
        return;
      }
      // Few words of other languages are made of such syllables all through.
      constexpr std::size_t many_letters = 4;
      marked_ = marked_ || has_pattern(word, language.marks) || (language.by_syllables && word.size() >= many_letters);
      words_.push_back(std::move(word));
    }
  }

  std::vector<Candidate> candidates() {
    if (words_.empty() || !write_words()) {
      return {};
    }
    std::vector<std::size_t> order(words_.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
    }
    const bool several = words_.size() > 1;
    if (language_.order == NameOrder::family_known && several) {
      const bool first = is_family(words_.front());
      if (!first && !is_family(words_.back())) {
        return {};
      }
      marked_ = true;
      // 응우옌 푸 쫑, but 저우언라이.
      const std::string_view between = language_.code == "vi" && words_.size() > 2 ? " " : "";
      if (first) {
        join(order, between);
      }
      if (is_family(words_.back())) {
        join(family_first(order), between);
      }
    } else {
      join(order, " ");
      if (language_.order == NameOrder::either && several) {
        join(family_first(order), " ");
      }
    }
    return std::move(found_);
  }

 private:
  bool write_words() {
    for (const std::u32string& word : words_) {
      written_.push_back(write_word(language_, word, most_ways_of_word));
      if (written_.back().empty()) {
        return false;
      }
    }
    return true;
  }

  bool is_family(const std::u32string& word) const {
    const std::string latin = latin_of(word);
    return std::binary_search(language_.families.begin(), language_.families.end(), std::string_view(latin));
  }

  static std::vector<std::size_t> family_first(std::vector<std::size_t> order) {
    std::rotate(order.begin(), order.end() - 1, order.end());
    return order;
  }

  // Adds the words in this order, by the least sum of costs.
  void join(const std::vector<std::size_t>& order, std::string_view between) {
    std::vector<Written> ways{{}};
    for (const std::size_t index : order) {
      std::vector<Written> longer;
      for (const Written& way : ways) {
        for (const Written& word : written_[index]) {
          std::string text = way.hangul;
          text.append(text.empty() ? std::string_view() : between).append(word.hangul);
          longer.push_back({std::move(text), way.cost + word.cost});
        }
      }
      std::stable_sort(longer.begin(), longer.end(),
                       [](const Written& a, const Written& b) { return a.cost < b.cost; });
      longer.resize(std::min(longer.size(), most_ways));
      ways = std::move(longer);
    }
    constexpr double of_less_usual = 0.6;
    constexpr double of_marked = 2;
    for (Written& way : ways) {
      const double likelihood = language_.share * std::pow(of_less_usual, way.cost) * (marked_ ? of_marked : 1);
      found_.push_back({std::move(way.hangul), language_.code, std::min(1.0, likelihood), marked_});
    }
  }

  const Language& language_;
  std::vector<std::u32string> words_;
  std::vector<std::vector<Written>> written_;  // by word
  bool marked_ = false;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> hangul_of_foreign(std::string_view latin) {
  constexpr std::size_t most_bytes = 256;
  std::vector<Candidate> all;
  const std::vector<std::u32string> words = latin.size() > most_bytes ? std::vector<std::u32string>() : words_of(latin);
  for (const Language& language : languages()) {
    for (Candidate& candidate : InLanguage(language, words).candidates()) {
      const auto same =
          std::find_if(all.begin(), all.end(), [&](const Candidate& each) { return each.text == candidate.text; });
      if (same == all.end()) {
        all.push_back(std::move(candidate));
      } else {
        // That several languages agree says more.
        same->likelihood = std::min(1.0, same->likelihood + candidate.likelihood);
        same->marked = same->marked || candidate.marked;
      }
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Candidate& a, const Candidate& b) { return a.likelihood > b.likelihood; });
  return all;
}

}  // namespace ireum::analysis::foreign
