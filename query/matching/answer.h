#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/forms/name_forms.h"
#include "query/variants/variant.h"

namespace ireum::query {

// The most hits that are counted exactly.
constexpr std::size_t count_limit = 10000;

// How a name stands in an article's text.
enum class Tier : int {
  itself = 1,  // the name itself
  longer = 2,  // a longer name that begins with it
  inside = 3   // inside another word, or as a name of another type than the one asked for
};

// A part of what is matched, with a weight of its own. The weights of a band's parts on an article add up to the
// article's score.
struct Part {
  std::string what;     // what it looks for, as --explain prints it
  Xapian::Query query;  // asked alone, it weighs what it weighs in the whole
};

// Articles that answer equally well: all of a better band come before those of a worse one.
struct Band {
  Tier tier = Tier::itself;
  bool literal = true;      // what was typed, not another form of the name
  bool as_spaced = true;    // of the name itself: in the spaces typed, if articles have it in others too
  bool as_lettered = true;  // the same of capitals, width, dots and hyphens
  std::size_t names = 1;    // so many of the names asked for stand in its articles, at least
  Xapian::Query query;      // what it matches, scored; without `base`
  Xapian::Query condition;  // what it matches, whatever it weighs
  std::vector<Part> parts;
  double base = 0;            // what every article of the band weighs besides
  bool usual_spaces = false;  // `as_spaced` means the usual spaces, which were left out
  bool of_words = false;    // the longer names are of words beside the names asked for: 송영길 구속, 구속영장
  bool other_type = false;  // inside other words, or itself where all speaks for another type than was asked for
};

struct Hit {
  Xapian::docid document = 0;
  std::string id;
  double score = 0;  // of its band and the evidence; only order means anything
  Tier tier = Tier::itself;
  bool literal = true;
  std::size_t names = 1;  // so many of the names asked for stand in it
  std::size_t band = 0;   // of Answer::bands
};

// A name of the query and the forms that were looked for.
struct AnsweredName {
  TypedName name;
  std::array<std::vector<std::string>, 3> forms;  // literal, by tier
  std::vector<std::string> sequence;              // words that must stand side by side; empty: the forms say it all
  std::vector<Variant> variants;                  // other forms of the name that stand in the index
  std::vector<Variant> longer_variants;           // longer names that begin with one of these
  std::vector<NotLookedFor> not_looked_for;
};

struct Answer {
  std::string refusal;        // why there is no answer; empty: there is one
  std::string typed;          // the whole query, or the byline asked for
  bool by_signature = false;  // only who signs was asked for
  std::vector<AnsweredName> names;
  bool any = false;                // one of the names is enough
  bool in_title = false;           // names count in titles only
  std::vector<std::string> notes;  // what was not looked for, and why
  std::vector<Band> bands;         // best first
  std::vector<Hit> hits;           // from Request::offset on
  std::uint64_t total = 0;         // hits of all bands asked for
  std::uint64_t complete = 0;      // of these, with all names asked for; the same as `total` for one name
  bool total_exact = true;
  bool total_at_most = false;           // an upper bound: several words that are proven hit by hit
  bool fell_back = false;               // no article names it itself; these are longer names
  std::optional<std::uint64_t> looser;  // with no hits: articles that --loose would show
};

}  // namespace ireum::query
