#include "tool/command_line.h"

#include <charconv>
#include <system_error>

namespace ireum::tool {

namespace po = boost::program_options;

po::variables_map parse(const std::vector<std::string>& arguments, const po::options_description& options,
                        const po::positional_options_description& positional) {
  namespace style = po::command_line_style;
  po::variables_map given;
  try {
    po::store(po::command_line_parser(arguments)
                  .options(options)
                  .positional(positional)
                  .style(style::unix_style & ~style::allow_guessing)
                  .run(),
              given);
    po::notify(given);
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  return given;
}

void require_text(const po::variables_map& given, std::initializer_list<const char*> options) {
  for (const char* option : options) {
    if (given.count(option) != 0 && given[option].as<std::string>().empty()) {
      throw UsageError(std::string("--") + option + " is empty");
    }
  }
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::uint64_t number_option(const std::string& text, const char* option, std::uint64_t least, std::uint64_t most) {
  const std::optional<std::uint64_t> number = whole_number(text);
  if (!number || *number < least || *number > most) {
    throw UsageError(std::string(option) + " takes a number from " + std::to_string(least) + " to " +
                     std::to_string(most) + ", not \"" + text + "\"");
  }
  return *number;
}

}  // namespace ireum::tool
