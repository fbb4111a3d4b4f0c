#include "corpus/page_line.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "corpus/page_dates.h"
#include "corpus/page_signature.h"
#include "corpus/page_text.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

bool closing_mark(char32_t c) {
  return one_of(c, U"\"'”’」』】]>)〉》＂");
}
bool full_stop(char32_t c) {
  return one_of(c, U".!?。！？．");
}

// The last syllables that particles and verb endings have; nouns of headlines seldom end so.
bool ends_like_a_particle(std::string_view word) {
  constexpr std::u32string_view endings = U"은는이가을를에의로도와과고며서다한된할진인만던라면든데여해게지";
  const Chars chars = decode(word);
  std::size_t size = chars.size();
  while (size > 0 && !is_hangul(chars[size - 1].c)) --size;
  return size >= 2 && one_of(chars[size - 1].c, endings);
}

bool rights_mark(std::string_view line) {
  return contains_any(line, {"ⓒ", "©", "(c)", "(C)", "Ⓒ"});
}

bool says_copyright(const PageLine& line) {
  if (line.size > 250) return false;
  const std::string lower = lower_ascii(line.line);
  const bool forbids = contains(lower, "무단") && contains_any(lower, {"전재", "복제", "배포", "도용", "사용", "수집"});
  const bool says = contains_any(lower, {"copyright", "rights reserved", "저작권자"}) || forbids ||
                    (rights_mark(lower) && contains(lower, "금지"));
  if (!says) return false;
  // An article about copyright says it in sentences, and plainly.
  return rights_mark(lower) || !line.ends_sentence || (line.polite && line.sentences <= 2);
}

// The words that stand before a picture's source, with = or : behind them.
bool has_credit(std::string_view line) {
  for (const std::string_view word : {"사진", "그래픽", "이미지", "자료", "영상", "일러스트", "출처", "제공", "촬영"}) {
    for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
      std::string_view rest = line.substr(at + word.size());
      rest = trim(rest);
      for (const std::string_view more : {"제공", "출처", "자료", "캡처", "사진"}) {
        if (rest.starts_with(more)) rest = trim(rest.substr(more.size()));
      }
      if (!rest.empty() && (rest[0] == '=' || rest[0] == ':' || rest.starts_with("ⓒ") || rest.starts_with("©")) &&
          count_code_points(rest) <= 40) {
        return true;
      }
      // "[사진 한빛전자]" at the end
      const bool bracket = at > 0 && (line[at - 1] == '[' || line[at - 1] == '(' || line[at - 1] == '/');
      if (bracket && count_code_points(rest) <= 30 && last_sentence_end(rest) == 0) return true;
    }
  }
  return ends_with_any(line, {" 제공", "제공]", "제공)", "자료사진", "자료 사진", "캡처", "캡쳐", " DB", "갈무리"});
}

bool credit_tail(std::string_view tail, std::size_t sentences) {
  tail = trim(tail);
  if (tail.empty() || count_code_points(tail) > 40) return false;
  if (!find_dates(tail).empty()) return true;
  if (find_signature(tail) || has_email(tail)) return false;  // may close the article: where it stands decides
  if (has_credit(tail) || rights_mark(tail)) return true;
  if (tail[0] == '/' || tail[0] == '[' || tail[0] == '|') return true;
  const std::vector<std::string_view> words = split_words(tail);
  return sentences == 1 && words.size() <= 2 && count_code_points(tail) <= 15 &&
         std::none_of(words.begin(), words.end(), ends_like_a_particle);
}

// How captions tell what a picture shows: someone, on some day, at some place, is doing something.
bool shows_a_scene(const PageLine& line) {
  if (line.sentences > 1 || line.size > 130) return false;
  std::string_view text = line.line;
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  if (ends_with_any(text, {" 모습", " 모습이다", " 전경", " 조감도", " 기념촬영", " 기념사진"}))
    return line.size <= 100;
  if (!text.ends_with("고 있다")) return false;
  bool day = false;
  const Chars chars = decode(text);
  for (std::size_t i = 1; i < chars.size(); ++i) day = day || (chars[i].c == U'일' && digit(chars[i - 1].c));
  return day && contains_any(text, {"에서 ", "앞에서"});
}

// "... 하고 있다. 2025.3.5 [한빛조선 제공. 재판매 금지]": a bracket behind a sentence or a day, with no sentence in it.
bool bracketed_source(std::string_view line) {
  if (!line.ends_with("]")) return false;
  const std::size_t open = line.rfind('[');
  if (open == std::string_view::npos || open == 0 || contains(line.substr(open), "다.")) return false;
  const std::string_view before = trim(line.substr(0, open));
  if (count_code_points(line.substr(open)) > 40) return false;
  if (last_sentence_end(before) == before.size()) return true;
  const std::vector<DateSpan> dates = find_dates(before);
  return !dates.empty() && dates.back().end == before.size();
}

bool is_caption(const PageLine& line) {
  constexpr std::u32string_view pointers = U"▲△▼▽▶►▷◀◁☞☜☛⇒→➡";
  const Chars chars = decode(line.line);
  if (one_of(chars[0].c, pointers)) {
    const auto marks = std::count_if(chars.begin(), chars.end(), [&](const Char& c) { return c.c == chars[0].c; });
    return marks == 1;  // several in one line are an enumeration
  }
  if (line.size > 200) return false;
  if (line.sentences <= 3 && bracketed_source(line.line)) return true;
  if (line.sentences > 2) return false;
  const std::string_view tail = line.line.substr(last_sentence_end(line.line));
  if (rights_mark(line.line)) return true;
  if (line.sentences > 0 && !line.ends_sentence) return has_credit(tail) || credit_tail(tail, line.sentences);
  if (line.sentences == 0) return has_credit(line.line) || shows_a_scene(line);
  return shows_a_scene(line) || (line.sentences == 1 && has_credit(line.line));
}

bool is_date_line(const PageLine& line) {
  if (line.size > 140 || (line.ends_sentence && line.size > 30)) return false;
  const std::vector<DateSpan> dates = find_dates(line.line);
  if (dates.empty()) return false;
  std::size_t dated = 0;
  for (const DateSpan& date : dates) dated += count_code_points(line.line.substr(date.begin, date.end - date.begin));
  const bool labelled =
      std::any_of(dates.begin(), dates.end(), [](const DateSpan& d) { return d.label != DateSpan::none; });
  return line.size - dated <= (labelled ? 80U : 30U);
}

bool is_signature_line(const PageLine& line) {
  if (line.size > 100 || line.ends_sentence || line.sentences > 0) return false;
  std::string rest(line.line);
  bool found = false;
  for (auto [begin, size] = find_email(rest); size > 0; std::tie(begin, size) = find_email(rest)) {
    rest.erase(begin, size);
    found = true;
  }
  while (const std::optional<Signature> signature = find_signature(rest)) {
    rest.erase(signature->begin, signature->end - signature->begin);
    found = true;
  }
  return found && count_code_points(trim(rest)) <= 25;
}

bool is_prose(const PageLine& line) {
  if (line.words < 2) return false;
  if (line.ends_sentence) return line.size >= 8;
  if (line.words < 3) return false;
  if (line.sentences > 0) return line.size >= 40;
  return line.size >= 70 && line.words >= 12 && line.particles >= 0.4;
}

// Counts the sentences that end in `line`, and says how the last one does.
void read_sentences(PageLine& line) {
  const Chars chars = decode(line.line);
  for (std::size_t i = 0; i < chars.size(); ++i) {
    if (!full_stop(chars[i].c)) continue;
    std::size_t before = i;
    while (before > 0 && (closing_mark(chars[before - 1].c) || full_stop(chars[before - 1].c))) --before;
    std::size_t after = i + 1;
    while (after < chars.size() && (closing_mark(chars[after].c) || full_stop(chars[after].c))) ++after;
    i = after - 1;  // the whole run of stops and marks is one
    if (before == 0 || !(is_hangul(chars[before - 1].c) || chars[before - 1].c == '%')) continue;
    const bool at_end = after == chars.size();
    const bool spaced = at_end || is_white_space(chars[after].c) || one_of(chars[after].c, U"[(</【“‘\"");
    const bool run_on =
        !at_end && chars[before - 1].c == U'다' &&
        (is_hangul(chars[after].c) || digit(chars[after].c) || (chars[after].c < 0x80 && chars[after].c > 0x40));
    if (!spaced && !run_on) continue;
    ++line.sentences;
    line.ends_sentence = at_end;
    const char32_t last = chars[before - 1].c;
    const char32_t last_but_one = before > 1 ? chars[before - 2].c : 0;
    line.polite = one_of(last, U"요죠") || (last_but_one == U'니' && one_of(last, U"다까")) ||
                  (last_but_one == U'시' && last == U'오');
  }
}

PageLine::Kind kind_of(const PageLine& line) {
  if (says_copyright(line)) return PageLine::copyright;
  if (is_date_line(line)) return PageLine::date;
  if (is_caption(line)) return PageLine::caption;
  if (is_signature_line(line)) return PageLine::signature;
  if (is_prose(line)) return PageLine::prose;
  return PageLine::text;
}

PageLine look_at(std::string_view text, bool after_blank) {
  PageLine line;
  line.line = text;
  line.after_blank = after_blank;
  line.size = count_code_points(text);
  const std::vector<std::string_view> words = split_words(text);
  line.words = words.size();
  const auto ending = std::count_if(words.begin(), words.end(), ends_like_a_particle);
  line.particles = static_cast<double>(ending) / static_cast<double>(words.size());
  read_sentences(line);
  line.kind = kind_of(line);
  return line;
}

struct RawLine {
  std::string_view text;
  bool after_blank = false;
};

std::vector<RawLine> raw_lines(std::string_view page) {
  std::vector<RawLine> lines;
  bool blank = true;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size());
    const std::string_view text = trim(page.substr(0, end));
    page.remove_prefix(std::min(end + 1, page.size()));
    if (text.empty()) {
      blank = true;
      continue;
    }
    lines.push_back({text, blank});
    blank = false;
  }
  return lines;
}

// A line that a wrapping program broke off: long, in the middle of a sentence, and the next one goes on.
bool broken_off(const RawLine& line, const RawLine& next) {
  if (next.after_blank) return false;
  const std::size_t size = count_code_points(line.text);
  if (size < 25 || size > 130 || last_sentence_end(line.text) == line.text.size()) return false;
  const std::vector<std::string_view> words = split_words(line.text);
  const auto ending = std::count_if(words.begin(), words.end(), ends_like_a_particle);
  return static_cast<double>(ending) >= 0.3 * static_cast<double>(words.size());
}

bool is_wrapped(const std::vector<RawLine>& lines) {
  std::size_t broken = 0;
  std::size_t whole = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (count_code_points(lines[i].text) < 25) continue;
    if (i + 1 < lines.size() && broken_off(lines[i], lines[i + 1])) {
      ++broken;
    } else if (last_sentence_end(lines[i].text) == lines[i].text.size()) {
      ++whole;
    }
  }
  return broken >= 4 && broken > whole;
}

}  // namespace

std::size_t last_sentence_end(std::string_view line) {
  const Chars chars = decode(line);
  for (std::size_t i = chars.size(); i-- > 0;) {
    if (!full_stop(chars[i].c)) continue;
    std::size_t before = i;
    while (before > 0 && (closing_mark(chars[before - 1].c) || full_stop(chars[before - 1].c))) --before;
    std::size_t after = i + 1;
    while (after < chars.size() && closing_mark(chars[after].c)) ++after;
    if (before == 0 || !(is_hangul(chars[before - 1].c) || chars[before - 1].c == '%')) {
      i = before;  // the whole run of stops and marks ends none
      continue;
    }
    return after < chars.size() ? chars[after].offset : line.size();
  }
  return 0;
}

std::vector<PageLine> split_page(std::string_view page, std::vector<std::string>& storage) {
  std::vector<RawLine> raw = raw_lines(page);
  std::vector<std::string_view> texts;
  std::vector<bool> blanks;
  storage.clear();
  if (is_wrapped(raw)) {
    storage.reserve(raw.size());  // views into it must stay
    for (std::size_t i = 0; i < raw.size(); ++i) {
      std::string text(raw[i].text);
      const bool blank = raw[i].after_blank;
      while (i + 1 < raw.size() && broken_off(raw[i], raw[i + 1])) {
        ++i;
        text += ' ';
        text += raw[i].text;
      }
      storage.push_back(std::move(text));
      texts.emplace_back(storage.back());
      blanks.push_back(blank);
    }
  } else {
    for (const RawLine& line : raw) {
      texts.push_back(line.text);
      blanks.push_back(line.after_blank);
    }
  }
  std::vector<PageLine> lines;
  lines.reserve(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) lines.push_back(look_at(texts[i], blanks[i]));
  return lines;
}

}  // namespace ireum::corpus
