// Times of matching and suggesting, and what an index holds. Prints tables of tab-separated figures for
// benchmarks/speed/run.

#include <time.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "benchmarks/speed/suggest_times.h"
#include "query/index/index_reader.h"
#include "query/matching/search.h"
#include "query/mentions/presented_hit.h"
#include "query/topics.h"
#include "schema/terms.h"

namespace {

namespace po = boost::program_options;
using ireum::query::IndexReader;

constexpr Xapian::doccount page = 10;  // hits of a page, as ireum-query shows by default
constexpr double not_timed = -1;

// Times what stands between its making and milliseconds(), by the wall clock or by what this thread computes.
class Stopwatch {
 public:
  explicit Stopwatch(clockid_t clock) : clock_(clock), start_(now()) {}

  double milliseconds() const { return now() - start_; }

 private:
  double now() const {
    timespec time{};
    clock_gettime(clock_, &time);
    constexpr double a_second = 1e3;
    constexpr double nanoseconds = 1e6;
    return static_cast<double>(time.tv_sec) * a_second + static_cast<double>(time.tv_nsec) / nanoseconds;
  }

  clockid_t clock_;
  double start_;
};

// The first page of what holds the one term, as Xapian gives it where nothing else is asked for; `counted` asks for the
// exact number of hits besides, as ireum-query prints it. Returns milliseconds.
double time_term(const Xapian::Database& articles, const std::string& term, bool counted, clockid_t clock) {
  const Stopwatch watch(clock);
  Xapian::Enquire enquire(articles);
  enquire.set_query(Xapian::Query(term));
  const Xapian::MSet found = enquire.get_mset(0, page, counted ? ireum::query::count_limit + 1 : 0);
  const double took = watch.milliseconds();
  if (found.empty()) {
    throw std::runtime_error(term + ": no article");
  }
  return took;
}

double time_search(const IndexReader& index, const ireum::query::Request& request, clockid_t clock) {
  const Stopwatch watch(clock);
  const ireum::query::Answer answer = ireum::query::search(index, request);
  const double took = watch.milliseconds();
  if (!answer.refusal.empty()) {
    throw std::runtime_error(request.name + ": " + answer.refusal);
  }
  return took;
}

// The search, then titles and snippets of its hits.
double time_answer(const IndexReader& index, const ireum::query::Request& request, clockid_t clock) {
  const Stopwatch watch(clock);
  const ireum::query::Answer answer = ireum::query::search(index, request);
  ireum::query::MentionFinder finder(answer);
  std::uint64_t rank = 0;
  for (const ireum::query::Hit& hit : answer.hits) {
    ireum::query::present(index, answer, hit, ++rank, finder, false);
  }
  return watch.milliseconds();
}

struct Asked {
  std::string id;
  ireum::query::Request request;
  std::string term;  // empty where no article has the name as a form, in one word or joined
};

// The single term of a name.
std::string term_of(const std::string& form, const Xapian::Database& articles) {
  for (const std::string_view prefix : {ireum::schema::prefix_form, ireum::schema::prefix_joined}) {
    std::string term = ireum::schema::term(prefix, form);
    if (articles.term_exists(term)) {
      return term;
    }
  }
  return {};
}

// Topics of a file.
std::vector<Asked> read_asked(const std::string& path, const Xapian::Database& articles) {
  std::ifstream file(path);
  if (!file) {
    throw std::runtime_error(path + ": cannot be read");
  }
  std::vector<Asked> asked;
  for (const ireum::query::Topic& topic : ireum::query::read_topics(file)) {
    Asked one;
    one.id = topic.id;
    one.request.name = topic.query;
    one.request.type = topic.type;
    one.request.limit = page;
    one.term = term_of(ireum::query::parse_name(topic.query).key, articles);
    if (topic.refusal.empty()) {
      asked.push_back(std::move(one));
    }
  }
  return asked;
}

// A row a topic and round, after one round that is not counted: the name's search in its kinds and its one term's
// get_mset, if there is one, in turn, so that what else the machine does meets all. Whole answers come after all
// searches of the round: the texts they read would push what a search needs out of the processor's caches.
void match(const std::string& db, const std::string& topics, int rounds, clockid_t clock) {
  const IndexReader index(db);
  const std::vector<Asked> asked = read_asked(topics, index.articles());
  std::cout << "topic\tround\tarticles\tsearch_ms\texact_ms\tterm_ms\tterm_counted_ms\tloose_ms\tanswer_ms\n"
            << std::fixed << std::setprecision(4);
  for (int round = 0; round <= rounds; ++round) {
    std::vector<std::array<double, 5>> matched;
    for (const Asked& one : asked) {
      ireum::query::Request exact = one.request;
      exact.exact = true;
      ireum::query::Request loose = one.request;
      loose.loose = true;
      const auto term = [&](bool counted) {
        return one.term.empty() ? not_timed : time_term(index.articles(), one.term, counted, clock);
      };
      matched.push_back({time_search(index, one.request, clock), time_search(index, exact, clock), term(false),
                         term(true), time_search(index, loose, clock)});
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const double answer = time_answer(index, asked[i].request, clock);
      if (round == 0) {
        continue;
      }
      std::cout << asked[i].id << '\t' << round << '\t'
                << (asked[i].term.empty() ? 0 : index.articles().get_termfreq(asked[i].term));
      for (const double took : matched[i]) {
        std::cout << '\t';
        if (took != not_timed) {
          std::cout << took;
        }
      }
      std::cout << '\t' << answer << '\n';
    }
  }
}

// The prefix of a term: its capital letters; forms have none after normalisation.
std::string prefix_of(const std::string& term) {
  const auto end = std::find_if(term.begin(), term.end(), [](char c) { return c < 'A' || c > 'Z'; });
  return {term.begin(), end};
}

// A row a kind of term: distinct terms, postings and postings an article.
void terms(const std::string& db) {
  const IndexReader index(db);
  const Xapian::Database& articles = index.articles();
  struct Kind {
    std::string prefix;
    std::uint64_t distinct = 0;
    std::uint64_t postings = 0;
  };
  std::vector<Kind> kinds;  // in the order of the terms, in which those of one prefix may be parted: Q and keys of Q
  for (Xapian::TermIterator it = articles.allterms_begin(); it != articles.allterms_end(); ++it) {
    const std::string term = *it;
    // An id may begin with capital letters.
    const std::string prefix =
        term.rfind(ireum::schema::prefix_key, 0) == 0 ? std::string(ireum::schema::prefix_key) : prefix_of(term);
    auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) { return one.prefix == prefix; });
    if (kind == kinds.end()) {
      kind = kinds.insert(kinds.end(), {prefix, 0, 0});
    }
    ++kind->distinct;
    kind->postings += it.get_termfreq();
  }
  const double count = std::max(1.0, static_cast<double>(articles.get_doccount()));
  Kind all{"all", 0, 0};
  std::cout << "prefix\tdistinct\tpostings\tan_article\n" << std::fixed << std::setprecision(2);
  for (const Kind& kind : kinds) {
    all.distinct += kind.distinct;
    all.postings += kind.postings;
    std::cout << kind.prefix << '\t' << kind.distinct << '\t' << kind.postings << '\t'
              << static_cast<double>(kind.postings) / count << '\n';
  }
  std::cout << all.prefix << '\t' << all.distinct << '\t' << all.postings << '\t'
            << static_cast<double>(all.postings) / count << '\n';
}

int run(int argc, char** argv) {
  std::string command;
  std::string db;
  std::string topics;
  int rounds = 0;
  po::options_description options(
      "ireum-speed match --db DIR --topics FILE [--rounds N] [--cpu]\n"
      "ireum-speed suggest --db DIR --topics FILE [--rounds N]\n"
      "ireum-speed terms --db DIR\n");
  auto add = options.add_options();
  add("db", po::value(&db)->required(), "the index");
  add("topics", po::value(&topics), "names to ask for: topic, type and query, tabs between; suggest: kind and text");
  add("rounds", po::value(&rounds)->default_value(5), "how often each is timed");
  add("cpu", "of match: time what is computed, not what passes: for a machine that does other things, too");
  add("command", po::value(&command)->required(), "match, suggest or terms");
  po::positional_options_description positional;
  positional.add("command", 1);
  po::variables_map map;
  po::store(po::command_line_parser(argc, argv).options(options).positional(positional).run(), map);
  po::notify(map);
  if (command == "match" && !topics.empty()) {
    match(db, topics, rounds, map.count("cpu") > 0 ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC);
  } else if (command == "suggest" && !topics.empty()) {
    ireum::speed::time_suggestions(db, topics, rounds, std::cout);
  } else if (command == "terms") {
    terms(db);
  } else {
    std::cerr << options;
    return 2;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Xapian::Error& error) {
    std::cerr << "ireum-speed: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "ireum-speed: " << error.what() << '\n';
  }
  return 2;
}
