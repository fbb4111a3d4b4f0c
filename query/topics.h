#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

#include "query/typed/name_type.h"

namespace ireum::query {

// A line of a topics file: `topic \t type \t query`, for measuring with a fourth column: the name whose rows of the
// built-in tables are passed over.
struct Topic {
  std::string id;
  NameType type = NameType::any;
  std::string query;
  std::string left_out;
  std::size_t line = 0;
  std::string refusal;  // what is wrong with the line; empty: nothing. `id` may be empty then
};

// Reads a topics file: UTF-8, with or without a byte-order mark and carriage returns; empty lines are passed over. A
// faulty line (columns, type, an id that is empty, holds white space or stands twice) is a refused topic.
std::vector<Topic> read_topics(std::istream& input);

}  // namespace ireum::query
