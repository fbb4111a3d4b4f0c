// Whatever is given as a date, reading it ends; what is read is written so that it reads back the same, in its own day.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "schema/date.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ireum::schema;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::optional<Moment> moment = parse_date(text);
  const std::optional<DayRange> day = parse_day(text);
  if (moment.has_value() != day.has_value()) std::abort();
  if (!moment) return 0;
  if (*moment < day->first || *moment > day->last || day->last - day->first != 86399) std::abort();
  // At the calendar's two ends a zone may carry the moment into a year that is not read.
  constexpr Moment first = -5364662400;  // 1800-01-01T00:00:00Z
  constexpr Moment last = 253402300799;  // 9999-12-31T23:59:59Z
  constexpr Moment a_day = 86400;
  if (*moment < first + a_day || *moment > last - a_day) return 0;
  if (parse_date(format_date(*moment)) != moment) std::abort();
  return 0;
}
