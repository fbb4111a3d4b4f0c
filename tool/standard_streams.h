#pragma once

namespace ireum::tool {

// To be called first of all by a tool. Opens of the descriptors 0, 1 and 2 those that are closed, lest a pipe or a file
// of an index get their number: /dev/null, the wrong way round, so that reading fails and writing does as on a full
// disk. And has writing beyond the largest size allowed (ulimit -f) fail, too, in place of SIGXFSZ. Throws
// std::system_error.
void secure_standard_streams();

}  // namespace ireum::tool
