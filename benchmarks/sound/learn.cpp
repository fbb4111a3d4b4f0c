// Learns the tables of analysis/data/sound/ from two lists of spellings. Called by scripts/learn-sound.

#include <boost/program_options.hpp>

#include <cmath>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "analysis/sound/english.h"
#include "analysis/sound/foreign.h"
#include "benchmarks/sound/align.h"
#include "benchmarks/sound/spellings.h"
#include "benchmarks/sound/vocabulary.h"

namespace {

using namespace ireum::sound_learning;  // NOLINT(google-build-using-namespace)
namespace po = boost::program_options;
using ireum::analysis::sound::Guess;
using ireum::analysis::sound::Symbol;

struct Options {
  std::string names, out, collections, native, english;
  bool only_english = false;
  int fold = -1, folds = 5;
  double least_english = 8, least_pair = 2, discount = 0.7, least_two = 1, least_more = 1.5;
  int order_english = 5, order_pair = 2;
  double weight_real = 4, weight_guess = 2, weight_same = 0.5;
};

// One word in letters and in jamo.
std::vector<Pair> english_pairs(const Spellings& spellings) {
  std::vector<Pair> pairs;
  for (const auto& [latin, forms] : spellings) {
    const auto words = ireum::analysis::sound::letters_of(latin);
    for (const std::string& form : forms) {
      const std::vector<std::string> parts = words_of(form);
      if (words.size() == parts.size()) {
        for (std::size_t i = 0; i < words.size(); ++i) {
          const std::vector<Symbol> right = ireum::analysis::sound::symbols_of(parts[i]);
          if (!right.empty()) {
            pairs.push_back({words[i], right, 1.0 / static_cast<double>(forms.size())});
          }
        }
      } else if (parts.size() == 1) {
        std::vector<Symbol> left;
        for (const auto& word : words) {
          left.insert(left.end(), word.begin(), word.end());
        }
        const std::vector<Symbol> right = ireum::analysis::sound::symbols_of(form);
        if (!left.empty() && left.size() <= 24 && !right.empty()) {
          pairs.push_back({left, right, 1.0 / static_cast<double>(forms.size())});
        }
      }
    }
  }
  return pairs;
}

void add_both_ways(std::vector<Pair>& pairs, const std::vector<Symbol>& a, const std::vector<Symbol>& b,
                   double weight) {
  pairs.push_back({a, b, weight});
  pairs.push_back({b, a, weight});
}

std::vector<Pair> hangul_pairs(const Spellings& spellings, const OwnedTables& english, const Options& options) {
  std::vector<Pair> pairs;
  const auto tables = english.view();
  for (const auto& [latin, forms] : spellings) {
    std::vector<std::vector<Symbol>> known;
    for (const std::string& form : forms) {
      std::vector<Symbol> symbols = ireum::analysis::sound::symbols_of(form);
      if (!symbols.empty()) {
        pairs.push_back({symbols, symbols, options.weight_same});
        known.push_back(std::move(symbols));
      }
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        add_both_ways(pairs, known[i], known[j], options.weight_real / 2 / static_cast<double>(known.size() - 1));
      }
    }
    const auto words = ireum::analysis::sound::letters_of(latin);
    if (words.size() != 1 || known.empty()) {
      continue;
    }
    const std::vector<Guess> guesses = guess_word(tables, words[0], 5);
    double sum = 0;
    for (const Guess& guess : guesses) {
      sum += std::exp(guess.log_p);
    }
    for (const Guess& guess : guesses) {
      const double p = std::exp(guess.log_p) / sum;
      const std::vector<Symbol> symbols = ireum::analysis::sound::symbols_of(guess.hangul);
      if (p > 0.04 && symbols != known[0]) {
        add_both_ways(pairs, known[0], symbols, options.weight_guess / 2 * p);
      }
    }
  }
  return pairs;
}

// A model of single jamo over words.
OwnedTables learn_jamo(const std::vector<std::pair<std::vector<Symbol>, double>>& words) {
  std::vector<std::uint64_t> chunks;
  for (std::uint64_t symbol = 1; symbol < ireum::analysis::sound::end_symbol; ++symbol) {
    chunks.push_back(symbol << 24);
  }
  std::vector<Sequence> sequences;
  for (const auto& [word, weight] : words) {
    Sequence sequence{{}, weight};
    for (const Symbol symbol : word) {
      sequence.ids.push_back(static_cast<std::uint16_t>(symbol - 1));
    }
    sequences.push_back(std::move(sequence));
  }
  NgramOptions options;
  options.least_two = 0.5;
  options.least_more = 1.5;
  return build(std::move(chunks), sequences, options);
}

// Jamo of foreign names and of other words. Texts hold foreign names too: what looks more foreign than not under a
// first model is left out of the second.
void learn_looks(const Spellings& spellings, const Options& options) {
  std::vector<std::pair<std::vector<Symbol>, double>> foreign;
  std::set<std::string> known;
  for (const auto& [latin, forms] : spellings) {
    for (const std::string& form : forms) {
      for (const std::string& word : words_of(form)) {
        std::vector<Symbol> symbols = ireum::analysis::sound::symbols_of(word);
        if (!symbols.empty() && known.insert(word).second) {
          foreign.emplace_back(std::move(symbols), 1);
        }
      }
    }
  }
  ireum::analysis::sound::Models models;
  const OwnedTables foreign_tables = learn_jamo(foreign);
  models.foreign = foreign_tables.view();
  const auto forms = forms_of_texts(options.native);
  OwnedTables native_tables;
  for (int round = 0; round < 3; ++round) {
    std::vector<std::pair<std::vector<Symbol>, double>> native;
    for (const auto& [form, count] : forms) {
      std::vector<Symbol> symbols = ireum::analysis::sound::symbols_of(form);
      if (symbols.empty() || symbols.size() > 24 || known.count(form) != 0 ||
          (round > 0 && looks_foreign(models, symbols) > 0.5)) {
        continue;
      }
      native.emplace_back(std::move(symbols), 1);
    }
    std::cerr << "looks: " << foreign.size() << " foreign, " << native.size() << " of " << forms.size()
              << " other words\n";
    native_tables = learn_jamo(native);
    models.native = native_tables.view();
  }
  write(foreign_tables, options.out + "/foreign.tsv", "", false);
  write(native_tables, options.out + "/native.tsv", "", false);
}

// How well names that were held out are written by the English model.
void report_held_out(const Spellings& held, const OwnedTables& english) {
  std::size_t names = 0, first = 0, fourth = 0;
  double log_p = 0;
  for (const auto& [latin, forms] : held) {
    const auto words = ireum::analysis::sound::letters_of(latin);
    if (words.size() != 1 || forms.size() != 1 || forms.begin()->find(' ') != std::string::npos) {
      continue;
    }
    const std::vector<Guess> guesses = guess_word(english.view(), words[0], 32);
    double sum = 0;
    for (const Guess& guess : guesses) {
      sum += std::exp(guess.log_p);
    }
    double right = 1e-4;
    for (std::size_t i = 0; i < guesses.size(); ++i) {
      if (guesses[i].hangul == *forms.begin()) {
        right = std::max(right, std::exp(guesses[i].log_p) / sum);
        first += i == 0 ? 1 : 0;
        fourth += i < 4 ? 1 : 0;
      }
    }
    log_p += std::log(right);
    ++names;
  }
  const auto share = [names](double n) { return n / static_cast<double>(names); };
  std::cerr << "held out: " << names << " names, right first " << share(static_cast<double>(first)) << ", among four "
            << share(static_cast<double>(fourth)) << ", mean log P(form | name) " << share(log_p) << '\n';
}

// The names of the lists, parted.
struct Names {
  Spellings learned;     // to learn from
  Spellings held;        // of the part that is held out, to see how well the rest tells them
  std::size_t left = 0;  // how many are not learned from
};

Names part_names(const Options& options) {
  LeaveOut leave_out;
  if (!options.collections.empty()) {
    leave_out_collections(options.collections, leave_out);
  }
  LeaveOut held_out;
  const Spellings all = read_spellings(options.names);
  for (const auto& [latin, forms] : all) {
    if (options.fold >= 0 && words_of(latin).size() == 1 &&
        part_of(latin, static_cast<std::uint32_t>(options.folds)) == static_cast<std::uint32_t>(options.fold)) {
      held_out.add(latin);
      for (const std::string& form : forms) {
        held_out.add(form);
      }
    }
  }
  Names names;
  for (const auto& [latin, forms] : all) {
    bool out = leave_out.holds(latin) || held_out.holds(latin);
    for (const std::string& form : forms) {
      out = out || leave_out.holds(form) || held_out.holds(form);
    }
    if (!leave_out.holds(latin) && held_out.holds(latin)) {
      names.held[latin] = forms;
    }
    if (out) {
      ++names.left;
    } else {
      names.learned[latin] = forms;
    }
  }
  return names;
}

NgramOptions ngrams_of(const Options& options, int order) {
  NgramOptions ngrams;
  ngrams.order = order;
  ngrams.discount = options.discount;
  ngrams.least_two = options.least_two;
  ngrams.least_more = options.least_more;
  return ngrams;
}

OwnedTables learn_english(const Spellings& spellings, const Options& options) {
  const std::vector<Pair> pairs = english_pairs(spellings);
  std::cerr << "English: " << pairs.size() << " pairs\n";
  if (!options.english.empty()) {
    return read(options.english);
  }
  AlignOptions align;
  align.min_left = 1;
  align.max_left = 2;
  align.least = options.least_english;
  return learn(pairs, align, ngrams_of(options, options.order_english));
}

OwnedTables learn_hangul(const Spellings& spellings, const OwnedTables& english, const Options& options) {
  const std::vector<Pair> pairs = hangul_pairs(spellings, english, options);
  std::cerr << "Hangul: " << pairs.size() << " pairs\n";
  AlignOptions align;
  align.same_alphabet = true;
  align.least = options.least_pair;
  return learn(pairs, align, ngrams_of(options, options.order_pair));
}

int run(const Options& options) {
  const Names names = part_names(options);
  std::cerr << names.learned.size() << " names learned from, " << names.left << " left out\n";
  const OwnedTables english = learn_english(names.learned, options);
  write(english, options.out + "/english.tsv", "", true);
  if (!names.held.empty()) {
    report_held_out(names.held, english);
  }
  if (options.only_english) {
    return 0;
  }
  write(learn_hangul(names.learned, english, options), options.out + "/hangul.tsv", "", false);
  if (options.english.empty()) {
    learn_looks(names.learned, options);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Options options;
    po::options_description described("Options");
    described.add_options()("names", po::value(&options.names)->required(), "folder with the two lists of spellings")(
        "out", po::value(&options.out)->required(), "folder to write the tables to")(
        "collections", po::value(&options.collections), "folder with the collections whose names are left out")(
        "texts", po::value(&options.native)->required(), "articles, one a line: what is not foreign")(
        "fold", po::value(&options.fold), "leave out this part of the names too")(
        "folds", po::value(&options.folds), "number of parts")("least-english", po::value(&options.least_english), "")(
        "least-pair", po::value(&options.least_pair), "")("discount", po::value(&options.discount), "")(
        "least-two", po::value(&options.least_two), "")("least-more", po::value(&options.least_more), "")(
        "english", po::value(&options.english), "take this model instead of learning it")(
        "only-english", po::bool_switch(&options.only_english), "")(
        "order-english", po::value(&options.order_english), "")("order-pair", po::value(&options.order_pair), "")(
        "weight-real", po::value(&options.weight_real), "")("weight-guess", po::value(&options.weight_guess), "")(
        "weight-same", po::value(&options.weight_same), "");
    po::variables_map values;
    po::store(po::parse_command_line(argc, argv, described), values);
    po::notify(values);
    return run(options);
  } catch (const std::exception& error) {
    std::cerr << "learn-sound: " << error.what() << '\n';
    return 2;
  }
}
