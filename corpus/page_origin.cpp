#include "corpus/page_origin.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "corpus/page_dates.h"
#include "corpus/page_signature.h"
#include "corpus/page_text.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

// The names of those who sign with `line`.
std::string names_of(const PageLine& line) {
  std::string names = all_names_in(line.line);
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
}

bool signs(const PageLine& line) {
  return line.kind == PageLine::signature || (line.kind == PageLine::date && find_signature(line.line));
}

// Who signs close above the body.
std::string names_above(const std::vector<PageLine>& lines, const PageBody& body) {
  for (std::size_t back = 0; back < 12 && back < body.span.begin; ++back) {
    std::size_t at = body.span.begin - 1 - back;
    if (!signs(lines[at])) continue;
    std::string names = names_of(lines[at]);
    // Several reporters, a line each.
    for (; at > 0 && signs(lines[at - 1]); --at) {
      const std::string above = names_of(lines[at - 1]);
      if (above.empty() || contains(names, above)) continue;
      if (!names.empty()) names.insert(0, ", ");
      names.insert(0, above);
    }
    if (!names.empty()) return names;
  }
  return {};
}

// Who signs at its end or close below it.
std::string names_below(const std::vector<PageLine>& lines, const PageBody& body) {
  for (std::size_t i = body.span.begin; i < std::min(body.span.end + 6, lines.size()); ++i) {
    if (lines[i].kind == PageLine::copyright && i >= body.span.end) break;
    if (!signs(lines[i])) continue;
    std::string names = names_of(lines[i]);
    for (; i + 1 < lines.size() && signs(lines[i + 1]); ++i) {
      const std::string below = names_of(lines[i + 1]);
      if (!below.empty() && !contains(names, below)) names += names.empty() ? below : ", " + below;
    }
    if (!names.empty()) return names;
  }
  return {};
}

// What stands before the owner's name in a copyright line, and what behind it, ASCII in any case; of words that begin
// alike the longest first.
constexpr std::array<std::string_view, 22> before_owner = {
    "저작권자", "저작권", "copyrights", "copyright", "주식회사 ", "(주)", "㈜", "(c)", "by ", "ⓒ", "©",
    "Ⓒ",        "<",      "[",          "(",         "〈",        ":",    "-",  "·",   "'",   "‘", "|"};
constexpr std::array<std::string_view, 21> behind_owner = {"all ", "rights", " co", " inc", "무단", "재배포", "전재",
                                                           "ⓒ",    "©",      "Ⓒ",   ",",    ".",    "&",      ">",
                                                           "]",    "(",      ")",   "'",    "’",    "|",      "/"};

// The bytes of a year that `text` begins with.
std::size_t year_length(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits == 4 ? digits : 0;
}

// The owner's name in a copyright line: what is left of it without marks, years and what it forbids.
std::string_view rights_owner(std::string_view line) {
  std::string_view rest = trim(line);
  for (std::size_t length = 1; length > 0; rest = trim(rest.substr(length))) {
    const std::string lower = lower_ascii(rest);
    const auto* const word = std::find_if(before_owner.begin(), before_owner.end(),
                                          [&lower](std::string_view each) { return lower.starts_with(each); });
    length = word != before_owner.end() ? word->size() : year_length(rest);
  }
  const std::string lower = lower_ascii(rest);
  std::size_t end = rest.size();
  for (const std::string_view stop : behind_owner) end = std::min(end, lower.find(stop));
  rest = trim(rest.substr(0, end));
  const std::size_t size = count_code_points(rest);
  return size >= 2 && size <= 20 ? rest : std::string_view{};
}

// The site's name behind `title` in a window's title: the last part of "제목 < 경제 < 한빛일보".
std::string_view site_behind(std::string_view title, std::string_view line) {
  std::string_view suffix = line.substr(title.size());
  for (const std::string_view separator : {"|", "-", "–", "—", ":", "<", ">", "‹", "≪"}) {
    const std::size_t at = suffix.rfind(separator);
    if (at != std::string_view::npos) suffix = suffix.substr(at + separator.size());
  }
  return suffix;
}

// What may be the outlet, and how much speaks for it.
class OutletVotes {
 public:
  void vote(std::string_view name, double weight) {
    name = trim(name);
    if (name.empty()) return;
    for (Vote& v : votes_) {
      if (v.name == name) {
        v.votes += weight;
        return;
      }
    }
    votes_.push_back({name, weight});
  }

  // The best; empty: too little speaks for it.
  std::string elected() const {
    const auto best =
        std::max_element(votes_.begin(), votes_.end(), [](const Vote& a, const Vote& b) { return a.votes < b.votes; });
    return best == votes_.end() || best->votes < 0.6 ? std::string() : std::string(best->name);
  }

 private:
  struct Vote {
    std::string_view name;
    double votes;
  };
  std::vector<Vote> votes_;
};

class OutletFinder {
 public:
  OutletFinder(const Page& page, const PageBody& body, const std::optional<PageTitle>& title)
      : page_(page), lines_(page.lines()), body_(body), title_(title) {}

  std::string find() const {
    OutletVotes votes;
    if (!body_.outlet.empty()) votes.vote(body_.outlet, body_.outlet_is_place ? 0.5 : 3);
    const std::string_view rights = rights_line();
    if (!rights.empty()) votes.vote(rights_owner(rights), 2.5);
    const std::string credits = caption_credits();
    for (std::size_t i = body_.header_begin(); i < body_.span.begin; ++i) {
      const PageLine& line = lines_[i];
      if (line.kind != PageLine::text || (title_ && i == title_->line)) continue;
      if (title_ && line.line != title_->text && before_separator(line.line) == title_->text) {
        votes.vote(site_behind(title_->text, line.line), 2);
      } else if (may_be_name(line)) {
        votes.vote(line.line, weight(i, rights, credits));
      }
    }
    return votes.elected();
  }

 private:
  // The first copyright line below the article is its own; later ones are the portal's.
  std::string_view rights_line() const {
    for (std::size_t i = body_.span.end; i < lines_.size(); ++i) {
      if (lines_[i].kind == PageLine::copyright) return lines_[i].line;
    }
    return {};
  }

  // What stands behind the rights mark of captions: most pictures are the outlet's own.
  std::string caption_credits() const {
    std::string credits;
    for (std::size_t i = body_.span.begin > 5 ? body_.span.begin - 5 : 0; i < body_.span.end; ++i) {
      if (lines_[i].kind != PageLine::caption) continue;
      for (const std::string_view mark : {"ⓒ", "©"}) {
        const std::size_t at = lines_[i].line.rfind(mark);
        if (at != std::string_view::npos) credits += std::string(lines_[i].line.substr(at)) + "\n";
      }
    }
    return credits;
  }

  static bool may_be_name(const PageLine& line) {
    if (line.size < 2 || line.size > 14 || line.words > 3) return false;
    if (line.line.find_first_of("0123456789") != std::string_view::npos && line.words > 1) return false;
    return line.words != 1 || !line.line.ends_with("기");  // a button: 구독하기
  }

  // How much speaks for line `at` above the body.
  double weight(std::size_t at, std::string_view rights, std::string_view credits) const {
    const PageLine& line = lines_[at];
    const std::size_t centre = title_ ? title_->line : body_.span.begin;
    const std::size_t away = at > centre ? at - centre : centre - at;
    double weight = away <= 3 ? 0.8 - 0.1 * static_cast<double>(away) : 0.1;
    if (line.size < 3) weight /= 2;  // 경제, 사설: sections
    if (page_.times(line.line) > 1) weight += 0.15;
    if (line.size >= 3 && contains(credits, line.line)) weight += 1;
    if (line.size >= 3 && contains(rights, line.line)) weight += 2;
    if (line.size >= 3 && begins_another(at)) weight += 0.4;
    return weight;
  }

  // "한빛일보" above "한빛일보 구독": a logo and what hangs on it.
  bool begins_another(std::size_t at) const {
    const std::string name = std::string(lines_[at].line) + " ";
    for (std::size_t i = body_.header_begin(); i < body_.span.begin; ++i) {
      if (lines_[i].size <= 30 && lines_[i].line.starts_with(name)) return true;
    }
    return false;
  }

  const Page& page_;
  const std::vector<PageLine>& lines_;
  const PageBody& body_;
  const std::optional<PageTitle>& title_;
};

}  // namespace

std::string find_date(const Page& page, const PageBody& body, const std::optional<PageTitle>& title) {
  const std::vector<PageLine>& lines = page.lines();
  std::string plain, modified, below, above;
  const std::size_t from = title ? title->line : body.header_begin();
  for (std::size_t i = body.header_begin(); i < std::min(lines.size(), body.span.end + 6); ++i) {
    if (i >= body.span.begin && i < body.span.end && i > body.span.begin + 3 && i + 3 < body.span.end) continue;
    if (lines[i].kind != PageLine::date) continue;
    for (const DateSpan& date : find_dates(lines[i].line)) {
      DateSpan::Label label = date.label;
      if (label == DateSpan::none && date.begin == 0 && i > 0) label = date_label(lines[i - 1].line);
      std::string text(lines[i].line.substr(date.begin, date.end - date.begin));
      if (label == DateSpan::input) {
        if (i < body.span.end || below.empty()) {
          if (i < body.span.end) return text;
          below = text;
        }
      } else if (label == DateSpan::modified) {
        if (modified.empty()) modified = text;
      } else if (i >= from && i <= body.span.begin) {
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

std::string find_byline(const Page& page, const PageBody& body) {
  if (!body.opening_names.empty()) return body.opening_names;
  std::string above = names_above(page.lines(), body);
  if (!above.empty()) return above;
  return body.closing_names.empty() ? names_below(page.lines(), body) : body.closing_names;
}

std::string find_outlet(const Page& page, const PageBody& body, const std::optional<PageTitle>& title) {
  return OutletFinder(page, body, title).find();
}

}  // namespace ireum::corpus
