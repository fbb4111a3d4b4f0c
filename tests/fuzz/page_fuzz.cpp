// Whatever text comes in, reading a page ends, and an article found in it has a body that stands in the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "corpus/page_reader.h"
#include "corpus/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ireum::corpus;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto reader = make_page_reader(ByteSource::from_text(text), "fuzz", {});
  const std::optional<Record> record = reader->next();
  if (!record || reader->next()) std::abort();
  if (!record->article) {
    if (record->problems.empty() || !record->problems.front().rejected) std::abort();
    return 0;
  }
  const Article& a = *record->article;
  for (const std::string* field : {&a.id, &a.title, &a.body, &a.date, &a.outlet, &a.byline}) {
    if (invalid_utf8_at(*field) != std::string_view::npos || field->size() > size + 64) std::abort();
  }
  if (!valid_id(a.id) || trim(a.body).empty()) std::abort();
  if (text.find(std::string_view(a.body).substr(0, 6)) == std::string_view::npos) std::abort();
  return 0;
}
