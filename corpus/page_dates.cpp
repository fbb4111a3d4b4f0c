#include "corpus/page_dates.h"

#include <algorithm>

#include "corpus/page_text.h"
#include "corpus/utf8.h"

namespace ireum::corpus {
namespace {

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

}  // namespace

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

}  // namespace ireum::corpus
