#include "query/mentions/sentence_bounds.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

#include "analysis/hangul.h"

namespace ireum::query {

namespace {

icu::BreakIterator& iterator() {
  // Making a break iterator costs more than using it.
  thread_local const std::unique_ptr<icu::BreakIterator> made = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> one(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getKorean(), status));
    if (U_FAILURE(status) || !one) {
      throw std::runtime_error(std::string("ICU cannot find sentences: ") + u_errorName(status));
    }
    return one;
  }();
  return *made;
}

struct Close {
  void operator()(UText* text) const { utext_close(text); }
};

// The last bound of `text` that is no further than `pos`; its beginning and its end are bounds.
std::size_t last_bound(std::string_view text, std::size_t pos) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, Close> opened(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  if (U_SUCCESS(status)) {
    iterator().setText(opened.get(), status);
  }
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU cannot find sentences: ") + u_errorName(status));
  }
  const auto offset = static_cast<std::int32_t>(pos);
  const std::int32_t bound = iterator().isBoundary(offset) != 0 ? offset : iterator().preceding(offset);
  return static_cast<std::size_t>(std::max(bound, 0));
}

// Whether a sentence may end with `c`, or with spaces and closing marks behind it: all that is neither known to end
// none nor usual in news.
bool may_end_sentence(char32_t c) {
  if (c < 0x80) {
    return c == '.' || c == '!' || c == '?' || c == '\n' || c == '\r';
  }
  const bool letter = analysis::is_syllable(c) || (c >= 0x4E00 && c <= 0x9FFF);
  const bool quote = c >= 0x2018 && c <= 0x201F;
  return !letter && !quote && c != 0x00B7;
}

// The character at byte `at`; U+FFFD where the text ends within it.
char32_t char_at(std::string_view text, std::size_t at, std::size_t& length) {
  const auto lead = static_cast<unsigned char>(text[at]);
  length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (at + length > text.size()) {
    length = text.size() - at;
    return 0xFFFD;
  }
  return analysis::decode(text, at, length);
}

}  // namespace

// A letter tells all that the rules want to know of what is beyond it: a syllable before the end of a sentence and one
// behind are enough to look at, and where nothing can end one there is no need to look.
std::size_t last_sentence_begin(std::string_view text, std::size_t pos, std::size_t least) {
  std::size_t behind = text.size();  // a syllable ends here, or the text
  std::size_t end = pos;             // no sentence begins behind this, up to `pos`
  std::size_t length = 0;
  for (std::size_t at = pos; at < text.size(); at += length) {
    if (analysis::is_syllable(char_at(text, at, length))) {
      behind = at + length;
      break;
    }
  }
  while (end > 0 && end >= least) {
    std::size_t from = end;
    bool may_begin = false;
    do {
      from = analysis::char_before(text, from);
      const char32_t c = char_at(text, from, length);
      may_begin = may_begin || may_end_sentence(c);
      if (analysis::is_syllable(c)) {
        if (may_begin) {
          break;
        }
        behind = from + length;
        end = from;
      }
    } while (from > 0 && end >= least);
    if (!may_begin) {
      return 0;
    }
    const std::size_t bound = from + last_bound(text.substr(from, behind - from), end - from);
    if (bound > from) {
      return bound >= least ? bound : 0;
    }
    end = from;
    behind = from + length;
  }
  return 0;
}

}  // namespace ireum::query
