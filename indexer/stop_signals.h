#pragma once

#include <atomic>

namespace ireum::indexer {

// Makes SIGINT and SIGTERM ask a run to stop: the first sets what is returned to its number and ends waiting for input;
// one that comes a second later or more ends the process at once, as though nobody had caught it. Those that come
// sooner are the first once more. Throws std::system_error.
const std::atomic<int>& catch_stop_signals();

// "SIGINT" or "SIGTERM".
const char* signal_name(int signal);

}  // namespace ireum::indexer
