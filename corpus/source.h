#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ireum::corpus {

// One file to read, or one thing named on a command line that cannot be read.
struct Source {
  enum Kind {
    json_lines,  // an object a line (or a JSON file that open_reader explains)
    page,        // plain text as copied from a web page: one article
    stream,      // standard input, a pipe or a device: its kind is seen when it is read
    empty,       // a file without a byte, or with white space only
    other,       // anything else; `detail` says what it looks like
    unreadable,  // missing or not permitted; `detail` is the system's message
  };
  std::string path;  // as given or found below what was given; "-" is standard input
  Kind kind = unreadable;
  std::string detail;  // for `other` and `unreadable`
};

// Expands FILE, DIR and "-" to sources. Arguments keep their order; what lies below a folder comes in byte order of the
// path, recursively, without hidden files and folders and without links (a link named as an argument is followed). A
// folder without files gives none; errors are sources of kind `unreadable`, so that the good ones are still read.
std::vector<Source> list_sources(const std::vector<std::string>& arguments);

// How much of a file's beginning classify() wants to see, in bytes.
inline constexpr std::size_t kind_window = 64 * 1024;

// The kind of a file, seen from its first bytes; `whole` says that they are all it has. For `other`, `detail` says what
// it looks like. Never looks at a name.
Source::Kind classify(std::string_view first_bytes, bool whole, std::string& detail);

}  // namespace ireum::corpus
