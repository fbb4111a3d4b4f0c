#include "corpus/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <cstdint>
#include <cstring>

namespace ireum::corpus {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

bool continues(unsigned byte) {
  return (byte & 0xC0U) == 0x80U;
}

}  // namespace

std::size_t invalid_utf8_at(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  const std::size_t size = text.size();
  std::size_t i = 0;
  while (i < size) {
    const unsigned lead = byte_at(text, i);
    if (lead < 0x80) {
      ++i;
      std::uint64_t eight = 0;
      while (i + sizeof eight <= size) {
        std::memcpy(&eight, text.data() + i, sizeof eight);
        if ((eight & high_bits) != 0) break;
        i += sizeof eight;
      }
    } else if ((lead & 0xF0U) == 0xE0U) {
      if (size - i < 3) return i;
      const unsigned second = byte_at(text, i + 1);
      if (!continues(second) || !continues(byte_at(text, i + 2))) return i;
      if (lead == 0xE0 && second < 0xA0) return i;  // overlong
      if (lead == 0xED && second > 0x9F) return i;  // surrogate
      i += 3;
    } else if (lead >= 0xC2 && lead <= 0xDF) {
      if (size - i < 2 || !continues(byte_at(text, i + 1))) return i;
      i += 2;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      if (size - i < 4) return i;
      const unsigned second = byte_at(text, i + 1);
      if (!continues(second) || !continues(byte_at(text, i + 2)) || !continues(byte_at(text, i + 3))) return i;
      if (lead == 0xF0 && second < 0x90) return i;
      if (lead == 0xF4 && second > 0x8F) return i;
      i += 4;
    } else {
      return i;
    }
  }
  return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += continues(static_cast<unsigned char>(c)) ? 0 : 1;
  return count;
}

char32_t take_code_point(std::string_view text, std::size_t& offset) {
  const unsigned lead = byte_at(text, offset);
  const std::size_t left = text.size() - offset;
  const auto low_six = [&](std::size_t i) { return byte_at(text, offset + i) & 0x3FU; };
  if (lead < 0xC0 || left < 2) {
    ++offset;
    return lead;
  }
  if (lead < 0xE0) {
    const unsigned c = (lead & 0x1FU) << 6 | low_six(1);
    offset += 2;
    return c;
  }
  if (lead < 0xF0 && left >= 3) {
    const unsigned c = (lead & 0x0FU) << 12 | low_six(1) << 6 | low_six(2);
    offset += 3;
    return c;
  }
  if (left >= 4) {
    const unsigned c = (lead & 0x07U) << 18 | low_six(1) << 12 | low_six(2) << 6 | low_six(3);
    offset += 4;
    return c;
  }
  ++offset;
  return 0xFFFD;
}

std::string with_whole_syllables(std::string_view text) {
  std::string composed;
  for (std::size_t at = text.find('\xE1'); at != std::string_view::npos; at = text.find('\xE1', at + 1)) {
    if (at + 1 < text.size() && byte_at(text, at + 1) >= 0x84 && byte_at(text, at + 1) <= 0x87) {
      UErrorCode status = U_ZERO_ERROR;
      icu::StringByteSink<std::string> sink(&composed, static_cast<std::int32_t>(text.size()));
      const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
      if (U_SUCCESS(status) != 0) {
        nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                           status);
      }
      return U_SUCCESS(status) != 0 ? composed : std::string(text);
    }
  }
  return std::string(text);
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool is_white_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool is_hangul(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E) ||
         (c >= 0xA960 && c <= 0xA97C) || (c >= 0xD7B0 && c <= 0xD7FB) || (c >= 0xFFA0 && c <= 0xFFDC);
}

bool is_hanja(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF);
}

std::string_view trim(std::string_view text) {
  const auto blank = [](char32_t c) { return is_white_space(c) || is_control(c) || is_invisible(c); };
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!blank(take_code_point(text, next))) break;
    begin = next;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && continues(byte_at(text, last))) --last;
    std::size_t next = last;
    if (!blank(take_code_point(text, next))) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

}  // namespace ireum::corpus
