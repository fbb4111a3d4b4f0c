#include "benchmarks/sound/ask.h"

#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <string_view>

#include "analysis/sound/decision.h"
#include "analysis/sound/likeness.h"
#include "benchmarks/sound/retrieval.h"
#include "benchmarks/sound/spellings.h"
#include "benchmarks/sound/vocabulary.h"

namespace ireum::sound_learning {

namespace {

namespace sound = analysis::sound;
using analysis::sound::Match;

std::set<std::string> vocabulary_of(const std::vector<std::string>& texts) {
  std::set<std::string> vocabulary;
  for (const std::string& text : texts) {
    for (const auto& [form, count] : forms_of_texts(text)) {
      vocabulary.insert(form);
    }
  }
  return vocabulary;
}

// What became of the questions of a kind.
struct Sum {
  std::size_t asked = 0, present = 0, first = 0, fired = 0, right_fired = 0, first_fired = 0, others = 0;
};

class Asking {
 public:
  explicit Asking(const AskOptions& options)
      : options_(options),
        vocabulary_(vocabulary_of(options.texts)),
        forms_(vocabulary_.begin(), vocabulary_.end()),
        retrieval_(forms_) {}

  void ask(const std::string& query, const std::string& right, const std::string& kind) {
    const bool latin = (query[0] & 0x80) == 0;
    std::vector<std::string_view> candidates;
    const std::vector<Match> matches = latin ? match_latin(query, candidates) : match_hangul(query, candidates);
    const auto is_right = [&](const Match& match) { return candidates[match.index] == right; };
    const double least = latin ? sound::least_latin_confidence : sound::least_hangul_confidence;
    Sum& sum = sums_[kind];
    ++sum.asked;
    sum.present += vocabulary_.count(right);
    bool fired = false;
    bool right_fired = false;
    for (const Match& match : matches) {
      if (match.confidence >= least) {
        fired = true;
        right_fired = right_fired || is_right(match);
        sum.others += is_right(match) ? 0 : 1;
      }
    }
    const bool first = !matches.empty() && is_right(matches[0]);
    sum.first += first ? 1 : 0;
    sum.fired += fired ? 1 : 0;
    sum.right_fired += right_fired ? 1 : 0;
    sum.first_fired += first && matches[0].confidence >= least ? 1 : 0;
    if (options_.verbose) {
      std::cout << "#\t" << kind << '\t' << query << '\t' << right;
      for (std::size_t i = 0; i < matches.size() && i < 4; ++i) {
        std::cout << '\t' << candidates[matches[i].index] << ' ' << std::setprecision(3) << matches[i].confidence;
      }
      std::cout << '\n';
    }
  }

  void print() const {
    std::cout
        << "kind\tasked\tpresent\tright_first\tright_first_and_fires\tright_among_fired\tfires\tother_forms_fired\n";
    for (const auto& [kind, sum] : sums_) {
      std::cout << kind << '\t' << sum.asked << '\t' << sum.present << '\t' << sum.first << '\t' << sum.first_fired
                << '\t' << sum.right_fired << '\t' << sum.fired << '\t' << sum.others << '\n';
    }
  }

 private:
  static constexpr std::size_t most_matches = 8;

  std::vector<Match> match_latin(const std::string& query, std::vector<std::string_view>& candidates) {
    const sound::LatinQuery by_letters(query);
    std::vector<std::string> guessed;
    for (const auto& guess : by_letters.guesses(4)) {
      guessed.push_back(guess.hangul);
    }
    candidates = candidates_of(query, guessed);
    return by_letters.match(candidates, most_matches);
  }

  std::vector<Match> match_hangul(const std::string& query, std::vector<std::string_view>& candidates) {
    candidates = candidates_of(query, {query});
    return sound::HangulQuery(query).match(candidates, most_matches);
  }

  // The forms that `queries` find, but for `query` itself.
  std::vector<std::string_view> candidates_of(const std::string& query, const std::vector<std::string>& queries) {
    std::vector<std::string_view> candidates;
    for (const std::uint32_t id : retrieval_.find(queries, options_.candidates)) {
      if (forms_[id] != query) {
        candidates.emplace_back(forms_[id]);
      }
    }
    return candidates;
  }

  const AskOptions& options_;
  const std::set<std::string> vocabulary_;
  const std::vector<std::string> forms_;
  Retrieval retrieval_;
  std::map<std::string, Sum> sums_;
};

}  // namespace

int ask(const AskOptions& options) {
  Asking asking(options);
  for (const std::vector<std::string>& row : read_tsv(options.questions)) {
    if (row.size() >= 3) {
      asking.ask(row[0], row[1], row[2]);
    }
  }
  asking.print();
  return 0;
}

}  // namespace ireum::sound_learning
