#pragma once

#include <iosfwd>
#include <string>

#include "benchmarks/relevance/options.h"

namespace ireum::relevance {

// Does what was asked. Findings go to `out`, problems to `err`. Gives the exit status: 0 done, 1 the gate fell, 2 bad
// input. A broken environment is an exception derived from std::exception. `command_line` is what was typed, for
// results that are kept.
int perform(const Command& command, const std::string& command_line, std::ostream& out, std::ostream& err);

// Prints problems as messages of ireum-eval, the first twenty one by one, and gives 2.
int refuse(const std::vector<Problem>& problems, std::ostream& err);

// `report`; in report.cpp.
int report(const ReportCommand& command, std::ostream& out, std::ostream& err);

}  // namespace ireum::relevance
