#pragma once

#include <ostream>
#include <string>

namespace ireum::speed {

// Times suggestions as somebody types: every line of the file `typed` is a kind and a text with a tab between. Writes a
// table to `out`, a row a text and round after one round that is not counted: kind, text, round, milliseconds, and how
// many names were suggested, of ten. Throws std::runtime_error for a file that cannot be read, schema::IndexError and
// Xapian::Error for an index.
void time_suggestions(const std::string& db, const std::string& typed, int rounds, std::ostream& out);

}  // namespace ireum::speed
