#pragma once

#include <string>
#include <vector>

#include "query/output/renderer.h"
#include "query/typed/request.h"

namespace ireum::query {

// The command line of ireum-query.
struct Options {
  std::vector<std::string> db;  // --db, each; none: the default place
  Request request;              // the name is empty with `topics`, and may be with `show`
  Format format = Format::text;
  std::string topics;  // --topics: a file, or "-"
  std::string timing;  // --timing
  std::size_t repeat = 1;
  std::string show;       // --show
  bool explain = false;   // --explain
  bool group = false;     // --group; Request::limit counts the hits of each group then, 3 by default
  bool mentions = false;  // --mentions
  std::string names_of;   // --names-of
  std::string suggest;    // --suggest
  std::string aliases;    // --aliases; empty: aliases.tsv in the index, if there is one
  bool help = false;
  bool version = false;
};

// Parses without touching any file. Throws tool::UsageError.
Options parse_options(const std::vector<std::string>& arguments);

// Whether `request` asks for articles of what the options leave: dates, outlet, type, --not, --with, --byline, --in
// title.
bool is_filtered(const Request& request);

// What --help prints.
std::string help_text();

}  // namespace ireum::query
