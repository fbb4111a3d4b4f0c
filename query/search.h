#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/index_reader.h"
#include "query/name_forms.h"
#include "schema/date.h"

namespace ireum::query {

// How the typed name stands in an article's text.
enum class Tier : int {
  itself = 1,  // the name itself
  longer = 2,  // a longer name that begins with it
  inside = 3   // inside another word
};

enum class Order { relevance, date };

// One question; ireum-query fills it from its options or from a line of a topics file.
struct Request {
  std::string name;
  NameType type = NameType::any;
  bool wide = false;       // the second tier as well
  bool loose = false;      // the second and third tiers as well
  std::size_t offset = 0;  // hits left out at the beginning
  std::size_t limit = 10;
  Order order = Order::relevance;
  std::optional<schema::Moment> from;  // inclusive
  std::optional<schema::Moment> to;    // inclusive
  std::string outlet;                  // normalised when compared
};

struct Hit {
  Xapian::docid document = 0;
  std::string id;
  double score = 0;  // of its tier and the evidence; only order means anything
  Tier tier = Tier::itself;
};

// The most hits that are counted exactly.
constexpr std::size_t count_limit = 10000;

struct Answer {
  std::string refusal;  // why there is no answer; empty: there is one
  TypedName name;
  std::array<std::vector<std::string>, 3> forms;  // the forms that were looked for, by tier
  std::vector<std::string> sequence;              // words that must stand side by side; empty: the forms say it all
  std::vector<Hit> hits;                          // from Request::offset on
  std::uint64_t total = 0;                        // hits of all tiers asked for
  bool total_exact = true;
  bool total_at_most = false;           // an upper bound: several words that are proven hit by hit
  bool fell_back = false;               // no article names it itself; these are longer names
  std::optional<std::uint64_t> looser;  // with no hits: articles that --loose would show
};

// Answers `request`. Throws schema::IndexError when tier 3 is asked for and the words cannot be read, Xapian::Error
// when the index fails.
Answer search(const IndexReader& index, const Request& request);

// Parameters of BM25 over evidence units, chosen by cross-validation; see benchmarks/relevance/.
struct Ranking {
  double k1 = 1.2;
  double b = 0.3;
  double min_normlen = 0.5;
};

}  // namespace ireum::query
