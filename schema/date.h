#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ireum::schema {

// Seconds since 1970-01-01T00:00:00Z.
using Moment = std::int64_t;

// Beyond every date; so is its negative.
constexpr Moment far_moment = 1000000000000000;

// Reads a date as Korean news write it: ISO 8601 (2025-02-04, with T or a space and a time, with Z or an offset),
// `2025.02.04. 오전 9:12`, `2025/02/04 18:20`, `20250204`, `2025년 2월 4일 오후 3시 10분`. Without a zone it is
// Asia/Seoul (UTC+9, no summer time); without a time the day's first second. Nothing when the text is no date, or none
// of the calendar, or has anything else in it.
std::optional<Moment> parse_date(std::string_view text);

// The first and the last second of the Seoul day that `text` names (or of the day its time lies in).
struct DayRange {
  Moment first;
  Moment last;
};
std::optional<DayRange> parse_day(std::string_view text);

// ISO 8601 with Seoul's offset: 2025-02-04T09:12:00+09:00.
std::string format_date(Moment moment);

}  // namespace ireum::schema
