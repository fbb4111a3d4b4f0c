#include "query/output/renderer.h"

#include <algorithm>
#include <array>

#include "query/output/json_renderer.h"
#include "query/output/table_renderers.h"
#include "query/output/text_renderer.h"

namespace ireum::query {

bool parse_format(std::string_view text, Format& format) {
  constexpr std::array<std::string_view, 4> names{"text", "json", "tsv", "trec"};  // in the order of Format
  const auto* const named = std::find(names.begin(), names.end(), text);
  if (named == names.end()) {
    return false;
  }
  format = static_cast<Format>(named - names.begin());
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
