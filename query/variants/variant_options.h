#pragma once

#include <string>

#include "query/typed/name_type.h"

namespace ireum::query {

class Aliases;

struct VariantOptions {
  const Aliases* aliases = nullptr;  // own aliases; none by default
  std::string left_out;              // key of a name whose rows in every table are passed over; for benchmarks
  NameType type = NameType::any;     // what the bearer is asked to be: tells what a name that is a word, too, means
};

}  // namespace ireum::query
