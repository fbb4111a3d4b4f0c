#pragma once

#include "query/output/renderer.h"

namespace ireum::query {

// JSON Lines, one object a hit, after query/hit.schema.json.
class JsonRenderer : public Renderer {
 public:
  explicit JsonRenderer(std::ostream& out) : out_(out) {}

  void begin(const Answer& answer, std::string_view topic, std::size_t offset) override;
  void hit(const PresentedHit& shown) override;
  void end() override {}
  void article(const schema::StoredArticle& article, const std::vector<NamePlace>& places,
               const Answer* asked) override;

 private:
  std::ostream& out_;
  const Answer* answer_ = nullptr;
  std::string topic_;
};

}  // namespace ireum::query
