#pragma once

#include <xapian.h>

#include <string>

namespace ireum::indexer {

// What is wrong with an article's document as it stands in a database of `analyzer`: in its text, its fingerprint, its
// key; empty: nothing. Throws Xapian::Error where the database cannot be read.
std::string document_fault(const Xapian::Document& document, const std::string& analyzer);

}  // namespace ireum::indexer
