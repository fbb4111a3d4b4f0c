#include "query/output/text_renderer.h"

#include <array>
#include <cstdio>

#include "analysis/hangul.h"
#include "query/output/wording.h"
#include "tool/plain_line.h"

namespace ireum::query {

namespace {

std::string_view tier_line(const Hit& hit, const Band& band) {
  const bool literal = hit.literal;
  switch (hit.tier) {
    case Tier::itself:
      return literal ? "the name as typed:" : "other forms of the name:";
    case Tier::longer:
      if (band.of_words) {
        return "with longer words beside the name:";
      }
      return literal ? "longer names that begin with it:" : "longer names that begin with other forms of it:";
    case Tier::inside:
      break;
  }
  return band.other_type ? "inside other words, of the other type, or signing the article:"
                         : "inside other words, or signing the article:";
}

std::string fixed(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4f", value);
  return text.data();
}

std::string total_line(const Answer& answer, std::size_t offset, std::size_t shown) {
  std::string line = std::string(hedge(answer)) + counted(answer.total);
  if (answer.complete < answer.total) {
    line += ", " + std::to_string(answer.complete) + " of them with all the names";
  }
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
  literal_ = true;
  complete_ = true;
  if (!topic.empty()) {
    out_ << "== " << topic << ": " << plain(answer.typed) << "\n";
  }
  out_ << replaced(answer, style_.filtered);
  if (answer.fell_back) {
    tier_ = Tier::longer;
  }
}

// A line of its own where the hits that follow answer less well than those before.
void TextRenderer::head(const Hit& hit) {
  const bool complete = answer_->any || hit.names >= answer_->names.size();
  if (complete == complete_ && hit.tier == tier_ && hit.literal == literal_) {
    return;
  }
  if (complete != complete_) {
    out_ << (shown_ == 0 && offset_ == 0 ? "no article has all the names; " : "") << "with some of the names:\n\n";
  } else if (hit.tier != tier_ || hit.literal != literal_) {
    out_ << tier_line(hit, answer_->bands[hit.band]) << "\n\n";
  }
  complete_ = complete;
  tier_ = hit.tier;
  literal_ = hit.literal;
}

void TextRenderer::hit(const PresentedHit& shown) {
  head(shown.hit);
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
  out_ << article.id << "\n   ";
  if (!shown.hit.literal) {
    write_variants(shown);
  }
  out_ << marked(shown.snippet) << "\n";
  if (shown.explanation) {
    write_explanation(shown);
  }
  out_ << "\n";
}

void TextRenderer::write_explanation(const PresentedHit& shown) {
  const Explanation& why = *shown.explanation;
  out_ << "   score " << fixed(shown.hit.score) << (why.weights.empty() ? "" : " =");
  for (std::size_t i = 0; i < why.weights.size(); ++i) {
    out_ << (i == 0 ? " " : " + ") << fixed(why.weights[i].weight) << " " << plain(why.weights[i].what);
  }
  out_ << "\n";
  std::uint32_t done = 0;  // bytes of the field before which `characters` are counted
  std::size_t characters = 0;
  bool in_title = true;
  for (const NamePlace& place : why.counted) {
    if (place.in_title != in_title) {
      in_title = place.in_title;
      done = 0;
      characters = 0;
    }
    const std::string& field = place.in_title ? shown.article.title : shown.article.body;
    characters += analysis::count_chars(std::string_view(field).substr(done, place.begin - done));
    done = place.begin;
    out_ << "   " << (place.in_title ? "title" : "body") << ", character " << characters << ": "
         << plain(field.substr(place.begin, place.end - place.begin)) << " = " << plain(place.form) << ", tier "
         << static_cast<int>(place.tier) << ", " << analysis::grade_name(place.grade);
    for (const std::string& evidence : evidence_names(place.evidence)) {
      out_ << ", " << evidence;
    }
    if (place.variant != nullptr) {
      out_ << ", " << reason_name(place.variant->reason);
    }
    out_ << "\n";
  }
  for (const Explanation::LeftOut& left : why.left_out) {
    out_ << "   left out: " << plain(left.text) << ", " << left.why << "\n";
  }
}

// Which other forms of the name stand in the article: 알트만 → 올트먼 (spelling).
void TextRenderer::write_variants(const PresentedHit& shown) {
  bool any = false;
  for (const FormCount& form : shown.forms) {
    if (form.variant != nullptr) {
      out_ << (any ? ", " : "") << plain(form.variant->through) << " (" << reason_name(form.variant->reason) << ")";
      any = true;
    }
  }
  if (any) {
    out_ << "\n   ";
  }
}

void TextRenderer::end() {
  if (answer_->total > 0) {
    out_ << total_line(*answer_, offset_, shown_) << "\n";
    return;
  }
  if (answer_->by_signature) {
    out_ << "no article is signed by " << plain(answer_->typed) << "\n";
    return;
  }
  out_ << "no article names " << plain(answer_->typed) << (style_.filtered ? " with the filters given" : "");
  if (answer_->looser) {
    out_ << (*answer_->looser == 0 ? "; --loose would show none either"
                                   : "; --loose would show " + std::to_string(*answer_->looser) + " more");
  }
  out_ << "\n";
}

bool TextRenderer::remark(const std::string& line) {
  out_ << line << "\n";
  return true;
}

void TextRenderer::article(const schema::StoredArticle& article, const std::vector<NamePlace>& places,
                           const Answer* asked) {
  const auto line = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) {
      out_ << label << plain(value) << "\n";
    }
  };
  if (asked != nullptr) {
    out_ << replaced(*asked, style_.filtered);
  }
  out_ << marked(marked_line(article.title, places)) << "\n";
  line("id      ", article.id);
  line("date    ", article.date_given);
  line("outlet  ", article.outlet);
  line("byline  ", article.byline);
  line("url     ", article.url);
  line("fields  ", article.fields);
  MarkedText body;
  body.text = article.body;
  for (std::size_t at = 0; at < body.text.size(); ++at) {
    const std::size_t control = tool::control_at(body.text, at);
    if (control > 0 && body.text[at] != '\n' && body.text[at] != '\t') {
      body.text.replace(at, control, control, ' ');  // so the marks stay in place
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
