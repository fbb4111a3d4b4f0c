// Whatever bytes come in, the reader ends, and what it gives is an article or a reason.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "corpus/article.h"
#include "corpus/json_lines_reader.h"
#include "corpus/source.h"
#include "corpus/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ireum::corpus;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::string detail;
  if (classify(text, true, detail) == Source::other && detail.empty()) std::abort();
  ReaderOptions options;
  options.max_line = 4096;
  const auto reader = make_json_lines_reader(ByteSource::from_text(text), "fuzz", options);
  while (const std::optional<Record> record = reader->next()) {
    if (!record->article) {
      if (record->problems.empty() || !record->problems.front().rejected) std::abort();
      continue;
    }
    const Article& a = *record->article;
    for (const std::string* field : {&a.id, &a.title, &a.body, &a.date, &a.outlet, &a.url, &a.byline, &a.extra}) {
      if (invalid_utf8_at(*field) != std::string_view::npos || field->find('\0') != std::string::npos) std::abort();
    }
    if (!valid_id(a.id) || a.body.empty() || (!a.extra.empty() && a.extra.front() != '{')) std::abort();
  }
  return 0;
}
