#pragma once

#include "query/renderer.h"

namespace ireum::query {

// For people: a heading a hit, its place, a snippet with the name marked, the total at the end.
class TextRenderer : public Renderer {
 public:
  TextRenderer(std::ostream& out, const RenderStyle& style) : out_(out), style_(style) {}

  void begin(const Answer& answer, std::string_view topic, std::size_t offset) override;
  void hit(const PresentedHit& shown) override;
  void end() override;
  void article(const schema::StoredArticle& article, const std::vector<NamePlace>& places) override;

 private:
  std::string marked(const MarkedText& text) const;

  std::ostream& out_;
  RenderStyle style_;
  const Answer* answer_ = nullptr;
  std::size_t offset_ = 0;
  std::size_t shown_ = 0;
  Tier tier_ = Tier::itself;
};

}  // namespace ireum::query
