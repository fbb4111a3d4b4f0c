#include "corpus/page_body.h"

#include <algorithm>
#include <vector>

#include "corpus/page_signature.h"
#include "corpus/page_text.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

// How far above the body its title, outlet and date are looked for, in lines.
constexpr std::size_t header_reach = 200;
// A reporter's line ends an article only behind this many characters of it.
constexpr std::size_t signed_after = 120;

// One short sentence that asks whoever reads it to do something: a banner, in whatever style the article is.
bool asks_the_reader(const PageLine& line) {
  if (line.kind != PageLine::prose || line.sentences != 1 || !line.ends_sentence || line.size > 60) return false;
  std::string_view text = line.line;
  while (!text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == ' ')) text.remove_suffix(1);
  if (!text.ends_with("세요") && !text.ends_with("십시오")) return false;
  return std::string_view("\"'[(").find(text.front()) == std::string_view::npos && !text.starts_with("“") &&
         !text.starts_with("‘") && text.find('"') == std::string_view::npos;
}

// A paragraph as articles have it, no title that happens to be a sentence.
bool paragraph(const PageLine& line) {
  return line.kind == PageLine::prose && (line.sentences >= 2 || line.size > 60);
}

bool lone_sentence(const PageLine& line) {
  return line.kind == PageLine::prose && line.sentences == 1 && line.ends_sentence && line.size <= 45 &&
         line.line.find('"') == std::string_view::npos && !contains(line.line, "“") && !line.line.starts_with("[");
}

// "댓글 3": a word or two and a number.
bool count_of_comments(const PageLine& line) {
  const std::size_t space = line.line.rfind(' ');
  return line.kind == PageLine::text && line.size <= 12 && space != std::string_view::npos &&
         line.line.substr(space + 1).find_first_not_of("0123456789,") == std::string_view::npos &&
         line.line.substr(0, space).find_first_of("0123456789") == std::string_view::npos;
}

// Lines of a list that belongs to the article are numbered or marked alike; lists of other articles are not, or by
// pointers and dashes.
bool list_item(std::string_view line) {
  for (const std::string_view mark :
       {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "◇", "◆", "○", "●", "□", "■", "▲", "△"}) {
    if (line.starts_with(mark)) return true;
  }
  return false;
}

// One sentence with a reporter's name behind it, and the article goes on: a picture was shown here.
bool signed_caption(const PageLine& line) {
  return line.sentences == 1 && !line.ends_sentence && line.size <= 160 &&
         find_signature(line.line.substr(last_sentence_end(line.line))).has_value();
}

class BodyFinder {
 public:
  explicit BodyFinder(Page& page) : page_(page), lines_(page.lines()) {}

  std::optional<PageBody> find() {
    weigh_styles();
    mark_headline_lists();
    mark_comments();
    const std::optional<LineSpan> span = find_span();
    if (!span) return std::nullopt;
    body_.span = *span;
    body_.text = text_of(kept_lines(*span));
    if (body_.text.empty()) return std::nullopt;
    return std::move(body_);
  }

 private:
  // Notices and comments are polite, news is plain; a page of an interview is polite itself.
  void weigh_styles() {
    std::size_t plain = 0;
    std::size_t polite = 0;
    for (const PageLine& line : lines_) {
      if (line.kind == PageLine::prose && line.ends_sentence) (line.polite ? polite : plain) += line.size;
    }
    plain_page_ = plain > polite * 2;
  }

  bool notice(const PageLine& line) const {
    if (asks_the_reader(line)) return true;
    return plain_page_ && line.kind == PageLine::prose && line.polite && line.ends_sentence && line.size <= 160 &&
           line.line.find('"') == std::string_view::npos && !contains(line.line, "“");
  }

  // Titles of other articles, or a summary, may be sentences. Under a heading stand only such, one a line, and behind
  // them something short again or nothing; where the article goes on behind them, the heading must be no subheading.
  void mark_headline_lists() {
    std::size_t paragraphs = 0;
    for (const PageLine& line : lines_) paragraphs += paragraph(line) && !notice(line) ? line.size : 0;
    for (std::size_t i = 0; i + 2 < lines_.size(); ++i) {
      const PageLine& heading = lines_[i];
      if (heading.kind != PageLine::text || heading.size < 4 || heading.size > 20) continue;
      if (list_item(heading.line) || heading.line.starts_with("[") || heading.line.ends_with("기")) continue;
      std::size_t end = i + 1;
      std::size_t size = 0;
      while (end < lines_.size() && lone_sentence(lines_[end])) size += lines_[end++].size;
      const std::size_t least = subheading(heading) ? 3 : 2;
      if (end - i - 1 < least || size * 3 > paragraphs || paragraphs < 200) continue;
      if (end < lines_.size() && lines_[end].kind == PageLine::prose && subheading(heading)) continue;
      for (std::size_t k = i + 1; k < end; ++k) lines_[k].kind = PageLine::text;
    }
  }

  // What readers write stands under their names: a word or two and a short text, one after the other; above them their
  // number. An article's own short subheadings have more, or longer, text below them.
  void mark_comments() {
    std::size_t prose = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (lines_[i].kind == PageLine::prose) prose += lines_[i].size;
      if (prose < signed_after || !names_a_reader(i)) continue;
      std::size_t end = i;
      std::size_t pairs = 0;
      while (end + 1 < lines_.size() && names_a_reader(end)) {
        ++pairs;
        end += 2;
        // Buttons and the time below it.
        while (end + 1 < lines_.size() && !names_a_reader(end) && lines_[end].size <= 20 &&
               (lines_[end].kind == PageLine::text || lines_[end].kind == PageLine::date)) {
          ++end;
        }
      }
      if (pairs < 3 && !(i > 0 && count_of_comments(lines_[i - 1]))) continue;
      for (std::size_t k = i; k < end; ++k) {
        if (lines_[k].kind == PageLine::prose) lines_[k].kind = PageLine::text;
      }
      i = end - 1;
    }
  }

  bool names_a_reader(std::size_t at) const {
    const PageLine& name = lines_[at];
    const PageLine& text = lines_[at + 1];
    return name.kind == PageLine::text && name.size <= 10 && name.words <= 2 && !list_item(name.line) &&
           std::string_view("[<(\"").find(name.line.front()) == std::string_view::npos &&
           text.kind == PageLine::prose && text.size <= 90 && text.line.front() != '"' && !text.line.starts_with("“");
  }

  double weight(const PageLine& line) const {
    const auto size = static_cast<double>(line.size);
    switch (line.kind) {
      case PageLine::prose:
        if (notice(line)) return -15;
        return line.ends_sentence ? size : size * 0.7;
      case PageLine::text:
        return -12 - std::min(size, 40.0) / 2;
      case PageLine::caption:
        return -3;
      case PageLine::date:
        return -30;
      case PageLine::signature:
        return -15;
      case PageLine::copyright:
        return -400;
    }
    return 0;
  }

  // Whether the article goes on behind a reporter's line.
  bool goes_on_after(std::size_t at) const {
    std::size_t plain = 0;
    for (std::size_t i = at + 1; i < std::min(at + 5, lines_.size()); ++i) {
      const PageLine& line = lines_[i];
      if (line.kind == PageLine::copyright) break;
      if (line.kind == PageLine::prose && line.ends_sentence && line.size >= 40 && !notice(line)) ++plain;
    }
    return plain >= 2;
  }

  // The stretches between copyright and closing reporters' lines.
  std::vector<LineSpan> stretches() const {
    std::vector<LineSpan> spans;
    std::size_t begin = 0;
    std::size_t prose = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const PageLine& line = lines_[i];
      if (line.kind == PageLine::prose && !notice(line)) prose += line.size;
      const bool closes = line.kind == PageLine::copyright ||
                          (line.kind == PageLine::signature && prose >= signed_after && !goes_on_after(i));
      if (!closes) continue;
      spans.push_back({begin, i});
      begin = i + 1;
      prose = 0;
    }
    spans.push_back({begin, lines_.size()});
    return spans;
  }

  // Whether a sentence stands right before the line that closes `stretch`, a few lines below `end`: a short last
  // paragraph behind a list of other articles.
  bool closing_sentence(std::size_t end, const LineSpan& stretch) const {
    if (stretch.end == lines_.size() || stretch.end <= end || stretch.end - end > 5) return false;
    const PageLine& last = lines_[stretch.end - 1];
    return last.kind == PageLine::prose && last.ends_sentence && !notice(last);
  }

  std::optional<LineSpan> find_span() const {
    struct Candidate {
      LineSpan span;
      double weight = 0;
    };
    std::vector<Candidate> candidates;
    double most = 0;
    for (const LineSpan& stretch : stretches()) {
      Candidate best;
      double sum = 0;
      std::size_t begin = stretch.begin;
      for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
        if (sum <= 0) {
          sum = 0;
          begin = i;
        }
        sum += weight(lines_[i]);
        if (sum > best.weight) best = {{begin, i + 1}, sum};
      }
      if (best.weight > 0 && closing_sentence(best.span.end, stretch)) best.span.end = stretch.end;
      if (best.weight > 0) candidates.push_back(best);
      most = std::max(most, best.weight);
    }
    // The article stands before what readers write about it, which may be longer.
    for (const Candidate& candidate : candidates) {
      if (candidate.weight >= most * 0.5) return behind_its_date(candidate.span);
    }
    return std::nullopt;
  }

  // Sentences above the article's own date (banners, summaries) are not its body.
  LineSpan behind_its_date(LineSpan span) const {
    std::size_t all = 0;
    for (std::size_t i = span.begin; i < span.end; ++i) all += lines_[i].kind == PageLine::prose ? lines_[i].size : 0;
    std::size_t before = 0;
    std::size_t begin = span.begin;
    for (std::size_t i = span.begin; i < span.end; ++i) {
      if (lines_[i].kind == PageLine::prose) before += lines_[i].size;
      if (before * 5 > all * 2) break;
      if (lines_[i].kind == PageLine::date) begin = i + 1;
    }
    return {begin, span.end};
  }

  // A subheading stands alone between paragraphs, has some words and does not stand elsewhere; buttons end in -기.
  bool subheading(const PageLine& line) const {
    // "[기자]" in a broadcaster's script.
    if (line.line.starts_with("[") && line.line.ends_with("]") && line.size <= 8) return true;
    if (page_.times(line.line) > 1 || line.size > 60) return false;
    if (list_item(line.line) || line.line.starts_with("<") || line.line.starts_with("【")) return line.size >= 4;
    return line.size >= 8 && line.words >= 2 && !(line.line.ends_with("기") && line.size <= 14);
  }

  // Rows of a table: each has words and figures, and none stands elsewhere.
  bool rows(std::size_t begin, std::size_t end) const {
    return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                       lines_.begin() + static_cast<std::ptrdiff_t>(end), [this](const PageLine& line) {
                         return line.words >= 2 && page_.times(line.line) == 1 &&
                                line.line.find_first_of("0123456789") != std::string_view::npos;
                       });
  }

  // The lines that belong to the article: its sentences, subheadings, lists and tables.
  std::vector<std::size_t> kept_lines(const LineSpan& span) const {
    std::vector<std::size_t> kept;
    std::size_t last_prose = span.end;
    while (last_prose > span.begin && lines_[last_prose - 1].kind != PageLine::prose) --last_prose;
    if (last_prose > span.begin) --last_prose;
    std::size_t i = span.begin;
    while (i < span.end) {
      const PageLine& line = lines_[i];
      if (line.kind == PageLine::prose) {
        if (!notice(line) && (i == last_prose || !signed_caption(line))) kept.push_back(i);
        ++i;
        continue;
      }
      std::size_t end = i;  // of a run of short lines
      while (end < span.end && lines_[end].kind == PageLine::text) ++end;
      if (end == i) {
        ++i;
        continue;
      }
      // A list's marked lines go as far as they go; what follows them in the run may be other articles' titles.
      while (i < end && list_item(lines_[i].line)) kept.push_back(i++);
      const bool between = !kept.empty() && end < span.end && lines_[end].kind == PageLine::prose;
      if ((between && end - i == 1 && subheading(lines_[i])) || (between && end - i > 1 && rows(i, end))) {
        for (; i < end; ++i) kept.push_back(i);
      }
      i = end;
    }
    return kept;
  }

  std::string text_of(const std::vector<std::size_t>& kept) {
    std::string text;
    for (std::size_t k = 0; k < kept.size(); ++k) {
      std::string_view line = lines_[kept[k]].line;
      if (k == 0) line = without_opening(line);
      if (k + 1 == kept.size()) line = without_closing(line);
      if (line.empty()) continue;
      if (!text.empty()) text += lines_[kept[k]].after_blank ? "\n\n" : "\n";
      text += line;
    }
    return text;
  }

  // "[홍길동 기자] ", "(서울=한빛통신) 홍길동 기자 = ", "[한빛경제 홍길동 기자] ": who wrote it, where and for whom.
  std::string_view without_opening(std::string_view line) {
    constexpr std::size_t reach = 160;  // bytes: some fifty syllables
    std::string_view rest = line;
    struct Bracket {
      std::string_view open, close;
    };
    for (const Bracket& bracket : {Bracket{"[", "]"}, Bracket{"(", ")"}, Bracket{"【", "】"}, Bracket{"<", ">"}}) {
      if (!rest.starts_with(bracket.open)) continue;
      const std::size_t close = rest.find(bracket.close);
      if (close > reach) break;  // too far, or none (npos)
      const std::string_view inside = rest.substr(bracket.open.size(), close - bracket.open.size());
      const std::optional<Signature> signature = find_signature(inside);
      const std::size_t equals = inside.find('=');
      if (signature) {
        body_.opening_names = all_names_in(inside);
        const std::string_view before = trim(inside.substr(0, signature->begin));
        if (!before.empty()) body_.outlet = trim(before.substr(0, before.find('=')));
        if (equals != std::string_view::npos && equals < signature->begin) body_.outlet_is_place = true;
      } else if (equals != std::string_view::npos) {
        body_.outlet = trim(inside.substr(equals + 1));
      } else {
        return line;
      }
      rest = trim(rest.substr(close + bracket.close.size()));
      break;
    }
    const std::size_t equals = rest.substr(0, reach).find('=');
    if (equals != std::string_view::npos) {
      const std::string_view before = rest.substr(0, equals);
      if (find_signature(before) && count_code_points(before) <= 40) {
        body_.opening_names = all_names_in(before);
        return trim(rest.substr(equals + 1));
      }
    }
    return rest;
  }

  // A reporter or an address behind the last sentence.
  std::string_view without_closing(std::string_view line) {
    const std::size_t end = last_sentence_end(line);
    if (end == 0 || end == line.size()) return line;
    const std::string_view tail = line.substr(end);
    if (count_code_points(tail) > 80) return line;
    const std::string names = all_names_in(tail);
    if (names.empty() && !has_email(tail)) return line;
    body_.closing_names = names;
    return trim(line.substr(0, end));
  }

  const Page& page_;
  std::vector<PageLine>& lines_;
  bool plain_page_ = false;
  PageBody body_;
};

}  // namespace

std::size_t PageBody::header_begin() const {
  return span.begin > header_reach ? span.begin - header_reach : 0;
}

std::optional<PageBody> find_body(Page& page) {
  return BodyFinder(page).find();
}

}  // namespace ireum::corpus
