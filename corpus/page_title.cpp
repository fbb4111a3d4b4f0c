#include "corpus/page_title.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <functional>
#include <unordered_set>
#include <vector>

#include "corpus/page_text.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

void for_bigrams(std::string_view text, const std::function<void(std::uint64_t)>& use) {
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = take_code_point(text, i);
    const bool letter = is_hangul(c) || is_hanja(c) || (c < 0x80 && std::isalnum(static_cast<int>(c)) != 0);
    if (letter && before != 0) use(static_cast<std::uint64_t>(before) << 32U | c);
    before = letter ? c : 0;
  }
}

// Whether `suffix`, with the separator, may be a site's name.
bool site_suffix(std::string_view suffix) {
  while (!suffix.empty() && std::string_view(" |-–—:<>‹≪").find(suffix.front()) != std::string_view::npos) {
    suffix.remove_prefix(1);
  }
  return count_code_points(suffix) <= 20;
}

class TitleFinder {
 public:
  TitleFinder(const Page& page, const PageBody& body)
      : page_(page), lines_(page.lines()), begin_(body.header_begin()), end_(body.span.begin) {
    for_bigrams(body.text, [this](std::uint64_t bigram) { bigrams_.insert(bigram); });
  }

  std::optional<PageTitle> find() const {
    const std::vector<Candidate> all = candidates();
    double best = 0;
    for (const Candidate& candidate : all) best = std::max(best, candidate.score);
    // Below the title stand lines that share as much: it comes first among the good ones, and last where it is
    // repeated.
    std::optional<PageTitle> chosen;
    for (const Candidate& candidate : all) {
      if (candidate.score >= best - 0.15 && (!chosen || candidate.text == chosen->text)) {
        chosen = PageTitle{candidate.line, candidate.text};
      }
    }
    // A line of a lower heading may share more with the body than the title right above it.
    while (chosen && chosen->line > begin_ && page_.times(chosen->text) <= 1) {
      const auto above = std::find_if(
          all.begin(), all.end(), [&chosen](const Candidate& candidate) { return candidate.line + 1 == chosen->line; });
      if (above == all.end() || lines_[above->line].words < 3 || lines_[above->line].size < 12) break;
      chosen = PageTitle{above->line, above->text};
    }
    return chosen;
  }

 private:
  struct Candidate {
    std::size_t line;
    std::string_view text;
    double score;
  };

  // The lines that may be the title, from above.
  std::vector<Candidate> candidates() const {
    std::vector<Candidate> found;
    for (std::size_t i = begin_; i < end_; ++i) {
      const PageLine& line = lines_[i];
      if (line.kind == PageLine::date || line.kind == PageLine::copyright || line.kind == PageLine::signature) continue;
      if (line.kind == PageLine::caption || line.size > 120) continue;
      std::string_view text = line.line;
      std::size_t again = page_.times(text) - 1;
      for (std::size_t k = begin_; k < end_; ++k) {
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
      score += 0.15 * static_cast<double>(i - begin_) / static_cast<double>(end_ - begin_);
      if (next_is_about_it(i)) score += 0.1;
      if (score < 0.25) continue;
      found.push_back({i, text, score});
    }
    return found;
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

  // A date, a reporter or an outlet within the next lines.
  bool next_is_about_it(std::size_t at) const {
    for (std::size_t i = at + 1; i < std::min(at + 4, end_); ++i) {
      if (lines_[i].kind == PageLine::date || lines_[i].kind == PageLine::signature) return true;
    }
    return false;
  }

  const Page& page_;
  const std::vector<PageLine>& lines_;
  std::size_t begin_;  // of the lines looked at
  std::size_t end_;
  std::unordered_set<std::uint64_t> bigrams_;  // of the body
};

}  // namespace

std::optional<PageTitle> find_title(const Page& page, const PageBody& body) {
  return TitleFinder(page, body).find();
}

std::string_view before_separator(std::string_view line) {
  std::size_t cut = line.size();
  for (const std::string_view separator : {" | ", " - ", " – ", " — ", " :: ", " < ", " > ", " : ", " ‹ ", " ≪ "}) {
    cut = std::min(cut, line.find(separator));
  }
  return trim(line.substr(0, cut));
}

}  // namespace ireum::corpus
