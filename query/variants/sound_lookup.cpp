#include "query/variants/sound_lookup.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/sound/keys.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Postings read for one name: of the rarest keys, as many as have so many together.
constexpr std::uint64_t most_postings = 150000;
// What a form's own number of keys counts less than, so that long forms do not win by having many.
constexpr double even = 6;

}  // namespace

const std::vector<Xapian::docid>& SoundLookup::documents_with(const std::string& term) {
  const auto [it, first] = documents_.try_emplace(term);
  if (first) {
    it->second.reserve(words_.get_termfreq(term));
    for (Xapian::PostingIterator posting = words_.postlist_begin(term); posting != words_.postlist_end(term);
         ++posting) {
      it->second.push_back(*posting);
    }
  }
  return it->second;
}

// Summed up by the number of the document: Xapian's own ranking of as many postings takes five times as long.
std::vector<SoundLookup::Candidate> SoundLookup::best(
    const std::vector<std::pair<Xapian::doccount, std::string>>& keys, std::size_t most) {
  thread_local std::vector<float> weights;  // all 0 between two calls
  weights.resize(std::max<std::size_t>(weights.size(), words_.get_lastdocid() + std::size_t{1}));
  const double forms = words_.get_doccount();
  std::vector<Xapian::docid> touched;
  std::uint64_t postings = 0;
  for (const auto& [count, term] : keys) {
    postings += count;
    if (postings > most_postings && !touched.empty()) {
      break;
    }
    const auto weight = static_cast<float>(std::log(forms / count) + 0.1);
    for (const Xapian::docid number : documents_with(term)) {
      if (weights[number] == 0) {
        touched.push_back(number);
      }
      weights[number] += weight;
    }
  }
  std::vector<Candidate> candidates;
  candidates.reserve(touched.size());
  for (const Xapian::docid number : touched) {
    candidates.push_back({weights[number], number});
    weights[number] = 0;
  }
  const auto better = [](const Candidate& a, const Candidate& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.number < b.number;
  };
  if (candidates.size() > most) {
    std::nth_element(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(most), candidates.end(),
                     better);
    candidates.resize(most);
  }
  std::sort(candidates.begin(), candidates.end(), better);
  return candidates;
}

std::vector<std::string> SoundLookup::sounding_like(std::string_view hangul, std::size_t most) {
  std::vector<std::pair<Xapian::doccount, std::string>> keys;
  for (const std::string& key : analysis::sound::sound_keys(hangul)) {
    std::string term = schema::term(schema::words_sound, key);
    const Xapian::doccount count = words_.get_termfreq(term);
    if (count > 0) {
      keys.emplace_back(count, std::move(term));
    }
  }
  std::sort(keys.begin(), keys.end());
  const std::vector<Candidate> candidates = best(keys, 2 * most);
  std::vector<Xapian::docid> numbers;
  for (const Candidate& candidate : candidates) {
    if (forms_.find(candidate.number) == forms_.end()) {
      numbers.push_back(candidate.number);
    }
  }
  std::sort(numbers.begin(), numbers.end());  // neighbours lie in one block
  for (const Xapian::docid number : numbers) {
    forms_.emplace(number, words_.get_document(number, Xapian::DOC_ASSUME_VALID).get_data());
  }
  std::vector<std::pair<double, const std::string*>> scored;
  for (const Candidate& candidate : candidates) {
    const std::string& form = forms_.find(candidate.number)->second;
    const auto own = static_cast<double>(analysis::sound::count_sound_keys(form));
    scored.emplace_back(candidate.weight / (own + even), &form);
  }
  std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> likest;
  for (std::size_t i = 0; i < std::min(most, scored.size()); ++i) {
    likest.push_back(*scored[i].second);
  }
  return likest;
}

}  // namespace ireum::query
