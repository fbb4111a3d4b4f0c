#pragma once

#include <string>

namespace ireum::indexer {

// Xapian 1.4 writes values in a destructor (ValueUpdater, upon commit), and what a destructor throws ends the program
// at once. From now on, where that happens as the disk of `index` or `scratch` (may be empty) is full, or a file larger
// than is allowed, the program says so and exits with `status`. On the disk all is then as after a kill: what was
// committed waits for the next run.
void report_lost_full_disk(const std::string& index, const std::string& scratch, int status);

}  // namespace ireum::indexer
