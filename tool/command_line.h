#pragma once

#include <boost/program_options.hpp>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::tool {

// A command line that says nothing sensible; the text names the options as they were typed.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Reads the arguments behind a program's name as `options` and, what is no option, as `positional` say, and sets the
// variables that `options` names. No option may be shortened. Throws UsageError.
boost::program_options::variables_map parse(const std::vector<std::string>& arguments,
                                            const boost::program_options::options_description& options,
                                            const boost::program_options::positional_options_description& positional);

// Throws UsageError, "--outlet is empty", where one of `options`, each of which takes a single text, was given an empty
// one.
void require_text(const boost::program_options::variables_map& given, std::initializer_list<const char*> options);

// The number that `text` is, in decimal digits and nothing else; none: it is no number, or too large a one.
std::optional<std::uint64_t> whole_number(std::string_view text);

// The number from `least` to `most` that `text`, given for `option` ("--limit"), is. Throws UsageError.
std::uint64_t number_option(const std::string& text, const char* option, std::uint64_t least, std::uint64_t most);

}  // namespace ireum::tool
