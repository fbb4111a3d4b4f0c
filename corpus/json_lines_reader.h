#pragma once

#include <memory>
#include <string>

#include "corpus/byte_source.h"
#include "corpus/reader.h"

namespace ireum::corpus {

// Reads JSON Lines: one object a line in UTF-8; a byte order mark, CRLF and blank lines are fine. Known fields are
// strings (id and date may be numbers and are taken as written), null is as good as missing, of a key given twice the
// last wins. Columns in messages count characters from 1. A file that is one JSON array, or one object over many lines,
// is explained once and left. `name` becomes Origin::file.
std::unique_ptr<Reader> make_json_lines_reader(ByteSource bytes, std::string name, const ReaderOptions& options);

}  // namespace ireum::corpus
