// Measures the sound models on names that they were not learned from, and learns the weights of the decision.

#include <boost/program_options.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <random>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/sound/decision.h"
#include "analysis/sound/foreign.h"
#include "analysis/sound/keys.h"
#include "analysis/sound/likeness.h"
#include "analysis/sound/skeleton.h"
#include "benchmarks/sound/logistic.h"
#include "benchmarks/sound/ngrams.h"
#include "benchmarks/sound/spellings.h"
#include "benchmarks/sound/vocabulary.h"

namespace {

using namespace ireum::sound_learning;  // NOLINT(google-build-using-namespace)
namespace po = boost::program_options;
using ireum::analysis::sound::Features;
using ireum::analysis::sound::HangulQuery;
using ireum::analysis::sound::LatinQuery;
using ireum::analysis::sound::Match;
using ireum::analysis::sound::Models;
using ireum::analysis::sound::Symbol;

struct Options {
  std::string names, tables, collections, out;
  std::vector<std::string> texts;
  int folds = 5;
  std::size_t candidates = 300;
  bool verbose = false;
};

// A query with the form that is right, or none.
struct Question {
  std::string query;
  std::string right;
  std::string kind;  // present, foreign (absent), native (absent)
  int fold;
};

struct Answer {
  Question question;
  bool latin;
  std::vector<Match> matches;
  std::vector<std::string> forms;
};

// Finds forms by their keys as the words database does: the sum of weights log(N / n) of shared keys, less for long
// forms.
class Retrieval {
 public:
  explicit Retrieval(const std::vector<std::string>& forms) : forms_(forms) {
    for (std::uint32_t i = 0; i < forms.size(); ++i) {
      const std::vector<std::string> keys = ireum::analysis::sound::sound_keys(forms[i]);
      lengths_.push_back(keys.size());
      keys_ += keys.size();
      for (const std::string& key : keys) {
        index_[key].push_back(i);
      }
    }
  }
  std::vector<std::uint32_t> find(const std::vector<std::string>& queries, std::size_t most) {
    std::unordered_map<std::uint32_t, double> best;
    for (const std::string& query : queries) {
      std::unordered_map<std::uint32_t, double> scores;
      for (const std::string& key : ireum::analysis::sound::sound_keys(query)) {
        if (const auto found = index_.find(key); found != index_.end()) {
          const double weight =
              std::log(static_cast<double>(forms_.size()) / static_cast<double>(found->second.size()));
          postings_ += found->second.size();
          for (const std::uint32_t form : found->second) {
            scores[form] += weight;
          }
        }
      }
      for (const auto& [form, score] : scores) {
        const double value = score / (static_cast<double>(lengths_[form]) + 6);
        best[form] = std::max(best[form], value);
      }
      ++queries_;
    }
    std::vector<std::pair<double, std::uint32_t>> order;
    for (const auto& [form, score] : best) {
      order.emplace_back(-score, form);
    }
    most = std::min(most, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end());
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i < most; ++i) {
      found.push_back(order[i].second);
    }
    return found;
  }
  double keys_a_form() const { return static_cast<double>(keys_) / static_cast<double>(forms_.size()); }
  double postings_a_query() const { return static_cast<double>(postings_) / static_cast<double>(queries_); }

 private:
  const std::vector<std::string>& forms_;
  std::vector<std::size_t> lengths_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> index_;
  std::size_t keys_ = 0, postings_ = 0, queries_ = 0;
};

double chance(std::string_view text, std::uint32_t salt) {
  return part_of(std::string(text) + static_cast<char>('a' + salt), 10007) / 10007.0;
}

// Whether two forms can be one name in one language at all: the lists mix 이삭 with 아이작 and 나이아가라 with letters'
// names.
bool alike(const std::string& a, const std::string& b) {
  const auto as_text = [](const std::string& form) {
    const std::vector<Symbol> symbols = ireum::analysis::sound::symbols_of(form);
    return std::string(symbols.begin(), symbols.end());
  };
  const std::string x = as_text(a);
  const std::string y = as_text(b);
  return static_cast<double>(ireum::analysis::sound::skeleton_distance(x, y)) <=
         0.45 * static_cast<double>(std::max(x.size(), y.size()));
}

int run(const Options& options) {
  LeaveOut leave_out;
  if (!options.collections.empty()) {
    leave_out_collections(options.collections, leave_out);
  }
  const Spellings all = read_spellings(options.names);

  // Vocabulary: the forms of the texts, and forms of names, one form a name. Half of the names that have several
  // spellings are present by one of them; a fifth of all other names are in the vocabulary beside them.
  std::set<std::string> vocabulary;
  for (const std::string& text : options.texts) {
    for (const auto& [form, count] : forms_of_texts(text)) {
      if (!ireum::analysis::sound::symbols_of(form).empty()) {
        vocabulary.insert(form);
      }
    }
  }
  const std::size_t from_texts = vocabulary.size();
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  std::set<std::string> capital;
  for (const auto& row : read_tsv(options.names + "/transliteration-en-ko.tsv")) {
    if (row.size() >= 2 && row[0][0] >= 'A' && row[0][0] <= 'Z') {
      capital.insert(lower_case(row[0]));
    }
  }
  std::vector<Question> hangul;
  std::vector<Question> latin;
  std::vector<std::pair<std::string, std::string>> absent;
  for (const auto& [name, forms] : all) {
    if (leave_out.holds(name) || words_of(name).size() != 1) {
      continue;
    }
    std::vector<std::string> usable;
    for (const std::string& form : forms) {
      if (form.find(' ') == std::string::npos && !ireum::analysis::sound::symbols_of(form).empty() &&
          !leave_out.holds(form)) {
        usable.push_back(form);
      }
    }
    if (usable.empty()) {
      continue;
    }
    const int fold = static_cast<int>(part_of(name, static_cast<std::uint32_t>(options.folds)));
    const bool is_name = capital.count(name) != 0;
    if (usable.size() > 1) {
      const std::size_t pick = chance(name, 0) < 0.5 ? 0 : 1;
      const std::string& right = usable[pick];
      const std::string& query = usable[1 - pick];
      if (vocabulary.count(query) == 0 && alike(query, right)) {
        vocabulary.insert(right);
        hangul.push_back({query, right, "present", fold});
        if (is_name) {
          latin.push_back({name, right, "present", fold});
        }
      }
    } else if (is_name && chance(name, 1) < 0.25) {
      vocabulary.insert(usable[0]);
      if (chance(name, 2) < 0.3) {
        latin.push_back({name, usable[0], "present", fold});
      }
    } else if (is_name && chance(name, 3) < 0.08) {
      absent.emplace_back(name, usable[0]);
    }
  }
  for (const auto& [name, form] : absent) {
    if (vocabulary.count(form) == 0) {
      const int fold = static_cast<int>(part_of(name, static_cast<std::uint32_t>(options.folds)));
      hangul.push_back({form, "", "foreign", fold});
      latin.push_back({name, "", "foreign", fold});
    }
  }
  // Native words: every 40th form of the texts, taken out of the vocabulary.
  std::vector<std::string> native;
  for (const std::string& form : vocabulary) {
    if (chance(form, 4) < 0.012 && form.size() >= 6 && form.size() <= 15) {
      native.push_back(form);
    }
  }
  std::set<std::string> rights;
  for (const auto* questions : {&hangul, &latin}) {
    for (const Question& question : *questions) {
      rights.insert(question.right);
    }
  }
  Spellings by_form;
  std::set<std::string> listed;
  for (const auto& [name, forms] : all) {
    listed.insert(forms.begin(), forms.end());
  }
  int next = 0;
  for (const std::string& form : native) {
    if (rights.count(form) == 0 && listed.count(form) == 0) {
      vocabulary.erase(form);
      hangul.push_back({form, "", "native", next++ % options.folds});
    }
  }
  const std::vector<std::string> forms(vocabulary.begin(), vocabulary.end());
  std::cerr << forms.size() << " forms, " << from_texts << " of texts; " << hangul.size() << " questions in Hangul, "
            << latin.size() << " in Latin\n";
  Retrieval retrieval(forms);

  std::vector<Answer> answers;
  double hangul_seconds = 0, latin_seconds = 0, prepare_seconds = 0;
  for (int fold = 0; fold < options.folds; ++fold) {
    const std::string folder = options.tables + "/fold" + std::to_string(fold);
    const OwnedTables english = read(folder + "/english.tsv"), pairs = read(folder + "/hangul.tsv"),
                      foreign = read(folder + "/foreign.tsv"), native_tables = read(folder + "/native.tsv");
    const Models models{english.view(), pairs.view(), foreign.view(), native_tables.view()};
    if (fold == 0) {
      std::vector<double> texts, names;
      for (const std::string& form : forms) {
        (rights.count(form) != 0 ? names : texts)
            .push_back(looks_foreign(models, ireum::analysis::sound::symbols_of(form)));
      }
      for (auto* list : {&texts, &names}) {
        std::sort(list->begin(), list->end());
        for (int q = 0; q <= 20; ++q) {
          std::cerr << (*list)[(list->size() - 1) * static_cast<std::size_t>(q) / 20] << ' ';
        }
        std::cerr << '\n';
      }
    }
    for (int kind = 0; kind < 2; ++kind) {
      for (const Question& question : kind == 0 ? hangul : latin) {
        if (question.fold != fold) {
          continue;
        }
        const auto start = std::chrono::steady_clock::now();
        Answer answer{question, kind == 1, {}, {}};
        std::vector<std::string_view> candidates;
        const auto candidate_forms = [&](const std::vector<std::string>& queries) {
          for (const std::uint32_t id : retrieval.find(queries, options.candidates)) {
            candidates.push_back(forms[id]);
          }
        };
        const auto seconds = [](auto from) {
          return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
        };
        if (kind == 0) {
          const HangulQuery query(question.query, models);
          candidate_forms({question.query});
          const auto from = std::chrono::steady_clock::now();
          answer.matches = query.match(candidates, 3);
          hangul_seconds += seconds(from);
        } else {
          const LatinQuery query(question.query, models);
          prepare_seconds += seconds(start);
          std::vector<std::string> queries;
          for (const auto& guess : query.guesses(4)) {
            queries.push_back(guess.hangul);
          }
          candidate_forms(queries);
          const auto from = std::chrono::steady_clock::now();
          answer.matches = query.match(candidates, 3);
          latin_seconds += seconds(from);
        }
        for (const Match& match : answer.matches) {
          answer.forms.emplace_back(candidates[match.index]);
        }
        // Whether retrieval had it.
        if (!question.right.empty() &&
            std::find(candidates.begin(), candidates.end(), question.right) == candidates.end()) {
          answer.question.kind = "present (not retrieved)";
        }
        answers.push_back(std::move(answer));
      }
    }
  }
  std::cerr << std::fixed << std::setprecision(3) << "ms a query: Hangul "
            << hangul_seconds * 1e3 / static_cast<double>(hangul.size()) << ", Latin "
            << latin_seconds * 1e3 / static_cast<double>(latin.size()) << ", guessing "
            << prepare_seconds * 1e3 / static_cast<double>(latin.size()) << '\n';

  std::cerr << retrieval.keys_a_form() << " keys a form, " << retrieval.postings_a_query()
            << " postings a form looked up\n";
  for (const bool is_latin : {false, true}) {
    // The decision, learned across folds: each fold's answers by the weights of the others.
    std::vector<double> confidence(answers.size());
    std::vector<double> by_distance(answers.size());
    for (int fold = 0; fold <= options.folds; ++fold) {
      std::vector<Example> examples;
      for (const Answer& answer : answers) {
        if (answer.latin != is_latin || answer.question.fold == fold || answer.matches.empty()) {
          continue;
        }
        examples.push_back({answer.matches[0].features, answer.forms[0] == answer.question.right});
      }
      const Features weights = fit(examples);
      if (fold == options.folds) {
        std::cout << (is_latin ? "latin" : "hangul") << " weights = {" << std::setprecision(4);
        for (const double weight : weights) {
          std::cout << weight << ", ";
        }
        std::cout << "}\n";
      }
      for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].latin == is_latin && answers[i].question.fold == fold) {
          confidence[i] = answers[i].matches.empty() ? -1e9 : logit(answers[i].matches[0].features, weights);
          by_distance[i] = answers[i].matches.empty() ? -1e9 : -answers[i].matches[0].distance;
        }
      }
    }
    std::size_t present = 0, retrieved = 0, first = 0;
    for (const Answer& answer : answers) {
      if (answer.latin == is_latin && !answer.question.right.empty()) {
        ++present;
        retrieved += answer.question.kind == "present" ? 1 : 0;
        first += !answer.forms.empty() && answer.forms[0] == answer.question.right ? 1 : 0;
      }
    }
    std::cout << (is_latin ? "Latin" : "Hangul") << ": " << present << " present, retrieved "
              << static_cast<double>(retrieved) / static_cast<double>(present) << ", right first "
              << static_cast<double>(first) / static_cast<double>(present) << '\n';
    for (const std::string kind : {"foreign", "native"}) {
      for (const auto* score : {&by_distance, &confidence}) {
        std::vector<double> wrong;
        for (std::size_t i = 0; i < answers.size(); ++i) {
          if (answers[i].latin == is_latin && answers[i].question.kind == kind) {
            wrong.push_back((*score)[i]);
          }
        }
        if (wrong.empty()) {
          continue;
        }
        std::sort(wrong.rbegin(), wrong.rend());
        std::cout << "  " << kind << " absent " << wrong.size()
                  << (score == &confidence ? ", decision:" : ", distance:");
        for (const double rate : {0.02, 0.05, 0.1, 0.2}) {
          const double threshold = wrong[static_cast<std::size_t>(rate * static_cast<double>(wrong.size()))];
          std::size_t right = 0;
          for (std::size_t i = 0; i < answers.size(); ++i) {
            right += answers[i].latin == is_latin && !answers[i].question.right.empty() && !answers[i].forms.empty() &&
                             answers[i].forms[0] == answers[i].question.right && (*score)[i] > threshold
                         ? 1
                         : 0;
          }
          std::cout << " R@1 at " << rate << " " << static_cast<double>(right) / static_cast<double>(present) << " (>"
                    << (score == &confidence ? 1 / (1 + std::exp(-threshold)) : threshold) << ')';
        }
        std::cout << '\n';
      }
    }
    if (options.verbose) {
      for (std::size_t i = 0; i < answers.size(); ++i) {
        const Answer& answer = answers[i];
        if (answer.latin == is_latin) {
          std::cout << "#\t" << (is_latin ? "latin" : "hangul") << '\t' << answer.question.kind << '\t'
                    << answer.question.query << '\t' << answer.question.right << '\t'
                    << 1 / (1 + std::exp(-confidence[i]));
          for (std::size_t k = 0; k < answer.forms.size(); ++k) {
            std::cout << '\t' << answer.forms[k] << ' ' << answer.matches[k].distance;
          }
          std::cout << '\n';
        }
      }
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Options options;
    po::options_description described("Options");
    described.add_options()("names", po::value(&options.names)->required(), "folder with the two lists of spellings")(
        "tables", po::value(&options.tables)->required(), "folder with the tables of each fold, fold0 …")(
        "collections", po::value(&options.collections), "folder with the collections whose names are left out")(
        "texts", po::value(&options.texts)->multitoken(), "articles, one a line: the vocabulary")(
        "folds", po::value(&options.folds), "number of parts")(
        "candidates", po::value(&options.candidates), "forms compared")("verbose", po::bool_switch(&options.verbose),
                                                                        "each question");
    po::variables_map values;
    po::store(po::parse_command_line(argc, argv, described), values);
    po::notify(values);
    return run(options);
  } catch (const std::exception& error) {
    std::cerr << "measure: " << error.what() << '\n';
    return 2;
  }
}
