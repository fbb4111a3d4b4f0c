#include "tool/run_tool.h"

#include <cstdio>
#include <exception>
#include <iostream>

#include "tool/command_line.h"
#include "tool/standard_streams.h"

namespace ireum::tool {

int run_tool(const std::function<int()>& work, const std::function<void(const std::string&)>& complain) {
  try {
    secure_standard_streams();
    const int status = work();
    std::cout.flush();
    if (std::cout && std::fflush(stdout) == 0) {
      return status;
    }
    complain("standard output: cannot be written");
  } catch (const UsageError& error) {
    complain(std::string(error.what()) + "; see --help");
  } catch (const std::exception& error) {
    complain(error.what());
  }
  return exit_error;
}

}  // namespace ireum::tool
