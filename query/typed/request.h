#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "query/typed/name_type.h"
#include "schema/date.h"

namespace ireum::query {

class Aliases;

enum class Order { relevance, date };

// One question; ireum-query fills it from its options or from a line of a topics file.
struct Request {
  std::string name;  // as typed: one name or several, with quotes and -NAME; empty where a byline is asked for
  NameType type = NameType::any;
  bool any = false;                  // of several names one is enough
  bool partial = true;               // articles with some of several names follow those with all
  std::vector<std::string> without;  // names that must not stand in an article
  std::vector<std::string> with;     // words that must stand in it
  bool in_title = false;             // names count in titles only
  std::string byline;                // who signs
  bool exact = false;                // nothing but what was typed: no variants
  const Aliases* aliases = nullptr;  // own aliases
  std::string left_out;              // key of a name whose rows of the built-in tables are passed over, for measuring
  bool wide = false;                 // the second tier as well
  bool loose = false;                // the second and third tiers as well
  std::size_t offset = 0;            // hits left out at the beginning
  std::size_t limit = 10;
  Order order = Order::relevance;
  std::optional<schema::Moment> from;  // inclusive
  std::optional<schema::Moment> to;    // inclusive
  std::string outlet;                  // normalised when compared
};

}  // namespace ireum::query
