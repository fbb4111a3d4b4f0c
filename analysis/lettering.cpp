#include "analysis/lettering.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/normalize.h"

namespace ireum::analysis {

namespace {

bool is_ascii_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// What is composed already, whatever is beside it: ASCII, syllables.
bool is_composed(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size(); pos += length) {
    const char32_t c = decode(text, pos, length);
    if (c >= 0x80 && !is_syllable(c)) {
      return false;
    }
  }
  return true;
}

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) != 0) {
    throw std::runtime_error(std::string("ICU has no NFC data: ") + u_errorName(status));
  }
  const icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string result;
  normalizer->normalize(source, status).toUTF8String(result);
  return result;
}

}  // namespace

bool has_lettering(std::string_view form) {
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < form.size(); pos += length) {
    const char32_t c = decode(form, pos, length);
    if (!is_syllable(c) && !is_ascii_digit(c) && script_of(c) != Script::hanja) {
      return true;
    }
  }
  return false;
}

std::string lettering_of(std::string_view source) {
  const std::string whole = is_composed(source) ? std::string(source) : composed(source);
  std::string result;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < whole.size(); pos += length) {
    const char32_t c = decode(whole, pos, length);
    const bool seen =
        c < 0x80
            ? c > ' ' && c != 0x7F
            : is_syllable(c) || (!u_isUWhiteSpace(static_cast<UChar32>(c)) &&
                                 !u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT));
    if (seen) {
      result.append(whole, pos, length);
    }
  }
  return result;
}

std::string usual_lettering(std::string_view form) {
  std::string result(form);
  std::transform(result.begin(), result.end(), result.begin(), capital_letter);
  return result;
}

std::string narrow_lettering(std::string_view lettering) {
  std::string result;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < lettering.size(); pos += length) {
    const char32_t c = decode(lettering, pos, length);
    const std::string small = normalize(lettering.substr(pos, length));
    result += u_isupper(static_cast<UChar32>(c)) != 0 ? usual_lettering(small) : small;
  }
  return result;
}

std::string typed_lettering(std::string_view typed, std::string_view form) {
  const std::string letters = lettering_of(typed);
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < letters.size(); pos += length) {
    decode(letters, pos, length);
    std::string begin = letters.substr(0, pos + length);
    const std::string normalized = normalize(begin);
    if (normalized.size() >= form.size()) {
      return normalized == form ? begin : std::string();
    }
  }
  return {};
}

}  // namespace ireum::analysis
