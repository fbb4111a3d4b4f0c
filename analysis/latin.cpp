#include "analysis/latin.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "analysis/hangul.h"

namespace ireum::analysis {

namespace {

// Letters that have no decomposition in Unicode.
std::string_view other_letter(char32_t c) {
  switch (c) {
    case U'ß':
    case U'ẞ':
      return "ss";
    case U'æ':
    case U'Æ':
      return "ae";
    case U'ø':
    case U'Ø':
      return "o";
    case U'œ':
    case U'Œ':
      return "oe";
    case U'ł':
    case U'Ł':
      return "l";
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
      return "d";
    case U'þ':
    case U'Þ':
      return "th";
    case U'ı':
      return "i";
    default:
      return {};
  }
}

}  // namespace

std::string_view plain_letter(char32_t letter) {
  static constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz";
  if (letter < 0x80) {
    return {};
  }
  if (const std::string_view other = other_letter(letter); !other.empty()) {
    return other;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) != 0 || normalizer->getDecomposition(static_cast<UChar32>(letter), parts) == 0) {
    return {};
  }
  const char32_t first = static_cast<char32_t>(parts.char32At(0)) | 0x20U;
  return first >= U'a' && first <= U'z' ? alphabet.substr(first - U'a', 1) : std::string_view();
}

std::string without_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size(); pos += length) {
    const char32_t c = decode(text, pos, length);
    if (const std::string_view plain = plain_letter(c); !plain.empty()) {
      out.append(plain);
    } else if (!is_combining_mark(c) || out.empty() ||
               script_of(static_cast<unsigned char>(out.back())) != Script::latin) {
      out.append(text.substr(pos, length));
    }
  }
  return out;
}

}  // namespace ireum::analysis
