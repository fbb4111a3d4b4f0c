#include "query/variants/sound_lookup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/sound/keys.h"
#include "query/index/word_postings.h"
#include "query/typed/typed_name.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// What a form's own number of keys counts less than, so that long forms do not win by having many.
constexpr double even = 6;

// Documents of block sums.
constexpr std::size_t block_documents = 8192;

// What a key counts for of a form that has so many.
constexpr std::array<float, analysis::sound::most_keys + 1> make_shares() {
  std::array<float, analysis::sound::most_keys + 1> shares{};
  for (std::size_t own = 0; own < shares.size(); ++own) {
    shares.at(own) = static_cast<float>(1 / (static_cast<double>(own) + even));
  }
  return shares;
}
constexpr auto shares = make_shares();

float share_of(Xapian::termcount own) {
  return shares[std::min<std::size_t>(own, analysis::sound::most_keys)];
}

}  // namespace

// Keeps the documents of the highest sums, of equal ones those of the lower number.
class SoundLookup::Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  // Sums of documents from `base` on, later ones with each call.
  void add(const std::array<float, block_documents>& sums, Xapian::docid base) {
    constexpr std::size_t step = 64;
    for (std::size_t i = 0; i < sums.size(); i += step) {
      // Counted rather than looked for, and whole numbers as wide as the sums: so several are compared at once.
      std::uint32_t higher = 0;
      for (std::size_t j = 0; j < step; ++j) {
        higher += sums[i + j] > least_ ? 1U : 0U;
      }
      if (higher == 0) {
        continue;
      }
      for (std::size_t j = i; j < i + step; ++j) {
        if (sums[j] > least_) {
          found_.push_back({sums[j], base + static_cast<Xapian::docid>(j)});
        }
      }
    }
    if (found_.size() > 4 * most_) {
      cut();
    }
  }

  std::vector<Candidate> take() {
    cut();
    std::sort(found_.begin(), found_.end(), better);
    return std::move(found_);
  }

 private:
  static bool better(const Candidate& a, const Candidate& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.number < b.number;
  }

  void cut() {
    if (found_.size() > most_) {
      const auto end = found_.begin() + static_cast<std::ptrdiff_t>(most_);
      std::nth_element(found_.begin(), end - 1, found_.end(), better);
      found_.erase(end, found_.end());
      least_ = found_.back().weight;
    }
  }

  std::size_t most_;
  float least_ = 0;
  std::vector<Candidate> found_;
};

SoundLookup::SoundLookup(const IndexReader& index) : index_(index), indexes_(index.size()) {
  index.read_words([&](const Xapian::Database& words) {
    documents_ = words.get_doccount();
    last_document_ = words.get_lastdocid();
  });
}

const std::vector<SoundLookup::Posting>& SoundLookup::postings_of(const std::string& term) {
  const auto [it, first] = postings_.try_emplace(term);
  if (first) {
    it->second.reserve(std::min(forms_under(index_, term), documents_));
    for (WordPostings postings(index_, term); !postings.at_end(); postings.next()) {
      it->second.push_back({postings.number(), share_of(postings.wdf())});
    }
  }
  return it->second;
}

// Xapian's own ranking of as many postings takes some ten times as long.
std::vector<SoundLookup::Candidate> SoundLookup::best(const std::vector<std::pair<Xapian::doccount, std::string>>& keys,
                                                      std::size_t most, std::uint64_t most_postings) {
  struct List {
    const Posting* at;  // the next
    const Posting* end;
    float weight;
  };
  const double forms = documents_;
  std::vector<List> lists;
  std::uint64_t postings = 0;
  for (const auto& [count, term] : keys) {
    postings += count;
    if (postings > most_postings && !lists.empty()) {
      break;
    }
    const std::vector<Posting>& of = postings_of(term);
    lists.push_back({of.data(), of.data() + of.size(), static_cast<float>(std::log(forms / count) + 0.1)});
  }
  // Document by document in blocks that stay in the nearest cache.
  std::array<float, block_documents> sums{};
  Best best(most);
  for (std::uint64_t base = 0; base <= last_document_; base += block_documents) {
    bool any = false;
    for (List& list : lists) {
      any = any || (list.at != list.end && list.at->number < base + block_documents);
      for (; list.at != list.end && list.at->number < base + block_documents; ++list.at) {
        sums[list.at->number - base] += list.weight * list.at->share;
      }
    }
    if (any) {
      best.add(sums, static_cast<Xapian::docid>(base));
      sums.fill(0);
    }
  }
  return best.take();
}

std::vector<std::string> SoundLookup::sounding_like(std::string_view hangul, std::size_t most, std::uint64_t postings) {
  std::vector<std::pair<Xapian::doccount, std::string>> keys;
  for (const std::string& key : analysis::sound::sound_keys(hangul)) {
    std::string term = schema::term(schema::words_sound, key);
    const Xapian::doccount count = forms_under(index_, term);
    if (count > 0) {
      keys.emplace_back(count, std::move(term));
    }
  }
  std::sort(keys.begin(), keys.end());
  const std::vector<Candidate> candidates = best(keys, indexes_ * most, postings);
  std::vector<Xapian::docid> numbers;
  for (const Candidate& candidate : candidates) {
    if (forms_.find(candidate.number) == forms_.end()) {
      numbers.push_back(candidate.number);
    }
  }
  std::sort(numbers.begin(), numbers.end());  // neighbours lie in one block
  for (const Xapian::docid number : numbers) {
    forms_.emplace(number, index_.word(number));
  }
  std::unordered_set<std::string_view> known;  // a form stands in the words of each index that has it
  std::vector<std::string> likest;
  for (const Candidate& candidate : candidates) {
    const std::string& form = forms_.find(candidate.number)->second;
    if (likest.size() < most && (indexes_ == 1 || known.insert(form).second)) {
      likest.push_back(form);
    }
  }
  return likest;
}

std::vector<std::string> SoundLookup::sounding_like(const std::vector<analysis::sound::Guess>& guesses) {
  constexpr std::size_t most_of_guess = 40;
  constexpr std::uint64_t postings_of_guess = 50000;
  std::vector<std::string> forms;
  for (const analysis::sound::Guess& guess : guesses) {
    for (std::string& form : sounding_like(analysis::without_spaces(guess.hangul), most_of_guess, postings_of_guess)) {
      forms.push_back(std::move(form));
    }
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

std::vector<analysis::sound::Match> sound_matches(const std::string& typed, const std::vector<std::string>& forms,
                                                  std::size_t most, double least) {
  const std::vector<std::string_view> views(forms.begin(), forms.end());
  const std::string hangul = analysis::without_spaces(typed);
  return analysis::all_syllables(hangul) ? analysis::sound::HangulQuery(hangul).match(views, most, least)
                                         : analysis::sound::LatinQuery(typed).match(views, most, least);
}

}  // namespace ireum::query
