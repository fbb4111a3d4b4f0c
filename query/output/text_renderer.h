#pragma once

#include "query/output/renderer.h"

namespace ireum::query {

// For people: a heading a hit, its place, a snippet with the name marked, the total at the end.
class TextRenderer : public Renderer {
 public:
  TextRenderer(std::ostream& out, const RenderStyle& style) : out_(out), style_(style) {}

  void begin(const Answer& answer, std::string_view topic, std::size_t offset) override;
  void hit(const PresentedHit& shown) override;
  void end() override;
  bool remark(const std::string& line) override;
  void article(const schema::StoredArticle& article, const std::vector<NamePlace>& places,
               const Answer* asked) override;

 private:
  std::string marked(const MarkedText& text) const;
  void head(const Hit& hit);
  void write_variants(const PresentedHit& shown);
  void write_explanation(const PresentedHit& shown);

  std::ostream& out_;
  RenderStyle style_;
  const Answer* answer_ = nullptr;
  std::size_t offset_ = 0;
  std::size_t shown_ = 0;
  // What the heading above the hits now written says of them.
  Tier tier_ = Tier::itself;
  bool literal_ = true;
  bool complete_ = true;
};

}  // namespace ireum::query
