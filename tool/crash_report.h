#pragma once

#include <string>

namespace ireum::tool {

// Damage that Xapian 1.4 takes for a length or a block's number may end the program with a signal: a flipped bit in
// `iamglass` or in a list of terms does so in one of some four hundred cases. From now on SIGSEGV, SIGBUS, SIGFPE and
// SIGABRT, by which the C library ends a program whose heap was written over, write `line` to standard error and end
// the program at once with `status`; nothing is flushed. An exception that nobody catches ends so too, where no
// terminate handler ends the program before. Called again, the last line holds. A stack that overflowed is told of in
// the thread that called this alone. With the address sanitizer, which reports these signals itself, it does nothing.
// Throws std::system_error.
void report_crash(const std::string& line, int status);

}  // namespace ireum::tool
