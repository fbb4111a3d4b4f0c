// Measures the sound models on names that they were not learned from, and learns the weights of the decision.

#include <boost/program_options.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <iomanip>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "analysis/sound/foreign.h"
#include "analysis/sound/likeness.h"
#include "analysis/sound/skeleton.h"
#include "benchmarks/sound/ask.h"
#include "benchmarks/sound/logistic.h"
#include "benchmarks/sound/ngrams.h"
#include "benchmarks/sound/retrieval.h"
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
  std::string names, tables, collections, questions;
  std::vector<std::string> texts;
  int folds = 5;
  std::size_t candidates = 300;
  bool verbose = false;
};

// A query with the form that is right, or none.
struct Question {
  std::string query;
  std::vector<std::string> right;
  std::string kind;  // present, made (present, the query made by the English model), foreign (absent), native (absent)
  int fold;
  std::string absent{};  // a form to be taken as not there
};

struct Answer {
  Question question;
  bool latin;
  std::vector<Match> matches;
  std::vector<std::string> forms;
};

bool is_right(const Question& question, std::string_view form) {
  return std::find(question.right.begin(), question.right.end(), form) != question.right.end();
}

// Orders the matches of an answer as these weights of the decision would.
void rank(Answer& answer, const Features& weights) {
  std::vector<std::pair<double, std::size_t>> order;
  order.reserve(answer.matches.size());
  for (std::size_t k = 0; k < answer.matches.size(); ++k) {
    order.emplace_back(-logit(answer.matches[k].features, weights), k);
  }
  std::sort(order.begin(), order.end());
  std::vector<Match> matches;
  std::vector<std::string> forms;
  for (const auto& [value, k] : order) {
    matches.push_back(answer.matches[k]);
    forms.push_back(answer.forms[k]);
  }
  answer.matches = std::move(matches);
  answer.forms = std::move(forms);
}

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

// The questions that names outside the learned ones ask, the vocabulary they ask of, and how well the models answer.
class Measurement {
 public:
  explicit Measurement(const Options& options) : options_(options), all_(read_spellings(options.names)) {}

  int run() {
    read_vocabulary();
    gather_questions();
    take_native_words_out();
    forms_.assign(vocabulary_.begin(), vocabulary_.end());
    std::cerr << forms_.size() << " forms, " << from_texts_ << " of texts; " << hangul_.size()
              << " questions in Hangul, " << latin_.size() << " in Latin\n";
    Retrieval retrieval(forms_);
    for (int fold = 0; fold < options_.folds; ++fold) {
      answer_fold(fold, retrieval);
    }
    report_times(retrieval);
    for (const bool latin : {false, true}) {
      learn_and_report(latin);
    }
    return 0;
  }

 private:
  // What each answer is worth by the decision, learned of the other folds, and by the distance alone.
  struct Scores {
    std::vector<double> confidence;
    std::vector<double> by_distance;
  };

  int fold_of(const std::string& name) const {
    return static_cast<int>(part_of(name, static_cast<std::uint32_t>(options_.folds)));
  }

  void read_vocabulary() {
    for (const std::string& text : options_.texts) {
      for (const auto& [form, count] : forms_of_texts(text)) {
        if (!ireum::analysis::sound::symbols_of(form).empty()) {
          vocabulary_.insert(form);
        }
      }
    }
    from_texts_ = vocabulary_.size();
  }

  // English words of the lists that are names: written with a capital.
  std::set<std::string> names_in_capitals() const {
    std::set<std::string> capital;
    for (const auto& row : read_tsv(options_.names + "/transliteration-en-ko.tsv")) {
      if (row.size() >= 2 && row[0][0] >= 'A' && row[0][0] <= 'Z') {
        capital.insert(lower_case(row[0]));
      }
    }
    return capital;
  }

  // Half of the names that have several spellings are present by one of them; a fifth of all other names are in the
  // vocabulary beside them.
  void gather_questions() {
    LeaveOut leave_out;
    if (!options_.collections.empty()) {
      leave_out_collections(options_.collections, leave_out);
    }
    const std::set<std::string> capital = names_in_capitals();
    std::vector<std::pair<std::string, std::string>> absent;
    for (const auto& [name, forms] : all_) {
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
      const bool is_name = capital.count(name) != 0;
      if (usable.size() > 1) {
        ask_for_spellings(name, usable, is_name);
      } else if (usable.size() == 1 && is_name && chance(name, 1) < 0.25) {
        ask_for_present(name, usable);
      } else if (usable.size() == 1 && is_name && chance(name, 3) < 0.15) {
        absent.emplace_back(name, usable[0]);
      }
    }
    for (const auto& [name, form] : absent) {
      if (vocabulary_.count(form) == 0) {
        hangul_.push_back({form, {}, "foreign", fold_of(name)});
        latin_.push_back({name, {}, "foreign", fold_of(name)});
      }
    }
  }

  void ask_for_spellings(const std::string& name, const std::vector<std::string>& usable, bool is_name) {
    if (!alike(usable[0], usable[1])) {
      return;
    }
    const int fold = fold_of(name);
    vocabulary_.insert(usable[0]);
    vocabulary_.insert(usable[1]);
    hangul_.push_back({usable[0], usable, "present", fold});
    hangul_.push_back({usable[1], usable, "present", fold});
    if (is_name) {
      // Articles write a name one way: each spelling by itself, the others not there.
      latin_.push_back({name, {usable[0]}, "present", fold, usable[1]});
      latin_.push_back({name, {usable[1]}, "present", fold, usable[0]});
    }
  }

  void ask_for_present(const std::string& name, const std::vector<std::string>& usable) {
    vocabulary_.insert(usable[0]);
    if (chance(name, 2) < 0.3) {
      latin_.push_back({name, usable, "present", fold_of(name)});
    } else if (chance(name, 2) < 0.6) {
      made_.push_back({name, usable, "made", fold_of(name)});
    }
  }

  // Native words: every 40th form of the texts, taken out of the vocabulary.
  void take_native_words_out() {
    std::vector<std::string> native;
    for (const std::string& form : vocabulary_) {
      if (chance(form, 4) < 0.012 && form.size() >= 6 && form.size() <= 15) {
        native.push_back(form);
      }
    }
    for (const auto* questions : {&hangul_, &latin_}) {
      for (const Question& question : *questions) {
        rights_.insert(question.right.begin(), question.right.end());
      }
    }
    std::set<std::string> listed;
    for (const auto& [name, forms] : all_) {
      listed.insert(forms.begin(), forms.end());
    }
    int next = 0;
    for (const std::string& form : native) {
      if (rights_.count(form) == 0 && listed.count(form) == 0) {
        vocabulary_.erase(form);
        hangul_.push_back({form, {}, "native", next++ % options_.folds});
      }
    }
  }

  // How foreign words of the texts and names sound: twentieths of each.
  void print_foreignness(const Models& models) const {
    std::vector<double> texts, names;
    for (const std::string& form : forms_) {
      (rights_.count(form) != 0 ? names : texts)
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

  // Other spellings made: what the English model writes instead, from names that it was not learned from.
  std::vector<Question> made_spellings(int fold, const Models& models) const {
    std::vector<Question> spellings;
    for (const Question& question : made_) {
      if (question.fold != fold) {
        continue;
      }
      for (const auto& guess : LatinQuery(question.query, models).guesses(8)) {
        if (guess.hangul != question.right[0] && vocabulary_.count(guess.hangul) == 0 &&
            alike(guess.hangul, question.right[0])) {
          spellings.push_back({guess.hangul, question.right, "made", fold});
          break;
        }
      }
    }
    return spellings;
  }

  void answer_fold(int fold, Retrieval& retrieval) {
    const std::string folder = options_.tables + "/fold" + std::to_string(fold);
    const OwnedTables english = read(folder + "/english.tsv"), pairs = read(folder + "/hangul.tsv"),
                      foreign = read(folder + "/foreign.tsv"), native_tables = read(folder + "/native.tsv");
    const Models models{english.view(), pairs.view(), foreign.view(), native_tables.view()};
    if (fold == 0) {
      print_foreignness(models);
    }
    std::vector<Question> in_hangul = made_spellings(fold, models);
    in_hangul.insert(in_hangul.end(), hangul_.begin(), hangul_.end());
    for (const Question& question : in_hangul) {
      if (question.fold == fold) {
        answer(question, false, models, retrieval);
      }
    }
    for (const Question& question : latin_) {
      if (question.fold == fold) {
        answer(question, true, models, retrieval);
      }
    }
  }

  void answer(const Question& question, bool latin, const Models& models, Retrieval& retrieval) {
    const auto start = std::chrono::steady_clock::now();
    const auto seconds = [](auto from) {
      return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
    };
    Answer answer{question, latin, {}, {}};
    std::vector<std::string_view> candidates;
    const auto candidate_forms = [&](const std::vector<std::string>& queries) {
      for (const std::uint32_t id : retrieval.find(queries, options_.candidates)) {
        if (forms_[id] != question.query && forms_[id] != question.absent) {
          candidates.emplace_back(forms_[id]);
        }
      }
    };
    if (latin) {
      const LatinQuery query(question.query, models);
      prepare_seconds_ += seconds(start);
      std::vector<std::string> queries;
      for (const auto& guess : query.guesses(4)) {
        queries.push_back(guess.hangul);
      }
      candidate_forms(queries);
      const auto from = std::chrono::steady_clock::now();
      answer.matches = query.match(candidates, 12);
      latin_seconds_ += seconds(from);
    } else {
      const HangulQuery query(question.query, models);
      candidate_forms({question.query});
      const auto from = std::chrono::steady_clock::now();
      answer.matches = query.match(candidates, 12);
      hangul_seconds_ += seconds(from);
    }
    for (const Match& match : answer.matches) {
      answer.forms.emplace_back(candidates[match.index]);
    }
    if (question.kind == "present" && std::none_of(candidates.begin(), candidates.end(),
                                                   [&](std::string_view form) { return is_right(question, form); })) {
      answer.question.kind = "present (not retrieved)";
    }
    answers_.push_back(std::move(answer));
  }

  void report_times(const Retrieval& retrieval) const {
    std::cerr << std::fixed << std::setprecision(3) << "ms a query: Hangul "
              << hangul_seconds_ * 1e3 / static_cast<double>(hangul_.size()) << ", Latin "
              << latin_seconds_ * 1e3 / static_cast<double>(latin_.size()) << ", guessing "
              << prepare_seconds_ * 1e3 / static_cast<double>(latin_.size()) << '\n';
    std::cerr << retrieval.keys_a_form() << " keys a form, " << retrieval.postings_a_query()
              << " postings a form looked up\n";
  }

  // The weights of the decision by the answers of all folds but `fold`.
  Features weights_without(int fold, bool latin) const {
    std::vector<Example> examples;
    for (const Answer& answer : answers_) {
      if (answer.latin != latin || answer.question.fold == fold) {
        continue;
      }
      for (std::size_t k = 0; k < answer.matches.size(); ++k) {
        examples.push_back({answer.matches[k].features, is_right(answer.question, answer.forms[k])});
      }
    }
    return fit(examples);
  }

  // Orders the answers by the decision, learned across folds: each fold's by the weights of the others. Prints the
  // weights of all.
  Scores decide(bool latin) {
    constexpr double none = -1e9;
    Scores scores{std::vector<double>(answers_.size()), std::vector<double>(answers_.size())};
    for (int fold = 0; fold <= options_.folds; ++fold) {
      const Features weights = weights_without(fold, latin);
      if (fold == options_.folds) {
        std::cout << (latin ? "latin" : "hangul") << " weights = {" << std::setprecision(4);
        for (const double weight : weights) {
          std::cout << weight << ", ";
        }
        std::cout << "}\n";
      }
      for (std::size_t i = 0; i < answers_.size(); ++i) {
        if (answers_[i].latin == latin && answers_[i].question.fold == fold) {
          rank(answers_[i], weights);
          const std::vector<Match>& matches = answers_[i].matches;
          scores.confidence[i] = matches.empty() ? none : logit(matches[0].features, weights);
          scores.by_distance[i] = matches.empty() ? none : -matches[0].distance;
        }
      }
    }
    return scores;
  }

  void learn_and_report(bool latin) {
    const Scores scores = decide(latin);
    std::size_t present = 0, retrieved = 0, first = 0;
    for (const Answer& answer : answers_) {
      if (answer.latin == latin && answer.question.kind.starts_with("present")) {
        ++present;
        retrieved += answer.question.kind == "present" ? 1 : 0;
        first += !answer.forms.empty() && is_right(answer.question, answer.forms[0]) ? 1 : 0;
      }
    }
    std::cout << (latin ? "Latin" : "Hangul") << ": " << present << " present, retrieved "
              << static_cast<double>(retrieved) / static_cast<double>(present) << ", right first "
              << static_cast<double>(first) / static_cast<double>(present) << '\n';
    for (const std::string kind : {"foreign", "native"}) {
      report_absent(kind, latin, scores.by_distance, false, present);
      report_absent(kind, latin, scores.confidence, true, present);
    }
    if (options_.verbose) {
      print_answers(latin, scores.confidence);
    }
  }

  // Of the names present, how many come first where so many of the absent ones are bent into one that is there.
  void report_absent(const std::string& kind, bool latin, const std::vector<double>& score, bool decision,
                     std::size_t present) const {
    std::vector<double> wrong;
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      if (answers_[i].latin == latin && answers_[i].question.kind == kind) {
        wrong.push_back(score[i]);
      }
    }
    if (wrong.empty()) {
      return;
    }
    std::sort(wrong.rbegin(), wrong.rend());
    std::cout << "  " << kind << " absent " << wrong.size() << (decision ? ", decision:" : ", distance:");
    for (const double rate : {0.02, 0.05, 0.1, 0.2}) {
      const double threshold = wrong[static_cast<std::size_t>(rate * static_cast<double>(wrong.size()))];
      std::size_t right = 0;
      for (std::size_t i = 0; i < answers_.size(); ++i) {
        const Answer& answer = answers_[i];
        right += answer.latin == latin && answer.question.kind == "present" && !answer.forms.empty() &&
                         is_right(answer.question, answer.forms[0]) && score[i] > threshold
                     ? 1
                     : 0;
      }
      std::cout << " R@1 at " << rate << " " << static_cast<double>(right) / static_cast<double>(present) << " (>"
                << (decision ? 1 / (1 + std::exp(-threshold)) : threshold) << ')';
    }
    std::cout << '\n';
  }

  void print_answers(bool latin, const std::vector<double>& confidence) const {
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      const Answer& answer = answers_[i];
      if (answer.latin != latin) {
        continue;
      }
      std::cout << "#\t" << (latin ? "latin" : "hangul") << '\t' << answer.question.kind << '\t'
                << answer.question.query << '\t'
                << (answer.question.right.empty() ? std::string() : answer.question.right.back()) << '\t'
                << 1 / (1 + std::exp(-confidence[i]));
      for (std::size_t k = 0; k < answer.forms.size() && k < 3; ++k) {
        std::cout << '\t' << answer.forms[k] << ' ' << answer.matches[k].distance;
      }
      std::cout << '\n';
    }
  }

  const Options& options_;
  const Spellings all_;
  std::set<std::string> vocabulary_;  // forms of the texts and of names, one form a name
  std::size_t from_texts_ = 0;
  std::vector<Question> hangul_;
  std::vector<Question> latin_;
  std::vector<Question> made_;
  std::set<std::string> rights_;
  std::vector<std::string> forms_;
  std::vector<Answer> answers_;
  double hangul_seconds_ = 0, latin_seconds_ = 0, prepare_seconds_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  try {
    Options options;
    po::options_description described("Options");
    described.add_options()("names", po::value(&options.names), "folder with the two lists of spellings")(
        "tables", po::value(&options.tables), "folder with the tables of each fold, fold0 …")(
        "collections", po::value(&options.collections), "folder with the collections whose names are left out")(
        "texts", po::value(&options.texts)->multitoken(), "articles, one a line: the vocabulary")(
        "folds", po::value(&options.folds), "number of parts")("questions", po::value(&options.questions),
                                                               "ask these instead: query, right form, kind a line")(
        "candidates", po::value(&options.candidates), "forms compared")("verbose", po::bool_switch(&options.verbose),
                                                                        "each question");
    po::variables_map values;
    po::store(po::parse_command_line(argc, argv, described), values);
    po::notify(values);
    return options.questions.empty() ? Measurement(options).run()
                                     : ask({options.questions, options.texts, options.candidates, options.verbose});
  } catch (const std::exception& error) {
    std::cerr << "measure: " << error.what() << '\n';
    return 2;
  }
}
