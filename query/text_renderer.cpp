#include "query/text_renderer.h"

namespace ireum::query {

namespace {

std::string_view tier_line(Tier tier) {
  return tier == Tier::longer ? "longer names that begin with it:" : "inside other words, or signing the article:";
}

// On one line and without control characters, which would change the terminal.
std::string plain(const std::string& text) {
  return marked_line(text, {}).text;
}

std::string counted(std::uint64_t articles) {
  return std::to_string(articles) + (articles == 1 ? " article" : " articles");
}

std::string total_line(const Answer& answer, std::size_t offset, std::size_t shown) {
  std::string line = answer.total_at_most ? "at most " : answer.total_exact ? "" : "about ";
  line += counted(answer.total);
  if (shown < answer.total) {
    line +=
        shown == 0 ? ", none shown" : ", shown " + std::to_string(offset + 1) + " to " + std::to_string(offset + shown);
  }
  return line;
}

}  // namespace

std::string TextRenderer::marked(const MarkedText& text) const {
  const std::string_view on = style_.colour ? "\x1b[1;33m" : "**";
  const std::string_view by_title = style_.colour ? "\x1b[4m" : "*";
  const std::string_view off = "\x1b[0m";
  std::string result;
  std::size_t done = 0;
  for (const Mark& mark : text.marks) {
    const std::string_view opening = mark.by_title ? by_title : on;
    result.append(text.text, done, mark.begin - done).append(opening);
    result.append(text.text, mark.begin, mark.end - mark.begin).append(style_.colour ? off : opening);
    done = mark.end;
  }
  return result.append(text.text, done);
}

void TextRenderer::begin(const Answer& answer, std::string_view topic, std::size_t offset) {
  answer_ = &answer;
  offset_ = offset;
  shown_ = 0;
  tier_ = Tier::itself;
  if (!topic.empty()) {
    out_ << "== " << topic << ": " << plain(answer.name.typed) << "\n";
  }
  if (answer.fell_back) {
    const std::string name = plain(answer.name.typed);
    out_ << "no article names " << name << " itself" << (style_.filtered ? " with the filters given" : "")
         << "; longer names beginning with " << name << ":\n\n";
    tier_ = Tier::longer;
  }
}

void TextRenderer::hit(const PresentedHit& shown) {
  if (shown.hit.tier != tier_) {
    tier_ = shown.hit.tier;
    out_ << tier_line(tier_) << "\n\n";
  }
  ++shown_;
  const schema::StoredArticle& article = shown.article;
  out_ << shown.rank << ". " << (shown.title.text.empty() ? "(no title)" : marked(shown.title)) << "\n   ";
  if (!article.date_given.empty()) {
    out_ << plain(article.date_given) << " · ";
  }
  if (!article.outlet.empty()) {
    out_ << plain(article.outlet) << " · ";
  }
  if (shown.title.marks.empty() && shown.snippet.marks.empty() && !article.byline.empty()) {
    out_ << plain(article.byline) << " · ";  // what is neither in title nor in body, the signature may say
  }
  out_ << article.id << "\n   " << marked(shown.snippet) << "\n\n";
}

void TextRenderer::end() {
  if (answer_->total > 0) {
    out_ << total_line(*answer_, offset_, shown_) << "\n";
    return;
  }
  out_ << "no article names " << plain(answer_->name.typed) << (style_.filtered ? " with the filters given" : "");
  if (answer_->looser) {
    out_ << (*answer_->looser == 0 ? "; --loose would show none either"
                                   : "; --loose would show " + std::to_string(*answer_->looser) + " more");
  }
  out_ << "\n";
}

void TextRenderer::article(const schema::StoredArticle& article, const std::vector<NamePlace>& places) {
  const auto line = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) {
      out_ << label << plain(value) << "\n";
    }
  };
  out_ << marked(marked_line(article.title, places)) << "\n";
  line("id      ", article.id);
  line("date    ", article.date_given);
  line("outlet  ", article.outlet);
  line("byline  ", article.byline);
  line("url     ", article.url);
  line("fields  ", article.fields);
  MarkedText body;
  body.text = article.body;
  for (char& c : body.text) {
    if (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t') {
      c = ' ';
    }
  }
  for (const NamePlace& place : places) {
    if (!place.in_title) {
      body.marks.push_back({place.begin, place.end, place.by_title});
    }
  }
  out_ << "\n" << marked(body) << "\n";
}

}  // namespace ireum::query
