#include "schema/date.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace ireum::schema {

namespace {

constexpr Moment seoul = 9 * 3600;
constexpr Moment day_seconds = 86400;

// Reads a date from left to right; every step leaves the text as it was where it does not fit.
class DateParser {
 public:
  explicit DateParser(std::string_view text) : text_(text) {}

  std::optional<Moment> parse() {
    spaces();
    if (!day()) {
      return std::nullopt;
    }
    Moment seconds = 0;
    Moment offset = seoul;
    const bool gap = spaces() || take("T") || take("t");
    spaces();
    weekday();
    if (!rest_empty()) {
      if (!gap && !korean_) {
        return std::nullopt;
      }
      if (!time(seconds)) {
        return std::nullopt;
      }
      spaces();
      zone(offset);
      spaces();
      if (!rest_empty()) {
        return std::nullopt;
      }
    }
    const std::chrono::year_month_day date{std::chrono::year{year_}, std::chrono::month{static_cast<unsigned>(month_)},
                                           std::chrono::day{static_cast<unsigned>(day_)}};
    if (!date.ok() || year_ < 1800 || year_ > 9999) {
      return std::nullopt;
    }
    return std::chrono::sys_days{date}.time_since_epoch().count() * day_seconds + seconds - offset;
  }

 private:
  bool rest_empty() const { return text_.empty(); }

  bool take(std::string_view token) {
    if (text_.substr(0, token.size()) != token) {
      return false;
    }
    text_.remove_prefix(token.size());
    return true;
  }

  bool spaces() {
    bool any = false;
    while (take(" ") || take("\t") || take("\u00a0")) {
      any = true;
    }
    return any;
  }

  // Between `least` and `most` digits.
  bool number(std::size_t least, std::size_t most, int& value) {
    std::size_t count = 0;
    int result = 0;
    while (count < text_.size() && count < most && text_[count] >= '0' && text_[count] <= '9') {
      result = result * 10 + (text_[count] - '0');
      ++count;
    }
    if (count < least) {
      return false;
    }
    text_.remove_prefix(count);
    value = result;
    return true;
  }

  bool day() {
    if (!number(4, 4, year_)) {
      return false;
    }
    if (number(2, 2, month_)) {  // 20250204
      return number(2, 2, day_) && (text_.empty() || text_[0] < '0' || text_[0] > '9');
    }
    if (take("년")) {
      korean_ = true;
      spaces();
      if (!number(1, 2, month_) || !take("월")) {
        return false;
      }
      spaces();
      return number(1, 2, day_) && take("일");
    }
    for (const std::string_view mark : {"-", ".", "/"}) {
      if (take(mark)) {
        spaces();
        if (!number(1, 2, month_)) {
          return false;
        }
        spaces();
        if (!take(mark)) {
          return false;
        }
        spaces();
        if (!number(1, 2, day_)) {
          return false;
        }
        take(".");
        return true;
      }
    }
    return false;
  }

  // (화), 화요일: said, not checked.
  void weekday() {
    const std::string_view before = text_;
    const bool bracket = take("(");
    bool named = false;
    for (const std::string_view name : {"월", "화", "수", "목", "금", "토", "일"}) {
      if (take(name)) {
        named = true;
        break;
      }
    }
    if (named) {
      take("요일");
    }
    if (!named || (bracket && !take(")"))) {
      text_ = before;
      return;
    }
    spaces();
  }

  bool time(Moment& seconds) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    const bool am = take("오전") || take("AM") || take("am");
    const bool pm = !am && (take("오후") || take("PM") || take("pm"));
    spaces();
    if (!number(1, 2, hour)) {
      return false;
    }
    if (take("시")) {
      spaces();
      if (number(1, 2, minute)) {
        if (!take("분")) {
          return false;
        }
        spaces();
        if (number(1, 2, second) && !take("초")) {
          return false;
        }
      }
    } else {
      if (!take(":") || !number(2, 2, minute)) {
        return false;
      }
      if (take(":") && !number(2, 2, second)) {
        return false;
      }
      int fraction = 0;
      if (take(".") && !number(1, 9, fraction)) {
        return false;
      }
    }
    if ((am || pm) && (hour < 1 || hour > 12) && hour != 0) {
      return false;
    }
    if (am && hour == 12) {
      hour = 0;
    } else if (pm && hour < 12) {
      hour += 12;
    }
    if (hour > 23 || minute > 59 || second > 60) {
      return false;
    }
    seconds = hour * 3600 + minute * 60 + second;
    return true;
  }

  void zone(Moment& offset) {
    if (take("Z") || take("z") || take("UTC") || take("GMT")) {
      offset = 0;
      return;
    }
    if (take("KST")) {
      return;
    }
    const std::string_view before = text_;
    const bool minus = take("-");
    if (!minus && !take("+")) {
      return;
    }
    int hours = 0;
    int minutes = 0;
    // What is no zone is left over, so that the whole is no date.
    constexpr int most_hours = 14;
    bool read = number(2, 2, hours);
    const bool colon = take(":");
    read = (number(2, 2, minutes) || !colon) && read;  // +09 is enough
    if (!read || hours > most_hours || minutes > 59) {
      text_ = before;
      return;
    }
    offset = (hours * 3600 + minutes * 60) * (minus ? -1 : 1);
  }

  std::string_view text_;
  int year_ = 0;
  int month_ = 0;
  int day_ = 0;
  bool korean_ = false;
};

}  // namespace

std::optional<Moment> parse_date(std::string_view text) {
  return DateParser(text).parse();
}

std::optional<DayRange> parse_day(std::string_view text) {
  const std::optional<Moment> moment = parse_date(text);
  if (!moment) {
    return std::nullopt;
  }
  const Moment local = *moment + seoul;
  const Moment day = local >= 0 ? local / day_seconds : (local - day_seconds + 1) / day_seconds;
  const Moment first = day * day_seconds - seoul;
  return DayRange{first, first + day_seconds - 1};
}

std::string format_date(Moment moment) {
  const std::chrono::sys_seconds local{std::chrono::seconds{moment + seoul}};
  const auto days = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day date{days};
  const std::chrono::hh_mm_ss time{local - days};
  std::array<char, 64> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02d+09:00", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return out.data();
}

}  // namespace ireum::schema
