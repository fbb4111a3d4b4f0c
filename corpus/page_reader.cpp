#include "corpus/page_reader.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/page_dates.h"
#include "corpus/page_line.h"
#include "corpus/page_signature.h"
#include "corpus/page_text.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

// How far above the body its title, outlet and date are looked for, in lines.
constexpr std::size_t header_reach = 200;
// A reporter's line ends an article only behind this many characters of it.
constexpr std::size_t signed_after = 120;

// [begin, end) of lines.
struct Span {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

class Page {
 public:
  explicit Page(std::string text) : text_(std::move(text)), lines_(split_page(text_, storage_)) {
    for (const PageLine& line : lines_) ++times_[line.line];
  }

  std::optional<Article> read() {
    weigh_styles();
    mark_headline_lists();
    mark_comments();
    const std::optional<Span> body = find_body();
    if (!body) return std::nullopt;
    body_ = *body;
    Article article;
    article.body = body_text();
    if (article.body.empty()) return std::nullopt;
    collect_bigrams(article.body);
    const std::size_t title = find_title();
    if (title != none) article.title = title_;
    article.date = find_date(title);
    article.byline = find_byline();
    article.outlet = find_outlet(title);
    return article;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // ---- Body

  // One short sentence that asks whoever reads it to do something: a banner, in whatever style the article is.
  static bool asks_the_reader(const PageLine& line) {
    if (line.kind != PageLine::prose || line.sentences != 1 || !line.ends_sentence || line.size > 60) return false;
    std::string_view text = line.line;
    while (!text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == ' ')) text.remove_suffix(1);
    if (!text.ends_with("세요") && !text.ends_with("십시오")) return false;
    return std::string_view("\"'[(").find(text.front()) == std::string_view::npos && !text.starts_with("“") &&
           !text.starts_with("‘") && text.find('"') == std::string_view::npos;
  }

  // A paragraph as articles have it, no title that happens to be a sentence.
  static bool paragraph(const PageLine& line) {
    return line.kind == PageLine::prose && (line.sentences >= 2 || line.size > 60);
  }

  static bool lone_sentence(const PageLine& line) {
    return line.kind == PageLine::prose && line.sentences == 1 && line.ends_sentence && line.size <= 45 &&
           line.line.find('"') == std::string_view::npos && !contains(line.line, "“") && !line.line.starts_with("[");
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

  // "댓글 3": a word or two and a number.
  static bool count_of_comments(const PageLine& line) {
    const std::size_t space = line.line.rfind(' ');
    return line.kind == PageLine::text && line.size <= 12 && space != std::string_view::npos &&
           line.line.substr(space + 1).find_first_not_of("0123456789,") == std::string_view::npos &&
           line.line.substr(0, space).find_first_of("0123456789") == std::string_view::npos;
  }

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
  std::vector<Span> stretches() const {
    std::vector<Span> spans;
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
  bool closing_sentence(std::size_t end, const Span& stretch) const {
    if (stretch.end == lines_.size() || stretch.end <= end || stretch.end - end > 5) return false;
    const PageLine& last = lines_[stretch.end - 1];
    return last.kind == PageLine::prose && last.ends_sentence && !notice(last);
  }

  std::optional<Span> find_body() const {
    struct Candidate {
      Span span;
      double weight = 0;
    };
    std::vector<Candidate> candidates;
    double most = 0;
    for (const Span& stretch : stretches()) {
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
  Span behind_its_date(Span span) const {
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

  // Lines of a list that belongs to the article are numbered or marked alike; lists of other articles are not, or by
  // pointers and dashes.
  static bool list_item(std::string_view line) {
    for (const std::string_view mark :
         {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "◇", "◆", "○", "●", "□", "■", "▲", "△"}) {
      if (line.starts_with(mark)) return true;
    }
    return false;
  }

  // A subheading stands alone between paragraphs, has some words and does not stand elsewhere; buttons end in -기.
  bool subheading(const PageLine& line) const {
    // "[기자]" in a broadcaster's script.
    if (line.line.starts_with("[") && line.line.ends_with("]") && line.size <= 8) return true;
    if (times_.at(line.line) > 1 || line.size > 60) return false;
    if (list_item(line.line) || line.line.starts_with("<") || line.line.starts_with("【")) return line.size >= 4;
    return line.size >= 8 && line.words >= 2 && !(line.line.ends_with("기") && line.size <= 14);
  }

  // Rows of a table: each has words and figures, and none stands elsewhere.
  bool rows(std::size_t begin, std::size_t end) const {
    return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                       lines_.begin() + static_cast<std::ptrdiff_t>(end), [this](const PageLine& line) {
                         return line.words >= 2 && times_.at(line.line) == 1 &&
                                line.line.find_first_of("0123456789") != std::string_view::npos;
                       });
  }

  // One sentence with a reporter's name behind it, and the article goes on: a picture was shown here.
  static bool signed_caption(const PageLine& line) {
    return line.sentences == 1 && !line.ends_sentence && line.size <= 160 &&
           find_signature(line.line.substr(last_sentence_end(line.line))).has_value();
  }

  std::string body_text() {
    std::vector<std::size_t> kept;
    std::size_t last_prose = body_.end;
    while (last_prose > body_.begin && lines_[last_prose - 1].kind != PageLine::prose) --last_prose;
    if (last_prose > body_.begin) --last_prose;
    std::size_t i = body_.begin;
    while (i < body_.end) {
      const PageLine& line = lines_[i];
      if (line.kind == PageLine::prose) {
        if (!notice(line) && (i == last_prose || !signed_caption(line))) kept.push_back(i);
        ++i;
        continue;
      }
      std::size_t end = i;  // of a run of short lines
      while (end < body_.end && lines_[end].kind == PageLine::text) ++end;
      if (end == i) {
        ++i;
        continue;
      }
      // A list's marked lines go as far as they go; what follows them in the run may be other articles' titles.
      while (i < end && list_item(lines_[i].line)) kept.push_back(i++);
      const bool between = !kept.empty() && end < body_.end && lines_[end].kind == PageLine::prose;
      if ((between && end - i == 1 && subheading(lines_[i])) || (between && end - i > 1 && rows(i, end))) {
        for (; i < end; ++i) kept.push_back(i);
      }
      i = end;
    }
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
        opening_names_ = all_names(inside);
        const std::string_view before = trim(inside.substr(0, signature->begin));
        if (!before.empty()) opening_outlet_ = trim(before.substr(0, before.find('=')));
        if (equals != std::string_view::npos && equals < signature->begin) opening_outlet_is_place_ = true;
      } else if (equals != std::string_view::npos) {
        opening_outlet_ = trim(inside.substr(equals + 1));
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
        opening_names_ = all_names(before);
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
    const std::string names = all_names(tail);
    if (names.empty() && !has_email(tail)) return line;
    closing_names_ = names;
    return trim(line.substr(0, end));
  }

  static std::string all_names(std::string_view text) {
    std::string names;
    while (const std::optional<Signature> signature = find_signature(text)) {
      if (!contains(names, signature->names)) {
        if (!names.empty()) names += ", ";
        names += signature->names;
      }
      text.remove_prefix(signature->end);
    }
    return names;
  }

  // ---- Title

  static void for_bigrams(std::string_view text, const std::function<void(std::uint64_t)>& use) {
    char32_t before = 0;
    for (std::size_t i = 0; i < text.size();) {
      const char32_t c = take_code_point(text, i);
      const bool letter = is_hangul(c) || is_hanja(c) || (c < 0x80 && std::isalnum(static_cast<int>(c)) != 0);
      if (letter && before != 0) use(static_cast<std::uint64_t>(before) << 32U | c);
      before = letter ? c : 0;
    }
  }

  void collect_bigrams(std::string_view body) {
    for_bigrams(body, [this](std::uint64_t bigram) { bigrams_.insert(bigram); });
  }

  // Share of a line's bigrams that stand in the body.
  double shared_with_body(std::string_view line) const {
    std::size_t all = 0;
    std::size_t shared = 0;
    for_bigrams(line, [&](std::uint64_t bigram) {
      ++all;
      shared += bigrams_.count(bigram);
    });
    return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
  }

  // How often `text` is a whole line; a title that was cut off its line may never be.
  std::size_t times(std::string_view text) const {
    const auto found = times_.find(text);
    return found == times_.end() ? 0 : found->second;
  }

  std::size_t header_begin() const { return body_.begin > header_reach ? body_.begin - header_reach : 0; }

  // A window's title has the site's name behind a separator: "제목 - 한빛일보", "제목 | 한빛일보".
  static std::string_view before_separator(std::string_view line) {
    std::size_t cut = line.size();
    for (const std::string_view separator : {" | ", " - ", " – ", " — ", " :: ", " < ", " > ", " : ", " ‹ ", " ≪ "}) {
      cut = std::min(cut, line.find(separator));
    }
    return trim(line.substr(0, cut));
  }

  std::size_t find_title() {
    struct Candidate {
      std::size_t line;
      std::string_view text;
      double score;
    };
    std::vector<Candidate> candidates;
    double best = 0;
    for (std::size_t i = header_begin(); i < body_.begin; ++i) {
      const PageLine& line = lines_[i];
      if (line.kind == PageLine::date || line.kind == PageLine::copyright || line.kind == PageLine::signature) continue;
      if (line.kind == PageLine::caption || line.size > 120) continue;
      std::string_view text = line.line;
      std::size_t again = times_.at(text) - 1;
      for (std::size_t k = header_begin(); k < body_.begin; ++k) {
        if (k != i && lines_[k].size > line.size && before_separator(lines_[k].line) == text) ++again;
      }
      if (again == 0) {
        const std::string_view before = before_separator(text);
        if (before.size() < text.size() && site_suffix(text.substr(before.size()))) text = before;
      }
      const std::size_t size = count_code_points(text);
      if (size < 5) continue;
      double score = shared_with_body(text) * std::min(1.0, static_cast<double>(size) / 20.0);
      if (line.kind == PageLine::prose) score *= 0.7;
      if (again > 0 && score > 0.2) score += 0.25;
      score += 0.15 * static_cast<double>(i - header_begin()) / static_cast<double>(body_.begin - header_begin());
      if (next_is_about_it(i)) score += 0.1;
      if (score < 0.25) continue;
      candidates.push_back({i, text, score});
      best = std::max(best, score);
    }
    // Below the title stand lines that share as much: it comes first among the good ones, and last where it is
    // repeated.
    std::size_t chosen = none;
    for (const Candidate& candidate : candidates) {
      if (candidate.score >= best - 0.15 && (chosen == none || candidate.text == title_)) {
        chosen = candidate.line;
        title_ = candidate.text;
      }
    }
    // A line of a lower heading may share more with the body than the title right above it.
    while (chosen != none && chosen > header_begin() && times(title_) <= 1) {
      const auto above = std::find_if(candidates.begin(), candidates.end(),
                                      [chosen](const Candidate& candidate) { return candidate.line + 1 == chosen; });
      if (above == candidates.end() || lines_[above->line].words < 3 || lines_[above->line].size < 12) break;
      chosen = above->line;
      title_ = above->text;
    }
    return chosen;
  }

  bool site_suffix(std::string_view suffix) const {
    while (!suffix.empty() && std::string_view(" |-–—:<>‹≪").find(suffix.front()) != std::string_view::npos) {
      suffix.remove_prefix(1);
    }
    return count_code_points(suffix) <= 20;
  }

  // A date, a reporter or an outlet within the next lines.
  bool next_is_about_it(std::size_t at) const {
    for (std::size_t i = at + 1; i < std::min(at + 4, body_.begin); ++i) {
      if (lines_[i].kind == PageLine::date || lines_[i].kind == PageLine::signature) return true;
    }
    return false;
  }

  // ---- Date

  std::string find_date(std::size_t title) const {
    std::string plain, modified, below, above;
    const std::size_t from = title == none ? header_begin() : title;
    for (std::size_t i = header_begin(); i < std::min(lines_.size(), body_.end + 6); ++i) {
      if (i >= body_.begin && i < body_.end && i > body_.begin + 3 && i + 3 < body_.end) continue;
      if (lines_[i].kind != PageLine::date) continue;
      for (const DateSpan& date : find_dates(lines_[i].line)) {
        DateSpan::Label label = date.label;
        if (label == DateSpan::none && date.begin == 0 && i > 0) label = date_label(lines_[i - 1].line);
        std::string text(lines_[i].line.substr(date.begin, date.end - date.begin));
        if (label == DateSpan::input) {
          if (i < body_.end || below.empty()) {
            if (i < body_.end) return text;
            below = text;
          }
        } else if (label == DateSpan::modified) {
          if (modified.empty()) modified = text;
        } else if (i >= from && i <= body_.begin) {
          if (plain.empty()) plain = text;
        } else if (i < from) {
          // Today's date stands at the top of pages; with a time it may be the article's.
          if (above.empty() && date.has_time && from - i <= 6) above = text;
        }
      }
    }
    for (const std::string& found : {plain, below, above, modified}) {
      if (!found.empty()) return found;
    }
    return {};
  }

  // ---- Byline

  std::string find_byline() const {
    if (!opening_names_.empty()) return opening_names_;
    const auto names_of = [](const PageLine& line) {
      std::string names = all_names(line.line);
      if (!names.empty() || line.kind != PageLine::signature) return names;
      // An address and a name without a role.
      std::string name;
      std::string_view rest = line.line;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" \t()|/"), rest.size());
        const std::string_view word = rest.substr(0, end);
        if (!word.empty() && !contains(word, "@")) name += name.empty() ? std::string(word) : " " + std::string(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
      return count_code_points(name) <= 6 ? name : std::string();
    };
    const auto signs = [](const PageLine& line) {
      return line.kind == PageLine::signature || (line.kind == PageLine::date && find_signature(line.line));
    };
    // Close above the body, then close below it.
    for (std::size_t back = 0; back < 12 && back < body_.begin; ++back) {
      std::size_t at = body_.begin - 1 - back;
      if (!signs(lines_[at])) continue;
      std::string names = names_of(lines_[at]);
      // Several reporters, a line each.
      for (; at > 0 && signs(lines_[at - 1]); --at) {
        const std::string above = names_of(lines_[at - 1]);
        if (above.empty() || contains(names, above)) continue;
        if (!names.empty()) names.insert(0, ", ");
        names.insert(0, above);
      }
      if (!names.empty()) return names;
    }
    if (!closing_names_.empty()) return closing_names_;
    for (std::size_t i = body_.begin; i < std::min(body_.end + 6, lines_.size()); ++i) {
      if (lines_[i].kind == PageLine::copyright && i >= body_.end) break;
      if (!signs(lines_[i])) continue;
      std::string names = names_of(lines_[i]);
      for (; i + 1 < lines_.size() && signs(lines_[i + 1]); ++i) {
        const std::string below = names_of(lines_[i + 1]);
        if (!below.empty() && !contains(names, below)) names += names.empty() ? below : ", " + below;
      }
      if (!names.empty()) return names;
    }
    return {};
  }

  // ---- Outlet

  // The owner's name in a copyright line: what is left of it without marks, years and what it forbids.
  static std::string_view rights_owner(std::string_view line) {
    std::string_view rest = line;
    bool moved = true;
    while (moved && !rest.empty()) {
      moved = false;
      for (const std::string_view word :
           {"저작권자", "저작권", "Copyright", "copyright", "COPYRIGHT", "Copyrights", "ⓒ", "©",
            "Ⓒ",        "(c)",    "(C)",       "by ",       "By ",       "<",          "[", "(",
            "〈",       "ⓒ",      ":",         "-",         "·",         "'",          "‘", "|"}) {
        rest = trim(rest);
        if (rest.starts_with(word)) {
          rest.remove_prefix(word.size());
          moved = true;
        }
      }
      std::size_t digits = 0;
      while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') ++digits;
      if (digits == 4) {
        rest.remove_prefix(digits);
        moved = true;
      }
    }
    std::size_t end = rest.size();
    for (const std::string_view stop :
         {",", ".", "&", "무단", "All ", "all ",  "ALL ",   ">",      "]",    "(", ")", "'",
          "’", "|", "/", " Co",  " Inc", " Corp", "Rights", "재배포", "전재", "ⓒ", "©"}) {
      end = std::min(end, rest.find(stop));
    }
    rest = trim(rest.substr(0, end));
    for (const std::string_view company : {"㈜", "(주)", "주식회사 "}) {
      if (rest.starts_with(company)) rest = trim(rest.substr(company.size()));
    }
    return count_code_points(rest) <= 20 ? rest : std::string_view{};
  }

  // What stands behind the rights mark of captions: most pictures are the outlet's own.
  std::string caption_credits() const {
    std::string credits;
    for (std::size_t i = body_.begin > 5 ? body_.begin - 5 : 0; i < body_.end; ++i) {
      if (lines_[i].kind != PageLine::caption) continue;
      for (const std::string_view mark : {"ⓒ", "©"}) {
        const std::size_t at = lines_[i].line.rfind(mark);
        if (at != std::string_view::npos) credits += std::string(lines_[i].line.substr(at)) + "\n";
      }
    }
    return credits;
  }

  std::string find_outlet(std::size_t title) const {
    struct Vote {
      std::string_view name;
      double votes;
    };
    std::vector<Vote> votes;
    const auto vote = [&](std::string_view name, double weight) {
      name = trim(name);
      if (name.empty()) return;
      for (Vote& v : votes) {
        if (v.name == name) {
          v.votes += weight;
          return;
        }
      }
      votes.push_back({name, weight});
    };
    if (!opening_outlet_.empty()) vote(opening_outlet_, opening_outlet_is_place_ ? 0.5 : 3);
    // The first copyright line below the article is its own; later ones are the portal's.
    std::string_view rights;
    for (std::size_t i = body_.end; i < lines_.size() && rights.empty(); ++i) {
      if (lines_[i].kind == PageLine::copyright) rights = lines_[i].line;
    }
    if (!rights.empty()) vote(rights_owner(rights), 2.5);
    const std::string credits = caption_credits();
    const std::size_t centre = title == none ? body_.begin : title;
    for (std::size_t i = header_begin(); i < body_.begin; ++i) {
      const PageLine& line = lines_[i];
      if (line.kind != PageLine::text || i == title) continue;
      if (line.line != title_ && before_separator(line.line) == title_) {
        std::string_view suffix = line.line.substr(title_.size());
        // The name is the last part of "제목 < 경제 < 한빛일보".
        for (const std::string_view separator : {"|", "-", "–", "—", ":", "<", ">", "‹", "≪"}) {
          const std::size_t at = suffix.rfind(separator);
          if (at != std::string_view::npos) suffix = suffix.substr(at + separator.size());
        }
        vote(suffix, 2);
        continue;
      }
      if (line.size < 2 || line.size > 14 || line.words > 3) continue;
      if (line.line.find_first_of("0123456789") != std::string_view::npos && line.words > 1) continue;
      if (line.words == 1 && line.line.ends_with("기")) continue;  // a button: 구독하기
      const std::size_t away = i > centre ? i - centre : centre - i;
      double weight = away <= 3 ? 0.8 - 0.1 * static_cast<double>(away) : 0.1;
      if (line.size < 3) weight /= 2;  // 경제, 사설: sections
      if (times_.at(line.line) > 1) weight += 0.15;
      if (line.size >= 3 && contains(credits, line.line)) weight += 1;
      if (line.size >= 3 && rights.find(line.line) != std::string_view::npos) weight += 2;
      if (line.size >= 3 && begins_another(i)) weight += 0.4;
      vote(line.line, weight);
    }
    const auto best =
        std::max_element(votes.begin(), votes.end(), [](const Vote& a, const Vote& b) { return a.votes < b.votes; });
    return best == votes.end() || best->votes < 0.6 ? std::string() : std::string(best->name);
  }

  // "한빛일보" above "한빛일보 구독": a logo and what hangs on it.
  bool begins_another(std::size_t at) const {
    const std::string name = std::string(lines_[at].line) + " ";
    for (std::size_t i = header_begin(); i < body_.begin; ++i) {
      if (lines_[i].size <= 30 && lines_[i].line.starts_with(name)) return true;
    }
    return false;
  }

  const std::string text_;
  std::vector<std::string> storage_;
  std::vector<PageLine> lines_;
  std::unordered_map<std::string_view, std::size_t> times_;
  std::unordered_set<std::uint64_t> bigrams_;
  bool plain_page_ = false;
  Span body_;
  std::string_view title_;
  std::string opening_names_, closing_names_;
  std::string_view opening_outlet_;
  bool opening_outlet_is_place_ = false;
};

class PageReader : public Reader {
 public:
  PageReader(ByteSource bytes, std::string name, const ReaderOptions& options)
      : bytes_(std::move(bytes)), name_(std::move(name)), max_page_(options.max_page) {}

  std::uint64_t bytes_read() const override { return bytes_.bytes_read(); }

  std::optional<Record> next() override {
    if (finished_) return std::nullopt;
    finished_ = true;
    Record record;
    record.origin.file = name_;
    const auto reject = [&record](std::uint64_t line, std::string text) {
      record.problems.push_back({{record.origin.file, line}, std::move(text), true});
      return record;
    };
    std::string_view text = bytes_.peek(max_page_ + 1);
    if (!bytes_.error().empty()) {
      record.ended_as = Source::unreadable;
      return reject(0, "cannot read on: " + bytes_.error());
    }
    if (text.size() > max_page_) {
      return reject(0, "the page has more than " + std::to_string(max_page_) + " bytes; skipped");
    }
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (const std::size_t bad = invalid_utf8_at(text); bad != std::string_view::npos) {
      const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
      return reject(static_cast<std::uint64_t>(line),
                    "invalid UTF-8 at byte " + std::to_string(bad + 1) + " of the file; skipped");
    }
    record.article = read_page(text);
    if (!record.article) return reject(0, "no article found on the page; skipped");
    record.article->id = derived_id(*record.article);
    return record;
  }

 private:
  ByteSource bytes_;
  std::string name_;
  std::size_t max_page_;
  bool finished_ = false;
};

}  // namespace

std::optional<Article> read_page(std::string_view text) {
  return Page(with_whole_syllables(text)).read();
}

std::unique_ptr<Reader> make_page_reader(ByteSource bytes, std::string name, const ReaderOptions& options) {
  return std::make_unique<PageReader>(std::move(bytes), std::move(name), options);
}

}  // namespace ireum::corpus
