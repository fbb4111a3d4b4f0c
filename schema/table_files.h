#pragma once

#include <xapian.h>

#include <string>

namespace ireum::schema {

// Throws IndexError if `database`, the articles at `path`, has articles and lacks the file of a table. Xapian says so
// of some tables only, and takes the others for empty: texts that are gone would go in silence.
void require_tables(const std::string& path, const Xapian::Database& database);

}  // namespace ireum::schema
