#pragma once

#include "query/output/renderer.h"

namespace ireum::query {

// One line a hit, columns separated by tabs, the first line names them.
class TsvRenderer : public Renderer {
 public:
  explicit TsvRenderer(std::ostream& out) : out_(out) {}

  void begin(const Answer& answer, std::string_view topic, std::size_t offset) override;
  void hit(const PresentedHit& shown) override;
  void end() override {}
  void article(const schema::StoredArticle& article, const std::vector<NamePlace>& places,
               const Answer* asked) override;

 private:
  std::ostream& out_;
  std::string topic_;
  bool headed_ = false;
};

// A TREC run: `topic Q0 article rank score ireum-tN`, N the tier. Scores fall strictly, also when read as 32-bit
// floats.
class TrecRenderer : public Renderer {
 public:
  explicit TrecRenderer(std::ostream& out) : out_(out) {}

  bool shows_articles() const override { return false; }
  void begin(const Answer& answer, std::string_view topic, std::size_t offset) override;
  void hit(const PresentedHit& shown) override;
  void end() override {}
  void article(const schema::StoredArticle& article, const std::vector<NamePlace>& places,
               const Answer* asked) override;

 private:
  std::ostream& out_;
  std::string topic_;
  std::size_t offset_ = 0;
  float last_ = 0;
};

}  // namespace ireum::query
