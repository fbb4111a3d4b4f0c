#pragma once

#include <functional>
#include <string>

namespace ireum::tool {

// The exit status of a run that failed.
constexpr int exit_error = 2;

// What a main() does around `work`, which returns the exit status: makes the standard streams safe, flushes standard
// output, and gives `complain` the message where that cannot be written or `work` throws. Returns the exit status:
// exit_error after a message. What is no std::exception goes through.
int run_tool(const std::function<int()>& work, const std::function<void(const std::string&)>& complain);

}  // namespace ireum::tool
