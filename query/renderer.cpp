#include "query/renderer.h"

#include "query/json_renderer.h"
#include "query/table_renderers.h"
#include "query/text_renderer.h"

namespace ireum::query {

bool parse_format(std::string_view text, Format& format) {
  if (text == "text") {
    format = Format::text;
  } else if (text == "json") {
    format = Format::json;
  } else if (text == "tsv") {
    format = Format::tsv;
  } else if (text == "trec") {
    format = Format::trec;
  } else {
    return false;
  }
  return true;
}

std::unique_ptr<Renderer> make_renderer(Format format, std::ostream& out, const RenderStyle& style) {
  switch (format) {
    case Format::json:
      return std::make_unique<JsonRenderer>(out);
    case Format::tsv:
      return std::make_unique<TsvRenderer>(out);
    case Format::trec:
      return std::make_unique<TrecRenderer>(out);
    case Format::text:
      break;
  }
  return std::make_unique<TextRenderer>(out, style);
}

}  // namespace ireum::query
