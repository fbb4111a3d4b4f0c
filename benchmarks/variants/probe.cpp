// Resolves names, or suggests for them, and prints what was found and how long it took; what the measurements of the
// variants are made of.
#include <cstdio>
#include <ctime>
#include <exception>
#include <iostream>
#include <string>

#include <xapian.h>

#include "analysis/hangul.h"
#include "analysis/person_shape.h"
#include "analysis/writing/roman.h"
#include "query/index/index_reader.h"
#include "query/index/standing.h"
#include "query/suggesting/suggest.h"
#include "query/variants/find_variants.h"
#include "query/variants/key_lookup.h"
#include "query/variants/slip_decision.h"

namespace {

// Processor time: other work on the machine does not count.
struct Clock {
  using time_point = double;
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  }
};

double milliseconds_since(Clock::time_point start) {
  return Clock::now() - start;
}

// Reads lines of a name and, behind a tab, one that is to be left out of every table (may be missing). Prints a line
// each: the name, articles with a literal form of it, milliseconds of the processor, then
// name:reason:confidence:articles of each variant, tabs between.
void resolve(const ireum::query::IndexReader& index) {
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    ireum::query::VariantOptions options;
    if (tab != std::string::npos) {
      options.left_out = line.substr(tab + 1);
    }
    const ireum::query::TypedName name = ireum::query::parse_name(line.substr(0, tab));
    const ireum::query::NameForms literal = ireum::query::resolve_name(name, index.articles());
    const Clock::time_point start = Clock::now();
    const ireum::query::Variants variants = ireum::query::find_variants(name, literal, index, options);
    const double took = milliseconds_since(start);
    std::cout << line.substr(0, tab) << '\t' << ireum::query::count_articles(index, literal.texts()) << '\t' << took;
    for (const ireum::query::Variant& one : variants.found) {
      std::cout << '\t' << ireum::analysis::without_spaces(one.name) << ':' << ireum::query::reason_name(one.reason)
                << ':' << one.confidence << ':' << ireum::query::count_articles(index, one.forms);
    }
    std::cout << (variants.off.empty() ? "" : "\t! " + variants.off) << '\n';
  }
}

// Prints the forms one slip away from each name of the input and what speaks for them.
void slips(const ireum::query::IndexReader& index) {
  const ireum::query::KeyLookup words(index);
  for (std::string line; std::getline(std::cin, line);) {
    const ireum::query::TypedName name = ireum::query::parse_name(line);
    if (!name.refusal.empty()) {
      continue;
    }
    for (const ireum::query::Slip& slip :
         ireum::query::judge_slips(name.key, words.one_slip_away(name.key, 50), index.articles(), words)) {
      const ireum::query::SlipFeatures& f = slip.features;
      std::cout << name.key << '\t' << slip.form << '\t' << slip.confidence << '\t' << f.weight << '\t' << f.evident
                << '\t' << f.listed << '\t' << static_cast<int>(f.kind) << '\t' << f.shifted << '\t' << f.form_person
                << '\t' << f.typed_person << '\t' << f.typed_keys << '\t' << f.form_letters << '\t' << f.sound << '\t'
                << f.foreign << '\t' << f.rarest_pair << '\t' << f.typed_listed << '\n';
    }
  }
}

// Prints the standing Hangul forms that each romanised name of the input may be.
void romanised(const ireum::query::IndexReader& index) {
  for (std::string line; std::getline(std::cin, line);) {
    for (const auto& candidate : ireum::analysis::writing::hangul_of_roman(line)) {
      if (ireum::query::standing(index.articles(), candidate.text) > 0) {
        const ireum::query::Evident says = ireum::query::evident(index.articles(), candidate.text);
        std::cout << line << '\t' << candidate.text << '\t' << candidate.likelihood << '\t'
                  << ireum::analysis::writing::roman_likeness(line, candidate.text) << '\t' << says.person << '\t'
                  << ireum::analysis::looks_like_person(candidate.text) << '\n';
      }
    }
  }
}

// Prints for each line of the input: it, milliseconds of the processor, and name:reason:articles of its suggestions.
void suggestions(const ireum::query::IndexReader& index) {
  constexpr std::size_t shown = 10;
  for (std::string line; std::getline(std::cin, line);) {
    const Clock::time_point start = Clock::now();
    const ireum::query::Suggestions made = ireum::query::suggest(line, index, shown);
    std::cout << line << '\t' << milliseconds_since(start);
    for (const ireum::query::Suggestion& one : made.found) {
      std::cout << '\t' << one.name << ':' << ireum::query::reason_name(one.reason) << ':' << one.articles;
    }
    std::cout << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "Usage: ireum-variants-probe INDEX resolve|slips|romanised|suggest < NAMES\n";
    return 2;
  }
  try {
    const ireum::query::IndexReader index(argv[1]);
    const std::string_view what = argv[2];
    if (what == "resolve") {
      resolve(index);
    } else if (what == "slips") {
      slips(index);
    } else if (what == "romanised") {
      romanised(index);
    } else if (what == "suggest") {
      suggestions(index);
    }
  } catch (const Xapian::Error& error) {
    std::cerr << "ireum-variants-probe: " << error.get_description() << "\n";
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "ireum-variants-probe: " << error.what() << "\n";
    return 2;
  }
  return 0;
}
