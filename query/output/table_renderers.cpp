#include "query/output/table_renderers.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

#include "query/output/wording.h"

namespace ireum::query {

namespace {

// `text` without what would end a column or a line.
std::string cell(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ') {
      c = ' ';
    }
  }
  return text;
}

}  // namespace

void TsvRenderer::begin(const Answer& /*answer*/, std::string_view topic, std::size_t /*offset*/) {
  topic_ = topic;
  if (!headed_) {
    out_ << "topic\trank\tscore\ttier\tform\tid\tdate\toutlet\ttitle\tsnippet\n";
    headed_ = true;
  }
}

void TsvRenderer::hit(const PresentedHit& shown) {
  std::array<char, 32> score{};
  std::snprintf(score.data(), score.size(), "%.6f", shown.hit.score);
  out_ << topic_ << '\t' << shown.rank << '\t' << score.data() << '\t' << static_cast<int>(shown.hit.tier) << '\t'
       << form_name(shown.hit) << '\t' << shown.hit.id << '\t' << date_of(shown.article) << '\t'
       << cell(shown.article.outlet) << '\t' << cell(shown.title.text) << '\t' << cell(shown.snippet.text) << '\n';
}

void TsvRenderer::article(const schema::StoredArticle& article, const std::vector<NamePlace>& /*places*/,
                          const Answer* /*asked*/) {
  out_ << "id\tdate\toutlet\ttitle\tbody\n"
       << article.id << '\t' << date_of(article) << '\t' << cell(article.outlet) << '\t' << cell(article.title) << '\t'
       << cell(article.body) << '\n';
}

void TrecRenderer::begin(const Answer& /*answer*/, std::string_view topic, std::size_t offset) {
  topic_ = topic.empty() ? "1" : topic;
  offset_ = offset;
  last_ = std::numeric_limits<float>::max();
}

void TrecRenderer::hit(const PresentedHit& shown) {
  auto score = static_cast<float>(shown.hit.score);
  if (!(score < last_)) {
    score = std::nextafter(last_, -std::numeric_limits<float>::max());
  }
  last_ = score;
  if (shown.rank <= offset_) {
    return;  // looked at so that the scores fall as they would without an offset
  }
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.9g", static_cast<double>(score));
  out_ << topic_ << " Q0 " << shown.hit.id << ' ' << shown.rank << ' ' << text.data() << " ireum-t"
       << static_cast<int>(shown.hit.tier) << (shown.hit.literal ? "" : "v") << '\n';
}

void TrecRenderer::article(const schema::StoredArticle& article, const std::vector<NamePlace>& /*places*/,
                           const Answer* /*asked*/) {
  out_ << article.id << '\n';
}

}  // namespace ireum::query
