#include "corpus/page_line.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

struct Char {
  char32_t c = 0;
  std::size_t offset = 0;
};

using Chars = std::vector<Char>;

Chars decode(std::string_view text) {
  Chars chars;
  chars.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size();) {
    Char next;
    next.offset = i;
    next.c = take_code_point(text, i);
    chars.push_back(next);
  }
  return chars;
}

bool one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool closing_mark(char32_t c) {
  return one_of(c, U"\"'”’」』】]>)〉》＂");
}
bool full_stop(char32_t c) {
  return one_of(c, U".!?。！？．");
}
bool digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [text](std::string_view part) { return contains(text, part); });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [text](std::string_view end) { return text.ends_with(end); });
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = std::string_view::npos;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    if (is_white_space(take_code_point(text, i))) {
      if (begin != std::string_view::npos) words.push_back(text.substr(begin, at - begin));
      begin = std::string_view::npos;
    } else if (begin == std::string_view::npos) {
      begin = at;
    }
  }
  if (begin != std::string_view::npos) words.push_back(text.substr(begin));
  return words;
}

// The last syllables that particles and verb endings have; nouns of headlines seldom end so.
bool ends_like_a_particle(std::string_view word) {
  constexpr std::u32string_view endings = U"은는이가을를에의로도와과고며서다한된할진인만던라면든데여해게지";
  const Chars chars = decode(word);
  std::size_t size = chars.size();
  while (size > 0 && !is_hangul(chars[size - 1].c)) --size;
  return size >= 2 && one_of(chars[size - 1].c, endings);
}

// ---- Dates

struct Cursor {
  const Chars* chars;
  std::size_t at = 0;

  char32_t peek(std::size_t ahead = 0) const { return at + ahead < chars->size() ? (*chars)[at + ahead].c : 0; }
  void skip_space() {
    while (is_white_space(peek())) ++at;
  }
  bool take(char32_t c) {
    if (peek() != c) return false;
    ++at;
    return true;
  }
  bool take_text(std::u32string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (peek(i) != text[i]) return false;
    }
    at += text.size();
    return true;
  }
  // A number of `least` to `most` digits that no digit follows, or -1.
  int number(std::size_t least, std::size_t most) {
    std::size_t size = 0;
    int value = 0;
    while (digit(peek(size))) {
      if (++size > most) return -1;
      value = value * 10 + static_cast<int>(peek(size - 1) - '0');
    }
    if (size < least) return -1;
    at += size;
    return value;
  }
};

bool take_day(Cursor& cursor, bool& two_digit_year) {
  const std::size_t start = cursor.at;
  int year = cursor.number(4, 4);
  two_digit_year = year < 0;
  if (two_digit_year) {
    cursor.at = start;
    year = cursor.number(2, 2);
    if (year < 0) return false;
  } else if (year < 1900 || year > 2199) {
    return false;
  }
  cursor.skip_space();
  const char32_t mark = cursor.peek();
  if (!one_of(mark, U".-/년")) return false;
  ++cursor.at;
  cursor.skip_space();
  const int month = cursor.number(1, 2);
  if (month < 1 || month > 12) return false;
  cursor.skip_space();
  if (!cursor.take(mark == U'년' ? U'월' : mark)) return false;
  cursor.skip_space();
  const int day = cursor.number(1, 2);
  if (day < 1 || day > 31) return false;
  if (mark == U'년') {
    const std::size_t before = cursor.at;
    cursor.skip_space();
    if (!cursor.take(U'일')) cursor.at = before;
  } else if (mark == '.') {
    cursor.take('.');
  }
  return true;
}

bool take_half_day(Cursor& cursor) {
  return cursor.take_text(U"오전") || cursor.take_text(U"오후") || cursor.take_text(U"AM") || cursor.take_text(U"PM") ||
         cursor.take_text(U"am") || cursor.take_text(U"pm") || cursor.take_text(U"A.M.") || cursor.take_text(U"P.M.");
}

// A time behind a day; moves the cursor only if there is one.
bool take_time(Cursor& cursor) {
  Cursor ahead = cursor;
  ahead.skip_space();
  constexpr std::u32string_view weekdays = U"월화수목금토일";
  if (ahead.peek() == '(' && one_of(ahead.peek(1), weekdays)) {
    ahead.at += 2;
    ahead.take_text(U"요일");
    if (!ahead.take(')')) return false;
  } else if (one_of(ahead.peek(), weekdays) && ahead.peek(1) == U'요' && ahead.peek(2) == U'일') {
    ahead.at += 3;
  }
  ahead.skip_space();
  if (one_of(ahead.peek(), U"T,|")) ++ahead.at;
  ahead.skip_space();
  take_half_day(ahead);
  ahead.skip_space();
  const int hour = ahead.number(1, 2);
  if (hour < 0 || hour > 24) return false;
  if (ahead.take(U'시')) {
    Cursor minutes = ahead;
    minutes.skip_space();
    if (minutes.number(1, 2) >= 0 && minutes.take(U'분')) ahead = minutes;
    cursor.at = ahead.at;
    return true;
  }
  if (!ahead.take(':')) return false;
  if (ahead.number(2, 2) < 0) return false;
  Cursor seconds = ahead;
  if (seconds.take(':') && seconds.number(2, 2) >= 0) {
    Cursor fraction = seconds;
    if (fraction.take('.') && fraction.number(1, 9) >= 0) seconds = fraction;
    ahead = seconds;
  }
  Cursor zone = ahead;
  if (zone.take('Z')) {
    ahead = zone;
  } else if ((zone.take('+') || zone.take('-')) && zone.number(2, 2) >= 0) {
    zone.take(':');
    if (zone.number(2, 2) >= 0) ahead = zone;
  } else {
    zone = ahead;
    zone.skip_space();
    if (take_half_day(zone)) ahead = zone;
  }
  cursor.at = ahead.at;
  return true;
}

DateSpan::Label label_at_end(std::string_view text) {
  while (!text.empty()) {
    const std::string_view shorter = trim(text);
    text = shorter;
    if (ends_with_any(text, {":", "|", "-", "=", "."})) {
      text.remove_suffix(1);
    } else if (text.ends_with("일시") || text.ends_with("일자")) {  // 등록일시
      text.remove_suffix(std::string_view("일시").size());
    } else {
      break;
    }
  }
  if (ends_with_any(text, {"수정", "업데이트", "갱신", "변경", "수정일"})) return DateSpan::modified;
  if (ends_with_any(text, {"입력", "등록", "승인", "작성", "게재", "발행", "송고", "게시", "입력일", "등록일", "승인일",
                           "작성일", "게재일", "발행일", "게시일"})) {
    return DateSpan::input;
  }
  return DateSpan::none;
}

// ---- Reporters

constexpr std::array<std::string_view, 11> roles = {"논설위원", "칼럼니스트", "특파원", "통신원", "에디터", "해설위원",
                                                    "기자",     "앵커",       "PD",     "피디",   "리포터"};

bool boundary(char32_t c) {
  return c == 0 || is_white_space(c) || one_of(c, U"[](){}<>【】〔〕〈〉=,·ㆍ・/|:;.-–—&+\"'“”‘’\u318D");
}

// Two to four Hangul syllables that begin with a surname. Desks (정치부) look alike, but for their last syllable.
bool like_a_name(std::u32string_view word) {
  constexpr std::u32string_view surnames =
      U"김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추"
      U"도소석"
      U"선설마길연위표명기반왕금옥육인맹제모탁국어은편용라리량련로류림봉사상온예경빈복부목";
  // Rare ones that begin many words too: only with a given name of two syllables.
  constexpr std::u32string_view rare_surnames = U"감갈견경계단당돈동두묵범비승시아옹음좌태판팽피필형호화";
  if (word.size() < 2 || word.size() > 4) return false;
  if (!one_of(word[0], surnames) && (word.size() != 3 || !one_of(word[0], rare_surnames))) return false;
  if (!std::all_of(word.begin(), word.end(), [](char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; })) return false;
  return !(word.size() >= 3 && one_of(word.back(), U"부팀국실"));
}

// The names that end at chars[end] (excluded), separated by middle dots or commas; the place where they begin, or
// `end`.
std::size_t names_before(const Chars& chars, std::size_t end) {
  std::size_t begin = end;
  std::size_t right = end;
  for (;;) {
    while (right > 0 && is_white_space(chars[right - 1].c)) --right;
    std::size_t left = right;
    while (left > 0 && !boundary(chars[left - 1].c)) --left;
    std::u32string word;
    for (std::size_t i = left; i < right; ++i) word += chars[i].c;
    if (!like_a_name(word)) return begin;
    begin = left;
    right = left;
    while (right > 0 && is_white_space(chars[right - 1].c)) --right;
    if (right == 0 || !one_of(chars[right - 1].c, U",·ㆍ・/&\u318D")) return begin;
    --right;
  }
}

std::string text_between(std::string_view line, const Chars& chars, std::size_t begin, std::size_t end) {
  const std::size_t to = end < chars.size() ? chars[end].offset : line.size();
  return std::string(trim(line.substr(chars[begin].offset, to - chars[begin].offset)));
}

bool email_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '-' || c == '+';
}

// The first e-mail address, as offset and size; size 0: none.
std::pair<std::size_t, std::size_t> find_email(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && email_char(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && email_char(text[end])) ++end;
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    if (begin < at && text.substr(at + 1, end - at - 1).find('.') != std::string_view::npos)
      return {begin, end - begin};
  }
  return {0, 0};
}

// ---- Kinds

bool rights_mark(std::string_view line) {
  return contains_any(line, {"ⓒ", "©", "(c)", "(C)", "Ⓒ"});
}

bool says_copyright(const PageLine& line) {
  if (line.size > 250) return false;
  std::string lower(line.line);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
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

PageLine look_at(std::string_view text, bool after_blank) {
  PageLine line;
  line.line = text;
  line.after_blank = after_blank;
  line.size = count_code_points(text);
  const std::vector<std::string_view> words = split_words(text);
  line.words = words.size();
  const auto ending = std::count_if(words.begin(), words.end(), ends_like_a_particle);
  line.particles = static_cast<double>(ending) / static_cast<double>(words.size());
  const Chars chars = decode(text);
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
  if (says_copyright(line)) {
    line.kind = PageLine::copyright;
  } else if (is_date_line(line)) {
    line.kind = PageLine::date;
  } else if (is_caption(line)) {
    line.kind = PageLine::caption;
  } else if (is_signature_line(line)) {
    line.kind = PageLine::signature;
  } else if (is_prose(line)) {
    line.kind = PageLine::prose;
  }
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

std::vector<DateSpan> find_dates(std::string_view line) {
  std::vector<DateSpan> dates;
  if (line.find_first_of("0123456789") == std::string_view::npos) return dates;
  const Chars chars = decode(line);
  for (std::size_t i = 0; i < chars.size(); ++i) {
    if (!digit(chars[i].c)) continue;
    if (i > 0 && (digit(chars[i - 1].c) || one_of(chars[i - 1].c, U".,-"))) continue;
    Cursor cursor{&chars, i};
    bool two_digit_year = false;
    if (!take_day(cursor, two_digit_year)) continue;
    DateSpan date;
    date.begin = chars[i].offset;
    date.has_time = take_time(cursor);
    date.end = cursor.at < chars.size() ? chars[cursor.at].offset : line.size();
    // The label is within the last few characters; looking further would cost the square of a long line.
    const std::size_t label_begin = chars[i - std::min<std::size_t>(i, 12)].offset;
    date.label = label_at_end(line.substr(label_begin, date.begin - label_begin));
    if (two_digit_year && date.label == DateSpan::none) continue;
    dates.push_back(date);
    i = cursor.at - 1;
  }
  // "2025/02/04 09:12 송고": behind the last date, where it cannot belong to another.
  if (!dates.empty() && dates.back().label == DateSpan::none) {
    dates.back().label = date_label(trim(line.substr(dates.back().end)));
  }
  return dates;
}

DateSpan::Label date_label(std::string_view line) {
  return count_code_points(line) <= 10 ? label_at_end(line) : DateSpan::none;
}

bool has_email(std::string_view text) {
  return find_email(text).second > 0;
}

std::optional<Signature> find_signature(std::string_view line) {
  const Chars chars = decode(line);
  const auto index_of = [&](std::size_t offset) {
    const auto found = std::lower_bound(chars.begin(), chars.end(), offset,
                                        [](const Char& c, std::size_t wanted) { return c.offset < wanted; });
    return static_cast<std::size_t>(found - chars.begin());
  };
  std::optional<Signature> best;
  for (const std::string_view role : roles) {
    for (std::size_t at = line.find(role); at != std::string_view::npos; at = line.find(role, at + 1)) {
      const std::size_t role_begin = index_of(at);
      const std::size_t role_end = index_of(at + role.size());
      if (role_end < chars.size() && !boundary(chars[role_end].c)) continue;
      std::size_t word = role_begin;
      while (word > 0 && !boundary(chars[word - 1].c)) --word;
      // 홍길동 기자, 홍길동기자, 홍길동 선임기자: three syllables before the role are a name, others only if none
      // precedes.
      std::size_t begin = role_begin;
      std::size_t end = role_begin;
      if (word == role_begin) {
        begin = names_before(chars, role_begin);
      } else {
        const std::size_t before = names_before(chars, word);
        if (role_begin - word != 3 && before < word) {
          begin = before;
          end = word;
        } else {
          begin = names_before(chars, role_begin);
        }
      }
      if (begin == end) continue;
      if (best && best->begin <= chars[begin].offset) continue;
      best = Signature{chars[begin].offset, at + role.size(), text_between(line, chars, begin, end)};
    }
  }
  return best;
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
