#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/article.h"
#include "corpus/byte_source.h"
#include "corpus/reader.h"

namespace ireum::corpus {

// Finds the article in plain text as copied from a web page, by the shape of its lines (page_line.h) and where they
// stand (page_body.h, page_title.h, page_origin.h):
//   body     the run of lines that weighs most, when sentences weigh their length and short lines, dates and reporters'
//            lines weigh against it; it ends at a copyright or reporter's line; captions, buttons and lists in it are
//            left out;
//   title    the line above the body that shares most with it, that stands twice, that comes first of these;
//   outlet   named by the copyright line, the dateline or the bracket before the reporter, or a short line by the
//            title;
//   date     labelled as input before others, never a modification's if another is there;
//   byline   from the body's beginning, the lines above it or the line below it.
// `text` must be valid UTF-8. Where its Hangul is decomposed, as file systems and some editors leave it, all of it is
// composed (NFC), and the article found is. None when there is no body. `id` stays empty.
std::optional<Article> read_page(std::string_view text);

// One article for a whole file. `name` becomes Origin::file.
std::unique_ptr<Reader> make_page_reader(ByteSource bytes, std::string name, const ReaderOptions& options);

}  // namespace ireum::corpus
