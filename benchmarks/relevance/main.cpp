#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "benchmarks/relevance/commands.h"
#include "benchmarks/relevance/options.h"
#include "tool/command_line.h"
#include "tool/standard_streams.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  std::string command_line = "ireum-eval";
  for (const std::string& argument : arguments) command_line += " " + argument;
  try {
    ireum::tool::secure_standard_streams();
    const int status =
        ireum::relevance::perform(ireum::relevance::parse_command_line(arguments), command_line, std::cout, std::cerr);
    std::cout.flush();
    if (!std::cout) {
      std::cerr << "ireum-eval: standard output cannot be written\n";
      return 2;
    }
    return status;
  } catch (const ireum::tool::UsageError& error) {
    std::cerr << "ireum-eval: " << error.what() << "\nTry ireum-eval --help.\n";
  } catch (const std::exception& error) {
    std::cerr << "ireum-eval: " << error.what() << '\n';
  }
  return 2;
}
