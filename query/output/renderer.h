#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "query/matching/answer.h"
#include "query/mentions/presented_hit.h"

namespace ireum::query {

enum class Format { text, json, tsv, trec };

// Reads "text", "json", "tsv" or "trec"; false for anything else.
bool parse_format(std::string_view text, Format& format);

// Writes the answers of one run of ireum-query to `out`, one after the other.
class Renderer {
 public:
  virtual ~Renderer() = default;

  // Whether hits are shown with title and snippet; without, none is loaded.
  virtual bool shows_articles() const { return true; }

  // An answer: `topic` is its id in a batch, else empty; `offset` the hits left out.
  virtual void begin(const Answer& answer, std::string_view topic, std::size_t offset) = 0;
  virtual void hit(const PresentedHit& shown) = 0;
  virtual void end() = 0;
  // What is said to people after an answer without hits. Whether it was: in a format for programs it is not.
  virtual bool remark(const std::string& /*line*/) { return false; }
  // The stored article that --show asks for, with the `places` of the name that was `asked` for; null: none was.
  virtual void article(const schema::StoredArticle& article, const std::vector<NamePlace>& places,
                       const Answer* asked) = 0;
};

struct RenderStyle {
  bool colour = false;    // marks names by a terminal's colours, else by **
  bool filtered = false;  // is_filtered(), so that finding nothing says less
};

// What writes `format` to `out`, which must outlive it; only text has a `style`.
std::unique_ptr<Renderer> make_renderer(Format format, std::ostream& out, const RenderStyle& style);

}  // namespace ireum::query
